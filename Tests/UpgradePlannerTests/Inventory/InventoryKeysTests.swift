import Testing

@testable import UpgradePlanner

@Suite("Keys of format 1") struct InventoryKeysTests {
  private func document(_ planning: [InventoryKey], _ region: [InventoryKey], _ pool: [InventoryKey]) -> SourceNode {
    func written(_ keys: [InventoryKey]) -> [(String, SourceNode)] {
      keys.compactMap { key in key.fallback.map { (key.name, Doc.text($0)) } }
    }
    let clients = Doc.map(
      [("pool", Doc.text("default")), ("count", Doc.text("7")), ("version", Doc.text("1.7.7"))] + written(pool))
    let servers = Doc.map([("count", Doc.text("3")), ("version", Doc.text("1.7.7"))])
    return Doc.good(
      regions: [("us", Doc.map([("servers", servers), ("clients", Doc.list([clients]))] + written(region)))],
      also: [("planning", Doc.map(written(planning)))])
  }

  @Test("a documented default that is written out means the same as the key left out")
  func defaults() throws {
    func read(_ node: SourceNode) throws -> Inventory {
      try #require(InventoryReader.read(node, digest: "", options: InventoryReaderTests.options).inventory)
    }
    let written = document(InventoryKeys.planning.keys, InventoryKeys.region.keys, InventoryKeys.pool.keys)
    #expect(try read(written) == read(document([], [], [])))
  }

  @Test("every key is documented with a sentence, and stands once in its mapping")
  func documented() {
    for mapping in [
      InventoryKeys.top, .init(InventoryKeys.planning.keys), InventoryKeys.region, InventoryKeys.access,
      InventoryKeys.server, InventoryKeys.pool, InventoryKeys.recurring,
    ] {
      #expect(Set(mapping.names).count == mapping.names.count)
      for key in mapping.keys { #expect(key.documentation.hasSuffix("."), "\(key.name)") }
    }
  }

  @Test(
    "the nearest name within a third of the word is meant, and none where none is near",
    arguments: [
      ("planing", "planning"), ("crew", "crews"), ("not_before", "not-before"), ("HORIZON", "horizon"),
      ("contingecny", "contingency"), ("entryregions", "entry-regions"), ("xyz", nil), ("a", nil),
      ("betweenwavesoak", nil),
    ] as [(String, String?)])
  func spelling(word: String, meant: String?) {
    #expect(
      Spelling.hint(for: word, among: InventoryKeys.top.names + InventoryKeys.planning.names)
        == meant.map { "did you mean `\($0)`?" })
  }

  @Test("a message stays on its line and shows what would act on a terminal")
  func visible() {
    let problem = InventoryProblem(
      position: SourcePosition(line: 3, column: 5), path: "regions.a", message: "found `x\n\u{1b}[31m\u{202e}`",
      hint: "mend it")
    #expect(
      problem.text(file: "i.yaml") == "i.yaml:3:5: regions.a: found `x\\u{a}\\u{1b}[31m\\u{202e}` (mend it)")
  }
}
