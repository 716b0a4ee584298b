import Foundation
import UpgradePlanner

/// One of n equal parts of all orders.
struct OrderShard {
  let numbers: Range<Int>

  /// - Parameter text: `i/n`, counted from 1.
  init(_ text: String, count: Int) throws(CommandFailure) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let part = parts[0], let all = parts[1], all >= 1, all <= count, part >= 1, part <= all
    else {
      throw CommandFailure("--shard `\(text)` is no part", hint: "write i/n with 1 ≤ i ≤ n ≤ \(count): --shard 1/4")
    }
    numbers = (part - 1) * count / all..<part * count / all
  }

  /// What an interrupted run of this part left in a file; nil where there is no file yet.
  static func unfinished(
    _ name: String, question: String, numbers: Range<Int>, count: Int, regions: [RegionID]
  ) throws(CommandFailure) -> OrderSweep.Done? {
    guard FileManager.default.fileExists(atPath: name) else { return nil }
    let file = try InputFile.read(name, limit: 256 * 1024 * 1024)
    switch OrderPieceJSON.decodeUnfinished(
      file.bytes, question: question, numbers: numbers, count: count, regions: regions)
    {
    case .success(let found): return OrderSweep.Done(piece: found.piece, numbers: found.done)
    case .failure(let problem): throw CommandFailure("\(file.label): \(problem.message)", hint: problem.hint)
    }
  }

  /// The parts that files hold, joined; together they have to be every order once.
  static func pieces(
    _ names: [String], question: String, count: Int, regions: [RegionID]
  ) throws(CommandFailure) -> OrderRanking.Piece {
    var parts: [(numbers: Range<Int>, piece: OrderRanking.Piece)] = []
    for name in names {
      let file = try InputFile.read(name, limit: 256 * 1024 * 1024)
      switch OrderPieceJSON.decode(file.bytes, question: question, count: count, regions: regions) {
      case .success(let part): parts.append(part)
      case .failure(let problem): throw CommandFailure("\(file.label): \(problem.message)", hint: problem.hint)
      }
    }
    parts.sort { $0.numbers.lowerBound < $1.numbers.lowerBound }
    var next = 0
    for part in parts {
      guard part.numbers.lowerBound == next else {
        throw CommandFailure(
          part.numbers.lowerBound > next
            ? "orders \(next) to \(part.numbers.lowerBound - 1) are in none of the parts"
            : "order \(part.numbers.lowerBound) is in two of the parts", hint: "give each part of one --shard run once")
      }
      next = part.numbers.upperBound
    }
    guard next == count else { throw CommandFailure("orders \(next) to \(count - 1) are in none of the parts") }
    return OrderRanking.Piece.joined(parts.map(\.piece))
  }
}
