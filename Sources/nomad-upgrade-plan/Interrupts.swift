import Foundation

/// Whether the user, or whoever runs the program, wants it to end: then what is done is written first.
enum Interrupts {
  /// Set by the signals' handler, which may do nothing more.
  nonisolated(unsafe) private static var seen: sig_atomic_t = 0

  static var happened: Bool { seen != 0 }

  /// From now on the first SIGINT or SIGTERM is only noted; a second one ends the program at once.
  static func watch() {
    for one in [SIGINT, SIGTERM] {
      signal(one) { number in
        Interrupts.seen = 1
        signal(number, SIG_DFL)
      }
    }
  }

  /// From now on they end the program again.
  static func unwatch() {
    for one in [SIGINT, SIGTERM] { signal(one, SIG_DFL) }
  }
}
