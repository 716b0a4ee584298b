/// How long one surface between one caller and one callee is impaired in a wave, before anything is scheduled.
///
/// The cases are those of a pair's versions before (old) and after (new) the wave; the first that applies holds.
enum HazardPair: Hashable, Sendable {
  /// Nothing fails.
  case none
  /// Old caller and old callee fail, the new callee answers: from the origin until the callee's hop has ended.
  case untilCallee
  /// The same, cured by the new caller: from the origin until the caller's hop has ended.
  case untilCaller
  /// From the origin to the wave's end: both still fail afterwards, or only both hops together cure it.
  case wholeWave
  /// New caller on old callee fails (from the caller's start to the callee's end), old on new fails, or both.
  case between(newOnOld: Bool, oldOnNew: Bool)

  /// The case of one pair; `fails(x, y)` tells whether some caller version of x fails on some callee version of y.
  init(
    caller: (old: Int, new: Int), callee: (old: Int, new: Int), fails: (_ caller: Int, _ callee: Int) -> Bool
  ) {
    if fails(caller.new, callee.new) {
      self = .wholeWave
    } else if fails(caller.old, callee.old) {
      if !fails(caller.old, callee.new) {
        self = .untilCallee
      } else if !fails(caller.new, callee.old) {
        self = .untilCaller
      } else {
        self = .wholeWave
      }
    } else {
      let newOnOld = fails(caller.new, callee.old)
      let oldOnNew = fails(caller.old, callee.new)
      self = newOnOld || oldOnNew ? .between(newOnOld: newOnOld, oldOnNew: oldOnNew) : .none
    }
  }
}
