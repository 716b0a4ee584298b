import Testing

@testable import UpgradePlanner

/// Which lags the set of finished jobs decides, and what it makes of them.
@Suite struct DecidedLagsTests {
  /// Jobs that are always open, with links (from, to, lag in hours).
  private func wave(_ count: Int, _ links: [(Int, Int, Int)]) -> GridWave {
    GridWave(
      ScheduleInstance(
        capacity: 1, horizon: 6000, mixed: false,
        jobs: (0..<count).map {
          ScheduleInstance.Job(
            id: "r\($0)", minutes: 60, calendar: [ScheduleInstance.Interval(start: 0, end: 6000)], broken: 0, team: nil)
        },
        precedence: links.map { ScheduleInstance.Precedence(from: $0.0, to: $0.1, lag: 60 * $0.2) },
        exposure: Array(repeating: 1, count: count)))
  }

  private func set(_ jobs: Int...) -> JobSet { jobs.reduce(JobSet()) { $0.with($1) } }

  @Test("A canary's lag binds until the first region after it has started")
  func canary() throws {
    let lags = try #require(DecidedLags(wave(3, [(0, 1, 2), (0, 2, 2)])))
    #expect(lags.lag(of: 1, after: set(0)) == 2)
    #expect(lags.lag(of: 2, after: set(0, 1)) == 0)
    #expect(!lags.isEmpty)
  }

  @Test("A tier's lag counts from the last region of the tier before")
  func tiers() throws {
    let lags = try #require(DecidedLags(wave(5, [(0, 2, 3), (1, 2, 3), (0, 3, 3), (1, 3, 3), (2, 4, 1), (3, 4, 1)])))
    #expect(lags.lag(of: 2, after: set(0, 1)) == 3)
    #expect(lags.lag(of: 3, after: set(0, 1, 2)) == 0)
    #expect(lags.lag(of: 4, after: set(0, 1, 2, 3)) == 1)
  }

  @Test("A predecessor without a lag only has to be done: who waited for the canary still covers its others")
  func orderAfterCanary() throws {
    let lags = try #require(DecidedLags(wave(4, [(0, 1, 2), (0, 2, 2), (0, 3, 2), (2, 1, 0)])))
    #expect(lags.lag(of: 1, after: set(0, 2)) == 0)
    #expect(lags.lag(of: 1, after: set(0, 2, 3)) == 0)
    #expect(lags.lag(of: 3, after: set(0)) == 2)
    // Job 1 can be the last one before job 3, and has not waited for what job 3 waits for.
    #expect(DecidedLags(wave(4, [(0, 1, 2), (0, 2, 2), (2, 1, 0), (2, 3, 2)])) == nil)
    #expect(DecidedLags(wave(3, [(0, 1, 2), (2, 1, 0)])) == nil)
  }

  @Test("A lag that others can run in, or that an earlier predecessor outlasts, is not decided")
  func undecided() {
    #expect(DecidedLags(wave(3, [(0, 1, 2)])) == nil)
    #expect(DecidedLags(wave(3, [(0, 2, 2), (1, 2, 1)])) == nil)
    #expect(DecidedLags(wave(4, [(0, 1, 2), (0, 2, 3), (0, 3, 2)])) == nil)
  }

  @Test("Without a lag nothing has to be decided")
  func none() throws {
    let lags = try #require(DecidedLags(wave(3, [(0, 1, 0)])))
    #expect(lags.isEmpty)
    #expect(lags.lag(of: 1, after: set(0)) == 0)
  }
}
