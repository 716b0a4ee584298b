/// Gates over all regions, used between waves and at close-out.
struct FederationChecks {
  let context: RunbookContext
  /// The wave that has just ended, from 0.
  let wave: Int

  private var versions: [NomadVersion] {
    Array(Set(context.inventory.regions.flatMap { context.versions(of: $0, beforeWave: wave + 1) })).sorted()
  }

  private var isUniform: Bool { versions.count == 1 }

  /// Every server of every region is alive on the versions it should have.
  func everyMember(_ maker: StepMaker) -> [Step] {
    guard let authoritative = context.authoritative else { return [] }
    let shell = context.shell(authoritative)
    let count = context.inventory.regions.reduce(0) { $0 + $1.servers.count }
    return [
      maker.step(
        "members", .gate,
        title: "All \(count) servers of the federation run \(versions.map { "\($0)" }.joined(separator: " or "))",
        why: "What the vendor promises holds only when no server is left behind.", minutes: 2,
        commands: [
          GateShell(shell: shell).command(
            "gate_federation \(shell.name) \(shell.address) \(count) "
              + versions.map { Shell.quote("\($0)") }.joined(separator: " "))
        ], expect: "holds", wait: 2,
        otherwise:
          "List the members that differ; a failed one that is gone for good leaves by nomad server force-leave "
          + "-address=\(shell.address) NAME.REGION.",
        privilege: "node:read")
    ]
  }

  /// Whole objects of every region are those of the authoritative one.
  func objects(_ maker: StepMaker) -> [Step] {
    guard context.isFederation, let authoritative = context.authoritative else { return [] }
    // Once, not for each region: it looks at every server.
    let isUniform = isUniform
    let commands = context.inventory.regions.filter { !context.isAuthoritative($0) }.map { region in
      let both =
        context.versions(of: region, beforeWave: wave + 1) + context.versions(of: authoritative, beforeWave: wave + 1)
      let gates = GateShell(shell: context.shell(region, beforeWave: wave + 1))
      return gates.command(
        gates.objects(of: context.shell(authoritative), whole: isUniform, context.kinds(in: both, of: region)))
    }
    return [
      maker.step(
        "objects", .gate, title: "What every region replicates is what \(authoritative.id) holds",
        why: (isUniform
          ? "Whole objects, not hashes: a field that an older release dropped hides behind an equal hash."
          : "By name, as versions still differ; whole objects are compared at close-out.")
          + " One command for each region, each in a shell with a global management token, which both regions accept.",
        minutes: 4 * commands.count, commands: commands, expect: "Every kind equal; holds, for every region.", wait: 5,
        otherwise: "An object that differs: step heal. One that is missing: read the log of the region's leader for "
          + "'failed to fetch' and for the object's name. A kind that is really EMPTY: name it in EXPECT_EMPTY and run it "
          + "again. NOT READ: the token is not a global one, or the licence lacks the feature: then leave the kind out.",
        privilege: "global management token")
    ]
  }

  /// Policies that use what the oldest release of the wave could not parse.
  func vocabulary(_ maker: StepMaker) -> [Step] {
    guard context.isFederation, let authoritative = context.authoritative, context.usesACL(authoritative) else {
      return []
    }
    let older = context.inventory.regions.flatMap { context.versions(of: $0, beforeWave: wave) }.min()
    guard let older, let newer = versions.last else { return [] }
    let shell = context.shell(authoritative, beforeWave: wave + 1)
    let scan = VocabularyScan(older: older, newer: newer, shell: shell)
    guard !scan.words.isEmpty else { return [] }
    return [
      maker.step(
        "vocabulary", .gate, title: "No policy uses what \(older) cannot parse",
        why:
          "It shows whether the freeze of newer content held. Looked for: \(scan.words.joined(separator: ", ")). Fields "
          + "that were dropped are found by comparing objects.",
        minutes: 2, commands: [scan.command], expect: "gate holds", wait: 2,
        otherwise: isUniform
          ? "Whoever holds such a policy was shut out of the older regions: ask them, and tell those who approved it."
          : "Take the new words out of that policy now; tokens that carry it are useless in the older regions.",
        privilege: RunbookContext.management)
    ]
  }

  /// How a dropped field comes back.
  func heal(_ maker: StepMaker) -> [Step] {
    guard context.isFederation, let authoritative = context.authoritative else { return [] }
    let shell = context.shell(authoritative)
    return [
      maker.step(
        "heal", .heal, title: "Heal objects that differ, if any",
        why:
          "A dropped field does not come back by itself, and writing the same content again changes nothing: only an "
          + "object whose content has changed is fetched again. Change something harmless in the authoritative region, such "
          + "as the description, wait until the change has arrived in every region, and only then change it back. Shown "
          + "here for a namespace; do the same for policies, roles, auth methods and node pools.",
        minutes: 5,
        commands: [
          "\(shell.prelude) &&\ngate_ask \(shell.name) \(shell.address) \"/v1/namespace/${OBJECT:?the name of the namespace}\" | jq -r .Description",
          "\(shell.prelude) &&\nnomad namespace apply -address=\(shell.address) -region=\(shell.name) -description=\"healing $(date -u +%FT%TZ)\" "
            + "\"${OBJECT:?the name of the namespace}\"",
        ],
        expect:
          "The old description, which you note. Then the new one is read in every region within 90 seconds; after "
          + "the change back the objects step holds.",
        wait: 2, otherwise: "Nothing differs: skip this step.", privilege: RunbookContext.management, changes: true,
        undo: "Write the old description, once the new one has arrived everywhere.")
    ]
  }

  var crossesKeyring: Bool {
    context.inventory.regions.contains { region in
      zip(context.versions(of: region, beforeWave: wave), context.versions(of: region, beforeWave: wave + 1))
        .contains { OperatorFact.keyringInSnapshot.isCrossed(from: $0, to: $1) }
    }
  }

  /// Waits for the keys, where the wave has brought the release that keeps them in the region's state.
  func keyring(_ maker: StepMaker) -> [Step] {
    guard crossesKeyring else { return [] }
    return [
      maker.step(
        "keyring", .decide, title: "The keyring has moved into the region's state",
        why: "Once all servers run 1.9 or newer the keys move within one root_key_gc_interval, ten minutes unless "
          + "configured. Snapshots hold them from then on and are secrets.",
        otherwise: "Wait ten minutes more; do not remove keystore files.")
    ]
  }

  /// Node pools across the release that hashes the built-in ones.
  func nodePools(_ maker: StepMaker) -> [Step] {
    guard context.isFederation, let authoritative = context.authoritative,
      context.inventory.regions.contains(where: { region in
        zip(context.versions(of: region, beforeWave: wave), context.versions(of: region, beforeWave: wave + 1))
          .contains { OperatorFact.builtInPoolHash.isCrossed(from: $0, to: $1) }
      })
    else { return [] }
    let probe = ReplicationProbe(
      authoritative: context.shell(authoritative),
      others: context.inventory.regions.filter { !context.isAuthoritative($0) }.map { context.shell($0) },
      path: "/v1/node/pool/", content: "node_pool \"%s\" {}\\n", apply: ("node pool apply", ""),
      delete: "node pool delete")
    return [
      maker.step(
        "node-pools", .gate, title: "Node pools are replicated again",
        why:
          "Across 1.10 and 1.11 a federated leader can refuse the whole batch over the built-in pools' hash; it ends when "
          + "both sides have restored a snapshot. (Measured on Community 1.10.5 and 1.11.3; issue 28526.)",
        minutes: 3,
        commands: [probe.command],
        expect: "Every region: arrived; gate holds.", wait: 3,
        otherwise:
          "Restart the leader of the region where it did not arrive, once all of its servers run the new release.",
        privilege: "global management token", changes: true, undo: "The command deletes the probe itself.")
    ]
  }
}
