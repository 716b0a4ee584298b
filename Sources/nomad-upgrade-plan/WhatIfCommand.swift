import ArgumentParser
import Foundation
import UpgradePlanner

/// `what-if`: other orders and other inventories beside the best plan.
struct WhatIfCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "what-if", abstract: "Compare other orders, targets, crews, windows with the best plan.",
      discussion: """
        An order is evaluated exactly: the best schedule whose starts never decrease along it, in every wave. `...` \
        stands for any other regions: us,... or ...,ap. The options that change the inventory together make one \
        scenario; each --order is evaluated in it. --all-orders ranks every order of up to 8 regions, and finds the \
        best --top of more. Exit codes: 0 done; 1 error; 3 no scenario has a plan; 4 gave up; 64 usage.
        """)
  }

  @Argument(help: "The inventory, format 1; - is standard input.")
  var inventory: String

  @Option(name: .long, help: "An order, as a,b,c or with `...` for any others; may be given several times.")
  var order: [String] = []

  @Option(name: .long, help: "A file with one order a line; # begins a comment.")
  var orders: String?

  @Option(name: .long, help: "KEY=VALUE, any key of the inventory and a YAML value: regions.eu.exposure=5.")
  var set: [String] = []

  @Option(name: .long, help: "The version to reach.")
  var target: String?

  @Option(name: .long, help: "Regions that may be upgraded at the same time.")
  var crews: String?

  @Option(name: .long, help: "FROM/TO or REGION=FROM/TO: one more freeze.")
  var freeze: [String] = []

  @Option(name: .long, help: "A region to leave out, as if it were not in the federation.")
  var without: [String] = []

  @Option(name: .customLong("add-window"), help: "REGION=FROM/TO: one more window.")
  var addWindow: [String] = []

  @Option(name: .customLong("not-before"), help: "Minute 0 of the plan.")
  var notBefore: String?

  @Option(name: .long, help: "A YAML file of named scenarios.")
  var scenarios: String?

  @OptionGroup(title: "Questions about the best plan") var questions: WhatIfQuestions

  @Flag(name: .customLong("all-orders"), help: "Rank the orders.")
  var allOrders = false

  @Option(name: .long, help: "How many orders to list (default 20; of more than 8 regions, 5).")
  var top: Int?

  @Option(name: .long, help: "i/n: try only this part of all orders, and write what --merge joins.")
  var shard: String?

  @Option(name: .long, help: "A file that --shard wrote; one for each part.")
  var merge: [String] = []

  @Option(
    name: .long,
    help: "Where an interrupt leaves what is done of --all-orders or --shard; the same command goes on from there.")
  var resume: String?

  @Option(name: .long, help: "text, markdown, html, csv or json.")
  var format: WhatIfFormat = .text

  @Option(name: .long, help: "Write to this file instead of standard output.")
  var out: String?

  func validate() throws {
    if (shard != nil || !merge.isEmpty || top != nil || resume != nil) && !allOrders {
      throw ValidationError("--shard, --merge, --resume and --top belong to --all-orders.")
    }
    if allOrders, !order.isEmpty || orders != nil || scenarios != nil {
      throw ValidationError("--all-orders ranks orders itself; leave out --order, --orders and --scenarios.")
    }
    if allOrders, questions.isAny {
      let asked = questions.asked.joined(separator: ", ")
      throw ValidationError("--all-orders ranks orders; \(asked) asks about the best plan: ask in a run of its own.")
    }
    if let top, top < 1 { throw ValidationError("--top is at least 1.") }
    if shard != nil, !merge.isEmpty { throw ValidationError("--shard writes a part, --merge joins parts; give one.") }
    if resume != nil, !merge.isEmpty { throw ValidationError("--merge joins parts that are done; leave out --resume.") }
  }

  func perform() throws(CommandFailure) -> ExitStatus {
    let file = try InputFile.read(inventory, limit: YAMLSource.largestFile)
    let root = try InventoryFile.tree(of: file)
    if allOrders {
      // Problems of the inventory are told before those of what changes it.
      _ = try InventoryFile.read(file, root: root)
      return try rank(try ownChange(), file: file, root: root)
    }
    let comparison = try comparison(file, root)
    try write(format.render(comparison))
    let interruptions = comparison.sections.compactMap(\.interruption)
    guard interruptions.isEmpty else {
      interruptions.forEach(Terminal.warn)
      return .error
    }
    return status(comparison.scenarios.isEmpty ? [comparison.best] : comparison.scenarios)
  }

  /// The best plan, every scenario beside it, and the answers about the best plan.
  func comparison(_ file: InputFile, _ root: SourceNode) throws(CommandFailure) -> WhatIfComparison {
    let base = try InventoryFile.read(file, root: root)
    let list = try changes()
    guard !list.isEmpty || questions.isAny else {
      throw CommandFailure(
        "nothing is asked",
        hint: "give --order, --set, --target, --crews, --scenarios, --why, --sensitivity … or --all-orders")
    }
    let free = WhatIfScenario(name: Self.bestPlan, inventory: base.inventory, zones: base.zones, order: nil)
    let deadline = try questions.deadline(of: base.inventory)
    let best = try StatusLine.during("planning \(base.inventory.regions.count) regions") {
      () throws(CommandFailure) in try answer(free)
    }
    let scenarios = try scenarios(list, file: file, root: root)
    let progress = ProgressLine("scenarios", of: scenarios.count)
    var answers: [WhatIfAnswer] = []
    for one in scenarios {
      answers.append(try answer(one))
      progress.show(answers.count)
    }
    progress.end()
    if let deadline, best.plan?.waves.isEmpty == false {
      let urgent = WhatIfScenario(name: "", inventory: base.inventory, zones: base.zones, order: nil)
      answers.append(try answer(LastStart.scenario(urgent, finishBy: deadline)))
    }
    return WhatIfComparison(best: best, scenarios: answers, sections: questions.sections(best, deadline: deadline))
  }

  /// What the scenarios' file and the options ask for, one for each order.
  private func changes() throws(CommandFailure) -> [ScenarioChange] {
    let change = try ownChange()
    var list = try scenarios.map { name throws(CommandFailure) in try ScenarioFile.read(name) } ?? []
    var failures: [CommandFailure] = []
    func add(_ text: String, place: String?) {
      var own = change
      own.place = place
      do throws(OrderPattern) {
        let words = try OrderPattern.words(text)
        own.order = words
        own.name = [change.name, "order \(OrderPattern.shown(words))"].filter { !$0.isEmpty }.joined(separator: "; ")
        list.append(own)
      } catch {
        failures.append(own.failure(error.problem, hint: error.hint))
      }
    }
    for text in order { add(text, place: nil) }
    if let orders {
      var number = 0
      try InputFile.lines(of: orders, longest: 1 << 20) { line throws(CommandFailure) in
        number += 1
        let text = Self.withoutComment(line)
        if text.contains(where: { !$0.isWhitespace }) {
          add(text, place: "\(InputFile.label(orders)):\(number)")
        }
        return true
      }
    }
    var names: Set<String> = [Self.bestPlan]
    for one in list where !names.insert(one.name).inserted {
      failures.append(
        one.failure(
          one.name == Self.bestPlan
            ? "`\(one.name)` is what the plan itself is called" : "`\(one.name)` is asked twice",
          hint: "give each scenario a name of its own, and each order once"))
    }
    guard failures.isEmpty else { throw CommandFailure(failures) }
    if order.isEmpty, orders == nil, !change.isEmpty { list.append(change) }
    return list
  }

  private static let bestPlan = "best plan"

  /// A line up to a `#` that stands outside of quotes.
  private static func withoutComment(_ line: String) -> String {
    var isQuoted = false
    return String(
      line.prefix { character in
        if character == "\"" { isQuoted.toggle() }
        return isQuoted || character != "#"
      })
  }

  /// What the options that change the inventory come to.
  private func ownChange() throws(CommandFailure) -> ScenarioChange {
    var change = ScenarioChange()
    var names: [String] = []
    func set(_ path: String, _ value: String, from label: String) throws(CommandFailure) {
      let node: SourceNode
      do throws(YAMLProblems) {
        node = try YAMLSource.tree(Array(value.utf8))
      } catch {
        throw CommandFailure(file: label, problems: error.problems)
      }
      if let other = change.setter(of: path) {
        throw CommandFailure("`\(path)` is set twice, by \(other) and by \(label)", hint: "give it once")
      }
      change.set(path, to: node, from: label)
      names.append("\(path)=\(value)")
    }
    for text in self.set {
      guard let split = text.firstIndex(of: "=") else {
        throw CommandFailure("--set `\(text)` has no value", hint: "write KEY=VALUE: planning.crews=2")
      }
      let path = String(text[..<split])
      try set(path, String(text[text.index(after: split)...]), from: "--set \(path)")
    }
    if let crews { try set("planning.crews", crews, from: "--crews") }
    if let notBefore { try set("planning.not-before", notBefore, from: "--not-before") }
    if target != nil, let other = change.setter(of: "target") {
      throw CommandFailure("`target` is set twice, by \(other) and by --target", hint: "give it once")
    }
    change.target = target
    change.freezes = freeze
    change.without = without
    change.windows = addWindow
    names += target.map { ["target \($0)"] } ?? []
    names += freeze.map { "freeze \($0)" } + addWindow.map { "window \($0)" } + without.map { "without \($0)" }
    change.name = names.joined(separator: ", ")
    return change
  }

  /// Every scenario, or what is wrong with any of them.
  private func scenarios(
    _ changes: [ScenarioChange], file: InputFile, root: SourceNode
  ) throws(CommandFailure) -> [WhatIfScenario] {
    var scenarios: [WhatIfScenario] = []
    var failures: [CommandFailure] = []
    for change in changes {
      do throws(CommandFailure) {
        scenarios.append(try scenario(change, file: file, root: root).scenario)
      } catch {
        // Scenarios that differ in their order alone share what is wrong with the rest.
        if !failures.contains(error) { failures.append(error) }
      }
    }
    guard failures.isEmpty else { throw CommandFailure(failures) }
    return scenarios
  }

  /// The inventory as a scenario would have it, its order, and what it was read from beside the inventory.
  private func scenario(
    _ change: ScenarioChange, file: InputFile, root: SourceNode
  ) throws(CommandFailure) -> (scenario: WhatIfScenario, inputs: [PlanDocument.Input]) {
    let read = try InventoryFile.read(
      file, root: try change.applied(to: root), target: change.target, scenario: change.name
    ) { change.text(of: $0, file: file.label) }
    var order: StartOrder?
    if let words = change.order {
      let hopping = Set(OrderProblem(read.inventory, zones: read.zones).regions)
      do throws(OrderPattern) {
        order = try OrderPattern.read(words, regions: read.inventory.regions.map(\.id), hopping: hopping)
      } catch {
        throw change.failure(error.problem, hint: error.hint)
      }
    }
    return (
      WhatIfScenario(
        name: change.name, inventory: read.inventory, zones: read.zones, order: order,
        asked: change.order.map(OrderPattern.shown)), read.inputs
    )
  }

  private func answer(_ scenario: WhatIfScenario) throws(CommandFailure) -> WhatIfAnswer {
    let answer = scenario.answer()
    guard answer.problems.isEmpty else {
      throw CommandFailure(
        lines: ["the plan of `\(scenario.name)` did not pass the independent checker; please report this inventory"]
          + answer.problems.map { "\($0.place): \($0.message)" })
    }
    return answer
  }

  private func status(_ answers: [WhatIfAnswer]) -> ExitStatus {
    if answers.contains(where: { $0.plan != nil }) { return .done }
    return answers.contains { $0.outcomeName == "gave-up" } ? .gaveUp : .impossible
  }

  private func write(_ text: String) throws(CommandFailure) {
    if let out { try OutputTarget.write(text, toFile: out) } else { try Terminal.print(text) }
  }

  private func rank(_ change: ScenarioChange, file: InputFile, root: SourceNode) throws(CommandFailure) -> ExitStatus {
    let (scenario, inputs) = try scenario(change, file: file, root: root)
    let problem = OrderProblem(scenario.inventory, zones: scenario.zones)
    // Whatever the values depend on: parts of another of these are not to be joined.
    let question = Digest.sha256(
      ([scenario.inventory.digest, change.name, ToolVersion.text, ReleaseCalendar.knowledgeVersion]
        + inputs.flatMap { [$0.name, $0.digest] }).joined(separator: "\n"))
    guard let ranking = OrderRanking(problem) else {
      guard shard == nil, merge.isEmpty, resume == nil else {
        throw CommandFailure(
          "\(problem.regions.count) regions hop: too many to try every order",
          hint: "without --shard, --merge and --resume the best --top orders are searched for")
      }
      let (found, ends) = StatusLine.during("searching the best orders of \(problem.regions.count) regions") {
        let found = OrderSearch.best(top ?? 5, of: problem)
        let ends = (found.orders.map(\.measures.finishMinute).min()).map { OrderSearch.earlier(than: $0, of: problem) }
        return (found, ends ?? [])
      }
      let scope =
        (found.orders.count == 1 ? "the best order" : "the best \(found.orders.count) orders")
        + (found.isProved ? "" : " that the search found (not proved)")
      return try print(scope, found.orders, .bestOrders, ends: ends, of: scenario)
    }
    if !merge.isEmpty {
      let pieces = try OrderShard.pieces(merge, question: question, count: ranking.count, regions: problem.regions)
      return try print(scope(ranking.count, pieces), pieces.ranked, .everyOrder, of: scenario)
    }
    let numbers =
      try shard.map { text throws(CommandFailure) in try OrderShard(text, count: ranking.count).numbers }
      ?? 0..<ranking.count
    let before = try resume.map { name throws(CommandFailure) in
      try OrderShard.unfinished(
        name, question: question, numbers: numbers, count: ranking.count, regions: problem.regions)
    }
    let done = OrderSweep.run(ranking, numbers, after: before ?? nil)
    let isWhole = done.count == numbers.count
    if let resume, !isWhole {
      try OutputTarget.write(
        OrderPieceJSON.encodeUnfinished(
          done.piece, question: question, numbers: numbers, count: ranking.count, done: done.numbers),
        toFile: resume)
    }
    let stage = "interrupted: \(done.count) of \(numbers.count) orders were tried"
    if shard != nil {
      guard isWhole else {
        throw CommandFailure(
          resume == nil ? "\(stage), and no part was written" : "\(stage); the part is not written yet",
          hint: resume.map { "the same command goes on from \($0)" } ?? "--resume FILE keeps what is done")
      }
      try write(OrderPieceJSON.encode(done.piece, question: question, numbers: numbers, count: ranking.count))
      removeUnfinished(if: isWhole)
      return .done
    }
    if !isWhole { Terminal.warn(stage + (resume.map { "; the same command goes on from \($0)" } ?? "")) }
    let words =
      isWhole ? scope(ranking.count, done.piece) : "\(done.count) of \(ranking.count) orders tried (interrupted)"
    let status = try print(words, done.piece.ranked, isWhole ? .everyOrder : .interrupted, of: scenario)
    removeUnfinished(if: isWhole)
    return isWhole ? status : .error
  }

  /// What an interrupted run left is of no use once everything is written.
  private func removeUnfinished(if isWhole: Bool) {
    if let resume, isWhole { try? FileManager.default.removeItem(atPath: resume) }
  }

  private func scope(_ count: Int, _ piece: OrderRanking.Piece) -> String {
    (count == 1 ? "the only order" : "all \(count) orders")
      + (piece.impossible > 0 ? ", \(piece.impossible) of them not allowed" : "")
      + (piece.gaveUp > 0 ? ", \(piece.gaveUp) given up" : "")
  }

  private func print(
    _ scope: String, _ ranked: [RankedOrder], _ coverage: WhatIfRanking.Coverage, ends: [RankedOrder] = [],
    of scenario: WhatIfScenario
  ) throws(CommandFailure) -> ExitStatus {
    let free = WhatIfScenario(name: Self.bestPlan, inventory: scenario.inventory, zones: scenario.zones, order: nil)
    let best = try answer(free)
    // A blocking finding forbids every plan, whatever the calendar allows.
    let isForbidden = best.result.findings.contains(where: \.forbids)
    let rows = isForbidden ? [] : ranked
    let words = scope + (scenario.name.isEmpty ? "" : ", with \(scenario.name)")
    try write(
      format.render(
        WhatIfRanking(
          best: best, scope: words, ranked: rows, coverage: coverage, ends: isForbidden ? [] : ends, top: top ?? 20)))
    return rows.isEmpty ? status([best]) : .done
  }
}
