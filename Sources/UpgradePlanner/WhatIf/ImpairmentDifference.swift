/// How much more or less one surface of one region is impaired in one plan than in another.
public struct ImpairmentDifference: Hashable, Sendable {
  public let surface: String
  public let affected: RegionID
  /// Minutes in which anybody is affected, more than in the other plan; negative: fewer.
  public let minutes: Int
  /// Weight × minutes of all callers, more than in the other plan; negative: less.
  public let impairment: Int
  /// Between which events of this plan and of the other it is impaired; nil where it is not.
  let span: String?
  let otherSpan: String?

  /// The differences between two plans, the largest first, then by region and surface; equal ones are left out.
  public static func between(_ plan: Plan, and other: Plan) -> [ImpairmentDifference] {
    between(plan.impairments, HopSpan.all(of: plan), and: other.impairments, HopSpan.all(of: other))
  }

  /// The same of schedules that are no plans yet.
  static func between(
    _ impairments: [Impairment], _ hops: [HopSpan], and others: [Impairment], _ otherHops: [HopSpan]
  ) -> [ImpairmentDifference] {
    struct Key: Hashable {
      let surface: String
      let affected: RegionID
    }
    func sums(
      _ impairments: [Impairment], _ hops: [HopSpan]
    ) -> [Key: (minutes: Int, impairment: Int, span: String?)] {
      var rows: [Key: [Impairment]] = [:]
      for row in impairments { rows[Key(surface: row.surface, affected: row.affected), default: []].append(row) }
      return rows.mapValues { rows in
        (
          covered(rows), rows.reduce(0) { $0 + $1.weight * $1.callers.count * ($1.endMinute - $1.startMinute) },
          span(of: rows, hops)
        )
      }
    }
    let (own, known) = (sums(impairments, hops), sums(others, otherHops))
    return Set(own.keys).union(known.keys).map { key in
      let (a, b) = (own[key] ?? (0, 0, nil), known[key] ?? (0, 0, nil))
      return ImpairmentDifference(
        surface: key.surface, affected: key.affected, minutes: a.minutes - b.minutes,
        impairment: a.impairment - b.impairment, span: a.span, otherSpan: b.span)
    }.filter { $0.minutes != 0 || $0.impairment != 0 }.sorted {
      (-abs($0.impairment), -abs($0.minutes), $0.affected, $0.surface)
        < (-abs($1.impairment), -abs($1.minutes), $1.affected, $1.surface)
    }
  }

  /// `from the start of eu to the end of us`.
  private static func span(of rows: [Impairment], _ hops: [HopSpan]) -> String? {
    guard let start = rows.map(\.startMinute).min(), let end = rows.map(\.endMinute).max() else { return nil }
    // Of hops that begin or end in the same minute the affected region's own is named.
    func named(_ hops: [HopSpan]) -> RegionID? {
      (hops.first { $0.region == rows[0].affected } ?? hops.first { rows[0].callers.contains($0.region) } ?? hops.first)?
        .region
    }
    let first = named(hops.filter { $0.startMinute == start }).map { "the start of \($0)" } ?? "the beginning"
    let last = named(hops.filter { $0.endMinute == end }).map { "the end of \($0)" } ?? "the end of the wave"
    return "from \(first) to \(last)"
  }

  /// Minutes that any of the rows covers.
  static func covered(_ rows: [Impairment]) -> Int {
    var total = 0
    var end = Int.min
    for row in rows.sorted(by: { ($0.startMinute, $0.endMinute) < ($1.startMinute, $1.endMinute) })
    where row.endMinute > end {
      total += row.endMinute - max(row.startMinute, end)
      end = row.endMinute
    }
    return total
  }

  /// Differences as sentences; surfaces of one region that differ alike share one.
  ///
  /// `us: ui.jobs (jobs page of another region in the UI) is impaired 3 h 20 min longer, impairment +2400, because it lasts
  /// from the start of eu to the end of us, in the best plan from the start of us to the end of us`.
  static func sentences(_ differences: [ImpairmentDifference]) -> [String] {
    struct Key: Hashable {
      let affected: RegionID
      let minutes: Int
      let span: String?
      let otherSpan: String?
      let isMore: Bool
    }
    var keys: [Key] = []
    var groups: [Key: [ImpairmentDifference]] = [:]
    for one in differences {
      let key = Key(
        affected: one.affected, minutes: one.minutes, span: one.span, otherSpan: one.otherSpan,
        isMore: one.impairment > 0)
      if groups[key] == nil { keys.append(key) }
      groups[key, default: []].append(one)
    }
    return keys.sorted { total(groups[$0]) > total(groups[$1]) }.compactMap { groups[$0].map(sentence) }
  }

  private static func total(_ group: [ImpairmentDifference]?) -> Int {
    abs((group ?? []).reduce(0) { $0 + $1.impairment })
  }

  private static func sentence(_ group: [ImpairmentDifference]) -> String {
    guard let first = group.first else { return "" }
    let verb = group.count == 1 ? "is" : "are"
    let length = PlanClock.duration(abs(first.minutes))
    let time =
      switch first.minutes {
      case 0: "\(verb) impaired as long"
      case let minutes where minutes > 0: "\(verb) impaired \(length) longer"
      default: "\(verb) impaired \(length) less"
      }
    let impairment = group.reduce(0) { $0 + $1.impairment }
    let because =
      switch (first.span, first.otherSpan) {
      case (let own?, let other?) where own != other: ", because it lasts \(own), in the best plan \(other)"
      case (let own?, .some) where first.minutes != 0:
        ", because \(own) it takes \(length) \(first.minutes > 0 ? "more" : "less") than in the best plan"
      case (let own?, nil): ", because it lasts \(own), in the best plan not at all"
      case (nil, let other?): ", in the best plan \(other)"
      default: ""
      }
    let calls =
      impairment > 0 && first.minutes > 0 || impairment < 0 && first.minutes < 0
      ? "" : " but for \(impairment < 0 ? "fewer" : "more") callers at a time"
    let sum = "impairment \(impairment < 0 ? "" : "+")\(impairment)"
    let surfaces = group.map { $0.surface + $0.title }.joined(separator: ", ")
    return "\(first.affected): \(surfaces) \(time)\(calls), \(sum)\(because)"
  }

  /// What the surface is, where its name alone is known.
  private var title: String {
    guard let known = Surface.with(Surface.ID(surface)) else { return "" }
    let words = known.title
    // A name that begins with two capitals keeps them.
    let isName = words.dropFirst().first.map { "A"..."Z" ~= $0 } ?? false
    return " (\(isName ? words : words.prefix(1).lowercased() + words.dropFirst()))"
  }
}
