import Foundation

/// What happens, for a while, when somebody ends the program by a signal.
struct Interruption {
  /// Those that people and their terminals send.
  private static let numbers = [SIGINT, SIGTERM, SIGHUP]

  /// Set by the handler of ``deferred(_:)``, which may do nothing more.
  nonisolated(unsafe) private static var received: sig_atomic_t = 0

  private let handlers: [(number: Int32, old: __sighandler_t?)]

  /// - Parameter handler: may do only what a signal's handler may. A signal that was ignored stays so.
  init(_ handler: @escaping @convention(c) (Int32) -> Void) {
    handlers = Self.numbers.map { number in
      let old = signal(number, handler)
      if unsafeBitCast(old, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, SIG_IGN) }
      return (number, old)
    }
  }

  /// Everything as it was before.
  func end() {
    for handler in handlers { signal(handler.number, handler.old) }
  }

  /// Work that is finished before a signal ends the program, so that nothing is left half done.
  static func deferred<Value, Failure: Error>(_ work: () throws(Failure) -> Value) throws(Failure) -> Value {
    let interruption = Interruption { Interruption.received = sig_atomic_t($0) }
    defer {
      interruption.end()
      if received != 0 { raise(Int32(received)) }
    }
    return try work()
  }
}
