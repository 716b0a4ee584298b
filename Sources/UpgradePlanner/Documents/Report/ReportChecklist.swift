/// The steps of sections, with the words that several of them share at the first one only.
///
/// Servers of a region, regions of a federation and their fallback sheets repeat each other. A step links to the one that
/// says more in words that are its own too; where scripts are allowed, the page's script puts them where they are missing.
struct ReportChecklist {
  /// A section of the runbook under its number.
  struct Entry {
    let number: Int
    let section: Runbook.Section
    /// Who does its steps unless they say otherwise; nil where no one does more than two.
    let usual: String?
    let steps: [ReportStep]
  }

  /// A step that says everything itself.
  private struct Told {
    let id: String
    let words: ReportWords
    let name: String
  }

  let entries: [Entry]

  init(_ sections: [(number: Int, section: Runbook.Section)]) {
    var entries: [Entry] = []
    // Kind of section and end of the step's id → steps of earlier sections.
    var before: [String: [Told]] = [:]
    for (number, section) in sections {
      var here: [Step.Kind: [Told]] = [:]
      var told: [(key: String, value: Told)] = []
      let usual = Self.usual(section.steps)
      let family = section.id.prefix { $0 != "-" }
      let steps = section.steps.enumerated().map { index, step -> ReportStep in
        let isShort = step.id.hasPrefix("\(section.id).")
        let end = isShort ? step.id.dropFirst(section.id.count) : "..\(index)"
        let id = "s\(number)\(end)"
        let words = ReportWords(step, usual: usual) { Self.numbered($0, in: section) }
        // What is said of a region's servers is said in the region; so is what decides.
        let others = step.server == nil && step.kind != .decide ? before["\(family)\(end)", default: []] : []
        let found = Self.shortest(words, beside: here[step.kind, default: []]) ?? Self.shortest(words, beside: others)
        if found == nil {
          here[step.kind, default: []].append(Told(id: id, words: words, name: "step \(index + 1)"))
          let far = Told(id: id, words: words, name: "step \(index + 1) of \(section.region?.name ?? section.title)")
          told.append(("\(family)\(end)", far))
        }
        return ReportStep(
          step: step, number: index + 1, id: id, isShort: isShort, words: found?.words ?? words,
          more: found?.link ?? .nothing)
      }
      for (key, value) in told where before[key, default: []].count < Self.mostCompared {
        before[key, default: []].append(value)
      }
      entries.append(Entry(number: number, section: section, usual: usual, steps: steps))
    }
    self.entries = entries
  }

  /// Steps of earlier sections that one is compared with at most, so that no region is compared with every other.
  private static let mostCompared = 16

  /// A text that names steps of its section by the numbers that they have on the page.
  static func numbered(_ text: String, in section: Runbook.Section) -> String {
    guard text.contains("tep \(section.id).") else { return text }
    // A longer id may begin with a shorter one.
    let ids = section.steps.enumerated().map { ($0 + 1, $1.id) }.sorted { $0.1.count > $1.1.count }
    return ids.reduce(text) { $0.replacing("tep \($1.1)", with: "tep \($1.0)") }
  }

  /// Who does more of the steps than anyone else.
  private static func usual(_ steps: [Step]) -> String? {
    var counts: [String: Int] = [:]
    for step in steps { counts[step.who, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    return most > 2 ? steps.first { counts[$0.who] == most }?.who : nil
  }

  /// What is left of the words beside the step that leaves the least, if that and a link to it spare a tenth.
  ///
  /// A step that shares little says all itself, for those after it that may share more with it than with earlier ones.
  private static func shortest(_ words: ReportWords, beside told: [Told]) -> (words: ReportWords, link: HTML)? {
    var best: (words: ReportWords, link: HTML)?
    var most = words.bytes * 9 / 10
    for one in told {
      guard let left = words.left(beside: one.words) else { continue }
      let link: HTML = "<a href=\(.value("#\(one.id)"))>More at \(one.name)</a>"
      let bytes = left.bytes + link.markup.utf8.count
      if bytes < most { (best, most) = ((left, link), bytes) }
    }
    return best
  }
}
