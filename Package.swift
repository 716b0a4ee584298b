// swift-tools-version:6.0
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .unsafeFlags(["-warnings-as-errors"]),
]

let package = Package(
  name: "nomad-upgrade-plan",
  products: [
    .library(name: "UpgradePlanner", targets: ["UpgradePlanner"]),
    .executable(name: "nomad-upgrade-plan", targets: ["nomad-upgrade-plan"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", "1.2.3"..<"2.0.0"),
    .package(url: "https://github.com/jpsim/Yams", "5.0.6"..<"7.0.0"),
  ],
  targets: [
    .target(name: "UpgradePlanner", swiftSettings: settings),
    .executableTarget(
      name: "nomad-upgrade-plan",
      dependencies: [
        "UpgradePlanner",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "UpgradePlannerTests", dependencies: ["UpgradePlanner"], exclude: ["Fixtures"], swiftSettings: settings),
    .testTarget(
      name: "CommandTests", dependencies: ["nomad-upgrade-plan"], exclude: ["Fixtures"], swiftSettings: settings),
  ]
)
