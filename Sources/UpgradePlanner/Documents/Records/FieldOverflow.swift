/// Full texts of the fields that hold only the beginning of theirs, as one attachment.
struct FieldOverflow {
  /// A text and where it belongs.
  struct Place: Hashable, Sendable {
    /// `change_request`, or `change_task[3]`.
    let table: String
    let field: String
    let text: String
    var heading: String { "===== \(table) \(field) =====" }
  }

  let attachment: String
  private(set) var places: [Place] = []

  init(attachment: String) { self.attachment = attachment }

  var isEmpty: Bool { places.isEmpty }

  /// The attachment: each text below its heading, indented so that no text can look like a heading.
  var text: String {
    places.map { place in
      let lines = place.text.split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.isEmpty ? "" : "  \($0)"
      }
      return "\(place.heading)\n\n\(lines.joined(separator: "\n"))\n"
    }.joined(separator: "\n")
  }

  var digest: String { Digest.sha256(text) }

  /// Keeps the texts of a record that are longer than their fields.
  mutating func look(at columns: [ServiceNowRecord.Column], place: String, settings: ServiceNowSettings) {
    for column in columns where ServiceNowSettings.limitedFields.contains(column.field) {
      guard column.text.utf16.count > settings.limit(of: column.field) else { continue }
      keep(column.text, place: place, field: column.field)
    }
  }

  mutating func keep(_ text: String, place: String, field: String) {
    places.append(Place(table: place, field: field, text: text))
  }
}
