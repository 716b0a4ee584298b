/// The known regressions from KR-030 on.
enum RegressionTableSecond {
  static let text = #"""
    KR-030
    affected: =2.0.1
    applies: target
    severity: medium
    component: ui
    summary: UI unrecoverable error
    trigger: open client detail or topology
    symptom: UI unrecoverable error
    do: target >=2.0.2
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
    summary: "modifying node pool \"all\" is not allowed", node pool replication stuck, new-pool nodes stay
      initializing
    trigger: federated region, authoritative restarted from snapshot on >=1.11 and other side without hashed
      built-in pools (or vice versa)
    symptom: "modifying node pool \"all\" is not allowed", node pool replication stuck, new-pool nodes stay
      initializing
    do: check hashes of built-in pools per region; after all regions >=1.11 snapshot+restart so both sides have
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
    summary: 400 "failed to create result paginator: failed to read filter expression"
    trigger: nomad job dispatch / job periodic force
    symptom: 400 "failed to create result paginator: failed to read filter expression"
    do: pin CLI to server version during the roll
    fixed: 2.0.3
    evidence: reported | issue 27680
    evidence: changelog | GH-27680
    KR-033
    affected: >=1.8.0 <1.10.14 || >=1.11.0 <1.11.8 || >=2.0.0 <2.0.4
    applies: any
    severity: low
    component: ui/api
    summary: jobs missing from jobs page and /v1/jobs/statuses
    trigger: many jobs share a ModifyIndex
    symptom: jobs missing from jobs page and /v1/jobs/statuses
    do: do not use /v1/jobs/statuses counts as the sole health check; use /v1/jobs
    fixed: 2.0.4, 1.11.8+ent, 1.10.14+ent
    evidence: changelog | GH-28132
    KR-034
    affected: >=1.5.0 <1.5.2
    applies: target
    severity: high
    component: server
    summary: server crash
    trigger: dynamic node metadata requests
    symptom: server crash
    do: target >=1.5.7
    fixed: 1.5.2
    evidence: changelog | GH-16549
    KR-035
    affected: =1.5.0 || =1.4.5 || =1.3.10
    applies: target
    severity: medium
    features: docker
    component: client/docker
    summary: pause containers removed, allocs cannot restart
    trigger: dangling container reconciliation
    symptom: pause containers removed, allocs cannot restart
    do: avoid
    fixed: 1.5.1, 1.4.6, 1.3.11
    evidence: changelog | GH-16352
    evidence: vendor documentation | upgrade-specific page
    KR-036
    affected: =1.5.4
    applies: target
    severity: medium
    component: client
    summary: task logs no longer collected
    trigger: allocs of jobs registered before the upgrade
    symptom: task logs no longer collected
    do: avoid 1.5.4
    fixed: 1.5.5
    evidence: changelog | GH-17087
    evidence: vendor documentation | docs
    KR-037
    affected: >=1.4.0 <1.4.3
    applies: target
    severity: high
    component: server/keyring
    summary: keyring replication stops; "no such key in keyring"
    trigger: leader election, snapshot restore, missing key
    symptom: keyring replication stops; "no such key in keyring"
    do: target >=1.4.3
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
    summary: token for service registration queries erased
    trigger: clients running pre-1.4.0 allocations
    symptom: token for service registration queries erased
    do: target >=1.4.3
    fixed: 1.4.3
    evidence: changelog | GH-15121
    KR-039
    affected: >=1.4.0 <1.4.3
    applies: target
    severity: medium
    federated: yes
    component: server/autopilot/federation
    summary: autopilot polls raft stats of other regions
    trigger: federation
    symptom: autopilot polls raft stats of other regions
    do: target >=1.4.3
    fixed: 1.4.3
    evidence: changelog | GH-15290
    KR-040
    affected: =1.3.3
    applies: target
    severity: medium
    features: windows
    component: client/windows
    summary: managing file ownership is not supported on Windows
    trigger: template rendering
    symptom: managing file ownership is not supported on Windows
    do: avoid on Windows
    fixed: 1.3.4
    evidence: changelog | GH-14203
    evidence: vendor documentation | docs
    KR-041
    affected: =1.3.4
    applies: target
    severity: medium
    component: ui
    summary: many UI errors
    trigger: ACLs disabled
    symptom: many UI errors
    do: avoid
    fixed: 1.3.5
    evidence: reported | issues 14359, 14412
    evidence: changelog | GH-14381
    KR-042
    affected: =1.3.0
    applies: target
    severity: medium
    component: agent
    summary: panic at start
    trigger: server.protocol_version set
    symptom: panic at start
    do: remove protocol_version
    fixed: 1.3.1
    evidence: changelog | GH-12962
    KR-043
    affected: >=1.1.0 <1.1.3
    applies: target
    severity: critical
    features: acl
    component: server/raft
    summary: 1.0.x server panics on one-time-token GC entry (0x2e)
    trigger: rolling upgrade from 1.0.x, new server leads
    symptom: 1.0.x server panics on one-time-token GC entry (0x2e)
    do: target >=1.1.3
    fixed: 1.1.3
    evidence: reported | issue 10943
    evidence: source | source gate 1.1.3
    KR-044
    affected: >=1.2.0 <1.2.2
    applies: target
    severity: high
    features: system-jobs
    component: server
    summary: server crash
    trigger: node class filtering for system/sysbatch jobs
    symptom: server crash
    do: target >=1.2.2
    fixed: 1.2.2
    evidence: reported | issue 11563
    evidence: vendor documentation | docs
    KR-045
    affected: >=1.0.0 <1.0.2
    applies: target
    severity: high
    features: connect
    component: client
    summary: client panic on start
    trigger: in-place client upgrade from 0.12 with Connect jobs
    symptom: client panic on start
    do: drain or target >=1.0.2
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
    summary: server does not start
    trigger: HA keyring with pre-1.9 on-disk keystore and one KMS unreachable at start
    symptom: server does not start
    do: verify every KMS reachable before each server restart
    fixed: 1.8.20+ent, 1.10.8+ent, 1.11.2
    evidence: changelog | GH-27279
    KR-047
    affected: >=1.9.0 <1.10.9 || >=1.11.0 <1.11.3 || <1.8.21
    applies: window
    severity: high
    edition: enterprise
    features: kms-keyring
    component: server/keyring (Enterprise)
    summary: later server restarts fail
    trigger: mixed pre-1.9/1.9+ servers and keyring rotation with an unavailable KMS
    symptom: later server restarts fail
    do: no keyring rotation during server roll; KMS health precheck
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
    summary: deployments deadlock; unblocking queries other regions unnecessarily
    trigger: multiregion deployment
    symptom: deployments deadlock; unblocking queries other regions unnecessarily
    do: freeze multiregion deployments during the upgrade; wait for none running
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
    summary: server handler hangs
    trigger: resubmit unchanged multiregion job
    symptom: server handler hangs
    do: freeze resubmits
    fixed: 1.8.20+ent, 1.10.8+ent, 1.11.2
    evidence: changelog | GH-27386
    KR-050
    affected: <1.8.15 || >=1.9.0 <1.9.11 || >=1.10.0 <1.10.3
    applies: today
    severity: medium
    component: agent
    summary: possible panic on shutdown
    trigger: graceful shutdown of a server (every rolling step)
    symptom: possible panic on shutdown
    do: expect a non-zero exit from the OLD binary; do not treat as data loss
    fixed: 1.8.15+ent, 1.9.11+ent, 1.10.3
    evidence: changelog | GH-26018
    evidence: changelog | GH-26171
    KR-051
    affected: <1.8.18 || >=1.9.0 <1.10.6
    applies: today
    severity: medium
    component: server/raft
    summary: oversized raft logs, slow followers
    trigger: GC of many jobs
    symptom: oversized raft logs, slow followers
    do: run `nomad system gc` outside the window
    fixed: 1.8.18+ent, 1.10.6+ent, 1.11.0
    evidence: changelog | GH-26974
    KR-052
    affected: >=1.11.0 <2.0.5
    applies: target
    severity: medium
    features: node-pools
    component: auth/node pools
    summary: client cannot sync allocs after upgrade; allocs stuck pending
    trigger: nodes moved to another node pool with running allocs
    symptom: client cannot sync allocs after upgrade; allocs stuck pending
    do: precheck allocs whose job node pool differs from the node pool of their node
    fixed: 2.0.5
    evidence: changelog | GH-28110
    evidence: reported | issue 28093
    KR-053
    affected: >=1.6.0 <1.6.3
    applies: target
    severity: low
    features: raft-tuning
    component: server
    summary: parameters not merged
    trigger: raft_* server config in several files
    symptom: parameters not merged
    do: target >=1.6.3
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
    summary: ERROR log every ~30s: failed to fetch node pools / ACL auth-methods / binding rules ... can't find
      method
    trigger: non-authoritative upgraded first
    symptom: ERROR log every ~30s: failed to fetch node pools / ACL auth-methods / binding rules ... can't find
      method
    do: expected noise; suppress in log checks until authoritative is upgraded
    evidence: reported | issue 18016 (open)
    KR-055
    applies: any
    severity: medium
    federated: yes
    features: acl
    component: server/replication/federation
    summary: "deleting node pool \"all\" is not allowed", "default namespace can not be deleted"
    trigger: federated region with missing/invalid replication_token
    symptom: "deleting node pool \"all\" is not allowed", "default namespace can not be deleted"
    do: precheck replication_token
    evidence: reported | issue 17536
    KR-056
    affected: <1.3.0
    applies: today
    severity: medium
    edition: enterprise
    federated: yes
    component: ui/recommendations (Enterprise)
    summary: job details 500 in other regions
    trigger: authoritative region down
    symptom: job details 500 in other regions
    do: info
    fixed: 1.3.0
    evidence: reported | issue 12040
    evidence: changelog | CHANGELOG 1.3.0
    KR-057
    affected: =0.12.0
    applies: target
    severity: medium
    edition: enterprise
    component: Enterprise license
    summary: no 6h grace to apply license
    trigger: upgrade existing ent cluster
    symptom: no 6h grace to apply license
    do: target >=0.12.1
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
    summary: can't find service Namespace.ListNamespaces
    trigger: authoritative CE <1.0
    symptom: can't find service Namespace.ListNamespaces
    do: upgrade authoritative
    evidence: reported | issue 14105
    """#
}
