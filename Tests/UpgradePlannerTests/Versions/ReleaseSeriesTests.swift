import Testing
import UpgradePlanner

@Suite("Release series") struct ReleaseSeriesTests {
  private func series(_ text: String) throws -> ReleaseSeries { try ReleaseSeries(parsing: text) }

  @Test(
    "Steps count series in the order of releases, where 2.0 follows 1.11",
    arguments: [
      ("1.11", "2.0", 1), ("1.10", "2.0", 2), ("1.8", "1.10", 2), ("1.9", "1.10", 1), ("0.12", "1.0", 1),
      ("1.8", "2.0", 4), ("1.8", "1.8", 0), ("2.0", "1.11", -1), ("2.0", "2.1", 1),
    ])
  func steps(from: String, to: String, count: Int) throws {
    #expect(try series(from).steps(to: series(to)) == count)
  }

  @Test("A series that nobody knows yet has no place in the order", arguments: ["1.12", "2.2", "3.0", "0.13"])
  func unknown(text: String) throws {
    #expect(try series("1.11").steps(to: series(text)) == nil)
    #expect(try series(text).steps(to: series("2.0")) == nil)
    #expect(try series(text).next == nil)
  }

  @Test func neighboursAreOneStepApart() throws {
    #expect(try series("1.11").next == series("2.0"))
    #expect(try series("1.0").previous == series("0.12"))
    for (earlier, later) in zip(ReleaseSeries.known, ReleaseSeries.known.dropFirst()) {
      #expect(earlier.steps(to: later) == 1 && earlier < later)
      #expect(earlier.next == later && later.previous == earlier)
    }
  }

  @Test func aSeriesIsTwoNumbers() throws {
    #expect(try series("1.10").description == "1.10")
    #expect(throws: VersionParseError.self) { try ReleaseSeries(parsing: "1.10.5") }
    #expect(throws: VersionParseError.self) { try ReleaseSeries(parsing: "1") }
    #expect(throws: VersionParseError.self) { try ReleaseSeries(parsing: "1.10+ent") }
  }
}
