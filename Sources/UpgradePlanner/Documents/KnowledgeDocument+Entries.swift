extension KnowledgeDocument {
  /// Every known regression under a heading of its own.
  static var regressions: Chapter {
    Chapter(
      "Regressions",
      Regression.all.flatMap { entry -> [String] in
        let editions = entry.editions.count == 1 ? " \(entry.editions[0].rawValue)" : ""
        let affected =
          entry.affected.map { code("\($0)") } ?? entry.combination?.words { code("\($0)") } ?? "every release"
        return [
          "### \(entry.id)", "**\(MarkdownTable.prose(entry.summary))**",
          list([
            ("Severity", "\(entry.severity.rawValue); \(entry.component)"),
            ("Affected", "\(affected)\(editions), \(entry.appliesTo.words)"),
            ("In use", needs(entry.features, isFederated: entry.isFederated)),
            ("Trigger", MarkdownTable.prose(entry.trigger)), ("Seen as", MarkdownTable.prose(entry.symptom)),
            ("Fixed in", MarkdownTable.prose(entry.fixedIn)), ("Do", MarkdownTable.prose(entry.action)),
            ("Evidence", evidence(entry.citations)),
          ]),
        ]
      })
  }

  private static func needs(_ features: [String], isFederated: Bool) -> String {
    [features.isEmpty ? nil : code(features), isFederated ? "several regions" : nil].compactMap { $0 }
      .joined(separator: "; ")
  }

  /// Every upgrade note, by the series that brings it.
  static var notes: Chapter {
    var blocks = [
      "What each release asks of those who upgrade to it or past it; each that concerns an inventory becomes a step of "
        + "its runbook, or a question."
    ]
    var series = ""
    for note in UpgradeNote.all {
      let own = note.version.map { "Notes of \($0.series)" } ?? "Notes of any release"
      if own != series {
        series = own
        blocks.append("### \(own)")
      }
      let releases = ([note.version].compactMap { $0 } + note.alsoIn).map { "\($0)" }.joined(separator: ", ")
      blocks += [
        "#### \(note.id)", "**\(MarkdownTable.prose(note.title)).** \(MarkdownTable.prose(note.fact))",
        list([
          (
            "Concerns",
            "\(releases.isEmpty ? "any release" : releases); \(note.audience.rawValue); \(note.category.rawValue)"
              + (note.enterpriseOnly ? "; Enterprise" : "")
          ),
          ("In use", needs(note.features, isFederated: note.isFederated)),
          ("Before", MarkdownTable.prose(note.before)), ("After", MarkdownTable.prose(note.after)),
          ("How to check", MarkdownTable.prose(note.check)), ("Evidence", evidence(note.citations)),
        ]),
      ]
    }
    return Chapter("Upgrade notes", blocks)
  }

  /// The lines that `diagnose` knows, by what they mean.
  static var symptoms: Chapter {
    let titles: [(verdict: Symptom.Verdict, title: String)] = [
      (.problem, "Lines that mean a problem"), (.noise, "Lines that are noise"),
      (.unknown, "Lines that do not tell by themselves"),
    ]
    return Chapter(
      "Symptoms that diagnose knows",
      ["A star stands for anything."]
        + titles.flatMap { verdict, title -> [String] in
          let symptoms = Symptom.all.filter { $0.verdict == verdict }
          guard !symptoms.isEmpty else { return [] }
          return [
            "### \(title)",
            MarkdownTable.text(
              ["id", "line", "what it is", "what to do", "evidence"],
              symptoms.map { symptom in
                [
                  code(symptom.id) + (symptom.regression.map { " \(link($0))" } ?? ""),
                  symptom.patterns.map(code).joined(separator: "<br>"),
                  MarkdownTable.prose([symptom.problem, symptom.cause].filter { !$0.isEmpty }.joined(separator: " ")),
                  MarkdownTable.prose(
                    [symptom.resolution, symptom.workaround].filter { !$0.isEmpty }.joined(separator: " ")),
                  evidence(symptom.citations),
                ]
              }),
          ]
        })
  }
}
