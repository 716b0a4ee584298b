import Foundation
import UpgradePlanner

/// A folder that takes files under fixed names and keeps everything else that lies in it.
struct OutputFolder {
  /// A file of a set.
  struct Member: Hashable {
    let name: String
    let text: String
  }

  /// Ends in `/`.
  let path: String

  init(_ path: String) { self.path = path.hasSuffix("/") ? path : path + "/" }

  func place(of name: String) -> String { path + name }

  /// Writes the documents of a plan and, last, their SHA-256 sums as `sha256sum -c` reads them.
  ///
  /// What an earlier set left that this one does not have is removed, unless somebody changed it since.
  func replace(with members: [Member]) throws(CommandFailure) {
    let earlier = unchangedMembers()
    try write(members + [Self.sums(of: members)])
    for name in earlier where !members.contains(where: { $0.name == name }) && SetCheck.names.contains(name) {
      if unlink(place(of: name)) == 0 { Terminal.note("\(name) of the earlier set is removed: this plan has none") }
    }
    noteOthers(members.map(\.name) + [SetCheck.sumsName])
  }

  /// The list of sums of a set.
  static func sums(of members: [Member]) -> Member {
    let lines = members.map { "\(Digest.sha256($0.text).dropFirst("sha256:".count))  \($0.name)\n" }
    return Member(name: SetCheck.sumsName, text: lines.joined())
  }

  /// Writes files that are no set.
  func add(_ members: [Member]) throws(CommandFailure) { try write(members) }

  /// All of them are written beside their places before the first is moved into its place, so that neither a full disk
  /// nor an interruption leaves half a file or a part of a set that fits its sums.
  private func write(_ members: [Member]) throws(CommandFailure) {
    try Interruption.deferred { () throws(CommandFailure) in try writeAll(members) }
  }

  private func writeAll(_ members: [Member]) throws(CommandFailure) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure("cannot make the folder \(path): \(OutputTarget.reason(error))")
    }
    for member in members {
      var status = stat()
      if lstat(place(of: member.name), &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
        throw CommandFailure("cannot write \(place(of: member.name)): it is a folder")
      }
    }
    let stage = path + ".nomad-upgrade-plan-\(getpid())/"
    guard mkdir(stage, 0o777) == 0 else { throw failure(path) }
    defer { try? FileManager.default.removeItem(atPath: stage) }
    for member in members { try OutputTarget.write(member.text, toFile: stage + member.name) }
    for member in members {
      guard rename(stage + member.name, place(of: member.name)) == 0 else { throw failure(place(of: member.name)) }
    }
  }

  private func failure(_ place: String) -> CommandFailure {
    CommandFailure("cannot write \(place): \(String(cString: strerror(errno)))")
  }

  /// The names of the files in the folder, sorted; folders and what hides are passed over.
  func files() throws(CommandFailure) -> [String] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      throw CommandFailure("cannot read \(path): \(OutputTarget.reason(error))")
    }
    return names.filter { name in
      var status = stat()
      return !name.hasPrefix(".") && stat(place(of: name), &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
    .sorted()
  }

  /// The files that an earlier set listed and that are still as it wrote them.
  private func unchangedMembers() -> [String] {
    guard let sums = try? InputFile.read(place(of: SetCheck.sumsName), limit: 1 << 20) else { return [] }
    return String(decoding: sums.bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let name = String(line.dropFirst(66))
      guard !name.isEmpty, !name.contains("/"),
        let file = try? InputFile.read(place(of: name), limit: SavedPlan.largest)
      else { return nil }
      return Digest.sha256(file.bytes).dropFirst("sha256:".count) == line.prefix(64) ? name : nil
    }
  }

  private func noteOthers(_ own: [String]) {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let others = entries.filter { !own.contains($0) }.sorted().map(TerminalEscaping.line)
    guard !others.isEmpty else { return }
    let shown = others.prefix(10).joined(separator: ", ")
    Terminal.note(
      "left as it is in \(path): \(shown)" + (others.count > 10 ? " and \(others.count - 10) more" : ""))
  }
}
