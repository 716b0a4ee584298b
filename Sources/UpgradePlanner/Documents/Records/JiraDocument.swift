/// A change as the body of a Jira Cloud issue, its texts in the Atlassian Document Format.
struct JiraDocument {
  /// Characters that a text field of Jira holds; counted over the whole of its JSON, which is never less than its text.
  static let most = 32_767

  private let record: ChangeRecord
  private let fieldMap: [JiraField]

  init(document: PlanDocument, fieldMap: [JiraField]) {
    record = ChangeRecord(document: document)
    self.fieldMap = fieldMap
  }

  var text: String {
    var fields: [JSONValue.Member] = [
      JSONValue.Member("summary", .string(summary)), JSONValue.Member("description", Self.fitted(description)),
    ]
    for section in record.sections {
      guard let id = field(of: section.part) else { continue }
      fields.append(JSONValue.Member(id, Self.fitted(section.blocks)))
    }
    if let span = record.span {
      for (part, minute) in [(JiraField.Part.plannedStart, span.start), (.plannedEnd, span.end)] {
        guard let id = field(of: part), let time = time(minute) else { continue }
        fields.append(JSONValue.Member(id, .string(time)))
      }
    }
    return JSONValue.object([
      JSONValue.Member("fields", .object(fields)),
      JSONValue.Member(
        "properties",
        .array([
          .object([
            JSONValue.Member("key", .string("nomad-upgrade-plan")),
            JSONValue.Member(
              "value",
              .object([
                JSONValue.Member("plan_digest", .string(record.digest)),
                JSONValue.Member("digest", .string(record.document.digest)),
                JSONValue.Member("outcome", .string(PlanJSON.outcomeName(record.document.result.outcome))),
              ])),
          ])
        ])),
    ]).pretty
  }

  private func field(of part: JiraField.Part) -> String? { fieldMap.last { $0.part == part }?.id }

  /// Jira's summaries are one line of at most 255 characters; the description begins with the whole name.
  private var summary: String {
    let text = UnsafeScalar.shown(record.summary)
    return text.utf16.count <= 255 ? text : SealedOverflow.prefix(text, units: 230) + " … (in full below)"
  }

  /// The description, with every part that has no field of its own.
  private var description: [ChangeBlock] {
    [.paragraph(record.summary)] + record.description
      + record.sections.filter { field(of: $0.part) == nil }.flatMap { [.heading($0.title)] + $0.blocks }
  }

  /// `2026-12-01T22:50:00.000+0000`; nil for a plan without calendar.
  private func time(_ minute: Int) -> String? {
    record.document.origin.map { "\("\($0.advanced(byMinutes: minute))".dropLast()).000+0000" }
  }

  /// A document of the blocks that fit, and a last paragraph that says what does not and where it is.
  static func fitted(_ blocks: [ChangeBlock]) -> JSONValue {
    let pieces = blocks.flatMap(\.pieces)
    var nodes: [JSONValue] = []
    var size = document([]).compactLength
    for (index, piece) in pieces.enumerated() {
      let node = Self.node(piece)
      let note = Self.note(left: pieces.count - index)
      let isLast = index == pieces.count - 1
      guard size + node.compactLength + 1 + (isLast ? 0 : note.compactLength + 1) <= most else {
        nodes.append(note)
        break
      }
      nodes.append(node)
      size += node.compactLength + 1
    }
    return document(nodes)
  }

  private static func note(left: Int) -> JSONValue {
    node(
      .paragraph(
        "\(left) more paragraphs, lists or tables do not fit into this field: attach runbook.md of this plan, which "
          + "has all of them."))
  }

  private static func document(_ nodes: [JSONValue]) -> JSONValue {
    .object([
      JSONValue.Member("version", .int(1)), JSONValue.Member("type", .string("doc")),
      JSONValue.Member("content", .array(nodes)),
    ])
  }

  private static func node(_ block: ChangeBlock) -> JSONValue {
    switch block {
    case .heading(let text): element("heading", [words(text)], attributes: [JSONValue.Member("level", .int(2))])
    case .paragraph(let text): paragraph(text)
    case .list(let items): element("bulletList", items.map { element("listItem", [paragraph($0)]) })
    case .table(let header, let rows):
      element(
        "table",
        [row(header, "tableHeader")] + rows.map { row($0, "tableCell") })
    }
  }

  private static func row(_ cells: [String], _ type: String) -> JSONValue {
    element("tableRow", cells.map { element(type, [paragraph($0)]) })
  }

  private static func paragraph(_ text: String) -> JSONValue {
    // A text node may not be empty.
    element("paragraph", text.isEmpty ? [] : [words(text)])
  }

  private static func words(_ text: String) -> JSONValue {
    let shown = UnsafeScalar.shown(text)
    return .object([
      JSONValue.Member("type", .string("text")), JSONValue.Member("text", .string(shown.isEmpty ? " " : shown)),
    ])
  }

  private static func element(
    _ type: String, _ content: [JSONValue], attributes: [JSONValue.Member] = []
  ) -> JSONValue {
    var members = [JSONValue.Member("type", .string(type))]
    if !attributes.isEmpty { members.append(JSONValue.Member("attrs", .object(attributes))) }
    return .object(members + [JSONValue.Member("content", .array(content))])
  }
}
