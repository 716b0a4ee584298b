/// Reasons and measures in words; the only place where data of a plan becomes sentences for all documents.
enum Prose {
  /// Why a hop stands where it stands, or a plan is not shorter.
  ///
  /// - Parameter region: whose hop it is; nil where the whole plan is meant.
  static func reason(_ because: Because, of region: RegionID? = nil) -> String {
    // Of a whole plan, the id in parentheses names the region.
    let its = region == nil ? "a" : "its"
    return switch because.kind {
    case .rule: "rule \(because.id) demands it"
    case .window: "\(its) window allows no other time (\(because.id))"
    case .freeze: "a freeze stands in the way (\(because.id))"
    case .crews: "the crews are busy with other regions (\(because.id))"
    case .team: "\(its) team is busy with other regions (\(because.id))"
    case .after: "\(region == nil ? "a region" : "it") has to wait for another region (\(because.id))"
    case .soak: "a soak has to pass first (\(because.id))"
    case .duration: "the hop itself takes that long (\(because.id))"
    case .horizon: "the horizon ends there (\(because.id))"
    case .contingency: "the contingency before a window's end is kept (\(because.id))"
    case .origin: "nothing may begin earlier (\(because.id))"
    case .tie: "other places cost the same, and the smallest starts in the inventory's order are taken"
    case .cheaper where because.id == region?.name:
      "it is cheaper here than a minute earlier"
        + (because.costOfAlternative.map { ", which costs \(more($0))" } ?? "")
    case .cheaper:
      if let cost = because.costOfAlternative {
        "it is cheaper here than the other way round with \(because.id), which costs \(more(cost))"
      } else {
        "it is cheaper here than the other way round with \(because.id)"
      }
    }
  }

  private static func more(_ cost: Because.Cost) -> String {
    switch (cost.mixedMinutes, cost.impairment) {
    case (0, let impairment): "\(impairment) of impairment more"
    case (let minutes, 0): "\(minutes) mixed-version minutes more"
    case (let minutes, let impairment) where impairment < 0:
      "\(minutes) mixed-version minutes more (and \(-impairment) of impairment less)"
    case (let minutes, let impairment): "\(minutes) mixed-version minutes and \(impairment) of impairment more"
    }
  }

  static func measures(_ measures: Measures) -> String {
    "\(PlanClock.duration(measures.mixedMinutes)) of mixed versions, impairment \(measures.impairment)"
  }

  static func optimality(_ plan: Plan) -> String {
    let optimality = plan.optimality
    guard !optimality.isProved else {
      return "Proved: no plan under these constraints has fewer mixed-version minutes, then less impairment, then an "
        + "earlier finish."
    }
    return "Not proved: no plan has fewer than \(optimality.mixedLowerBound) mixed-version minutes (this one has "
      + "\(plan.measures.mixedMinutes)), and none with as few has less impairment than "
      + "\(optimality.impairmentLowerBound) (this one has \(plan.measures.impairment))."
  }

  /// What a plan says of surfaces where releases of it are unknown to this program; nil where all are known.
  static func unknownReleases(_ plan: Plan) -> String? {
    let versions = Set(plan.waves.flatMap { $0.hops.flatMap { $0.fromVersions + [$0.to] } })
    let unknown = versions.filter { ReleaseCalendar.status($0).release == nil }.sorted()
    guard !unknown.isEmpty else { return nil }
    return "not known: what fails between \(unknown.map(\.description).joined(separator: ", ")) and other releases"
  }

  static func impossible(_ conflict: [ConflictElement]) -> String {
    if conflict.contains(where: { $0.kind == .blocking }) { return "Impossible: what follows forbids every plan." }
    let sets = conflict.map(\.set).max() ?? 1
    let isIrreducible = conflict.allSatisfy { $0.necessity == .shown }
    let rest = isIrreducible ? "the rest could" : "the rest could, but for those where that was not shown"
    return sets == 1
      ? "Impossible: these constraints cannot all hold. Without any one of them \(rest)."
      : "Impossible: there are \(sets) independent sets of constraints that cannot all hold. "
        + "In each set, without any one of its members \(rest)."
  }

  /// The elements of a conflict, each with its set where there are several.
  static func conflicts(_ elements: [ConflictElement]) -> [String] {
    let hasSets = elements.contains { $0.set > 1 }
    return elements.map { (hasSets ? "set \($0.set): " : "") + conflict($0) }
  }

  /// One element of a conflict, without the set it belongs to.
  static func conflict(_ element: ConflictElement) -> String {
    constraint(element)
      + (element.necessity == .shown ? "" : ", not shown to be needed: the search's budget ended")
  }

  private static func constraint(_ element: ConflictElement) -> String {
    switch element.kind {
    case .windows: "the windows (\(element.place))"
    case .freeze: "the freeze \(element.id) (\(element.place))"
    case .crews: "the number of crews (\(element.place))"
    case .team: "the capacity of team \(element.id) (\(element.place))"
    case .after:
      element.id == element.place ? "the demand of \(element.place)" : "the order \(element.id) (\(element.place))"
    case .soak: "the soak \(element.id) (\(element.place))"
    case .contingency: "the contingency (\(element.place))"
    case .horizon:
      element.id == "--finish-by" ? "the end that is asked for (--finish-by)" : "the horizon (\(element.place))"
    case .blocking: "\(element.id) at \(element.place)"
    case .clients: "the client roll-out \(element.id) (\(element.place))"
    }
  }

  static func suggestion(_ suggestion: Suggestion) -> String {
    "\(change(suggestion)): a plan with \(measures(suggestion.measures)) exists"
  }

  /// `set a to 1 and leave out b`; a change of several things names them in the order of their values.
  private static func change(_ suggestion: Suggestion) -> String {
    changes(suggestion).map { $0.value == "(left out)" ? "leave out \($0.key)" : "set \($0.key) to \($0.value)" }
      .joined(separator: " and ")
  }

  /// The keys of a change with their values, one by one.
  static func changes(_ suggestion: Suggestion) -> [(key: String, value: String)] {
    let (keys, values) = (parts(suggestion.set), parts(suggestion.value))
    guard keys.count == values.count else { return [(suggestion.set, suggestion.value)] }
    return zip(keys, values).map { ($0, $1) }
  }

  private static func parts(_ text: String) -> [String] {
    var parts: [String] = []
    var rest = text[...]
    while let place = rest.firstRange(of: " and ") {
      parts.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    return parts + [String(rest)]
  }

  static func gaveUp(bound: Int, states: Int) -> String {
    "Gave up: \(states) states were searched and neither a schedule nor a proof that there is none was found. "
      + "No plan has fewer than \(bound) mixed-version minutes. Widen windows, raise crews, or plan fewer regions at once."
  }

  static func impairment(_ impairment: Impairment) -> String {
    let title = ReportSurface.title(impairment.surface)
    return "\(title)\(title == impairment.surface ? "" : " (\(impairment.surface))"): \(impairment.callee) asked from "
      + "\(list(impairment.callers.map(\.name), most: 6)) \(impairment.evidence.verdict)"
  }

  /// What stands below a table of latest starts; nil where none would mislead.
  static func latestStarts(_ wave: Wave, isDated: Bool) -> String? {
    isDated && wave.hops.count > 1
      ? "Latest starts are those of a region's own window, whatever comes after it: a late start moves the regions behind."
      : nil
  }

  /// A text that ends as a sentence does.
  static func ended(_ text: String) -> String { text.hasSuffix(".") ? text : "\(text)." }

  static func frozen(_ what: [String]) -> String {
    what.map { $0.split(separator: "-").joined(separator: " ") }.joined(separator: ", ")
  }

  static func scope(_ scope: ChangeFreeze.Scope) -> String {
    switch scope {
    case .federation: "whole federation"
    case .region(let id): "region \(id)"
    }
  }

  /// A list that says how many it leaves out.
  static func list(_ names: [String], most: Int) -> String {
    names.count <= most
      ? names.joined(separator: ", ") : "\(names.prefix(most).joined(separator: ", ")) and \(names.count - most) more"
  }
}
