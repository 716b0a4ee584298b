import UpgradePlanner

/// An error that ends a command with code 1: what is wrong, and what to do.
struct CommandFailure: Error, Hashable {
  /// Printed one a line, each behind `error: ` unless it begins with a place in a file.
  let lines: [String]
  let hint: String?

  init(_ message: String, hint: String? = nil) { self.init(lines: [message], hint: hint) }

  init(lines: [String], hint: String? = nil) {
    self.lines = lines
    self.hint = hint
  }

  /// The problems of a file, with their count where there are several.
  init(file: String, problems: [InventoryProblem]) {
    let texts = problems.map { $0.text(file: file) }
    lines = texts.count > 1 ? texts + ["\(texts.count) problems in \(file)"] : texts
    hint = nil
  }
}
