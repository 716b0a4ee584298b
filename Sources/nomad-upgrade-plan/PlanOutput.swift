import ArgumentParser
import UpgradePlanner

/// The form a plan is printed in.
struct FormatOption: ParsableArguments {
  @Option(name: .long, help: "One of \(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format: Format = .text
}

/// Standard output, or where `--out` leads.
struct PlanOutput {
  let format: Format
  let out: String?
  let settings: DocumentSettings

  func write(_ document: PlanDocument) throws(CommandFailure) {
    guard let out else {
      try Terminal.print(text(document, color: Terminal.showsColour(on: .output)))
      return
    }
    switch OutputTarget(out) {
    case .file(let path): try OutputTarget.write(text(document), toFile: path)
    case .folder(let path):
      try OutputFolder(path).replace(with: DocumentSet.members(of: document, settings: settings))
    }
  }

  private func text(_ document: PlanDocument, color: Bool = false) throws(CommandFailure) -> String {
    try StatusLine.during("rendering \(format.rawValue)") { () throws(CommandFailure) -> String in
      do throws(FormatProblem) {
        return try format.render(document, color: color, settings: settings)
      } catch {
        throw CommandFailure(error.message, hint: error.hint)
      }
    }
  }
}
