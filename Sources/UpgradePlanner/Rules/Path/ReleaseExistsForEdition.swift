extension Rule {
  static let releaseExistsForEdition = Rule(
    id: "PATH-005", family: .path, title: "The release exists for the federation's edition",
    rationale:
      "From 1.6 on, late patches of a series exist as Enterprise binaries only; nobody can install a Community "
      + "binary of them.",
    severity: .warning,
    citations: [Citation(kind: .changelog, text: "CHANGELOG-unsupported.md, headings marked Enterprise")],
    examples: [
      RuleExample("Community 1.8.15", ExampleFederation.to("1.8.15", .example("us", "1.8.4")), .violated),
      RuleExample("Enterprise 1.8.15", ExampleFederation.to("1.8.16+ent", .example("us", "1.8.4+ent")), .holds),
    ]
  ) { rule, context in
    context.path.waypoints.map { waypoint in
      guard case .otherEdition(let release) = ReleaseCalendar.status(waypoint) else { return .holds }
      let place = context.place(of: waypoint)
      return rule.finding(
        place,
        "\(waypoint) does not exist: \(release.version) was released as \(release.editions.map(\.rawValue).joined(separator: ", ")) only",
        remedy: "take "
          + (ReleaseCalendar.newestPatch(series: waypoint.series, edition: waypoint.edition)?.description
            ?? "another series"))
    }
  }
}
