/// Upgrade notes, releases before and with series 1.1, part 1.
enum UpgradeNotesToSeries1_1Part1 {
  static let text = #"""
    NOTE-any-01
    category: federation
    audience: both
    federated: yes
    title: Federated feature availability
    fact: New features only work once all agents of a region and the servers of the authoritative region run the new
      release.
    before: plan the authoritative region servers in the same window as the other regions
    after: verify every region build
    check: compare Tags.build per Tags.region in GET /v1/agent/members
    evidence: vendor documentation | upgrade/index (v1.1.18..v2.0.x)
    NOTE-any-02
    category: ordering
    audience: both
    title: No downgrade
    fact: Downgrade is unsupported: clients need drain + empty data_dir, servers need re-provisioning/restore from
      snapshot.
    before: nomad operator snapshot save per region
    check: snapshot file exists, `nomad operator snapshot inspect` succeeds
    evidence: vendor documentation | upgrade/index
    NOTE-0.8.0-01
    since: 0.8.0
    category: raft
    audience: servers
    title: Raft protocol stepping
    fact: From <0.7 set raft_protocol 1, later 2, 3; only adjacent versions talk.
    check: raft list-peers
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.8.0-02
    since: 0.8.0
    category: default-change
    audience: cli
    features: automation
    title: Node drain reworked
    fact: migrate block; drain blocks until done.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.8.0-03
    since: 0.8.0
    category: breaking
    audience: jobs
    title: Dots in env names kept
    fact: Periods in environment variable names are no longer turned into underscores.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.8.0-04
    since: 0.8.0
    category: client
    audience: clients
    title: Client APIs need clients >=0.8
    fact: fs/logs etc. route through servers.
    check: node Version
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.8.0-05
    since: 0.8.0
    category: deprecation
    audience: cli
    features: automation
    title: CLI subcommands
    fact: Commands moved to subcommands (alloc status etc.), old forms deprecated.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.8.0-06
    since: 0.8.0
    category: config
    audience: servers
    federated: yes
    title: RPC advertise only for clients
    fact: Server to server uses serf advertise address.
    before: check NAT setups
    check: agent config advertise
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.8.6-01
    since: 0.8.6
    category: ordering
    audience: servers
    title: New TriggeredBy value
    fact: Mixed 0.8.6/older servers log scheduling errors.
    before: upgrade all servers quickly
    check: members build
    evidence: vendor documentation | archived nomadproject.io upgrade-specific page
    NOTE-0.9.0-01
    since: 0.9.0
    category: default-change
    audience: jobs
    features: system-jobs
    title: System job preemption
    fact: Higher priority system jobs may preempt allocations.
    before: scheduler config
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.9.0-02
    since: 0.9.0
    category: plugin
    audience: clients
    features: external-plugins
    title: Drivers become plugins; LXC external
    fact: job validate does not check driver config.
    before: install lxc plugin
    check: jobs Driver lxc
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.9.0-03
    since: 0.9.0
    category: default-change
    audience: both
    title: Structured logs
    fact: Log format changed to key=value structured lines.
    before: log parsers
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.9.0-04
    since: 0.9.0
    category: breaking
    audience: jobs
    title: Variables with consecutive dots
    fact: Interpolated names with several consecutive dots need the env map syntax.
    before: env[...] syntax
    check: jobs
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.9.0-05
    since: 0.9.0
    category: client
    audience: clients
    title: No client downgrade
    fact: Client state changed; downgrade needs an empty data_dir.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.9.0-06
    since: 0.9.0
    category: breaking
    audience: jobs
    title: port_map not interpolated
    fact: NOMAD_PORT_ is the host port.
    before: group network to
    check: jobs with port_map
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.9.5-01
    since: 0.9.5
    category: breaking
    audience: jobs
    features: templates
    title: Template env/plugin/file restrictions
    fact: Templates see a cleaned environment; plugin function disabled; file restricted to the task dir.
    before: env block, function denylist
    check: templates
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.10.0-01
    since: 0.10.0
    category: default-change
    audience: jobs
    title: Default update block
    fact: Rolling deployments by default.
    before: max_parallel=0 for old behavior
    check: jobs without update
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.10.2-01
    since: 0.10.2
    also: 0.9.7
    category: ordering
    audience: servers
    title: Preemption panic fixed
    fact: since 0.9.0; also 0.9.7.
    before: target fixed
    check: build check
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.10.2-02
    since: 0.10.2
    category: default-change
    audience: clients
    features: docker
    title: Dangling container reaper
    fact: Docker driver kills containers Nomad does not track.
    before: dry-run option
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.10.3-01
    since: 0.10.3
    category: precheck
    audience: both
    federated: yes
    features: tls
    title: mTLS names verified
    fact: verify_server_hostname needs client.<region>.nomad / server.<region>.nomad names.
    before: reissue certs
    check: inspect cert SANs per region
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.10.3-02
    since: 0.10.3
    category: default-change
    audience: both
    title: Connection limits
    fact: 100 connections per client, handshake timeouts.
    before: limits block
    check: agent config
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.10.4-01
    since: 0.10.4
    category: default-change
    audience: jobs
    title: Same-node penalty removed
    fact: Scheduler no longer penalizes the node of a healthy previous alloc, so updates move less.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.10.4-02
    since: 0.10.4
    category: default-change
    audience: jobs
    title: CONSUL_HTTP_TOKEN filtered
    fact: CONSUL_HTTP_TOKEN is on the default env deny list for tasks.
    before: env denylist
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.11.0-01
    since: 0.11.0
    category: deprecation
    audience: jobs
    features: templates
    title: vault_grace deprecated
    fact: Template vault_grace has no effect and can be removed.
    before: remove
    check: templates
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.11.0-02
    since: 0.11.0
    category: removal
    audience: clients
    features: external-plugins
    title: rkt driver removed
    fact: The rkt task driver no longer ships.
    before: migrate
    check: jobs Driver rkt
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.11.2-01
    since: 0.11.2
    category: default-change
    audience: jobs
    title: Scheduler scoring changed
    fact: Reserved resources scored correctly.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.11.2-02
    since: 0.11.2
    category: default-change
    audience: jobs
    features: periodic-jobs
    title: Periodic jobs and DST
    fact: Defined behavior on DST changes.
    before: review cron
    check: periodic jobs with time_zone
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.11.3-01
    since: 0.11.3
    category: ordering
    audience: both
    title: Avoid 0.11.1/0.11.2
    fact: Go runtime hang.
    check: build check
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.12.0-01
    since: 0.12.0
    category: deprecation
    audience: jobs
    title: mbits and task networks deprecated
    fact: Use group network; docker ports instead of port_map.
    check: task Resources.Networks
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.12.0-02
    since: 0.12.0
    category: precheck
    audience: servers
    edition: enterprise
    title: Enterprise licensing introduced
    fact: 6h grace then shutdown without license; 0.12.0 bug for existing clusters.
    before: go to 0.12.1+
    check: license get
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.12.0-03
    since: 0.12.0
    category: default-change
    audience: jobs
    features: docker
    title: Docker host filesystem access off
    fact: Docker tasks cannot mount host paths unless docker volumes are enabled or host volumes used.
    before: volumes.enabled or host volumes
    check: docker volumes with host paths
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.12.0-04
    since: 0.12.0
    category: breaking
    audience: jobs
    features: qemu
    title: QEMU image paths restricted
    fact: QEMU images outside the allocation directory need the image_paths allowlist.
    before: image_paths
    check: qemu jobs
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.12.6-01
    since: 0.12.6
    also: 0.11.5 0.10.6
    category: breaking
    audience: jobs
    features: templates
    title: Artifact/template path confinement
    fact: source/destination must stay in task dir; absolute destinations broken until 0.12.9.
    before: relative paths or disable_file_sandbox
    check: templates with absolute paths
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.12.8-01
    since: 0.12.8
    also: 0.11.7 0.10.8
    category: default-change
    audience: jobs
    features: docker
    title: docker volumes.enabled defaults false
    fact: Volume mounts disabled unless enabled.
    before: set plugin docker volumes enabled
    check: jobs with mounts type volume
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.0.0-01
    since: 1.0.0
    category: breaking
    audience: jobs
    title: HCL2 for job specs
    fact: Stricter schema.
    before: validate jobs
    check: nomad job validate
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.0.0-02
    since: 1.0.0
    category: default-change
    audience: jobs
    features: docker
    title: Docker SIGTERM on stop
    fact: Was SIGINT.
    before: set kill_signal
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.0.0-03
    since: 1.0.0
    category: removal
    audience: servers
    features: telemetry
    title: Untagged metrics removed
    fact: All metrics are tagged; the compatibility switch for untagged metrics is gone.
    before: dashboards
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.0.0-04
    since: 1.0.0
    category: breaking
    audience: both
    title: No null characters in names
    fact: region, datacenter, job, group, task.
    before: rename
    check: string check
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.0.0-05
    since: 1.0.0
    category: default-change
    audience: clients
    title: EC2 CPU data from API
    fact: cpu.modelname unset on EC2.
    before: cpu_total_compute override
    check: node CPU before/after
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.0.0-06
    since: 1.0.0
    category: deprecation
    audience: clients
    title: blacklist/whitelist deprecated
    fact: denylist/allowlist names.
    before: rename keys
    check: agent config
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.0.0-07
    since: 1.0.0
    category: consul
    audience: clients
    features: connect
    title: Consul Connect works best with Consul 1.9
    fact: Envoy proxies drop during agent restart with older Consul; prefer new hosts + drain.
    before: Consul >=1.9 first
    check: consul.version
    evidence: vendor documentation | upgrade-specific page
    """#
}
