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
      steps: steps)
  }

  private var steps: [Step] {
    var steps: [Step] = []
    if !context.plan.waves.isEmpty { steps += [tools, gates] }
    steps += questions + warnings
    if context.plan.waves.isEmpty { return steps }
    steps += notes
    for region in context.inventory.regions { steps += regional(region) }
    steps += staged
    steps += machines
    steps += certificates
    return steps + rehearsals
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

  private var gates: Step {
    let clients = context.inventory.regions.contains { !$0.clients.isEmpty }
    let identities = context.inventory.regions.contains { region in
      ["vault", "consul"].contains { context.usesWorkloadIdentity($0, in: region) }
    }
    return maker.step(
      "gates", .read, title: "The functions that gates call",
      why:
        "Every gate below is a call of one of them, by each person in the folder they work in. Each gate says what it "
        + "asserts; this file says how.",
      minutes: 1, commands: [GateLibrary.write(clients: clients, identities: identities)],
      expect: "gates are there", otherwise: "The paste was cut: copy the block from the file of this runbook instead.")
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
    let gates = GateShell(shell: shell)
    let maker = StepMaker(section: "before", region: region.id, who: context.operators(of: region))
    let slug = shell.file
    var session = [shell.writeEnvironment]
    if region.access?.url == nil {
      session.append(shell.note("REGION_ADDR_\(shell.variable)", "HTTP address of this region, as https://host:4646"))
    }
    session += [RegionShell.readToken("Nomad token of this region"), gates.command(gates.place)]
    var steps = [
      maker.step(
        "\(slug).session", .read, title: "A shell for \(region.id), with a token of this region",
        why:
          "The file clears what would send calls to another region; every later command reads it first, so a shell that "
          + "was lost is made anew by the token alone. The token is typed, not shown and not kept; a local management token "
          + "of \(region.id) works whatever other regions do.",
        minutes: 2, commands: session, expect: "holds: it is \(region.id) that answers.",
        otherwise: "The address leads to another region, or the token or the certificates are wrong.",
        privilege: "node:read")
    ]
    if shell.hasUnknowns {
      steps.append(
        maker.step(
          "\(slug).servers", .read, title: "Names and own addresses of the servers of \(region.id)",
          why:
            "Gates ask each server itself, past any load balancer; the inventory does not give all names or addresses. "
            + "Steps call them \(region.servers.map(\.name).prefix(3).joined(separator: ", "))"
            + "\(region.servers.count > 3 ? ", …" : ""), in the order of this file.",
          minutes: 5, commands: [shell.lookUp],
          expect: "One line for each of \(region.servers.count) servers; every address answers people who operate it.",
          otherwise: "A server is not alive, or its API is not at port 4646: write the lines by hand, one export each.",
          privilege: "node:read"))
    }
    guard context.isUpgraded(region) else { return steps }
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
            gates.command(
              gates.holds(
                shell.address, "/v1/operator/autopilot/configuration",
                GateLibrary.program(.isTrue(["DisableUpgradeMigration"]))))
          ], expect: "holds", wait: 0,
          otherwise:
            "nomad operator autopilot set-config -disable-upgrade-migration=true at this region's address; note it "
            + "for the close-out.", privilege: "operator:read"))
    }
    steps += IdentityCanary(context: context, region: region, shell: shell).baseline(maker, slug: "\(slug).identity")
    let kinds = context.kinds(in: context.versions(of: region, beforeWave: 0), of: region)
    steps.append(
      maker.step(
        "\(slug).baseline", .read, title: "Baseline of \(region.id)",
        why: "What is there today, as evidence. A kind that is really empty is named once in EXPECT_EMPTY.",
        minutes: 2,
        commands: [gates.command(gates.baseline("baseline-\(shell.file).json", kinds)), "export EXPECT_EMPTY=''"],
        expect: "One number per path. Kinds whose number is 0 and should be go between the quotes, by name.",
        otherwise: "An answer was no list: look at the token's privilege.",
        privilege: RunbookContext.management))
    return steps
  }

  /// Regions that are upgraded, together where the same holds for them.
  private func groups<Key: Hashable>(_ key: (Region) -> Key?) -> [(key: Key, regions: [Region])] {
    var groups: [(key: Key, regions: [Region])] = []
    var places: [Key: Int] = [:]
    for region in context.inventory.regions where context.isUpgraded(region) {
      guard let key = key(region) else { continue }
      if let place = places[key] {
        groups[place].regions.append(region)
      } else {
        places[key] = groups.count
        groups.append((key, [region]))
      }
    }
    return groups
  }

  private func names(_ regions: [Region]) -> String {
    regions.count > 12 ? "\(regions.count) regions" : regions.map(\.id.name).joined(separator: ", ")
  }

  /// The step of a group; a region's own where it is one region's.
  private func shared(_ regions: [Region]) -> StepMaker {
    guard regions.count == 1, let region = regions.first else {
      return StepMaker(section: "before", region: nil, who: "operators of \(names(regions))")
    }
    return StepMaker(section: "before", region: region.id, who: context.operators(of: region))
  }

  /// The binaries, each on every server that will run it.
  private var staged: [Step] {
    struct Key: Hashable {
      let version: NomadVersion
      let isOwn: Bool
      let container: String?
    }
    return context.plan.waves.flatMap { wave -> [Step] in
      let hopping = Set(wave.hops.map(\.region))
      return groups { region -> Key? in
        guard hopping.contains(region.id) else { return nil }
        return Key(version: wave.waypoint, isOwn: region.upgrade["install"] != nil, container: region.upgrade.container)
      }.enumerated().map { number, group in
        let version = group.key.version
        let commands = ServerCommands(
          region: group.regions[0], version: version, server: "each server of \(names(group.regions))")
        return shared(group.regions).step(
          "binary-\(version)\(number == 0 ? "" : "-\(number + 1)")", .gate,
          title: "\(version) is staged on every server of \(names(group.regions))",
          why:
            "A wrong binary or a configuration that the new release refuses is found now and not while a server is down."
            + (group.key.isOwn
              ? " The install command is your own: unpack its package beside the running one and name the binary in "
                + "STAGED_BINARY." : ""),
          minutes: 15, commands: commands.stage + licence(version, binary: commands.stagedBinary),
          expect:
            "\(group.key.isOwn || group.key.container != nil ? "The" : "The checksum is OK, the") binary says Nomad v\(version), the configuration "
            + "is valid, there is room for two binaries and a snapshot"
            + "\(context.inventory.edition == .enterprise ? ", the licence is valid for it" : "").",
          wait: 0, otherwise: "Mend the configuration first; it must be valid for the old and the new release.",
          privilege: "root on the servers", changes: true,
          undo: group.key.container == nil ? "Remove the folder below /var/tmp." : "Remove the image.")
      }
    }
  }

  /// Certificates that outlive the plan by a month, where servers speak TLS.
  private var certificates: [Step] {
    let seconds = (context.finish + 30 * 1440) * 60
    return groups { region -> Bool? in
      region.access?.url?.hasPrefix("https://") ?? (region.access?.caCert != nil) ? true : nil
    }.map { group in
      shared(group.regions).step(
        "certificates", .gate, title: "Certificates of \(names(group.regions)) outlive the plan",
        why: "A server that restarts with an expired certificate does not come back.", minutes: 5,
        commands: [
          "\(Shell.comment("on each server of \(names(group.regions))"))\n"
            + "openssl x509 -noout -checkend \(seconds) -in \"${TLS_CERT:?the cert_file of the configuration}\""
        ], expect: "Certificate will not expire", wait: 0, otherwise: "Renew them before the change.",
        privilege: "root on the servers")
    }
  }

  private var rehearsals: [Step] {
    let regions = context.inventory.regions.filter(context.isUpgraded)
    var steps: [Step] = []
    if context.isFederation {
      steps.append(
        shared(regions).step(
          "fallback", .decide, title: "The fallback of \(names(regions)) has been rehearsed",
          why:
            "Walk through each sheet (fallback-REGION) from first to last step: what is missing can be mended now and not "
            + "during the change.",
          otherwise: "Mend what failed; an affected region without a working fallback stops the change."))
    }
    steps.append(
      shared(regions).step(
        "restore", .decide, title: "Restoring a snapshot of \(names(regions)) has been rehearsed",
        why: "On machines of its own, isolated: it is what rung 4 of the rollback rests on, and it tells how long that "
          + "takes. A snapshot of 1.9 or newer holds key material: it is a secret there too.",
        otherwise: "Accept in writing that rung 4 is unproved."))
    return steps
  }

  /// What a restarting server reaches for: found missing now, not while it is down.
  private var machines: [Step] {
    groups { region -> Bool? in region.upgrade.method == .replace || region.upgrade.method == .migrate }
      .enumerated().map { number, group in
        let places =
          "on each server\(group.key ? " and each new machine" : "") of \(names(group.regions))"
        return shared(group.regions).step(
          "machines\(number == 0 ? "" : "-\(number + 1)")", .gate,
          title: "What a restarting server of \(names(group.regions)) needs is there",
          why:
            "A key service, plugin or peer that cannot be reached keeps a restarted server down. The first command prints "
            + "names of blocks and files only, no values; the second what keeps packages from being upgraded by others.",
          minutes: 10,
          commands: [
            "\(Shell.comment(places))\nsudo grep -rnoE '^[[:space:]]*(keyring|seal|plugin|vault|consul|server_join)\\b' "
              + "/etc/nomad.d && sudo grep -rlE '(encrypt|retry_join)[[:space:]]*=' /etc/nomad.d",
            "\(Shell.comment(places))\n{ apt-mark showhold || dnf versionlock list; } 2>/dev/null | grep -i nomad",
          ],
          expect:
            "Each keyring block's KMS or transit and each vault and consul block's address answers from there, each "
            + "plugin block has its binary, the gossip key and the join addresses are set, and the package of Nomad is held.",
          wait: 0, otherwise: "Mend it, or note why it does not apply, before the region begins.",
          privilege: "root on the servers")
      }
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
