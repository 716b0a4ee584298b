/// Impairments of one region that begin and end together, whatever their surfaces: what a reader can take in at once.
struct ImpairmentGroup: Hashable, Sendable {
  /// One surface and what it weighs for each caller and minute.
  struct Part: Hashable, Sendable {
    let surface: String
    let weight: Int
    let rule: String
    let evidence: Evidence
  }
  /// When calls of some regions fail.
  struct Stretch: Hashable, Sendable {
    let callers: [RegionID]
    let startMinute: Int
    let endMinute: Int
  }
  let callee: RegionID
  /// In the order of the plan's impairments; all fail in the same stretches.
  let parts: [Part]
  /// By start.
  let stretches: [Stretch]

  /// All impairments of a plan, none left out, in the order in which they first appear.
  ///
  /// O(n log n) in the number of impairments.
  static func groups(of impairments: [Impairment]) -> [ImpairmentGroup] {
    struct Key: Hashable {
      let wave: Int
      let callee: RegionID
      let part: Part
    }
    struct Same: Hashable {
      let wave: Int
      let callee: RegionID
      let stretches: [Stretch]
    }
    var rows: [Key: [Stretch]] = [:]
    var keys: [Key] = []
    for one in impairments {
      let part = Part(surface: one.surface, weight: one.weight, rule: one.rule, evidence: one.evidence)
      let key = Key(wave: one.wave, callee: one.callee, part: part)
      if rows[key] == nil { keys.append(key) }
      rows[key, default: []].append(
        Stretch(callers: one.callers, startMinute: one.startMinute, endMinute: one.endMinute))
    }
    var parts: [Same: [Part]] = [:]
    var order: [Same] = []
    for key in keys {
      // Callers that fail in the same stretch stand together.
      var merged: [Stretch] = []
      var placed: [Interval: Int] = [:]
      for stretch in (rows[key] ?? []).sorted(by: { ($0.startMinute, $0.endMinute) < ($1.startMinute, $1.endMinute) }) {
        let span = Interval(start: stretch.startMinute, end: stretch.endMinute)
        if let at = placed[span] {
          merged[at] = Stretch(
            callers: merged[at].callers + stretch.callers, startMinute: span.start, endMinute: span.end)
        } else {
          placed[span] = merged.count
          merged.append(stretch)
        }
      }
      let same = Same(wave: key.wave, callee: key.callee, stretches: merged)
      if parts[same] == nil { order.append(same) }
      parts[same, default: []].append(key.part)
    }
    return order.map { ImpairmentGroup(callee: $0.callee, parts: parts[$0] ?? [], stretches: $0.stretches) }
  }
}
