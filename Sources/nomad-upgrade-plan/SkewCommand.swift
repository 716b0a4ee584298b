import ArgumentParser
import UpgradePlanner

/// `skew`: what breaks between two releases.
struct SkewCommand: Command {
  enum Form: String, ExpressibleByArgument, CaseIterable { case text, json }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "skew", abstract: "Show what breaks between two releases, in each direction.")
  }

  @Argument(help: "A release, such as 1.7.7 or 1.8.21+ent.")
  var a: String

  @Argument(help: "Another release.")
  var b: String

  @Option(name: .long, help: "text or json.")
  var format: Form = .text

  func perform() throws(CommandFailure) -> ExitStatus {
    let (a, b) = (try version(a), try version(b))
    for version in a == b ? [a] : [a, b] where ReleaseCalendar.status(version).release == nil {
      Terminal.warn("\(version) is no release this program knows (its knowledge ends \(ReleaseCalendar.knowledgeDate))")
    }
    let report = Skew.report(a, b)
    try Terminal.print(format == .json ? SkewJSON.encode(report) : SkewText.render(report))
    return .done
  }

  private func version(_ text: String) throws(CommandFailure) -> NomadVersion {
    do {
      return try NomadVersion(parsing: text)
    } catch {
      throw CommandFailure("\(error)")
    }
  }
}
