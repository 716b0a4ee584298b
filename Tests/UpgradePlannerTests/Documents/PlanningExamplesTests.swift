import Foundation
import Testing

@testable import UpgradePlanner

/// The worked examples of docs/planning.md, read out of the page.
@Suite("Worked examples of the planning page") struct PlanningExamplesTests {
  struct Example {
    /// The heading above it.
    let title: String
    let wave: JSONValue
    let answer: JSONValue
  }

  static func examples() throws -> [Example] {
    let page = SourceFile.root.appendingPathComponent("docs/planning.md")
    let lines = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n")
    let waves = try blocks("```json wave", lines)
    let answers = try blocks("```json answer", lines)
    try #require(waves.count == answers.count)
    return zip(waves, answers).map { Example(title: $0.title, wave: $0.value, answer: $1.value) }
  }

  /// The wave of one of them.
  static func instance(of title: String) throws -> ScheduleInstance {
    try instance(#require(examples().first { $0.title == title }).wave)
  }

  private static func blocks(_ fence: String, _ lines: [String]) throws -> [(title: String, value: JSONValue)] {
    var found: [(title: String, value: JSONValue)] = []
    for (index, line) in lines.enumerated() where line == fence {
      let text = lines[(index + 1)...].prefix { $0 != "```" }.joined(separator: "\n")
      let title = lines[..<index].last { $0.hasPrefix("### ") } ?? ""
      found.append((String(title.dropFirst(4)), try JSONValue.parse(text)))
    }
    return found
  }

  private static func number(_ value: JSONValue?) throws -> Int {
    guard case .int(let number)? = value else { throw Unexpected(value: value) }
    return number
  }

  private static func list(_ value: JSONValue?) throws -> [JSONValue] {
    guard case .array(let list)? = value else { throw Unexpected(value: value) }
    return list
  }

  private static func text(_ value: JSONValue?) throws -> String {
    guard case .string(let text)? = value else { throw Unexpected(value: value) }
    return text
  }

  private struct Unexpected: Error {
    let value: JSONValue?
  }

  /// The examples use neither teams nor precedence nor extra weights.
  static func instance(_ wave: JSONValue) throws -> ScheduleInstance {
    let jobs = try list(wave["jobs"]).map { job in
      let windows = try list(wave["calendars"]?[text(job["calendar"])]).map { window in
        let ends = try list(window).map { try number($0) }
        return ScheduleInstance.Interval(start: ends[0], end: ends[1])
      }
      return ScheduleInstance.Job(
        id: try text(job["id"]), minutes: try number(job["minutes"]), calendar: windows,
        broken: try number(job["broken"]), team: nil)
    }
    for key in ["precedence", "extra"] { try #require(list(wave[key]).isEmpty) }
    return ScheduleInstance(
      capacity: try number(wave["capacity"]), horizon: try number(wave["horizon"]),
      mixed: wave["mixed"] == .bool(true), jobs: jobs, exposure: try list(wave["exposure"]).map { try number($0) })
  }

  private static func name(_ constraint: ScheduleConstraint, _ instance: ScheduleInstance) -> String {
    switch constraint {
    case .calendar(let job): "calendar \(instance.jobs[job].id)"
    case .capacity: "capacity"
    case .team(let team): "team \(team)"
    case .precedence(let link): "precedence \(link)"
    case .horizon: "horizon"
    }
  }

  @Test("the core answers every example as the page says, and proves it")
  func examplesHold() throws {
    let examples = try Self.examples()
    #expect(examples.count >= 5)
    for example in examples {
      let instance = try Self.instance(example.wave)
      switch Scheduler.solve(instance) {
      case .solved(let schedule, let bound, let isProved, _):
        let expected = ScheduleCost(
          mixedMinutes: try Self.number(example.answer["M"]), impairment: try Self.number(example.answer["I"]),
          finish: try Self.number(example.answer["C"]))
        #expect(schedule.cost == expected)
        #expect(isProved)
        #expect(bound == expected)
        #expect(try schedule.starts == Self.list(example.answer["starts"]).map { try Self.number($0) })
      case .infeasible(let conflict):
        let expected = try Self.list(example.answer["conflict"]).map { try Self.text($0) }
        #expect(conflict.map { Self.name($0, instance) } == expected)
      case .gaveUp: Issue.record("gave up")
      }
    }
  }
}
