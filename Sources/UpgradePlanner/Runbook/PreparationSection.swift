/// What is done before anything is stopped.
struct PreparationSection {
  let context: RunbookContext

  private var maker: StepMaker { StepMaker(section: "before", region: nil, who: "change lead") }

  var section: Runbook.Section {
    Runbook.Section(
      id: "before", title: "Before the change",
      text: [
        "Everything here is done and evidenced before the first region is touched. Every command is for bash with nomad "
          + "and jq; tokens come from NOMAD_TOKEN in the environment and are never printed."
      ],
      steps: context.plan.waves.isEmpty
        ? questions + warnings : [tools] + questions + warnings + notes + context.inventory.regions.flatMap(regional))
  }

  private var tools: Step {
    let old = context.inventory.regions.filter {
      !OperatorFact.operatorAPI.holds(for: context.cli(of: $0, wave: 0))
    }
    let demand =
      old.isEmpty
      ? ""
      : " The CLI of \(old.map { "\($0.id)" }.joined(separator: ", ")) is too old for these commands: take one of "
        + "1.4 or newer, which works with older servers too."
    return maker.step(
      "tools", .gate, title: "Tools of everyone who runs a command",
      why: "Gates read answers with jq and take no exit status of nomad as proof.\(demand)", minutes: 5,
      commands: [
        "nomad version && nomad operator api -h | head -n 1",
        "jq --version && bash --version | head -n 1 && [ \"${BASH_VERSINFO[0]}\" -ge 4 ]",
      ],
      expect: "A version of Nomad, a usage line that names operator api, jq-1.5 or newer, bash 4 or newer.", wait: 0,
      otherwise: "Install what is missing.")
  }

  private var questions: [Step] {
    context.result.questions.enumerated().filter { $0.element.answer == nil }.map { index, question in
      maker.step(
        "question-\(index + 1)", .decide, title: "Open question \(question.rule) at \(question.place)",
        why: question.text,
        otherwise: "Give \(question.missing) in the inventory, or an answer under answers, and plan again.")
    }
  }

  /// One step per rule: what it says and where.
  private var warnings: [Step] {
    let open = context.result.findings.filter { ($0.severity == .warning && !$0.isWaived) || $0.severity == .blocking }
    var rules: [String] = []
    for finding in open where !rules.contains(finding.rule) { rules.append(finding.rule) }
    return rules.enumerated().compactMap { number, rule in
      let group = open.filter { $0.rule == rule }
      guard let first = group.first else { return nil }
      var places: [String] = []
      for finding in group {
        let place = finding.place + (finding.waiver.map { " (accepted: \($0.reason))" } ?? "")
        if !places.contains(place) { places.append(place) }
      }
      let origin = first.reason.hasSuffix(".") ? "Evidence: \(first.origin)." : "(\(first.origin))."
      let shown =
        places.prefix(12).joined(separator: ", ") + (places.count > 12 ? " and \(places.count - 12) more" : "")
      return maker.step(
        "finding-\(number + 1)", .decide, title: "\(rule): \(first.message)",
        why:
          "Do: \(first.remedy). Why: \(first.reason) \(origin) Concerns \(shown).",
        otherwise: "Not done and not accepted by its owner: the change does not begin.")
    }
  }

  private var notes: [Step] {
    context.notes.filter { $0.moment == .before }.enumerated().map { number, note in
      let places = note.regions.isEmpty ? "the whole federation" : note.regions.map(\.name).joined(separator: ", ")
      return maker.step(
        "note-\(number + 1)", .decide, title: "\(note.id): \(note.title)",
        why: "\(note.action) Why: \(note.fact) Concerns \(places). (\(note.evidence.rawValue): \(note.source))",
        expect: "Done in every place it concerns, or answered under answers.",
        otherwise: "No region that it concerns is begun.")
    }
  }

  private func regional(_ region: Region) -> [Step] {
    let shell = context.shell(region)
    let hops = context.plan.waves.flatMap(\.hops).filter { $0.region == region.id }
    let maker = StepMaker(section: "before", region: region.id, who: context.operators(of: region))
    let slug = shell.file
    var steps: [Step] = []
    if region.access?.url == nil {
      steps.append(
        maker.step(
          "\(slug).address", .read, title: "The address of \(region.id), which the inventory does not give",
          why: "Every command names its address. Set it in every shell that works on \(region.id).",
          commands: [
            "read -rp 'HTTP address of this region, as https://host:4646: ' REGION_ADDR_\(shell.variable) "
              + "&& export REGION_ADDR_\(shell.variable)"
          ], expect: "The prompt returns."))
    }
    steps.append(
      maker.step(
        "\(slug).session", .read, title: "A shell for \(region.id), with a token of this region",
        why:
          "A region or an address from elsewhere in the environment would send calls to another region. The token is "
          + "typed, not shown and not kept; a local management token of \(region.id) works whatever other regions do.",
        minutes: 2,
        commands: [
          (shell.hasUnknowns ? ["touch \(shell.environmentFile)"] : []).joined()
            + (shell.hasUnknowns ? "\n" : "") + shell.environment,
          RegionShell.readToken("Nomad token of this region"),
          GateShell(shell: shell).check(
            shell.address, "/v1/agent/members", ".ServerRegion == $region", arguments: "--arg region \(shell.name)"),
        ],
        expect: "true: this is \(region.id).",
        otherwise: "false: the address leads to another region. Anything else: the token or the certificates.",
        privilege: "node:read"))
    if region.servers.contains(where: { !$0.isNamed || ($0.url == nil && $0.address == nil) }) {
      steps.append(
        maker.step(
          "\(slug).servers", .read, title: "Names and own addresses of the servers of \(region.id)",
          why:
            "Gates ask each server itself, past any load balancer; the inventory does not give all names or addresses. "
            + "Steps call them \(region.servers.map(\.name).prefix(3).joined(separator: ", "))"
            + "\(region.servers.count > 3 ? ", …" : ""), in the order of this file.",
          minutes: 5, commands: [shell.lookUp, ". ./\(shell.environmentFile)"],
          expect: "One line for each of \(region.servers.count) servers; every address answers people who operate it.",
          otherwise: "Write the file by hand, one export per server; addresses must be those of the servers' HTTP API.",
          privilege: "node:read"))
    }
    guard !hops.isEmpty else { return steps }
    if region.upgrade.method == nil {
      steps.append(
        maker.step(
          "\(slug).method", .decide, title: "How are the servers of \(region.id) upgraded?",
          why: "The inventory does not say (upgrade.method). The steps below are for in-place upgrades.",
          otherwise: "Give the method in the inventory and plan again."))
    }
    if region.upgrade.method == .replace, context.inventory.edition == .enterprise {
      steps.append(
        maker.step(
          "\(slug).migration", .gate, title: "Autopilot's upgrade migration is off in \(region.id)",
          why:
            "With it on, a single new server stays a non-voter until there are as many new as old ones, and replacing "
            + "one at a time stalls.",
          commands: [
            GateShell(shell: shell).check(
              shell.address, "/v1/operator/autopilot/configuration", ".DisableUpgradeMigration == true")
          ], expect: "true",
          otherwise:
            "nomad operator autopilot set-config -disable-upgrade-migration=true at this region's address; note it "
            + "for the close-out.", privilege: "operator:read"))
    }
    let versions = context.plan.waves.map(\.waypoint).filter { waypoint in hops.contains { $0.to == waypoint } }
    steps += versions.map { version in
      let commands = ServerCommands(region: region, version: version, server: "each server of \(region.id)")
      return maker.step(
        "\(slug).binary-\(version)", .gate, title: "\(version) is staged on every server of \(region.id)",
        why:
          "A wrong binary or a configuration that the new release refuses is found now and not while a server is down."
          + (commands.isOwn("install")
            ? " The install command is your own: unpack its package beside the running one and name the binary in "
              + "STAGED_BINARY." : ""),
        minutes: 15, commands: commands.stage + licence(version, binary: commands.stagedBinary),
        expect:
          "\(commands.isOwn("install") ? "The" : "The checksum is OK, the") binary says Nomad v\(version), the configuration is valid, there is room for two "
          + "binaries and a snapshot\(context.inventory.edition == .enterprise ? ", the licence is valid for it" : "").",
        wait: 0, otherwise: "Mend the configuration first; it must be valid for the old and the new release.",
        privilege: "root on the servers", changes: true, undo: "Remove the folder below /var/tmp.")
    }
    steps.append(machines(region, maker, slug))
    if region.access?.url?.hasPrefix("https://") ?? (region.access?.caCert != nil) {
      let seconds = (context.finish + 30 * 1440) * 60
      steps.append(
        maker.step(
          "\(slug).certificates", .gate, title: "Certificates of \(region.id) outlive the plan",
          why: "A server that restarts with an expired certificate does not come back.", minutes: 5,
          commands: [
            "\(Shell.comment("on each server of \(region.id)"))\n"
              + "openssl x509 -noout -checkend \(seconds) -in \"${TLS_CERT:?the cert_file of the configuration}\""
          ], expect: "Certificate will not expire", wait: 0, otherwise: "Renew them before the change."))
    }
    if context.isFederation {
      steps.append(
        maker.step(
          "\(slug).fallback", .decide, title: "The fallback of \(region.id) has been rehearsed",
          why:
            "Walk through the sheet fallback-\(region.id) from first to last step today: what is missing can be mended now "
            + "and not during the change.",
          otherwise: "Mend what failed; an affected region without a working fallback stops the change."))
    }
    steps += IdentityCanary(context: context, region: region, shell: shell).baseline(maker, slug: "\(slug).identity")
    let kinds = context.kinds(in: context.versions(of: region, beforeWave: 0), of: region)
    steps += [
      maker.step(
        "\(slug).baseline", .read, title: "Baseline of \(region.id)",
        why: "What is there today is what later counts are compared with; keep the file as evidence. A kind that is "
          + "really empty is named once in EXPECT_EMPTY.",
        minutes: 2,
        commands: [
          ObjectComparison(kinds: kinds, at: shell).baseline("baseline-\(shell.file).json"),
          "export EXPECT_EMPTY=''",
        ],
        expect: "One number per path. Kinds whose number is 0 and should be go between the quotes, by name: "
          + "\(kinds.map(\.name).joined(separator: " ")).",
        otherwise: "An answer was no list: look at the token's privilege.",
        privilege: RunbookContext.management),
      maker.step(
        "\(slug).restore", .decide, title: "Restoring a snapshot of \(region.id) has been rehearsed",
        why:
          "On machines of its own, isolated: it is what rung 4 of the rollback rests on, and it tells how long that takes.",
        otherwise: "Accept in writing that rung 4 is unproved."),
    ]
    return steps
  }

  /// What a restarting server reaches for: found missing now, not while it is down.
  private func machines(_ region: Region, _ maker: StepMaker, _ slug: String) -> Step {
    let isNew = region.upgrade.method == .replace || region.upgrade.method == .migrate
    let places = isNew ? "on each server and on each new machine" : "on each server"
    return maker.step(
      "\(slug).machines", .gate, title: "What a restarting server of \(region.id) needs is there",
      why:
        "A key service, plugin or peer that cannot be reached keeps a restarted server down. The first command prints "
        + "names of blocks and files only, no values; the second what keeps packages from being upgraded by others.",
      minutes: 10,
      commands: [
        "\(Shell.comment(places))\nsudo grep -rnoE '^[[:space:]]*(keyring|seal|plugin|vault|consul|server_join)\\b' /etc/nomad.d "
          + "&& sudo grep -rlE '(encrypt|retry_join)[[:space:]]*=' /etc/nomad.d",
        "\(Shell.comment(places))\n{ apt-mark showhold || dnf versionlock list; } 2>/dev/null | grep -i nomad",
      ],
      expect:
        "Each keyring block's KMS or transit and each vault and consul block's address answers from there, each plugin "
        + "block has its binary, the gossip key and the join addresses are set, and the package of Nomad is held.",
      wait: 0, otherwise: "Mend it, or note why it does not apply, before the region begins.",
      privilege: "root on the servers")
  }

  private func licence(_ version: NomadVersion, binary: String) -> [String] {
    guard version.edition == .enterprise else { return [] }
    return [
      "\(Shell.comment("on each server, with its own licence file"))\n"
        + "\(binary) license inspect "
        + "\"${NOMAD_LICENSE_PATH:?the licence file}\""
    ]
  }
}
