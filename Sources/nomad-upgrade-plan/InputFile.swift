import Foundation

/// The only place that reads files.
struct InputFile {
  /// As the user named it; `-` is standard input.
  let name: String
  let bytes: [UInt8]

  /// What messages call it.
  static func label(_ name: String) -> String { name == "-" ? "<stdin>" : name }
  var label: String { Self.label(name) }

  /// Reads a file whole.
  ///
  /// - Parameter limit: bytes; a larger file is an error.
  static func read(_ name: String, limit: Int) throws(CommandFailure) -> InputFile {
    let descriptor = try open(name)
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    return try StatusLine.during("waiting for \(label(name))") { () throws(CommandFailure) -> InputFile in
      var bytes: [UInt8] = []
      try chunks(of: descriptor, name: name) { chunk throws(CommandFailure) in
        bytes += chunk
        guard bytes.count <= limit else {
          throw CommandFailure(
            "\(label(name)): the file is larger than \(limit / (1024 * 1024)) MB, the most that is read")
        }
        return true
      }
      return InputFile(name: name, bytes: bytes)
    }
  }

  /// Hands a file on line by line, without keeping it; a line ends at its newline or at the end.
  ///
  /// - Parameters:
  ///   - longest: bytes of a line that are handed on; the rest of it is passed over.
  ///   - use: whether to go on.
  static func lines(
    of name: String, longest: Int, _ use: (String) throws(CommandFailure) -> Bool
  ) throws(CommandFailure) {
    let descriptor = try open(name)
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var line: [UInt8] = []
    var isBegun = false
    var isFirst = true
    // Editors of Windows begin a file with a mark that is no text.
    func text() -> String {
      defer { isFirst = false }
      return String(
        decoding: isFirst && line.starts(with: UTF8Text.byteOrderMark) ? line.dropFirst(3) : line[...], as: UTF8.self)
    }
    try chunks(of: descriptor, name: name) { chunk throws(CommandFailure) in
      for byte in chunk {
        if byte == 0x0a {
          guard try use(text()) else {
            isBegun = false
            return false
          }
          line.removeAll(keepingCapacity: true)
          isBegun = false
        } else {
          isBegun = true
          if line.count < longest { line.append(byte) }
        }
      }
      return true
    }
    if isBegun { _ = try use(text()) }
  }

  private static func open(_ name: String) throws(CommandFailure) -> Int32 {
    if name == "-" {
      if isatty(STDIN_FILENO) == 1 {
        Terminal.note("reading standard input, which is this terminal; Ctrl-D at the beginning of a line ends it")
      }
      return STDIN_FILENO
    }
    let descriptor = Foundation.open(name, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(name) }
    return descriptor
  }

  private static func chunks(
    of descriptor: Int32, name: String, _ use: ([UInt8]) throws(CommandFailure) -> Bool
  ) throws(CommandFailure) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Foundation.read(descriptor, &buffer, buffer.count)
      if count == 0 { return }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(name)
      }
      guard try use(Array(buffer[..<count])) else { return }
    }
  }

  private static func failure(_ name: String) -> CommandFailure {
    CommandFailure("cannot read \(label(name)): \(String(cString: strerror(errno)))")
  }
}
