/// Upgrade notes, series and later: 1.10, part 2.
enum UpgradeNotesFromSeries1_10Part2 {
  static let text = #"""
    NOTE-2.1.0-01
    since: 2.1.0
    category: acl
    audience: cli
    federated: yes
    features: automation
    title: Server join needs a token
    fact: nomad server join and the join API require agent:write (upcoming release, rc seen).
    before: give join automation a token; federating must be done against the authoritative region leader
    check: grep automation for `server join`; GET /v1/acl/token/self with the token used
    evidence: vendor documentation | web-unified-docs v2.1.x upgrade-specific page
    NOTE-2.1.0-02
    since: 2.1.0
    category: removal
    audience: servers
    title: server.retry_join/retry_interval/retry_max/start_join removed
    fact: Only server_join block is accepted (upcoming release).
    before: move settings to server_join
    check: parse agent config / GET /v1/agent/self config.Server
    evidence: vendor documentation | web-unified-docs v2.1.x upgrade-specific page
    """#
}
