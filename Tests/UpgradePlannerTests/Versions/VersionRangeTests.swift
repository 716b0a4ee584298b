import Testing
import UpgradePlanner

@Suite("Version ranges") struct VersionRangeTests {
  @Test(
    "A range contains exactly what its comparisons say",
    arguments: [
      (">=1.9.10 <1.9.12", "1.9.10+ent", true), (">=1.9.10 <1.9.12", "1.9.11", true),
      (">=1.9.10 <1.9.12", "1.9.12", false), (">=1.9.10 <1.9.12", "1.9.9", false),
      ("<1.8", "1.7.19+ent", true), ("<1.8", "1.8.0", false), ("<1.8", "1.8.0-rc.1", false),
      (">=1.8", "1.8.0-rc.1", true), ("<1.8.0", "1.8.0-rc.1", true),
      ("=1.9.2", "1.9.2+ent", true), ("=1.9.2+ent", "1.9.2", false), ("=1.9.2+ent", "1.9.2+ent", true),
      ("=1.8", "1.8.21+ent", true), ("=1.8", "1.9.0", false), ("1.8.4", "1.8.4", true),
      (">1.10", "1.10.15", false), (">1.10", "1.11.0", true), ("<=1.10", "1.10.15+ent", true),
      (">= 1.2.0 < 1.3", "1.2.16", true), ("=1.9.2 || >=1.10.2 <1.10.4", "1.10.3", true),
      ("=1.9.2 || >=1.10.2 <1.10.4", "1.9.2", true), ("=1.9.2 || >=1.10.2 <1.10.4", "1.10.4", false),
    ])
  func contains(range: String, version: String, expected: Bool) throws {
    #expect(try VersionRange(parsing: range).contains(NomadVersion(parsing: version)) == expected)
  }

  @Test(
    "A range that is printed and read again is the same",
    arguments: [">=1.9.10 <1.9.12", "<1.8", "=1.9.2 || >1.10 <=1.10.4+ent"])
  func roundTrip(text: String) throws {
    let range = try VersionRange(parsing: text)
    #expect(range.description == text)
    #expect(try VersionRange(parsing: range.description) == range)
  }

  @Test(
    "What is no range is refused",
    arguments: ["", "||", ">=", "<1.8 ||", "|| <1.8", "> >= 1.8", "<1", "<x", "<1.8 >", "~>1.8", "=>1.8"])
  func refused(text: String) {
    #expect(throws: VersionParseError.self) { try VersionRange(parsing: text) }
  }
}
