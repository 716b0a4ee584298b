/// One step as an entry of a checklist.
struct ReportStep {
  let step: Step
  let number: Int
  /// Who does the section's steps unless they say otherwise.
  let usual: String?

  var html: HTML {
    let why: HTML = step.why.isEmpty ? .nothing : "\n<p>\(.prose(step.why))"
    let otherwise: HTML = step.otherwise.map { "\n<p class=or><b>Otherwise</b> \(.prose($0))" } ?? .nothing
    return """
      <li class=\(step.kind.rawValue) id="\(step.id)">
      <h4><label><input type=checkbox>\(number). \(step.title)</label> <i>\(step.kind.rawValue)</i></h4>\(why)
      <p class=facts>\(facts)\(commands)\(expect)\(otherwise)
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
    return "\n<p class=ok><b>Expect\(wait)</b> \(.prose(expect))"
  }
}
