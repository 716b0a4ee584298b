/// Characters that act on whatever shows a text instead of being shown: controls, direction marks, invisible breaks.
enum UnsafeScalar {
  /// C0, DEL, C1, line and paragraph separators, bidirectional marks, zero-width space, word joiner and byte-order
  /// mark, tag characters. The zero-width joiner is not among them: emoji need it.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7f..<0xa0, 0xad, 0x61c, 0x200b, 0x200e, 0x200f, 0x2028...0x202e, 0x2060...0x2064,
      0x2066...0x206f, 0xfeff, 0xfff9...0xfffb, 0xe0000...0xe007f:
      true
    default: false
    }
  }

  /// The text with each such character written as `\u{…}`, so that it is seen and does nothing.
  static func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      if isUnsafe(scalar) {
        shown += scalar == "\n" ? "\\n" : "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}
