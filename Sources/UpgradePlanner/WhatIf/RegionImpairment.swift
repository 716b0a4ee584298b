/// What is impaired of one region over a whole plan.
public struct RegionImpairment: Hashable, Sendable {
  public let region: RegionID
  /// Minutes in which anything that weighs is impaired.
  public let minutes: Int
  /// Weight × minutes of all callers.
  public let impairment: Int

  /// The regions affected by a plan, in alphabetical order.
  public static func all(of plan: Plan) -> [RegionImpairment] {
    var rows: [RegionID: [Impairment]] = [:]
    for row in plan.impairments where row.weight > 0 { rows[row.affected, default: []].append(row) }
    return rows.keys.sorted().map { region in
      let own = rows[region] ?? []
      return RegionImpairment(
        region: region, minutes: ImpairmentDifference.covered(own),
        impairment: own.reduce(0) { $0 + $1.weight * $1.callers.count * ($1.endMinute - $1.startMinute) })
    }
  }
}
