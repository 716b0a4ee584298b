import UpgradePlanner

/// Bytes that should be UTF-8, and places in them.
enum UTF8Text {
  /// What some editors write before the text.
  static let byteOrderMark: [UInt8] = [0xef, 0xbb, 0xbf]

  /// The offset of the first byte that begins no valid character.
  static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    var at = 0
    while at < bytes.count {
      let lead = bytes[at]
      if lead < 0x80 {
        at += 1
        continue
      }
      let length: Int
      let least: UInt32
      var value: UInt32
      switch lead {
      case 0xc2...0xdf: (length, least, value) = (2, 0x80, UInt32(lead & 0x1f))
      case 0xe0...0xef: (length, least, value) = (3, 0x800, UInt32(lead & 0x0f))
      case 0xf0...0xf4: (length, least, value) = (4, 0x10000, UInt32(lead & 0x07))
      default: return at
      }
      guard at + length <= bytes.count else { return at }
      for next in bytes[(at + 1)..<(at + length)] {
        guard next & 0xc0 == 0x80 else { return at }
        value = value << 6 | UInt32(next & 0x3f)
      }
      guard value >= least, Unicode.Scalar(value) != nil else { return at }
      at += length
    }
    return nil
  }

  /// The line and the column, in characters, of an offset.
  static func position(of offset: Int, in bytes: some Collection<UInt8>) -> SourcePosition {
    var (line, column) = (1, 1)
    for byte in bytes.prefix(offset) {
      if byte == 0x0a {
        (line, column) = (line + 1, 1)
      } else if byte & 0xc0 != 0x80 {
        column += 1
      }
    }
    return SourcePosition(line: line, column: column)
  }

  /// The first byte of a character, counted from 0; nil behind the end.
  static func byte(atCharacter index: Int, in bytes: some Collection<UInt8>) -> UInt8? {
    var seen = -1
    for byte in bytes where byte & 0xc0 != 0x80 {
      seen += 1
      if seen == index { return byte }
    }
    return nil
  }
}
