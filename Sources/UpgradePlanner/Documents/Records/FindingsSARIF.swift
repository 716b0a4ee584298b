/// Outcome, findings and questions in SARIF 2.1.0, for code scanning.
struct FindingsSARIF {
  private let document: PlanDocument
  private let settings: DocumentSettings
  private let digest: String

  init(document: PlanDocument, settings: DocumentSettings) {
    self.document = document
    self.settings = settings
    digest = document.planDigest
  }

  /// One result, whatever it comes from.
  private struct Entry {
    let rule: String
    /// `error`, `warning` or `note`.
    let level: String
    let place: String
    let message: String
    /// Why it counts no longer; nil where it counts.
    let accepted: String?
  }

  var text: String {
    let entries = entries
    var ids: [String] = []
    var indices: [String: Int] = [:]
    for entry in entries where indices[entry.rule] == nil {
      indices[entry.rule] = ids.count
      ids.append(entry.rule)
    }
    let driver = JSONValue.object(present: [
      ("name", .string("nomad-upgrade-plan")), ("version", .string(document.toolVersion)),
      ("rules", .array(ids.map { rule($0, entries: entries) })),
      ("properties", .object(present: [("knowledge", .string(document.knowledgeVersion))])),
    ])
    let run = JSONValue.object(present: [
      ("tool", .object(present: [("driver", driver)])), ("invocations", .array([invocation])),
      ("automationDetails", .object(present: [("id", .string("nomad-upgrade-plan/\(digest)"))])),
      ("columnKind", .string("unicodeCodePoints")),
      ("results", .array(entries.map { result($0, index: indices[$0.rule] ?? 0) })),
      (
        "properties",
        .object(present: [
          ("plan_digest", .string(digest)), ("digest", .string(document.digest)),
          ("federation", .string(document.federation)), ("target", .string("\(document.target)")),
          ("outcome", .string(PlanJSON.outcomeName(document.result.outcome))),
        ])
      ),
    ])
    return JSONValue.object(present: [
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .string("2.1.0")),
      ("runs", .array([run])),
    ]).pretty
  }

  private var entries: [Entry] {
    var entries: [Entry] = []
    switch document.result.outcome {
    case .planned, .gaveUp: break
    case .impossible(let conflict, let suggestions):
      let help =
        suggestions.isEmpty
        ? "Nothing that was tried helps." : suggestions.map(Prose.suggestion).joined(separator: "; ")
      entries += zip(conflict, Prose.conflicts(conflict)).map { element, text in
        Entry(
          rule: "impossible", level: "error", place: element.place,
          message: "\(Prose.impossible(conflict)) Part of it: \(text). What would help: \(help)",
          accepted: nil)
      }
    }
    entries += document.result.findings.map { finding in
      Entry(
        rule: finding.rule,
        level: finding.severity == .blocking ? "error" : finding.severity == .warning ? "warning" : "note",
        place: finding.place,
        message: "\(finding.message). \(finding.reason) (\(finding.origin)) Do: \(finding.remedy)",
        accepted: finding.waiver.map { "accepted\($0.by.map { " by \($0)" } ?? ""): \($0.reason)" })
    }
    return entries
      + document.result.questions.map {
        Entry(
          rule: $0.rule, level: "warning", place: $0.place,
          message: "\($0.text) The inventory does not give \($0.missing).",
          accepted: $0.answer.map { "answered: \($0)" })
      }
  }

  /// An end without plan and proof is a run that did not succeed; every other end is one that did.
  private var invocation: JSONValue {
    var notification: JSONValue?
    if case .gaveUp(let bound, let states) = document.result.outcome {
      notification = .array([
        .object(present: [
          ("level", .string("error")), ("message", message(Prose.gaveUp(bound: bound, states: states))),
        ])
      ])
    }
    return .object(present: [
      ("executionSuccessful", .bool(notification == nil)), ("toolExecutionNotifications", notification),
      ("startTimeUtc", settings.created.map { .string("\($0)") }),
    ])
  }

  private func message(_ text: String) -> JSONValue {
    .object(present: [("text", .string(UnsafeScalar.shown(text)))])
  }

  private func rule(_ id: String, entries: [Entry]) -> JSONValue {
    let known = RuleCatalog.rule(id)
    let first = entries.first { $0.rule == id }
    let title =
      id == "impossible"
      ? "A plan exists."
      : known?.title ?? document.result.findings.first { $0.rule == id }?.message ?? first?.message ?? id
    return .object(present: [
      ("id", .string(id)), ("shortDescription", message(title)),
      ("fullDescription", known.map { message($0.rationale) }),
      ("defaultConfiguration", .object(present: [("level", .string(first?.level ?? "warning"))])),
    ])
  }

  private func result(_ entry: Entry, index: Int) -> JSONValue {
    let place = UnsafeScalar.shown(entry.place)
    return .object(present: [
      ("ruleId", .string(entry.rule)), ("ruleIndex", .int(index)), ("level", .string(entry.level)),
      ("message", message("\(entry.place): \(entry.message)")),
      (
        "locations",
        .array([
          .object(present: [
            (
              "physicalLocation",
              .object(present: [
                ("artifactLocation", .object(present: [("uri", .string(Self.uri(settings.inventoryPath)))])),
                ("region", .object(present: [("startLine", .int(1))])),
              ])
            ),
            ("logicalLocations", .array([.object(present: [("fullyQualifiedName", .string(place))])])),
          ])
        ])
      ),
      ("partialFingerprints", .object(present: [("rulePlaceMessage/v1", .string(fingerprint(entry)))])),
      (
        "suppressions",
        entry.accepted.map {
          .array([
            .object(present: [
              ("kind", .string("external")), ("status", .string("accepted")),
              ("justification", .string(UnsafeScalar.shown($0))),
            ])
          ])
        }
      ),
    ])
  }

  private func fingerprint(_ entry: Entry) -> String {
    let name = [entry.rule, entry.place, entry.message].map { "\($0.utf8.count):\($0)" }.joined()
    return String(Digest.sha256(name).dropFirst("sha256:".count))
  }

  /// A relative path as a URI reference: everything but unreserved characters and slashes is escaped.
  static func uri(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var uri = ""
    for byte in path.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
        UInt8(ascii: "/"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default: uri += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return uri
  }
}
