/// The attachment's digest, computed once for all the fields that name it.
struct SealedOverflow {
  private let attachment: String
  private let digest: String
  private let kept: Set<FieldOverflow.Place>

  init(_ overflow: FieldOverflow) {
    attachment = overflow.attachment
    digest = overflow.isEmpty ? "" : overflow.digest
    kept = Set(overflow.places)
  }

  /// The text, or as much of it as the field holds with the note that says where all of it is.
  func fitted(_ column: ServiceNowRecord.Column, place: String, limit: Int?) -> String {
    let (field, text) = column
    guard let limit, kept.contains(FieldOverflow.Place(table: place, field: field, text: text)),
      text.utf16.count > limit
    else { return text }
    // A short field has no room for a digest; the list `overflow` and the attachment's entry give it.
    let note =
      limit >= 400
      ? "\n\n[\(text.utf16.count) characters in all; the full text of \(place) \(field) is in the attachment "
        + "\(attachment), \(digest)]"
      : " … [all in \(attachment)]"
    return Self.prefix(text, units: limit - note.utf16.count) + note
  }

  /// The longest beginning of whole characters with at most so many UTF-16 units.
  static func prefix(_ text: String, units: Int) -> String {
    var prefix = ""
    var used = 0
    for character in text {
      used += character.utf16.count
      guard used <= units else { break }
      prefix.append(character)
    }
    return prefix
  }
}
