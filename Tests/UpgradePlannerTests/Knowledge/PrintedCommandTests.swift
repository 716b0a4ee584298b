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
    for entry in Regression.all { add(entry.id, [entry.summary, entry.trigger, entry.action]) }
    for entry in Surface.all { add(entry.id.rawValue, [entry.effect, entry.workaround]) }
    for entry in Symptom.all { add(entry.id, [entry.problem, entry.cause, entry.resolution, entry.workaround]) }
    for entry in SteppingStone.all { add(entry.id, [entry.demand, entry.reason]) }
    for entry in VersionGate.all { add(entry.id, [entry.feature, entry.whileShut]) }
    return texts
  }()

  /// The words behind `nomad` of each command in a text: in backquotes or parentheses, up to a pipe.
  static func commands(in text: String) -> [[String]] {
    var found: [[String]] = []
    for (open, close) in [("`", "`"), ("(", ")")] {
      var rest = text[...]
      while let start = rest.firstRange(of: open + "nomad ") {
        rest = rest[start.upperBound...]
        let end = rest.firstRange(of: close)?.lowerBound ?? rest.endIndex
        let words = rest[..<end].split(separator: " ").map(String.init)
        found.append(Array(words.prefix { !["|", "&&", ";", "</dev/null", ">"].contains($0) }))
        rest = rest[end...]
      }
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
    #expect(count >= 5)
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
  }
}
