/// The upgrade notes of the releases 1.5 and 1.6.
enum UpgradeNotesFrom1_5To1_6 {
  static let text = #"""
    NOTE-1.5.0-01
    since: 1.5.0
    category: ordering
    audience: clients
    features: docker
    title: Stay off 1.5.0
    fact: It takes the pause containers of docker allocations for strays; 1.5.1 does not.
    before: Check that clients with docker tasks go straight to 1.5.1 or newer.
    check: `nomad node status -json` shows the Version of each node.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.5.0-02
    since: 1.5.0
    category: default-change
    audience: clients
    features: artifacts
    title: Artifacts are fetched in a sandbox
    fact: A separate process with a clean environment, fenced in by landlock, downloads artifacts; git over SSH relies
      on the known_hosts of the system.
    before: Check on one upgraded client that the artifacts of every kind in use arrive; adapt client.artifact, and
      add host keys to the system's known_hosts.
    check: Search job files for artifacts by git::ssh and for those that take credentials from the environment.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.5.0-03
    since: 1.5.0
    category: default-change
    audience: clients
    features: artifacts
    title: Unpacking an artifact is limited
    fact: An archive may hold 100 GB and 4,096 files unless the client says otherwise.
    before: Check for larger archives; raise the limits in client.artifact first.
    check: Look at client.artifact in the clients' configuration.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.5.0-04
    since: 1.5.0
    category: breaking
    audience: both
    title: Datacenters may be given by pattern
    fact: A job without datacenters runs in all of them, as if it said ["*"], and an agent's datacenter may not
      contain an asterisk.
    before: Check that no datacenter has an asterisk in its name; rename it before the upgrade if one has.
    check: `nomad node status -json` shows the Datacenter of each node.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.5.0-05
    since: 1.5.0
    category: default-change
    audience: servers
    title: A server that left stays away
    fact: A server that left the cluster rejoins at start only if rejoin_after_leave is true; the setting was ignored
      before.
    before: Check whether servers leave when they are stopped (leave_on_terminate, leave_on_interrupt); if so, set
      rejoin_after_leave, or stop them by the signal that does not leave.
    after: Check that every restarted server is alive among the members.
    check: `/v1/agent/self` shows config.Server.RejoinAfterLeave; look for leave_on_terminate in the configuration.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.5.0-06
    since: 1.5.0
    category: default-change
    audience: servers
    features: telemetry
    title: A metric of the broker has another name
    fact: nomad.nomad.broker.total_blocked is now called total_pending.
    before: Check whether dashboards or alerts use it; if so, add the new name first.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.5.0-07
    since: 1.5.0
    category: removal
    audience: cli
    features: automation
    title: Gossip keys are below operator gossip
    fact: The old commands for the gossip keyring are gone; `nomad operator gossip keyring` has taken their place.
    before: Check whether runbooks or scripts use the old ones; if so, change them.
    check: Search scripts for operator keygen and operator keyring.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.5.0-08
    since: 1.5.0
    also: 1.4.4 1.3.9
    category: default-change
    audience: servers
    title: Batch evaluations are collected after a day
    fact: batch_eval_gc_threshold is new and 24 hours long.
    before: Check whether anybody reads allocations of batch jobs later than that; if so, raise it on all servers.
    check: Look for batch_eval_gc_threshold in the servers' configuration.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.5.0-09
    since: 1.5.0
    category: federation
    audience: servers
    federated: yes
    features: sso
    title: Auth methods and binding rules wait for the whole federation
    fact: Writing either is refused until every server of every region runs 1.5.0 or newer; logging in by JWT waits
      for 1.5.4 likewise.
    before: Plan to create auth methods and binding rules only after the last region has been upgraded.
    check: The lowest build among all members of all regions is 1.5.0 or newer.
    evidence: source | nomad/acl_endpoint.go, v1.5.0
    NOTE-1.5.1-01
    since: 1.5.1
    category: default-change
    audience: clients
    features: artifacts
    title: Artifacts are no longer fetched as nobody
    fact: The download runs as the agent's user again, as before 1.5.0, and landlock still fences it in.
    before: Prefer 1.5.1 or newer to 1.5.0 for clients that fetch artifacts.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.5.1-02
    since: 1.5.1
    category: breaking
    audience: api
    features: automation
    title: Very old API clients create no evaluation
    fact: A program built with an API client older than 0.12.1 can register or stop a job, but nothing is scheduled
      for it.
    before: Check which programs use such a client; build them anew before the servers are upgraded.
    check: The request headers name the software of a client.
    evidence: changelog | CHANGELOG GH-16305
    NOTE-1.5.2-01
    since: 1.5.2
    category: breaking
    audience: cli
    features: automation
    title: Logging in needs no type
    fact: Auth methods have names that are unique everywhere, so that `nomad login` no longer needs -type.
    before: Check whether scripts pass -type to it; if so, drop the flag once all use the newer CLI.
    evidence: changelog | CHANGELOG
    NOTE-1.5.4-01
    since: 1.5.4
    category: ordering
    audience: clients
    title: Stay off 1.5.4
    fact: When an allocation of an older job is rescheduled, its logs are no longer collected.
    before: Check that no client gets 1.5.4; take 1.5.5 or newer.
    check: `nomad node status -json` shows the Version of each node.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.5.5-01
    since: 1.5.5
    category: deprecation
    audience: jobs
    title: logs.disabled instead of logs.enabled
    fact: The setting enabled of a logs block is ignored.
    before: Check which jobs set it; use disabled with the opposite value.
    check: `nomad job inspect` shows LogConfig of each task.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.6.0-01
    since: 1.6.0
    category: precheck
    audience: servers
    edition: enterprise
    title: The licence must outlive the build date
    fact: An Enterprise server does not start if its licence expires before the date on which the binary was built.
    before: Inspect the licence of every server with the new binary before anything is stopped; get a new licence if
      it is refused.
    check: `nomad license inspect` of the new binary returns 0; `nomad license get` shows when the licence expires.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.6.0-02
    since: 1.6.0
    category: acl
    audience: api
    features: automation
    title: Evaluating a job needs submit-job
    fact: The call behind `nomad job eval` asks for submit-job; read-job used to do.
    before: Check whether automation evaluates jobs with a token that may only read; if so, give it submit-job.
    check: Read the policies of the tokens that automation has.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.6.0-03
    since: 1.6.0
    category: breaking
    audience: jobs
    title: exec tasks keep the limit on locked memory
    fact: A task that locks memory, as Vault does, has to be given ipc_lock by allow_caps of the client and cap_add of
      the job.
    before: Find the exec tasks that lock memory, and set both before the upgrade, which 1.5 accepts already.
    check: `nomad job inspect` shows tasks of the driver exec; Vault is one that locks memory.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.6.0-04
    since: 1.6.0
    also: 1.5.7 1.4.11
    category: acl
    audience: servers
    federated: yes
    features: acl
    title: Every namespace rule of a policy needs a name
    fact: A namespace rule without a label makes its policy invalid, and tokens with such a policy stop working.
    before: Check the policies in the authoritative region for namespace rules without a label; name the namespace in
      each before any server is upgraded.
    check: `nomad acl policy info` prints the rules of a policy; look for namespace followed directly by a brace.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.6.0-05
    since: 1.6.0
    category: deprecation
    audience: cli
    features: tls
    title: -cluster-region of tls cert create is deprecated
    fact: `nomad tls cert create` takes -region for the region of the certificate; the other flag goes away in 1.7.0.
    before: Check whether scripts use -cluster-region; if so, change it once all run 1.6.0 or newer.
    check: Search scripts for cluster-region.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.6.0-06
    since: 1.6.0
    category: removal
    audience: both
    title: No builds for 32-bit Intel
    fact: There is no binary for linux_386 and windows_386; 32-bit ARM is deprecated.
    before: Check for machines of these kinds; replace them by 64-bit ones before the upgrade.
    check: The attribute cpu.arch of each node says what it is.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.6.0-07
    since: 1.6.0
    category: removal
    audience: clients
    features: connect
    title: No Envoy of last resort
    fact: Where Consul is too old to say which Envoy it supports, there is no longer a built-in one to fall back on.
    before: Check that Consul on those clients is 1.7.8, 1.8.4, 1.9 or newer; upgrade it where it is not.
    check: `nomad node status -verbose` shows the attribute consul.version.
    evidence: changelog | CHANGELOG GH-17044
    NOTE-1.6.0-08
    since: 1.6.0
    category: federation
    audience: both
    federated: yes
    features: node-pools
    title: Node pools come from the authoritative region
    fact: Pools are written in the authoritative region; a node of another region that names a new pool stays
      initializing until the pool has been replicated there.
    before: Upgrade the authoritative region before pools are used in other regions.
    after: Check that no node is stuck in the status initializing.
    check: `/v1/nodes` shows the Status of each node.
    evidence: source | nomad/node_endpoint.go
    evidence: source | PR 17456
    """#
}
