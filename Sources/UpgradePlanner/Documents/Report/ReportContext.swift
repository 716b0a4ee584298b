/// What every part of the page needs.
struct ReportContext {
  let document: PlanDocument
  let times: PlanTimes
  /// The plan's own digest.
  let digest: String
  private let zones: [RegionID: String]

  init(_ document: PlanDocument) {
    self.document = document
    times = PlanTimes(document)
    digest = PlanJSON.digest(of: document)
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
    document.origin == nil && hop.latestStartMinute - hop.startMinute > 14 * 1440
      ? "any time" : times.text(hop.latestStartMinute)
  }

  /// Where the federation runs more than one version.
  func mixedSpan(of wave: Wave) -> (start: Int, end: Int) {
    (wave.startsMixed ? wave.originMinute : wave.startMinute, wave.endMinute)
  }

  /// A paragraph whose first words name what it is about, as `Worst case: …`, gets them in bold.
  func paragraph(_ text: String) -> HTML {
    if let colon = text.firstIndex(of: ":"), text.distance(from: text.startIndex, to: colon) <= 40 {
      let rest = text[text.index(after: colon)...]
      if rest.first == " " { return "<p><b>\(String(text[...colon]))</b>\(String(rest))" }
    }
    return "<p>\(text)"
  }
}
