/// The tables that hold the upgrade notes, oldest releases first.
enum UpgradeNoteTables {
  static var texts: [String] {
    [
      UpgradeNotesToSeries1_1Part1.text,
      UpgradeNotesToSeries1_1Part2.text,
      UpgradeNotesToSeries1_5Part1.text,
      UpgradeNotesToSeries1_5Part2.text,
      UpgradeNotesToSeries1_9Part1.text,
      UpgradeNotesToSeries1_9Part2.text,
      UpgradeNotesFromSeries1_10Part1.text,
      UpgradeNotesFromSeries1_10Part2.text,
    ]
  }
}
