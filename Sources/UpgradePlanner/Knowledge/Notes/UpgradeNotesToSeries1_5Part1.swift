/// Upgrade notes, releases before and with series 1.5, part 1.
enum UpgradeNotesToSeries1_5Part1 {
  static let text = #"""
    NOTE-1.2.0-01
    since: 1.2.0
    category: plugin
    audience: clients
    features: external-plugins
    title: Nvidia device plugin external
    fact: Install nomad-device-nvidia separately before upgrade.
    before: install plugin
    after: devices still listed
    check: node NodeResources.Devices
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.2.0-02
    since: 1.2.0
    category: acl
    audience: api
    features: automation
    title: UI needs node:read on job page
    fact: Unintended, fixed 1.2.4.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.2.0-03
    since: 1.2.0
    category: breaking
    audience: cli
    features: automation
    title: HCL2 unknown variables error
    fact: Use -hcl2-strict=false to only warn.
    before: fix var files
    check: nomad job validate
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.2.0-04
    since: 1.2.0
    category: breaking
    audience: cli
    features: automation
    title: operator debug folders renamed
    fact: Bundle layout changed.
    evidence: changelog | CHANGELOG
    NOTE-1.2.2-01
    since: 1.2.2
    category: ordering
    audience: servers
    title: Node class panic fixed
    fact: 1.2.0-1.2.1 servers can crash.
    before: target >=1.2.2
    check: build check
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.2.4-01
    since: 1.2.4
    category: deprecation
    audience: cli
    features: automation
    title: eval status -json deprecated
    fact: Use eval list.
    check: grep
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.2.6-01
    since: 1.2.6
    also: 1.1.12 1.0.18
    category: acl
    audience: api
    features: acl
    title: Job parse endpoint needs ACL
    fact: parse-job capability (in read/write/submit-job) on the request namespace.
    before: update tokens
    check: call /v1/jobs/parse with CI token
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.3.0-01
    since: 1.3.0
    category: raft
    audience: servers
    title: Raft protocol default 3
    fact: Unset raft_protocol upgrades the server to 3; one server at a time; protocol downgrade refused afterwards.
    before: follow raft 3 procedure, leader last, force-leave each server
    after: list-peers shows 3 and UUID IDs
    check: Tags.raft_vsn
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.3.0-02
    since: 1.3.0
    category: client
    audience: clients
    title: Client state schema migrated
    fact: No client downgrade without drain and wiping data_dir.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.3.0-03
    since: 1.3.0
    category: plugin
    audience: clients
    features: csi
    title: CSI plugin filesystem layout
    fact: Redeploy CSI plugin jobs after upgrading.
    after: redeploy csi plugin jobs
    check: GET /v1/plugins
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.3.0-04
    since: 1.3.0
    category: default-change
    audience: servers
    title: Leadership transfer on failed establish
    fact: Works only on raft protocol 3.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.3.0-05
    since: 1.3.0
    category: raft
    audience: servers
    title: raft.db migrates to bbolt
    fact: No server downgrade; no_freelist_sync option.
    before: snapshot before
    check: snapshot present
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.3.0-06
    since: 1.3.0
    category: default-change
    audience: cli
    features: automation
    title: server members output
    fact: Protocol column replaced by Raft Version; -detailed -> -verbose.
    before: fix parsers
    check: use -json from 1.5.2 or the API
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.3.0-07
    since: 1.3.0
    category: config
    audience: clients
    title: writeToFile in function_denylist
    fact: Custom denylists must add writeToFile.
    before: edit config
    check: client.template.function_denylist
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.3.0-08
    since: 1.3.0
    category: default-change
    audience: clients
    features: connect
    title: Envoy stats tag alloc id
    fact: nomad.alloc_id injected.
    before: override in proxy.config
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.3.0-09
    since: 1.3.0
    category: consul
    audience: clients
    features: connect
    title: Connect SI tokens local
    fact: Cross-Consul-DC needs anonymous token policies; Consul >=1.8.0.
    before: adjust Consul ACLs
    check: consul.version
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.3.0-10
    since: 1.3.0
    category: consul
    audience: jobs
    features: consul
    title: Implicit Consul constraint
    fact: Services/checks need Consul >=1.7.0 on the client.
    before: upgrade Consul
    check: node consul.version
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.3.0-11
    since: 1.3.0
    category: client
    audience: clients
    title: cgroups v2
    fact: v2 only hosts supported under nomad.slice.
    check: unique.cgroup.version
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.3.0-12
    since: 1.3.0
    category: client
    audience: jobs
    title: Pre-0.9 tasks not restorable
    fact: Tasks running since 0.8 or older fail to restore.
    before: nomad alloc stop them
    check: alloc CreateTime older than the 0.9 upgrade
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.3.1-01
    since: 1.3.1
    also: 1.2.8 1.1.14
    category: default-change
    audience: clients
    features: artifacts
    title: Artifact limits
    fact: Size/time limits for artifacts.
    before: review client.artifact
    check: agent config
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.3.2-01
    since: 1.3.2
    also: 1.2.9 1.1.15
    category: default-change
    audience: jobs
    title: max_kill_timeout enforced
    fact: kill_timeout capped by client max_kill_timeout.
    before: raise client setting
    check: KillTimeout > max_kill_timeout
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.3.3-01
    since: 1.3.3
    category: ordering
    audience: clients
    features: windows
    title: Avoid on Windows
    fact: template uid/gid failure.
    before: use 1.3.4+
    check: kernel.name
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.4.0-01
    since: 1.4.0
    category: ordering
    audience: servers
    title: Panic of older servers when 1.4.0 leads
    fact: Keyring init raft entry; fixed 1.4.1; leader last.
    before: target >=1.4.3; upgrade leader last
    check: build check
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.4.0-02
    since: 1.4.0
    category: raft
    audience: servers
    title: Raft protocol 2 removed
    fact: raft_protocol must be 3 or the server refuses to start.
    before: all servers on raft protocol 3 while on 1.3
    after: raft list-peers shows 3
    check: RaftProtocol in GET /v1/operator/raft/configuration; Tags.raft_vsn
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.4.0-03
    since: 1.4.0
    category: default-change
    audience: servers
    edition: enterprise
    features: audit-log
    title: Audit filter logic AND
    fact: stages and operations filters combine with AND.
    before: review audit config
    check: audit config
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.4.0-04
    since: 1.4.0
    category: default-change
    audience: jobs
    title: Stopping allocs keep their resources
    fact: Resources freed only when the client reports terminal.
    before: watch capacity
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.4.0-05
    since: 1.4.0
    category: removal
    audience: cli
    features: automation
    title: eval status -json without ID removed
    fact: Use nomad eval list -json.
    before: update scripts
    check: grep
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.4.0-06
    since: 1.4.0
    category: default-change
    audience: clients
    features: vault consul
    title: Consul/Vault attributes stay after disconnect
    fact: Restart the client to remove them.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.4.0-07
    since: 1.4.0
    category: breaking
    audience: jobs
    title: Numeric constraint comparison
    fact: < <= > >= compare numerically when both sides are numbers.
    before: review constraints
    check: constraints with those operands
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.4.0-08
    since: 1.4.0
    category: federation
    audience: servers
    federated: yes
    features: acl
    title: ACL roles need all federated servers >=1.4.0
    fact: Role writes error until then (gate since 1.4.2).
    before: finish all regions first
    check: min build over all members
    evidence: source | source, GH-14908
    NOTE-1.4.5-01
    since: 1.4.5
    also: 1.3.10
    category: ordering
    audience: clients
    features: docker
    title: Pause container regression
    fact: Avoid 1.4.5 and 1.3.10.
    check: build check
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.5.0-01
    since: 1.5.0
    category: ordering
    audience: clients
    features: docker
    title: Pause container regression
    fact: Fixed in 1.5.1.
    before: skip 1.5.0
    check: build check
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.5.0-02
    since: 1.5.0
    category: default-change
    audience: clients
    features: artifacts
    title: Artifact download isolation
    fact: Downloads run in a sub-process with landlock and clean environment; git-ssh needs system known_hosts.
    before: test artifacts; set client.artifact options
    check: jobs with artifact using git::ssh or env credentials
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.5.0-03
    since: 1.5.0
    category: default-change
    audience: clients
    features: artifacts
    title: Artifact decompression limits
    fact: 100GB and 4096 files default limits.
    before: raise if needed
    check: client.artifact config
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.5.0-04
    since: 1.5.0
    category: breaking
    audience: both
    title: Datacenter wildcards
    fact: * illegal in agent datacenter; job datacenters default ["*"].
    before: rename datacenters containing *
    check: node Datacenter contains *
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.5.0-05
    since: 1.5.0
    category: default-change
    audience: servers
    title: rejoin_after_leave enforced
    fact: Servers that left do not rejoin unless set to true.
    before: set rejoin_after_leave if you rely on leave+restart
    after: restarted servers are alive
    check: agent config.Server.RejoinAfterLeave; leave_on_terminate
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.5.0-06
    since: 1.5.0
    category: default-change
    audience: servers
    features: telemetry
    title: Metric total_blocked renamed total_pending
    fact: nomad.nomad.broker.total_blocked renamed.
    before: dashboards
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.5.0-07
    since: 1.5.0
    category: removal
    audience: cli
    features: automation
    title: Gossip keyring commands removed
    fact: Use nomad operator gossip keyring.
    before: update runbooks
    check: grep
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.5.0-08
    since: 1.5.0
    also: 1.4.4 1.3.9
    category: default-change
    audience: servers
    title: Batch eval GC 24h
    fact: batch_eval_gc_threshold added.
    before: raise if you need old batch allocs
    check: agent config
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.5.0-09
    since: 1.5.0
    category: federation
    audience: servers
    federated: yes
    features: sso
    title: Auth methods and binding rules need all federated servers >=1.5.0
    fact: Writes error until every server in every region is upgraded (JWT login: 1.5.4).
    before: finish all regions first
    check: min build over all members
    evidence: source | source
    """#
}
