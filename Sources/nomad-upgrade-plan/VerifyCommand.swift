import ArgumentParser
import UpgradePlanner

/// `verify`: the independent checker alone.
struct VerifyCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify", abstract: "Check a saved plan against an inventory, without planning.",
      discussion: """
        Recomputes every constraint, the mixed-version minutes, the impairment and the finish from the inventory, by \
        code that shares nothing with the planner. Exit codes: 0 the plan holds; 1 it does not, or an input is bad.
        """)
  }

  @Argument(help: "A plan in JSON; - is standard input.")
  var plan: String

  @Argument(help: "The inventory it was made from.")
  var inventory: String

  func validate() throws {
    if plan == "-", inventory == "-" { throw ValidationError("only one of the two can be standard input") }
  }

  func perform() throws(CommandFailure) -> ExitStatus {
    let document = try SavedPlan.read(plan)
    let target = document.overrides.first { $0.hasPrefix("target=") }.map { String($0.dropFirst("target=".count)) }
    let file = try InventoryFile.read(inventory, target: target)
    if file.inventory.digest != document.digest {
      Terminal.warn(
        "the plan was made from another inventory: \(document.digest), this one is \(file.inventory.digest)")
    }
    guard case .planned(let planned) = document.result.outcome else {
      throw CommandFailure("the file holds no plan: nothing was planned", hint: "`show` prints why")
    }
    let calendars = file.inventory.calendars(zones: file.zones)
    let problems = PlanChecker.check(
      planned, path: document.result.path, inventory: file.inventory, calendars: calendars)
    guard problems.isEmpty else {
      throw CommandFailure(
        lines: problems.map { "\($0.place): \($0.message)" } + ["the plan does not hold for this inventory"])
    }
    let measures = planned.measures
    try Terminal.print(
      """
      The plan holds: \(planned.waves.flatMap(\.hops).count) hops, every constraint of the inventory.
      mixed-version minutes \(measures.mixedMinutes), impairment \(measures.impairment), \
      finish at minute \(measures.finishMinute)

      """)
    return .done
  }
}
