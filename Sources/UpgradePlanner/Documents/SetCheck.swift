/// Whether documents belong to one plan, and are what was written.
public struct SetCheck: Hashable, Sendable {
  /// A document as it was found.
  public struct Document: Hashable, Sendable {
    public let name: String
    public let bytes: [UInt8]
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// One thing that is not as it should be.
  public struct Problem: Hashable, Sendable {
    public let name: String
    public let message: String
    public init(name: String, message: String) {
      self.name = name
      self.message = message
    }
  }

  /// The plan that they belong to; nil = none of them names one.
  public let planDigest: String?
  /// The names of the documents that belong to it, in the order given.
  public let documents: [String]
  /// Empty = they belong to one plan.
  public let problems: [Problem]
  /// Files that name no plan and that no set holds.
  public let others: [String]
  /// Documents of the plan of which only the digest was looked at: no sum covers them, and no plan beside them gives them.
  public let unchecked: [String]
  /// Whether a folder has no list of sums, so that a document that is missing goes unseen.
  public let lacksSums: Bool

  /// The name of the list of sums in a folder of documents.
  public static let sumsName = "SHA256SUMS"
  /// The name of the index in a folder of documents.
  public static let indexName = "index.md"
  /// Every name that a folder of documents may hold, whatever the plan.
  public static let names = Format.allCases.map(\.fileName) + [indexName, sumsName]

  /// Looks at documents and, where there is one, at the list of their sums.
  ///
  /// - Parameters:
  ///   - isWhole: whether these are all files of one folder; then what is missing counts, and what is strange does not.
  ///   - toolVersion: documents of this very version are compared with what the plan gives.
  public init(_ given: [Document], isWhole: Bool, toolVersion: String) {
    let listing = given.first { $0.name == Self.sumsName }
    let files = given.filter { $0.name != Self.sumsName }
    var problems = listing.map { Self.compare($0, with: files, isWhole: isWhole) } ?? []

    var marks: [[String]] = []
    var plans: [(digest: String, document: PlanDocument)] = []
    for file in files {
      if let reading = Self.plan(file) {
        switch reading.integrity {
        case .intact:
          marks.append([reading.document.planDigest])
          plans.append((reading.document.planDigest, reading.document))
        case .changed(let named, let actual):
          marks.append([named])
          problems.append(
            Problem(name: file.name, message: "was changed: it names the plan \(named) and holds \(actual)"))
        }
      } else {
        marks.append(PlanMark.digests(in: file.bytes))
      }
    }
    let digest = Self.common(marks, first: plans.first?.digest)
    var (documents, others): ([String], [String]) = ([], [])
    for (file, mark) in zip(files, marks) {
      if let digest, mark.contains(digest) {
        documents.append(file.name)
      } else if let other = mark.first {
        problems.append(Problem(name: file.name, message: "belongs to the plan \(other)"))
      } else if isWhole, !Self.names.contains(file.name) {
        others.append(file.name)
      } else {
        problems.append(Problem(name: file.name, message: "names no plan"))
      }
    }
    var compared = Set(listing.map(Self.listed) ?? [])
    let plan = plans.first { $0.digest == digest }?.document
    for file in files where documents.contains(file.name) {
      if Self.plan(file) != nil { compared.insert(file.name) }
      guard let plan, plan.toolVersion == toolVersion, let made = Self.given(file.name, by: plan) else { continue }
      compared.insert(file.name)
      if let line = Self.difference(file, made) {
        problems.append(Problem(name: file.name, message: "is not what the plan gives, from line \(line) on"))
      }
    }
    unchecked = documents.filter { !compared.contains($0) }
    lacksSums = isWhole && listing == nil
    if digest == nil, problems.isEmpty {
      problems.append(Problem(name: isWhole ? "the folder" : "the list", message: "holds no document of a plan"))
    }
    planDigest = digest
    self.documents = documents
    self.problems = problems
    self.others = others
  }

  private static func plan(_ file: Document) -> PlanJSON.Reading? {
    guard file.bytes.first == UInt8(ascii: "{"), case .success(let reading) = PlanJSON.decode(file.bytes) else {
      return nil
    }
    return reading
  }

  /// The plan that most documents name; that of a plan in JSON if there is one, else among equals the first.
  private static func common(_ marks: [[String]], first: String?) -> String? {
    if let first { return first }
    var counts: [(digest: String, count: Int)] = []
    for digest in marks.joined() {
      if let at = counts.firstIndex(where: { $0.digest == digest }) {
        counts[at].count += 1
      } else {
        counts.append((digest, 1))
      }
    }
    let most = counts.map(\.count).max()
    return counts.first { $0.count == most }?.digest
  }

  /// What a plan gives under a name; nil where that depends on options that nobody knows any more.
  private static func given(_ name: String, by plan: PlanDocument) -> [UInt8]? {
    guard let format = Format.allCases.first(where: { $0.fileName == name }), !format.dependsOnSettings,
      let text = try? format.render(plan)
    else { return nil }
    return Array(text.utf8)
  }

  /// The names in a list of sums.
  private static func listed(_ listing: Document) -> [String] {
    String(decoding: listing.bytes, as: UTF8.self).split(separator: "\n").map { String($0.dropFirst(66)) }
  }

  /// The first line of a document that differs from what the plan gives; nil = the same.
  private static func difference(_ file: Document, _ made: [UInt8]) -> Int? {
    guard made != file.bytes else { return nil }
    let same = zip(made, file.bytes).prefix { $0 == $1 }
    return same.count { $0.0 == 0x0a } + 1
  }

  private static func compare(_ listing: Document, with files: [Document], isWhole: Bool) -> [Problem] {
    var problems: [Problem] = []
    var listed: [String] = []
    let lines = String(decoding: listing.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: true)
    for (number, line) in lines.enumerated() {
      let sum = line.prefix(64)
      let name = line.dropFirst(66)
      guard sum.utf8.count == 64, sum.allSatisfy(\.isHexDigit), !name.isEmpty, line.dropFirst(64).first == " " else {
        problems.append(Problem(name: listing.name, message: "line \(number + 1) is no sum and name"))
        continue
      }
      listed.append(String(name))
      if let file = files.first(where: { $0.name == name }) {
        if Digest.sha256(file.bytes).dropFirst("sha256:".count) != sum {
          problems.append(Problem(name: file.name, message: "was changed after \(sumsName) was written"))
        }
      } else if isWhole {
        problems.append(Problem(name: String(name), message: "is listed in \(sumsName) and missing"))
      }
    }
    for file in files where names.contains(file.name) && !listed.contains(file.name) {
      problems.append(Problem(name: file.name, message: "is not listed in \(sumsName)"))
    }
    return problems
  }
}
