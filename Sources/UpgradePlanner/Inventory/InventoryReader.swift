/// What reading an inventory gave: the inventory, or everything that is wrong with it.
public struct InventoryReading: Sendable {
  /// Nil where there is any problem.
  public let inventory: Inventory?
  /// By position.
  public let problems: [InventoryProblem]
}

/// Reads inventory format 1 from a document tree, reporting all problems at once.
public enum InventoryReader {
  /// - Complexity: O(size of the document); positions are kept from the tree.
  public static func read(_ root: SourceNode, digest: String, options: ReadOptions) -> InventoryReading {
    let problems = ProblemList()
    let inventory = document(root, digest: digest, options: options, problems: problems)
    let found = problems.sorted
    return InventoryReading(inventory: found.isEmpty ? inventory : nil, problems: found)
  }

  private static func document(
    _ root: SourceNode, digest: String, options: ReadOptions, problems: ProblemList
  ) -> Inventory? {
    if root.isNull {
      problems.add(root, "", "the inventory is empty", hint: "`nomad-upgrade-plan init` writes one to start from")
      return nil
    }
    checkSize(root, problems)
    guard problems.isEmpty, let top = MapReader(root, path: "", keys: InventoryKeys.top, problems: problems) else {
      return nil
    }
    if let node = top.require("format", "1") {
      if case .scalar("1", _) = node.kind {
      } else {
        top.add(
          "format", "expected format 1, found \(node.name)", hint: "this version of the program reads format 1 only")
      }
    }
    top.require("federation", "acme")
    let federation = top.text("federation")
    top.require("edition", "enterprise")
    let edition = top.choice("edition", Edition.self)
    let authoritativeNode = top.require("authoritative", "us-east")
    let authoritative = authoritative(top)
    let target = target(top, options)
    let features = top.map("features", nil).map { FeatureReading.read($0, options: options) } ?? FeatureUse([])
    let planningMap = top.map("planning", InventoryKeys.planning)
    let planning = PlanningReading.read(planningMap)
    let hasOrigin = planning.settings.origin != nil || planningMap?.value("not-before") != nil
    let defaults = top.map("defaults", InventoryKeys.region).map {
      RegionFields($0, hasOrigin: hasOrigin, options: options)
    }
    let regions = RegionReading.regions(
      top, defaults: defaults, features: features, planning: planning, hasOrigin: hasOrigin, options: options)
    let ids = regions.map(\.id)
    if let authoritative, !regions.isEmpty, !ids.contains(authoritative) {
      problems.add(
        authoritativeNode, "authoritative", "`\(authoritative)` is no region of this inventory",
        hint: Spelling.hint(for: authoritative.name, among: ids.map(\.name))
          ?? "the regions are \(ids.prefix(8).map(\.name).joined(separator: ", "))")
    }
    planning.checkEntryRegions(ids, problems)
    if let edition { checkEdition(edition, target: target, options: options, problems: problems) }
    let waivers = waivers(top)
    let answers = answers(top)
    let packs = top.texts("rules") ?? []
    guard let federation, let edition, let authoritative, let target, !regions.isEmpty else { return nil }
    return Inventory(
      digest: digest, federation: federation, edition: edition, authoritative: authoritative, target: target,
      features: features, planning: planning.settings, regions: regions, waivers: waivers, answers: answers,
      rulePacks: packs)
  }

  /// No text is so long and no nesting so deep that reading on would be slow.
  static func checkSize(_ root: SourceNode, _ problems: ProblemList) {
    var open = [(node: root, depth: 0)]
    while let (node, depth) = open.popLast() {
      guard depth <= InventoryKeys.deepest else {
        problems.add(node, "", "more than \(InventoryKeys.deepest) levels of lists and mappings in each other")
        continue
      }
      switch node.kind {
      case .scalar(let text, _):
        if text.utf8.count > InventoryKeys.longestText {
          problems.add(
            node, "", "a text of \(text.utf8.count) bytes, and this program takes \(InventoryKeys.longestText)")
        }
      case .sequence(let items): open += items.map { ($0, depth + 1) }
      case .mapping(let entries):
        for entry in entries {
          open.append((entry.key, depth + 1))
          open.append((entry.value, depth + 1))
        }
      }
    }
  }

  private static func authoritative(_ top: MapReader) -> RegionID? {
    guard let node = top.value("authoritative") else { return nil }
    if case .sequence(let items) = node.kind {
      top.add(
        "authoritative", "a federation has exactly one authoritative region, found a list of \(items.count)",
        hint: "name the region whose servers hold `authoritative_region` = their own region")
      return nil
    }
    return top.text("authoritative").map { RegionID($0) }
  }

  private static func target(_ top: MapReader, _ options: ReadOptions) -> NomadVersion? {
    let written = top.version("target")
    if let override = options.targetOverride {
      do {
        return try NomadVersion(parsing: override)
      } catch {
        top.problems.add(nil, "--target", error.problem, hint: error.hint)
        return nil
      }
    }
    if top.value("target") == nil {
      top.problems.add(top.node, "", "`target` is missing", hint: "add `target: 1.10.15+ent`, or give --target")
    }
    return written
  }

  /// Every version's suffix must agree with the edition: a mixture is a slip, not a plan.
  private static func checkEdition(
    _ edition: Edition, target: NomadVersion?, options: ReadOptions, problems: ProblemList
  ) {
    func check(_ version: NomadVersion, _ node: SourceNode?, _ path: String) {
      guard version.edition != edition else { return }
      let hint = "write \(version.with(edition: edition)), or change `edition`"
      let isTarget = path == "target" || path == "--target"
      problems.add(
        node, path,
        "\(version) belongs to the \(version.edition.rawValue) edition, and `edition` says \(edition.rawValue)",
        hint: isTarget ? "\(hint); \(change(to: version.edition))" : hint)
    }
    if options.targetOverride != nil, let target { check(target, nil, "--target") }
    for read in problems.versions where options.targetOverride == nil || read.path != "target" {
      check(read.version, read.node, read.path)
    }
  }

  /// Why no plan goes from one edition to the other.
  private static func change(to edition: Edition) -> String {
    switch edition {
    case .community: "Enterprise servers never become Community servers"
    case .enterprise: "servers become Enterprise at their own version first, then plan their upgrade as Enterprise"
    }
  }

  private static func waivers(_ top: MapReader) -> [Inventory.Waiver] {
    (top.list("accept") ?? []).enumerated().compactMap { index, item in
      guard
        let reader = MapReader(
          item, path: "accept[\(index)]", keys: InventoryKeys.waiver, problems: top.problems)
      else { return nil }
      reader.require("rule", "KR-002")
      reader.require("reason", "\"why this is acceptable here\"")
      guard let rule = reader.text("rule"), let reason = reader.text("reason") else { return nil }
      return Inventory.Waiver(rule: rule, place: reader.text("where"), reason: reason, by: reader.text("by"))
    }
  }

  private static func answers(_ top: MapReader) -> [Inventory.Answer] {
    (top.list("answers") ?? []).enumerated().compactMap { index, item in
      guard
        let reader = MapReader(
          item, path: "answers[\(index)]", keys: InventoryKeys.answer, problems: top.problems)
      else { return nil }
      reader.require("question", "NOTE-1.9.0-03")
      reader.require("answer", "\"what was found, and when\"")
      guard let question = reader.text("question"), let answer = reader.text("answer") else { return nil }
      return Inventory.Answer(question: question, answer: answer)
    }
  }
}
