@testable import UpgradePlanner

/// A small generator whose seed a failing test prints.
struct SeededRandom: RandomNumberGenerator {
  let seed: UInt64
  private var source: SplitMix64

  init(seed: UInt64) {
    self.seed = seed
    source = SplitMix64(seed: seed)
  }

  mutating func next() -> UInt64 { source.next() }

  mutating func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &self)] }

  mutating func inventory() -> Inventory {
    let count = Int.random(in: 1...5, using: &self)
    let mode = FeatureValue.mode(pick([.none, .token, .workloadIdentity]))
    let features = FeatureUse([FeatureUse.Entry(name: "vault", value: mode)])
    let regions = (0..<count).map { number in
      let name = "r\(number)"
      let named = Bool.random(using: &self)
      let servers = (1...Int.random(in: 1...5, using: &self)).map { index in
        Server(
          name: named ? "\(name)-\(index)" : "\(name)-server-\(index)", isNamed: named,
          version: PlanFixture.version(pick(["1.7.7", "1.8.4", "1.10.5", "1.11.3"])),
          address: Bool.random(using: &self) ? "10.0.\(number).\(index)" : nil,
          isVoter: index < 4)
      }
      let balancer = Access.LoadBalancer(name: "lb", remove: "rm {server}", add: "add {server}", show: nil)
      return Region(
        id: RegionID(name), servers: servers, features: features,
        access: Access(
          url: Bool.random(using: &self) ? "https://\(name).example" : nil,
          loadBalancer: Bool.random(using: &self) ? balancer : nil),
        upgrade: ServerUpgrade(
          method: pick([.inPlace, .replace, .migrate, nil]), container: Bool.random(using: &self) ? "nomad" : nil))
    }
    return Inventory(
      digest: "sha256:0", federation: "random", edition: .community, authoritative: RegionID("r0"),
      target: PlanFixture.version("1.11.3"), features: features, regions: regions)
  }
}
