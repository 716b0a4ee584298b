/// The plan as a calendar: an event for each hop and each announcement, in UTC.
struct PlanCalendar {
  private let document: PlanDocument
  private let settings: DocumentSettings
  private let record: ChangeRecord

  init(document: PlanDocument, settings: DocumentSettings) {
    self.document = document
    self.settings = settings
    record = ChangeRecord(document: document)
  }

  /// The calendar, with the line ends that the format demands.
  func text() throws(FormatProblem) -> String {
    guard let origin = document.origin else {
      throw FormatProblem(
        format: .ics, message: "a calendar needs dates, and this plan is relative",
        hint: "give planning.not-before in the inventory")
    }
    let stamp = CalendarLine.time(settings.created ?? origin)
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0",
      "PRODID:-//nomad-upgrade-plan//\(CalendarLine.text([document.toolVersion]))//EN",
      "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      "X-WR-CALNAME:\(CalendarLine.text(["Nomad upgrade of \(document.federation)"]))",
    ]
    let events = events
    if events.isEmpty {
      // A calendar holds at least one component; a journal entry blocks nobody's time.
      lines += component(
        "VJOURNAL", id: "outcome", stamp: stamp,
        [
          "DTSTART:\(stamp)", "SUMMARY:\(CalendarLine.text([record.summary]))",
          "DESCRIPTION:\(CalendarLine.text(record.description.flatMap(\.plainLines)))",
        ])
    }
    for event in events {
      var body = [
        "DTSTART:\(CalendarLine.time(origin.advanced(byMinutes: event.start)))",
        "DTEND:\(CalendarLine.time(origin.advanced(byMinutes: event.end)))",
        "SUMMARY:\(CalendarLine.text([event.title]))",
        "DESCRIPTION:\(CalendarLine.text(event.lines + record.identity))",
        "CATEGORIES:\(event.isWork ? "UPGRADE" : "ANNOUNCEMENT")", "STATUS:TENTATIVE",
        "TRANSP:\(event.isWork ? "OPAQUE" : "TRANSPARENT")",
      ]
      if event.isWork {
        body += [
          "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT30M", "DESCRIPTION:\(CalendarLine.text([event.title]))",
          "END:VALARM",
        ]
      }
      lines += component("VEVENT", id: event.id, stamp: stamp, body)
    }
    return (lines + ["END:VCALENDAR"]).map(CalendarLine.folded).joined()
  }

  private struct Event {
    let id: String
    let title: String
    let lines: [String]
    /// Minutes from the origin.
    let start: Int
    let end: Int
    /// Whether somebody works on servers meanwhile.
    let isWork: Bool
  }

  private func component(_ name: String, id: String, stamp: String, _ body: [String]) -> [String] {
    ["BEGIN:\(name)", "UID:\(uid(id))", "DTSTAMP:\(stamp)", "SEQUENCE:\(settings.revision)"]
      + body + ["X-PLAN-DIGEST:\(record.digest)", "X-INVENTORY-DIGEST:\(document.digest)", "END:\(name)"]
  }

  /// The same for the same hop of a later plan to the same target, so that a calendar moves the event.
  private func uid(_ id: String) -> String {
    let name = [document.federation, "\(document.target)", id].map { "\($0.utf8.count):\($0)" }.joined()
    return "\(Digest.sha256(name).dropFirst("sha256:".count).prefix(32))@nomad-upgrade-plan"
  }

  private var events: [Event] {
    guard let plan = record.plan else { return [] }
    return (announcements(plan) + hops(plan)).enumerated()
      .sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }.map(\.element)
  }

  private func hops(_ plan: Plan) -> [Event] {
    plan.waves.enumerated().flatMap { number, wave in
      wave.hops.map { hop in
        let failing = plan.impairments.filter {
          $0.startMinute < hop.endMinute && $0.endMinute > hop.startMinute
            && ($0.affected == hop.region || $0.callee == hop.region)
        }
        let shown = failing.prefix(8).map {
          "Fails \(record.time($0.startMinute, $0.endMinute)): \(Prose.impairment($0))"
        }
        let more = failing.count > 8 ? ["\(failing.count - 8) more are in runbook.md"] : []
        let missed = hop.ifMissed.map { ["If missed, next start \(record.time($0.startMinute))"] } ?? []
        return Event(
          id: "hop-\(number + 1)-\(hop.region)",
          title: "\(hop.region): Nomad \(ChangeRecord.versions(hop)) to \(hop.to) (wave \(number + 1))",
          lines: [
            "\(hop.servers) servers, \(record.times(of: hop))", "Latest start \(record.planTimes.latestStart(of: hop))",
          ] + missed + shown + more, start: hop.startMinute, end: hop.endMinute, isWork: true)
      }
    }
  }

  /// A day before what they announce, a quarter of an hour long.
  private func announcements(_ plan: Plan) -> [Event] {
    (record.section("announcements")?.steps ?? []).map { step in
      let start = announced(by: step, plan) - 1440
      return Event(
        id: step.id, title: "Announce: \(step.title)", lines: ["By \(step.who)", step.why], start: start,
        end: start + 15,
        isWork: false)
    }
  }

  /// The start of what a step announces: its region's hop or its wave, else the whole change.
  private func announced(by step: Step, _ plan: Plan) -> Int {
    for (number, wave) in plan.waves.enumerated() {
      if step.id.hasPrefix("announcements.wave-\(number + 1)-"),
        let hop = wave.hops.first(where: { $0.region == step.region })
      {
        return hop.startMinute
      }
      if step.id == "announcements.entry-\(number + 1)" { return wave.startMinute }
    }
    return plan.measures.startMinute
  }
}
