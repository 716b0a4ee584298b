/// One page for those who approve.
struct SummarySection {
  let context: RunbookContext

  var section: Runbook.Section {
    Runbook.Section(id: "summary", title: "Summary for approvers", text: text, steps: steps)
  }

  private var plan: Plan { context.plan }

  private var text: [String] {
    let inventory = context.inventory
    guard let first = plan.waves.first else {
      return [
        "Federation \(inventory.federation): every server runs \(inventory.target) or newer. Nothing has to be upgraded."
      ]
    }
    let hops = plan.waves.flatMap(\.hops)
    var text = [
      "Federation \(inventory.federation), \(inventory.regions.count) regions, \(inventory.authoritative) authoritative: "
        + "\(hops.reduce(0) { $0 + $1.servers }) server upgrades in \(hops.count) hop\(hops.count == 1 ? "" : "s") and "
        + "\(plan.waves.count) wave\(plan.waves.count == 1 ? "" : "s"): \(plan.waves.count == 1 ? "straight to" : "by way of") \(plan.waves.map { "\($0.waypoint)" }.joined(separator: ", ")).",
      "Time: \(context.clock.span(first.startMinute, plan.measures.finishMinute)).",
      "Servers run more than one version for \(PlanClock.duration(plan.measures.mixedMinutes)) "
        + "(\(plan.measures.mixedMinutes) minutes). "
        + (plan.optimality.isProved
          ? "No order under these constraints makes that, or what it impairs, smaller: proved."
          : "No order can go below \(plan.optimality.mixedLowerBound) minutes; that this one is the best is not proved."),
      "While versions differ, running workloads, scheduling and each region's own API go on. What crosses regions may "
        + "fail: see the impairments and the fallback sheets.",
      "Worst case: a region loses its leader, or an upgraded server writes what an old one cannot read. Then the region is "
        + "finished forward at once, or rebuilt from the snapshot taken before its hop; see the section rollback.",
      "Nomad servers cannot be downgraded. The point of no return of each region is the moment an upgraded server leads it: "
        + "the stop of its last old leader (step turn)\(migrates ? "; where autopilot migrates, the start of the last new server" : "").",
      "Stop the whole change if: a gate fails twice; a policy, role, namespace or node pool is missing; an old server panics; a second server of a "
        + "region is not healthy; a region can no longer start in time; the fallback of an affected region does not work.",
    ]
    if let outage { text.insert(outage, at: 4) }
    return text
  }

  /// Regions that have no leader while one of their servers is down.
  private var outage: String? {
    let places = plan.waves.enumerated().flatMap { number, wave in
      wave.hops.compactMap { hop -> String? in
        guard let region = context.region(hop.region), region.servers.count(where: \.isVoter) < 3 else { return nil }
        let wave = plan.waves.count == 1 ? "" : "wave \(number + 1), "
        return "\(hop.region) (\(wave)up to \(PlanClock.duration(hop.endMinute - hop.startMinute)))"
      }
    }
    guard !places.isEmpty else { return nil }
    return "Outage: with fewer than three voting servers a region has no API, scheduling or tokens while one is down: "
      + places.joined(separator: ", ") + ". Running workloads go on."
  }

  private var migrates: Bool {
    context.inventory.regions.contains { $0.upgrade.method == .migrate && context.isUpgraded($0) }
  }

  private var steps: [Step] {
    guard !plan.waves.isEmpty else { return [] }
    let maker = StepMaker(section: "summary", region: nil, who: "approvers")
    return [
      maker.step(
        "approve", .decide, title: "Approve this plan, by its digest",
        why: "A later plan has another digest and needs another approval.",
        otherwise: "Not approved: nothing begins.")
    ]
  }
}
