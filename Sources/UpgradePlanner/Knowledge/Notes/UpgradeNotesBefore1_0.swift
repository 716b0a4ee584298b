/// The upgrade notes of the releases before 1.0, and those of any release.
enum UpgradeNotesBefore1_0 {
  static let text = #"""
    NOTE-any-01
    category: federation
    audience: both
    federated: yes
    title: A new feature waits for the whole federation
    fact: Nothing that a release adds is promised to work before every agent of the region and every server of the
      authoritative region runs it.
    before: Schedule the servers of the authoritative region in the same change as the other regions, and announce
      that nobody relies on anything new until the last region is done.
    after: Confirm that every member of every region reports the target release.
    check: `nomad server members` lists the build of every member; with `/v1/agent/members` compare Tags.build for
      each Tags.region.
    evidence: vendor documentation | upgrade/index (v1.1.18..v2.0.x)
    NOTE-any-02
    category: ordering
    audience: both
    title: There is no way back by downgrade
    fact: Agents cannot be downgraded: a client has to be drained and its data_dir emptied, a server has to be built
      anew or restored from a snapshot.
    before: Save a snapshot of each region with `nomad operator snapshot save` before its first server is stopped, and
      keep it off the servers.
    check: The file exists and `nomad operator snapshot inspect` reads it without an error.
    evidence: vendor documentation | upgrade/index
    NOTE-0.8.0-01
    since: 0.8.0
    category: raft
    audience: servers
    title: Raft protocol goes up one step at a time
    fact: Servers older than 0.7 speak raft protocol 1, and only neighbouring protocol versions understand each other:
      1, then 2, then 3.
    before: Check which raft_protocol the servers use; if it is 1, set raft_protocol to 1 in the new configuration,
      and raise it to 2 and later to 3 in rounds of their own over all servers.
    check: `nomad operator raft list-peers` shows the raft protocol of each peer.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.8.0-02
    since: 0.8.0
    category: default-change
    audience: cli
    features: automation
    title: Draining a node works differently
    fact: Groups get a migrate block that paces a drain, and the drain command now waits until the drain has ended.
    before: Check whether scripts drain nodes; if so, let them cope with a command that does not return at once, and
      give groups a migrate block where the pace matters.
    check: Search scripts for `nomad node drain` and the older node-drain command.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.8.0-03
    since: 0.8.0
    category: breaking
    audience: jobs
    title: Periods in environment names stay
    fact: A period in the name of an environment variable used to become an underscore; it is now passed on as it is.
    before: Check whether any task reads a variable whose name was written with a period; if so, let it read that
      name, or write an underscore in the job.
    check: Search the env blocks of job files for names that contain a period.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.8.0-04
    since: 0.8.0
    category: client
    audience: clients
    title: Logs and files need clients of 0.8 or newer
    fact: Servers forward the calls for files, logs and statistics to the client, and a client older than 0.8 cannot
      answer them.
    before: Upgrade the clients soon after the servers; until then expect that logs and files of allocations on old
      clients are out of reach through servers.
    check: The Version of each node in `/v1/nodes` is 0.8.0 or newer.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.8.0-05
    since: 0.8.0
    category: deprecation
    audience: cli
    features: automation
    title: Commands moved below a noun
    fact: Commands are now grouped, as in alloc status; the former spellings still run but are deprecated.
    before: Check whether scripts use the former spellings; if so, change them to the grouped ones.
    check: Search scripts for commands such as alloc-status, node-status or server-members.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.8.0-06
    since: 0.8.0
    category: config
    audience: servers
    federated: yes
    title: Servers reach each other at the serf address
    fact: The advertised RPC address is now for clients alone; servers take the advertised serf address to talk to
      each other.
    before: Check whether servers sit behind NAT or advertise different addresses for RPC and serf; if so, make the
      serf address reachable from every server of every region first.
    check: Look at advertise in the configuration of each server.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.8.6-01
    since: 0.8.6
    category: ordering
    audience: servers
    title: Older servers stumble over a new trigger of evaluations
    fact: While 0.8.6 and older servers run together, the older ones log scheduling errors about a trigger they do not
      know.
    before: Roll all servers of the region in one go, and ignore those errors until the last one is done.
    check: `nomad server members` shows one build for the region.
    evidence: vendor documentation | archived nomadproject.io upgrade-specific page
    NOTE-0.9.0-01
    since: 0.9.0
    category: default-change
    audience: jobs
    features: system-jobs
    title: System jobs may preempt others
    fact: A system job of higher priority may stop allocations of lower priority to find room.
    before: Check whether that is wanted; if not, switch preemption for system jobs off in the scheduler
      configuration.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.9.0-02
    since: 0.9.0
    category: plugin
    audience: clients
    features: external-plugins
    title: Task drivers became plugins, and LXC left
    fact: Drivers run as plugins, the LXC driver is a separate download, and validating a job no longer looks at the
      driver's own settings.
    before: Check whether any job uses lxc; if so, install its plugin on those clients before they are upgraded. Do
      not take a validated job as proof that its driver settings are right.
    check: `nomad job inspect` shows the Driver of each task.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.9.0-03
    since: 0.9.0
    category: default-change
    audience: both
    title: Log lines have another form
    fact: The agent writes structured lines of key=value pairs.
    before: Check whether anything parses the agent's log; if so, teach it the new form before the first agent is
      upgraded.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.9.0-04
    since: 0.9.0
    category: breaking
    audience: jobs
    title: Names with several periods in a row
    fact: An interpolated name that contains consecutive periods is only found through the map form of the
      environment.
    before: Check whether a job interpolates such a name; if so, write it as an index into env.
    check: Search job files for interpolations with two periods side by side.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.9.0-05
    since: 0.9.0
    category: client
    audience: clients
    title: A client cannot go back
    fact: The client keeps its state in a new form; an older client only starts with an empty data_dir.
    before: Decide before upgrading clients that they will not go back; otherwise plan to drain the node and empty its
      data_dir.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.9.0-06
    since: 0.9.0
    category: breaking
    audience: jobs
    title: Port variables hold the host's port
    fact: NOMAD_PORT_ variables carry the port of the host and no longer follow port_map.
    before: Check whether a task with port_map reads such a variable as its own port; if so, give the port a fixed
      value with to in a group network.
    check: Search job files for port_map.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.9.5-01
    since: 0.9.5
    category: breaking
    audience: jobs
    features: templates
    title: Templates are fenced in
    fact: A template no longer sees the agent's environment, cannot run plugins, and reads files only below the task's
      directory.
    before: Check whether templates use plugin, file or variables of the agent; if so, pass values through the env
      block, or open function_denylist and the sandbox deliberately.
    check: Search the template blocks of job files for plugin, file and env.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.10.0-01
    since: 0.10.0
    category: default-change
    audience: jobs
    title: Service jobs roll by default
    fact: A job without an update block is now deployed step by step.
    before: Check which jobs have no update block; where all allocations should change at once as before, set
      max_parallel to 0.
    check: `nomad job inspect` shows Update for each group.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.10.2-01
    since: 0.10.2
    also: 0.9.7
    category: ordering
    audience: servers
    title: A panic in preemption is mended
    fact: Releases from 0.9.0 on can panic while they preempt; 0.10.2 and 0.9.7 are the first without that fault.
    before: Check that no waypoint is a release between 0.9.0 and the fix.
    check: `nomad server members` shows the build of each server.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.10.2-02
    since: 0.10.2
    category: default-change
    audience: clients
    features: docker
    title: Stray containers are killed
    fact: The docker driver stops containers that Nomad started and no longer tracks.
    before: Check whether anything on the clients keeps such containers alive on purpose; if so, start with the
      reaper's dry run and read what it would stop.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.10.3-01
    since: 0.10.3
    category: precheck
    audience: both
    federated: yes
    features: tls
    title: Names in certificates are verified
    fact: With verify_server_hostname an agent must present server.REGION.nomad or client.REGION.nomad, for the region
      it is in.
    before: Check that the certificate of every agent carries the name for its role and region; if not, issue new ones
      before the upgrade.
    check: `openssl x509 -noout -text` shows the names of a certificate.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.10.3-02
    since: 0.10.3
    category: default-change
    audience: both
    title: Connections are limited
    fact: An agent accepts 100 connections from one client address and gives up on handshakes that take too long.
    before: Check whether many callers share an address, as behind a proxy or NAT; if so, raise the values of the
      limits block.
    check: Look for limits in the configuration of each agent.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.10.4-01
    since: 0.10.4
    category: default-change
    audience: jobs
    title: Healthy allocations stay on their node
    fact: The scheduler no longer shuns the node on which a healthy allocation ran before, so that an update moves
      less.
    before: Check whether anybody relies on updates that move work to other nodes; they now move less.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.10.4-02
    since: 0.10.4
    category: default-change
    audience: jobs
    title: Tasks no longer inherit CONSUL_HTTP_TOKEN
    fact: The variable joined the list of those that are kept from tasks.
    before: Check whether a task reads the agent's CONSUL_HTTP_TOKEN; if so, give it a token of its own, or set
      env.denylist of the client by hand.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.11.0-01
    since: 0.11.0
    category: deprecation
    audience: jobs
    features: templates
    title: vault_grace does nothing
    fact: The setting vault_grace of a template is without effect and will be refused one day.
    before: Check whether templates set vault_grace; if so, delete the line.
    check: Search job files for vault_grace.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.11.0-02
    since: 0.11.0
    category: removal
    audience: clients
    features: external-plugins
    title: The rkt driver is gone
    fact: Clients no longer have a driver for rkt.
    before: Check whether any job uses rkt; if so, move it to another driver before its clients are upgraded.
    check: `nomad job inspect` shows the Driver of each task.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.11.2-01
    since: 0.11.2
    category: default-change
    audience: jobs
    title: Reserved resources count when nodes are ranked
    fact: The scheduler used to leave a node's reserved resources out of its score and now counts them.
    before: Expect new allocations on other nodes than before; nothing has to be changed.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.11.2-02
    since: 0.11.2
    category: default-change
    audience: jobs
    features: periodic-jobs
    title: Periodic jobs and daylight saving
    fact: What a periodic job does when clocks change is now defined.
    before: Check the schedules of periodic jobs that name a time_zone and run within the hours that a clock change
      skips or repeats; if the new rule does not suit, move them.
    check: `nomad job inspect` shows Periodic with its TimeZone.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.11.3-01
    since: 0.11.3
    category: ordering
    audience: both
    title: Stay off 0.11.1 and 0.11.2
    fact: The Go runtime of those two can hang the agent.
    before: Check that neither is a waypoint or runs anywhere; take 0.11.3 or newer.
    check: `nomad server members` and `nomad node status` show what runs.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.12.0-01
    since: 0.12.0
    category: deprecation
    audience: jobs
    title: Networks belong to the group
    fact: A network block inside a task and its mbits are deprecated; ports of docker tasks take the place of
      port_map.
    before: Check which jobs have networks in tasks; move them into the group when the jobs are next changed.
    check: `nomad job inspect` shows Resources.Networks of each task.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.12.0-02
    since: 0.12.0
    category: precheck
    audience: servers
    edition: enterprise
    title: Enterprise asks for a licence
    fact: A server without a licence stops after six hours of grace; in 0.12.0 itself a fault denies that grace to
      clusters that already exist.
    before: Have the licence at hand before the first server is upgraded, and go to 0.12.1 or newer rather than to
      0.12.0.
    check: `nomad license get` shows the licence.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.12.0-03
    since: 0.12.0
    category: default-change
    audience: jobs
    features: docker
    title: Docker tasks no longer see the host's files
    fact: A docker task can mount a path of the host only if volumes of the docker plugin are enabled; host volumes
      are the other way.
    before: Check which docker tasks mount host paths; before their clients are upgraded, enable volumes there or move
      the tasks to host volumes.
    check: Search job files for volumes and mounts of docker tasks that name a path of the host.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.12.0-04
    since: 0.12.0
    category: breaking
    audience: jobs
    features: qemu
    title: QEMU images need a permitted place
    fact: An image outside the allocation's directory is refused unless image_paths of the qemu plugin names its
      folder.
    before: Check where qemu tasks take their images from; if from elsewhere, list the folders in image_paths on those
      clients.
    check: Search job files for the driver qemu.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.12.6-01
    since: 0.12.6
    also: 0.11.5 0.10.6
    category: breaking
    audience: jobs
    features: templates
    title: Artifacts and templates stay in the task's directory
    fact: Sources and destinations must lie below the task's directory; until 0.12.9 an absolute destination fails
      even where it should not.
    before: Check for absolute paths and for paths that climb out; if there are any, make them relative, or set
      disable_file_sandbox on the clients.
    check: Search template and artifact blocks of job files for absolute paths.
    evidence: vendor documentation | upgrade-specific page
    NOTE-0.12.8-01
    since: 0.12.8
    also: 0.11.7 0.10.8
    category: default-change
    audience: jobs
    features: docker
    title: Docker volumes are off unless switched on
    fact: volumes.enabled of the docker plugin is false where the configuration is silent, so that volume mounts fail.
    before: Check which docker tasks mount volumes; if any, set volumes.enabled on their clients before the upgrade.
    check: Search job files for docker mounts of type volume.
    evidence: vendor documentation | upgrade-specific page
    """#
}
