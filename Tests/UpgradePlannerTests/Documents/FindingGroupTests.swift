import Testing

@testable import UpgradePlanner

@Suite("Findings that say the same") struct FindingGroupTests {
  private static func finding(_ place: String, _ message: String, reason: String = "It matters.") -> Finding {
    Finding(
      rule: "KR-017", severity: .note, place: place, message: message, reason: reason, evidence: .changelog,
      remedy: "Look.")
  }

  private static func lines(_ findings: [Finding]) -> [FindingGroup.Line] {
    FindingGroup.groups(of: findings).flatMap(\.lines)
  }

  @Test func regionsOfWhichTheSameIsSaidShareALine() {
    #expect(
      Self.lines([
        Self.finding("regions.r1", "r1 runs 1.7.7 today"), Self.finding("regions.r10", "r10 runs 1.7.7 today"),
      ]) == [FindingGroup.Line(places: ["regions.r1", "regions.r10"], message: "each runs 1.7.7 today")])
    #expect(
      Self.lines([
        Self.finding("regions.eu.west.access", "the fallback of eu.west lacks access.url"),
        Self.finding("regions.us.access", "the fallback of us lacks access.url"),
      ]) == [
        FindingGroup.Line(
          places: ["regions.eu.west.access", "regions.us.access"], message: "the fallback of each lacks access.url")
      ])
  }

  @Test func aNameThatIsAWordOfTheMessageChangesNothing() {
    for names in [["run", "today"], ["r", "1.7.7"], ["has", "a"]] {
      let findings = names.map { Self.finding("regions.\($0)", "\($0) runs 1.7.7 today, which has a fault") }
      #expect(
        Self.lines(findings) == [
          FindingGroup.Line(places: findings.map(\.place), message: "each runs 1.7.7 today, which has a fault")
        ], "\(names)")
    }
  }

  @Test func aMessageThatDiffersKeepsEveryLine() {
    let findings = [
      Self.finding("regions.a", "a runs 1.7.7 today"), Self.finding("regions.b", "b runs 1.7.10 today"),
    ]
    #expect(Self.lines(findings) == findings.map { FindingGroup.Line(places: [$0.place], message: $0.message) })
  }

  @Test func aNameThatIsToldTwiceOrNotAtAllKeepsItsLine() {
    let twice = [
      Self.finding("regions.eu", "eu asks eu"), Self.finding("regions.us", "us asks us"),
    ]
    #expect(Self.lines(twice).map(\.message) == ["eu asks eu", "us asks us"])
    let none = [Self.finding("target", "too new"), Self.finding("planning", "too new")]
    #expect(Self.lines(none).map(\.places) == [["target"], ["planning"]])
  }

  @Test func twoPlacesOfOneRegionKeepTheirLinesAndTheirWords() {
    let findings = [
      Self.finding("regions.us.access", "its status is bad"), Self.finding("regions.us.servers", "its status is bad"),
    ]
    #expect(Self.lines(findings).map(\.text) == findings.map { "\($0.place): \($0.message)" })
  }

  @Test func aFindingAloneStaysAsItIs() {
    #expect(
      Self.lines([Self.finding("regions.eu", "eu runs 1.7.7 today")])
        == [FindingGroup.Line(places: ["regions.eu"], message: "eu runs 1.7.7 today")])
  }

  @Test func findingsWithOtherReasonsAreOtherGroups() {
    #expect(
      FindingGroup.groups(of: [
        Self.finding("regions.a", "a is old"), Self.finding("regions.b", "b is old", reason: "Other."),
      ]).count == 2)
  }
}
