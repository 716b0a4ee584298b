import Foundation
import UpgradePlanner

// stages N: the seconds of processor time that each stage takes for a federation of N regions, one `name<tab>seconds` a line.

/// Processor time of this process, which other work on the machine does not lengthen.
func processorSeconds() -> Double { Double(clock()) / 1_000_000 }

func timed<Value>(_ stage: String, _ work: () throws -> Value) rethrows -> Value {
  let begin = processorSeconds()
  let value = try work()
  print("\(stage)\t\(String(format: "%.4f", processorSeconds() - begin))")
  return value
}

func fail(_ text: String) -> Never {
  FileHandle.standardError.write(Data((text + "\n").utf8))
  exit(1)
}

guard let count = CommandLine.arguments.dropFirst().first.flatMap(Int.init), count > 1 else {
  fail("usage: stages REGIONS")
}
let federation = LargeFederation(count: count)
let options = ReadOptions(features: Feature.all.map { FeatureName(name: $0.name, isMode: $0.kind == .mode) })
let digest = Digest.sha256(String(count).utf8)
let reading = timed("reading the tree") { InventoryReader.read(federation.tree, digest: digest, options: options) }
guard let inventory = reading.inventory else { fail("\(reading.problems)") }
let zones = federation.zones

_ = timed("rules (check)") { SituationCheck.run(inventory) }
let result = timed("planning") { Planner.plan(inventory, zones: zones) }
guard case .planned(let plan) = result.outcome else { fail("no plan") }
let problems = timed("checker") {
  PlanChecker.check(plan, path: result.path, inventory: inventory, calendars: inventory.calendars(zones: zones))
}
guard problems.isEmpty else { fail("\(problems)") }
let runbook = timed("runbook") {
  let notes = result.path.map { RunbookNote.all(of: inventory, path: $0) } ?? []
  return RunbookBuilder.build(inventory: inventory, result: result, plan: plan, notes: notes)
}
let document = timed("digest of the plan") {
  PlanDocument(
    toolVersion: "benchmark", knowledgeVersion: ReleaseCalendar.knowledgeVersion, digest: inventory.digest,
    federation: inventory.federation, edition: inventory.edition, authoritative: inventory.authoritative,
    target: inventory.target, origin: inventory.planning.origin, overrides: [], inputs: [], zones: zones,
    regions: inventory.regions.map {
      PlanDocument.RegionSummary(
        id: $0.id, isAuthoritative: $0.id == inventory.authoritative, servers: $0.servers.count,
        versions: Array(Set($0.servers.map(\.version))).sorted(), exposure: $0.exposure, contact: $0.contact,
        url: $0.access?.url, zone: nil)
    },
    result: result, runbook: runbook)
}
for format in Format.allCases {
  do {
    _ = try timed(format.fileName) { try format.render(document) }
  } catch {
    fail("\(format.fileName): \(error)")
  }
}
