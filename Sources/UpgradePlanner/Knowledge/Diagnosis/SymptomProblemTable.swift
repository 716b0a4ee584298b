/// Lines and error texts that mean a problem.
enum SymptomProblemTable {
  static let text = #"""
    SYM-JOB-STATUSES
    pattern: can't find method Job.Statuses
    verdict: problem
    problem: The jobs page of a region older than 1.8 cannot be shown by a UI of 1.8 or later.
    cause: The UI asks the other region for Job.Statuses, which comes with 1.8.0. Inside one region the same happens
      until its leader is upgraded.
    resolution: Bring every server of every region to the same version.
    meanwhile: Log in at the region's own address with a token made there, enter through a region that is still old, or
      use nomad job status.
    regression: KR-009
    evidence: measured | Community 1.8.4 … 2.0.5 asking 1.4.14 … 1.7.7
    evidence: reported | support article 45196173219475; issue 23497
    SYM-LEGACY-TOKEN
    pattern: can't find method Node.DeriveVaultToken
    pattern: can't find method Node.DeriveSIToken
    verdict: problem
    problem: A client asks a server of 1.10 or later for a Vault or Consul token the old way.
    cause: Servers of 1.10 no longer derive tokens; the job or the client has not moved to workload identities.
    resolution: Move the jobs to workload identities and upgrade the client.
    meanwhile: Tasks that run go on; new ones that need such a token do not start.
    regression: KR-023
    evidence: source | nomad/node_endpoint.go, v1.10.0; issue 27101
    SYM-WHOAMI
    pattern: can't find method ACL.WhoAmI
    verdict: problem
    problem: A newer agent asks a server older than 1.5 who a token belongs to.
    cause: A client of 1.5 or later serves logs, statistics or restarts with servers of 1.4; or an agent of 1.10.1 or
      later looks up a token in a region older than 1.5.
    resolution: Upgrade the servers first.
    meanwhile: Read logs on the machine; look tokens up at the region's own address.
    evidence: measured | Community clients 1.5.17 … 2.0.5 with a server of 1.4.14
    SYM-NODE-POOL-DELETE
    pattern: method=DELETE path=/v1/node/pool/
    pattern: can't find service NodePool.ListNodes
    verdict: problem
    problem: A node pool cannot be deleted, or its nodes listed, while a region is older than 1.6.
    cause: The authoritative region asks every region whether the pool is in use, and one does not know node pools.
    resolution: Delete it once every region runs 1.6 or later.
    evidence: measured | Community 1.6.10 … 2.0.5 with a region of 1.4.14 or 1.5.17
    SYM-MISSING-METHOD
    pattern: rpc: can't find method
    verdict: problem
    problem: A newer server, client or UI asked an older server for something that it does not have.
    cause: The versions differ; calls in the other direction work.
    resolution: Bring every server of every region to the same version.
    meanwhile: Log in at the region's own address, or enter through a region that is still old.
    evidence: measured | every ordered pair of nine Community releases 1.4.14 … 2.0.5
    SYM-MISSING-SERVICE
    pattern: rpc: can't find service
    verdict: problem
    problem: A newer server or UI asked an older region for a kind of object that it does not know.
    cause: The versions differ; calls in the other direction work.
    resolution: Bring every server of every region to the same version.
    meanwhile: Log in at the region's own address, or enter through a region that is still old.
    evidence: measured | every ordered pair of nine Community releases 1.4.14 … 2.0.5
    SYM-MISSING-STREAM
    pattern: Unknown rpc method:
    verdict: problem
    problem: A newer agent asked an older one for a streaming call that it does not have.
    cause: The versions differ.
    resolution: Upgrade the agent that is asked.
    meanwhile: Read the data on the machine itself.
    evidence: source | nomad/rpc.go
    SYM-OLD-ROUTE
    pattern: node lookup failed: index error: UUID must be 36 characters
    verdict: problem
    problem: An agent older than 1.6 was asked about node pools and took the name for a node.
    cause: The agent does not know the route; the region asked may well know node pools.
    resolution: Ask an agent of 1.6 or later.
    evidence: measured | Community 1.4.14 and 1.5.17
    SYM-RAFT-PANIC-TAG
    pattern: panic: failed to apply request: []byte{0x3d
    verdict: problem
    problem: A server died because a newer leader stored a job version tag.
    cause: The leader runs 1.9 or later, this server 1.8 or older, and somebody tagged a job version.
    resolution: Upgrade the dead server; it cannot go on with its old release. Freeze tags until every server of the
      region is upgraded. The panic prints the raft entry with the caller's token: rotate that token.
    evidence: measured | Community 1.9.7 and 1.10.5 leading 1.7.7 and 1.8.4
    SYM-RAFT-PANIC-KEYRING
    pattern: panic: failed to apply request: []byte{0x33
    verdict: problem
    problem: A server died because a newer leader stored a root key.
    cause: The leader runs 1.4, this server 1.3 or older, and the keyring was rotated, or a 1.4.0 leader made its first
      key.
    resolution: Upgrade the dead server. Rotate no key until every server of the region is upgraded.
    regression: KR-003
    evidence: measured | Community 1.4.14 leading 1.3.16
    SYM-RAFT-PANIC-REPORTING
    pattern: panic: failed to apply request: []byte{0x4e
    verdict: problem
    problem: Servers died because an upgraded leader stored a license-use report.
    cause: Enterprise 1.8.14, 1.8.15, 1.9.10, 1.9.11, 1.10.2 and 1.10.3 write it although older servers cannot read it.
      Target versions of the vendor's own article are among them.
    resolution: Go to 1.8.16, 1.9.12, 1.10.4 or later; upgrade the dead servers to it.
    regression: KR-002
    evidence: changelog | 1.8.16, 1.9.12
    evidence: reported | issue 26425
    SYM-RAFT-PANIC-ONE-TIME
    pattern: panic: failed to apply request: []byte{0x2e
    verdict: problem
    problem: A 1.0 server died because a newer leader collected one-time tokens.
    cause: The leader runs 1.1.0 to 1.1.2.
    resolution: Upgrade to 1.1.3 or later.
    regression: KR-043
    evidence: source | gate added in 1.1.3; issue 10943
    SYM-RAFT-PANIC
    pattern: panic: failed to apply request
    pattern: failed to apply request: []byte{
    verdict: problem
    problem: A server died because a newer leader stored a raft entry that it cannot read.
    cause: A server of a newer release leads while this one is still old; the first byte printed is the kind of entry.
    resolution: Upgrade the dead server, and finish the region without delay. The panic prints the entry: if it came
      from a request, rotate the token in it.
    meanwhile: Keep leadership where it is; no tags, no keyring rotation, no new features.
    evidence: measured | Community 1.9.7 leading 1.8.4, 1.4.14 leading 1.3.16
    SYM-POLICY-CAPABILITY
    pattern: failed to parse "*": Invalid namespace capability
    pattern: Invalid namespace capability '
    verdict: problem
    problem: A policy uses a capability that this region's release does not know; every token that carries the policy is
      useless here, for all calls.
    cause: The policy was written in a newer authoritative region.
    resolution: Take the capability out of the policy until every region is upgraded.
    meanwhile: Use a token without that policy.
    evidence: measured | Community 1.10.5 → 1.9.7 and 1.8.4, 1.11.3 → 1.10.5
    SYM-POLICY-BLOCK
    pattern: failed to parse "*": Invalid policy:
    pattern: failed to parse "*": Invalid operator policy
    verdict: problem
    problem: A policy uses a block or capability that this region's release does not know; every token that carries the
      policy is useless here, for all calls.
    cause: The policy was written in a newer authoritative region.
    resolution: Take it out of the policy until every region is upgraded.
    meanwhile: Use a token without that policy.
    evidence: measured | Community 1.11.3 → 1.10.5, 1.6.10 → 1.5.17
    SYM-NODE-POOL-JAM
    pattern: modifying node pool "*" is not allowed
    pattern: nomad.fsm: UpsertNodePool failed
    verdict: problem
    problem: No node pool is replicated into this region any more.
    cause: Only one of the two regions has hashes for the built-in node pools: one side runs 1.11 or later and has
      restored a snapshot, the other has not.
    resolution: It heals by itself when both sides have hashes: upgrade the other region, and restart its servers.
    meanwhile: Create no node pools. Across 1.10 and 1.11 the authoritative region goes first.
    regression: KR-031
    evidence: measured | Community 1.10.5 and 1.11.3 with compacted logs; issue 28526
    SYM-REPLICATION-TOKEN
    pattern: deleting node pool "*" is not allowed
    pattern: default namespace can not be deleted
    verdict: problem
    problem: The region tries to delete built-in objects because it sees none in the authoritative region.
    cause: The replication token is missing, wrong, or not of management type.
    resolution: Set the right replication_token on every server of the region and restart them one by one.
    regression: KR-055
    evidence: reported | issue 17536
    SYM-REPLICATION-DENIED
    pattern: failed to fetch * from authoritative region*Permission denied
    pattern: failed to fetch * from authoritative region*ACL token not found
    verdict: problem
    problem: Replication has stopped: the authoritative region refuses the replication token.
    cause: The token is wrong, expired or deleted, or a policy on it cannot be parsed there.
    resolution: Set a valid management token as replication_token on every server of the region.
    meanwhile: Use tokens made in the region itself.
    evidence: source | nomad/leader.go
    SYM-REPLICATION-STOPPED
    pattern: failed to fetch * from authoritative region
    verdict: problem
    problem: Objects do not arrive from the authoritative region.
    cause: See the error at the end of the line. Versions alone were not found to stop replication of ACL objects on
      Community servers; the vendor reports an impairment between 1.7 and 1.8 for Enterprise. Look first for a restart
      of an authoritative server (up to 30 s), a policy the older region cannot parse, a wrong replication token, and
      the raft panic of KR-002.
    resolution: Bring every server of every region to the same version, and repair what the error names.
    meanwhile: Log in at the region's own address with a token made there.
    evidence: reported | support article 45196173219475
    SYM-GATE-ERROR
    pattern: ll servers should be running version
    pattern: all servers must be running version
    pattern: until all servers are upgraded to 1.7.0 or later
    verdict: problem
    problem: A new feature is refused because servers are still too old.
    cause: A version gate. For auth methods, binding rules, roles and JWT logins it looks at the servers of every
      region, otherwise at those of its own region; before 1.2.14, 1.3.7 and 1.4.2 every gate looked at all regions.
    resolution: Finish the upgrade; remove dead servers of old versions from the member list (nomad server force-leave).
    evidence: measured | auth methods and binding rules on Community 1.5.17 … 2.0.5 with a region of 1.4.14
    evidence: source | nomad/*_endpoint.go
    SYM-RAFT-PROTOCOL
    pattern: raft_protocol must be 3 in Nomad v1.4 and later
    pattern: all servers must have raft_protocol set to 3 or higher
    verdict: problem
    problem: A server does not start, or does not answer, because raft protocol 3 is not in use.
    cause: 1.4 needs raft protocol 3 on every server.
    resolution: Go back to the release before 1.4, bring every server to raft protocol 3 one at a time, then upgrade.
    evidence: source | command/agent/agent.go, v1.4.0
    SYM-RAFT-DOWNGRADE
    pattern: downgrading Raft is not supported
    verdict: problem
    problem: A server refuses to start with an older raft protocol than its data directory was written with.
    cause: An older release or setting was started on newer data.
    resolution: Start the release and setting that ran before; a server cannot be downgraded in place.
    evidence: source | nomad/server.go, v1.3.0
    SYM-WAL-MIGRATION
    pattern: operator raft migrate-backend
    verdict: problem
    problem: A server does not start because its raft log must be moved to the new store first.
    cause: raft_logstore is set to wal while raft.db still exists.
    resolution: Stop the server, run nomad operator raft migrate-backend, start it again; or go back to the old setting.
    evidence: source | nomad/server.go, v2.0.0
    SYM-KEYRING
    pattern: keyring has not been initialized yet
    verdict: problem
    problem: The region has no usable root key; no job is scheduled.
    cause: In 1.4.0 and 1.4.1 a region still older than 1.4 keeps the keyring shut; reported also after going from 1.8 to
      1.9.7 with many prepublished keys.
    resolution: Finish the upgrade of all servers; look at nomad operator root keyring list for exactly one active key.
    regression: KR-004
    evidence: changelog | 1.4.2, GH-14901
    evidence: reported | issue 25897
    SYM-KEY-LOST
    pattern: no such key * in keyring
    pattern: no such key in keyring
    verdict: problem
    problem: The keyring lacks a key that variables or identities were made with.
    cause: A region before 1.9 was rebuilt from a snapshot without the keystore files of its old servers.
    resolution: Put the saved keystore files back on the servers and restart them.
    evidence: measured | Community 1.7.7 and 1.8.4, rebuilt from a snapshot
    SYM-HEARTBEAT-DENIED
    pattern: client: error heartbeating*Permission denied
    pattern: client.rpc: error performing RPC to server*Permission denied*rpc=Node.UpdateStatus
    verdict: problem
    problem: The servers refuse the heartbeat of a client; its node never gets ready.
    cause: Servers of 1.9 and later refuse clients older than 1.6. Clients of 1.11.0 to 1.11.3 are refused once their
      identity has expired.
    resolution: Upgrade the client to 1.6 or later, or restart it if its identity expired.
    evidence: measured | Community servers 1.9.7 … 2.0.5 with clients 1.4.14 and 1.5.17
    SYM-WHOAMI-DECODE
    pattern: msgpack decode error*ACL.WhoAmI
    pattern: ACL.WhoAmI*msgpack decode error
    verdict: problem
    problem: Clients of 1.5 or 1.6 cannot read what servers of 1.7.0 to 1.7.2 answer; templates lose variables and
      services.
    cause: The answer changed its form in 1.7.0.
    resolution: Upgrade the servers to 1.7.3 or later.
    regression: KR-014
    evidence: changelog | 1.7.3, GH-19578
    SYM-WORKER-DENIED
    pattern: failed to dequeue evaluation*Permission denied
    verdict: problem
    problem: Servers refuse their own scheduler workers.
    cause: 1.7.0 and 1.7.1 without tls.verify_server_hostname.
    resolution: Upgrade to 1.7.3 or later.
    regression: KR-012
    evidence: changelog | 1.7.2, GH-19425
    SYM-DEPLOYMENT-COPY
    pattern: DeploymentState).Copy
    pattern: DeploymentState.Copy
    verdict: problem
    problem: The leader panics over the deployment of a system job, and so does the next one.
    cause: A fault of 1.11.0 and 1.11.1: a system job is deployed, or a node drained.
    resolution: Upgrade the servers to 1.11.2 or later.
    meanwhile: Deploy no system job and drain no node.
    regression: KR-025
    evidence: changelog | 1.11.2, GH-27262
    evidence: reported | issue 27307
    SYM-DISPATCH-PAGINATOR
    pattern: failed to create result paginator
    verdict: problem
    problem: job dispatch or periodic force fails with a newer CLI.
    cause: CLIs of 1.11.3 to 2.0.2 use a filter that servers older than 1.11.3 do not understand.
    resolution: Use the CLI of the servers' own version.
    regression: KR-032
    evidence: measured | CLI 1.11.3 with every Community server before it
    SYM-HOST-VOLUME-CLI
    pattern: Error querying host volumes: EOF
    verdict: problem
    problem: volume status of a CLI of 1.10 or later prints an error with servers before 1.10.
    cause: The servers have no dynamic host volumes.
    resolution: Use the CLI of the servers' own version, or give -type csi.
    evidence: measured | CLI 1.10.5 … 2.0.5 with Community servers 1.4.14 … 1.9.7
    SYM-NO-REGION
    pattern: No path to region
    verdict: problem
    problem: No server of that region is known to be alive.
    cause: The region is down, its name is wrong, or the federation has lost it.
    resolution: Look at the region's servers and at nomad server members.
    meanwhile: Log in at the region's own address. Global tokens and policies cannot be written without the
      authoritative region; local tokens can.
    evidence: measured | authoritative region stopped, Community 1.7.7 … 1.10.5
    SYM-NO-CONNECTION
    pattern: http: request failed*failed to get conn
    pattern: failed to get conn*connection refused
    verdict: unknown
    problem: A server could not be reached.
    cause: It is being restarted, or it is down. Without the authoritative region, global tokens and policies cannot be
      written.
    resolution: None needed for the moment of a restart; otherwise look at the server.
    meanwhile: Make a local token at the region's own address.
    evidence: measured | authoritative region stopped, Community 1.7.7 … 1.10.5
    SYM-LOCAL-TOKEN
    pattern: http: request failed*region=*Permission denied
    pattern: 403 (Permission denied)
    verdict: unknown
    problem: A token is not accepted.
    cause: A local token is worth nothing in any other region, the UI's region switch included; or the token lacks a
      policy.
    resolution: Log in at the address of the region that made the token.
    evidence: measured | Community 1.7.7 … 1.10.5, direct login
    SYM-OLD-CLIENT-RPC
    pattern: Node does not support RPC
    verdict: problem
    problem: A client is too old to be asked through the servers.
    cause: The client is older than 0.8.
    resolution: Upgrade the client.
    evidence: source | nomad/util.go
    SYM-WINDOWS-TEMPLATE
    pattern: managing file ownership is not supported on Windows
    verdict: problem
    problem: Templates cannot be rendered on Windows clients.
    cause: A fault of 1.3.3.
    resolution: Upgrade to 1.3.4 or later.
    regression: KR-040
    evidence: changelog | 1.3.4, GH-14203
    """#
}
