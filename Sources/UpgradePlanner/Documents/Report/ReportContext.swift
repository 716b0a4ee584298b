/// What every part of the page needs.
struct ReportContext {
  let document: PlanDocument
  let times: PlanTimes
  /// The plan's own digest.
  let digest: String
  /// As many digits of it as people compare.
  var short: String { String(digest.dropFirst(7).prefix(12)) }
  private let zones: [RegionID: String]

  init(_ document: PlanDocument) {
    self.document = document
    times = PlanTimes(document)
    digest = document.planDigest
    zones = Dictionary(
      document.regions.compactMap { region in region.zone.map { (region.id, $0) } },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Nil unless planned with something to do.
  var plan: Plan? {
    if case .planned(let plan) = document.result.outcome, !plan.waves.isEmpty { return plan }
    return nil
  }

  var sections: [Runbook.Section] { document.runbook?.sections ?? [] }

  /// Wall-clock time where the region's windows lie; nil without a calendar.
  func local(_ start: Int, _ end: Int, in region: RegionID) -> String? {
    times.local(start, end, zone: zones[region])
  }

  /// How late a hop may start; one whose window is as wide as the plan's horizon has no such time.
  func latestStart(of hop: Hop) -> String {
    let text = times.latestStart(of: hop)
    return text == times.text(hop.latestStartMinute) ? timeOfDay(hop.latestStartMinute, after: hop.startMinute) : text
  }

  /// When the last server of a region stops: from then on there is no way back.
  func lastServer(of hop: Hop) -> Int {
    hop.startMinute + (hop.serverLatestStartMinutes.last ?? hop.latestStartMinute) - hop.latestStartMinute
  }

  /// A minute without its date where that is the date of another one.
  func timeOfDay(_ minute: Int, after start: Int) -> String {
    let text = times.text(minute)
    guard document.origin != nil, text.prefix(10) == times.text(start).prefix(10) else { return text }
    return String(text.dropFirst(11))
  }

  /// A span of time that breaks between its ends only.
  func when(_ start: Int, _ end: Int) -> HTML {
    let span = times.span(start, end)
    let from = times.text(start)
    return "<span class=t>\(from)</span> to <span class=t>\(String(span.dropFirst(from.count + 4)))</span>"
  }

  /// Where the federation runs more than one version.
  func mixedSpan(of wave: Wave) -> (start: Int, end: Int) {
    (wave.startsMixed ? wave.originMinute : wave.startMinute, wave.endMinute)
  }

  /// A paragraph whose first words name what it is about, as `Worst case: …`, gets them in bold.
  func paragraph(_ text: String) -> HTML {
    if let colon = text.firstIndex(of: ":"), text.distance(from: text.startIndex, to: colon) <= 40 {
      let rest = text[text.index(after: colon)...]
      if rest.first == " " { return "<p><b>\(String(text[...colon]))</b>\(.prose(String(rest)))" }
    }
    return "<p>\(.prose(text))"
  }
}
