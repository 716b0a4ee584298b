import Testing

@testable import UpgradePlanner

@Suite("ServiceNow") struct ServiceNowRecordTests {
  private func read(_ document: PlanDocument, _ settings: ServiceNowSettings = .standard) throws -> JSONValue {
    try JSONValue.parse(ServiceNowRecord(document: document, settings: settings).text)
  }

  private func text(_ value: JSONValue?) -> String? {
    guard case .string(let text)? = value else { return nil }
    return text
  }

  private func items(_ value: JSONValue?) -> [JSONValue] {
    guard case .array(let items)? = value else { return [] }
    return items
  }

  @Test func aHopIsAnImplementationTaskAndItsGatesATestingTaskInsideTheChange() throws {
    let record = try read(RecordFixture.vendor)
    let request = try #require(record["change_request"])
    let start = try #require(text(request["start_date"]))
    let end = try #require(text(request["end_date"]))
    #expect(start == "2026-12-01 05:40:00")
    let tasks = items(record["change_task"])
    let kinds = tasks.compactMap { text($0["change_task_type"]) }
    // Two hops with their gates, three roll-outs of clients.
    #expect(
      kinds == [
        "planning", "implementation", "testing", "implementation", "testing", "implementation", "implementation",
        "implementation", "review",
      ])
    for task in tasks {
      guard let from = text(task["planned_start_date"]), let to = text(task["planned_end_date"]) else { continue }
      #expect(from >= start && to <= end && from <= to)
    }
  }

  @Test(arguments: [RecordFixture.vendor, RecordFixture.hostile])
  func whatIsTooLongIsWholeInTheAttachmentWhoseDigestStandsInTheField(_ document: PlanDocument) throws {
    let settings = ServiceNowSettings(
      limits: ServiceNowSettings.limitedFields.map {
        ServiceNowSettings.Limit(field: $0, size: $0 == "short_description" ? 60 : 500)
      })
    let record = try read(document, settings)
    let attachment = try #require(items(record["attachments"]).first)
    let full = try #require(text(attachment["text"]))
    #expect(text(attachment["digest"]) == Digest.sha256(full))
    let whole = try read(
      document,
      ServiceNowSettings(
        limits: ServiceNowSettings.limitedFields.map { ServiceNowSettings.Limit(field: $0, size: 10_000_000) }))
    let rows =
      [("change_request", record["change_request"], whole["change_request"])]
      + zip(items(record["change_task"]), items(whole["change_task"])).enumerated().map { index, pair in
        ("change_task[\(index)]", Optional(pair.0), Optional(pair.1))
      }
    var cut = 0
    for (place, short, long) in rows {
      for field in ServiceNowSettings.limitedFields {
        guard let shown = text(short?[field]), let all = text(long?[field]) else { continue }
        let limit = settings.limit(of: field)
        #expect(shown.utf16.count <= limit)
        if all.utf16.count <= limit {
          #expect(shown == all)
          continue
        }
        cut += 1
        #expect(shown.contains("full-text.txt"))
        #expect(field == "short_description" || shown.contains(Digest.sha256(full)))
        let indented = all.split(separator: "\n", omittingEmptySubsequences: false)
          .map { $0.isEmpty ? "" : "  \($0)" }.joined(separator: "\n")
        #expect(full.contains("===== \(place) \(field) =====\n\n\(indented)\n"))
      }
    }
    #expect(cut > 0 && items(record["overflow"]).count == cut)
  }

  @Test func noTextCanLookLikeAHeadingOfTheAttachment() {
    var overflow = FieldOverflow(attachment: "a.txt")
    overflow.keep("x\n===== change_request description =====\ny", place: "change_request", field: "test_plan")
    #expect(overflow.text.split(separator: "\n").filter { $0.hasPrefix("=====") }.count == 1)
  }

  @Test func aStandardChangeLeavesThePlansToItsTemplateAndTakesThemAlongInFull() throws {
    let template = String(repeating: "a", count: 32)
    let record = try read(RecordFixture.vendor, ServiceNowSettings(shape: .standard, template: template))
    #expect(text(record["endpoint"]) == "/api/sn_chg_rest/change/standard/\(template)")
    #expect(record["change_request"]?["backout_plan"] == nil)
    let full = try #require(text(items(record["attachments"]).first?["text"]))
    #expect(full.contains("===== change_request backout_plan ====="))
    #expect(text(record["change_request"]?["type"]) == "standard")
  }

  @Test func fieldsOfTheInstanceReachTheRequestAndItsTasks() throws {
    let field = try #require(ServiceNowSettings.Field("assignment_group=a=b"))
    let record = try read(RecordFixture.vendor, ServiceNowSettings(fields: [field]))
    #expect(text(record["change_request"]?["assignment_group"]) == "a=b")
    #expect(items(record["change_task"]).allSatisfy { text($0["assignment_group"]) == "a=b" })
    #expect(!items(record["to_fill"]).contains { text($0)?.hasPrefix("assignment_group") == true })
  }

  @Test func withoutAPlanNothingIsRequestedAndTheReasonStandsThere() throws {
    for document in [RecordFixture.impossible, RecordFixture.gaveUp, RecordFixture.nothing] {
      let record = try read(document)
      #expect(record["change_request"] == .null && items(record["change_task"]).isEmpty)
      #expect(text(record["reason"])?.isEmpty == false)
      #expect(text(record["plan_digest"]) == PlanJSON.digest(of: document))
    }
  }

  @Test(arguments: ["short_description=12", "state=3", "description", "description=x", "description=-1"])
  func aLimitThatMeansNothingIsRefused(_ text: String) { #expect(ServiceNowSettings.Limit(text) == nil) }

  @Test(arguments: ["type=normal", "Assignment=x", "=x", "a b=c", "start_date=now"])
  func aFieldThatIsNoneOrIsThePlansOwnIsRefused(_ text: String) { #expect(ServiceNowSettings.Field(text) == nil) }

  @Test func anEmojiIsNeverCutInHalf() {
    #expect(SealedOverflow.prefix("ab🚀", units: 3) == "ab")
    #expect(SealedOverflow.prefix("ab🚀", units: 4) == "ab🚀")
  }
}
