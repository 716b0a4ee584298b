import Testing
import UpgradePlanner

@Suite("Wording of notes and regressions") struct KnowledgeWordingTests {
  /// Texts that people act on, each with the id of its entry.
  private static let sentences: [(id: String, text: String)] =
    UpgradeNote.all.flatMap { note in
      [note.fact, note.before, note.after, note.check].filter { !$0.isEmpty }.map { (note.id, $0) }
    }
    + Regression.all.flatMap { entry in
      [entry.summary, entry.trigger, entry.symptom, entry.action].map { (entry.id, $0) }
    }

  @Test func everyTextIsMadeOfWholeSentences() {
    for (id, text) in Self.sentences {
      #expect(text.hasSuffix("."), "\(id): \(text)")
      #expect(!text.contains("  "), "\(id): \(text)")
      let isSmall = text.first?.isLowercase == true && !Self.names.contains { text.hasPrefix($0) }
      #expect(!isSmall, "\(id): \(text)")
    }
    for note in UpgradeNote.all { #expect(!note.title.hasSuffix("."), "\(note.id)") }
  }

  @Test func nothingIsWrittenWithBackslashes() {
    for (id, text) in Self.sentences { #expect(!text.contains("\\"), "\(id): \(text)") }
    for symptom in Symptom.all {
      for text in [symptom.problem, symptom.cause, symptom.resolution, symptom.workaround] {
        #expect(!text.contains("\\"), "\(symptom.id): \(text)")
      }
    }
  }

  @Test func everyCitationNamesSomethingThatCanBeLookedUp() {
    let citations =
      UpgradeNote.all.flatMap(\.citations) + Regression.all.flatMap(\.citations)
      + Symptom.all.flatMap(\.citations) + VersionGate.all.flatMap(\.citations)
    for text in citations.map(\.text) {
      #expect(!["docs", "source", "changelog", "issue"].contains(text) && text.count >= 6, "\(text)")
    }
  }

  /// Settings, drivers and metrics that are written small, at the start of a sentence too.
  private static let names = [
    "docker", "exec", "volumes.enabled", "batch_eval_gc_threshold", "nomad.nomad.", "max_client_disconnect",
    "os.cgroups.version", "function_denylist", "unique.consul", "server.start_timeout", "retry_join", "tls.verify",
  ]

  @Test func everyNoteSaysWhatToDoBeforeTheUpgrade() {
    for note in UpgradeNote.all { #expect(note.before.contains(" "), "\(note.id)") }
  }

  @Test func everyCommandInBackticksExistsInSomeRelease() {
    let releases = ReleaseCalendar.releases.map(\.version)
    var count = 0
    for (id, text) in Self.sentences {
      let parts = text.split(separator: "`", omittingEmptySubsequences: false)
      #expect(parts.count % 2 == 1, "\(id) leaves a backtick open: \(text)")
      for (place, part) in parts.enumerated() where place % 2 == 1 && part.hasPrefix("nomad ") {
        let words = part.split(separator: " ").dropFirst().map(String.init)
        count += 1
        #expect(
          releases.contains { NomadCommandLine.problems(in: words, release: $0).isEmpty }, "\(id): \(part)")
      }
    }
    #expect(count > 60)
  }

  @Test func noCommandStandsOutsideOfBackticks() {
    for (id, text) in Self.sentences {
      for (place, part) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      where place.isMultiple(of: 2) {
        #expect(!" \(part)".contains(" nomad "), "\(id): \(part)")
      }
    }
  }
}
