/// The conditions that gates judge answers by; each stands here once.
///
/// `nomad operator api` exits 0 for an answer, a refusal and an error alike and posts whatever is on its standard
/// input (measured on Community 1.7.7 and 1.10.5): so every call reads `/dev/null` and only the body counts.
enum GateCondition {
  /// A server's own list of members: it knows itself under its name, alive, on the version that was installed.
  static let itself = GatePredicate.every([
    .equal(.field(["ServerName"]), .argument("server")), .equal(.field(["ServerRegion"]), .argument("region")),
    .any(
      ["Members"],
      .every([
        .equal(.field(["Name"]), .memberName), .equal(.field(["Status"]), .text("alive")),
        .equal(.field(["Tags", "build"]), .argument("version")),
      ])),
  ])

  /// How many entries of the raft log a healthy server may be behind its leader.
  static let mostEntriesBehind = 250

  private static let oneLeader = GatePredicate.number(.count(["Servers"], .isTrue(["Leader"])), 1)
  private static let healthy = GatePredicate.every([
    .isTrue(["Healthy"]), .equal(.field(["SerfStatus"]), .text("alive")),
  ])
  private static let caughtUp = GatePredicate.atMost(
    .lag(list: ["Servers"], flag: "Leader", field: "LastIndex"), mostEntriesBehind)

  /// The leader's view of one server, and that no other one is missing.
  ///
  /// A server that was just restarted is shown with its old version for some seconds, and a killed one as healthy for
  /// most of a minute (measured on Community 1.8, 1.10 and 2.0): hence version, index and what moves.
  static let leadersView = GatePredicate.every([
    .isTrue(["Healthy"]), oneLeader, .all(["Servers"], healthy),
    .number(.count(["Servers"], .equal(.field(["Name"]), .memberName)), 1),
    .number(
      .count(
        ["Servers"],
        .every([
          .equal(.field(["Name"]), .memberName), .equal(.field(["Version"]), .argument("version")),
          .equal(.field(["Voter"]), .argument("voter")), caughtUp,
        ])), 1),
  ])

  /// The leader's view of a whole region: as many voters as it should have and nobody on another version.
  static let wholeRegion = GatePredicate.every([
    .isTrue(["Healthy"]), oneLeader,
    .equal(.count(["Servers"], .isTrue(["Voter"])), .argument("voters")),
    .equal(.count(["Servers"], .every([])), .argument("servers")),
    .all(["Servers"], .every([healthy, .isOne(.field(["Version"]), of: "versions"), caughtUp])),
  ])

  /// Two of those answers, a minute apart: nobody's LastContact stands still while another's moves.
  static let moving = GateMovement(list: "Servers", key: "Name", value: "LastContact", except: "Leader")

  /// The leader's view before a stop: every server healthy, one leads, and as many voters to spare as the stop takes.
  ///
  /// A killed server still looks so for most of a minute (measured): it is read twice, with ``moving`` between.
  static let canSpare = GatePredicate.every([
    .isTrue(["Healthy"]), oneLeader, .all(["Servers"], healthy),
    .atLeast(.field(["FailureTolerance"]), .argument("spare")),
  ])

  /// A new server that autopilot will promote with the others: it has joined. Old leaders say nothing of a migration.
  static let joined = GatePredicate.every([
    .isTrue(["Healthy"]), oneLeader,
    .number(
      .count(
        ["Servers"],
        .every([
          .equal(.field(["Name"]), .memberName), .equal(.field(["Version"]), .argument("version")), healthy, caughtUp,
        ])), 1),
  ])

  /// Autopilot has migrated the region: as many voters as before, each on a new version, and one of them leads.
  static let migrated = GatePredicate.every([
    .isTrue(["Healthy"]), oneLeader,
    .equal(.count(["Servers"], .isTrue(["Voter"])), .argument("voters")),
    .equal(
      .count(
        ["Servers"],
        .every([.isTrue(["Voter"]), .isOne(.field(["Version"]), of: "versions"), healthy, caughtUp])),
      .argument("voters")),
    .number(.count(["Servers"], .every([.isTrue(["Leader"]), .isOne(.field(["Version"]), of: "versions")])), 1),
  ])

  /// Upgrade migration is switched on, by releases and not by a tag of the configuration's own.
  static let migrationIsOn = GatePredicate.every([
    .isOff(["DisableUpgradeMigration"]), .isOff(["EnableCustomUpgrades"]),
  ])

  /// An old server that autopilot has demoted.
  static let demoted = GatePredicate.number(
    .count(
      ["Servers"], .every([.equal(.field(["Name"]), .memberName), .equal(.field(["Voter"]), .argument("voter"))])),
    1)

  /// The raft configuration without a server, by its name and by its id.
  static let peerGone = GatePredicate.every([
    oneLeader,
    .all(
      ["Servers"],
      .every([.different(.field(["Node"]), .memberName), .different(.field(["ID"]), .argument("peer"))])),
  ])

  private static let present = GatePredicate.every([
    .equal(.field(["Tags", "region"]), .argument("region")), .different(.field(["Status"]), .text("left")),
  ])

  /// The members of one region: all alive, each on one of these versions, none left over.
  static let members = GatePredicate.every([
    .equal(.count(["Members"], present), .argument("servers")),
    .equal(
      .count(
        ["Members"],
        .every([
          present, .equal(.field(["Status"]), .text("alive")), .isOne(.field(["Tags", "build"]), of: "versions"),
        ])), .argument("servers")),
  ])

  /// A server's own list: it knows itself, and all the others of its region.
  static let itselfAndRegion = GatePredicate.every([itself, members])

  /// The members of all regions: as many as there should be, all alive, each on one of these versions.
  static let federation = GatePredicate.every([
    .equal(.count(["Members"], .different(.field(["Status"]), .text("left"))), .argument("servers")),
    .equal(
      .count(
        ["Members"],
        .every([.equal(.field(["Status"]), .text("alive")), .isOne(.field(["Tags", "build"]), of: "versions")])),
      .argument("servers")),
  ])

  /// Who answers is a server of this region.
  static let place = GatePredicate.equal(.field(["ServerRegion"]), .argument("region"))

  /// The keys of a region: one of them is active.
  static let activeKey = GatePredicate.every([
    .list(filled: true),
    .number(.count([], .either([.equal(.field(["State"]), .text("active")), .isTrue(["Active"])])), 1),
  ])

  /// A list of deployments none of which is under way.
  static let noDeployment = GatePredicate.every([
    .list(filled: false),
    .number(
      .count(
        [],
        .either(["running", "pending", "blocked", "paused"].map { .equal(.field(["Status"]), .text($0)) })), 0),
  ])

  /// A client that takes work on the version it should have, with every driver that was healthy before.
  static let clientBack = GatePredicate.every([
    .equal(.field(["Status"]), .text("ready")), .equal(.field(["SchedulingEligibility"]), .text("eligible")),
    .equal(.field(["Attributes", "nomad.version"]), .argument("version")),
  ])

  /// A client whose drain has ended and that takes no new work.
  static let clientDrained = GatePredicate.every([
    .isFalse(["DrainStrategy"]), .equal(.field(["SchedulingEligibility"]), .text("ineligible")),
  ])

  /// A client that another has replaced: it is off, and not only drained.
  static let clientGone = GatePredicate.equal(.field(["Status"]), .text("down"))

  /// An allocation that still runs where it ran.
  static let allocationUntouched = GatePredicate.every([
    .equal(.field(["NodeID"]), .argument("node")), .equal(.field(["ClientStatus"]), .text("running")),
  ])

  /// A list that holds something.
  static let filledList = GatePredicate.list(filled: true)
  /// A list, empty or not.
  static let list = GatePredicate.list(filled: false)
}
