/// Lines of a normal rolling upgrade, and lines that do not tell by themselves whether something is wrong.
enum SymptomNoiseTable {
  static let text = #"""
    SYM-VAULT-ACCESSOR
    pattern: DeregisterVaultAccessor failed
    verdict: noise
    problem: A server deletes a Vault accessor of the old token workflow that is already gone from its own state.
    cause: The delete of an accessor arrives twice; releases before 1.10 log that the second finds nothing.
    resolution: None needed. The line ends with 1.10, which no longer has this workflow.
    evidence: source | state store of v1.7.7 … v1.9.7, gone in v1.10.0; support article 45196173219475
    SYM-FETCH-EOF
    pattern: failed to fetch * from authoritative region: error="rpc error: EOF"
    pattern: failed to fetch * from authoritative region: error="rpc error: stream closed"
    pattern: failed to fetch * from authoritative region*rpc error: EOF
    verdict: noise
    problem: Replication pauses for up to 30 s.
    cause: The server of the authoritative region that this leader was reading from has been restarted.
    resolution: It goes on by itself. Wait 90 s before you judge replication; if the line still comes then, the
      authoritative region cannot be reached.
    meanwhile: Use a token made in the region itself if one is needed at once.
    evidence: measured | staged upgrades 1.7.7 to 1.8.4 and 1.8.4 to 1.10.5 on Community
    SYM-FETCH-MISSING
    pattern: failed to fetch * from authoritative region*can't find
    verdict: noise
    problem: This region asks the authoritative one for a kind of object it does not have yet.
    cause: The region is newer than the authoritative one. The line comes every 30 s and nothing is lost.
    resolution: It ends once the authoritative region is upgraded.
    regression: KR-054
    evidence: measured | Community 1.5.17 … 2.0.5 with an authoritative region of 1.4.14 or 1.5.17
    SYM-FETCH-REFUSED
    pattern: failed to fetch * from authoritative region*connection refused
    pattern: failed to fetch * from authoritative region*No path to region
    pattern: failed to fetch * from authoritative region*No cluster leader
    verdict: noise
    problem: Replication pauses while no server of the authoritative region answers.
    cause: The authoritative region is restarting, or away.
    resolution: It goes on by itself. If the line comes for more than 90 s, look at the authoritative region.
    meanwhile: Use a token made in the region itself if one is needed at once.
    evidence: measured | authoritative region stopped, Community 1.7.7 … 1.10.5
    SYM-STREAM-CLOSED
    pattern: error="rpc error: stream closed"
    pattern: rpc error: stream closed
    verdict: noise
    problem: One call failed after a restart of the server that it was sent to.
    cause: The first call over a pooled connection fails once, per calling server.
    resolution: Repeat the call once before you judge.
    evidence: measured | staged upgrades on Community 1.7.7, 1.8.4 and 1.10.5
    SYM-HEALTH-FETCH
    pattern: nomad.stats_fetcher: error getting server health
    pattern: nomad.stats_fetcher: failed retrieving server health
    verdict: noise
    problem: The leader could not ask a server for its state.
    cause: That server is restarting.
    resolution: It ends when the server is back; if it does not within a minute, ask that server at its own address.
    evidence: measured | staged upgrades on Community
    SYM-RAFT-PEER-DOWN
    pattern: nomad.raft: failed to appendEntries to
    pattern: nomad.raft: failed to heartbeat to
    pattern: raft: failed to appendEntries to
    pattern: raft: failed to heartbeat to
    verdict: noise
    problem: The leader cannot reach a follower.
    cause: That server is being restarted.
    resolution: It ends when the server is back; if it does not within a minute, look at that server.
    evidence: measured | staged upgrades on Community
    SYM-RAFT-ELECTION
    pattern: raft: heartbeat timeout reached, starting election
    pattern: raft: rejecting pre-vote request since we have a leader
    pattern: raft: rejecting vote request since we have a leader
    pattern: raft: no known peers, aborting election
    pattern: raft: appendEntries rejected, sending older logs
    pattern: raft: failed to get previous log
    pattern: raft-net: failed to decode incoming command: error="transport shutdown"
    verdict: noise
    problem: Servers elect a leader, or bring a restarted one up to date.
    cause: A server, often the leader, was restarted.
    resolution: It ends within seconds; if elections go on, look at the servers that vote.
    evidence: measured | staged upgrades on Community
    SYM-NO-LEADER
    pattern: No cluster leader
    verdict: noise
    problem: The region has no leader at this moment.
    cause: An election after the leader's restart.
    resolution: It ends within seconds. If it does not, the region has lost its quorum: look at its servers.
    evidence: measured | clients of Community 1.6.10 during a server restart
    SYM-WORKER-DEQUEUE
    pattern: worker: failed to dequeue evaluation*eval broker disabled
    pattern: worker: failed to dequeue evaluation*failed to get conn
    pattern: worker: failed to dequeue evaluation*EOF
    verdict: noise
    problem: A scheduler worker cannot reach the leader, or the leader has just changed.
    cause: The leader was restarted or leadership moved.
    resolution: It ends by itself once there is a leader.
    evidence: measured | staged upgrades on Community
    SYM-GOSSIP
    pattern: memberlist: Refuting
    pattern: serf: Shutdown without a Leave
    pattern: agent.joiner: join failed
    verdict: noise
    problem: A server was stopped without leaving the federation, came back, or could not join at its first try.
    cause: A restart in place.
    resolution: None needed.
    evidence: measured | staged upgrades on Community
    SYM-BOOTSTRAP-PEER
    pattern: skipping adding Raft peer because an existing peer is in bootstrap mode
    verdict: noise
    problem: A server of another region was seen that has bootstrap_expect set to 1.
    cause: Regions of a single server are federated; servers of other regions never become raft peers anyway.
    resolution: None needed, if the two names belong to different regions.
    evidence: measured | federations of single servers, Community 1.4.14 … 2.0.5
    SYM-CLIENT-SERVER-DOWN
    pattern: client.rpc: error performing RPC to server*failed to get conn
    pattern: client.rpc: error performing RPC to server*rpc error: EOF
    pattern: client.rpc: error performing RPC to server*No cluster leader
    pattern: client: error querying node allocations*failed to get conn
    pattern: client: error registering*failed to get conn
    pattern: client: error updating allocations*failed to get conn
    pattern: client: error updating allocations*rpc error: EOF
    pattern: client: error heartbeating*failed to get conn
    verdict: noise
    problem: A client cannot reach a server.
    cause: That server is being restarted; the client goes on to another one.
    resolution: It ends by itself. If clients stay without a server for longer than their heartbeat TTL, they are
      marked down.
    evidence: measured | server restarts with clients of Community 1.4.14 … 2.0.5
    SYM-TASK-ENDED
    pattern: error encountered while scanning stdout*file already closed
    pattern: executor: plugin process exited*signal: killed
    pattern: destroying executor failed
    verdict: noise
    problem: A task ended while its client was stopping.
    cause: The client agent or the task was stopped.
    resolution: None needed.
    evidence: measured | clients of Community 1.4.14 … 2.0.5
    SYM-READER-GONE
    pattern: path=/v1/event/stream*write: broken pipe
    pattern: path=/v1/event/stream*write: connection reset by peer
    verdict: noise
    problem: A reader of the event stream went away.
    cause: The program at the other end closed its connection.
    resolution: None needed.
    evidence: measured | Community 1.11.3 and 2.0.5
    SYM-ENTERPRISE-ONLY
    pattern: Nomad Enterprise only endpoint
    verdict: noise
    problem: Somebody asked a Community server for something that only Enterprise has.
    cause: The UI or a script asks for quotas, Sentinel policies or recommendations.
    resolution: None needed.
    evidence: measured | Community 1.4.14 … 2.0.5
    SYM-UNKNOWN-JOB
    pattern: parameterized job not found
    verdict: noise
    problem: Somebody dispatched a job that does not exist in that region.
    cause: The job's name, namespace or region is wrong.
    resolution: None needed for an upgrade.
    evidence: measured | Community 1.4.14 … 2.0.5
    SYM-TOKEN-GONE
    pattern: failed resolving ACL for secretID, closing subscriptions: error="ACL token not found"
    verdict: noise
    problem: The token of an event-stream reader is gone.
    cause: It expired, was deleted, or has not arrived in this region yet.
    resolution: Give the reader a valid token if it is still wanted.
    evidence: measured | Community 1.5.17 … 1.8.4 and rolling upgrades
    SYM-BINDING-RULE-FIRST
    pattern: ACL binding rule insert failed: ACL auth method not found
    verdict: noise
    problem: A binding rule arrived before the auth method it belongs to.
    cause: The two are replicated by separate loops.
    resolution: The next try, 30 s later, succeeds. If the line goes on, the auth method is missing in this region.
    evidence: measured | Community 1.9.7
    SYM-PLUGIN-DIR
    pattern: skipping external plugins since plugin_dir doesn't exist
    verdict: noise
    problem: The folder for external plugins does not exist.
    cause: No external plugin is installed.
    resolution: None needed, unless plugins are meant to be there.
    evidence: measured | Community 1.4.14
    SYM-GATE-WAITS
    pattern: can't initialize until all servers are above minimum version
    pattern: cannot initialize cluster ID until all servers are above minimum version
    pattern: servers are >=1.9.0-dev; initializing legacy keyring
    pattern: all servers must be upgraded to * or later before
    verdict: noise
    problem: The leader waits with a new feature until all servers are new enough.
    cause: A version gate: servers of the region, or of the federation, are still older.
    resolution: It ends once the last server is upgraded; a dead server that is still known can keep a gate shut.
    evidence: source | nomad/leader.go
    SYM-CLIENT-DENIED
    pattern: client.rpc: error performing RPC to server*Permission denied*rpc=Node.GetClientAllocs
    pattern: client.rpc: error performing RPC to server*Permission denied*rpc=Node.Register
    pattern: client.rpc: error performing RPC to server*Permission denied*rpc=Node.UpdateAlloc
    pattern: client: error querying node allocations*Permission denied
    pattern: client: error updating allocations*Permission denied
    pattern: client: error registering*Permission denied
    verdict: unknown
    problem: The servers refuse a client.
    cause: Once or twice around a restart it means nothing. If it goes on: the client is older than 1.6 with servers of
      1.9 or later, or its node identity has expired (1.11.0 to 1.11.3), or the servers do not know the node.
    resolution: See whether the node becomes ready. If not, compare its version with the servers', and restart the
      client.
    evidence: measured | clients of Community 1.4.14 … 2.0.5
    SYM-DOCKER-DOWN
    pattern: failed to list pause containers
    verdict: unknown
    problem: The docker driver of a client cannot reach Docker.
    cause: Docker is not installed or not running there.
    resolution: None needed where no docker task runs; otherwise start Docker.
    evidence: measured | clients of Community 1.4.14 … 2.0.5 without Docker
    SYM-CONSUL-DOWN
    pattern: unable to query Consul datacenters
    verdict: unknown
    problem: The agent looks for servers in Consul and does not reach it.
    cause: No Consul agent answers at that address.
    resolution: None needed where Consul is not in use; otherwise look at the Consul agent.
    evidence: measured | Community, without Consul
    """#
}
