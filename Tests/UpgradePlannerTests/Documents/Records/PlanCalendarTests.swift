import Testing

@testable import UpgradePlanner

@Suite("Calendar") struct PlanCalendarTests {
  /// Content lines after unfolding; nil where a line is longer than 75 octets or ends otherwise than by CRLF.
  static func lines(_ text: String) -> [String]? {
    var lines: [String] = []
    for raw in text.utf8.split(separator: 10, omittingEmptySubsequences: false).dropLast() {
      guard raw.last == 13, raw.count <= 76, let line = String(raw.dropLast()) else { return nil }
      if line.utf8.first == 32 {
        guard let last = lines.popLast() else { return nil }
        lines.append(last + String(Substring(line).dropFirst()))
      } else {
        lines.append(line)
      }
    }
    return lines
  }

  private func made(_ document: PlanDocument, _ settings: DocumentSettings = .standard) throws -> [String] {
    try #require(Self.lines(try PlanCalendar(document: document, settings: settings).text()))
  }

  @Test func aHopIsAnEventInUTC() throws {
    let lines = try made(RecordFixture.vendor)
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
    #expect(lines.contains("DTSTART:20261201T054000Z"))
    #expect(lines.contains("SUMMARY:us-east: Nomad 1.7.10+ent to 1.8.21+ent (wave 1)"))
    #expect(lines.count { $0 == "CATEGORIES:UPGRADE" } == 2)
    let steps = RecordFixture.vendor.runbook?.sections.first { $0.id == "announcements" }?.steps.count
    #expect(lines.count { $0 == "CATEGORIES:ANNOUNCEMENT" } == steps)
  }

  @Test func everyEventHasItsOwnIdentifierAndALaterPlanHasTheSame() throws {
    let now = try made(RecordFixture.vendor)
    let later = try made(
      RecordFixture.vendor, DocumentSettings(created: Instant(epochMinute: 30_000_000), revision: 4))
    let identifiers = now.filter { $0.hasPrefix("UID:") }
    #expect(Set(identifiers).count == identifiers.count && !identifiers.isEmpty)
    #expect(identifiers == later.filter { $0.hasPrefix("UID:") })
    #expect(later.contains("SEQUENCE:4") && !later.contains("SEQUENCE:0"))
  }

  @Test func theStampIsTheCreationTimeOrThePlansOrigin() throws {
    #expect(try made(RecordFixture.vendor).contains("DTSTAMP:20261201T044000Z"))
    let created = try #require(Instant("2026-11-30T10:00Z"))
    #expect(
      try made(RecordFixture.vendor, DocumentSettings(created: created)).contains("DTSTAMP:20261130T100000Z"))
  }

  @Test func withoutDatesThereIsNoCalendar() throws {
    let relative = try #require(PlanFixture.all.first { $0.name == "community" }?.document)
    #expect(throws: FormatProblem.self) { try Format.ics.render(relative) }
  }

  @Test(arguments: RecordFixture.Ending.allCases)
  func noTextOfTheInventoryMakesALineOfItsOwn(_ ending: RecordFixture.Ending) throws {
    let document = RecordFixture.document(ending)
    let lines = try made(document)
    let names: Set = [
      "BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "X-WR-CALNAME", "UID", "DTSTAMP", "SEQUENCE",
      "DTSTART",
      "DTEND", "SUMMARY", "DESCRIPTION", "CATEGORIES", "STATUS", "TRANSP", "ACTION", "TRIGGER", "X-PLAN-DIGEST",
      "X-INVENTORY-DIGEST",
    ]
    for line in lines {
      let name = String(line.prefix { $0 != ":" })
      #expect(names.contains(name), "\(line)")
      guard ["SUMMARY", "DESCRIPTION", "X-WR-CALNAME"].contains(name) else { continue }
      // What is left after the escapes holds nothing that ends or splits a value.
      var rest = Array(line.dropFirst(name.count + 1).unicodeScalars)[...]
      while let scalar = rest.popFirst() {
        if scalar == "\\" {
          let next = rest.popFirst() ?? " "
          #expect("\\;,n".unicodeScalars.contains(next))
        } else {
          #expect(scalar != ";" && scalar != ",")
        }
      }
    }
    #expect(!RecordFixture.hasUnsafe(lines.joined()))
    #expect(lines.contains("X-PLAN-DIGEST:\(PlanJSON.digest(of: document))"))
  }

  @Test func aLineIsFoldedBetweenCharacters() {
    let folded = CalendarLine.folded("SUMMARY:" + String(repeating: "🚀é", count: 60))
    #expect(Self.lines(folded) == ["SUMMARY:" + String(repeating: "🚀é", count: 60)])
  }

  @Test func aDigestStaysWhole() {
    let digest = Digest.sha256("x")
    #expect(CalendarLine.folded("X-PLAN-DIGEST:\(digest)") == "X-PLAN-DIGEST:\r\n \(digest)\r\n")
  }
}
