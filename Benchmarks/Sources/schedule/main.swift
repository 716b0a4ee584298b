import Foundation
import UpgradePlanner

func printError(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

/// `jobs[3].minutes` of a coding path.
func place(_ path: [any CodingKey]) -> String {
  var text = ""
  for key in path {
    if let index = key.intValue { text += "[\(index)]" } else { text += (text.isEmpty ? "" : ".") + key.stringValue }
  }
  return text
}

/// What tells several waves from one.
struct Shape: Decodable {
  private enum CodingKeys: String, CodingKey { case waves }
  let isSeveral: Bool

  init(from decoder: any Decoder) throws {
    isSeveral = try decoder.container(keyedBy: CodingKeys.self).contains(.waves)
  }
}

func read<Document: Decodable>(_ type: Document.Type, _ data: Data) throws(InputProblem) -> Document {
  do {
    return try JSONDecoder().decode(type, from: data)
  } catch DecodingError.keyNotFound(let key, let context) {
    throw InputProblem("\(place(context.codingPath + [key])): missing")
  } catch DecodingError.typeMismatch(let type, let context), DecodingError.valueNotFound(let type, let context) {
    throw InputProblem("\(place(context.codingPath)): not of type \(type)")
  } catch DecodingError.dataCorrupted(let context) {
    let at = place(context.codingPath)
    throw InputProblem(at.isEmpty ? "not JSON" : "\(at): \(context.debugDescription)")
  } catch {
    throw InputProblem("not readable: \(error)")
  }
}

/// Milliseconds are those of the processor: the search has one thread, and what the machine does besides does not count.
func timed<Outcome>(_ solve: () -> Outcome) -> (Outcome, Double) {
  let begin = clock()
  let outcome = solve()
  return (outcome, Double(clock() - begin) / 1e3)
}

func run() throws(InputProblem) {
  let arguments = try Arguments(Array(CommandLine.arguments.dropFirst()))
  if arguments.wantsHelp {
    print(Arguments.usage, terminator: "")
    return
  }
  let data: Data
  if let file = arguments.file {
    guard let content = FileManager.default.contents(atPath: file) else {
      throw InputProblem("\(file): cannot be read")
    }
    data = content
  } else {
    data = FileHandle.standardInput.readDataToEndOfFile()
  }
  let budget = SearchBudget(states: arguments.states)
  if try read(Shape.self, data).isSeveral {
    guard arguments.rule == nil else { throw InputProblem("--without is for an instance of one wave") }
    let waves = try read(WavesDocument.self, data).instances()
    let (outcome, milliseconds) = timed { Scheduler.solve(waves: waves, budget: budget) }
    print(Answer.line(outcome, milliseconds: milliseconds))
  } else {
    let document = try read(WaveDocument.self, data)
    let instance = try document.instance()
    let (outcome, milliseconds) = timed { Scheduler.solve(instance, budget: budget, without: arguments.rule) }
    var answer = Answer(outcome: outcome, document: document, milliseconds: milliseconds)
    if arguments.wantsExchanges, case .solved(let schedule, let bound, _, let states) = outcome {
      answer.exchanges = Exchanges(
        of: schedule, bound: bound, in: instance, budget: ExchangeSearch.budget(beside: states, of: budget))
    }
    print(answer.line)
  }
  if arguments.showsMemory, let status = FileManager.default.contents(atPath: "/proc/self/status") {
    for line in String(decoding: status, as: UTF8.self).split(separator: "\n") where line.hasPrefix("VmHWM:") {
      printError(line.filter(\.isNumber))
    }
  }
}

do {
  try run()
} catch {
  printError("schedule: \(error.message)")
  exit(1)
}
