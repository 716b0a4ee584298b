/// One wave as a scheduling problem: whole minutes from the plan's start, weights not negative.
///
/// The form is that of the exported instances: jobs inside windows, a capacity, teams, precedence with lags, and the
/// lexicographic objective of `cost(of:)`.
public struct ScheduleInstance: Hashable, Sendable {
  /// Minutes `start ..< end`.
  public struct Interval: Hashable, Sendable {
    public let start: Int
    public let end: Int

    public init(start: Int, end: Int) {
      self.start = start
      self.end = end
    }
  }

  /// One hop: it runs `minutes` without a break inside one interval of its calendar.
  public struct Job: Hashable, Sendable {
    public let id: String
    /// At least 1.
    public let minutes: Int
    /// In order of time; intervals that touch stay separate.
    public let calendar: [Interval]
    /// Weight of each minute from the origin to the job's end.
    public let broken: Int
    /// Index into the instance's `teams`.
    public let team: Int?

    public init(id: String, minutes: Int, calendar: [Interval], broken: Int, team: Int?) {
      self.id = id
      self.minutes = minutes
      self.calendar = calendar
      self.broken = broken
      self.team = team
    }
  }

  /// `to` starts at least `lag` minutes after `from` has ended.
  public struct Precedence: Hashable, Sendable {
    public let from: Int
    public let to: Int
    public let lag: Int

    public init(from: Int, to: Int, lag: Int) {
      self.from = from
      self.to = to
      self.lag = lag
    }
  }

  /// Weight of each minute from the caller's start to the callee's end, on top of the callee's exposure.
  public struct ExtraWeight: Hashable, Sendable {
    public let caller: Int
    public let callee: Int
    public let weight: Int

    public init(caller: Int, callee: Int, weight: Int) {
      self.caller = caller
      self.callee = callee
      self.weight = weight
    }
  }

  /// Jobs that may run at once.
  public let capacity: Int
  /// No job ends later.
  public let horizon: Int
  /// Whether the federation runs several versions before the wave.
  public let mixed: Bool
  /// The minute the wave counts from; no job starts before it.
  public let origin: Int
  public let jobs: [Job]
  /// Jobs of each team that may run at once.
  public let teams: [Int]
  public let precedence: [Precedence]
  /// For each job, the weight that every other job has as its caller.
  public let exposure: [Int]
  public let extra: [ExtraWeight]
  /// Weight of each mixed minute.
  public let constantWeight: Int

  public init(
    capacity: Int, horizon: Int, mixed: Bool, origin: Int = 0, jobs: [Job], teams: [Int] = [],
    precedence: [Precedence] = [], exposure: [Int], extra: [ExtraWeight] = [], constantWeight: Int = 0
  ) {
    self.capacity = capacity
    self.horizon = horizon
    self.mixed = mixed
    self.origin = origin
    self.jobs = jobs
    self.teams = teams
    self.precedence = precedence
    self.exposure = exposure
    self.extra = extra
    self.constantWeight = constantWeight
  }

  /// The same wave with nothing ending later than a minute.
  func ending(by minute: Int) -> ScheduleInstance {
    ScheduleInstance(
      capacity: capacity, horizon: min(horizon, minute), mixed: mixed, origin: origin, jobs: jobs, teams: teams,
      precedence: precedence, exposure: exposure, extra: extra, constantWeight: constantWeight)
  }

  /// The same wave with one job before another.
  func adding(_ link: Precedence) -> ScheduleInstance {
    ScheduleInstance(
      capacity: capacity, horizon: horizon, mixed: mixed, origin: origin, jobs: jobs, teams: teams,
      precedence: precedence + [link], exposure: exposure, extra: extra, constantWeight: constantWeight)
  }

  /// The same wave counted from another minute.
  public func from(origin: Int) -> ScheduleInstance {
    ScheduleInstance(
      capacity: capacity, horizon: horizon, mixed: mixed, origin: origin, jobs: jobs, teams: teams,
      precedence: precedence, exposure: exposure, extra: extra, constantWeight: constantWeight)
  }
}
