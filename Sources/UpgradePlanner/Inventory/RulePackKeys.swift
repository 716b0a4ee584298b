/// The keys of rule packs, format 1; the reader and the JSON Schema share them.
enum RulePackKeys {
  static let top = InventoryMapping([
    InventoryKey("$schema", .text, "Where editors find this schema; the planner does not read it."),
    InventoryKey("format", .format, "The version of this format.", isRequired: true),
    InventoryKey(
      "pack", .text, "The pack's name, of lower-case letters, digits and dashes; its rules are named NAME/ID.",
      isRequired: true),
    InventoryKey("avoid", .list(.mapping(avoid)), "Releases that no server should land on."),
    InventoryKey("breaks", .list(.mapping(breaks)), "What fails across regions when one release calls another."),
    InventoryKey("orders", .list(.mapping(order)), "Regions that go before others."),
    InventoryKey(
      "prerequisites", .list(.mapping(prerequisite)), "What must be true before servers cross between releases."),
    InventoryKey("gates", .list(.mapping(gate)), "More gates at the end of a region's hop."),
    InventoryKey("examples", .list(.mapping(example)), "Small federations and what the pack says of them."),
  ])

  private static let common = [
    InventoryKey("id", .text, "Its name in the pack: lower-case letters, digits and dashes.", isRequired: true),
    InventoryKey("title", .text, "What it says, in one sentence.", isRequired: true),
    InventoryKey("reason", .text, "Why."),
    InventoryKey("source", .text, "Where it comes from: an incident, a test, a page."),
  ]

  private static func evidence(isRequired: Bool) -> InventoryKey {
    InventoryKey(
      "evidence", .choice(Evidence.allCases.map(\.rawValue)),
      "How sure it is; what is reported or inferred weighs nothing in a plan.", isRequired: isRequired,
      fallback: isRequired ? nil : Evidence.reported.rawValue)
  }
  private static let remedy = InventoryKey("remedy", .text, "What to do.")

  static let avoid = InventoryMapping(
    common + [
      evidence(isRequired: false), remedy,
      InventoryKey("versions", .versionRange, "The releases, such as `>=1.9.10 <1.9.12`.", isRequired: true),
      InventoryKey(
        "severity", .choice(Severity.allCases.map(\.rawValue)),
        "How much it weighs as target or pinned waypoint; a blocking one forbids the plan unless it is waived.",
        fallback: Severity.warning.rawValue),
    ])
  static let breaks = InventoryMapping(
    common + [
      evidence(isRequired: true), remedy,
      InventoryKey(
        "calls", .choice(RulePack.Break.Direction.allCases.map(\.rawValue)),
        "Who calls whom: of page and cli the region people enter, of replication the federated region, of deletion the "
          + "authoritative one, of multiregion any.", isRequired: true),
      InventoryKey("caller", .versionRange, "The releases that call …", isRequired: true),
      InventoryKey("callee", .versionRange, "… and those on which the call fails.", isRequired: true),
      InventoryKey(
        "severity", .integer(1...10),
        "What a minute weighs, before exposure: 10 severe, 3 a way around exists, 1 noise.",
        fallback: "3"),
      InventoryKey("feature", .text, "The feature that must be in use for it to matter."),
      InventoryKey("error", .text, "The error text people see."),
    ])
  static let order = InventoryMapping(
    common + [
      InventoryKey("first", .list(.text, least: 1), "These regions are done …", isRequired: true),
      InventoryKey("then", .list(.text, least: 1), "… before these start. Absent: before every other region."),
    ])
  static let prerequisite = InventoryMapping(
    common + [
      evidence(isRequired: false),
      InventoryKey("remedy", .text, "How to make it true, and how to check it."),
      InventoryKey("from", .versionRange, "Where servers come from. Absent: anywhere."),
      InventoryKey("to", .versionRange, "Where a hop takes them. Absent: anywhere."),
      InventoryKey("features", .list(.text, least: 1), "It matters where one of these is in use or unknown."),
      InventoryKey("question", .text, "Asked until `answers` closes it. Absent: a step that asks nothing."),
    ])
  static let gate = InventoryMapping(
    common + [
      InventoryKey("command", .text, "Your own command; printed, never run.", isRequired: true),
      InventoryKey("expect", .text, "What it prints when all is well.", isRequired: true),
      InventoryKey("otherwise", .text, "What to do when it does not.", isRequired: true),
      InventoryKey("regions", .list(.text, least: 1), "The regions. Absent: every region."),
      InventoryKey("versions", .versionRange, "The waypoints after which it is asked. Absent: all."),
    ])

  static let example = InventoryMapping([
    InventoryKey("title", .text, "What the example shows.", isRequired: true),
    InventoryKey(
      "inventory", .mapping(fragment), "Keys of an inventory; format, names and the edition are filled in.",
      isRequired: true),
    InventoryKey(
      "expect", .list(.mapping(expectation)), "Everything the pack says of it; empty: nothing.", isRequired: true),
  ])
  static let expectation = InventoryMapping([
    InventoryKey("rule", .text, "The id in this pack.", isRequired: true),
    InventoryKey("where", .text, "The place of the finding. Absent: any."),
    InventoryKey(
      "says", .choice(RulePackExample.Verdict.allCases.map(\.rawValue)), "A finding, or a question.",
      fallback: RulePackExample.Verdict.finding.rawValue),
  ])
  /// An inventory of which nothing is required.
  static let fragment = InventoryMapping(
    InventoryKeys.top.keys.map { InventoryKey($0.name, $0.shape, $0.documentation, fallback: $0.fallback) })
}
