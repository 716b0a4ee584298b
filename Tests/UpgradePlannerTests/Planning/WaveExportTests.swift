import Testing

@testable import UpgradePlanner

@Suite("Exported waves")
struct WaveExportTests {
  @Test("an exported wave has the value that the plan gives it")
  func value() throws {
    let inventory = try DesignExampleTests.inventory()
    let plan = try DesignExampleTests.plan()
    let wave = try #require(
      WaveExport.waves(of: inventory, plan: plan, zones: [DesignExampleTests.newYork]).first)
    // us-east starts at 1620 and eu at 1370: 3 × 5 of weight for 320 minutes.
    let cost = wave.instance.cost(of: [1620, 1370])
    #expect(cost == ScheduleCost(mixedMinutes: 320, impairment: 4800, finish: 1690))
  }

  @Test("the text names capacity, calendars and weights as the scheduling benchmarks read them")
  func text() throws {
    let inventory = try DesignExampleTests.inventory()
    let wave = try #require(
      WaveExport.waves(of: inventory, plan: try DesignExampleTests.plan(), zones: [DesignExampleTests.newYork]).first)
    let json = InstanceJSON.encode(wave, name: "x")
    #expect(json.contains("\"capacity\": 1"))
    #expect(json.contains("\"minutes\": 70"))
    // The jobs page of us-east weighs 15 on whoever calls it; nothing weighs on eu (3 × 1 the other way round).
    #expect(wave.instance.exposure == [15, 3])
  }
}
