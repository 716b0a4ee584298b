/// Inventories to start from: one with every common key explained, and one made of a federation's own servers.
public enum StarterInventory {
  /// A commented inventory that plans as it is.
  public static func text() -> String {
    let target = target(edition: .enterprise, atLeast: nil) ?? NomadVersion(major: 1, minor: 10, patch: 15)
    return """
      # yaml-language-server: $schema=inventory.schema.json
      # An inventory of a Nomad federation. `nomad-upgrade-plan schema > inventory.schema.json` gives editors completion;
      # `nomad-upgrade-plan plan FILE` makes the plan. Times: 90m, 2h, 1h30m, 1d. Everything below is an example: replace it.
      format: 1
      federation: example                   # the title that plans and runbooks carry
      edition: enterprise                   # enterprise | community; agrees with the suffix of every version
      authoritative: us-east                # the region that is authoritative for ACLs
      target: \(target)

      # What the federation uses. What is absent is unknown, and becomes a question where it matters.
      features:
        acl: true
        federated-ui: true                  # people switch regions in the UI
        multiregion-jobs: false
        sso: false
        vault: workload-identity            # none | token | workload-identity
        consul: none                        # none | token | workload-identity
        csi: false                          # more: `nomad-upgrade-plan schema` lists them

      planning:
        crews: 1                            # regions that may be upgraded at the same time
        # Without a date the plan is relative: T+hh:mm. With one, regions may have windows, and there may be freezes.
        # not-before: 2027-03-01T00:00Z
        # horizon: 60d
        # contingency: 30m                  # be done this long before a window ends
        # between-waves: {soak: 1d}
        # freezes:
        #   - {from: 2027-03-29T00:00Z, to: 2027-04-05T00:00Z, reason: end of the quarter}
        # teams: {amer: 1, emea: 1}         # regions a team can upgrade at the same time

      # Any key of a region, for every region that does not give it itself.
      defaults:
        server-time: 10m                    # per server: replaced, restarted, rejoined, healthy again
        region-time: 20m                    # per region: opening and closing gates
        upgrade:
          method: in-place                  # in-place | replace | migrate
          # Your own commands; they are printed and never run.
          # commands: {stop: systemctl stop nomad, install: apt-get install -y nomad-enterprise=VERSION, start: systemctl start nomad}

      regions:
        us-east:
          servers: {count: 3, version: 1.8.21+ent}
          # or one by one:
          # servers:
          #   - {name: use1-1, version: 1.8.21+ent, address: 10.0.0.1, url: "https://10.0.0.1:4646"}
          clients:
            - {pool: default, count: 40, version: 1.8.21+ent, method: drain, batch: 10, batch-time: 15m}
          exposure: 5                       # how much depends on reaching this region, 0 to 1000
          # The way in while other regions cannot show this one.
          access:
            url: https://nomad.us-east.example
            vault: {address: "https://vault.us-east.example", namespace: platform/us-east, mount: nomad, role: operator}
          # windows:                        # absent: any time
          #   - {days: [tue, thu], from: "22:00", to: "04:00", zone: America/New_York}
          # team: amer
          # contact: "#sre-amer"

        eu-west:
          servers: {count: 3, version: 1.8.21+ent}
          clients:
            - {pool: default, count: 20, version: 1.8.21+ent, method: drain, batch: 10, batch-time: 15m}
          exposure: 2
          access:
            url: https://nomad.eu-west.example
            vault: {address: "https://vault.eu-west.example", namespace: platform/eu-west, mount: nomad, role: operator}
          # after: [us-east]                # in each wave, only once us-east is done
          # soak: 24h                       # regions that come after this one wait this long

      # A finding that you accept, at one place; it is printed with every plan.
      # accept:
      #   - {rule: KR-002, where: regions.us-east, reason: "runs it today and is stable", by: platform-lead}
      # What closes a question that the plan asks.
      # answers:
      #   - {question: NOTE-1.9.0-03, answer: "no HCL1 job left, checked 2027-02-20"}

      """
  }

  /// An inventory of the servers that `nomad server members -json` or `/v1/agent/members` lists.
  ///
  /// It plans as it is; what such a list does not tell is marked `TODO`.
  public static func text(members root: SourceNode) throws(InventoryProblems) -> String {
    let list = try ServerMembers(root)
    let versions = list.regions.flatMap { $0.members.map(\.version) }
    let target = target(edition: list.edition, atLeast: versions.max()) ?? versions[0]
    let count = versions.count == 1 ? "1 server" : "\(versions.count) servers"
    let regions = list.regions.count == 1 ? "1 region" : "\(list.regions.count) regions"
    var lines = [
      "# yaml-language-server: $schema=inventory.schema.json",
      "# Made from a list of members: \(count) in \(regions). What the list does not tell is marked TODO.",
      "format: 1",
      "federation: example                 # TODO the title that plans and runbooks carry",
      "edition: \(list.edition.rawValue)",
      "authoritative: \(YAMLText.scalar(list.regions[0].id.name))"
        + "   # TODO a guess, the first region by name; `authoritative_region` in the servers' configuration tells",
      "target: \(target)   # TODO \(targetNote(target, versions))",
      "",
      "features:                           # TODO what the federation uses; what is absent becomes a question",
      "  # acl: true",
      "  # federated-ui: true              # people switch regions in the UI",
      "  # multiregion-jobs: false",
      "  # sso: false",
      "  # vault: workload-identity        # none | token | workload-identity",
      "  # consul: none                    # none | token | workload-identity",
      "  # csi: false                      # more: `nomad-upgrade-plan schema` lists them",
      "",
      "planning:",
      "  crews: 1                          # TODO regions that may be upgraded at the same time",
      "  # not-before: 2027-03-01T00:00Z   # TODO the first possible day; windows and freezes need it",
      "",
      "defaults:",
      "  server-time: 10m                  # TODO per server: replaced, restarted, rejoined, healthy again",
      "  region-time: 20m                  # TODO per region: opening and closing gates",
      "  # upgrade: {method: in-place}     # TODO in-place | replace | migrate",
      "",
      "regions:",
    ]
    for (index, region) in list.regions.enumerated() { lines += self.lines(of: region, isFirst: index == 0) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(of region: ServerMembers.Region, isFirst: Bool) -> [String] {
    var lines = ["  \(YAMLText.scalar(region.id.name)):"]
    let datacenters = Set(region.members.compactMap(\.datacenter)).sorted()
    if !datacenters.isEmpty {
      lines.append("    datacenters: [\(datacenters.map(YAMLText.scalar).joined(separator: ", "))]")
    }
    let present = region.members.filter { $0.status != "left" && $0.status != "leaving" }
    // A region whose servers have all left is shown as it was last known, for its owner to decide.
    let servers = present.isEmpty ? region.members : present
    lines.append("    servers:")
    for member in servers {
      var fields = ["name: \(YAMLText.scalar(member.name))", "version: \(member.version)"]
      if let address = member.address { fields.append("address: \(YAMLText.quoted(address))") }
      if let zone = member.zone { fields.append("zone: \(YAMLText.scalar(zone))") }
      if !member.isVoter { fields.append("voter: false") }
      let doubt =
        member.status == "alive" ? "" : "   # TODO was \(YAMLText.scalar(member.status)): mend it or remove it"
      lines.append("      - {\(fields.joined(separator: ", "))}\(doubt)")
    }
    if servers.count < region.members.count {
      lines.append("      # \(region.members.count - servers.count) more had left or were leaving")
    }
    guard isFirst else {
      return lines + ["    # TODO clients, exposure, access, windows, contact: as above"]
    }
    lines += [
      "    # clients:                      # TODO the region's clients, by pool",
      "    #   - {pool: default, count: 10, version: \(servers[0].version), method: drain, batch: 5, batch-time: 15m}",
      "    # exposure: 1                   # TODO how much depends on reaching this region, 0 to 1000",
      "    # access:                       # TODO the way in while other regions cannot show this one",
      "    #   url: https://nomad.example",
      "    #   vault: {address: \"https://vault.example\", namespace: platform, mount: nomad, role: operator}",
      "    # windows:                      # TODO when it may be upgraded; absent: any time",
      "    #   - {days: [tue, thu], from: \"22:00\", to: \"04:00\", zone: America/New_York}",
      "    # contact: \"#oncall\"            # TODO",
    ]
    return lines
  }

  private static func targetNote(_ target: NomadVersion, _ versions: [NomadVersion]) -> String {
    versions.allSatisfy { $0 == target } ? "every server runs it already" : "a guess, the newest patch of its series"
  }

  /// The newest good patch of the newest long-term series, or of the series that servers are beyond it already.
  private static func target(edition: Edition, atLeast least: NomadVersion?) -> NomadVersion? {
    let longTerm = ReleaseCalendar.support.map(\.series).filter(ReleaseCalendar.isLTS).max()
    guard let series = [longTerm, least?.series].compactMap({ $0 }).max() else { return least }
    let newest = ReleaseCalendar.newestPatch(
      series: series, edition: edition,
      avoiding: NeverLand.all.filter { $0.edition == nil || $0.edition == edition }.map(\.releases))
    guard let newest, !(least.map { newest < $0 } ?? false) else { return least }
    return newest
  }
}
