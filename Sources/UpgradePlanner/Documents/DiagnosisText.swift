/// Known log lines and error texts, for a terminal.
public enum DiagnosisText {
  /// What one line shows, the line itself first.
  ///
  /// - Parameters:
  ///   - number: of the line, from 1.
  ///   - told: ids of symptoms that were explained before; these are only named again.
  public static func render(line: String, number: Int, symptoms: [Symptom], told: Set<String>) -> String {
    var lines = ["\(number): \(TerminalEscaping.line(line))"]
    for symptom in symptoms {
      guard !told.contains(symptom.id) else {
        lines.append("  \(symptom.id) \(verdict(symptom)), as above")
        continue
      }
      lines.append("  \(symptom.id) \(verdict(symptom)): \(symptom.problem)")
      let parts = [
        ("cause", symptom.cause), ("resolution", symptom.resolution), ("meanwhile", symptom.workaround),
        ("regression", symptom.regression ?? ""),
      ]
      for (name, text) in parts where !text.isEmpty { lines.append("    \(name): \(text)") }
      for citation in symptom.citations { lines.append("    evidence: \(citation)") }
    }
    if symptoms.contains(where: { $0.verdict == .problem }), let method = Diagnosis.missingMethod(in: line) {
      lines.append("  \(missing(method))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Which releases the server that answered may run.
  private static func missing(_ method: RPCMethod) -> String {
    let since = "\(method.name) comes with \(method.since)"
    guard let until = method.until else { return "\(since): the server that answered is older" }
    return
      "\(since) and is gone in \(until): the server that answered is older than the first, or not older than the second"
  }

  /// The last line: how much was read and recognised.
  public static func summary(lines: Int, known: Int) -> String {
    "\(known) of \(lines) line\(lines == 1 ? "" : "s") recognised"
  }

  private static func verdict(_ symptom: Symptom) -> String {
    let isCertain = symptom.citations.surest.isCertain
    return switch symptom.verdict {
    case .problem where !isCertain: "may be this problem, verify"
    case .noise where !isCertain: "may be noise, verify"
    case .problem: "problem"
    case .noise: "noise"
    case .unknown: "known line, not decided by itself"
    }
  }
}
