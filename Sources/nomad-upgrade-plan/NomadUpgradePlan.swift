import ArgumentParser
import UpgradePlanner

/// The command line tool.
@main struct NomadUpgradePlan: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "nomad-upgrade-plan",
      abstract: "Plans the upgrade of a Nomad federation, proves the plan, and writes its runbook.",
      discussion: """
        It reads files and writes text; it never contacts a cluster and never runs an upgrade.

        Every long option works with one dash too (-format json). `-` is standard input.
        Exit codes: 0 done; 1 error; 2 with --detailed-exitcode, something to upgrade; 3 impossible, or with --strict \
        open questions or warnings; 4 gave up; 64 usage.
        """,
      version: ToolVersion.text,
      subcommands: [
        PlanCommand.self, CheckCommand.self, WhatIfCommand.self, ShowCommand.self, VerifyCommand.self,
        DiagnoseCommand.self,
        RulesCommand.self, SkewCommand.self, SchemaCommand.self, InitCommand.self,
      ])
  }

  static func main() {
    Terminal.ignoreBrokenPipes()
    let words = LongOptions.withTwoDashes(Array(CommandLine.arguments.dropFirst()))
    Preparation.begin(for: words)
    main(words)
  }
}

/// What documents call this program.
enum ToolVersion {
  static let text = "0.1.0"
}
