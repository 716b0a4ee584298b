import Testing

@Suite("Folders of the library") struct FolderOrderTests {
  /// Each folder uses only folders before it.
  static let order = ["Versions", "Inventory", "Knowledge", "Rules", "Planning", "Runbook", "Documents", "WhatIf"]

  /// Words for a text, not stages: every folder may escape what it prints.
  static let shared: Set<String> = []

  @Test func everyFolderIsAStageOfThePipeline() throws {
    for file in try SourceFile.all() {
      #expect(Self.order.contains(file.folder), "\(file): put it into one of \(Self.order)")
    }
  }

  @Test func aFileUsesOnlyFoldersBeforeItsOwn() throws {
    let files = try SourceFile.all()
    var home: [String: Int] = [:]
    for file in files {
      guard let stage = Self.order.firstIndex(of: file.folder) else { continue }
      for type in file.declaredTypes { home[type] = min(home[type] ?? stage, stage) }
    }
    // A nested type may carry the name of a later folder's: `Regression.Severity` beside `Severity`.
    var nested: [Int: Set<String>] = [:]
    for stage in Self.order.indices {
      nested[stage] = Self.nested(in: files.filter { (Self.order.firstIndex(of: $0.folder) ?? 0) <= stage })
    }
    for file in files {
      guard let stage = Self.order.firstIndex(of: file.folder) else { continue }
      let later = file.capitalisedWords.subtracting(nested[stage] ?? []).filter { (home[$0] ?? 0) > stage }.sorted()
      #expect(later.isEmpty, "\(file) uses \(later), declared in a later folder")
    }
  }

  @Test func theSchedulingCoreUsesNothingElseOfTheLibrary() throws {
    let files = try SourceFile.all()
    let core = files.filter { $0.path.hasPrefix("Planning/Scheduling/") }
    let own = Set(core.flatMap(\.declaredTypes))
    let others = Set(files.filter { !$0.path.hasPrefix("Planning/Scheduling/") }.flatMap(\.declaredTypes)).subtracting(
      own)
    for file in core {
      let foreign = file.capitalisedWords.intersection(others).subtracting(Self.nested(in: core)).sorted()
      #expect(foreign.isEmpty, "\(file) uses \(foreign)")
    }
  }

  @Test func theCheckerSharesNothingWithTheScheduler() throws {
    let files = try SourceFile.all()
    let core = files.filter { $0.path.hasPrefix("Planning/Scheduling/") }
    let checker = files.filter { $0.path.hasPrefix("Planning/Checking/") }
    let others = Set(core.flatMap(\.declaredTypes)).subtracting(checker.flatMap(\.declaredTypes))
    for file in checker {
      let used = file.capitalisedWords.intersection(others).sorted()
      #expect(used.isEmpty, "\(file) uses \(used) of the scheduler it checks")
    }
  }

  /// Types declared inside others, whose names may repeat those of other folders.
  private static func nested(in files: [SourceFile]) -> Set<String> {
    Set(
      files.flatMap { file in
        file.code.split(separator: "\n").filter { $0.first == " " }.compactMap {
          SourceFile.declaredType(in: $0.drop { $0 == " " })
        }
      })
  }
}
