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
    struct Key: Hashable {
      let surface: String
      let affected: RegionID
    }
    func sums(_ plan: Plan) -> [Key: (minutes: Int, impairment: Int, span: String?)] {
      var rows: [Key: [Impairment]] = [:]
      for row in plan.impairments { rows[Key(surface: row.surface, affected: row.affected), default: []].append(row) }
      return rows.mapValues { rows in
        (
          covered(rows), rows.reduce(0) { $0 + $1.weight * $1.callers.count * ($1.endMinute - $1.startMinute) },
          span(of: rows, in: plan)
        )
      }
    }
    let (own, others) = (sums(plan), sums(other))
    return Set(own.keys).union(others.keys).map { key in
      let (a, b) = (own[key] ?? (0, 0, nil), others[key] ?? (0, 0, nil))
      return ImpairmentDifference(
        surface: key.surface, affected: key.affected, minutes: a.minutes - b.minutes,
        impairment: a.impairment - b.impairment, span: a.span, otherSpan: b.span)
    }.filter { $0.minutes != 0 || $0.impairment != 0 }.sorted {
      (-abs($0.impairment), -abs($0.minutes), $0.affected, $0.surface)
        < (-abs($1.impairment), -abs($1.minutes), $1.affected, $1.surface)
    }
  }

  /// `from the start of eu to the end of us`.
  private static func span(of rows: [Impairment], in plan: Plan) -> String? {
    guard let start = rows.map(\.startMinute).min(), let end = rows.map(\.endMinute).max() else { return nil }
    let hops = plan.waves.flatMap(\.hops)
    // Of hops that begin or end in the same minute the affected region's own is named.
    func named(_ hops: [Hop]) -> RegionID? {
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

  /// `us: 3 h 20 min more of ui.jobs impaired (impairment +2400), because it lasts from the start of eu to the end of us
  /// and not from the start of us to the end of us`.
  var sentence: String {
    let time =
      switch minutes {
      case 0: "as much of \(surface) impaired"
      case let minutes where minutes > 0: "\(PlanClock.duration(minutes)) more of \(surface) impaired"
      default: "\(PlanClock.duration(-minutes)) less of \(surface) impaired"
      }
    let because =
      switch (span, otherSpan) {
      case (let own?, let other?) where own != other: ", because it lasts \(own) and not \(other)"
      case (let own?, nil): ", because it lasts \(own)"
      default: ""
      }
    return "\(affected): \(time) (impairment \(impairment < 0 ? "" : "+")\(impairment))\(because)"
  }
}
