import ArgumentParser
import UpgradePlanner
import Yams
@main struct NomadUpgradePlan: ParsableCommand { func run() throws { print(Placeholder.x, try Yams.compose(yaml: "a: 1.10")!.mapping!["a"]!.scalar!.string) } }
