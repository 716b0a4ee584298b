/// The rules and the known regressions, for a terminal.
public enum RuleText {
  /// One line for each rule, then one for each regression: both may be named by a waiver.
  public static func list(_ rules: [Rule], regressions: [Regression]) -> String {
    var table = TextTable(["id", "family", "severity", "evidence", "demands"])
    for rule in rules {
      table.add([rule.id, rule.family.rawValue, rule.severity.rawValue, rule.evidence.rawValue, rule.title])
    }
    var known = TextTable(["id", "severity", "concerns", "evidence", "what goes wrong"])
    for entry in regressions {
      known.add([entry.id, entry.severity.rawValue, entry.appliesTo.rawValue, entry.evidence.rawValue, entry.summary])
    }
    return (["Rules"] + table.lines + ["", "Known regressions"] + known.lines).map(\.trimmedEnd)
      .joined(separator: "\n") + "\n"
  }

  /// A rule whole: what it demands, why, how sure that is, and its examples.
  public static func show(_ rule: Rule) -> String {
    var lines = [
      "\(rule.id)  \(rule.title)", "", "family    \(rule.family.rawValue)", "severity  \(rule.severity.rawValue)", "",
      rule.rationale,
    ]
    lines += evidence(rule.citations)
    if !rule.examples.isEmpty {
      lines += ["", "Examples (they are its tests)"]
      for example in rule.examples {
        lines.append("  \(example.expected.rawValue): \(example.title)")
        for region in example.inventory.regions {
          lines.append("      \(region.id): \(versions(region)) -> \(example.inventory.target)")
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A regression whole.
  public static func show(_ entry: Regression) -> String {
    let rows = [
      ("severity", entry.severity.rawValue), ("matters", entry.appliesTo.words),
      ("affected", entry.affected.map { "\($0)" } ?? entry.combination?.words { "\($0)" } ?? "every release"),
      ("editions", entry.editions.map(\.rawValue).joined(separator: ", ")), ("part", entry.component),
      ("trigger", entry.trigger), ("seen as", entry.symptom), ("fixed in", entry.fixedIn), ("do", entry.action),
      ("features", entry.features.joined(separator: ", ")),
    ]
    return ([("\(entry.id)  \(entry.summary)"), ""] + fields(rows) + evidence(entry.citations))
      .joined(separator: "\n") + "\n"
  }

  /// A note of a release whole.
  public static func show(_ note: UpgradeNote) -> String {
    let rows = [
      ("release", note.version.map { "\($0)" } ?? "every one"), ("category", note.category.rawValue),
      ("fact", note.fact), ("before", note.before), ("after", note.after), ("check", note.check),
      ("features", note.features.joined(separator: ", ")),
    ]
    return (["\(note.id)  \(note.title)", ""] + fields(rows) + evidence(note.citations)).joined(separator: "\n") + "\n"
  }

  private static func fields(_ rows: [(name: String, value: String)]) -> [String] {
    rows.filter { !$0.value.isEmpty }.map { name, value in
      name + String(repeating: " ", count: max(1, 10 - name.count)) + value
    }
  }

  private static func evidence(_ citations: [Citation]) -> [String] {
    citations.isEmpty ? [] : ["", "Evidence"] + citations.map { "  \($0)" }
  }

  /// What a region runs: `3 x 1.7.7`.
  static func versions(_ region: Region) -> String {
    var groups: [(version: NomadVersion, count: Int)] = []
    for server in region.servers {
      if let last = groups.last, last.version == server.version {
        groups[groups.count - 1].count += 1
      } else {
        groups.append((server.version, 1))
      }
    }
    return groups.map { "\($0.count) x \($0.version)" }.joined(separator: ", ")
  }
}
