extension RulePack {
  /// The pack's rules, in the order of its lists.
  public var rules: [Rule] {
    avoided.map(rule) + breaks.map(rule) + orders.map(rule) + prerequisites.map(rule) + gates.map(rule)
  }

  /// Where a statement comes from, as documents print it.
  func citation(_ statement: Statement) -> Citation {
    Citation(
      kind: statement.evidence,
      text: statement.source.isEmpty ? "rule pack \(name)" : "\(statement.source) (rule pack \(name))")
  }

  private func rule(
    _ statement: Statement, _ family: Rule.Family, severity: Severity,
    check: @escaping @Sendable (Rule, RuleContext) -> [RuleOutcome]
  ) -> Rule {
    Rule(
      id: statement.id, family: family, title: statement.title, rationale: statement.reason, severity: severity,
      citations: [citation(statement)]
    ) { rule, context in
      let outcomes = check(rule, context)
      return outcomes.isEmpty ? [.holds] : outcomes
    }
  }

  private func rule(_ avoided: Avoided) -> Rule {
    let statement = avoided.statement
    let remedy = statement.remedy.isEmpty ? "choose another release" : statement.remedy
    return rule(statement, .path, severity: avoided.severity) { rule, context in
      let landed = context.path.waypoints.filter(avoided.versions.contains).map { waypoint in
        rule.finding(
          context.place(of: waypoint),
          statement.evidence.isCertain
            ? "\(waypoint) is a release to avoid: \(statement.title)"
            : "\(waypoint) may be a release to avoid, verify: \(statement.title)", remedy: remedy)
      }
      let today = context.inventory.regions.flatMap { region in
        Set(region.servers.map(\.version)).filter(avoided.versions.contains).sorted().map { version in
          rule.finding(
            "regions.\(region.id).servers",
            statement.evidence.isCertain
              ? "\(region.id) runs \(version), a release to avoid: \(statement.title)"
              : "\(region.id) runs \(version), which may be a release to avoid, verify: \(statement.title)",
            remedy: remedy, severity: .note)
        }
      }
      return landed + today
    }
  }

  private func rule(_ broken: Break) -> Rule {
    let statement = broken.statement
    return rule(statement, .federation, severity: .warning) { rule, context in
      guard context.inventory.regions.count > 1 else { return [] }
      let uses = broken.feature.map { feature in context.inventory.regions.map { $0.features[feature]?.isUsed } } ?? []
      if !uses.isEmpty, uses.allSatisfy({ $0 == false }) { return [] }
      let findings = context.meetings.flatMap { meeting in
        [(meeting.newer, meeting.older), (meeting.older, meeting.newer)].filter {
          broken.fails(caller: $0, callee: $1)
        }.map { caller, callee in
          rule.finding(
            "target",
            "\(statement.title): a \(caller) region asking a \(callee) region \(statement.evidence.verdict)"
              + (broken.error.isEmpty ? "" : " with `\(broken.error)`"),
            remedy: statement.remedy.isEmpty ? "do not depend on it while regions differ" : statement.remedy)
        }
      }
      guard !findings.isEmpty, let feature = broken.feature, uses.contains(nil) else { return findings }
      return findings + [
        .unknown(
          Question(
            rule: statement.id, place: "features.\(feature)", missing: "features.\(feature)",
            text: "Is \(feature) in use? Until that is said the plan counts it as in use."))
      ]
    }
  }

  private func rule(_ order: Order) -> Rule {
    rule(order.statement, .federation, severity: .note) { rule, context in
      let known = Set(context.inventory.regions.map(\.id))
      let strangers = (order.first + order.then).filter { !known.contains($0) }
      let unknown = strangers.enumerated().map { index, region in
        rule.finding(
          "rules", "\(rule.id) names the region `\(region)`, which this inventory does not have",
          remedy: "correct the name in the rule pack, or waive it if the pack is shared",
          severity: .warning, reason: "an order between regions that are not there demands nothing")
      }
      let demands = context.inventory.regions.compactMap { region -> RuleOutcome? in
        let first = context.inventory.demanded(by: order, before: region.id)
        guard !first.isEmpty, !context.path.waypoints.isEmpty else { return nil }
        return rule.finding(
          "regions.\(region.id).after",
          "\(region.id) is upgraded after \(first.map(\.name).joined(separator: ", ")): \(order.statement.title)",
          remedy: "nothing: the plan keeps to it")
      }
      return unknown + demands
    }
  }

  private func rule(_ prerequisite: Prerequisite) -> Rule {
    let statement = prerequisite.statement
    return rule(statement, .prerequisites, severity: .warning) { rule, context in
      let hop = context.hops.first { hop in
        (prerequisite.from?.contains(hop.from) ?? true) && (prerequisite.to?.contains(hop.to) ?? true)
      }
      guard let hop else { return [] }
      let places = context.inventory.regions.filter { region in
        region.servers.contains { $0.version.precedes(hop.to) }
          && (prerequisite.features.isEmpty || prerequisite.features.contains { region.features[$0]?.isUsed != false })
      }
      guard !places.isEmpty else { return [] }
      if let question = prerequisite.question {
        return [.unknown(Question(rule: rule.id, place: "answers", missing: rule.id, text: question))]
      }
      return places.map { region in
        rule.finding(
          "regions.\(region.id)",
          "before servers go from \(hop.from) to \(hop.to)"
            + (statement.evidence.isCertain ? ": " : " this may matter, verify: ") + statement.title,
          remedy: statement.remedy.isEmpty ? "see to it before the first hop, and keep the evidence" : statement.remedy)
      }
    }
  }

  private func rule(_ gate: Gate) -> Rule {
    rule(gate.statement, .region, severity: .note) { rule, context in
      context.inventory.regions.filter { region in
        context.path.waypoints.contains { waypoint in
          gate.applies(to: region.id, at: waypoint) && region.servers.contains { $0.version.precedes(waypoint) }
        }
      }.map { region in
        rule.finding(
          "regions.\(region.id)", "the hop of \(region.id) closes with a gate of its own: \(gate.statement.title)",
          remedy: "have the command ready for whoever closes the hop")
      }
    }
  }
}

extension Inventory {
  /// The gates of rule packs that close a region's hop to a waypoint, without those that are waived there.
  public func extraGates(of region: RegionID, at waypoint: NomadVersion) -> [RulePack.Gate] {
    packs.flatMap(\.gates).filter { gate in
      gate.applies(to: region, at: waypoint)
        && !waivers.contains {
          $0.rule == gate.statement.id && ($0.place == nil || $0.place == "regions.\(region)")
        }
    }
  }
}
