/// A log line or an error text that is known, and what it means.
public struct Symptom: Hashable, Sendable {
  /// What a line that matches means for whoever reads it.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// Something is wrong.
    case problem
    /// Belongs to a normal rolling upgrade, or means nothing for it.
    case noise
    /// The line is known, but does not tell by itself whether something is wrong.
    case unknown
  }

  /// `SYM-JOB-STATUSES`; stable.
  public let id: String
  /// The texts it is known by: literal pieces, `*` standing for anything between them.
  public let patterns: [String]
  public let verdict: Verdict
  /// What it is, one sentence.
  public let problem: String
  public let cause: String
  /// What ends it.
  public let resolution: String
  /// What to do until then; empty: nothing is needed.
  public let workaround: String
  /// The id of a regression behind it, if there is one.
  public let regression: String?
  public let citations: [Citation]

  public var evidence: Evidence { citations.surest }

  /// How sure it is, in words.
  public var certainty: String {
    switch evidence {
    case .measured: "certain: seen on real servers"
    case .source, .documentation, .changelog: "certain: from the \(evidence.rawValue)"
    case .reported: "likely: reported"
    case .inferred: "possible: inferred"
    }
  }

  /// Every symptom.
  public static let all: [Symptom] = [SymptomProblemTable.text, SymptomNoiseTable.text].flatMap { text in
    KnowledgeTable.entries(text).map { entry in
      Symptom(
        id: entry.id, patterns: entry.all("pattern"),
        verdict: entry["verdict"].flatMap(Verdict.init(rawValue:)) ?? .unknown, problem: entry["problem"] ?? "",
        cause: entry["cause"] ?? "", resolution: entry["resolution"] ?? "", workaround: entry["meanwhile"] ?? "",
        regression: entry["regression"], citations: entry.citations)
    }
  }

  public static func entry(_ id: String) -> Symptom? { all.first { $0.id == id } }
}
