/// An order as people write it: `us,eu,ap`, or with `...` where any other regions may stand.
public struct OrderPattern: Error, Hashable, Sendable {
  /// What is wrong with the text, and what to do.
  public let problem: String
  public let hint: String?

  /// The order that a text asks for, for the regions of an inventory.
  ///
  /// Without `...` every region that hops has to be named: an order that leaves one out says nothing about it.
  public static func read(
    _ text: String, regions: [RegionID], hopping: Set<RegionID>
  ) throws(OrderPattern) -> StartOrder {
    let words = text.split(separator: ",", omittingEmptySubsequences: false).map(trimmed)
    var segments: [[RegionID]] = [[]]
    var seen: Set<RegionID> = []
    for word in words {
      if word == "..." || word == "…" {
        segments.append([])
        continue
      }
      let id = RegionID(word)
      guard regions.contains(id) else {
        throw OrderPattern(
          problem: word.isEmpty ? "the order `\(text)` has an empty place" : "`\(word)` is no region of this inventory",
          hint: Spelling.hint(for: word, among: regions.map(\.name))
            ?? "the regions are \(Prose.list(regions.map(\.name), most: 8))")
      }
      guard seen.insert(id).inserted else {
        throw OrderPattern(problem: "`\(word)` stands twice in the order `\(text)`", hint: "name each region once")
      }
      segments[segments.count - 1].append(id)
    }
    guard segments.count > 1 else {
      let missing = regions.filter { hopping.contains($0) && !seen.contains($0) }.map(\.name)
      guard missing.isEmpty else {
        throw OrderPattern(
          problem: "the order `\(text)` leaves out \(Prose.list(missing, most: 8))",
          hint: "name every region that is upgraded, or write `...` where the others may stand")
      }
      return StartOrder(first: segments[0])
    }
    let inner = segments.dropFirst().dropLast()
    if let block = inner.first(where: { $0.count > 1 }) {
      throw OrderPattern(
        problem: "`\(block.map(\.name).joined(separator: ","))` between two `...` cannot be kept together",
        hint: "write `...` between them as well: they then come in this order, with others between")
    }
    return StartOrder(first: segments[0], middle: inner.flatMap { $0 }, last: segments[segments.count - 1])
  }

  private static func trimmed(_ word: Substring) -> String {
    var rest = word
    while rest.first == " " || rest.first == "\t" { rest = rest.dropFirst() }
    while rest.last == " " || rest.last == "\t" || rest.last == "\r" { rest = rest.dropLast() }
    return String(rest)
  }
}
