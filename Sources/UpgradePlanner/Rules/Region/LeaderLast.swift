extension Rule {
  static let leaderLast = Rule(
    id: "REG-003", family: .region, title: "The leader is upgraded last, and what kills followers is frozen until then",
    rationale: "A newer leader may write raft entries that make older followers panic: a job version tag from 1.9 on "
      + "(0x3d, measured on 1.9 leaders with 1.8 and 1.7 followers), a keyring rotation from 1.4 on (0x33, 1.3 followers).",
    severity: .note,
    citations: [
      Citation(
        kind: .measured, text: "newer leaders with older followers, 14 operations over 13 pairs, Community 1.3 … 2.0"),
      Citation(kind: .documentation, text: "upgrade documentation, order of servers"),
    ],
    examples: [
      RuleExample("1.8 to 1.9: job version tags", ExampleFederation.to("1.9.7", .example("us", "1.8.4")), .violated),
      RuleExample("1.7 to 1.8: nothing known", ExampleFederation.to("1.8.4", .example("us", "1.7.7")), .holds),
    ]
  ) { rule, context in
    let entries = [
      (NomadVersion(major: 1, minor: 9, patch: 0), "job version tags"),
      (NomadVersion(major: 1, minor: 4, patch: 0), "keyring rotations"),
    ]
    return entries.map { version, what in
      guard context.crosses(version) else { return .holds }
      return rule.finding(
        "target", "servers cross \(version): \(what) written by an upgraded leader make older followers panic",
        remedy:
          "no \(what) in a region while its servers differ; the leader goes last and is read anew before every stop")
    }
  }
}
