import ArgumentParser
import UpgradePlanner

/// `show`: any document again from a saved plan.
struct ShowCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: "Render a saved plan again, without planning.",
      discussion: """
        --format json gives the bytes that were saved. A plan that was changed by hand is reported.

        --verify renders nothing. It tells whether documents belong to one plan: a folder that --out filled, or files of \
        any of its forms. The digests in them are compared, in a folder the sums in SHA256SUMS too, and where the plan in \
        JSON is among them what it gives with what they hold; of documents that options change it says that it could not. Exit codes: 0 they do; 1 they do not, and what differs.
        """)
  }

  @Argument(help: "A plan in JSON, - is standard input; with --verify a folder or files.")
  var plan: [String]

  @Flag(name: .long, help: "Tell whether a folder of documents, or documents, belong to one plan.")
  var verify = false

  @OptionGroup var output: FormatOption

  @OptionGroup(title: "Form of documents") var documents: DocumentOptions

  @Option(name: .long, help: "As for `plan`.")
  var out: String?

  @Flag(name: .customLong("detailed-exitcode"), help: "Exit 2 when there is something to upgrade.")
  var detailedExitcode = false

  @Flag(name: .long, help: "Exit 3 when a warning is not waived or a question is open.")
  var strict = false

  func validate() throws {
    if !verify, plan.count > 1 { throw ValidationError("only --verify takes more than one file") }
    if plan.filter({ $0 == "-" }).count > 1 { throw ValidationError("only one file can be standard input") }
  }

  func perform() throws(CommandFailure) -> ExitStatus {
    if verify { return try verifySet() }
    let settings = try documents.settings()
    let document = try SavedPlan.read(plan[0])
    try PlanOutput(format: output.format, out: out, settings: settings).write(document)
    return ExitStatus.of(document.result, isStrict: strict, isDetailed: detailedExitcode)
  }

  private func verifySet() throws(CommandFailure) -> ExitStatus {
    let check = try DocumentSet.check(plan)
    if !check.others.isEmpty {
      Terminal.note("no part of a set: \(check.others.map(TerminalEscaping.line).joined(separator: ", "))")
    }
    guard check.problems.isEmpty, let digest = check.planDigest else {
      throw CommandFailure(
        lines: check.problems.map { "\(TerminalEscaping.line($0.name)) \($0.message)" }
          + [
            check.planDigest.map { "these documents are not the set of the plan \($0)" }
              ?? "there is no plan to compare with"
          ])
    }
    if !check.unchecked.isEmpty {
      let names = check.unchecked.map(TerminalEscaping.line).joined(separator: ", ")
      Terminal.note("only the digest of the plan was looked at, and not the rest, of: \(names)")
    }
    if check.lacksSums {
      Terminal.note("there is no \(SetCheck.sumsName): a document that is missing goes unseen")
    }
    try Terminal.print(
      "\(check.documents.count) document\(check.documents.count == 1 ? "" : "s") of the plan \(digest)\n"
        + check.documents.map { "  \(TerminalEscaping.line($0))\n" }.joined())
    return .done
  }
}
