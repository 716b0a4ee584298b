/// What an engine found, in grid units, without the constant weight.
struct SearchResult: Hashable, Sendable {
  /// Best starts found.
  var starts: [Int]?
  /// Below the mixed units of every schedule.
  var spanBound = 0
  /// Below the impairment of every schedule with at most the found mixed units.
  var impairmentBound = 0
  /// Below the finish of every schedule as good as the found one.
  var finishBound = 0
  /// No schedule exists.
  var isInfeasible = false
  /// All three measures of `starts` are proved least.
  var isProved = false
}
