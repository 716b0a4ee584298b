/// The upgrade notes of the releases 1.7 and 1.8.
enum UpgradeNotesFrom1_7To1_8 {
  static let text = #"""
    NOTE-1.7.0-01
    since: 1.7.0
    category: ordering
    audience: servers
    title: Stay off 1.7.0
    fact: RSA keys do not reach the followers, so that identities cannot be verified after an election; 1.7.1 is the
      first without that fault.
    before: Check that 1.7.0 is no waypoint and is installed nowhere.
    check: `nomad server members` shows the build of each server.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.7.0-02
    since: 1.7.0
    category: vault
    audience: both
    features: vault
    title: Vault by workload identity; tokens are deprecated
    fact: Tasks can log in to Vault with an identity of their own; what the token workflow needs in configurations is
      removed in 1.10.
    before: Check whether jobs still use the token workflow; if so, start to move them with `nomad setup vault` and
      finish before 1.10.
    check: From 1.7.3 on `/v1/operator/upgrade-check/vault-workload-identity` names what is left.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.7.0-03
    since: 1.7.0
    category: consul
    audience: both
    features: consul
    title: Consul by workload identity; tokens are deprecated
    fact: Services and tasks can log in to Consul with an identity of their own; what the token workflow needs in
      configurations is removed in 1.10.
    before: Check whether jobs still use the token workflow; if so, start to move them with `nomad setup consul` and
      finish before 1.10.
    check: Look for service_identity and task_identity in the consul block of each agent.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.7.0-04
    since: 1.7.0
    category: keyring
    audience: servers
    title: New root keys sign by RS256
    fact: A root key made from now on holds an RSA key; a cluster that exists gets one only by a rotation.
    before: Plan one rotation of the root key for after the whole region has been upgraded, and none before.
    after: Rotate the root key once with `nomad operator root keyring rotate` (with -now from 1.8.3 on), and wait
      until it has reached every server.
    check: `/.well-known/jwks.json` lists a key whose kty is RSA.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.7.0-05
    since: 1.7.0
    category: default-change
    audience: clients
    title: CPU is counted by base frequency
    fact: The compute of a client is derived from the base frequency of its cores, so that its total may change.
    before: Note the CPU total of each client before it is upgraded.
    after: Compare each client's CPU total with the note, and look for jobs that no longer fit.
    check: `/v1/node/NODE` shows NodeResources.Cpu.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.7.0-06
    since: 1.7.0
    category: precheck
    audience: clients
    title: EC2 clients need dmidecode
    fact: The table of CPU speeds of EC2 instance types is gone; the client asks dmidecode.
    before: Check that dmidecode is installed on every EC2 client; install it where it is not.
    check: `command -v dmidecode` on each of them prints a path.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.7.0-07
    since: 1.7.0
    category: default-change
    audience: jobs
    title: Tasks with cores are kept on them
    fact: A task that reserves cores runs on those cores and on no others.
    before: Check which tasks set cores; give them enough for their peaks.
    check: `nomad job inspect` shows Resources.Cores above 0.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.7.0-08
    since: 1.7.0
    also: 1.6.4 1.5.11
    category: breaking
    audience: jobs
    title: distinct_hosts looks at the namespace
    fact: A job of the same name in another namespace no longer keeps a job with distinct_hosts off a host.
    before: Check whether that was relied on; if so, keep such jobs apart by distinct_property or node pools.
    check: `nomad job inspect` shows constraints with the operand distinct_hosts.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.7.0-09
    since: 1.7.0
    category: deprecation
    audience: clients
    features: external-plugins
    title: Plugins without a plugin block are deprecated
    fact: A binary in plugin_dir that no plugin block names still loads, and no longer will in 1.10.
    before: Add a plugin block for each binary in plugin_dir before 1.10.
    check: Compare the files in plugin_dir with the plugin blocks, as for NOTE-1.10.0-05.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.7.0-10
    since: 1.7.0
    category: default-change
    audience: jobs
    title: raw_exec obeys memory limits
    fact: The memory limit of a raw_exec task is enforced through control groups; no_cgroups has no effect.
    before: Check what raw_exec tasks really use; raise memory, or set memory_max with oversubscription, before their
      clients are upgraded.
    check: `nomad job inspect` shows tasks of the driver raw_exec with Resources.MemoryMB.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.7.0-11
    since: 1.7.0
    category: breaking
    audience: jobs
    title: Attributes of nodes have other names
    fact: os.cgroups.version replaces unique.cgroup.version, cpu.numcores.performance replaces cpu.numcores.power, and
      unique.cgroup.mountpoint is gone.
    before: Check whether constraints, affinities or templates use the three old names; if so, change them together
      with the clients.
    check: Search job files for unique.cgroup and cpu.numcores.power.
    evidence: changelog | CHANGELOG
    NOTE-1.7.0-12
    since: 1.7.0
    category: ordering
    audience: both
    title: Identities for Consul and Vault wait for the region
    fact: A job with such an identity is refused until all servers of the region run 1.7.0, and is placed only on
      clients of 1.7 or newer.
    before: Finish all servers, and enough clients, before jobs get identities.
    check: `nomad server members` shows the builds; `nomad node status -json` shows the Version of each node.
    evidence: source | version constant minVersionMultiIdentities
    NOTE-1.7.2-01
    since: 1.7.2
    category: ordering
    audience: both
    title: Stay off 1.7.0 and 1.7.1
    fact: Clients of these two misread their CPUs.
    before: Check that neither is a waypoint; take the newest patch of 1.7.
    check: `nomad server members` and `nomad node status -json` show what runs.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.8.0-01
    since: 1.8.0
    category: federation
    audience: servers
    federated: yes
    title: The jobs page needs 1.8 in every region
    fact: The UI of 1.8 and newer calls Job.Statuses in each region it shows, and an older region answers HTTP 500,
      can't find method. The upgrade guide does not say so; the source and a support article do.
    before: Bring all regions to 1.8 or newer in one window; until then tell people to open each region at its own
      address.
    after: Check that `/v1/jobs/statuses?region=REGION` answers 200 for every region.
    check: It concerns a federation whose oldest server is older than 1.8.0 while the newest is not.
    evidence: source | ui/app/adapters/job.js, v1.8.0
    evidence: reported | issue 23497
    evidence: reported | support.hashicorp.com 45196173219475
    NOTE-1.8.0-02
    since: 1.8.0
    category: deprecation
    audience: jobs
    title: One disconnect block for three settings
    fact: max_client_disconnect, stop_after_client_disconnect and prevent_reschedule_on_lost are deprecated and have
      no effect from 1.10 on.
    before: Check which jobs use them; move those to the disconnect block between 1.8 and 1.10.
    check: `nomad job inspect` shows the three fields of each group, as for NOTE-1.10.0-02.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.8.0-03
    since: 1.8.0
    category: ordering
    audience: clients
    features: bridge-networking
    title: Bridge jobs ask for CNI plugins
    fact: A group with bridge networking gets implicit constraints on CNI plugins, which clients older than 1.5 do not
      report.
    before: Check for clients older than 1.5; upgrade them before a job with bridge networking is submitted to 1.8
      servers.
    check: Each node has the attribute plugins.cni.version.bridge.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.8.0-04
    since: 1.8.0
    category: removal
    audience: clients
    title: no_cgroups stops the agent
    fact: A client whose raw_exec plugin sets no_cgroups does not start.
    before: Check the clients' configuration for it; delete the line before they are upgraded.
    check: Look at the plugin block of raw_exec.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.8.1-01
    since: 1.8.1
    category: plugin
    audience: servers
    edition: enterprise
    features: sentinel
    title: Sentinel plugins speak protocol 3
    fact: A Sentinel plugin of your own has to be built for version 3 of the protocol.
    before: Check whether such plugins are imported; build them anew before the first server is upgraded.
    check: Look for sentinel imports in the servers' configuration.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.8.2-01
    since: 1.8.2
    also: 1.7.10+ent 1.6.13+ent
    category: breaking
    audience: jobs
    features: docker
    title: Windows containers may not run as ContainerAdmin
    fact: Under process isolation a docker task on Windows that runs as ContainerAdmin is refused unless it is
      privileged or windows_allow_insecure_container_admin is set.
    before: Check docker tasks on Windows for that user; change them, or set the option on their clients.
    check: Find nodes whose kernel.name is windows and docker jobs placed there.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.8.2-02
    since: 1.8.2
    also: 1.7.10+ent 1.6.13+ent
    category: default-change
    audience: jobs
    features: windows docker
    title: Windows containers are isolated by Hyper-V
    fact: The isolation of a docker task on Windows is hyperv unless it says process, which was the default before.
    before: Check docker tasks on Windows without an isolation of their own; enable Hyper-V on those machines, or set
      isolation.
    check: Find nodes whose kernel.name is windows and docker jobs placed there.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.8.3-01
    since: 1.8.3
    also: 1.7.11+ent 1.6.14+ent
    category: keyring
    audience: cli
    features: automation
    title: Rotating the root key asks for -now or -prepublish
    fact: `nomad operator root keyring rotate` needs one of the two flags, and automatic rotation publishes the next
      key at half the rotation threshold.
    before: Check whether automation rotates keys; let it pass -now, or -prepublish with a duration, from this release
      on.
    check: Search automation for keyring rotate.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.8.4-01
    since: 1.8.4
    also: 1.7.12+ent 1.6.15+ent
    category: default-change
    audience: clients
    features: docker
    title: The default infra_image comes from another registry
    fact: The pause container of docker allocations comes from registry.k8s.io/pause, a registry that clients have not
      used so far.
    before: Check that clients reach it; if not, copy the image to a registry they do reach, and set infra_image of
      the docker plugin to it.
    check: Look for infra_image in the docker plugin's block, and pull the image on one client.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.8.4-02
    since: 1.8.4
    category: deprecation
    audience: cli
    features: hcl1
    title: HCL1 job files bring a warning
    fact: -hcl1 prints that it will go away, and HCLv1 of the parse call is deprecated.
    before: Convert job files of HCL version 1 before 1.9.
    check: Search pipelines for hcl1.
    evidence: changelog | CHANGELOG GH-23913
    """#
}
