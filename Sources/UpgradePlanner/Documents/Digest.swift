/// SHA-256 in the form that documents print: `sha256:` and 64 hexadecimal digits.
public enum Digest {
  /// The digest of bytes, as of a file that was read.
  public static func sha256(_ bytes: some Sequence<UInt8>) -> String {
    text(of: SHA256.hash(bytes))
  }

  /// The form of a hash's 32 bytes.
  static func text(of hash: [UInt8]) -> String {
    var text = "sha256:"
    let digits = Array("0123456789abcdef")
    for byte in hash {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return text
  }

  /// The digest of a text's UTF-8.
  public static func sha256(_ text: String) -> String { sha256(text.utf8) }
}
