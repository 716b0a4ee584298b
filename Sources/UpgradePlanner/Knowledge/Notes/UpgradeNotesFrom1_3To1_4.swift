/// The upgrade notes of the releases 1.3 and 1.4.
enum UpgradeNotesFrom1_3To1_4 {
  static let text = #"""
    NOTE-1.3.0-01
    since: 1.3.0
    category: raft
    audience: servers
    title: Raft protocol 3 becomes the default
    fact: A server whose configuration does not set raft_protocol moves to 3, one server at a time, and protocol 2 is
      refused from then on.
    before: Follow the vendor's procedure for raft protocol 3: one server at a time, the leader last, and each server
      taken out of the members with `nomad server force-leave`.
    after: Check that every peer uses protocol 3 and is known by a UUID.
    check: `nomad operator raft list-peers` shows the protocol; members carry it as Tags.raft_vsn.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.3.0-02
    since: 1.3.0
    category: client
    audience: clients
    title: A client's state is migrated
    fact: A client cannot return to an older release unless it is drained and its data_dir emptied.
    before: Decide before upgrading clients that they will not go back.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.3.0-03
    since: 1.3.0
    category: plugin
    audience: clients
    features: csi
    title: CSI plugins look elsewhere for their sockets
    fact: The files of CSI plugins are laid out anew, and plugin jobs must be deployed again.
    before: Have the job files of all CSI plugins at hand before the first client is upgraded.
    after: Deploy the jobs of the CSI plugins again, and check that every plugin is healthy.
    check: `/v1/plugins` lists each plugin with its healthy nodes and controllers.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.3.0-04
    since: 1.3.0
    category: default-change
    audience: servers
    title: A leader that cannot take office hands over
    fact: A server that fails to establish leadership passes it on, which works only on raft protocol 3.
    before: Check that all peers use raft protocol 3 before you count on it.
    check: `nomad operator raft list-peers` shows the protocol of each peer.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.3.0-05
    since: 1.3.0
    category: raft
    audience: servers
    title: raft.db is rewritten
    fact: The raft log moves to bbolt when a server starts, and that server cannot go back; no_freelist_sync is a new
      option for it.
    before: Save a snapshot with `nomad operator snapshot save` before the first server is stopped, and check that it
      can be read.
    check: `nomad operator snapshot inspect` reads the file without an error.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.3.0-06
    since: 1.3.0
    category: default-change
    audience: cli
    features: automation
    title: server members prints other columns
    fact: The column Protocol gave way to Raft Version, and -detailed is now -verbose.
    before: Check whether scripts read the table; if so, let them call /v1/agent/members. From 1.5.2 on the command has
      -json too.
    check: Search scripts for server members.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.3.0-07
    since: 1.3.0
    category: config
    audience: clients
    title: writeToFile belongs on a list of your own
    fact: A function_denylist that you maintain replaces the built-in one and lacks the new function writeToFile.
    before: Check whether clients set template.function_denylist; if so, add writeToFile.
    check: Look for function_denylist in the clients' configuration.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.3.0-08
    since: 1.3.0
    category: default-change
    audience: clients
    features: connect
    title: Envoy's statistics name the allocation
    fact: The tag nomad.alloc_id is added to what Envoy of a Connect task reports.
    before: Check whether the metrics store suffers from one more dimension; if so, override the tags in the config of
      the proxy.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.3.0-09
    since: 1.3.0
    category: consul
    audience: clients
    features: connect
    title: Service identity tokens of Connect are local
    fact: Connect tasks get tokens that hold in one Consul datacenter only; reaching another one rests on the policies
      of the anonymous token. Consul 1.8.0 or newer is needed.
    before: Check whether Connect services talk across Consul datacenters; if so, adapt the anonymous token's
      policies, and check that Consul is 1.8.0 or newer.
    check: `nomad node status -verbose` shows the attribute consul.version.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.3.0-10
    since: 1.3.0
    category: consul
    audience: jobs
    features: consul
    title: Services ask for a client with Consul
    fact: A group with Consul services or checks gets an implicit constraint: Consul 1.7.0 or newer on the client.
    before: Check that Consul on all clients is 1.7.0 or newer; upgrade it where it is not.
    check: `nomad node status -verbose` shows the attribute consul.version.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.3.0-11
    since: 1.3.0
    category: client
    audience: clients
    title: Hosts with control groups v2 alone are supported
    fact: On such a host Nomad puts tasks below nomad.slice.
    before: Check which clients run with control groups v2, and whether monitoring or limits look for tasks in another
      place.
    check: The attribute unique.cgroup.version of a node says which.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.3.0-12
    since: 1.3.0
    category: client
    audience: jobs
    title: Tasks from before 0.9 cannot be taken over
    fact: A task that has been running since 0.8 or longer is not restored when its client restarts.
    before: Check for allocations that are older than the upgrade to 0.9; stop each with `nomad alloc stop`, so that
      it is placed anew.
    check: Compare CreateTime of `/v1/allocations` with the day of that upgrade.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.3.1-01
    since: 1.3.1
    also: 1.2.8 1.1.14
    category: default-change
    audience: clients
    features: artifacts
    title: Artifacts are limited in size and time
    fact: A download that takes too long or is too large is broken off.
    before: Check the largest and slowest artifacts; if they exceed the limits, raise them in client.artifact.
    check: Look at client.artifact in the clients' configuration.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.3.2-01
    since: 1.3.2
    also: 1.2.9 1.1.15
    category: default-change
    audience: jobs
    title: A client's max_kill_timeout is enforced
    fact: A task's kill_timeout is cut to the max_kill_timeout of its client.
    before: Check which tasks ask for more; raise max_kill_timeout on their clients first.
    check: `nomad job inspect` shows KillTimeout; compare it with max_kill_timeout of the clients.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.3.3-01
    since: 1.3.3
    category: ordering
    audience: clients
    features: windows
    title: Not on Windows
    fact: With 1.3.3 templates fail on Windows because they set an owner.
    before: Check whether clients run Windows; if so, take 1.3.4 or newer.
    check: The attribute kernel.name of a node says windows.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.4.0-01
    since: 1.4.0
    category: ordering
    audience: servers
    title: A 1.4.0 leader makes older servers panic
    fact: Once a 1.4.0 server leads, its raft entry for the new keyring makes the servers that are still older panic;
      1.4.1 is the first without that fault.
    before: Check that the waypoint is 1.4.3 or newer, and upgrade the leader last.
    check: `nomad server members` shows the build of each server.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.4.0-02
    since: 1.4.0
    category: raft
    audience: servers
    title: Raft protocol 2 is refused
    fact: A server with a raft_protocol other than 3 does not start.
    before: Bring every server to raft protocol 3 while it still runs 1.3, and remove or set raft_protocol
      accordingly.
    after: Check that every peer uses protocol 3.
    check: `nomad operator raft list-peers` shows the protocol; so do RaftProtocol in
      `/v1/operator/raft/configuration` and Tags.raft_vsn of members.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.4.0-03
    since: 1.4.0
    category: default-change
    audience: servers
    edition: enterprise
    features: audit-log
    title: An audit filter has to match in every respect
    fact: The stages and the operations of a filter are now joined by and.
    before: Check the filters of the audit block; rewrite those that relied on either of the two matching.
    check: Look at audit in the servers' configuration.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.4.0-04
    since: 1.4.0
    category: default-change
    audience: jobs
    title: A stopping allocation holds its resources
    fact: CPU, memory and ports become free only when the client reports that the allocation has ended.
    before: Check that there is spare capacity for rolling deployments; slow shutdowns now delay their successors.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.4.0-05
    since: 1.4.0
    category: removal
    audience: cli
    features: automation
    title: eval status no longer lists
    fact: `nomad eval status -json` without an id is an error.
    before: Check whether scripts list evaluations that way; if so, let them call `nomad eval list -json`.
    check: Search scripts for eval status.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.4.0-06
    since: 1.4.0
    category: default-change
    audience: clients
    features: vault consul
    title: Attributes of Consul and Vault stay
    fact: When a client loses Consul or Vault it keeps their attributes; a restart of the client removes them.
    before: Check whether anything waits for those attributes to go; if so, let it restart the client.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.4.0-07
    since: 1.4.0
    category: breaking
    audience: jobs
    title: Constraints compare numbers as numbers
    fact: The operators <, <=, > and >= compare by value where both sides are numbers; they used to compare as text.
    before: Check the constraints that use these operators, and correct those that only fitted the old order.
    check: `nomad job inspect` shows Constraints with their Operand.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.4.0-08
    since: 1.4.0
    category: federation
    audience: servers
    federated: yes
    features: acl
    title: ACL roles wait for the whole federation
    fact: Writing a role is refused until every server of every region runs 1.4.0 or newer; the check is there since
      1.4.2.
    before: Plan to create roles only after the last region has been upgraded.
    check: The lowest build among all members of all regions is 1.4.0 or newer.
    evidence: source | GH-14908
    NOTE-1.4.5-01
    since: 1.4.5
    also: 1.3.10
    category: ordering
    audience: clients
    features: docker
    title: Stay off 1.4.5 and 1.3.10
    fact: Both take the pause containers of docker allocations for strays.
    before: Check that neither is installed on clients that run docker tasks.
    check: `nomad node status -json` shows the Version of each node.
    evidence: vendor documentation | upgrade-specific page
    """#
}
