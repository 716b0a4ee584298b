/// The tables that hold the upgrade notes, oldest releases first.
enum UpgradeNoteTables {
  static var texts: [String] {
    [
      UpgradeNotesBefore1_0.text,
      UpgradeNotesFrom1_0To1_2.text,
      UpgradeNotesFrom1_3To1_4.text,
      UpgradeNotesFrom1_5To1_6.text,
      UpgradeNotesFrom1_7To1_8.text,
      UpgradeNotesFrom1_9To1_10.text,
      UpgradeNotesFrom1_11.text,
    ]
  }
}
