extension KnowledgeDocument {
  /// The series with their releases and support, and the releases no path lands on.
  static var releases: Chapter {
    let rows = ReleaseCalendar.support.map { support -> [String] in
      let releases = ReleaseCalendar.releases.filter { $0.series == support.series }
      func newest(_ edition: Edition) -> String {
        releases.last { $0.editions.contains(edition) }.map { "\($0.version)" } ?? ""
      }
      func ends(_ day: CivilDate?) -> String { day.map { "\($0)" } ?? "" }
      return [
        "\(support.series)\(support.isLTS ? " LTS" : "")", "\(releases.count)",
        releases.first.map { "\($0.date)" } ?? "", releases.last.map { "\($0.date)" } ?? "", newest(.community),
        newest(.enterprise), ends(support.baseEnd), ends(support.extendedEnd), ends(support.ongoingEnd),
      ]
    }
    return Chapter(
      "Releases",
      [
        "Series follow one another in the order of this table: 2.0 comes after 1.11. Where no end of support is given, it "
          + "has ended.",
        MarkdownTable.text(
          [
            "series", "releases", "first", "last", "newest Community", "newest Enterprise", "base support", "extended",
            "ongoing",
          ], rows),
        "Evidence: \(evidence([ReleaseCalendar.citation, ReleaseCalendar.supportCitation])).",
        "### Releases that no path lands on",
        MarkdownTable.text(
          ["releases", "edition", "why", "regression", "evidence"],
          NeverLand.all.map { entry in
            [
              code("\(entry.releases)"), entry.edition?.rawValue ?? "both",
              MarkdownTable.prose(entry.reason) + (entry.losesData ? " (loses data: cannot be accepted)" : ""),
              link(entry.regression), evidence([entry.citation]),
            ]
          }),
      ])
  }

  /// What has to be reached before an upgrade goes on.
  static var path: Chapter {
    Chapter(
      "Stepping stones",
      [
        "A path that goes from the first range into the second has to meet the demand before.",
        MarkdownTable.text(
          ["id", "from", "to", "concerns", "demand", "why", "evidence"],
          SteppingStone.all.map { stone in
            let feature = stone.feature.map { " with \($0)" } ?? ""
            return [
              code(stone.id), code("\(stone.from)"), code("\(stone.to)"),
              stone.subject.rawValue + feature + (stone.enterpriseOnly ? " (Enterprise)" : ""),
              MarkdownTable.prose(stone.demand), MarkdownTable.prose(stone.reason), evidence(stone.citations),
            ]
          }),
      ])
  }
}
