/// One step as an entry of a checklist, in as little markup as tells its parts apart: a page holds hundreds.
///
/// Its box is made by the script that remembers it; without scripts the style draws one for the pen.
struct ReportStep {
  let step: Step
  let number: Int
  /// Unique on the page.
  let id: String
  /// Whether the script can make the step's own id of that and its section's.
  let isShort: Bool
  /// What is said here.
  let words: ReportWords
  /// A link to the step that says what is left out here.
  let more: HTML

  var html: HTML {
    let own: HTML = isShort ? .nothing : " data-step=\(.value(step.id))"
    return """
      <li id=\(.value(id))\(own)><b class=\(step.kind.rawValue)>\(number). \(step.title)</b>\(more)\(words.beforeCommands)\(commands)\(words.afterCommands)
      """
  }

  private var commands: HTML {
    HTML.joined(step.commands.map { "<pre>\(HTML.block($0))</pre>" })
  }
}
