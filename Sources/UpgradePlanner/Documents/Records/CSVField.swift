/// Where text from an inventory lands in a table that spreadsheets open.
enum CSVField {
  /// The field in quotes; a beginning that a spreadsheet would compute gets an apostrophe, which makes it text.
  static func text(_ text: String) -> String {
    let shown = UnsafeScalar.shown(text)
    let first = shown.unicodeScalars.first { !$0.properties.isWhitespace }
    let isFormula = first.map { "=+-@＝＋－＠|%".unicodeScalars.contains($0) } ?? false
    let quoted = (isFormula ? "'" : "") + shown.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
    return "\"\(quoted)\""
  }

  /// A record with its line end, as RFC 4180 writes it.
  static func record(_ fields: [String]) -> String { fields.map(text).joined(separator: ",") + "\r\n" }
}
