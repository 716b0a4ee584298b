import Testing

@testable import UpgradePlanner

/// Every command of the Nomad CLI that rules and knowledge print exists with its flags.
@Suite("Printed commands") struct PrintedCommandTests {
  struct Text {
    let place: String
    let text: String
    /// The release the text belongs to; nil: any.
    let release: NomadVersion?
  }

  static let texts: [Text] = {
    var texts: [Text] = []
    func add(_ place: String, _ parts: [String?], _ release: NomadVersion? = nil) {
      texts += parts.compactMap { $0 }.map { Text(place: place, text: $0, release: release) }
    }
    for rule in RuleCatalog.all {
      add(rule.id, [rule.title, rule.rationale])
      for example in rule.examples {
        let context = RuleContext(
          inventory: example.inventory, path: PathChoice.choose(for: example.inventory))
        for outcome in rule.check(context) {
          switch outcome {
          case .holds: break
          case .violated(let finding):
            add(rule.id, [finding.message, finding.reason, finding.remedy])
          case .unknown(let question): add(rule.id, [question.text])
          }
        }
      }
    }
    for entry in Regression.all { add(entry.id, [entry.summary, entry.trigger, entry.symptom, entry.action]) }
    for entry in UpgradeNote.all { add(entry.id, [entry.title, entry.fact, entry.before, entry.after, entry.check]) }
    for entry in Surface.all { add(entry.id.rawValue, [entry.effect, entry.workaround]) }
    for entry in Symptom.all { add(entry.id, [entry.problem, entry.cause, entry.resolution, entry.workaround]) }
    for entry in SteppingStone.all { add(entry.id, [entry.demand, entry.reason]) }
    for entry in VersionGate.all { add(entry.id, [entry.feature, entry.whileShut]) }
    return texts
  }()

  /// The words behind `nomad` of each command in a text: in backquotes up to the end or a pipe, elsewhere up to the end
  /// of the clause.
  static func commands(in text: String) -> [[String]] {
    var found: [[String]] = []
    var rest = text[...]
    while let start = rest.firstRange(of: "nomad ") {
      let before = text[..<start.lowerBound].last
      rest = rest[start.upperBound...]
      guard before.map({ " `(\"".contains($0) }) ?? true, rest.first?.isLowercase == true else { continue }
      let end = rest.firstIndex { before == "`" ? $0 == "`" : ".,;:)(\"".contains($0) } ?? rest.endIndex
      let words = rest[..<end].split(separator: " ").map(String.init)
      found.append(Array(words.prefix { !["|", "&&", ";", "</dev/null", ">"].contains($0) }))
      rest = rest[end...]
    }
    return found
  }

  @Test func everyOneExistsWithItsFlagsInSomeReleaseThatMeetsIt() {
    let releases = ReleaseCalendar.releases.map(\.version)
    var count = 0
    for text in Self.texts {
      for words in Self.commands(in: text.text) {
        count += 1
        let isKnown = releases.contains { NomadCommandLine.problems(in: words, release: $0).isEmpty }
        #expect(isKnown, "\(text.place): nomad \(words.joined(separator: " "))")
      }
    }
    #expect(count >= 100)
  }

  /// What a note asks for is typed on the way to its release: the CLI of the series before it, or its own, has it.
  @Test func everyOneOfANoteExistsWhereItIsMet() {
    for note in UpgradeNote.all {
      guard let version = note.version else { continue }
      let before = ReleaseCalendar.releases.map(\.version).filter { $0.series < version.series }.suffix(1)
      let own = ReleaseCalendar.releases.map(\.version).filter { $0.series == version.series }
      for words in [note.before, note.after, note.check].flatMap(Self.commands) {
        let isKnown = (before + own).contains { NomadCommandLine.problems(in: words, release: $0).isEmpty }
        #expect(isKnown, "\(note.id): nomad \(words.joined(separator: " "))")
      }
    }
  }

  /// The rules ask for these before or after a hop, so that the CLI of today or of the waypoint has to have them.
  @Test func everyOneOfARuleExistsInTheReleaseItIsAskedFor() throws {
    for rule in RuleCatalog.all {
      for example in rule.examples {
        let context = RuleContext(
          inventory: example.inventory, path: PathChoice.choose(for: example.inventory))
        let releases = [context.path.lowest] + context.path.waypoints
        for outcome in rule.check(context) {
          let texts: [String] =
            switch outcome {
            case .holds: []
            case .violated(let finding): [finding.message, finding.remedy]
            case .unknown(let question): [question.text]
            }
          for words in texts.flatMap(Self.commands) {
            let isKnown = releases.contains { NomadCommandLine.problems(in: words, release: $0).isEmpty }
            #expect(isKnown, "\(rule.id) on \(releases): nomad \(words.joined(separator: " "))")
          }
        }
      }
    }
  }

  @Test func aCommandIsReadUpToItsPipe() {
    #expect(
      Self.commands(in: "run `nomad node status -json | jq .` and look (nomad server members)") == [
        ["node", "status", "-json"], ["server", "members"],
      ])
    #expect(
      Self.commands(in: "server.eu.nomad or nomad job dispatch -x, and Nomad says") == [["job", "dispatch", "-x"]])
  }
}
