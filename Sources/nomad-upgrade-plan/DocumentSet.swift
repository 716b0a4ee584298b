import UpgradePlanner

/// All documents of one plan, under the fixed names of a folder.
enum DocumentSet {
  static func members(of document: PlanDocument) -> [OutputTarget.Member] {
    let documents = [Format.json, .markdown, .text].map { format in
      OutputTarget.Member(name: format.fileName, text: format.render(document))
    }
    let index = OutputTarget.Member(name: "index.md", text: index(of: document, documents: documents))
    return documents + [index]
  }

  private static func index(of document: PlanDocument, documents: [OutputTarget.Member]) -> String {
    let purposes = [
      "plan.json": "the plan for programs; `nomad-upgrade-plan show plan.json` renders any other form again",
      "runbook.md": "the runbook as a checklist",
      "plan.txt": "the plan at a glance",
    ]
    let lines = documents.map { "- [\($0.name)](\($0.name)): \(purposes[$0.name] ?? "")" }
    return """
      # Upgrade of \(MarkdownEscaping.text(document.federation)) to \(document.target)

      \(lines.joined(separator: "\n"))
      - SHA256SUMS: `sha256sum -c SHA256SUMS` tells whether a file was changed

      Inventory `\(document.digest)`, plan `\(PlanJSON.digest(of: document))`.

      """
  }
}
