/// What a server reaches for when it starts: found missing now, not while it is down.
struct RestartNeeds {
  let context: RunbookContext
  /// Regions for which the same holds.
  let regions: [Region]
  /// As people call them.
  let names: String

  /// What tells regions apart whose servers need different things.
  struct Key: Hashable {
    let newMachines: Bool
    let keyService: Use
    let vault: Use
    let consul: Use
    let isOwn: Bool
  }

  /// How sure it is that something is in use.
  enum Use: Hashable {
    case no, unknown, yes
  }

  static func key(_ region: Region) -> Key {
    Key(
      newMachines: region.upgrade.isOnNewMachines,
      keyService: use(region.features["kms-keyring"]), vault: vault(region.features["vault"]),
      consul: use(region.features["consul"]), isOwn: region.upgrade["install"] != nil)
  }

  private static func use(_ feature: FeatureValue?) -> Use { feature.map { $0.isUsed ? .yes : .no } ?? .unknown }

  /// Servers ask Vault themselves only in the workflow with tokens.
  private static func vault(_ feature: FeatureValue?) -> Use {
    feature == .mode(.workloadIdentity) ? .no : use(feature)
  }

  /// What is asked, and whether it is known to be in use.
  static func probes(_ key: Key) -> [(probe: NeighbourProbe, use: Use)] {
    [
      (.vault, key.vault), (.transit, key.keyService), (.keyService, key.keyService), (.consul, key.consul),
    ].filter { $0.1 != .no }
  }

  func step(_ maker: StepMaker, slug: String) -> Step {
    let key = Self.key(regions[0])
    let place = Shell.comment("on each server\(key.newMachines ? " and each new machine" : "") of \(names)")
    let probes = Self.probes(key)
    let condition = Shell.comment("if the first command finds its block")
    // What opens the keyring is one of the two.
    func kind(_ probe: NeighbourProbe) -> String {
      switch probe {
      case .transit: Shell.comment("if the keyring block is transit") + "\n"
      case .keyService: Shell.comment("if the keyring block is a key service") + "\n"
      default: ""
      }
    }
    return maker.step(
      slug, .gate, title: "What a restarting server of \(names) needs is there",
      why:
        "The first command prints names of blocks and files only, no values; a probe that answers nothing would keep a "
        + "server down. " + (key.newMachines ? "" : "A server that leaves its peers when it is stopped costs a voter."),
      minutes: 10,
      commands: [
        "\(place)\nsudo grep -rnoE '^[[:space:]]*\"?(keyring|seal|plugin|vault|consul|server_join)\\b' /etc/nomad.d\n"
          + "sudo grep -rlE '(encrypt|retry_join)\"?[[:space:]]*[=:]' /etc/nomad.d"
      ]
        + (key.newMachines
          ? []
          : [
            "\(place)\nsudo grep -rnE 'leave_on_(terminate|interrupt)\"?[[:space:]]*[=:][[:space:]]*true' /etc/nomad.d\n"
              + "[ $? = 1 ] && echo 'keeps its peers'"
          ]) + probes.map { "\(place)\n\($1 == .yes ? kind($0) : condition + "\n")\($0.command)" }
        + ["\(place)\n{ apt-mark showhold || dnf versionlock list; } 2>/dev/null | grep -i nomad"],
      expect: (["files that set the gossip key and the join addresses", key.newMachines ? nil : "keeps its peers"]
        + probes.map { $0.0.expect + ($0.1 == .yes && kind($0.0).isEmpty ? "" : " (if it applies)") }).compactMap { $0 }
        .joined(separator: "; ")
        + "; the package of Nomad is held\(key.isOwn ? ", and your own install command lifts the hold" : ""). Each plugin "
        + "block has its binary.",
      wait: 0,
      otherwise:
        "Mend it before the region begins. A certificate that curl does not trust: --cacert with the CA of that "
        + "block.", privilege: "root on the servers")
  }
}
