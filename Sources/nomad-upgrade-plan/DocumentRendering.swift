import Foundation
import UpgradePlanner

/// Renders the documents of one plan on every core: each is a function of the plan alone, so which core ends first does not matter.
final class DocumentRendering: @unchecked Sendable {
  typealias Outcome = Result<String, FormatProblem>

  private let lock = NSLock()
  private var outcomes: [Format: Outcome] = [:]
  private let progress: ProgressLine

  private init(count: Int) { progress = ProgressLine("documents", of: count) }

  /// What became of each format, in the order given.
  static func run(_ formats: [Format], of document: PlanDocument, settings: DocumentSettings) -> [Outcome] {
    let rendering = DocumentRendering(count: formats.count)
    // The script takes longest, and it stands last: from the end, no core waits long for another.
    DispatchQueue.concurrentPerform(iterations: formats.count) { index in
      let format = formats[formats.count - 1 - index]
      rendering.add(Outcome { () throws(FormatProblem) in try format.render(document, settings: settings) }, of: format)
    }
    rendering.progress.end()
    return formats.compactMap { rendering.outcomes[$0] }
  }

  private func add(_ outcome: Outcome, of format: Format) {
    lock.lock()
    defer { lock.unlock() }
    outcomes[format] = outcome
    progress.show(outcomes.count)
  }
}
