/// All rules, in the order of their families.
public enum RuleCatalog {
  public static let all: [Rule] =
    pathRules + regionRules + federationRules + clientRules + prerequisiteRules + [.regressions] + accessRules

  private static let pathRules: [Rule] = [
    .supportedJump, .noDowngrade, .editionKept, .knownReleases, .releaseExistsForEdition, .supportEnded,
    .raftProtocol3, .noPrerelease, .knowledgeAge, .avoidedReleases, .steppingStones, .pinnedWaypoints,
  ]
  private static let regionRules: [Rule] = [
    .quorum, .evenVoters, .leaderLast, .alreadyMixed, .upgradeMethod, .migrationIsEnterprise,
  ]
  private static let federationRules: [Rule] = [
    .pagesAcrossRegions, .replicationAcrossRegions, .deletesAcrossRegions, .multiregionJobs, .aclReplication18,
    .vaultAccessorNoise, .nodePoolOrder, .newerPolicies, .droppedFields, .versionGates, .replicationNoise,
  ]
  private static let clientRules: [Rule] = [.oldestClient, .clientMethod, .clientsLag]
  private static let prerequisiteRules: [Rule] = [
    .workloadIdentityVault, .workloadIdentityConsul, .licence, .rootKeyRSA, .releaseNotes,
  ]
  private static let accessRules: [Rule] = [.fallbackPossible]

  /// Every id a waiver may name: rules, and the regressions one rule speaks for.
  public static let ids: [String] = all.map(\.id) + Regression.all.map(\.id) + UpgradeNote.all.map(\.id)

  public static func rule(_ id: String) -> Rule? { all.first { $0.id == id } }
}
