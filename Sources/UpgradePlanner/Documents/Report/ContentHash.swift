/// A hash in the form that a content security policy names scripts and styles by.
enum ContentHash {
  /// `sha256-` and the Base64 of the hash of the text's UTF-8.
  static func sha256(_ text: String) -> String { "sha256-\(base64(SHA256.hash(text.utf8)))" }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

  static func base64(_ bytes: [UInt8]) -> String {
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var word = 0
      for position in 0..<3 { word = word << 8 | (position < group.count ? Int(group[start + position]) : 0) }
      for position in 0..<4 {
        text.append(position <= group.count ? alphabet[word >> (18 - 6 * position) & 63] : "=")
      }
    }
    return text
  }
}
