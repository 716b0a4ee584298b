/// The digests of plans that a document names, found without knowing its form.
///
/// Every document of a plan writes its digest behind the word "plan", whatever markup stands between them; a table
/// writes it in the last column but one.
enum PlanMark {
  /// The digests in the order of their first mention, each once.
  static func digests(in bytes: [UInt8]) -> [String] {
    let text = unfolded(bytes)
    let isTable = firstLine(of: text).filter { $0 != "\"" }.hasSuffix("plan_digest,inventory_digest")
    var digests: [String] = []
    var at = 0
    while let start = next(in: text, from: at) {
      let end = start + length
      at = end
      let isNamed = isTable ? isLastButOne(text, end) : isBehindPlan(text, start)
      guard isNamed else { continue }
      let digest = String(decoding: text[start..<end], as: UTF8.self)
      if !digests.contains(digest) { digests.append(digest) }
    }
    return digests
  }

  private static let prefix = Array("sha256:".utf8)
  private static let length = prefix.count + 64

  /// A calendar folds long lines; a name may then be parted from its value.
  private static func unfolded(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.starts(with: "BEGIN:VCALENDAR".utf8) else { return bytes }
    var text: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if at + 2 < bytes.count, bytes[at] == 0x0d, bytes[at + 1] == 0x0a, bytes[at + 2] == 0x20 {
        at += 3
      } else {
        text.append(bytes[at])
        at += 1
      }
    }
    return text
  }

  private static func firstLine(of text: [UInt8]) -> String {
    String(decoding: text.prefix(1000).prefix { $0 != 0x0a && $0 != 0x0d }, as: UTF8.self)
  }

  /// Where the next digest begins.
  private static func next(in text: [UInt8], from start: Int) -> Int? {
    var at = start
    while at + length <= text.count {
      if text[at] == prefix[0], text[at..<(at + prefix.count)].elementsEqual(prefix),
        text[(at + prefix.count)..<(at + length)].allSatisfy(isHexadecimal),
        at + length == text.count || !isWord(text[at + length])
      {
        return at
      }
      at += 1
    }
    return nil
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
  }

  private static func isLastButOne(_ text: [UInt8], _ end: Int) -> Bool {
    let rest = text[end...].prefix(2)
    return rest.first == UInt8(ascii: ",") || rest.elementsEqual("\",".utf8)
  }

  /// Words of markup that may stand between the word and the digest.
  private static let passedOver: Set<String> = [
    "digest", "value", "code", "content", "data", "text", "span", "b", "strong",
  ]

  private static func isBehindPlan(_ text: [UInt8], _ start: Int) -> Bool {
    var at = start
    while true {
      var end = at
      while end > 0, !isWord(text[end - 1]) {
        end -= 1
        if text[end] == 0x0a || start - end > 80 { return false }
      }
      guard end > 0 else { return false }
      var begin = end
      while begin > 0, end - begin < 16, isWord(text[begin - 1]) { begin -= 1 }
      let word = String(decoding: text[begin..<end], as: UTF8.self).lowercased()
      if word == "plan" { return true }
      guard passedOver.contains(word) else { return false }
      at = begin
    }
  }
}
