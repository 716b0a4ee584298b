/// The known regressions KR-001 to KR-029, and all of them joined.
enum RegressionTableFirst {
  static let text = #"""
    KR-001
    affected: =1.9.2
    applies: target
    severity: critical
    component: server/state
    summary: A server that restores a snapshot at start loses part of its state: jobs and tokens are gone while quorum looks healthy.
    trigger: any server restart that restores a snapshot
    symptom: state partially wiped, ACL tokens unknown, jobs gone; quorum looks healthy
    do: Never land on it; it was withdrawn.
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
    summary: Once an upgraded server leads, servers of the region that are still on an older release panic on a raft entry they do not know (0x4e).
    trigger: rolling server upgrade INTO one of these from any earlier release; an upgraded server becomes leader
    symptom: servers still on the old version panic: "failed to apply request: []byte{0x4e,..."
    do: Land on 1.8.16, 1.9.12, 1.10.4 or later of the series.
      upgrade leader last and do not let leadership move
    fixed: 1.8.16+ent, 1.9.12+ent, 1.10.4+ent (inferred)
    evidence: reported | issue 26425
    evidence: changelog | CHANGELOG 1.8.16, 1.9.12
    KR-003
    affected: =1.4.0
    applies: target
    severity: critical
    component: server/keyring
    summary: A leader on 1.4.0 writes keyring entries that make older servers panic.
    trigger: rolling upgrade from <1.4.0; a 1.4.0 server leads while older ones remain
    symptom: older servers panic on the keyring raft entry
    do: Never land on it.
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
    trigger: region upgraded while any federated region still <1.4.0
    symptom: no jobs can be scheduled: "keyring has not been initialized yet"
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
    summary: Version gates look at the servers of every region, so an older region switches features off in a newer one.
    trigger: federated regions on different releases
    symptom: version gates look at all WAN servers: one-time tokens, scheduler config, disconnect handling, plan
      normalization etc. disabled or erroring because of OTHER regions
    do: Prefer a fixed patch before regions differ.
    fixed: 1.2.14, 1.3.7, 1.4.2
    evidence: source | PR 14911
    evidence: source | source util.go
    KR-006
    affected: >=1.4.0 <1.4.11 || >=1.5.0 <1.5.7
    applies: target
    severity: critical
    federated: yes
    features: acl
    component: server/replication/federation
    summary: In a federated region that is half upgraded, a new leader replicates roles, auth methods or binding rules, and old followers panic.
    trigger: authoritative region already has roles/auth methods/binding rules; a NON-authoritative region is half
      upgraded and a new-version server becomes its leader
    symptom: old followers of that region panic on unknown raft entry
    do: Use fixed patches; the leader goes last.
    fixed: 1.4.11, 1.5.7, 1.6.0
    evidence: changelog | GH-17476
    evidence: source | PR 17476
    KR-007
    affected: =1.6.0
    applies: target
    severity: high
    component: server
    summary: Planning or registering a job in a namespace from before 1.6 panics the server.
    trigger: upgrade from <1.6 with existing namespaces, then job plan/register
    symptom: server panic (nil namespace node pool configuration)
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
    trigger: UI of newer region selects an older region that lacks a service
    symptom: UI error "rpc: can't find service NodePool.List"
    do: Use a fixed patch.
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
    summary: The jobs page of a 1.8 or newer agent fails for every region older than 1.8: can't find method Job.Statuses.
    trigger: UI served by a 1.8+ server, region switched to a 1.7 or older region
    symptom: HTTP 500 "rpc error: rpc: can't find method Job.Statuses" on jobs index
    do: Bring all regions to 1.8 or later; until then log in at the region itself.
      /v1/jobs keep working
    evidence: measured | Community 1.8.4 … 2.0.5 asking 1.4.14 … 1.7.7
    evidence: reported | issue 23497 (open)
    evidence: reported | HashiCorp support article 45196173219475
    evidence: source | source
    KR-010
    affected: =1.7.0
    applies: target
    severity: critical
    features: vault consul
    component: server/keyring
    summary: RSA signing keys do not reach followers, so workload identities cannot be verified after a leader change.
    trigger: leader election after upgrade
    symptom: RSA signing keys not replicated to followers, all workload identity verification fails
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
    trigger: client upgrade
    symptom: wrong CPU fingerprint/panic building CPU topology; scheduler panic with no reservable cores
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
    trigger: tls.verify_server_hostname=false
    symptom: "worker: failed to dequeue evaluation: rpc error: Permission denied"
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
    trigger: register a non-service job with a reschedule block
    symptom: leader crash loop across servers
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
    trigger: 1.7.0-1.7.2 servers with 1.5/1.6 clients
    symptom: clients log "msgpack decode error ... rpc=ACL.WhoAmI"; templates lose Nomad variables/services
    do: Servers go to 1.7.3 or later before such clients meet them.
      before servers
    fixed: 1.7.3
    evidence: changelog | GH-19578
    evidence: reported | issues 19555, 19802
    KR-015
    affected: >=1.6.0 <1.6.6 || >=1.7.0 <1.7.3
    applies: any
    severity: medium
    component: server/snapshot
    summary: Job submissions are lost at restore, and snapshots of the fixed patches cannot be read.
    trigger: restore or restart after snapshot
    symptom: job submission (HCL source) lost; newer patch adds snapshot type JobSubmission, so 1.6.6+/1.7.3+
      snapshots cannot be restored by 1.6.0-1.6.5/1.7.0-1.7.2 or older
    do: No going back across this line; take the snapshot before.
    fixed: 1.6.6, 1.7.3
    evidence: changelog | GH-19605
    evidence: reported | issue 20072
    KR-016
    affected: >=1.7.0 <1.7.7 || <1.6.10
    applies: today+target
    severity: high
    component: server/raft
    summary: A server does not start again while its log holds a drain made with a token that has expired since.
    trigger: server restart while the log holds a drain update made with a now expired token
    symptom: server fails to start
    do: No drains with short-lived tokens before restarts; land on a fixed patch.
    fixed: 1.7.7, 1.6.10
    evidence: changelog | GH-20317
    KR-017
    affected: >=1.4.0 <1.6.14 || >=1.7.0 <1.7.11 || >=1.8.0 <1.8.3
    applies: today
    severity: medium
    component: server/keyring
    summary: Root keys are not rotated in time and may be collected before identities end.
    trigger: time
    symptom: periodic rotation never happens, keys may be GCed before identities expire, -full rotation stuck in
      rekeying
    do: Look at the keyring before keys move into raft.
    fixed: 1.6.14+ent, 1.7.11+ent, 1.8.3
    evidence: changelog | GH-23577
    KR-018
    affected: >=1.8.0 <1.8.3 || >=1.7.0 <1.7.11
    applies: target
    severity: high
    component: server
    summary: A job without a default identity makes the leader panic.
    trigger: job without default identity
    symptom: leader panic
    do: Land on 1.8.3 or later.
    fixed: 1.8.3, 1.7.11+ent
    evidence: changelog | GH-23763
    KR-019
    affected: >=1.8.0 <1.8.2 || >=1.7.0 <1.7.10 || <1.6.13
    applies: target
    severity: medium
    component: server
    summary: A heartbeat that ends for a collected node makes the server panic.
    trigger: heartbeat expires for a garbage collected node
    symptom: server panic
    do: Land on a fixed patch.
    fixed: 1.8.2, 1.7.10+ent, 1.6.13+ent
    evidence: changelog | GH-23383
    KR-020
    affected: >=1.9.0 <1.9.4 || >=1.8.0 <1.8.7
    applies: target
    severity: critical
    component: server/keyring
    summary: Servers whose keys predate RSA (made before 1.7, never rotated) cannot decrypt them at start.
    trigger: cluster whose keys predate RSA (created before 1.7 and never rotated), server start
    symptom: panic / decrypt failure of AEAD key with empty RSA block
    do: Rotate the root key before 1.9, or land on 1.9.4 or later.
    fixed: 1.9.2 (withdrawn) -> use 1.9.4, 1.8.7+ent
    evidence: changelog | GH-24383
    evidence: changelog | GH-24442
    KR-021
    affected: >=1.9
    applies: target
    severity: high
    component: server/keyring
    summary: After the last server of a roll from 1.8 the keyring was reported as not initialised.
    trigger: 1.8.x -> 1.9.7 with leader upgraded last
    symptom: "keyring has not been initialized yet" after the last server; many prepublished keys, old active key
    do: Before: exactly one active key and no pile of prepublished ones; keystore saved.
    evidence: reported | issue 25897 (open)
    KR-022
    affected: >=1.9.0 <1.9.7 || >=1.8.0 <1.8.11 || >=1.7.0 <1.7.19
    applies: target
    severity: high
    features: bridge-networking
    component: client/network
    summary: Client upgrades do not migrate CNI state; addresses of allocations collide.
    trigger: client upgrade with bridge/CNI allocs (first affected release not stated in CHANGELOG)
    symptom: CNI state not migrated, IP collisions between allocs
    do: Drain clients, or land on a fixed patch.
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
    trigger: one 1.10 server becomes leader while clients (or jobs) still use legacy Consul/Vault token flow
    symptom: "rpc: can't find method Node.DeriveSIToken" / "Node.DeriveVaultToken"
    do: Finish the move to workload identities first.
    fixed: by design
    evidence: reported | issue 27101
    evidence: source | source node_endpoint.go
    KR-024
    affected: >=1.10.0 <2.0.4
    applies: target
    severity: medium
    features: consul
    component: client/template
    summary: Templates that relied on the agent's Consul token read with the anonymous one.
    trigger: templates relying on the agent Consul token
    symptom: template uses anonymous token, missing KV
    do: Give tasks a consul block or an identity before 1.10.
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
    trigger: deploying a system job / node drain
    symptom: leader panic loop in DeploymentState.Copy
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
    trigger: system job deployments, mixed with pre-1.11 nodes
    symptom: system deployments never complete with old nodes; possible scheduler panic; potential state store
      corruption
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
    trigger: server upgrade to >=1.11.0, then one identity TTL (24h) later
    symptom: node identities not renewed; all clients go down at once with Permission denied
    do: Enterprise lands on 1.11.4 or later; Community goes straight on to 2.0 or watches the expiry.
      clients recovers
    fixed: 2.0.0, 1.11.4+ent
    evidence: changelog | GH-27773
    evidence: reported | issues 27763, 28555
    KR-028
    affected: =1.11.0
    applies: target
    severity: medium
    component: client
    summary: A node that drains at shutdown is refused and stays undrained.
    trigger: leave_on_terminate/interrupt with drain_on_shutdown
    symptom: Permission denied on shutdown, node not drained
    do: Land on 1.11.2 or later.
    fixed: 1.11.1
    evidence: changelog | GH-27115
    evidence: reported | issue 27104
    KR-029
    affected: >=2.0.0 <2.0.2
    applies: target
    severity: high
    features: acl
    component: acl/client
    summary: Calls that name the node pool all are refused and allocations fail.
    trigger: policies or client calls with node_pool "all" (also ACLs disabled)
    symptom: rpc Permission denied, allocations fail
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
