@testable import UpgradePlanner

/// Inventories and plans made by hand: the planner's own are tested elsewhere.
enum PlanFixture {
  static func version(_ text: String) -> NomadVersion {
    do { return try NomadVersion(parsing: text) } catch { return NomadVersion(major: 0, minor: 0, patch: 0) }
  }

  /// Hops one after another in inventory order, a wave for each waypoint.
  static func plan(
    _ inventory: Inventory, waypoints: [NomadVersion], impairments: [Impairment] = [], clients: [ClientRollout] = []
  ) -> Plan {
    var minute = 0
    var waves: [Wave] = []
    var freezes: [ChangeFreeze] = []
    var versions = inventory.regions.map { $0.servers.map(\.version) }
    for (number, waypoint) in waypoints.enumerated() {
      let origin = minute
      minute += 60
      var hops: [Hop] = []
      for (index, region) in inventory.regions.enumerated() {
        let below = versions[index].filter { $0.precedes(waypoint) }
        guard let from = below.min() else { continue }
        let end = minute + below.count * region.serverTime.usual + region.regionMinutes
        hops.append(
          Hop(
            region: region.id, from: from, fromVersions: Array(Set(versions[index])).sorted(), to: waypoint,
            servers: below.count, startMinute: minute, endMinute: end, latestStartMinute: minute + 30,
            serverLatestStartMinutes: below.indices.map { minute + 40 + $0 * region.serverTime.usual },
            ifMissed: Hop.Missed(startMinute: minute + 1440, mixedMinutes: 1500, impairment: 9000),
            because: [
              Because(kind: .window, id: "regions.\(region.id).windows[0]"),
              Because(
                kind: .cheaper, id: "other", costOfAlternative: Because.Cost(mixedMinutes: 20, impairment: 300)),
            ]))
        freezes.append(
          ChangeFreeze(
            scope: .region(region.id), wave: number + 1, startMinute: minute, endMinute: end,
            what: ["job-version-tags", "keyring-rotation"]))
        versions[index] = versions[index].map { $0.precedes(waypoint) ? waypoint : $0 }
        minute = end
      }
      waves.append(
        Wave(
          waypoint: waypoint, originMinute: origin, mixedMinutes: minute - origin - 60, impairment: 900,
          startMinute: origin + 60, endMinute: minute, startsMixed: false, hops: hops))
      freezes.append(
        ChangeFreeze(
          scope: .federation, wave: number + 1, startMinute: origin + 60, endMinute: minute, what: ["newer-content"]))
    }
    return Plan(
      measures: Measures(mixedMinutes: minute, impairment: 900, startMinute: 60, finishMinute: minute),
      optimality: Optimality(
        isProved: true, mixedLowerBound: minute, impairmentLowerBound: 900,
        because: [Because(kind: .crews, id: "planning.crews")]),
      waves: waves, impairments: impairments, clients: clients, freezes: freezes)
  }

  static func result(_ plan: Plan) -> PlanningResult {
    PlanningResult(
      path: UpgradePath(
        lowest: version("1.7.10+ent"), waypoints: plan.waves.map(\.waypoint),
        avoided: [UpgradePath.Avoided(version: version("1.8.15+ent"), rule: "KR-002", reason: "it panics")],
        reasons: ["newest patch of the series"]),
      findings: [
        Finding(
          rule: "KR-009", severity: .warning, place: "target", message: "a regression", reason: "it is one",
          evidence: .reported, remedy: "verify", source: "issue 1"),
        Finding(
          rule: "REG-001", severity: .note, place: "regions.eu", message: "five servers", reason: "for the record",
          evidence: .measured, remedy: "nothing",
          waiver: Inventory.Waiver(rule: "REG-001", place: "regions.eu", reason: "known", by: "lead")),
      ],
      questions: [
        Question(rule: "NOTE-1", place: "features.csi", missing: "features.csi", text: "Is CSI used?"),
        Question(rule: "NOTE-2", place: "features.sso", missing: "features.sso", text: "Is SSO used?", answer: "no"),
      ],
      outcome: .planned(plan))
  }

  /// The vendor's case: two Enterprise regions, one with everything given, one with a count only.
  static let vendor = Inventory(
    digest: Digest.sha256("vendor"), federation: "acme", edition: .enterprise, authoritative: RegionID("us-east"),
    target: version("1.8.21+ent"),
    planning: PlanningSettings(origin: Instant(epochMinute: 29_935_000), entryRegions: .movable),
    regions: [
      Region(
        id: RegionID("us-east"),
        servers: [
          Server(
            name: "use1-1", isNamed: true, version: version("1.7.10+ent"), address: "10.0.0.1"),
          Server(
            name: "use1-2", isNamed: true, version: version("1.7.10+ent"), url: "https://use1-2.acme.example:4646"),
          Server(name: "use1-3", isNamed: true, version: version("1.7.10+ent"), address: "10.0.0.3"),
          Server(name: "use1-r", isNamed: true, version: version("1.7.10+ent"), address: "fd00::4", isVoter: false),
        ],
        clients: [
          ClientPool(
            name: "default", count: 45, version: version("1.7.10+ent"), method: .drain, batch: 20, batchMinutes: 15)
        ],
        exposure: 5,
        access: Access(
          url: "https://nomad.us-east.acme.example", caCert: "/etc/nomad.d/ca.pem",
          tlsServerName: "server.us-east.nomad",
          vault: Access.Vault(
            address: "https://vault.acme.example", namespace: "platform/us-east", mount: "nomad",
            role: "upgrade-operator"),
          loadBalancer: Access.LoadBalancer(
            name: "nlb-nomad", remove: "lbctl rm {server}", add: "lbctl add {server}", show: "lbctl ls")),
        upgrade: ServerUpgrade(
          method: .inPlace,
          commands: [
            ServerUpgrade.Command(step: "stop", text: "systemctl stop nomad"),
            ServerUpgrade.Command(step: "install", text: "apt-get install -y nomad-enterprise=1.8.21+ent-1"),
            ServerUpgrade.Command(step: "start", text: "systemctl start nomad"),
          ]),
        contact: "#sre-amer"),
      Region(
        id: RegionID("eu"),
        servers: (1...3).map {
          Server(name: "eu-server-\($0)", isNamed: false, version: version("1.7.10+ent"))
        },
        clients: [
          ClientPool(
            name: "web", count: 3, version: version("1.7.10+ent"), method: .inPlace, batch: 3, batchMinutes: 15),
          ClientPool(
            name: "batch", count: 3, version: version("1.7.10+ent"), method: .replace, batch: 3, batchMinutes: 15),
        ]),
    ])

  static let vendorImpairments = [
    Impairment(
      surface: "ui.jobs", callers: [RegionID("us-east")], callee: RegionID("eu"), affected: RegionID("eu"),
      startMinute: 60, endMinute: 180, weight: 15, severity: 3, evidence: .source, rule: "FED-001", wave: 0)
  ]

  static let vendorClients = [
    rollout("us-east", "default", [20, 20, 5]), rollout("eu", "web", [3]), rollout("eu", "batch", [3]),
  ]

  static func rollout(_ region: String, _ pool: String, _ batches: [Int], to: String = "1.8.21+ent") -> ClientRollout {
    ClientRollout(
      region: RegionID(region), pool: pool, from: version("1.7.10+ent"), to: version(to), afterWave: 1,
      demandedBy: nil,
      batches: batches.enumerated().map {
        ClientRollout.Batch(count: $1, startMinute: 300 + $0 * 15, endMinute: 315 + $0 * 15)
      }, left: 0)
  }

  /// A Community federation over several waves, without calendar, crossing 1.9 and 1.11; ways and methods differ.
  static let community = Inventory(
    digest: Digest.sha256("community"), federation: "lab", edition: .community, authoritative: RegionID("one"),
    target: version("1.11.3"), features: FeatureUse([FeatureUse.Entry(name: "acl", value: .used)]),
    regions: [
      region("one", count: 3, "1.7.7", .replace), region("two", count: 5, "1.7.7", nil),
      region("three", count: 1, "1.8.4", .migrate),
    ])

  static func region(_ name: String, count: Int, _ version: String, _ method: ServerUpgrade.Method?) -> Region {
    Region(
      id: RegionID(name),
      servers: (1...count).map {
        Server(
          name: "\(name)-\($0)", isNamed: true, version: self.version(version), address: "10.1.\(name.count).\($0):4646"
        )
      },
      access: Access(url: "http://nomad.\(name).example:4646"), upgrade: ServerUpgrade(method: method))
  }

  /// Texts that try to leave the place where they land.
  static let hostileTexts = [
    "it's \"quoted\"", "$(touch /tmp/owned)", "`touch /tmp/owned`", "two\nlines", "a | b & c; d > e",
    "<script>alert(1)</script>",
    "\u{202e}gnp.exe", "rocket 🚀", "\u{1b}[31mred\u{1b}[0m\u{7}", String(repeating: "long ", count: 40), "-rf", "```",
    "\\", "# heading",
    "[link](http://x)", "@everyone", "$HOME", "it''s", "!history", "{server}", "tab\tbed", "\u{0}",
  ]

  /// The same, three at a time, for a federation of bearable size.
  static let hostileNames = stride(from: 0, to: hostileTexts.count, by: 3).map {
    hostileTexts[$0..<min($0 + 3, hostileTexts.count)].joined(separator: " ")
  }

  /// A federation all of whose texts are hostile.
  static let hostile = Inventory(
    digest: Digest.sha256("hostile"), federation: hostileTexts.joined(separator: " "), edition: .community,
    authoritative: RegionID(hostileNames[0]), target: version("1.8.4"),
    regions: hostileNames.enumerated().map { index, text in
      Region(
        id: RegionID(text),
        servers: [
          Server(name: text, isNamed: index % 2 == 0, version: version("1.7.7"), address: index % 3 == 0 ? text : nil)
        ],
        clients: [
          ClientPool(name: text, count: 1, version: version("1.7.7"), method: .drain, batch: 1, batchMinutes: 15)
        ],
        access: Access(
          url: index % 4 == 0 ? nil : "https://\(text)", caCert: text, clientCert: text, clientKey: text,
          tlsServerName: text,
          vault: Access.Vault(
            address: "https://\(text)", namespace: text, mount: text, role: index % 5 == 0 ? nil : text),
          loadBalancer: Access.LoadBalancer(name: text, remove: "rm {server}", add: "add {server}", show: nil)),
        upgrade: ServerUpgrade(method: .inPlace), contact: text)
    })

  static func document(_ inventory: Inventory, _ plan: Plan) -> PlanDocument {
    let result = result(plan)
    return PlanDocument(
      toolVersion: "0.1.0", knowledgeVersion: "2026-11-24", digest: inventory.digest, federation: inventory.federation,
      edition: inventory.edition, authoritative: inventory.authoritative, target: inventory.target,
      origin: inventory.planning.origin, overrides: ["target=\(inventory.target)"],
      inputs: [PlanDocument.Input(role: "rules", name: "rules/acme.yaml", digest: Digest.sha256("rules"))],
      zones: [
        ZoneOffsets(
          zone: "America/New_York", initialOffsetMinutes: -240,
          transitions: [ZoneOffsets.Transition(from: Instant(epochMinute: 29_900_000), offsetMinutes: -300)])
      ],
      regions: inventory.regions.map {
        PlanDocument.RegionSummary(
          id: $0.id, isAuthoritative: $0.id == inventory.authoritative, servers: $0.servers.count,
          versions: Array(Set($0.servers.map(\.version))).sorted(), exposure: $0.exposure, contact: $0.contact,
          url: $0.access?.url, zone: "America/New_York")
      },
      result: result, runbook: RunbookBuilder.build(inventory: inventory, result: result, plan: plan, notes: notes))
  }

  static let notes = [
    RunbookNote(
      id: "NOTE-1.8.0-01", title: "something to check", fact: "A fact.", action: "Do it.", evidence: .documentation,
      source: "upgrade guide"),
    RunbookNote(
      id: "NOTE-1.8.0-02", title: "afterwards", fact: "Another.", action: "Look.", moment: .after,
      evidence: .changelog, source: "changelog 1.8.0"),
  ]

  static let textsWithoutNUL = hostileTexts.filter { $0 != "\0" }
  static let names = all.map(\.name)

  static let all: [(name: String, document: PlanDocument)] = [
    (
      "vendor",
      document(
        vendor, plan(vendor, waypoints: [version("1.8.21+ent")], impairments: vendorImpairments, clients: vendorClients)
      )
    ),
    (
      "community",
      document(community, plan(community, waypoints: [version("1.8.4"), version("1.9.7"), version("1.11.3")]))
    ),
    (
      "hostile",
      document(
        hostile,
        plan(
          hostile, waypoints: [version("1.8.4")],
          clients: hostileNames.map { rollout($0, $0, [1], to: "1.8.4") }))
    ),
  ]
}
