extension KnowledgeDocument {
  /// What people and servers do across regions.
  static var surfaces: Chapter {
    Chapter(
      "Surfaces",
      [
        "What people or servers do across regions. An hour of a failing surface weighs its severity times the exposure of "
          + "the region it affects; `nomad-upgrade-plan skew A B` says which fail between two releases.",
        MarkdownTable.text(
          ["surface", "what", "severity", "calls", "while it fails", "meanwhile", "evidence"],
          Surface.all.map { surface in
            let conditions =
              [surface.feature.map { "feature \($0)" }, surface.enterpriseOnly ? "Enterprise" : nil].compactMap { $0 }
            return [
              code(surface.id.rawValue),
              MarkdownTable.prose(surface.title)
                + (conditions.isEmpty ? "" : " (\(conditions.joined(separator: ", ")))"), "\(surface.severity)",
              surface.calls.map { code("\($0.method) \($0.callers)") }.joined(separator: "<br>"),
              MarkdownTable.prose(surface.effect), MarkdownTable.prose(surface.workaround),
              evidence([surface.citation]),
            ]
          }),
      ])
  }

  /// The methods that not every release has, and what a server without one answers.
  static var calls: Chapter {
    let methods = RPCMethod.all.filter { refusal(of: $0) != nil }
      .sorted { $0.since != $1.since ? $0.since < $1.since : $0.name < $1.name }
    return Chapter(
      "Calls that differ between releases",
      [
        "A server answers another region's call only if its release has the method. The routes are those of the HTTP API "
          + "that pass the call on.",
        MarkdownTable.text(
          ["method", "since", "until before", "routes", "surfaces", "a server without it answers", "evidence"],
          methods.map { method in
            let routes = HTTPRoute.all.filter { $0.method == method.name }
            let surfaces = Surface.all.filter { $0.calls.contains { $0.method == method.name } }
            let kind: Evidence =
              method.isInferred ? .inferred : routes.contains(where: \.isMeasured) ? .measured : .source
            return [
              code(method.name), "\(method.since)", method.until.map { "\($0)" } ?? "",
              routes.map { code("\($0.verb) \($0.path)") }.joined(separator: "<br>"),
              code(surfaces.map(\.id.rawValue)), code(refusal(of: method) ?? ""), kind.rawValue,
            ]
          }),
      ])
  }

  /// The answer of the last release before a method came, or of the first without it; nil if every release has it.
  private static func refusal(of method: RPCMethod) -> String? {
    let releases = ReleaseCalendar.releases.map(\.version)
    let without = releases.last { $0.precedes(method.since) } ?? method.until
    return without.flatMap { method.refusal(by: $0) }
  }

  /// What is reported and was not found when it was measured.
  static var reports: Chapter {
    Chapter(
      "Reported and not found",
      ReportedImpairment.all.flatMap { entry in
        [
          "### \(MarkdownEscaping.text(entry.id))",
          list([
            ("Surfaces", code(entry.surfaces.map(\.rawValue))),
            ("Between", "\(code("\(entry.older)")) and \(code("\(entry.newer)")), \(entry.edition.rawValue)"),
            ("Report", "\(MarkdownTable.prose(entry.report)) (\(evidence([entry.reported])))"),
            ("Finding", "\(MarkdownTable.prose(entry.finding)) (\(evidence([entry.measured])))"),
            ("Look first for", entry.causes.map(MarkdownTable.prose).joined(separator: "; ")),
          ]),
        ]
      })
  }
}
