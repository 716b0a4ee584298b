/// The page that shows every rule: docs/rules.md.
public enum RuleMarkdown {
  public static func page(_ rules: [Rule], regressions: [Regression]) -> String {
    var lines = [
      "# Rules", "",
      "Every rule the program applies, as `nomad-upgrade-plan rules show ID` prints it. Only rules whose severity is `blocking`",
      "forbid a plan; everything else becomes a step, a gate or a question. What is `measured`, or stands in the source, the vendor's",
      "documentation or a changelog, is said as it is; what is only `reported` or `inferred` is said as \"may be: verify\" and weighs",
      "nothing in a plan. A fact that a rule needs and the inventory does not give is a question, never silently fine.",
      "",
      "This page is made from the rules themselves (`RECORD=1 swift test --disable-xctest --filter RuleMarkdown`); a test keeps it",
      "current. Rules of your own: [packs.md](packs.md).", "", "| id | family | severity | evidence | demands |",
      "|---|---|---|---|---|",
    ]
    for rule in rules {
      let row = [
        "[\(rule.id)](#\(rule.id.lowercased()))", rule.family.rawValue, rule.severity.rawValue, rule.evidence.rawValue,
        cell(rule.title),
      ]
      lines.append("| " + row.joined(separator: " | ") + " |")
    }
    for rule in rules { lines += section(rule) }
    lines += [
      "", "## Known regressions", "",
      "`KR` speaks for each of these under its own id. Those that no server should land on are blocking as target or waypoint.",
      "",
      "| id | severity | concerns | evidence | what goes wrong |", "|---|---|---|---|---|",
    ]
    for entry in regressions {
      let row = [
        entry.id, entry.severity.rawValue, entry.appliesTo.rawValue, entry.evidence.rawValue, cell(entry.summary),
      ]
      lines.append("| " + row.joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ rule: Rule) -> [String] {
    var lines = ["", "## \(rule.id)", "", "**\(text(rule.title))**", "", text(rule.rationale), ""]
    lines.append("Severity: \(rule.severity.rawValue). Family: \(rule.family.rawValue). Evidence:")
    lines.append("")
    lines += rule.citations.map { "- \(text($0.description))" }
    guard !rule.examples.isEmpty else { return lines }
    lines += ["", "| example | federation | target | says |", "|---|---|---|---|"]
    for example in rule.examples {
      let regions = example.inventory.regions.map { "\($0.id): \(RuleText.versions($0))" }.joined(separator: "; ")
      let row = [
        cell(example.title), cell(regions), cell(example.inventory.target.description), example.expected.rawValue,
      ]
      lines.append("| " + row.joined(separator: " | ") + " |")
    }
    return lines
  }

  /// Our own sentences: code stays code, and nothing else may act as markup.
  private static func text(_ text: String) -> String {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { index, part in
      index.isMultiple(of: 2) ? MarkdownEscaping.inline(String(part)) : "`\(part)`"
    }.joined()
  }

  /// The same in a cell of a table, where a bar would end it.
  private static func cell(_ text: String) -> String {
    var result = ""
    for character in self.text(text) {
      if character == "|", result.last != "\\" { result += "\\" }
      result.append(character)
    }
    return result
  }
}
