/// Finds the name somebody probably meant.
enum Spelling {
  /// Names that are compared; nobody has more regions.
  private static let mostCandidates = InventoryKeys.mostRegions

  /// `did you mean x?` for the nearest candidate within a third of the word's length, nil where none is near.
  static func hint(for word: String, among candidates: [String]) -> String? {
    guard word.utf8.count <= 256 else { return nil }
    let length = word.count
    let lower = word.lowercased()
    var best: (name: String, distance: Int)?
    for candidate in candidates.prefix(mostCandidates) where abs(candidate.count - length) <= 3 {
      let distance = editDistance(Array(lower.unicodeScalars), Array(candidate.lowercased().unicodeScalars))
      if distance < best?.distance ?? 4, distance * 3 <= max(3, length) { best = (candidate, distance) }
    }
    return best.map { "did you mean `\($0.name)`?" }
  }

  /// Levenshtein's distance as far as 3, O(n); words longer than 64 are never near.
  private static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    guard a.count <= 64, b.count <= 64 else { return Int.max }
    let far = 1000
    var row = (0...b.count).map { $0 <= 3 ? $0 : far }
    for (i, x) in a.enumerated() {
      // Cells more than three off the diagonal can only lead to a distance above three.
      let first = max(0, i - 3)
      let last = min(b.count, i + 4)
      guard first < last else { return far }
      var diagonal = row[first]
      row[first] = first == 0 ? i + 1 : far
      for j in first..<last {
        let above = row[j + 1]
        row[j + 1] = min(row[j] + 1, above + 1, diagonal + (x == b[j] ? 0 : 1))
        diagonal = above
      }
    }
    return row[b.count]
  }
}
