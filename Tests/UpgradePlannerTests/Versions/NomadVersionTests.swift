import Testing
import UpgradePlanner

@Suite("Versions of Nomad") struct NomadVersionTests {
  @Test(
    "A version that is written as Nomad writes it comes back as it was",
    arguments: [
      "1.8.15+ent", "2.0.0-rc.1", "1.9.0-beta.1+ent.fips1403", "0.8.0", "1.10.5", "1.8.4+ent.hsm", "1.4.0-alpha",
      "10.20.30-a-b.0+x-y.001",
    ])
  func roundTrip(text: String) throws {
    #expect(try NomadVersion(parsing: text).description == text)
  }

  @Test func partsAreRead() throws {
    let version = try NomadVersion(parsing: "1.9.0-beta.1+ent.fips1403")
    #expect(version.major == 1 && version.minor == 9 && version.patch == 0)
    #expect(version.prerelease == ["beta", "1"])
    #expect(version.metadata == ["ent", "fips1403"])
    #expect(version.series == ReleaseSeries(major: 1, minor: 9))
    #expect(version.isPrerelease)
    #expect(version.core.description == "1.9.0")
  }

  @Test func theEditionIsThatOfTheSuffix() throws {
    #expect(try NomadVersion(parsing: "1.8.15").edition == .community)
    #expect(try NomadVersion(parsing: "1.8.15+ent").edition == .enterprise)
    #expect(try NomadVersion(parsing: "1.8.15+ent.hsm").edition == .enterprise)
    #expect(try NomadVersion(parsing: "1.8.15+ent.fips1403").edition == .enterprise)
    #expect(try NomadVersion(parsing: "1.8.15+entry").edition == .community)
  }

  @Test func precedenceIsThatOfSemanticVersioning() throws {
    let ascending = [
      "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11",
      "1.0.0-rc.1", "1.0.0", "1.0.1", "1.9.7", "1.10.0", "1.11.9", "2.0.0-rc.1", "2.0.0",
    ]
    let versions = try ascending.map { try NomadVersion(parsing: $0) }
    for (index, earlier) in versions.enumerated() {
      for later in versions[(index + 1)...] {
        #expect(earlier.precedes(later), "\(earlier) before \(later)")
        #expect(!later.precedes(earlier))
        #expect(earlier < later)
      }
    }
  }

  @Test func buildMetadataMakesAnotherVersionButNoPrecedence() throws {
    let community = try NomadVersion(parsing: "1.8.15")
    let enterprise = try NomadVersion(parsing: "1.8.15+ent")
    #expect(community != enterprise)
    #expect(community.samePrecedence(as: enterprise))
    #expect(!community.precedes(enterprise) && !enterprise.precedes(community))
    #expect(community < enterprise)
    #expect(community.with(edition: .enterprise) == enterprise)
    #expect(enterprise.with(edition: .community) == community)
  }

  @Test(
    "A text that is no version names the part that is wrong",
    arguments: [
      ("", .whole), ("v1.8.4", .whole), ("1.8", .patch), ("1.10", .patch), ("1", .minor), ("1.8.4.2", .whole),
      ("1.x.4", .minor), ("x.1.2", .major), ("1.8.", .patch), ("1.08.1", .minor), ("1.8.4-", .prerelease),
      ("1.8.4-rc..1", .prerelease), ("1.8.4-01", .prerelease), ("1.8.4+", .metadata), ("1.8.4+ent_1", .metadata),
      ("1.8.4 ", .patch), ("1.8.99999999999999999999", .patch), ("latest", .major), ("1.8.４", .patch),
    ] as [(String, VersionParseError.Part)])
  func wrongParts(text: String, part: VersionParseError.Part) {
    #expect { try NomadVersion(parsing: text) } throws: { ($0 as? VersionParseError)?.part == part }
  }

  @Test func hintsSayWhatToWrite() {
    func hint(_ text: String) -> String {
      do {
        _ = try NomadVersion(parsing: text)
        return "no error"
      } catch {
        return error.hint ?? "no hint"
      }
    }
    #expect(hint("v1.8.4").contains("1.8.4") && !hint("v1.8.4").contains("v1.8.4"))
    #expect(hint("1.8").contains("1.8.0"))
    #expect(hint("1.10").contains("1.10.0"))
  }
}
