/// The known regressions from KR-030 on.
enum RegressionTableSecond {
  static let text = #"""
    KR-030
    affected: =2.0.1
    applies: target
    severity: medium
    component: ui
    summary: Client detail and topology pages of the UI do not recover from an error.
    trigger: open client detail or topology
    symptom: UI unrecoverable error
    do: Land on 2.0.2 or later.
    fixed: 2.0.2
    evidence: changelog | GH-27958
    evidence: reported | issue 27955
    KR-031
    affected: >=1.11.0 <=2.0.5
    applies: target
    severity: high
    federated: yes
    features: node-pools
    component: server/replication/federation
    summary: Node pools stop replicating while only one of two regions has hashes for the built-in pools.
    trigger: federated region, authoritative restarted from snapshot on >=1.11 and other side without hashed
      built-in pools (or vice versa)
    symptom: "modifying node pool \"all\" is not allowed", node pool replication stuck, new-pool nodes stay
      initializing
    do: Upgrade the authoritative region first across 1.10/1.11, and compare pools afterwards.
      hashes, or wait for the fix before creating pools
    fixed: after 2.0.5 (PR 28552 / backport 28556 merged 2026-09-14)
    evidence: measured | Community 1.10.5 and 1.11.3 with compacted logs
    evidence: reported | issue 28526
    evidence: source | PR 28552
    evidence: source | PR 28556
    evidence: source | source
    KR-032
    parties: cli
    first: >=1.11.3 <2.0.3
    second: <1.11.3
    applies: combination
    severity: medium
    features: periodic-jobs
    component: cli
    summary: The CLI's job dispatch fails against servers older than 1.11.3.
    trigger: nomad job dispatch / job periodic force
    symptom: 400 "failed to create result paginator: failed to read filter expression"
    do: Operators keep the CLI of their servers.
    fixed: 2.0.3
    evidence: reported | issue 27680
    evidence: changelog | GH-27680
    KR-033
    affected: >=1.8.0 <1.10.14 || >=1.11.0 <1.11.8 || >=2.0.0 <2.0.4
    applies: any
    severity: low
    component: ui/api
    summary: The jobs page leaves out jobs that share a modify index.
    trigger: many jobs share a ModifyIndex
    symptom: jobs missing from jobs page and /v1/jobs/statuses
    do: Count with /v1/jobs.
    fixed: 2.0.4, 1.11.8+ent, 1.10.14+ent
    evidence: changelog | GH-28132
    KR-034
    affected: >=1.5.0 <1.5.2
    applies: target
    severity: high
    component: server
    summary: A request for dynamic node metadata crashes the server.
    trigger: dynamic node metadata requests
    symptom: server crash
    do: Land on 1.5.7 or later.
    fixed: 1.5.2
    evidence: changelog | GH-16549
    KR-035
    affected: =1.5.0 || =1.4.5 || =1.3.10
    applies: target
    severity: medium
    features: docker
    component: client/docker
    summary: Pause containers are removed and allocations cannot restart.
    trigger: dangling container reconciliation
    symptom: pause containers removed, allocs cannot restart
    do: Avoid these patches.
    fixed: 1.5.1, 1.4.6, 1.3.11
    evidence: changelog | GH-16352
    evidence: vendor documentation | upgrade-specific page
    KR-036
    affected: =1.5.4
    applies: target
    severity: medium
    component: client
    summary: Logs of allocations from before the upgrade are no longer collected.
    trigger: allocs of jobs registered before the upgrade
    symptom: task logs no longer collected
    do: Avoid 1.5.4.
    fixed: 1.5.5
    evidence: changelog | GH-17087
    evidence: vendor documentation | docs
    KR-037
    affected: >=1.4.0 <1.4.3
    applies: target
    severity: high
    component: server/keyring
    summary: Keyring replication stops after an election or a restore.
    trigger: leader election, snapshot restore, missing key
    symptom: keyring replication stops; "no such key in keyring"
    do: Land on 1.4.3 or later.
    fixed: 1.4.3
    evidence: changelog | GH-15092
    evidence: changelog | GH-15227
    evidence: changelog | GH-14987
    evidence: reported | issue 14981
    KR-038
    affected: >=1.4.0 <1.4.3
    applies: target
    severity: medium
    features: native-services
    component: client
    summary: Allocations from before 1.4 lose the token for service queries.
    trigger: clients running pre-1.4.0 allocations
    symptom: token for service registration queries erased
    do: Land on 1.4.3 or later.
    fixed: 1.4.3
    evidence: changelog | GH-15121
    KR-039
    affected: >=1.4.0 <1.4.3
    applies: target
    severity: medium
    federated: yes
    component: server/autopilot/federation
    summary: Autopilot polls the servers of other regions.
    trigger: federation
    symptom: autopilot polls raft stats of other regions
    do: Land on 1.4.3 or later.
    fixed: 1.4.3
    evidence: changelog | GH-15290
    KR-040
    affected: =1.3.3
    applies: target
    severity: medium
    features: windows
    component: client/windows
    summary: Templates cannot be rendered on Windows.
    trigger: template rendering
    symptom: managing file ownership is not supported on Windows
    do: Avoid it there.
    fixed: 1.3.4
    evidence: changelog | GH-14203
    evidence: vendor documentation | docs
    KR-041
    affected: =1.3.4
    applies: target
    severity: medium
    component: ui
    summary: With ACLs disabled many UI pages fail.
    trigger: ACLs disabled
    symptom: many UI errors
    do: Avoid 1.3.4.
    fixed: 1.3.5
    evidence: reported | issues 14359, 14412
    evidence: changelog | GH-14381
    KR-042
    affected: =1.3.0
    applies: target
    severity: medium
    component: agent
    summary: A server with protocol_version set panics at start.
    trigger: server.protocol_version set
    symptom: panic at start
    do: Remove the setting.
    fixed: 1.3.1
    evidence: changelog | GH-12962
    KR-043
    affected: >=1.1.0 <1.1.3
    applies: target
    severity: critical
    features: acl
    component: server/raft
    summary: A new leader's one-time-token entry (0x2e) makes 1.0 servers panic.
    trigger: rolling upgrade from 1.0.x, new server leads
    symptom: 1.0.x server panics on one-time-token GC entry (0x2e)
    do: Land on 1.1.3 or later.
    fixed: 1.1.3
    evidence: reported | issue 10943
    evidence: source | source gate 1.1.3
    KR-044
    affected: >=1.2.0 <1.2.2
    applies: target
    severity: high
    features: system-jobs
    component: server
    summary: Filtering nodes for system jobs by class crashes the server.
    trigger: node class filtering for system/sysbatch jobs
    symptom: server crash
    do: Land on 1.2.2 or later.
    fixed: 1.2.2
    evidence: reported | issue 11563
    evidence: vendor documentation | docs
    KR-045
    affected: >=1.0.0 <1.0.2
    applies: target
    severity: high
    features: connect
    component: client
    summary: Clients with Connect jobs panic after an upgrade in place from 0.12.
    trigger: in-place client upgrade from 0.12 with Connect jobs
    symptom: client panic on start
    do: Drain, or land on 1.0.2 or later.
    fixed: 1.0.2
    evidence: reported | issue 9738
    evidence: source | PR 9751
    KR-046
    affected: >=1.8.0 <1.8.20 || >=1.10.0 <1.10.8 || >=1.11.0 <1.11.2
    applies: target
    severity: high
    edition: enterprise
    features: kms-keyring
    component: server/keyring (Enterprise)
    summary: A server with an old keystore and one unreachable KMS does not start.
    trigger: HA keyring with pre-1.9 on-disk keystore and one KMS unreachable at start
    symptom: server does not start
    do: Every KMS is reachable before each restart.
    fixed: 1.8.20+ent, 1.10.8+ent, 1.11.2
    evidence: changelog | GH-27279
    KR-047
    affected: >=1.9.0 <1.10.9 || >=1.11.0 <1.11.3 || <1.8.21
    applies: window
    severity: high
    edition: enterprise
    features: kms-keyring
    component: server/keyring (Enterprise)
    summary: A keyring rotation during the roll with an unavailable KMS makes later restarts fail.
    trigger: mixed pre-1.9/1.9+ servers and keyring rotation with an unavailable KMS
    symptom: later server restarts fail
    do: No rotation while servers differ.
    fixed: 1.11.3, 1.10.9+ent, 1.8.21+ent
    evidence: changelog | GH-27581
    KR-048
    affected: <1.8.18 || >=1.9.0 <1.10.7
    applies: window
    severity: high
    edition: enterprise
    federated: yes
    features: multiregion-jobs
    component: multiregion (Enterprise)
    summary: Multiregion deployments deadlock.
    trigger: multiregion deployment
    symptom: deployments deadlock; unblocking queries other regions unnecessarily
    do: None runs or starts during the upgrade.
    fixed: 1.8.18+ent, 1.10.7+ent
    evidence: changelog | CHANGELOG 1.8.18, 1.10.7
    KR-049
    affected: <1.8.20 || >=1.9.0 <1.10.8 || >=1.11.0 <1.11.2
    applies: window
    severity: medium
    edition: enterprise
    federated: yes
    features: multiregion-jobs
    component: multiregion (Enterprise)
    summary: Submitting an unchanged multiregion job hangs a server's handler.
    trigger: resubmit unchanged multiregion job
    symptom: server handler hangs
    do: No such submission during the upgrade.
    fixed: 1.8.20+ent, 1.10.8+ent, 1.11.2
    evidence: changelog | GH-27386
    KR-050
    affected: <1.8.15 || >=1.9.0 <1.9.11 || >=1.10.0 <1.10.3
    applies: today
    severity: medium
    component: agent
    summary: A server may panic while it shuts down gracefully.
    trigger: graceful shutdown of a server (every rolling step)
    symptom: possible panic on shutdown
    do: Expect a bad exit status of the old binary; it is no loss of data.
    fixed: 1.8.15+ent, 1.9.11+ent, 1.10.3
    evidence: changelog | GH-26018
    evidence: changelog | GH-26171
    KR-051
    affected: <1.8.18 || >=1.9.0 <1.10.6
    applies: today
    severity: medium
    component: server/raft
    summary: Collecting many jobs writes huge raft entries and slows followers.
    trigger: GC of many jobs
    symptom: oversized raft logs, slow followers
    do: Collect garbage outside the window.
    fixed: 1.8.18+ent, 1.10.6+ent, 1.11.0
    evidence: changelog | GH-26974
    KR-052
    affected: >=1.11.0 <2.0.5
    applies: target
    severity: medium
    features: node-pools
    component: auth/node pools
    summary: Clients whose node moved to another pool cannot bring their allocations up to date.
    trigger: nodes moved to another node pool with running allocs
    symptom: client cannot sync allocs after upgrade; allocs stuck pending
    do: Look for such allocations before.
    fixed: 2.0.5
    evidence: changelog | GH-28110
    evidence: reported | issue 28093
    KR-053
    affected: >=1.6.0 <1.6.3
    applies: target
    severity: low
    features: raft-tuning
    component: server
    summary: raft settings in several files are not merged.
    trigger: raft_* server config in several files
    symptom: parameters not merged
    do: Land on 1.6.3 or later.
    fixed: 1.6.3
    evidence: changelog | GH-18494
    KR-054
    parties: replication
    first: >=0.8
    second: >=0.8
    newer: first
    applies: combination
    severity: low
    federated: yes
    features: acl
    component: server/replication/federation
    summary: A federated region newer than the authoritative one logs failed replication of objects the older one lacks every 30 seconds.
    trigger: non-authoritative upgraded first
    symptom: ERROR log every ~30s: failed to fetch node pools / ACL auth-methods / binding rules ... can't find
      method
    do: Expected until the authoritative region is upgraded.
    evidence: reported | issue 18016 (open)
    KR-055
    applies: any
    severity: medium
    federated: yes
    features: acl
    component: server/replication/federation
    summary: A federated region with a wrong replication token tries to delete built-in objects.
    trigger: federated region with missing/invalid replication_token
    symptom: "deleting node pool \"all\" is not allowed", "default namespace can not be deleted"
    do: Verify the replication token before.
    evidence: reported | issue 17536
    KR-056
    affected: <1.3.0
    applies: today
    severity: medium
    edition: enterprise
    federated: yes
    component: ui/recommendations (Enterprise)
    summary: Job pages fail elsewhere while the authoritative region is down.
    trigger: authoritative region down
    symptom: job details 500 in other regions
    do: For information.
    fixed: 1.3.0
    evidence: reported | issue 12040
    evidence: changelog | CHANGELOG 1.3.0
    KR-057
    affected: =0.12.0
    applies: target
    severity: medium
    edition: enterprise
    component: Enterprise license
    summary: There is no grace time to apply the licence.
    trigger: upgrade existing ent cluster
    symptom: no 6h grace to apply license
    do: Land on 0.12.1 or later.
    fixed: 0.12.1
    evidence: reported | issue 8457
    evidence: vendor documentation | docs
    KR-058
    parties: replication
    first: >=1.0
    second: <1.0
    applies: combination
    severity: low
    federated: yes
    features: acl
    component: federation
    summary: A Community region asks an authoritative one older than 1.0 for namespaces, which it lacks.
    trigger: authoritative CE <1.0
    symptom: can't find service Namespace.ListNamespaces
    do: Upgrade the authoritative region.
    evidence: reported | issue 14105
    """#
}
