/// The upgrade notes of the releases 1.11 and later.
enum UpgradeNotesFrom1_11 {
  static let text = #"""
    NOTE-1.11.0-01
    since: 1.11.0
    category: breaking
    audience: jobs
    features: system-jobs
    title: System jobs may not have a reschedule block
    fact: Submitting a system or sysbatch job with one is an error; it used to be ignored.
    before: Check such jobs for the block; delete it from their files.
    check: `nomad job inspect` shows Type system or sysbatch with ReschedulePolicy set.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.11.0-02
    since: 1.11.0
    category: default-change
    audience: servers
    features: telemetry
    title: Labels of the broker's metrics changed
    fact: For dispatched and periodic jobs the label job holds the parent's id, and eval_waiting no longer has
      eval_id.
    before: Check whether dashboards or alerts use these labels; if so, adapt them.
    check: Read the queries of the dashboards.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.11.0-03
    since: 1.11.0
    also: 1.10.6+ent 1.8.18+ent
    category: acl
    audience: servers
    federated: yes
    features: acl
    title: Policies are parsed strictly when written
    fact: Writing a policy with a duplicate or unknown key is refused; what is stored goes on working until it is
      written again.
    before: Check the sources of all policies of the authoritative region for such keys; mend them before anybody
      writes them again.
    after: Write each policy once from its source with `nomad acl policy apply`, and note those that are refused.
    check: `nomad acl policy info` prints the stored rules; parse them strictly.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.11.0-04
    since: 1.11.0
    category: default-change
    audience: jobs
    title: A job may have 50,000 allocations
    fact: If the counts of a job's groups add up to more than server.job_max_count, submitting or scaling it is
      refused.
    before: Check the largest jobs; if one comes near 50,000, raise job_max_count on all servers.
    check: Add up Count over TaskGroups of each job.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.11.0-05
    since: 1.11.0
    category: deprecation
    audience: api
    features: automation
    title: Resources and Reserved of a node are deprecated
    fact: These two fields of the node API are always empty; NodeResources and ReservedResources hold the values.
    before: Check whether programs read the two; let them read the others.
    check: Search the code of API users for Resources and Reserved of nodes.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.11.0-06
    since: 1.11.0
    also: 1.10.6+ent 1.8.18+ent
    category: default-change
    audience: servers
    edition: enterprise
    title: Licence reports say more
    fact: The report on licence use now contains figures about how the product is used.
    before: Check whether that may be sent; if not, set reporting.disable_product_usage_reporting on the servers
      first.
    check: Look at the reporting block of the servers.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.11.0-07
    since: 1.11.0
    category: client
    audience: both
    title: Clients get identities that expire
    fact: Once every server of the region runs 1.11.0 or newer, each client gets a node identity that has to be
      renewed; introduction tokens are optional.
    before: Check that the target renews identities, as 2.0.0 and 1.11.4+ent do.
    after: Look at the identity of some nodes on two days, and check that its end moves on.
    check: `nomad node identity get -json` with a node's id shows the claim exp.
    evidence: vendor documentation | release notes v1-11-x
    evidence: source | version constant minVersionNodeIdentity
    evidence: changelog | GH-27773
    NOTE-1.11.1-01
    since: 1.11.1
    category: default-change
    audience: clients
    title: Disk space is total minus reserved
    fact: A client offers all bytes of its disk less client.reserved.disk; the attribute unique.storage.bytesfree is
      gone and disk_free_mb is deprecated.
    before: Check how much disk the system itself uses, and set client.reserved.disk to at least that; change
      constraints that use the attribute.
    after: Compare each node's disk with the figure from before.
    check: `/v1/node/NODE` shows NodeResources.Disk and the attribute unique.storage.bytesfree.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.11.1-02
    since: 1.11.1
    category: default-change
    audience: jobs
    features: qemu
    title: QEMU: emulator and machine_type can be set
    fact: With kvm the machine type host is no longer forced, and -smp is added only if the job does not set it.
    before: Check qemu jobs that rely on either; write it into their args.
    check: `nomad job inspect` shows tasks of the driver qemu.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.11.1-03
    since: 1.11.1
    also: 1.10.7+ent 1.8.19+ent
    category: removal
    audience: jobs
    features: docker
    title: No e-mail in docker's auth block
    fact: A docker task whose auth block has email is refused.
    before: Check which jobs set it; delete the line.
    check: `nomad job inspect` shows Config.auth of each docker task.
    evidence: changelog | CHANGELOG GH-27156
    NOTE-1.11.2-01
    since: 1.11.2
    category: breaking
    audience: jobs
    features: qemu
    title: QEMU tasks see the host's paths
    fact: The NOMAD_ variables for directories hold paths of the host, and no longer /alloc or /local.
    before: Check which qemu jobs use such variables or those paths; adapt their files.
    check: `nomad job inspect` shows tasks of the driver qemu.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.11.2-02
    since: 1.11.2
    category: acl
    audience: servers
    federated: yes
    features: acl
    title: Finer ACL capabilities
    fact: There are about 18 new capabilities for namespaces, among them register-job, plan-job and purge-job; from
      the source it follows that an older region cannot parse a policy that uses one.
    before: Announce that no policy uses a new capability before every region runs 1.11.2 or newer.
    check: Search the rules of all policies for the new names.
    evidence: source | acl/policy.go
    evidence: changelog | GH-27287
    NOTE-2.0.0-01
    since: 2.0.0
    category: deprecation
    audience: servers
    features: raft-tuning
    title: raft_logstore takes the place of raft_boltdb
    fact: The old block is deprecated. The backend wal of the new one asks for an offline migration of each server,
      and only a snapshot from before leads back.
    before: Check whether servers set raft_boltdb; rename it, and leave wal off until all servers run 2.0.
    after: If wal is wanted, stop one server after the other and run `nomad operator raft migrate-backend` on it.
    check: `/v1/agent/self` shows config.Server.RaftBoltConfig and stats.raft.logstore_backend.
    evidence: vendor documentation | upgrade-specific page
    NOTE-2.0.0-02
    since: 2.0.0
    category: config
    audience: servers
    edition: enterprise
    title: Licences of IBM are read
    fact: Servers also understand licences of IBM (PAO), and what they log about licences has changed.
    before: Inspect the licence of every server with the 2.0 binary before anything is stopped.
    check: `nomad license inspect` of the new binary returns 0.
    evidence: vendor documentation | web-unified-docs v2.1.x upgrade-specific page
    evidence: changelog | CHANGELOG 2.0.0
    NOTE-2.0.0-03
    since: 2.0.0
    category: precheck
    audience: both
    federated: yes
    title: 2.0 follows 1.11
    fact: Versions now count as V.M.F; gates in the source that were meant for 1.12.0 became 2.0.0. Going from 1.8 to
      2.0 in one step is documented as unsupported; the documented way leads through 1.9, 1.10 and 1.11.
    before: Check that the path visits the series in this order: … 1.9, 1.10, 1.11, 2.0.
    check: Compare the waypoints of this plan with the order of series.
    evidence: vendor documentation | web-unified-docs v2.0.x migrate-1-8-to-2-0, version-eol-chart
    NOTE-2.0.1-01
    since: 2.0.1
    also: 1.11.5+ent 1.10.11+ent
    category: breaking
    audience: jobs
    title: The log directory of an allocation is read-only
    fact: Drivers that isolate the file system mount it so, and a task that writes there fails.
    before: Find tasks that write below NOMAD_ALLOC_DIR/logs themselves; let them write elsewhere.
    after: Watch for failing tasks after the clients have been upgraded.
    check: There is no sure way; search job files for alloc/logs.
    evidence: changelog | CHANGELOG
    evidence: vendor documentation | release notes v2-0-x
    NOTE-2.0.4-01
    since: 2.0.4
    category: deprecation
    audience: cli
    federated: yes
    features: automation
    title: Joining a server without a token is deprecated
    fact: A join without a token that has agent:write brings a warning and fails from 2.1.0 on. It has to be sent to a
      leader: that of the region, or to federate that of the authoritative region.
    before: Check whether automation joins servers; give it such a token and the right address.
    check: Search automation for server join.
    evidence: vendor documentation | web-unified-docs v2.1.x upgrade-specific page
    NOTE-2.0.4-02
    since: 2.0.4
    category: deprecation
    audience: servers
    title: Four settings for joining are deprecated
    fact: retry_join, retry_interval, retry_max and start_join of the server block go away in 2.1.0.
    before: Check the servers' configuration for them; move them to server_join.
    check: Look at the server block of each server.
    evidence: vendor documentation | web-unified-docs v2.1.x upgrade-specific page
    NOTE-2.0.5-01
    since: 2.0.5
    also: 1.11.9+ent 1.10.15+ent
    category: plugin
    audience: clients
    title: Driver plugins lose DriverNetwork.Hash
    fact: A driver built against the package plugins/drivers can no longer call it.
    before: Check whether drivers of your own do; build them anew before they meet this release.
    check: `/v1/nodes` shows the drivers of each node; plugin_dir holds their files.
    evidence: changelog | CHANGELOG
    NOTE-2.1.0-01
    since: 2.1.0
    category: acl
    audience: cli
    federated: yes
    features: automation
    title: Joining a server needs a token
    fact: `nomad server join` and its API will ask for agent:write; the release has so far been seen as a candidate
      only.
    before: Give the automation that joins servers such a token, and let it federate through the leader of the
      authoritative region.
    check: Search automation for server join, and call `/v1/acl/token/self` with the token it uses.
    evidence: vendor documentation | web-unified-docs v2.1.x upgrade-specific page
    NOTE-2.1.0-02
    since: 2.1.0
    category: removal
    audience: servers
    title: Only server_join joins servers
    fact: retry_join, retry_interval, retry_max and start_join of the server block will be refused; the release has so
      far been seen as a candidate only.
    before: Move these settings to server_join before this release.
    check: `/v1/agent/self` shows config.Server.
    evidence: vendor documentation | web-unified-docs v2.1.x upgrade-specific page
    """#
}
