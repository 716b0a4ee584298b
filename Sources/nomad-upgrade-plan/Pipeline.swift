import UpgradePlanner

/// From an inventory that was read to the document that every output is made of.
enum Pipeline {
  /// Plans, checks the plan by the independent checker, and writes the runbook.
  ///
  /// A plan that the checker refuses is an error of this program and is never printed.
  static func document(of file: InventoryFile, overrides: [String]) throws(CommandFailure) -> PlanDocument {
    let inventory = file.inventory
    let result = StatusLine.during("planning \(inventory.regions.count) regions") {
      Planner.plan(inventory, zones: file.zones)
    }
    var runbook: Runbook?
    if case .planned(let plan) = result.outcome {
      let problems = StatusLine.during("checking the plan of \(inventory.regions.count) regions") {
        PlanChecker.check(
          plan, path: result.path, inventory: inventory, calendars: inventory.calendars(zones: file.zones))
      }
      guard problems.isEmpty else { throw refusal(problems) }
      let notes = result.path.map { RunbookNote.all(of: inventory, path: $0) } ?? []
      runbook = StatusLine.during("writing the runbook of \(inventory.regions.count) regions") {
        RunbookBuilder.build(inventory: inventory, result: result, plan: plan, notes: notes)
      }
    }
    return PlanDocument(
      toolVersion: ToolVersion.text, knowledgeVersion: ReleaseCalendar.knowledgeVersion, digest: inventory.digest,
      federation: inventory.federation, edition: inventory.edition, authoritative: inventory.authoritative,
      target: inventory.target, origin: inventory.planning.origin, overrides: overrides, inputs: file.inputs,
      zones: file.zones, regions: inventory.regions.map { summary(of: $0, in: inventory) }, result: result,
      runbook: runbook)
  }

  private static func refusal(_ problems: [PlanProblem]) -> CommandFailure {
    CommandFailure(
      lines: ["the plan did not pass the independent checker and is not printed; please report this inventory"]
        + problems.map { "\($0.place): \($0.message)" })
  }

  private static func summary(of region: Region, in inventory: Inventory) -> PlanDocument.RegionSummary {
    var zone: String?
    for case .recurring(_, _, _, let name) in region.windows ?? [] where zone == nil { zone = name }
    return PlanDocument.RegionSummary(
      id: region.id, isAuthoritative: region.id == inventory.authoritative, servers: region.servers.count,
      versions: Array(Set(region.servers.map(\.version))).sorted(), exposure: region.exposure, contact: region.contact,
      url: region.access?.url, zone: zone)
  }
}
