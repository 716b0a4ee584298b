/// The index of a folder of documents.
public enum DocumentIndex {
  /// - Parameter formats: the documents that the folder holds, in the order of the list.
  public static func render(_ document: PlanDocument, formats: [Format]) -> String {
    let lines = formats.map { "- [\($0.fileName)](\($0.fileName)): \($0.purpose)" }
    let outcome =
      switch document.result.outcome {
      case .planned(let plan) where plan.waves.isEmpty: "Nothing to upgrade."
      case .planned(let plan): "Planned: \(Prose.measures(plan.measures)). \(Prose.optimality(plan))"
      case .impossible(let conflict, _): Prose.impossible(conflict)
      case .gaveUp(let bound, let states): Prose.gaveUp(bound: bound, states: states)
      }
    return """
      # \(MarkdownEscaping.text("Upgrade of \(document.federation) to \(document.target)"))

      \(MarkdownEscaping.text(outcome))

      \(lines.joined(separator: "\n"))
      - \(SetCheck.sumsName): `sha256sum -c \(SetCheck.sumsName)` tells whether a file was changed,
        `nomad-upgrade-plan show --verify .` whether all of them belong to one plan

      Inventory \(MarkdownEscaping.code(document.digest))  
      Plan \(MarkdownEscaping.code(document.planDigest))  
      nomad-upgrade-plan \(MarkdownEscaping.text(document.toolVersion)), \
      knowledge \(MarkdownEscaping.text(document.knowledgeVersion))

      """
  }
}
