// swift-tools-version:6.0
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .unsafeFlags(["-warnings-as-errors"]),
]

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "nomad-upgrade-plan", path: "..")],
  targets: [
    .executableTarget(
      name: "schedule", dependencies: [.product(name: "UpgradePlanner", package: "nomad-upgrade-plan")],
      swiftSettings: settings),
    .executableTarget(
      name: "stages", dependencies: [.product(name: "UpgradePlanner", package: "nomad-upgrade-plan")],
      swiftSettings: settings),
  ]
)
