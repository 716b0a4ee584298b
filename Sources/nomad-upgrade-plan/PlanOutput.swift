import ArgumentParser
import UpgradePlanner

/// The form a plan is printed in.
struct FormatOption: ParsableArguments {
  @Option(name: .long, help: "text, markdown or json.")
  var format: Format = .text
}

/// Standard output, or where `--out` leads.
struct PlanOutput {
  let format: Format
  let out: String?

  func write(_ document: PlanDocument) throws(CommandFailure) {
    guard let out else { return try Terminal.print(format.render(document, color: Terminal.showsColour(on: .output))) }
    switch OutputTarget(out) {
    case .file(let path): try OutputTarget.write(format.render(document), toFile: path)
    case .folder(let path): try OutputTarget.write(DocumentSet.members(of: document), toFolder: path)
    }
  }
}
