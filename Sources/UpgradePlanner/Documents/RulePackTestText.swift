/// What came of a rule pack's examples, for a terminal.
public enum RulePackTestText {
  /// One line per example, one per thing that is wrong with it, and the count; failures begin with their place.
  public static func render(_ results: [RulePackTest.Result], of pack: RulePack, file: String) -> String {
    var lines: [String] = []
    for result in results {
      let title = UnsafeScalar.shown(result.title)
      lines.append(result.problems.isEmpty ? "ok    \(title)" : "fail  \(title)")
      lines += result.problems.map { UnsafeScalar.shown("\(file):\(result.position): \($0)") }
    }
    let failed = results.count { !$0.problems.isEmpty }
    lines.append(
      "\(pack.name): \(pack.ids.count) rules, \(results.count) examples, \(results.count - failed) hold, \(failed) fail"
    )
    return lines.joined(separator: "\n") + "\n"
  }
}
