/// The known regressions KR-001 to KR-029, and all of them joined.
enum RegressionTableFirst {
  static let text = #"""
    KR-001
    affected: =1.9.2
    applies: target
    severity: critical
    component: server/state
    summary: A server that restores a snapshot at start loses part of its state: jobs and tokens are gone while quorum
      looks healthy.
    trigger: A server starts and restores a snapshot, as any restart may do.
    symptom: Jobs are missing and tokens are unknown, while the peers look healthy.
    do: Never land on it: the release was withdrawn. Go to 1.9.3 or later.
    fixed: 1.9.3
    evidence: changelog | CHANGELOG 1.9.3 GH-24412
    evidence: reported | issue 24411
    evidence: vendor documentation | upgrade-specific page 1.9.3
    KR-002
    affected: >=1.8.14 <1.8.16 || >=1.9.10 <1.9.12 || >=1.10.2 <1.10.4
    applies: target
    severity: critical
    edition: enterprise
    component: server/raft (Enterprise)
    summary: Once an upgraded server leads, servers of the region that are still on an older release panic on a raft
      entry they do not know (0x4e).
    trigger: The servers of a region are rolled from an older release to one of these, and one that is done becomes
      leader.
    symptom: Servers that still run the older release stop: panic, "failed to apply request: []byte{0x4e,...".
    do: Land on 1.8.16, 1.9.12, 1.10.4 or later of the series. If that cannot be, upgrade the leader last and keep
      leadership where it is until then.
    fixed: 1.8.16+ent, 1.9.12+ent, 1.10.4+ent (inferred)
    evidence: reported | issue 26425
    evidence: changelog | CHANGELOG 1.8.16, 1.9.12
    KR-003
    affected: =1.4.0
    applies: target
    severity: critical
    component: server/keyring
    summary: A leader on 1.4.0 writes keyring entries that make older servers panic.
    trigger: A server on 1.4.0 leads while servers older than 1.4.0 are left in its region.
    symptom: The older servers panic on the entry for the keyring.
    do: Never land on it; go to 1.4.3 or later.
    fixed: 1.4.1
    evidence: vendor documentation | upgrade-specific page 1.4.0
    evidence: reported | issue 14819
    evidence: source | PR 14821
    KR-004
    affected: >=1.4.0 <1.4.2
    applies: target
    severity: high
    federated: yes
    component: server/keyring/federation
    summary: While any region is older than 1.4.0 the keyring is not initialised and no job is scheduled.
    trigger: A region is upgraded while another region of the federation is older than 1.4.0.
    symptom: Scheduling stops with "keyring has not been initialized yet".
    do: Land on 1.4.3 or later.
    fixed: 1.4.2
    evidence: reported | issue 14896
    evidence: changelog | CHANGELOG 1.4.2 GH-14901
    KR-005
    affected: >=1.0.0 <1.2.14 || >=1.3.0 <1.3.7 || >=1.4.0 <1.4.2
    applies: any
    severity: medium
    federated: yes
    component: server/version gates/federation
    summary: Version gates look at the servers of every region, so an older region switches features off in a newer
      one.
    trigger: The regions of a federation run different releases.
    symptom: One-time tokens, the scheduler configuration, disconnect handling, plan normalization and more are off or
      fail in one region because of the servers of another.
    do: Bring every region to 1.2.14, 1.3.7, 1.4.2 or later before their releases differ.
    fixed: 1.2.14, 1.3.7, 1.4.2
    evidence: source | PR 14911
    evidence: source | nomad/util.go
    KR-006
    affected: >=1.4.0 <1.4.11 || >=1.5.0 <1.5.7
    applies: target
    severity: critical
    federated: yes
    features: acl
    component: server/replication/federation
    summary: In a federated region that is half upgraded, a new leader replicates roles, auth methods or binding
      rules, and old followers panic.
    trigger: The authoritative region holds roles, auth methods or binding rules; another region is half done, and one
      of its new servers becomes leader.
    symptom: That region's old followers panic, since they do not know the raft entry.
    do: Land on 1.4.11, 1.5.7 or later; upgrade the leader last and do not move leadership during the roll.
    fixed: 1.4.11, 1.5.7, 1.6.0
    evidence: changelog | GH-17476
    evidence: source | PR 17476
    KR-007
    affected: =1.6.0
    applies: target
    severity: high
    component: server
    summary: Planning or registering a job in a namespace from before 1.6 panics the server.
    trigger: A job is planned or registered in a namespace that was made before 1.6.
    symptom: The server panics because the namespace has no configuration for node pools.
    do: Land on 1.6.1 or later.
    fixed: 1.6.1
    evidence: changelog | GH-18017
    evidence: reported | issue 18007
    KR-008
    affected: =1.6.0 || >=1.5.0 <1.5.8 || >=1.4.0 <1.4.12
    applies: target
    severity: medium
    federated: yes
    features: federated-ui
    component: ui/federation
    summary: The UI shows an error instead of a region that lacks a service.
    trigger: People switch the UI of a newer region to an older one that lacks a service.
    symptom: The page shows "rpc: can't find service NodePool.List".
    do: Land on 1.6.1, 1.5.8, 1.4.12 or later, or upgrade the regions together.
    fixed: 1.6.1, 1.5.8, 1.4.12
    evidence: changelog | GH-18020
    evidence: changelog | GH-18021
    KR-009
    parties: ui
    first: >=1.8
    second: <1.8
    applies: combination
    severity: high
    federated: yes
    features: federated-ui
    component: ui/federation
    summary: The jobs page of a 1.8 or newer agent fails for every region older than 1.8: can't find method
      Job.Statuses.
    trigger: People open the UI of a 1.8 or newer server and look at a region that is older than 1.8.
    symptom: The list of jobs answers HTTP 500, "rpc error: rpc: can't find method Job.Statuses".
    do: Bring all regions to 1.8 or later in one window. Until then log in at the region itself; `nomad job status`
      and /v1/jobs go on working.
    evidence: measured | Community 1.8.4 … 2.0.5 asking 1.4.14 … 1.7.7
    evidence: reported | issue 23497 (open)
    evidence: reported | HashiCorp support article 45196173219475
    evidence: source | ui/app/adapters/job.js, v1.8.0 … v2.0.5
    KR-010
    affected: =1.7.0
    applies: target
    severity: critical
    features: vault consul
    component: server/keyring
    summary: RSA signing keys do not reach followers, so workload identities cannot be verified after a leader change.
    trigger: A region on this release elects another leader.
    symptom: No workload identity can be verified any more, because followers never got the RSA keys.
    do: Never land on it.
    fixed: 1.7.1
    evidence: vendor documentation | upgrade-specific page 1.7.0
    evidence: changelog | GH-19350
    evidence: reported | issue 19340
    KR-011
    affected: >=1.7.0 <1.7.2
    applies: target
    severity: high
    component: client
    summary: Clients read their CPUs wrongly or panic, and the scheduler panics where no core can be reserved.
    trigger: A client is upgraded to one of these.
    symptom: Its CPU figures are wrong, or it panics while it reads the topology; where no core can be reserved the
      scheduler panics.
    do: Land on 1.7.3 or later.
    fixed: 1.7.2
    evidence: vendor documentation | upgrade-specific page 1.7.2
    evidence: changelog | GH-19383
    evidence: changelog | GH-19458
    KR-012
    affected: >=1.7.0 <1.7.2
    applies: target
    severity: high
    component: server/auth/tls
    summary: Without tls.verify_server_hostname workers cannot dequeue evaluations.
    trigger: tls.verify_server_hostname is false.
    symptom: Workers log "failed to dequeue evaluation: rpc error: Permission denied".
    do: Land on 1.7.3 or later.
    fixed: 1.7.2
    evidence: changelog | GH-19425
    evidence: reported | issue 19405
    KR-013
    affected: >=1.7.0 <1.7.3
    applies: target
    severity: high
    features: system-jobs
    component: server
    summary: A job that is no service and has a reschedule block crashes one leader after the other.
    trigger: Somebody registers a job that is not of type service and has a reschedule block.
    symptom: The leader crashes, then the next one, and so on.
    do: Land on 1.7.3 or later.
    fixed: 1.7.3
    evidence: changelog | GH-19652
    evidence: reported | issue 19644
    KR-014
    affected: >=1.7.0 <1.7.3
    applies: target
    severity: high
    features: templates
    component: server->client RPC ACL.WhoAmI
    summary: Clients of 1.5 and 1.6 cannot decode ACL.WhoAmI, and templates lose variables and services.
    trigger: Clients of 1.5 or 1.6 meet servers of 1.7.0 to 1.7.2, also where the clients were upgraded first.
    symptom: Clients log "msgpack decode error" for rpc=ACL.WhoAmI; templates no longer get variables and services of
      Nomad.
    do: Bring all servers to 1.7.3 or later before clients of 1.5 or 1.6 meet them.
    fixed: 1.7.3
    evidence: changelog | GH-19578
    evidence: reported | issues 19555, 19802
    KR-015
    affected: >=1.6.0 <1.6.6 || >=1.7.0 <1.7.3
    applies: any
    severity: medium
    component: server/snapshot
    summary: Job submissions are lost at restore, and snapshots of the fixed patches cannot be read.
    trigger: A server restores a snapshot, by hand or at its start.
    symptom: The sources of submitted jobs are gone. Snapshots of 1.6.6 and 1.7.3 and later hold them, and the
      releases before cannot read such a snapshot.
    do: Save a snapshot before the upgrade, and do not count on going back across this line, not even by a patch.
    fixed: 1.6.6, 1.7.3
    evidence: changelog | GH-19605
    evidence: reported | issue 20072
    KR-016
    affected: >=1.7.0 <1.7.7 || <1.6.10
    applies: today+target
    severity: high
    component: server/raft
    summary: A server does not start again while its log holds a drain made with a token that has expired since.
    trigger: A server restarts while its log holds a drain that was ordered with a token that has expired since.
    symptom: The server does not start.
    do: Order no drain with a short-lived token before restarts, save a snapshot, and land on 1.6.10, 1.7.7 or later.
    fixed: 1.7.7, 1.6.10
    evidence: changelog | GH-20317
    KR-017
    affected: >=1.4.0 <1.6.14 || >=1.7.0 <1.7.11 || >=1.8.0 <1.8.3
    applies: today
    severity: medium
    component: server/keyring
    summary: Root keys are not rotated in time and may be collected before identities end.
    trigger: Time passes.
    symptom: The root key is never rotated by itself, keys may be collected before the identities they signed end, and
      a full rotation stays in rekeying.
    do: Look at `nomad operator root keyring list` before the keys move into raft in 1.9.
    fixed: 1.6.14+ent, 1.7.11+ent, 1.8.3
    evidence: changelog | GH-23577
    KR-018
    affected: >=1.8.0 <1.8.3 || >=1.7.0 <1.7.11
    applies: target
    severity: high
    component: server
    summary: A job without a default identity makes the leader panic.
    trigger: A job without a default identity is handled.
    symptom: The leader panics.
    do: Land on 1.7.11, 1.8.3 or later.
    fixed: 1.8.3, 1.7.11+ent
    evidence: changelog | GH-23763
    KR-019
    affected: >=1.8.0 <1.8.2 || >=1.7.0 <1.7.10 || <1.6.13
    applies: target
    severity: medium
    component: server
    summary: A heartbeat that ends for a collected node makes the server panic.
    trigger: The heartbeat of a node that was garbage-collected runs out.
    symptom: The server panics.
    do: Land on 1.6.13, 1.7.10, 1.8.2 or later.
    fixed: 1.8.2, 1.7.10+ent, 1.6.13+ent
    evidence: changelog | GH-23383
    KR-020
    affected: >=1.9.0 <1.9.4 || >=1.8.0 <1.8.7
    applies: target
    severity: critical
    component: server/keyring
    summary: Servers whose keys predate RSA (made before 1.7, never rotated) cannot decrypt them at start.
    trigger: A server starts in a cluster that was set up before 1.7 and has never rotated its root key.
    symptom: It panics or cannot decrypt the key, whose RSA part is empty.
    do: Check that /.well-known/jwks.json lists a key with kty RSA; if not, rotate the root key before 1.9. Or land on
      1.8.7, 1.9.4 or later.
    fixed: 1.8.7+ent, 1.9.4 (the fix of 1.9.2 came with a withdrawn release)
    evidence: changelog | GH-24383
    evidence: changelog | GH-24442
    KR-021
    affected: >=1.9
    applies: target
    severity: high
    component: server/keyring
    summary: After the last server of a roll from 1.8 the keyring was reported as not initialised.
    trigger: A region went from 1.8 to 1.9.7, its leader last.
    symptom: After the last server: "keyring has not been initialized yet", with many prepublished keys beside an old
      active one.
    do: Check that `nomad operator root keyring list` shows one active key and no pile of prepublished ones, save the
      keystore of every server, and rehearse it.
    evidence: reported | issue 25897 (open)
    KR-022
    affected: >=1.9.0 <1.9.7 || >=1.8.0 <1.8.11 || >=1.7.0 <1.7.19
    applies: target
    severity: high
    features: bridge-networking
    component: client/network
    summary: Client upgrades do not migrate CNI state; addresses of allocations collide.
    trigger: A client with bridge or CNI allocations is upgraded; the changelog does not say since which release.
    symptom: The state of CNI is not carried over, and allocations get addresses that are taken.
    do: Drain each client for its upgrade, or land on 1.7.19, 1.8.11, 1.9.7 or later.
    fixed: 1.9.7, 1.8.11+ent, 1.7.19+ent
    evidence: changelog | GH-25093
    KR-023
    parties: clients
    first: >=1.10
    second: <1.10
    applies: combination
    severity: high
    features: vault consul
    component: server/client
    summary: A 1.10 leader no longer answers clients and jobs that ask for Vault or Consul tokens the old way.
    trigger: A 1.10 server leads while clients or jobs still get Vault or Consul tokens in the old way.
    symptom: Calls fail with "rpc: can't find method Node.DeriveSIToken" or "Node.DeriveVaultToken".
    do: Finish the move to workload identities first, until `nomad setup vault -check` finds nothing, and upgrade the
      clients soon after the servers.
    fixed: by design
    evidence: reported | issue 27101
    evidence: source | nomad/node_endpoint.go, v1.10.0
    KR-024
    affected: >=1.10.0 <2.0.4
    applies: target
    severity: medium
    features: consul
    component: client/template
    summary: Templates that relied on the agent's Consul token read with the anonymous one.
    trigger: A template reads Consul with the agent's token.
    symptom: It reads as anonymous and does not find its keys.
    do: Give such tasks a consul block or an identity before 1.10.
    fixed: 2.0.4 (opt-in use_client_consul_token)
    evidence: reported | issue 26283
    evidence: changelog | GH-28106
    KR-025
    affected: >=1.11.0 <1.11.2
    applies: target
    severity: critical
    features: system-jobs
    component: server
    summary: Deploying a system job or draining a node makes the leader panic again and again.
    trigger: A system job is deployed or a node drained.
    symptom: One leader after the other panics in DeploymentState.Copy.
    do: Never stay on 1.11.0 or 1.11.1.
    fixed: 1.11.2
    evidence: changelog | GH-27262
    evidence: reported | issue 27307
    KR-026
    affected: >=1.11.0 <1.11.3
    applies: target
    severity: high
    features: system-jobs
    component: server/scheduler
    summary: System deployments with older nodes never end, and state may be damaged.
    trigger: A system job is deployed, above all while nodes older than 1.11 take part.
    symptom: Its deployment never ends where there are old nodes; the scheduler may panic, and the state store may be
      damaged.
    do: Land on 1.11.3 or later.
    fixed: 1.11.3, state fix also 1.10.9+ent, 1.8.21+ent
    evidence: changelog | GH-27571
    evidence: changelog | GH-27605
    evidence: changelog | GH-27548
    KR-027
    affected: >=1.11.0 <1.11.4
    applies: target
    severity: critical
    component: client identity
    summary: Node identities are not renewed: about a day after the upgrade all clients are refused at once.
    trigger: Servers run 1.11.0 or later, and the lifetime of a node identity (24 hours) passes.
    symptom: Identities are not renewed; every client is then refused with Permission denied and goes down, all at the
      same time.
    do: Enterprise lands on 1.11.4 or later. Community goes straight on to 2.0 from 1.11.3; until then watch the
      expiry with `nomad node identity get`. Restarting the clients brings them back.
    fixed: 2.0.0, 1.11.4+ent
    evidence: changelog | GH-27773
    evidence: reported | issues 27763, 28555
    KR-028
    affected: =1.11.0
    applies: target
    severity: medium
    component: client
    summary: A node that drains at shutdown is refused and stays undrained.
    trigger: A client with drain_on_shutdown is told to leave or is interrupted.
    symptom: It gets Permission denied and stops without having been drained.
    do: Land on 1.11.2 or later.
    fixed: 1.11.1
    evidence: changelog | GH-27115
    evidence: reported | issue 27104
    KR-029
    affected: >=2.0.0 <2.0.2
    applies: target
    severity: high
    component: acl/client
    summary: Calls that name the node pool all are refused and allocations fail.
    trigger: A policy or a client's call names the node pool "all"; it happens without ACLs as well.
    symptom: Calls answer Permission denied, and allocations fail.
    do: Land on 2.0.2 or later.
    fixed: 2.0.2
    evidence: changelog | GH-27973
    evidence: reported | issue 27961
    """#
}

/// The known regressions as text.
enum RegressionTable {
  static var text: String { RegressionTableFirst.text + "\n" + RegressionTableSecond.text }
}
