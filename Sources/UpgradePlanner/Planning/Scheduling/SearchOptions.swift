/// Which rules a search uses; each can be switched off, to test that none changes an answer.
struct SearchOptions: Hashable, Sendable {
  /// F2, first starts that a shift of the whole wave improves on.
  var shifts = true
  /// F7, order among jobs that cannot be told apart.
  var twins = true
  /// B1 in the single-crew engine beyond single jobs is always on; these are the bounds on impairment.
  var pairBound = true
  var clockBound = true
  /// B8, several crews as one after the other.
  var parallelBound = true
  /// B5, the cheapest walk that forgets which jobs are done.
  var walkBound = true
  /// B1 read backwards in the impairment phase: times from which the rest cannot end by the wave's end.
  var hall = true
  /// First starts without a pause in several ranges.
  var pieces = true
  /// F13, no pause that a job fits into.
  var activeStarts = true
  /// F8, dominance between labels with the same started jobs.
  var dominance = true
  /// F9, no delay that a pull back would undo at no cost.
  var delays = true
  /// F10, no job that would gain by moving right and could.
  var tightness = true
  /// F14, lags that the set of finished jobs decides; without it such waves go to the engine MANY.
  var decidedLags = true
  /// F15, branching over relations after the first pass of several crews.
  var relations = true
  /// F11, time moves on to the next possible start.
  var settling = true
}
