/// The runbook as a do-nothing script: it prints each step, waits, records evidence, and runs verification only.
public enum PlanScript {
  public static func render(_ document: PlanDocument) -> String {
    PlanScriptWriter(document: document).text
  }
}

private struct PlanScriptWriter {
  let document: PlanDocument

  /// Of every region from 1, in inventory order; 0 is the whole federation.
  private let numbers: [RegionID: Int]

  init(document: PlanDocument) {
    self.document = document
    numbers = Dictionary(
      document.regions.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
  }

  /// One word of bash that shows the text and lets it do nothing to a terminal.
  private func word(_ text: String) -> String { Shell.quote(UnsafeScalar.shown(text)) }

  var text: String {
    let sections = (document.runbook?.sections ?? []).filter { !$0.steps.isEmpty }
    var parts = [header(sections), ScriptDriver.text]
    var number = 0
    for (index, section) in sections.enumerated() {
      parts.append(self.section(section, number: index + 1, first: number + 1))
      number += section.steps.count
    }
    parts.append(ScriptDriver.start)
    return parts.joined(separator: "\n")
  }

  /// Whether there is nothing to upgrade.
  private var isDone: Bool {
    guard case .planned(let plan) = document.result.outcome else { return false }
    return plan.waves.isEmpty
  }

  private func header(_ sections: [Runbook.Section]) -> String {
    let name = "Upgrade of \(document.federation) to \(document.target)"
    var lines = [
      "#!/usr/bin/env bash", Shell.comment(name),
      Shell.comment("Made by nomad-upgrade-plan \(document.toolVersion), knowledge \(document.knowledgeVersion)."),
      """
      #
      # A do-nothing script: it prints each step, waits for you, and records what you say with the time. It runs
      # gates and reads, which only look, and nothing else; every command that changes anything is printed for you.
      # bash runbook.sh --help says more.
      # shellcheck disable=SC2034 # the variables that only some plans need

      """,
      "PLAN_DIGEST=\(word(PlanJSON.digest(of: document)))", "INVENTORY_DIGEST=\(word(document.digest))",
      "TITLE=\(word(name))",
    ]
    let asks = Set(
      sections.flatMap(\.steps).filter { step in step.commands.contains { $0.hasPrefix("read -rsp ") } }
        .compactMap(\.region))
    let regions = document.regions.filter { asks.contains($0.id) }
    lines.append("REGIONS=(\(regions.map { "[\(numbers[$0.id] ?? 0)]=\(word($0.id.name))" }.joined(separator: " ")))")
    let total = sections.reduce(0) { $0 + $1.steps.count }
    lines.append("TOTAL=\(total)")
    lines.append("IS_DONE=\(isDone ? 1 : 0)")
    lines += ["SECTION_IDS=(", "  ''"] + sections.map { "  \(word($0.id))" } + [")"]
    lines += ["SECTION_TITLES=(", "  ''"] + sections.map { "  \(word($0.title))" } + [")"]
    // Sheets are for when they are needed, not for the way from first to last.
    let sheets = sections.map { $0.id == "rollback" || $0.id.hasPrefix("fallback-") ? "1" : "0" }
    lines.append("IS_SHEET=(0 \(sheets.joined(separator: " ")))")
    lines.append(
      "SECTION_OF=(0\(sections.enumerated().map { String(repeating: " \($0 + 1)", count: $1.steps.count) }.joined()))")
    lines.append("BLOCK_OF=(0 \(sections.flatMap(blocks).map(String.init).joined(separator: " ")))")
    return lines.joined(separator: "\n") + "\n"
  }

  /// The number of the server's block that a step belongs to; 0 = none. Putting a server back where that waits for
  /// the leader's turn has the number below zero: a block that waits goes behind those of the others, and takes its own
  /// along.
  private func blocks(_ section: Runbook.Section) -> [Int] {
    var (block, last) = (0, 0)
    var server: String?
    var numbers: [String: Int] = [:]
    let waits = section.steps.contains { $0.id == "\(section.id).turn" }
    return section.steps.map { step in
      if step.kind == .read, step.server != nil, section.wave != nil {
        last += 1
        (block, server) = (last, step.server)
        if let server { numbers[server] = last }
      } else if step.server != server || step.kind == .trafficIn {
        (block, server) = (0, nil)
      }
      // A block that waits goes behind the step that says so.
      if waits, step.id == "\(section.id).turn" { return -(last + 1) }
      if waits, step.kind == .trafficIn, let name = step.server { return -(numbers[name] ?? 0) }
      return block
    }
  }

  private func section(_ section: Runbook.Section, number: Int, first: Int) -> String {
    var lines = ["section_\(number)() {"]
    lines += section.text.isEmpty ? ["  :"] : section.text.map { "  paragraph \(word($0))" }
    lines.append("}")
    var hasToken = false
    for (index, step) in section.steps.enumerated() {
      lines += ["", "step_\(first + index)() {"]
      lines.append(
        "  begin \(first + index) \(word(step.id)) \(step.kind.rawValue) "
          + "\(step.region.flatMap { numbers[$0] } ?? 0) \(word(step.title))")
      lines += facts(step).map { "  fact \($0) \(word($1))" }
      for command in step.commands {
        lines += self.command(command, ScriptCommand.of(command, in: step, hasToken: hasToken))
      }
      lines += ["  finish", "}"]
      hasToken = hasToken || step.kind == .token
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func facts(_ step: Step) -> [(String, String)] {
    var facts = [("Why", step.why), ("Who", step.who)].filter { !$0.1.isEmpty }
    if step.minutes > 0 { facts.append(("Time", PlanClock.duration(step.minutes))) }
    if let privilege = step.privilege { facts.append(("Needs", privilege)) }
    if step.changes { facts.append(("Changes", step.undo.map { "yes; undo: \($0)" } ?? "yes, and cannot be undone")) }
    if let expect = step.expect { facts.append(("Expect", expect)) }
    if let wait = step.waitMinutes, wait > 0 { facts.append(("Wait", "up to \(PlanClock.duration(wait))")) }
    if let otherwise = step.otherwise { facts.append(("Otherwise", otherwise)) }
    return facts
  }

  /// A here-document that ends where it should, whatever the command holds.
  private func command(_ command: String, _ role: ScriptCommand) -> [String] {
    let verb: String
    switch role {
    case .token: return ["  token"]
    case .values(let variables): return variables.map { "  value \($0)" }
    case .setup: verb = "setup"
    case .verify: verb = "verify"
    case .show: verb = "show"
    }
    let lines = command.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { UnsafeScalar.shown(String($0)) }
        .joined(separator: "\t")
    }
    var end = "END"
    while lines.contains(end) { end += "_" }
    return ["  \(verb) <<'\(end)'"] + lines + [end]
  }
}
