/// A change as its board reads it, before any form: what, why, how, how risky, how back, how tested, and the tasks.
struct ChangeRecord {
  /// One field of a change.
  struct Section: Hashable, Sendable {
    let part: JiraField.Part
    let title: String
    let blocks: [ChangeBlock]
  }

  /// One piece of work with its time.
  struct Task: Hashable, Sendable {
    /// The four kinds that change management knows.
    enum Kind: String, Hashable, Sendable {
      case planning, implementation, testing, review
    }
    let kind: Kind
    let title: String
    let blocks: [ChangeBlock]
    /// Minutes from the origin; nil for work without a fixed time.
    let span: Interval?
  }

  let document: PlanDocument
  let digest: String
  let planTimes: PlanTimes

  init(document: PlanDocument) {
    self.document = document
    digest = document.planDigest
    planTimes = PlanTimes(document)
  }

  /// The plan, if there is something to upgrade.
  var plan: Plan? {
    guard case .planned(let plan) = document.result.outcome, !plan.waves.isEmpty else { return nil }
    return plan
  }

  /// Why nothing can be requested; nil where there is a change.
  var absence: String? {
    switch document.result.outcome {
    case .planned(let plan): plan.waves.isEmpty ? "Nothing to upgrade: every server runs the target or newer." : nil
    case .impossible(let conflict, _): Prose.impossible(conflict)
    case .gaveUp(let bound, let states): Prose.gaveUp(bound: bound, states: states)
    }
  }

  var summary: String {
    let name = "Nomad upgrade of \(document.federation) to \(document.target)"
    return switch document.result.outcome {
    case .planned(let plan): plan.waves.isEmpty ? "\(name): nothing to do" : name
    case .impossible: "\(name): impossible as described"
    case .gaveUp: "\(name): no plan found"
    }
  }

  /// From the first hop's start to the end of the last roll-out and the close-out, minutes from the origin.
  var span: Interval? {
    guard let plan else { return nil }
    let clients = plan.clients.compactMap { $0.batches.last?.endMinute }
    let end = ([plan.measures.finishMinute] + clients).max() ?? plan.measures.finishMinute
    return Interval(start: plan.measures.startMinute, end: end + closeOutMinutes)
  }

  /// What the review after the change takes; half an hour where the runbook counts less.
  private var closeOutMinutes: Int { max(30, section("close-out")?.steps.reduce(0) { $0 + $1.minutes } ?? 0) }

  func section(_ id: String) -> Runbook.Section? { document.runbook?.sections.first { $0.id == id } }

  func time(_ minute: Int) -> String { planTimes.text(minute) }
  func time(_ start: Int, _ end: Int) -> String { planTimes.span(start, end) }

  /// The time of a hop in UTC, and in its region's zone where there is one.
  func times(of hop: Hop) -> String {
    time(hop.startMinute, hop.endMinute) + (localTime(of: hop).map { " (\($0))" } ?? "")
  }

  /// Wall-clock time in the zone of the region's windows; nil where it has none.
  func localTime(of hop: Hop) -> String? {
    let zone = document.regions.first { $0.id == hop.region }?.zone
    return planTimes.local(hop.startMinute, hop.endMinute, zone: zone)
  }

  /// `1.7.10+ent`, or several with commas.
  static func versions(_ hop: Hop) -> String { hop.fromVersions.map { "\($0)" }.joined(separator: ", ") }

  /// Which plan this is, for the end of every record.
  var identity: [String] {
    [
      "Plan \(digest)", "Inventory \(document.digest)",
      "nomad-upgrade-plan \(document.toolVersion), knowledge \(document.knowledgeVersion)",
    ] + document.overrides.map { "Override \($0)" } + document.inputs.map { "\($0.role) \($0.name) \($0.digest)" }
  }
}
