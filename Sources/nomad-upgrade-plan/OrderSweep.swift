import Foundation
import UpgradePlanner

/// Tries orders on every core, with progress on a terminal; an interrupt ends it with what is done.
enum OrderSweep {
  private static let chunk = 64

  /// What was tried.
  struct Done {
    let piece: OrderRanking.Piece
    /// The numbers that were tried, in order, apart from each other.
    let numbers: [Range<Int>]
    var count: Int { numbers.reduce(0) { $0 + $1.count } }
  }

  /// Collects pieces from several threads; their order does not matter, since joining sorts them.
  private final class Collector: @unchecked Sendable {
    private let lock = NSLock()
    private var pieces: [OrderRanking.Piece]
    private var numbers: [Range<Int>]
    private var tried: Int
    private let total: Int
    private let progress: ProgressLine

    init(_ done: Done?, total: Int) {
      pieces = done.map { [$0.piece] } ?? []
      numbers = done?.numbers ?? []
      tried = done?.count ?? 0
      self.total = total
      progress = ProgressLine("orders", of: total)
    }

    func add(_ piece: OrderRanking.Piece, _ part: Range<Int>) {
      lock.lock()
      defer { lock.unlock() }
      pieces.append(piece)
      numbers.append(part)
      tried += part.count
      progress.show(tried)
    }

    var result: Done {
      lock.lock()
      defer { lock.unlock() }
      progress.end()
      var joined: [Range<Int>] = []
      for part in numbers.sorted(by: { $0.lowerBound < $1.lowerBound }) {
        if let last = joined.last, last.upperBound == part.lowerBound {
          joined[joined.count - 1] = last.lowerBound..<part.upperBound
        } else {
          joined.append(part)
        }
      }
      return Done(piece: OrderRanking.Piece.joined(pieces), numbers: joined)
    }
  }

  /// - Parameter done: what an earlier run has tried already.
  static func run(_ ranking: OrderRanking, _ numbers: Range<Int>, after done: Done? = nil) -> Done {
    let collector = Collector(done, total: numbers.count)
    Interrupts.watch()
    defer { Interrupts.unwatch() }
    let chunks = chunks(of: numbers, without: done?.numbers ?? [])
    DispatchQueue.concurrentPerform(iterations: chunks.count) { index in
      guard !Interrupts.happened else { return }
      collector.add(ranking.piece(chunks[index]), chunks[index])
    }
    return collector.result
  }

  private static func chunks(of numbers: Range<Int>, without done: [Range<Int>]) -> [Range<Int>] {
    var chunks: [Range<Int>] = []
    var from = numbers.lowerBound
    for next in done + [numbers.upperBound..<numbers.upperBound] {
      while from < next.lowerBound {
        let to = min(from + chunk, next.lowerBound)
        chunks.append(from..<to)
        from = to
      }
      from = next.upperBound
    }
    return chunks
  }
}
