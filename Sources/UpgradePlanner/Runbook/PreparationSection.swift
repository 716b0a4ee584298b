/// What is done before anything is stopped.
struct PreparationSection {
  let context: RunbookContext

  private var maker: StepMaker { StepMaker(section: "before", region: nil, who: "change lead") }

  var section: Runbook.Section {
    Runbook.Section(
      id: "before", title: "Before the change",
      text: context.plan.waves.isEmpty
        ? []
        : [
          "Everything here is done and evidenced before the first region is touched. Every command is for bash with nomad "
            + "and jq. Each person works in one folder; every region has a file there, nomad-REGION.env, that each command "
            + "reads first, so a shell that was lost needs only the token again. Whoever takes a region over is given all "
            + "nomad-*, baseline-*, identity-keys-* and batch-* files of the folder by the one who leaves; no token is in them.",
          "Tokens are typed, never shown and never kept: a global management token of the region, which every region "
            + "accepts. A local one works whatever other regions do, but cannot compare with another region: closing gates "
            + "and close-out need the global one.",
          "Commands marked 'on each server' need what no inventory tells, set in that shell: DATA_DIR, the data_dir of the "
            + "configuration (which is taken to lie in /etc/nomad.d); TLS_CERT and TLS_CA, its cert_file and ca_file; NOMAD_LICENSE_PATH, the licence file. A "
            + "command whose variable is not set stops and names it.",
          "Steps named NOTE-… are ticked once they are done in every place they concern, or answered under answers; "
            + "findings once they are done or accepted by their owner. Until then no region that they concern is begun.",
        ] + canary,
      steps: steps)
  }

  /// What the identity gates of all regions do.
  private var canary: [String] {
    guard hasIdentities else { return [] }
    return [
      "Vault and Consul accept only workload identities whose key they can fetch, and running allocations hide a lost key "
        + "until their tokens are renewed. So gates compare the ids of the keys with today's and run a canary job "
        + "(identity_canary): it reads one secret, registers one service or renders one template, and is removed. It is "
        + "written from the vendor's documentation and was not run against real servers: rehearse it now, with the region's "
        + "command of close-out.identity. It needs CANARY_SECRET, the path of a secret that jobs may read, and CANARY_DRIVER "
        + "where clients lack exec."
        + (usesConsul
          ? " For Consul also its CLI, its address, which is asked for, and a token that may read services." : "")
    ]
  }

  private var hasIdentities: Bool {
    context.inventory.regions.contains { region in
      ["vault", "consul"].contains { context.usesWorkloadIdentity($0, in: region) }
    }
  }

  private var usesConsul: Bool {
    context.inventory.regions.contains { context.usesWorkloadIdentity("consul", in: $0) }
  }

  private var steps: [Step] {
    var steps: [Step] = []
    if !context.plan.waves.isEmpty { steps += [tools, gates] }
    steps += questions + warnings
    if context.plan.waves.isEmpty { return steps }
    steps += notes + procedures
    for region in context.inventory.regions { steps += regional(region) }
    steps += staged
    steps += groups(RestartNeeds.key).enumerated().map { number, group in
      RestartNeeds(context: context, regions: group.regions, names: names(group.regions))
        .step(shared(group.regions), slug: "machines\(number == 0 ? "" : "-\(number + 1)")")
    }
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
        "jq -n '1 | IN(1)' && bash --version | head -n 1 && [ \"${BASH_VERSINFO[0]}\" -ge 4 ]",
      ] + (usesConsul ? ["consul version | head -n 1"] : []),
      expect: "A version of Nomad, a usage line that names operator api, true (jq 1.6 or newer), bash 4 or newer"
        + (usesConsul ? ", a version of Consul." : "."),
      wait: 0,
      otherwise: "Install what is missing.")
  }

  private var gates: Step {
    var parts: Set<GateLibrary.Part> = []
    if context.inventory.regions.contains(where: { !$0.clients.isEmpty }) { parts.insert(.clients) }
    if hasIdentities { parts.insert(.identities) }
    if context.inventory.regions.contains(where: { $0.upgrade.isOnNewMachines && context.isUpgraded($0) }) {
      parts.insert(.newMachines)
    }
    return maker.step(
      "gates", .read, title: "The functions that gates call",
      why: "Each person writes the file in the folder they work in: every gate below is a call of one of them.",
      minutes: 1, commands: [GateLibrary.write(parts)],
      expect: "gates are there", otherwise: "The paste was cut: copy the block from the file of this runbook instead.")
  }

  private var questions: [Step] {
    context.result.questions.enumerated().filter { $0.element.answer == nil }.map { index, question in
      maker.step(
        "question-\(index + 1)", .decide, title: "Question \(question.rule): \(question.missing)", why: question.text,
        otherwise: "Give it in the inventory or under answers, and plan again.")
    }
  }

  /// What every hop does alike, told once; its sections name them by number.
  var procedures: [Step] {
    let hasBalancer = context.inventory.regions.contains {
      $0.access?.loadBalancer != nil && context.isUpgraded($0)
    }
    let hasNewMachines = context.inventory.regions.contains {
      $0.upgrade.isOnNewMachines && context.isUpgraded($0)
    }
    return Procedure.all(withBalancer: hasBalancer, withNewMachines: hasNewMachines).enumerated().map {
      index, procedure in
      maker.step(
        "procedure-\(index + 1)", .decide, title: "Procedure \(index + 1): \(procedure.title)", why: procedure.text,
        who: "everyone who takes part")
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
      let remedy = first.remedy.hasSuffix(".") ? first.remedy : "\(first.remedy)."
      let reason = first.reason.hasSuffix(".") ? String(first.reason.dropLast()) : first.reason
      let shown =
        places.prefix(12).joined(separator: ", ") + (places.count > 12 ? " and \(places.count - 12) more" : "")
      return maker.step(
        "finding-\(number + 1)", .decide, title: "\(rule): \(first.message)",
        why: "Do: \(remedy) Why: \(reason) (\(first.origin)). Concerns \(shown).")
    }
  }

  private var notes: [Step] {
    context.notes.filter { $0.moment == .before }.enumerated().map { number, note in
      let places = note.regions.isEmpty ? "" : " Concerns \(note.regions.map(\.name).joined(separator: ", "))."
      return maker.step(
        "note-\(number + 1)", .decide, title: "\(note.id): \(note.title)",
        why: "\(note.action) Why: \(note.fact)\(places) (\(note.evidence.rawValue): \(note.source))")
    }
  }

  private func regional(_ region: Region) -> [Step] {
    let shell = context.shell(region)
    let gates = GateShell(shell: shell)
    let maker = StepMaker(section: "before", region: region.id, who: context.operators(of: region))
    let slug = shell.file
    var session = [shell.writeEnvironment]
    if region.access?.url == nil {
      session.append(
        shell.note(("REGION_ADDR_\(shell.variable)", "HTTP address of this region that stays, as https://host:4646")))
    }
    session +=
      (context.usesACL(region) ? [RegionShell.readToken("Nomad token of this region")] : []) + [
        gates.command([gates.place] + (shell.hasUnknowns ? shell.lookUp : []))
      ]
    var steps = [
      maker.step(
        "\(slug).session", .read,
        title: "A shell for \(region.id)\(context.usesACL(region) ? ", with a token of this region" : "")"
          + (shell.hasUnknowns ? ", and where its servers are" : ""),
        why: "Once: written anew, the file loses what later steps note in it."
          + (shell.hasUnknowns ? " \(region.servers[0].name) is the first server in the file, and so on." : ""),
        minutes: shell.hasUnknowns ? 7 : 2, commands: session,
        expect: "holds: it is \(region.id) that answers."
          + (shell.hasUnknowns
            ? " Then a line for each server, \(region.servers.count) in all; you reach every address." : ""),
        otherwise:
          "\(shell.hasUnknowns ? "Nothing holds: the" : "The") address leads elsewhere, or token or certificates are wrong."
          + (shell.hasUnknowns
            ? " No line: a server is not alive, or its API is not at port 4646: write the lines by hand, one export each."
            : ""),
        privilege: "node:read")
    ]
    guard context.isUpgraded(region) else { return steps }
    if region.upgrade.method == nil {
      steps.append(
        maker.step(
          "\(slug).method", .decide, title: "How are the servers of \(region.id) upgraded?",
          why: "The inventory does not say (upgrade.method). The steps below are for in-place upgrades.",
          otherwise: "Give the method in the inventory and plan again."))
    }
    if region.upgrade.method == .migrate || (region.upgrade.method == .replace && isEnterprise) {
      steps.append(migration(region, maker))
    }
    let identity = IdentityCanary(context: context, region: region, shell: shell)
    let kinds = context.kinds(in: context.versions(of: region, beforeWave: 0), of: region)
    steps.append(
      maker.step(
        "\(slug).baseline", .read, title: "Baseline of \(region.id)",
        why: "", minutes: 2,
        commands: [
          gates.command([gates.baseline("baseline-\(shell.file).json", kinds)] + identity.keys),
          shell.note(
            [("EXPECT_EMPTY", "kinds that are rightly empty, by name with blanks between")] + identity.facts),
        ],
        expect:
          "One number per path; then the kinds that are empty\(identity.isNeeded ? ", and at least one key id" : ""). "
          + "Name the kinds that should be empty.",
        otherwise: "An answer was no list: look at the token's privilege.",
        privilege: RunbookContext.management))
    return steps
  }

  private var isEnterprise: Bool { context.inventory.edition == .enterprise }

  /// Whether autopilot moves voters to new releases by itself, which one method needs and the other cannot bear.
  private func migration(_ region: Region, _ maker: StepMaker) -> Step {
    let shell = context.shell(region)
    let gates = GateShell(shell: shell)
    let isOn = region.upgrade.method == .migrate
    let condition = isOn ? GateCondition.migrationIsOn : .isTrue(["DisableUpgradeMigration"])
    let set =
      "nomad operator autopilot set-config -address=\(shell.address) -region=\(shell.name) "
      + "-disable-upgrade-migration=\(!isOn)"
    return maker.step(
      "\(shell.file).migration", .gate,
      title: "Autopilot's upgrade migration is \(isOn ? "on" : "off") in \(region.id)",
      why: isOn
        ? "Without it the new servers never vote. With custom upgrades it goes by server.upgrade_version and not by release."
        : "With it on, a single new server stays a non-voter until there are as many new as old ones, and replacing one at "
          + "a time stalls.",
      commands: [
        gates.command(
          gates.holds(shell.address, "/v1/operator/autopilot/configuration", GateLibrary.program(condition)))
      ], expect: "holds", wait: 0,
      otherwise: "\(set); step close-out.migration-\(shell.file) puts it back."
        + (isOn
          ? " EnableCustomUpgrades: every new machine sets a server.upgrade_version above that of the old ones; then go on."
          : ""),
      privilege: "operator:read; operator:write to set it")
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
      let onNewMachines: Bool
    }
    return context.plan.waves.flatMap { wave -> [Step] in
      let hopping = Set(wave.hops.map(\.region))
      return groups { region -> Key? in
        guard hopping.contains(region.id) else { return nil }
        return Key(
          version: wave.waypoint, isOwn: region.upgrade["install"] != nil, container: region.upgrade.container,
          onNewMachines: region.upgrade.isOnNewMachines)
      }.enumerated().map { number, group in
        let isNew = group.key.onNewMachines
        let places = "\(isNew ? "each new machine" : "each server") of \(names(group.regions))"
        let version = group.key.version
        let commands = ServerCommands(
          region: group.regions[0], version: version, server: places)
        return shared(group.regions).step(
          "binary-\(version)\(number == 0 ? "" : "-\(number + 1)")", .gate,
          title: "\(version) is staged on \(places)",
          why: group.key.isOwn
            ? "The install command is your own: unpack its package beside the running one, name the binary in STAGED_BINARY."
            : group.key.container != nil && !isNew
              ? "Data that is not mounted is lost with the old container."
              : isNew && context.plan.waves.count > 1
                ? "Done before this wave begins, where the machines are not there yet." : "",
          minutes: 15,
          commands: (isNew ? [commands.isEmpty] : [commands.mounted].compactMap { $0 }) + commands.stage
            + licence(version, binary: commands.stagedBinary),
          expect: (isNew ? "empty; then: " : group.key.container != nil ? "mounted; then: " : "")
            + (group.key.isOwn || group.key.container != nil
              ? "One checksum, the same everywhere and that of the source you trust. " : "")
            + "\(group.key.isOwn || group.key.container != nil ? "The" : "The checksum is OK, the") binary says Nomad v\(version), the configuration "
            + "is valid, there is room for two binaries and a snapshot"
            + "\(context.inventory.edition == .enterprise ? ", the licence is valid for it" : "").",
          wait: 0, otherwise: "Mend the configuration first; it must be valid for the old and the new release.",
          privilege: "root on the servers", changes: true,
          undo: group.key.isOwn
            ? "Remove what was unpacked."
            : group.key.container == nil ? "Remove the folder below /var/tmp." : "Remove the image.")
      }
    }
  }

  /// Certificates that outlive the plan by a month, where servers speak TLS.
  private var certificates: [Step] {
    let seconds = (context.finish + 30 * 1440) * 60
    // Counted from the moment at which it is asked, which may be weeks before the plan begins.
    let left = context.inventory.planning.origin.map { origin in
      "\"$((\(origin.epochMinute * 60 + seconds) - $(date +%s)))\""
    }
    func look(_ place: String, _ files: [String], root: Bool) -> String {
      let look = "\(root ? "sudo " : "")openssl x509 -noout -checkend \(left ?? "\(seconds)") -in"
      guard files.count > 1 else { return "\(Shell.comment(place))\n\(look) \(files.joined())" }
      return """
        \(Shell.comment(place))
        for FILE in \(files.joined(separator: " ")); do
          \(look) "$FILE" || echo "GATE FAILED: $FILE"
        done
        """
    }
    // Without an address nobody knows whether it speaks TLS.
    return groups { region -> Bool? in
      if region.access?.caCert != nil { return true }
      return region.access?.url.map { $0.hasPrefix("https://") ? true : nil } ?? false
    }.enumerated().map { number, group in
      let machines = group.regions.contains(where: \.upgrade.isOnNewMachines) ? "server and new machine" : "server"
      var files: [String] = []
      for file in group.regions.flatMap({ [$0.access?.caCert, $0.access?.clientCert].compactMap { $0 } }) {
        if !files.contains(file) { files.append(file) }
      }
      return shared(group.regions).step(
        "certificates\(number == 0 ? "" : "-\(number + 1)")", .gate,
        title: "Certificates of \(names(group.regions))\(group.key ? "" : ", where it speaks TLS,") outlive the plan",
        why: "A server that restarts with an expired certificate does not come back.", minutes: 5,
        commands: [
          look(
            "on each \(machines) of \(names(group.regions))",
            ["\"${TLS_CERT:?the cert_file of the configuration}\"", "\"${TLS_CA:?the ca_file of the configuration}\""],
            root: true)
        ]
          + (files.isEmpty
            ? [] : [look("where the gates of \(names(group.regions)) are run", files.map(Shell.quote), root: false)]),
        expect: "Certificate will not expire, for each file.", wait: 0, otherwise: "Renew it before the change.",
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

  private func licence(_ version: NomadVersion, binary: String) -> [String] {
    guard version.edition == .enterprise else { return [] }
    return [
      "\(Shell.comment("on each server, with its own licence file"))\n"
        + "\(binary) license inspect "
        + "\"${NOMAD_LICENSE_PATH:?the licence file}\""
    ]
  }
}
