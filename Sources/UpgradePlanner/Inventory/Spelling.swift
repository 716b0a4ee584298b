/// Finds the name somebody probably meant.
enum Spelling {
  /// `did you mean x?` for the nearest candidate within a third of the word's length, nil where none is near.
  static func hint(for word: String, among candidates: [String]) -> String? {
    let lower = word.lowercased()
    var best: (name: String, distance: Int)?
    for candidate in candidates where abs(candidate.count - word.count) <= 3 {
      let distance = editDistance(Array(lower.unicodeScalars), Array(candidate.lowercased().unicodeScalars))
      if distance < best?.distance ?? 4, distance * 3 <= max(3, word.count) { best = (candidate, distance) }
    }
    return best.map { "did you mean `\($0.name)`?" }
  }

  /// Levenshtein's distance, O(n·m); words longer than 64 are never near.
  private static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    guard a.count <= 64, b.count <= 64 else { return Int.max }
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(row[j] + 1, above + 1, diagonal + (x == y ? 0 : 1))
        diagonal = above
      }
    }
    return row[b.count]
  }
}
