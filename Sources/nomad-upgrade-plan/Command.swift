import ArgumentParser
import UpgradePlanner

/// A subcommand: its work gives a status, its failures are reported in one way.
protocol Command: ParsableCommand {
  func perform() throws(CommandFailure) -> ExitStatus
}

extension Command {
  func run() throws {
    let status: ExitStatus
    do throws(CommandFailure) {
      status = try perform()
    } catch {
      Terminal.report(error)
      status = .error
    }
    if status != .done { throw status.code }
  }
}
