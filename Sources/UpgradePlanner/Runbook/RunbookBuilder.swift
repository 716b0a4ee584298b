/// Writes the runbook of a plan: data only, no markup.
public enum RunbookBuilder {
  /// The runbook of a plan; the same values give the same runbook.
  ///
  /// - Parameters:
  ///   - result: the findings and questions that become steps.
  ///   - notes: what the releases on the way ask for.
  public static func build(
    inventory: Inventory, result: PlanningResult, plan: Plan, notes: [RunbookNote] = []
  ) -> Runbook {
    let context = RunbookContext(inventory: inventory, result: result, plan: plan, notes: notes)
    guard !plan.waves.isEmpty else {
      return Runbook(sections: [
        SummarySection(context: context).section, PreparationSection(context: context).section,
        AppendixSection(context: context).section,
      ])
    }
    var sections = [
      SummarySection(context: context).section, PreparationSection(context: context).section,
      AnnouncementsSection(context: context).section,
    ]
    for (number, wave) in plan.waves.enumerated() {
      for hop in wave.hops {
        guard let region = context.region(hop.region) else { continue }
        sections.append(HopSection(context: context, wave: number, hop: hop, region: region).section)
      }
      if number + 1 < plan.waves.count { sections.append(BetweenSection(context: context, wave: number).section) }
    }
    sections.append(ClientsSection(context: context).section)
    sections.append(CloseOutSection(context: context).section)
    sections.append(RollbackSection(context: context).section)
    sections += inventory.regions.map { FallbackSection(context: context, region: $0).section }
    sections.append(AppendixSection(context: context).section)
    return Runbook(sections: sections)
  }
}
