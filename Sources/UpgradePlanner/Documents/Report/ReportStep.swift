/// One step as an entry of a checklist, in as little markup as tells its parts apart: a page holds hundreds.
struct ReportStep {
  let step: Step
  let number: Int
  /// Who does the section's steps unless they say otherwise.
  let usual: String?

  var html: HTML {
    let why: HTML = step.why.isEmpty ? .nothing : "\n<p>\(.prose(step.why))"
    let otherwise: HTML = step.otherwise.map { "\n<p><i>Otherwise</i> \(.prose($0))" } ?? .nothing
    let small: HTML = facts.isEmpty ? .nothing : "\n<small>\(facts)</small>"
    return """
      <li id=\(.value(step.id))><label class=\(step.kind.rawValue)><input type=checkbox>\(number). \(step.title)</label>\(why)\(small)\(commands)\(expect)\(otherwise)
      """
  }

  private var facts: String {
    var facts = step.who == usual ? [] : [step.who]
    if step.minutes > 0 { facts.append(PlanClock.duration(step.minutes)) }
    if let privilege = step.privilege { facts.append("needs \(privilege)") }
    if step.changes { facts.append(step.undo.map { "changes; undo: \($0)" } ?? "changes, cannot be undone") }
    return facts.joined(separator: " · ")
  }

  private var commands: HTML {
    HTML.joined(step.commands.map { "\n<pre>\(HTML.block($0))</pre>" })
  }

  private var expect: HTML {
    guard let expect = step.expect else { return .nothing }
    let wait = step.waitMinutes.flatMap { $0 > 0 ? " (within \(PlanClock.duration($0)))" : nil } ?? ""
    return "\n<p><b>Expect\(wait)</b> \(.prose(expect))"
  }
}
