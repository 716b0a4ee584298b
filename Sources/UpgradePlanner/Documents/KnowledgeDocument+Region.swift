extension KnowledgeDocument {
  /// What servers hold back until all are new enough.
  static var gates: Chapter {
    Chapter(
      "Version gates",
      [
        "Servers hold these back until the versions in scope are new enough. Before 1.2.14, 1.3.7 and 1.4.2 every gate "
          + "of servers looked at all regions (\(evidence([VersionGate.scopeCitation]))).",
        MarkdownTable.text(
          ["gate", "asks for", "scope", "in releases", "what it holds back", "while it is shut", "evidence"],
          VersionGate.all.map { gate in
            let minimum = gate.minimum.map { "\($0)" }
            let demand = [minimum, gate.requires.isEmpty ? nil : MarkdownTable.prose(gate.requires)].compactMap { $0 }
            let span = [gate.since.map { "from \($0)" }, gate.until.map { "before \($0)" }].compactMap { $0 }
            let shut =
              [gate.error.map(code), gate.whileShut.isEmpty ? nil : MarkdownTable.prose(gate.whileShut)]
              .compactMap { $0 }
            return [
              code(gate.id), demand.joined(separator: "; "),
              gate.scope.rawValue + (gate.countsFailedServers ? ", failed servers count" : ""),
              span.isEmpty ? "all" : span.joined(separator: ", "), MarkdownTable.prose(gate.feature),
              shut.joined(separator: "; "), evidence(gate.citations),
            ]
          }),
      ])
  }

  /// Why the leader goes last.
  static var raftEntries: Chapter {
    Chapter(
      "Raft entries without a gate",
      [
        "A leader of the first range can write these, and followers of the second stop when they apply them: the reason "
          + "why the leader of a region is upgraded last.",
        MarkdownTable.text(
          ["id", "byte", "written by", "leaders", "followers", "edition", "freeze", "evidence"],
          UngatedRaftEntry.all.map { entry in
            [
              code(entry.id) + (entry.regression.map { " \(link($0))" } ?? ""), code(entry.byte),
              MarkdownTable.prose(entry.operation) + (entry.isAutomatic ? " (by itself)" : ""),
              code("\(entry.leaders)"), code("\(entry.followers)"), entry.edition?.rawValue ?? "both",
              entry.freeze.map(code) ?? "no freeze helps", evidence(entry.citations),
            ]
          }),
      ])
  }

  /// What an older region loses of an object.
  static var droppedFields: Chapter {
    Chapter(
      "Fields that an older region drops",
      [
        "The field does not come back by itself once the region is upgraded, nor by writing the same content again: the "
          + "object has to change.",
        MarkdownTable.text(
          ["object", "field", "since", "not in", "evidence"],
          DroppedField.all.map { field in
            [
              code(field.object.rawValue), code(field.field), "\(field.since)",
              field.absentFrom.map { "\($0)" }.joined(separator: ", "), evidence([field.citation]),
            ]
          }),
      ])
  }

  /// What an older region cannot parse in a policy.
  static var capabilities: Chapter {
    var groups: [(first: PolicyCapability, names: [String])] = []
    let blocks = PolicyCapability.all.filter { $0.capability == nil }
    let entries = PolicyCapability.all.filter { $0.capability != nil } + blocks
    for entry in entries {
      let name = entry.capability.map(code) ?? "the block itself"
      if let last = groups.last?.first, last.block == entry.block, last.since == entry.since,
        last.citation == entry.citation
      {
        groups[groups.count - 1].names.append(name)
      } else {
        groups.append((entry, [name]))
      }
    }
    return Chapter(
      "Capabilities of policies",
      [
        "A policy that uses one makes every token that carries the policy useless in a region older than it.",
        MarkdownTable.text(
          ["since", "block", "capabilities", "evidence"],
          groups.map { group in
            [
              "\(group.first.since)", code(group.first.block), group.names.joined(separator: ", "),
              evidence([group.first.citation]),
            ]
          }),
      ])
  }
}
