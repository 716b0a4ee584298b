import Foundation
import Testing
import UpgradePlanner

@testable import nomad_upgrade_plan

/// Each file of `Fixtures/inventories` is read as the program reads it.
///
/// What is wrong with it stands in a file of the
/// same name that ends in `.expected`; without one, nothing is wrong. `scripts/check-schema` holds the schema to the same.
@Suite("Inventory fixtures") struct InventoryFixtureTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/inventories")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  static let options = ReadOptions(
    knownZones: ["America/New_York", "Europe/Berlin", "UTC"],
    features: Feature.all.map { FeatureName(name: $0.name, isMode: $0.kind == .mode) })

  static func problems(_ bytes: [UInt8], options: ReadOptions = options) -> [InventoryProblem] {
    do {
      return InventoryReader.read(try YAMLSource.tree(bytes), digest: "", options: options).problems
    } catch {
      return error.problems
    }
  }

  @Test("each fixture has the problems that stand beside it, and no others", arguments: names)
  func expected(name: String) throws {
    let bytes = Array(try Data(contentsOf: Self.folder.appendingPathComponent("\(name).yaml")))
    let expectedFile = Self.folder.appendingPathComponent("\(name).expected")
    let found = Self.problems(bytes).map { $0.text(file: "\(name).yaml") + "\n" }.joined()
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      if !found.isEmpty { try Data(found.utf8).write(to: expectedFile) }
      return
    }
    let expected = (try? Data(contentsOf: expectedFile)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    #expect(found == expected)
  }

  @Test("fixtures are there, and each says what the schema makes of it")
  func marks() throws {
    #expect(Self.names.count > 30)
    for name in Self.names {
      let text = try String(contentsOf: Self.folder.appendingPathComponent("\(name).yaml"), encoding: .utf8)
      let mark = text.prefix { $0 != "\n" }
      #expect(["# schema: accepts", "# schema: rejects", "# schema: cannot-see"].contains(mark), "\(name)")
    }
  }
}
