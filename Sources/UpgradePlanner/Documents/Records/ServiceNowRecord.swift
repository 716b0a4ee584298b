/// A change request and its tasks as ServiceNow's tables hold them, with what did not fit as an attachment.
struct ServiceNowRecord {
  private let record: ChangeRecord
  private let settings: ServiceNowSettings

  init(document: PlanDocument, settings: ServiceNowSettings) {
    record = ChangeRecord(document: document)
    self.settings = settings
  }

  /// The name of the attachment that holds full texts.
  static let attachmentName = "full-text.txt"

  var text: String {
    var overflow = FieldOverflow(attachment: Self.attachmentName)
    let request = record.plan == nil ? nil : request
    let tasks = request == nil ? [] : record.tasks.map(task)
    // The attachment's digest stands in the fields, so all texts are looked at before the first is written.
    if let request { overflow.look(at: request, place: "change_request", settings: settings) }
    for (index, task) in tasks.enumerated() {
      overflow.look(at: task, place: "change_task[\(index)]", settings: settings)
    }
    for part in templateParts { overflow.keep(part.text, place: "change_request", field: part.field) }
    let sealed = SealedOverflow(overflow)
    let document = record.document
    let members: [(String, JSONValue?)] = [
      ("format_version", .string("1.0")), ("outcome", .string(PlanJSON.outcomeName(document.result.outcome))),
      ("digest", .string(document.digest)), ("plan_digest", .string(record.digest)),
      ("reason", record.absence.map { .string($0) }),
      (
        "details",
        record.absence == nil
          ? nil
          : .array(
            (record.description + record.sections.flatMap(\.blocks)).flatMap(\.plainLines).map { .string($0) })
      ),
      ("endpoint", request == nil ? nil : .string(endpoint)),
      (
        "change_request",
        request.map { json($0, place: "change_request", overflow: sealed) } ?? .null
      ),
      (
        "change_task",
        .array(
          tasks.enumerated().map { json($1, place: "change_task[\($0)]", overflow: sealed) })
      ),
      ("to_fill", request == nil ? nil : .array(toFill.map { .string($0) })),
      ("overflow", .array(overflow.places.map(place))),
      ("attachments", .array(overflow.isEmpty ? [] : [attachment(overflow)])),
    ]
    return JSONValue.object(present: members).pretty
  }

  /// A column and its value, in the order of the form.
  typealias Column = (field: String, text: String)

  private var isStandard: Bool { settings.shape == .standard }

  private var endpoint: String {
    switch settings.shape {
    case .normal: "/api/sn_chg_rest/change/normal"
    case .standard: "/api/sn_chg_rest/change/standard/\(settings.template ?? "TEMPLATE_SYS_ID")"
    }
  }

  private var request: [Column] {
    var description = ChangeBlock.plainText(record.description)
    if isStandard {
      description += "\n\nThe plans of this change are in the attachment \(Self.attachmentName)."
    }
    var columns: [Column] = [
      ("type", settings.shape.rawValue), ("short_description", UnsafeScalar.shown(record.summary)),
      ("description", description),
    ]
    if !isStandard {
      columns += record.sections.map { ($0.part.rawValue, ChangeBlock.plainText($0.blocks)) }
    } else if let template = settings.template {
      columns.append(("std_change_producer_version", template))
    }
    if let span = record.span {
      columns += [("start_date", date(span.start)), ("end_date", date(span.end))].compactMap { field, value in
        value.map { (field, $0) }
      }
    }
    columns += [("correlation_id", record.digest), ("correlation_display", "nomad-upgrade-plan")]
    return columns + settings.fields.map { ($0.name, $0.value) }
  }

  /// The plans of a standard change: its template's fields cannot be written, so they go along as full text.
  private var templateParts: [Column] {
    guard isStandard, record.plan != nil else { return [] }
    return record.sections.map { ($0.part.rawValue, ChangeBlock.plainText($0.blocks)) }
  }

  private func task(_ task: ChangeRecord.Task) -> [Column] {
    var columns: [Column] = [
      ("change_task_type", task.kind.rawValue), ("short_description", UnsafeScalar.shown(task.title)),
      ("description", ChangeBlock.plainText(task.blocks)),
    ]
    if let span = task.span {
      columns += [("planned_start_date", date(span.start)), ("planned_end_date", date(span.end))].compactMap {
        field, value in value.map { (field, $0) }
      }
    }
    let shared = ["assignment_group", "assigned_to", "cmdb_ci"]
    return columns + settings.fields.filter { shared.contains($0.name) }.map { ($0.name, $0.value) }
  }

  /// `2026-12-01 22:50:00` in UTC; nil for a plan without calendar.
  private func date(_ minute: Int) -> String? {
    guard let origin = record.document.origin else { return nil }
    return String("\(origin.advanced(byMinutes: minute))".map { $0 == "T" ? " " : $0 }.dropLast())
  }

  /// What the instance needs and no plan knows.
  private var toFill: [String] {
    var lines: [String] = []
    let given = settings.fields.map(\.name)
    if !given.contains("assignment_group") {
      lines.append("assignment_group: the instance demands it from the state Assess on")
    }
    if !given.contains("cmdb_ci") { lines.append("cmdb_ci: conflicts with other changes are found only with it") }
    if record.document.origin == nil {
      lines.append(
        "start_date, end_date, planned_start_date, planned_end_date: the plan is relative; give planning.not-before")
    }
    if isStandard, settings.template == nil {
      lines.append("the sys_id of the published template: it belongs into the endpoint and std_change_producer_version")
    }
    return lines
  }

  private func json(_ columns: [Column], place: String, overflow: SealedOverflow) -> JSONValue {
    .object(
      columns.map { column in
        JSONValue.Member(
          column.field, .string(overflow.fitted(column, place: place, limit: limit(of: column.field))))
      })
  }

  private func limit(of field: String) -> Int? {
    ServiceNowSettings.limitedFields.contains(field) ? settings.limit(of: field) : nil
  }

  private func place(_ place: FieldOverflow.Place) -> JSONValue {
    .object(present: [
      ("table", .string(place.table)), ("field", .string(place.field)), ("length", .int(place.text.utf16.count)),
      ("attachment", .string(Self.attachmentName)), ("heading", .string(place.heading)),
    ])
  }

  private func attachment(_ overflow: FieldOverflow) -> JSONValue {
    .object(present: [
      ("file_name", .string(Self.attachmentName)), ("content_type", .string("text/plain; charset=utf-8")),
      ("digest", .string(overflow.digest)), ("text", .string(overflow.text)),
    ])
  }
}
