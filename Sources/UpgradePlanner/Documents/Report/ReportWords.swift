/// What a step says beside its title and its commands.
struct ReportWords: Hashable {
  /// Facts, why, what to expect, what to do otherwise: each as it stands on the page, or nothing.
  ///
  /// The order is one in which no paragraph needs an end tag to stay apart from what follows it.
  private(set) var parts: [HTML]

  var beforeCommands: HTML { parts[0] + parts[1] }
  var afterCommands: HTML { parts[2] + parts[3] }
  var bytes: Int { parts.reduce(0) { $0 + $1.markup.utf8.count } }

  /// - Parameters:
  ///   - usual: who does the section's steps unless they say otherwise.
  ///   - numbered: gives the steps of the same section, where a text names them, the numbers that readers see.
  init(_ step: Step, usual: String?, numbered: (String) -> String) {
    let facts = numbered(Self.facts(step, usual: usual))
    let wait = step.waitMinutes.flatMap { $0 > 0 ? " (within \(PlanClock.duration($0)))" : nil } ?? ""
    parts = [
      facts.isEmpty ? .nothing : "<small>\(facts)</small>",
      step.why.isEmpty ? .nothing : "<p>\(.prose(numbered(step.why)))",
      step.expect.map { "<p><b>Expect\(wait)</b> \(.prose(numbered($0)))" } ?? .nothing,
      step.otherwise.map { "<p><i>Otherwise</i> \(.prose(numbered($0)))" } ?? .nothing,
    ]
  }

  private static func facts(_ step: Step, usual: String?) -> String {
    var facts = step.who == usual ? [] : [step.who]
    if step.minutes > 0 { facts.append(PlanClock.duration(step.minutes)) }
    if let privilege = step.privilege { facts.append("needs \(privilege)") }
    if step.changes { facts.append(step.undo.map { "changes; undo: \($0)" } ?? "changes, cannot be undone") }
    return facts.joined(separator: " · ")
  }

  /// Shorter parts stay where they are; so does what is read while a command runs, unless it is long.
  private static let least = [30, 30, 60, 30]

  /// What is left to say beside a link to a step that says the rest in the same words.
  ///
  /// Nil where the other step says something of which this one has nothing: whatever is missing here must hold here.
  func left(beside other: ReportWords) -> ReportWords? {
    var left = self
    for (index, part) in parts.enumerated() {
      if part == .nothing, other.parts[index] != .nothing { return nil }
      if part == other.parts[index], part.markup.utf8.count >= Self.least[index] { left.parts[index] = .nothing }
    }
    return left
  }
}
