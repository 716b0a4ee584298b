import Foundation
import UpgradePlanner

/// The one line of JSON that an outcome is printed as.
struct Answer {
  let outcome: ScheduleOutcome
  let document: WaveDocument
  let milliseconds: Double
  var exchanges: Exchanges?

  var line: String {
    switch outcome {
    case .solved(let schedule, let bound, let isProved, let states):
      let cost = schedule.cost
      return
        "{\"M\":\(cost.mixedMinutes),\"I\":\(cost.impairment),\"C\":\(cost.finish),\"starts\":\(list(schedule.starts)),"
        + "\"proved\":\(isProved),\"bound\":\(measures(bound)),\"states\":\(states),\"milliseconds\":\(time)\(exchanges?.member ?? "")}"
    case .infeasible(let conflict):
      return
        "{\"infeasible\":true,\"conflict\":[\(conflict.map(element).joined(separator: ","))],\"milliseconds\":\(time)}"
    case .gaveUp(let bound, let states):
      return "{\"gaveUp\":true,\"bound\":\(measures(bound)),\"states\":\(states),\"milliseconds\":\(time)}"
    }
  }

  /// The line of several waves; `starts` has a list for each of them.
  static func line(_ outcome: WavesOutcome, milliseconds: Double) -> String {
    let time = String(format: "%.3f", milliseconds)
    func measures(_ cost: ScheduleCost) -> String {
      "\"M\":\(cost.mixedMinutes),\"I\":\(cost.impairment),\"C\":\(cost.finish)"
    }
    switch outcome {
    case .solved(let starts, let cost, let bound, let isProved, let states):
      return
        "{\(measures(cost)),\"starts\":\(starts),\"proved\":\(isProved),\"bound\":{\(measures(bound))},"
        + "\"states\":\(states),\"milliseconds\":\(time)}"
    case .infeasible: return "{\"infeasible\":true,\"milliseconds\":\(time)}"
    case .gaveUp(let bound, let states):
      return "{\"gaveUp\":true,\"bound\":{\(measures(bound))},\"states\":\(states),\"milliseconds\":\(time)}"
    }
  }

  /// To the microsecond.
  private var time: String { String(format: "%.3f", milliseconds) }

  private func measures(_ cost: ScheduleCost) -> String {
    "{\"M\":\(cost.mixedMinutes),\"I\":\(cost.impairment),\"C\":\(cost.finish)}"
  }

  private func list(_ numbers: [Int]) -> String { "[" + numbers.map(String.init).joined(separator: ",") + "]" }

  /// A constraint by the names and numbers of the instance.
  private func element(_ constraint: ScheduleConstraint) -> String {
    switch constraint {
    case .calendar(let job):
      return "{\"calendar\":\(quoted(document.jobs[job].calendar)),\"job\":\(quoted(document.jobs[job].id))}"
    case .capacity: return "{\"capacity\":\(document.capacity)}"
    case .team(let index):
      let name = document.teamNames[index]
      return "{\"team\":\(quoted(name)),\"capacity\":\(document.teams?[name] ?? 0)}"
    case .precedence(let index): return "{\"precedence\":\(list(document.precedence?[index] ?? []))}"
    case .horizon: return "{\"horizon\":\(document.horizon)}"
    }
  }

  private func quoted(_ text: String) -> String {
    let data = try? JSONEncoder().encode(text)
    return data.flatMap { String(data: $0, encoding: .utf8) } ?? "\"\""
  }
}
