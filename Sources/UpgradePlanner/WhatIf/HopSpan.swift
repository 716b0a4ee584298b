/// When a region's hop begins and ends, in minutes from the origin.
struct HopSpan: Hashable, Sendable {
  let region: RegionID
  let startMinute: Int
  let endMinute: Int

  /// In the order of the plan.
  static func all(of plan: Plan) -> [HopSpan] {
    plan.waves.flatMap(\.hops).map {
      HopSpan(region: $0.region, startMinute: $0.startMinute, endMinute: $0.endMinute)
    }
  }
}
