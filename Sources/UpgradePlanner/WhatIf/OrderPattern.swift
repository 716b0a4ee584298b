/// An order as people write it: `us,eu,ap`, or with `...` where any other regions may stand.
///
/// A name with a comma, a quote or a blank at its end is put in double quotes, a quote in it written twice, as in CSV.
public struct OrderPattern: Error, Hashable, Sendable {
  /// What is wrong with the text, and what to do.
  public let problem: String
  public let hint: String?

  /// A part of an order.
  public enum Word: Hashable, Sendable {
    case name(String)
    /// `...`: any other regions.
    case others

    /// A list's element, which needs no quotes.
    public init(_ text: String) { self = text == "..." || text == "…" ? .others : .name(text) }
  }

  /// An order of regions, as `read` reads it.
  static func text(_ regions: [RegionID]) -> String { regions.map { quoted($0.name) }.joined(separator: ",") }

  private static func quoted(_ name: String) -> String {
    let isPlain =
      !name.isEmpty && name != "..." && name != "…" && trimmed(name[...]) == name
      && !name.contains(where: { ",\"#".contains($0) })
    guard !isPlain else { return name }
    return "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// The order that a text asks for, for the regions of an inventory.
  ///
  /// Without `...` every region that hops has to be named: an order that leaves one out says nothing about it.
  public static func read(
    _ text: String, regions: [RegionID], hopping: Set<RegionID>
  ) throws(OrderPattern) -> StartOrder {
    try read(try words(text), regions: regions, hopping: hopping)
  }

  /// The words of a text.
  public static func words(_ text: String) throws(OrderPattern) -> [Word] {
    var words: [Word] = []
    var rest = text[...]
    while true {
      rest = rest.drop { $0 == " " || $0 == "\t" }
      if rest.first == "\"" {
        var name = ""
        rest = rest.dropFirst()
        while let next = rest.first, next != "\"" || rest.dropFirst().first == "\"" {
          name.append(next)
          rest = rest.dropFirst(next == "\"" ? 2 : 1)
        }
        guard rest.first == "\"", let after = Optional(rest.dropFirst().drop(while: { " \t\r".contains($0) })),
          after.isEmpty || after.first == ","
        else {
          throw OrderPattern(
            problem: "the order `\(text)` has a quoted name that does not end before a comma",
            hint: "write a quote inside a quoted name twice")
        }
        words.append(.name(name))
        rest = after
      } else {
        let word = rest.prefix { $0 != "," }
        words.append(Word(trimmed(word)))
        rest = rest[word.endIndex...]
      }
      guard rest.first == "," else { return words }
      rest = rest.dropFirst()
    }
  }

  /// The order that words ask for.
  public static func read(
    _ words: [Word], regions: [RegionID], hopping: Set<RegionID>
  ) throws(OrderPattern) -> StartOrder {
    let text = shown(words)
    var segments: [[RegionID]] = [[]]
    var seen: Set<RegionID> = []
    for part in words {
      guard case .name(let word) = part else {
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

  /// The words as they could be written.
  public static func shown(_ words: [Word]) -> String {
    words.map { word in
      switch word {
      case .name(let name): name.isEmpty ? "" : quoted(name)
      case .others: "..."
      }
    }.joined(separator: ",")
  }

  private static func trimmed(_ word: Substring) -> String {
    var rest = word
    while rest.first == " " || rest.first == "\t" { rest = rest.dropFirst() }
    while rest.last == " " || rest.last == "\t" || rest.last == "\r" { rest = rest.dropLast() }
    return String(rest)
  }
}
