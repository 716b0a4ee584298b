import UpgradePlanner

/// A plan that was written by `plan --format json`.
enum SavedPlan {
  /// Bytes of a plan that are read at most: 256 MB, more than 2,000 regions need.
  static let largest = 256 * 1024 * 1024

  static func read(_ name: String) throws(CommandFailure) -> PlanDocument {
    let file = try InputFile.read(name, limit: largest)
    switch PlanJSON.decode(file.bytes) {
    case .success(let reading):
      if case .changed(let named, let actual) = reading.integrity {
        Terminal.warn(
          "\(file.label) was changed after it was written: it names the digest \(named) and holds \(actual)")
      }
      return reading.document
    case .failure(let problem):
      throw CommandFailure(
        "\(file.label): \(problem)", hint: "a plan is what `nomad-upgrade-plan plan --format json` writes")
    }
  }
}
