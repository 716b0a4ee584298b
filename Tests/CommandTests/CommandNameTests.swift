import Testing

@testable import nomad_upgrade_plan

@Suite("Command") struct CommandNameTests {
  @Test func theCommandIsNamedAfterTheProduct() {
    #expect(NomadUpgradePlan._commandName == "nomad-upgrade-plan")
  }
}
