import Foundation
import Testing
import UpgradePlanner

@testable import nomad_upgrade_plan

@Suite("Starter inventories") struct StarterInventoryTests {
  private func read(_ text: String) throws -> Inventory {
    let root = try YAMLSource.tree(Array(text.utf8))
    let reading = InventoryReader.read(root, digest: "", options: InventoryFixtureTests.options)
    #expect(reading.problems.map { $0.text(file: "starter") } == [])
    return try #require(reading.inventory)
  }

  private func made(from json: String) throws -> String {
    try StarterInventory.text(members: YAMLSource.tree(Array(json.utf8)))
  }

  private func problems(_ json: String) throws -> [String] {
    do {
      _ = try made(from: json)
      return []
    } catch let error as InventoryProblems {
      return error.problems.map { $0.text(file: "m") }
    }
  }

  private func member(
    _ name: String, region: String = "us", build: String = "1.8.4", status: String = "alive", tags: String = ""
  ) -> String {
    """
    {"Name": "\(name)", "Addr": "10.0.0.1", "Status": "\(status)",
     "Tags": {"region": "\(region)", "build": "\(build)", "dc": "dc1"\(tags)}}
    """
  }

  @Test("the starter reads without a problem, and its lines that are comments do so too")
  func starter() throws {
    let text = StarterInventory.text()
    let inventory = try read(text)
    #expect(inventory.regions.map(\.id.name) == ["us-east", "eu-west"])
    #expect(inventory.regions.allSatisfy { region in region.servers.allSatisfy { $0.version < inventory.target } })
    #expect(!text.contains("TODO"))
    // Keys that are commented out at a place of their own.
    let keys = [
      "not-before", "horizon", "contingency", "between-waves", "freezes", "teams", "windows", "team", "contact",
    ]
    var whole = text.replacingOccurrences(of: "# teams: {amer: 1, emea: 1}", with: "teams: {amer: 1, emea: 1}")
    for key in keys { whole = whole.replacingOccurrences(of: "# \(key):", with: "\(key):") }
    for item in ["- {from: 2027", "- {days"] {
      whole = whole.replacingOccurrences(of: "#   \(item)", with: "  \(item)")
    }
    let calendar = try read(whole)
    #expect(calendar.planning.freezes.count == 1)
    #expect(calendar.regions[0].windows?.count == 1)
    #expect(calendar.regions[0].team == Team.ID("amer"))
  }

  @Test("the members of a real federation in the middle of an upgrade come back as its inventory")
  func recorded() throws {
    let file = InventoryFixtureTests.folder.deletingLastPathComponent()
      .appendingPathComponent("members/agent-members.json")
    let text = try StarterInventory.text(members: YAMLSource.tree(Array(Data(contentsOf: file))))
    let inventory = try read(text)
    #expect(inventory.edition == .community)
    #expect(inventory.regions.map(\.id.name) == ["ap-south", "eu-west", "us-east"])
    #expect(inventory.regions.map { $0.servers.map(\.name) }[1] == ["eu-west-1", "eu-west-2", "eu-west-3"])
    #expect(inventory.regions.map { $0.servers[0].version.description } == ["1.7.7", "1.8.4", "1.8.4"])
    #expect(inventory.regions[2].servers[1].address == "127.0.1.2")
    #expect(inventory.regions[0].datacenters == ["ap-south-dc"])
    for key in ["federation", "authoritative", "target", "features", "crews", "# clients", "# access", "# windows"] {
      #expect(
        text.split(separator: "\n").contains {
          $0.trimmingPrefix { $0 == " " }.hasPrefix("\(key):") && $0.contains("# TODO")
        },
        "\(key)")
    }
  }

  @Test("the array of server members gives the same as the object around it")
  func forms() throws {
    let list = "[\(member("a.us")), \(member("b.us"))]"
    #expect(try made(from: list) == made(from: "{\"ServerName\": \"a\", \"Members\": \(list)}"))
  }

  @Test(
    "names that mean something in YAML come back as they were",
    arguments: [
      "no", "1.10", "a: b", "a # b", "{x}", "*a", "- a", "it's", "\\\"q\\\"", "tab\\there", "line\\nfeed", "\\u202e",
    ])
  func hostile(name: String) throws {
    let inventory = try read(made(from: "[\(member("\(name).\(name)", region: name))]"))
    let decoded = try YAMLSource.tree(Array("\"\(name)\"".utf8))
    #expect(SourceNode.Kind.scalar(inventory.regions[0].id.name, isPlain: false) == decoded.kind)
    #expect(inventory.regions[0].servers[0].name == inventory.regions[0].id.name)
  }

  @Test("zones, servers without a vote and servers that are not well are kept; those that left are not")
  func states() throws {
    let text = try made(
      from: """
        [\(member("s10.us", build: "1.8.14+ent", tags: ", \"ap_zone\": \"a\"")),
         \(member("s9.us", build: "1.8.14+ent", tags: ", \"nonvoter\": \"1\"")),
         \(member("s1.us", build: "1.8.14+ent", status: "failed")), \(member("s2.us", build: "1.8.14+ent", status: "left"))]
        """)
    let servers = try read(text).regions[0].servers
    #expect(servers.map(\.name) == ["s1", "s9", "s10"])
    #expect(servers.map(\.isVoter) == [true, false, true])
    #expect(servers.map(\.zone) == [nil, nil, "a"])
    #expect(text.contains("# TODO was failed"))
    #expect(text.contains("# 1 more had left"))
  }

  @Test("a federation beyond the guessed target keeps its own newest version")
  func newer() throws {
    #expect(try read(made(from: "[\(member("a.us", build: "2.0.5"))]")).target.description == "2.0.5")
  }

  @Test("what is no list of members says so, all at once")
  func wrong() throws {
    #expect(try problems("[]") == ["m:1:1: no server is listed"])
    #expect(try problems("{}") == ["m:1:1: `Members` is missing (add `Members: […]`)"])
    #expect(try problems("hello").count == 1)
    #expect(
      try problems("[\(member("a.us", build: "1.8")), {\"Name\": \"b\"}, \(member("c.us")), \(member("c.us"))]").count
        == 3)
    #expect(
      try problems("[\(member("a.us", build: "1.8.4+ent")), \(member("b.us"))]").first?.contains("among Enterprise")
        == true)
  }
}
