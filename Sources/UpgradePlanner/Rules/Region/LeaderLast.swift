extension Rule {
  static let leaderLast = Rule(
    id: "REG-003", family: .region, title: "The leader is upgraded last, and what kills followers is frozen until then",
    rationale:
      "A newer leader may write raft entries that make older followers panic, without a check of their version: "
      + "a job version tag from 1.9 on, a keyring rotation from 1.4 on, and those of some releases that are regressions.",
    severity: .note,
    citations: [
      Citation(
        kind: .measured, text: "newer leaders with older followers, 14 operations over 13 pairs, Community 1.3 … 2.0"),
      Citation(kind: .documentation, text: "upgrade documentation, order of servers"),
    ],
    examples: [
      RuleExample("1.8 to 1.9: job version tags", ExampleFederation.to("1.9.7", .example("us", "1.8.4")), .violated),
      RuleExample(
        "1.8.13 to 1.8.15 of Enterprise: the leader writes it by itself",
        ExampleFederation.to("1.8.15+ent", .example("us", "1.8.13+ent")), .violated),
      RuleExample("1.7 to 1.8: nothing known", ExampleFederation.to("1.8.4", .example("us", "1.7.7")), .holds),
    ]
  ) { rule, context in
    let hops = context.hops
    let entries = UngatedRaftEntry.all.filter { entry in
      hops.contains { entry.isDangerous(leader: $0.to, follower: $0.from) }
    }
    guard !entries.isEmpty else { return [.holds] }
    return entries.map { entry in
      .violated(
        Finding(
          rule: rule.id, severity: entry.isAutomatic ? .warning : .note, place: "target",
          message:
            "\(entry.operation): an upgraded leader's raft entry \(entry.byte) \(entry.evidence.isCertain ? "makes" : "may make") "
            + "older followers panic\(entry.evidence.isCertain ? "" : ": verify")",
          reason: rule.rationale, evidence: entry.evidence,
          remedy: (entry.isAutomatic
            ? "leadership must not move to an upgraded server while older ones remain"
            : "no \(entry.freeze ?? "such operation") in a region while its servers differ")
            + "; the leader goes last and is read anew before every stop",
          source: entry.citations.map(\.description).joined(separator: "; ")))
    }
  }
}
