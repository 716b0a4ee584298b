/// Runs the examples of a rule pack.
public enum RulePackTest {
  /// What came of one example.
  public struct Result: Hashable, Sendable {
    public let title: String
    public let position: SourcePosition
    /// What is missing or too much, one sentence each; empty: the example holds.
    public let problems: [String]
  }

  /// One result per example, in the pack's order: what the pack says has to be all that is expected, and nothing else.
  public static func run(_ examples: [RulePackExample]) -> [Result] {
    examples.map { example in
      Result(title: example.title, position: example.position, problems: problems(of: example))
    }
  }

  private static func problems(of example: RulePackExample) -> [String] {
    let inventory = example.inventory
    let report = RuleEngine.evaluate(inventory, path: PathChoice.choose(for: inventory))
    let ids = Set(inventory.packs.flatMap(\.ids))
    var said = report.findings.filter { ids.contains($0.rule) }.map {
      RulePackExample.Expectation(rule: $0.rule, place: $0.place, verdict: .finding)
    }
    said += report.questions.filter { ids.contains($0.rule) }.map {
      RulePackExample.Expectation(rule: $0.rule, place: $0.place, verdict: .question)
    }
    func covers(_ wanted: RulePackExample.Expectation, _ found: RulePackExample.Expectation) -> Bool {
      wanted.rule == found.rule && wanted.verdict == found.verdict
        && (wanted.place == nil || wanted.place == found.place)
    }
    func text(_ item: RulePackExample.Expectation) -> String {
      "a \(item.verdict.rawValue) of \(item.rule)" + (item.place.map { " at \($0)" } ?? "")
    }
    var seen: Set<RulePackExample.Expectation> = []
    let missing = example.expected.filter { wanted in !said.contains { covers(wanted, $0) } }
    let extra = said.filter { found in
      !example.expected.contains { covers($0, found) } && seen.insert(found).inserted
    }
    return missing.map { "expected \(text($0)), and there is none" } + extra.map { "\(text($0)) was not expected" }
  }
}
