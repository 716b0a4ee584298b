import UpgradePlanner

/// A rule pack that was read.
struct RulePackFile {
  let label: String
  let pack: RulePack
  let examples: [RulePackExample]
  /// SHA-256 of its bytes.
  let digest: String

  /// Reads a rule pack, or reports everything that is wrong with it.
  static func read(_ name: String) throws(CommandFailure) -> RulePackFile {
    let file = try InputFile.read(name, limit: YAMLSource.largestFile)
    let root: SourceNode
    do throws(YAMLProblems) {
      root = try YAMLSource.tree(file.bytes)
    } catch {
      throw CommandFailure(file: file.label, problems: error.problems)
    }
    let reading = RulePackReader.read(root, options: ReadOptions(features: InventoryFile.features))
    guard let pack = reading.pack else { throw CommandFailure(file: file.label, problems: reading.problems) }
    return RulePackFile(
      label: file.label, pack: pack, examples: reading.examples, digest: Digest.sha256(file.bytes))
  }
}
