import Testing

@testable import UpgradePlanner

@Suite("What breaks between two releases, as text") struct SkewTextTests {
  private func text(_ a: String, _ b: String) throws -> String {
    SkewText.render(Skew.report(try NomadVersion(parsing: a), try NomadVersion(parsing: b)))
  }

  /// The lines below a heading, up to the next empty line.
  private func section(_ heading: String, of text: String) throws -> [Substring] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0 == heading })
    return Array(lines[(start + 1)...].prefix { !$0.isEmpty })
  }

  @Test("what the vendor reports stands next to what was measured, for its edition and border only")
  func reported() throws {
    let ours = try section("Reported, and not found where it was looked for", of: text("1.7.10+ent", "1.8.15+ent"))
    let joined = ours.joined(separator: "\n")
    #expect(joined.contains("verify  replication.acl-policies") && joined.contains("support article 45196173219475"))
    #expect(joined.contains("measured: Community 1.7.7 and 1.8.4") && joined.contains("KR-002"))
    #expect(try text("1.8.15+ent", "1.7.10+ent").contains("45196173219475"))
    for (a, b) in [("1.7.7", "1.8.4"), ("1.8.14+ent", "1.8.21+ent"), ("1.8.21+ent", "1.10.15+ent")] {
      #expect(try !text(a, b).contains("45196173219475"), "\(a) \(b)")
    }
  }

  @Test("what an older region drops or cannot parse is said where the newer one is authoritative, and only there")
  func content() throws {
    let text = try text("1.8.4", "1.10.5")
    let newer = try section("1.10.5 is authoritative, 1.8.4 is not", of: text).joined(separator: "\n")
    #expect(newer.contains("freeze namespace capability host-volume-create"))
    #expect(newer.contains("drops  acl-auth-method: ") && newer.contains("OIDCEnablePKCE (1.10.0)"))
    let older = try section("1.8.4 is authoritative, 1.10.5 is not", of: text).joined(separator: "\n")
    #expect(!older.contains("freeze") && !older.contains("drops"))
  }

  @Test("every surface is named in each direction, whether it works, fails or is absent")
  func names() throws {
    let text = try text("1.5.17", "1.9.7")
    for heading in ["1.5.17 asks 1.9.7", "1.9.7 asks 1.5.17"] {
      let section = try section(heading, of: text).joined(separator: "\n")
      for surface in Surface.all { #expect(section.contains(surface.id.rawValue), "\(surface.id) in \(heading)") }
    }
    for line in text.split(separator: "\n") where line.hasPrefix("  works") || line.hasPrefix("  absent") {
      #expect(line.count <= 110)
    }
  }

  @Test("known regressions of two parties stand in their own direction")
  func regressions() throws {
    let text = try text("1.8.4", "1.10.5")
    #expect(try section("servers 1.10.5, clients 1.8.4", of: text).contains { $0.contains("KR-023") })
    #expect(try !section("servers 1.8.4, clients 1.10.5", of: text).contains { $0.contains("KR-023") })
    let dispatch = try self.text("1.10.5", "1.11.3")
    #expect(try section("1.11.3 asks 1.10.5", of: dispatch).contains { $0.contains("KR-032") })
    #expect(try !section("1.10.5 asks 1.11.3", of: dispatch).contains { $0.contains("KR-032") })
  }

  @Test("nothing is claimed of a release that is not known, or of two equal ones")
  func unknown() throws {
    let future = try text("3.0.0", "2.0.5")
    #expect(future.contains("30 unknown") && !future.contains("FAILS") && !future.contains("works  "))
    let same = try text("1.8.4", "1.8.4")
    #expect(same.contains("nothing breaks") && !same.contains("FAILS") && !same.contains("KR-"))
  }
}
