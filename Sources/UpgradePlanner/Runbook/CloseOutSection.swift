/// The proof that the federation is whole again, and the lifting of what was put in place.
struct CloseOutSection {
  let context: RunbookContext

  private var wave: Int { context.plan.waves.count - 1 }
  private var maker: StepMaker { StepMaker(section: "close-out", region: nil, who: "change lead") }

  var section: Runbook.Section {
    let checks = FederationChecks(context: context, wave: wave)
    return Runbook.Section(
      id: "close-out", title: "Close-out",
      text: [
        "Shows what the upgrade was for: calls succeed between all pairs of regions, people can switch regions, ACL "
          + "objects arrive."
      ],
      steps: checks.everyMember(maker) + pairs + regionSwitch + checks.vocabulary(maker) + checks.objects(maker)
        + checks.heal(maker) + probe
        + checks.nodePools(maker) + checks.keyring(maker) + identities + migrations + after + ending)
  }

  private var pairs: [Step] {
    guard context.isFederation else { return [] }
    let versions = context.inventory.regions.flatMap { context.versions(of: $0, beforeWave: wave + 1) }
    let route =
      versions.allSatisfy(OperatorFact.jobStatuses.holds(for:)) ? "/v1/jobs/statuses?per_page=1" : "/v1/jobs?per_page=1"
    let commands = context.inventory.regions.map { region in
      let shell = context.shell(region)
      return GateShell(shell: shell).command(
        "gate_pages \(shell.name) \(shell.address) \(context.inventory.regions.count) '\(route)'")
    }
    return [
      maker.step(
        "pairs", .gate, title: "From every region the jobs of every region can be read",
        why: "It is the call that the UI makes when somebody switches regions; it failed while regions differed. One "
          + "command for each region, with a global token.",
        minutes: 2 * commands.count, commands: commands, expect: "holds, for every region, from every region.", wait: 2,
        otherwise: "'can't find method' or 'can't find service': a server there is still old. 'Permission denied': the "
          + "token is a local one; use a global one. Else see diagnose.",
        privilege: "global token with list-jobs")
    ]
  }

  private var regionSwitch: [Step] {
    guard context.isFederation else { return [] }
    return [
      maker.step(
        "switch", .decide, title: "In the UI, switching regions works",
        why:
          "Open the UI of \(context.inventory.authoritative) with a global token, switch to each other region and back, and "
          + "see its jobs; then once from another region.",
        otherwise:
          "Note the region, the page and the error text; the step above for that pair says whether it is the servers.")
    ]
  }

  private var probe: [Step] {
    guard context.isFederation, let authoritative = context.authoritative, context.usesACL(authoritative) else {
      return []
    }
    let probe = ReplicationProbe(
      authoritative: context.shell(authoritative),
      others: context.inventory.regions.filter { !context.isAuthoritative($0) && context.usesACL($0) }.map {
        context.shell($0)
      },
      path: "/v1/acl/policy/", content: "namespace \"%s\" {\\n  policy = \"deny\"\\n}\\n",
      apply: ("acl policy apply", " -description='probe of the upgrade, may be deleted' \"$PROBE\""),
      delete: "acl policy delete")
    return [
      maker.step(
        "acl-probe", .gate, title: "A new ACL policy arrives in every region",
        why:
          "It shows that replication works and not only that old objects are there. The probe gives nobody anything and "
          + "is deleted at the end.",
        minutes: 3,
        commands: [probe.command],
        expect: "Every region: arrived; gate holds.", wait: 3,
        otherwise:
          "Look in this order at: a restart of an authoritative server less than a minute ago (wait); a policy that a "
          + "region cannot parse; the replication token of that region; a panic in its log.",
        privilege: "global management token", changes: true, undo: "The command deletes the probe itself.")
    ]
  }

  private var identities: [Step] {
    IdentityCanary.all(
      context.inventory.regions.map {
        IdentityCanary(context: context, region: $0, shell: context.shell($0, beforeWave: wave + 1))
      }, maker)
  }

  /// What had to be set for new machines goes back to what it was.
  private var migrations: [Step] {
    context.inventory.regions.filter { region in
      context.isUpgraded(region)
        && (region.upgrade.method == .migrate
          || (region.upgrade.method == .replace && context.inventory.edition == .enterprise))
    }.map { region in
      let shell = context.shell(region)
      let isOn = region.upgrade.method == .migrate
      return maker.step(
        "migration-\(shell.file)", .decide, title: "Autopilot's upgrade migration of \(region.id) is as it was",
        why: "Only if the step before.\(shell.file).migration had to set it.",
        commands: [
          GateShell(shell: shell).command(
            "nomad operator autopilot set-config -address=\(shell.address) -region=\(shell.name) "
              + "-disable-upgrade-migration=\(isOn) </dev/null")
        ], expect: "Configuration updated!", otherwise: "It was not set: nothing to do.", privilege: "operator:write",
        changes: true, undo: "The same with \(!isOn).", region: region.id, who: context.operators(of: region))
    }
  }

  private var after: [Step] {
    // What a note is about was said before the change.
    let told = Set(context.notes.filter { $0.moment == .before }.map(\.id))
    return context.notes.filter { $0.moment == .after }.enumerated().map { number, note in
      maker.step(
        "note-\(number + 1)", .decide, title: "\(note.id): \(note.title)",
        why: "\(note.action) "
          + (told.contains(note.id) ? "" : "Why: \(note.fact) ") + "(\(note.evidence.rawValue): \(note.source))",
        otherwise: "The change stays open until it is done or has an owner and a date.")
    }
  }

  private var ending: [Step] {
    var steps: [Step] = []
    if context.isFederation || context.plan.waves.count > 1 {
      steps.append(
        maker.step(
          "unfreeze", .unfreeze, title: "Lift the freeze of the federation",
          why:
            "Every server runs \(context.inventory.target) or newer: newer capabilities, blocks and fields may be used.",
          minutes: 1, expect: "Everyone who was told of the freeze knows.", changes: true, undo: "Freeze again."))
    }
    steps += [
      maker.step(
        "tokens", .decide, title: "No fallback token is left",
        why: "Each fallback sheet that was used ends with its revoke step; local tokens that stay are standing access.",
        otherwise: "Go to the sheet and revoke it."),
      maker.step(
        "keep", .decide, title: "Snapshots, keystore archives and evidence are where they belong",
        why:
          "Outputs of the gates go to the change record; snapshots and keystore archives are secrets and go to their own "
          + "store, with a date after which they are deleted.",
        otherwise: "Move them now."),
      maker.step(
        "done", .announce, title: "The change has ended",
        why: "Entering through any region works again; clients follow as in the section clients.", minutes: 2),
      maker.step(
        "clear", .read, title: "Leave no token in a shell", why: "The shells of this change held privileged tokens.",
        commands: ["unset NOMAD_TOKEN NOMAD_ADDR NOMAD_REGION"], expect: "The prompt returns."),
    ]
    return steps
  }
}
