/// Where text lands in a line for bash.
public enum Shell {
  /// One word that bash reads as exactly this text, whatever it holds.
  ///
  /// Plain names stay as they are; what would act on a terminal is written as bytes (`$'\x1b'`). NUL, which no
  /// argument can hold, becomes U+FFFD.
  public static func quote(_ text: String) -> String {
    if !text.isEmpty, text.utf8.first != UInt8(ascii: "-"), text.utf8.first != UInt8(ascii: "="),
      text.utf8.allSatisfy(isPlain)
    {
      return text
    }
    guard text.unicodeScalars.contains(where: UnsafeScalar.isUnsafe) else {
      var quoted = "'"
      for scalar in text.unicodeScalars {
        if scalar == "'" { quoted += "'\\''" } else { quoted.unicodeScalars.append(scalar) }
      }
      return quoted + "'"
    }
    var quoted = "$'"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\0": quoted += "\u{fffd}"
      case "'": quoted += "\\'"
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case _ where UnsafeScalar.isUnsafe(scalar):
        for byte in String(scalar).utf8 {
          quoted += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "'"
  }

  /// A comment line that cannot end early.
  public static func comment(_ text: String) -> String { "# " + UnsafeScalar.shown(text) }

  /// A name for a variable, made of the prefix and the text's letters and digits.
  ///
  /// Different texts may give the same name; the caller numbers them apart.
  public static func variable(_ prefix: String, _ text: String) -> String {
    var name = prefix
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5a: name.unicodeScalars.append(Unicode.Scalar(byte))
      case 0x61...0x7a: name.unicodeScalars.append(Unicode.Scalar(byte - 0x20))
      default: name += "_"
      }
    }
    return name
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
    case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"),
      UInt8(ascii: "+"), UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: ","), UInt8(ascii: "="):
      true
    default: false
    }
  }
}
