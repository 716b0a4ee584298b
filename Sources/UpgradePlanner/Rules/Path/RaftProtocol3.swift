extension Rule {
  static let raftProtocol3 = Rule(
    id: "PATH-007", family: .path, title: "Raft protocol 3 on every server before 1.4",
    rationale:
      "A 1.4 server refuses to start with another raft protocol. From 1.3.0 on 3 is the default; before, it has "
      + "to be set, one server at a time.",
    severity: .warning, citations: SteppingStone.raftProtocol3?.citations ?? [],
    examples: [
      RuleExample("1.2 to 1.4", ExampleFederation.to("1.4.14", .example("us", "1.2.16")), .unknown),
      RuleExample("1.7 to 1.8", ExampleFederation.to("1.8.4", .example("us", "1.7.7")), .holds),
    ]
  ) { _, context in
    guard let stone = SteppingStone.raftProtocol3, context.isNeeded(stone) else { return [.holds] }
    return [
      .unknown(
        Question(
          rule: "PATH-007", place: "target", missing: "raft_protocol",
          text: "Does `nomad operator raft list-peers` show RaftProtocol 3 for every server of every region?"))
    ]
  }
}
