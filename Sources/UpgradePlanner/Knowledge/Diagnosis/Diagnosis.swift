/// Finds what is known about log lines and error texts, in time linear in the length of the line.
public enum Diagnosis {
  /// The symptoms a line shows, the most specific first; none where nothing is known.
  public static func match(_ line: String) -> [Symptom] {
    match(bytes: Array(line.utf8))
  }

  /// The same for a line as bytes, which need not be valid UTF-8.
  public static func match(bytes line: [UInt8]) -> [Symptom] {
    let automaton = Self.automaton
    var best: [(symptom: Int, length: Int)] = []
    for index in automaton.anchors(in: line) {
      let pattern = patterns[index]
      guard pattern.matches(line) else { continue }
      if let known = best.firstIndex(where: { $0.symptom == pattern.symptom }) {
        best[known].length = max(best[known].length, pattern.length)
      } else {
        best.append((pattern.symptom, pattern.length))
      }
    }
    best.sort { $0.length != $1.length ? $0.length > $1.length : $0.symptom < $1.symptom }
    return best.map { Symptom.all[$0.symptom] }
  }

  /// The method that a line says cannot be found, if it names one that is known.
  public static func missingMethod(in line: String) -> RPCMethod? {
    let words = line.split { " \"',;()".contains($0) }
    for (word, next) in zip(words, words.dropFirst()) where word == "method" || word == "service" || word == "method:" {
      if let method = RPCMethod.named(String(next)) { return method }
    }
    return nil
  }

  private static let patterns: [LinePattern] = Symptom.all.enumerated().flatMap { index, symptom in
    symptom.patterns.compactMap { LinePattern($0, symptom: index) }
  }

  private static let automaton = AnchorAutomaton(patterns.map(\.anchor))
}

/// A text of literal pieces that must occur in this order.
struct LinePattern: Sendable {
  let pieces: [[UInt8]]
  /// The place of its symptom in `Symptom.all`.
  let symptom: Int

  init?(_ text: String, symptom: Int) {
    pieces = text.split(separator: "*").map { Array($0.utf8) }.filter { !$0.isEmpty }
    self.symptom = symptom
    if pieces.isEmpty { return nil }
  }

  /// The bytes that must occur: the more, the more specific.
  var length: Int { pieces.reduce(0) { $0 + $1.count } }

  /// The longest piece, by which a line is first looked at.
  var anchor: [UInt8] { pieces.max { $0.count < $1.count } ?? [] }

  func matches(_ line: [UInt8]) -> Bool {
    var start = 0
    for piece in pieces {
      guard let end = Self.end(of: piece, in: line, from: start) else { return false }
      start = end
    }
    return true
  }

  /// Where the first occurrence of a piece ends; the length of pieces is bounded, so this is linear in the line.
  private static func end(of piece: [UInt8], in line: [UInt8], from start: Int) -> Int? {
    guard line.count >= piece.count, let first = piece.first else { return nil }
    var place = start
    while place <= line.count - piece.count {
      if line[place] == first {
        var offset = 1
        while offset < piece.count, line[place + offset] == piece[offset] { offset += 1 }
        if offset == piece.count { return place + offset }
      }
      place += 1
    }
    return nil
  }
}
