import Testing

@testable import UpgradePlanner

@Suite("Orders of starts") struct StartOrderTests {
  @Test("The best schedule that keeps an order is that of trying every start vector", arguments: 1...3)
  func agreesWithEveryStartVector(capacity: Int) {
    for seed in 1...60 {
      var random = SplitMix64(seed: UInt64(seed))
      let count = 2 + seed % 3
      let instance = InstanceFamily.small(
        seed: UInt64(seed), capacity: capacity, count: count, steps: count == 4 ? 12 : 18)
      let order = Array(0..<count).shuffled(using: &random)
      let brute = BruteForce(instance, step: 30)
      var best: (Int, Int, Int)?
      brute.visit { starts in
        guard zip(order, order.dropFirst()).allSatisfy({ starts[$0] <= starts[$1] }) else { return }
        let measures = brute.measures(starts)
        if best.map({ measures < $0 }) ?? true { best = measures }
      }
      let kept = instance.keeping(StartOrder(first: order.map { RegionID(instance.jobs[$0].id) }))
      SchedulerTests.expectEqual(
        SchedulerTests.measures(Scheduler.solve(kept), of: kept), best, "K=\(capacity) n=\(count) seed=\(seed)")
    }
  }

  @Test("A partial order admits exactly the orders that fit it", arguments: 0..<40)
  func partialOrders(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let regions = (0..<4).map { RegionID("r\($0)") }
    let names = regions.shuffled(using: &random)
    let order = StartOrder(
      first: Array(names[0..<(seed % 2)]), middle: seed % 3 == 0 ? [names[1], names[2]] : [],
      last: seed % 5 < 3 ? [names[3]] : [])
    let pairs = order.pairs(among: regions)
    for sequence in OrderBruteForce.orders(4) {
      let place = sequence.indices.map { region in sequence.firstIndex(of: region) ?? 0 }
      let keepsPairs = pairs.allSatisfy { place[$0.earlier] < place[$0.later] }
      let fits = regions.indices.allSatisfy { a in
        regions.indices.allSatisfy { b in !order.wants(regions[a], before: regions[b]) || place[a] < place[b] }
      }
      #expect(keepsPairs == fits, "seed \(seed): \(sequence)")
    }
  }

  static let regions = ["us", "eu", "ap"].map { RegionID($0) }

  @Test func dotsStandForAnyOtherRegions() throws {
    let read = { (text: String) throws(OrderPattern) in
      try OrderPattern.read(text, regions: Self.regions, hopping: Set(Self.regions))
    }
    #expect(try read("us,...") == StartOrder(first: [RegionID("us")]))
    #expect(try read("..., ap") == StartOrder(first: [], last: [RegionID("ap")]))
    #expect(try read("...,eu,...,us,...") == StartOrder(first: [], middle: [RegionID("eu"), RegionID("us")]))
    #expect(try read("ap,eu,us") == StartOrder(first: ["ap", "eu", "us"].map { RegionID($0) }))
  }

  @Test(
    "An order that is printed is read as the same order",
    arguments: ["c,d", "a\"b", "\"", "...", "…", " x", "y ", "#z", "a b", "plain"])
  func quoting(name: String) throws {
    let regions = [name, "us"].map { RegionID($0) }
    for order in [regions, regions.reversed()] {
      let text = OrderPattern.text(order)
      #expect(
        try OrderPattern.read(text, regions: regions, hopping: Set(regions)) == StartOrder(first: order), "\(text)")
    }
    #expect(
      try OrderPattern.read([.name(name), .others], regions: regions, hopping: Set(regions))
        == StartOrder(first: [RegionID(name)]))
  }

  @Test(arguments: ["us,eu", "\"us", "\"us\"x,...", "us,us,...", "us,mars,...", "us,,eu,ap", "...,us,eu,..."])
  func anOrderThatSaysNothingClearIsRefused(text: String) {
    #expect(throws: OrderPattern.self) {
      try OrderPattern.read(text, regions: Self.regions, hopping: Set(Self.regions))
    }
  }
}
