import Foundation
import UpgradePlanner

/// Tries orders on every core, with progress on a terminal; an interrupt ends it with what is done.
enum OrderSweep {
  private static let chunk = 64

  /// Collects pieces from several threads; their order does not matter, since joining sorts them.
  private final class Collector: @unchecked Sendable {
    private let lock = NSLock()
    private var pieces: [OrderRanking.Piece] = []
    private var tried = 0

    func add(_ piece: OrderRanking.Piece, _ count: Int, of total: Int, shows: Bool) {
      lock.lock()
      defer { lock.unlock() }
      pieces.append(piece)
      let before = tried * 100 / total
      tried += count
      if shows, tried * 100 / total > before || tried == total {
        FileHandle.standardError.write(Data("\r\(tried) of \(total) orders".utf8))
        if tried == total { FileHandle.standardError.write(Data("\r\u{1b}[K".utf8)) }
      }
    }

    var result: (piece: OrderRanking.Piece, tried: Int) {
      lock.lock()
      defer { lock.unlock() }
      return (OrderRanking.Piece.joined(pieces), tried)
    }
  }

  /// Set by the signal's handler, which may do nothing more.
  nonisolated(unsafe) private static var isInterrupted: sig_atomic_t = 0

  static func run(_ ranking: OrderRanking, _ numbers: Range<Int>) -> (piece: OrderRanking.Piece, tried: Int) {
    let collector = Collector()
    let shows = isatty(STDERR_FILENO) == 1
    let old = signal(SIGINT) { _ in OrderSweep.isInterrupted = 1 }
    defer { signal(SIGINT, old) }
    let chunks = (numbers.count + chunk - 1) / chunk
    DispatchQueue.concurrentPerform(iterations: chunks) { index in
      guard isInterrupted == 0 else { return }
      let from = numbers.lowerBound + index * chunk
      let part = from..<min(from + chunk, numbers.upperBound)
      collector.add(ranking.piece(part), part.count, of: numbers.count, shows: shows)
    }
    return collector.result
  }
}
