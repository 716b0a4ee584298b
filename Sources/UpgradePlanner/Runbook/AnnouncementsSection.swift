/// What people are told, and when; and the freeze of the whole federation.
struct AnnouncementsSection {
  let context: RunbookContext

  private var maker: StepMaker { StepMaker(section: "announcements", region: nil, who: "change lead") }
  private var clock: PlanClock { context.clock }

  var section: Runbook.Section {
    Runbook.Section(
      id: "announcements", title: "Announcements",
      text: [
        "Each is sent before it holds, to everyone who uses the regions it names; the times are the plan's, so correct "
          + "them if a gate moves one."
      ],
      steps: [start] + frozen + entries + pages)
  }

  private var start: Step {
    let plan = context.plan
    return maker.step(
      "start", .announce, title: "The change: when, what fails, what to do",
      why:
        "From \(clock.text(plan.measures.startMinute)) to \(clock.text(plan.measures.finishMinute)) servers are upgraded. "
        + "Workloads go on. While regions differ, switching to another region in the UI or with -region may fail: log in "
        + "at the region's own URL (fallback sheets). Creating and revoking tokens goes on.",
      minutes: 5)
  }

  /// Where people enter while regions differ, if they can be told.
  private var entries: [Step] {
    context.plan.waves.enumerated().compactMap { number, wave in
      guard let (last, done, unfinished) = context.entries(number) else { return nil }
      let end = clock.text(wave.endMinute)
      return maker.step(
        "entry-\(number + 1)", .announce, title: "Wave \(number + 1): enter through \(last.region)",
        why:
          "Until \(clock.text(last.startMinute)) enter the UI and the CLI through \(last.region): it is still entirely "
          + "old, and its pages work for all regions. "
          + (done.map {
            "Then, until \(end), enter through \($0), which is entirely new: its pages work for every region but "
              + "\(context.listed(unfinished)), whose own URL is used until then (the fallback sheet)."
          } ?? "Then use each region's own URL until \(end) (the fallback sheets).") + " After that any region will do."
      )
    }
  }

  private var pages: [Step] {
    context.plan.waves.enumerated().flatMap { number, wave in
      wave.hops.compactMap { hop -> Step? in
        guard let region = context.region(hop.region) else { return nil }
        let failing = context.impairments(of: region).filter { $0.wave == number }
        let turn = hop.startMinute + region.regionMinutes / 2 + (hop.servers - 1) * region.serverTime.usual
        return maker.step(
          "wave-\(number + 1)-\(context.shell(region).file)", .announce,
          title: "Wave \(number + 1): \(hop.region) \(clock.span(hop.startMinute, hop.endMinute))",
          why:
            "Its own new pages may fail \(clock.span(turn, turn + region.serverTime.usual)) "
            + "(\(region.serverTime.usual) minutes), while its leader is upgraded. Frozen from start to closing gate: "
            + "\(context.frozen(hop.region, wave: number))."
            + (failing.isEmpty
              ? " Nothing across regions is known to fail." : " Across regions: \(context.told(failing))."),
          region: hop.region, who: context.operators(of: region))
      }
    }
  }

  private var frozen: [Step] {
    guard context.isFederation || context.plan.waves.count > 1 else { return [] }
    let waves = context.plan.waves.enumerated().map { number, wave in
      let oldest = context.inventory.regions.flatMap { context.versions(of: $0, beforeWave: number) }.min()
      return "\(clock.span(wave.startMinute, wave.endMinute)) nothing newer than \(oldest ?? context.inventory.target)"
    }
    return [
      maker.step(
        "freeze", .freeze, title: "Freeze of the federation: nothing newer than the oldest release present",
        why:
          "A policy with a capability that an older region cannot parse makes every token with that policy useless there, "
          + "and a field it does not know is dropped and does not come back by itself. So nobody writes objects with "
          + "capabilities, blocks or fields that are newer: \(waves.joined(separator: "; ")). Each wave's freeze ends once the "
          + "checks after it hold. Tokens are still created and revoked.",
        minutes: 5, expect: "Owners of policies, namespaces, roles, auth methods and node pools have confirmed.",
        otherwise: "Do not begin.", changes: true, undo: "Step close-out.unfreeze")
    ]
  }
}
