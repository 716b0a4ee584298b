/// Times of a wave divided by their greatest common divisor.
///
/// F1: some optimum has every start on the grid of the common divisor of all durations, window ends, lags and the
/// horizon. Fix each job's window and the order of every start and end: what remains is a linear program over
/// difference constraints whose right-hand sides are multiples of the divisor; its matrix is totally unimodular, and
/// the measures are linear there, so each optimal face has a vertex on the grid.
enum TimeGrid {
  static func commonDivisor(_ a: Int, _ b: Int) -> Int {
    var (x, y) = (abs(a), abs(b))
    while y != 0 { (x, y) = (y, x % y) }
    return x
  }
}
