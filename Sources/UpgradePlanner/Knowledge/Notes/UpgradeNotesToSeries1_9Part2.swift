/// Upgrade notes, releases before and with series 1.9, part 2.
enum UpgradeNotesToSeries1_9Part2 {
  static let text = #"""
    NOTE-1.9.3-01
    since: 1.9.3
    also: 1.9.2
    category: precheck
    audience: servers
    title: Clock based garbage collection
    fact: Server clocks must be roughly in sync; GC may originate on a follower.
    before: NTP on all servers
    check: compare Date headers / chrony per server
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.9.4-01
    since: 1.9.4
    category: default-change
    audience: jobs
    features: templates
    title: Default deny lists extended
    fact: template function_denylist adds executeTemplate; env denylist grows.
    before: override config if tasks need them
    check: agent config; search templates for executeTemplate
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.9.5-01
    since: 1.9.5
    category: precheck
    audience: clients
    features: bridge-networking
    title: CNI reference plugins >= 1.2.0 recommended
    fact: Needed for network restore after host reboot; otherwise old behavior.
    before: upgrade CNI plugins
    check: node Attributes plugins.cni.version.*
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.9.6-01
    since: 1.9.6
    category: default-change
    audience: clients
    features: vault consul
    title: Consul/Vault fingerprints no longer periodic
    fact: Client must be reloaded/restarted to pick up changed Consul/Vault.
    before: adjust runbooks
    evidence: changelog | CHANGELOG GH-24526
    NOTE-1.9.7-01
    since: 1.9.7
    also: 1.8.11+ent 1.7.19+ent
    category: breaking
    audience: jobs
    title: Node attributes renamed to unique.*
    fact: consul.addr.dns -> unique.consul.addr.dns, nomad.advertise.address -> unique.advertise.address.
    before: update constraints and templates
    check: search job constraints/affinities for the old names
    evidence: changelog | CHANGELOG GH-24942
    """#
}
