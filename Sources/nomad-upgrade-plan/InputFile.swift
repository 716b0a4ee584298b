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
    var bytes: [UInt8] = []
    try chunks(of: descriptor, name: name) { chunk throws(CommandFailure) in
      bytes += chunk
      guard bytes.count <= limit else {
        throw CommandFailure(
          "\(label(name)): the file is larger than \(limit / (1024 * 1024)) MB, the most that is read")
      }
    }
    return InputFile(name: name, bytes: bytes)
  }

  /// Hands a file on line by line, without keeping it; a line ends at its newline or at the end.
  ///
  /// - Parameter longest: bytes of a line that are handed on; the rest of it is passed over.
  static func lines(
    of name: String, longest: Int, _ use: (String) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    let descriptor = try open(name)
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var line: [UInt8] = []
    var isBegun = false
    try chunks(of: descriptor, name: name) { chunk throws(CommandFailure) in
      for byte in chunk {
        if byte == 0x0a {
          try use(String(decoding: line, as: UTF8.self))
          line.removeAll(keepingCapacity: true)
          isBegun = false
        } else {
          isBegun = true
          if line.count < longest { line.append(byte) }
        }
      }
    }
    if isBegun { try use(String(decoding: line, as: UTF8.self)) }
  }

  private static func open(_ name: String) throws(CommandFailure) -> Int32 {
    if name == "-" { return STDIN_FILENO }
    let descriptor = Foundation.open(name, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(name) }
    return descriptor
  }

  private static func chunks(
    of descriptor: Int32, name: String, _ use: ([UInt8]) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Foundation.read(descriptor, &buffer, buffer.count)
      if count == 0 { return }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(name)
      }
      try use(Array(buffer[..<count]))
    }
  }

  private static func failure(_ name: String) -> CommandFailure {
    CommandFailure("cannot read \(label(name)): \(String(cString: strerror(errno)))")
  }
}
