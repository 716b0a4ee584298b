/// Upgrade notes, releases before and with series 1.9, part 1.
enum UpgradeNotesToSeries1_9Part1 {
  static let text = #"""
    NOTE-1.6.0-01
    since: 1.6.0
    category: precheck
    audience: servers
    edition: enterprise
    title: License checked against BuildDate
    fact: License expiration must be later than the binary build date or the server does not start.
    before: nomad license inspect with the new binary
    check: license inspect exit code; nomad license get expiration vs BuildDate of target
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.6.0-02
    since: 1.6.0
    category: acl
    audience: api
    features: automation
    title: Job evaluate needs submit-job
    fact: Was read-job.
    before: update tokens used for nomad job eval
    check: policies of automation tokens
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.6.0-03
    since: 1.6.0
    category: breaking
    audience: jobs
    title: exec driver keeps mlock limit
    fact: mlock users need ipc_lock in allow_caps and cap_add.
    before: change client config and jobs before upgrading (works on 1.5)
    check: exec tasks needing mlock (e.g. Vault)
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.6.0-04
    since: 1.6.0
    also: 1.5.7 1.4.11
    category: acl
    audience: servers
    federated: yes
    features: acl
    title: Namespace policies need a label
    fact: Unlabelled namespace rules invalid; tokens with such a policy stop working.
    before: fix policies in the authoritative region first
    check: parse policy Rules for namespace { without label
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.6.0-05
    since: 1.6.0
    category: deprecation
    audience: cli
    features: tls
    title: tls cert create -cluster-region deprecated
    fact: Use -region; removed in 1.7.0.
    before: update scripts
    check: grep
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.6.0-06
    since: 1.6.0
    category: removal
    audience: both
    title: 32-bit Intel builds dropped
    fact: No linux_386/windows_386; 32-bit ARM deprecated.
    before: move to 64-bit
    check: node Attributes cpu.arch
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.6.0-07
    since: 1.6.0
    category: removal
    audience: clients
    features: connect
    title: Envoy fallback image removed
    fact: No fallback Envoy version for old Consul.
    before: Consul >= 1.7.8/1.8.4/1.9
    check: node Attributes consul.version
    evidence: changelog | CHANGELOG GH-17044
    NOTE-1.6.0-08
    since: 1.6.0
    category: federation
    audience: both
    federated: yes
    features: node-pools
    title: Node pools replicate from the authoritative region
    fact: Pools are written in the authoritative region; nodes of other regions in a new pool wait in initializing
      until it is replicated.
    before: upgrade the authoritative region before using pools elsewhere
    after: no node stuck in initializing
    check: GET /v1/nodes Status == initializing
    evidence: source | source node_endpoint.go
    evidence: source | PR 17456
    NOTE-1.7.0-01
    since: 1.7.0
    category: ordering
    audience: servers
    title: Keyring replication bug in 1.7.0
    fact: RSA keys not replicated, identity verification fails after election; fixed 1.7.1.
    before: do not install 1.7.0
    check: build check
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.7.0-02
    since: 1.7.0
    category: vault
    audience: both
    features: vault
    title: Vault workload identity introduced, token flow deprecated
    fact: Clients use task identity for Vault; legacy config removed in 1.10.
    before: start migration (nomad setup vault)
    check: upgrade-check endpoint from 1.7.3
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.7.0-03
    since: 1.7.0
    category: consul
    audience: both
    features: consul
    title: Consul workload identity introduced, token flow deprecated
    fact: Same for Consul.
    before: nomad setup consul
    check: agent config consul.service_identity/task_identity
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.7.0-04
    since: 1.7.0
    category: keyring
    audience: servers
    title: RS256 identities for new keys
    fact: New keys are RSA; existing clusters should rotate once to get one.
    after: nomad operator root keyring rotate, then wait
    check: GET /.well-known/jwks.json has kty RSA
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.7.0-05
    since: 1.7.0
    category: default-change
    audience: clients
    title: CPU fingerprint uses base frequency
    fact: Total compute may change.
    before: record cpu totals
    after: compare capacity
    check: node NodeResources.Cpu before/after
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.7.0-06
    since: 1.7.0
    category: precheck
    audience: clients
    title: EC2 CPU detection needs dmidecode
    fact: Built-in table of EC2 CPU speeds removed.
    before: install dmidecode
    check: binary exists on EC2 clients
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.7.0-07
    since: 1.7.0
    category: default-change
    audience: jobs
    title: CPU core isolation
    fact: Tasks with cores are confined to them.
    before: give enough cores
    check: tasks with Resources.Cores > 0
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.7.0-08
    since: 1.7.0
    also: 1.6.4 1.5.11
    category: breaking
    audience: jobs
    title: distinct_hosts honors namespaces
    fact: Same-named jobs in other namespaces no longer block a host.
    before: use distinct_property/node pools if needed
    check: jobs with distinct_hosts
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.7.0-09
    since: 1.7.0
    category: deprecation
    audience: clients
    features: external-plugins
    title: plugin_dir without plugin block deprecated
    fact: Removed in 1.10.
    before: add plugin blocks
    check: see 1.10.0
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.7.0-10
    since: 1.7.0
    category: default-change
    audience: jobs
    title: raw_exec memory limits
    fact: Memory limit enforced through cgroups; no_cgroups ineffective.
    before: set memory_max / oversubscription
    check: raw_exec tasks
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.7.0-11
    since: 1.7.0
    category: breaking
    audience: jobs
    title: Node attribute renames
    fact: unique.cgroup.version -> os.cgroups.version, unique.cgroup.mountpoint removed, cpu.numcores.power ->
      cpu.numcores.performance.
    before: update constraints
    check: search constraints
    evidence: changelog | CHANGELOG
    NOTE-1.7.0-12
    since: 1.7.0
    category: ordering
    audience: both
    title: Workload identity needs all servers >=1.7 and clients >=1.7
    fact: identity for Consul/Vault rejected until all region servers are 1.7.0; placed only on clients >=1.7.
    before: finish server roll before adding identities
    check: members build, node Version
    evidence: source | source minVersionMultiIdentities
    NOTE-1.7.2-01
    since: 1.7.2
    category: ordering
    audience: both
    title: Skip 1.7.0 and 1.7.1
    fact: CPU fingerprint bug in 1.7.0/1.7.1.
    before: target the latest 1.7
    check: build check
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.8.0-01
    since: 1.8.0
    category: federation
    audience: servers
    federated: yes
    title: New /v1/jobs/statuses used by the UI
    fact: UI of >=1.8 needs Job.Statuses in every region it shows; older regions answer can't find method (HTTP
      500). Not in the docs, from source and support article.
    before: upgrade all regions to >=1.8 in one window or tell users to use each region own UI
    after: GET /v1/jobs/statuses?region=R returns 200 for every R
    check: min build over regions < 1.8.0 and max build >= 1.8.0
    evidence: source | source
    evidence: reported | issue 23497
    evidence: reported | support.hashicorp.com 45196173219475
    NOTE-1.8.0-02
    since: 1.8.0
    category: deprecation
    audience: jobs
    title: disconnect block replaces three fields
    fact: Old fields deprecated, removed in 1.10.
    before: plan migration
    check: see 1.10.0
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.8.0-03
    since: 1.8.0
    category: ordering
    audience: clients
    features: bridge-networking
    title: CNI plugin constraints for bridge jobs
    fact: Jobs with bridge networking get implicit CNI constraints; clients <1.5 do not fingerprint CNI.
    before: if coming from <1.5 upgrade clients before submitting bridge jobs
    check: node Attributes plugins.cni.version.bridge present
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.8.0-04
    since: 1.8.0
    category: removal
    audience: clients
    title: raw_exec no_cgroups rejected
    fact: Agent fails to start when the option is set.
    before: remove it
    check: client config plugin raw_exec
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.8.1-01
    since: 1.8.1
    category: plugin
    audience: servers
    edition: enterprise
    features: sentinel
    title: Sentinel plugin protocol v3
    fact: Custom Sentinel plugins must be rebuilt.
    before: rebuild plugins
    check: sentinel imports in agent config
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.8.2-01
    since: 1.8.2
    also: 1.7.10+ent 1.6.13+ent
    category: breaking
    audience: jobs
    features: docker
    title: Windows docker ContainerAdmin refused
    fact: Process isolation as ContainerAdmin is refused unless windows_allow_insecure_container_admin or
      privileged.
    before: set option or change jobs
    check: nodes kernel.name windows and docker jobs
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.8.2-02
    since: 1.8.2
    also: 1.7.10+ent 1.6.13+ent
    category: default-change
    audience: jobs
    features: windows docker
    title: Windows docker isolation default hyperv
    fact: Default isolation mode process -> hyperv.
    before: enable hyper-v or set isolation
    check: as above
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.8.3-01
    since: 1.8.3
    also: 1.7.11+ent 1.6.14+ent
    category: keyring
    audience: cli
    features: automation
    title: Keyring prepublish and rotate flags
    fact: rotate requires -now or -prepublish <duration>; keys prepublished at half the rotation threshold.
    before: update automation
    check: grep automation for keyring rotate
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.8.4-01
    since: 1.8.4
    also: 1.7.12+ent 1.6.15+ent
    category: default-change
    audience: clients
    features: docker
    title: Docker infra_image default changed
    fact: Pause image is registry.k8s.io/pause; clients pull from a new registry.
    before: copy the image to a registry the clients reach, or set infra_image
    check: client config plugin docker infra_image; registry reachability
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.8.4-02
    since: 1.8.4
    category: deprecation
    audience: cli
    features: hcl1
    title: HCL1 flag warns
    fact: -hcl1 prints a warning; JobParseRequest.HCLv1 deprecated.
    before: convert
    check: grep
    evidence: changelog | CHANGELOG GH-23913
    NOTE-1.9.0-01
    since: 1.9.0
    category: client
    audience: clients
    title: Clients older than 1.6.0 dropped
    fact: They fail heartbeats, get marked down, allocs lost and rescheduled.
    before: bring every client to >=1.6.0 before the first 1.9 server
    check: GET /v1/nodes Version < 1.6.0
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.9.0-02
    since: 1.9.0
    category: keyring
    audience: servers
    title: Keyring moves into Raft
    fact: After all servers of the region are >=1.9.0 the first root_key_gc_interval (10m) migrates keys into Raft;
      on-disk keystore still needed for old snapshots.
    before: back up data_dir/server/keystore on every server; verify one active key
    after: wait one gc interval, check key list, keep keystore backups while old snapshots matter
    check: nomad operator root keyring list; files in keystore
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.9.0-03
    since: 1.9.0
    category: removal
    audience: jobs
    features: hcl1
    title: HCL1 job specs removed
    fact: -hcl1 and HCLv1 parse API gone.
    before: convert to HCL2
    check: grep pipelines for -hcl1; try nomad job validate with HCL2
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.9.0-04
    since: 1.9.0
    category: removal
    audience: both
    features: tls
    title: tls.prefer_server_cipher_suites removed
    fact: Deprecated TLS field gone.
    before: remove from config
    check: agent config
    evidence: changelog | CHANGELOG GH-23712
    NOTE-1.9.0-05
    since: 1.9.0
    category: client
    audience: clients
    features: native-services templates
    title: Clients <1.5.0 cannot read native services in templates
    fact: Old clients lose Nomad service discovery in templates.
    before: upgrade clients
    check: node Version < 1.5.0
    evidence: changelog | CHANGELOG GH-23910
    NOTE-1.9.2-01
    since: 1.9.2
    category: ordering
    audience: servers
    title: Release withdrawn
    fact: Could drop all cluster state on upgrade.
    before: never install; go to 1.9.3+
    check: any member with build 1.9.2
    evidence: vendor documentation | upgrade-specific page
    """#
}
