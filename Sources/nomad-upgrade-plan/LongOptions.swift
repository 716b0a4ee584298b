/// Long options with one dash, as the Nomad CLI's users type them.
enum LongOptions {
  /// The arguments with `-format` written as `--format`; what follows `--` stays as it is.
  static func withTwoDashes(_ arguments: [String]) -> [String] {
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    return arguments[..<end].map { argument in
      // A letter alone is a short option, a dash alone is standard input, and -1 is a number.
      let name = argument.dropFirst()
      guard argument.hasPrefix("-"), name.count > 1, name.first?.isLetter == true else { return argument }
      return "-" + argument
    } + arguments[end...]
  }
}
