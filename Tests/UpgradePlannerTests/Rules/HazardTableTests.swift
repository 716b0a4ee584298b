import Testing

@testable import UpgradePlanner

@Suite("Hazard table")
struct HazardTableTests {
  private func federation(
    _ entry: EntryRegions = .everywhere, features: [FeatureUse.Entry] = []
  ) -> Inventory {
    ExampleFederation.to(
      "1.8.4", .example("us", "1.7.7"), .example("eu", "1.7.7"), .example("ap", "1.7.7"),
      planning: PlanningSettings(entryRegions: entry), features: features)
  }
  private func surface(_ id: String, in inventory: Inventory) -> HazardSurface? {
    HazardTable(inventory: inventory).surfaces.first { $0.id == id }
  }

  @Test("people call from the entry regions only, and from none where they can be sent elsewhere")
  func entryRegions() {
    #expect(surface("ui.jobs", in: federation())?.callers == [0, 1, 2])
    #expect(surface("ui.jobs", in: federation(.only([RegionID("eu")])))?.callers == [1])
    #expect(surface("ui.jobs", in: federation(.movable)) == nil)
  }

  @Test("federated regions pull from the authoritative one, whatever the entry regions, and suffer themselves")
  func replication() {
    let policies = surface("replication.acl-policies", in: federation(.movable))
    #expect(policies?.callers == [1, 2])
    #expect(policies?.callees == [0])
    #expect(policies?.affectsCaller == true)
    #expect(surface("delete.namespace", in: federation(.movable))?.callers == [0])
  }

  @Test("a feature that is not in use makes no hazard; an unknown one does")
  func features() {
    #expect(surface("ui.jobs", in: federation(features: [ExampleFederation.unused("federated-ui")])) == nil)
    #expect(surface("ui.jobs", in: federation()) != nil)
  }

  @Test("two sets fail if one pair does, equal versions never do, and direction counts")
  func sets() throws {
    let inventory = federation()
    let table = HazardTable(inventory: inventory)
    let jobs = try #require(surface("ui.jobs", in: inventory))
    let old = NomadVersion(major: 1, minor: 7, patch: 7)
    let new = NomadVersion(major: 1, minor: 8, patch: 4)
    #expect(table.fails(jobs, callerVersions: [new], calleeVersions: [old]) != nil)
    #expect(table.fails(jobs, callerVersions: [old], calleeVersions: [new]) == nil)
    #expect(table.fails(jobs, callerVersions: [old, new], calleeVersions: [new, old]) != nil)
    #expect(table.fails(jobs, callerVersions: [new], calleeVersions: [new]) == nil)
  }
}
