/// The servers that `nomad server members -json` or `/v1/agent/members` lists, by region.
public struct ServerMembers: Hashable, Sendable {
  /// One server as gossip knows it.
  public struct Member: Hashable, Sendable {
    /// Its node name, without the region.
    public let name: String
    public let address: String?
    public let version: NomadVersion
    public let datacenter: String?
    /// Redundancy zone, an Enterprise tag.
    public let zone: String?
    public let isVoter: Bool
    /// `alive`, `failed`, `leaving` or `left`.
    public let status: String
  }
  /// The servers of one region.
  public struct Region: Hashable, Sendable {
    public let id: RegionID
    /// By name, never empty.
    public let members: [Member]
  }
  /// By name, never empty.
  public let regions: [Region]
  /// Enterprise if one server is.
  public let edition: Edition

  /// Reads the list, reporting all problems at once. JSON is YAML, so the tree is the one of any document.
  public init(_ root: SourceNode) throws(InventoryProblems) {
    let problems = ProblemList()
    var list = root
    var path = ""
    if case .mapping = root.kind, let top = MapReader(root, path: "", keys: nil, problems: problems) {
      path = "Members"
      guard let members = top.require("Members", "[…]") else { throw InventoryProblems(problems.sorted) }
      list = members
    }
    guard case .sequence(let items) = list.kind else {
      problems.add(
        list, path, "expected a list of servers, found \(list.name)",
        hint: "give the output of `nomad server members -json`, or of /v1/agent/members")
      throw InventoryProblems(problems.sorted)
    }
    if items.isEmpty { problems.add(list, path, "no server is listed") }
    if items.count > InventoryKeys.mostServers {
      problems.add(
        list, path, "\(items.count) servers are more than the \(InventoryKeys.mostServers) this program takes")
      throw InventoryProblems(problems.sorted)
    }
    var byRegion: [String: [Member]] = [:]
    var seen: Set<String> = []
    var names = 0
    for (index, item) in items.enumerated() {
      guard let (region, member) = Self.member(item, "\(path)[\(index)]", problems) else { continue }
      guard seen.insert("\(region)\n\(member.name)").inserted else {
        problems.add(item, "\(path)[\(index)]", "the server `\(member.name)` of `\(region)` is listed twice")
        continue
      }
      names += 1
      byRegion[region, default: []].append(member)
    }
    if byRegion.count > InventoryKeys.mostRegions {
      problems.add(
        list, path, "\(byRegion.count) regions are more than the \(InventoryKeys.mostRegions) this program takes")
    }
    let edition: Edition =
      problems.versions.contains { $0.version.edition == .enterprise } ? .enterprise : .community
    for read in problems.versions where read.version.edition != edition {
      problems.add(
        read.node, read.path, "\(read.version) is a Community server among Enterprise ones",
        hint: "an inventory has one edition; leave the server out")
    }
    guard problems.sorted.isEmpty else { throw InventoryProblems(problems.sorted) }
    self.edition = edition
    regions = byRegion.keys.sorted().map { name in
      Region(id: RegionID(name), members: (byRegion[name] ?? []).sorted { Self.natural($0.name, $1.name) })
    }
  }

  private static func member(
    _ node: SourceNode, _ path: String, _ problems: ProblemList
  ) -> (region: String, member: Member)? {
    guard let reader = MapReader(node, path: path, keys: nil, problems: problems) else { return nil }
    reader.require("Name", "\"server-1.us-east\"")
    let name = reader.text("Name")
    guard reader.require("Tags", "{…}") != nil, let tags = reader.map("Tags", nil) else { return nil }
    tags.require("region", "\"us-east\"")
    tags.require("build", "\"1.8.4\"")
    guard let name, let region = tags.text("region"), let version = tags.version("build") else { return nil }
    let address = [reader.value("Addr"), tags.value("rpc_addr")].compactMap { node -> String? in
      guard let node, case .scalar(let text, _) = node.kind, !node.isNull, !text.isEmpty else { return nil }
      return text
    }
    let suffix = ".\(region)"
    return (
      region,
      Member(
        name: name.hasSuffix(suffix) && name.count > suffix.count ? String(name.dropLast(suffix.count)) : name,
        address: address.first, version: version, datacenter: given(tags, "dc"), zone: given(tags, "ap_zone"),
        isVoter: tags.value("nonvoter") == nil, status: given(reader, "Status") ?? "alive")
    )
  }

  /// A text that may be absent or empty.
  private static func given(_ reader: MapReader, _ key: String) -> String? {
    guard let node = reader.value(key), case .scalar(let text, _) = node.kind, !node.isNull, !text.isEmpty else {
      return nil
    }
    return text
  }

  /// Whether a name comes before another, numbers in them by value: `server-2` before `server-10`.
  private static func natural(_ a: String, _ b: String) -> Bool {
    let left = pieces(a)
    let right = pieces(b)
    for (x, y) in zip(left, right) where x != y {
      guard let m = Int(x), let n = Int(y), m != n else { return x < y }
      return m < n
    }
    return left.count == right.count ? a < b : left.count < right.count
  }

  private static func pieces(_ text: String) -> [String] {
    var result: [String] = []
    var wasDigit: Bool?
    for character in text {
      let isDigit = character.isASCII && character.isNumber
      if isDigit == wasDigit, !result.isEmpty {
        result[result.count - 1].append(character)
      } else {
        result.append(String(character))
      }
      wasDigit = isDigit
    }
    return result
  }
}
