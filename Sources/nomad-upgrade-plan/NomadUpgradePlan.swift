import ArgumentParser
import UpgradePlanner

@main struct NomadUpgradePlan: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(commandName: "nomad-upgrade-plan") }
}
