import UpgradePlanner

/// An error that ends a command with code 1: what is wrong, and what to do.
struct CommandFailure: Error, Hashable {
  /// Printed one a line as they are, since editors and CI look for `file:line:column:` at the beginning of a line.
  let places: [String]
  /// Printed one a line, each behind `error: `.
  let lines: [String]
  let hint: String?

  init(_ message: String, hint: String? = nil) { self.init(lines: [message], hint: hint) }

  init(lines: [String], hint: String? = nil) {
    places = []
    self.lines = lines
    self.hint = hint
  }

  init(places: [String], problem: String) {
    self.places = places
    lines = [problem]
    hint = nil
  }

  init(places: [String], lines: [String], hint: String?) {
    self.places = places
    self.lines = lines
    self.hint = hint
  }

  /// Several failures as one, so that all are told at once; a hint stays with its own problem.
  init(_ failures: [CommandFailure]) {
    self.init(
      places: failures.flatMap(\.places),
      lines: failures.flatMap { one in
        one.lines.enumerated().map { line, text in
          failures.count > 1 && line + 1 == one.lines.count ? text + (one.hint.map { "; \($0)" } ?? "") : text
        }
      }, hint: failures.count == 1 ? failures[0].hint : nil)
  }

  /// The problems of a file and their count.
  init(file: String, problems: [InventoryProblem]) {
    places = problems.map { $0.text(file: file) }
    lines = ["\(problems.count) problem\(problems.count == 1 ? "" : "s") in \(file)"]
    hint = nil
  }
}
