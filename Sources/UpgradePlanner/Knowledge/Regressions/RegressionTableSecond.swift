/// The known regressions from KR-030 on.
enum RegressionTableSecond {
  static let text = #"""
    KR-030
    affected: =2.0.1
    applies: target
    severity: medium
    component: ui
    summary: Client detail and topology pages of the UI do not recover from an error.
    trigger: Somebody opens the topology or the page of a client.
    symptom: The page ends in an error and does not recover.
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
    trigger: A server of one region starts from a snapshot on 1.11 or later, while the built-in pools of the other
      have no hash; either side may be the one.
    symptom: No node pool arrives any more, the log says "modifying node pool "all" is not allowed", and nodes in a
      new pool stay initializing.
    do: Upgrade the authoritative region first across 1.10/1.11, compare the hashes of the built-in pools of all
      regions, and make no new pool before both sides have them: once all run 1.11 or later, a snapshot and a restart
      bring them.
    fixed: after 2.0.5 (PR 28552 / backport 28556 merged 2026-09-14)
    evidence: measured | Community 1.10.5 and 1.11.3 with compacted logs
    evidence: reported | issue 28526
    evidence: source | PR 28552
    evidence: source | PR 28556
    KR-032
    parties: cli
    first: >=1.11.3 <2.0.3
    second: <1.11.3
    applies: combination
    severity: medium
    features: periodic-jobs
    component: cli
    summary: The CLI's job dispatch fails against servers older than 1.11.3.
    trigger: Somebody dispatches a job or forces a periodic one.
    symptom: The call answers 400, "failed to create result paginator: failed to read filter expression".
    do: Operators keep the CLI of the release that their servers run, for as long as the roll lasts.
    fixed: 2.0.3
    evidence: reported | issue 27680
    evidence: changelog | GH-27680
    KR-033
    affected: >=1.8.0 <1.10.14 || >=1.11.0 <1.11.8 || >=2.0.0 <2.0.4
    applies: any
    severity: low
    component: ui/api
    summary: The jobs page leaves out jobs that share a modify index.
    trigger: Several jobs have the same ModifyIndex.
    symptom: /v1/jobs/statuses and the UI's list of jobs leave some of them out.
    do: Count jobs with /v1/jobs, and never judge health by the other call alone.
    fixed: 2.0.4, 1.11.8+ent, 1.10.14+ent
    evidence: changelog | GH-28132
    KR-034
    affected: >=1.5.0 <1.5.2
    applies: target
    severity: high
    component: server
    summary: A request for dynamic node metadata crashes the server.
    trigger: Dynamic metadata of a node is asked for.
    symptom: The server crashes.
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
    trigger: The docker driver looks for containers that nobody owns.
    symptom: Pause containers go away, and their allocations cannot restart.
    do: Keep off 1.3.10, 1.4.5 and 1.5.0 on clients with docker tasks.
    fixed: 1.5.1, 1.4.6, 1.3.11
    evidence: changelog | GH-16352
    evidence: vendor documentation | upgrade-specific page
    KR-036
    affected: =1.5.4
    applies: target
    severity: medium
    component: client
    summary: Logs of allocations from before the upgrade are no longer collected.
    trigger: A job was registered before the upgrade.
    symptom: Nothing collects the logs of its tasks any more.
    do: Keep off 1.5.4.
    fixed: 1.5.5
    evidence: changelog | GH-17087
    evidence: vendor documentation | upgrade documentation
    KR-037
    affected: >=1.4.0 <1.4.3
    applies: target
    severity: high
    component: server/keyring
    summary: Keyring replication stops after an election or a restore.
    trigger: A leader is elected, a snapshot restored or a key missing.
    symptom: Keys no longer reach other servers; they log "no such key in keyring".
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
    trigger: A client runs allocations that were placed before 1.4.0.
    symptom: They lose the token by which they ask for services.
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
    trigger: There is more than one region.
    symptom: Autopilot asks the servers of other regions for their raft statistics.
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
    trigger: A client on Windows renders a template.
    symptom: It fails: "managing file ownership is not supported on Windows".
    do: Keep off 1.3.3 on Windows.
    fixed: 1.3.4
    evidence: changelog | GH-14203
    evidence: vendor documentation | upgrade documentation
    KR-041
    affected: =1.3.4
    applies: target
    severity: medium
    component: ui
    summary: With ACLs disabled many UI pages fail.
    trigger: ACLs are off.
    symptom: Many pages of the UI fail.
    do: Keep off 1.3.4 where ACLs are off.
    fixed: 1.3.5
    evidence: reported | issues 14359, 14412
    evidence: changelog | GH-14381
    KR-042
    affected: =1.3.0
    applies: target
    severity: medium
    component: agent
    summary: A server with protocol_version set panics at start.
    trigger: The server's configuration sets protocol_version.
    symptom: The server panics when it starts.
    do: Remove protocol_version from the configuration of every server.
    fixed: 1.3.1
    evidence: changelog | GH-12962
    KR-043
    affected: >=1.1.0 <1.1.3
    applies: target
    severity: critical
    features: acl
    component: server/raft
    summary: A new leader's one-time-token entry (0x2e) makes 1.0 servers panic.
    trigger: Servers are rolled from 1.0, and one that is done leads.
    symptom: A 1.0 server panics on the entry that collects one-time tokens (0x2e).
    do: Land on 1.1.3 or later.
    fixed: 1.1.3
    evidence: reported | issue 10943
    evidence: source | version gate added in v1.1.3
    KR-044
    affected: >=1.2.0 <1.2.2
    applies: target
    severity: high
    features: system-jobs
    component: server
    summary: Filtering nodes for system jobs by class crashes the server.
    trigger: The nodes for a system or sysbatch job are picked by their class.
    symptom: The server crashes.
    do: Land on 1.2.2 or later.
    fixed: 1.2.2
    evidence: reported | issue 11563
    evidence: vendor documentation | upgrade documentation
    KR-045
    affected: >=1.0.0 <1.0.2
    applies: target
    severity: high
    features: connect
    component: client
    summary: Clients with Connect jobs panic after an upgrade in place from 0.12.
    trigger: A client that runs Connect jobs is upgraded from 0.12 in place.
    symptom: It panics when it starts.
    do: Drain such clients first, or land on 1.0.2 or later.
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
    trigger: A server whose keystore on disk dates from before 1.9 starts while one of its key services does not
      answer.
    symptom: It does not start.
    do: Check before each restart that every key service answers.
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
    trigger: The root key is rotated while servers before and after 1.9 run together and a key service does not
      answer.
    symptom: Servers fail to start at a later restart.
    do: Rotate no key while servers differ, and check the key services first.
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
    trigger: A multiregion job is deployed.
    symptom: Deployments wait for each other without end; unblocking one asks other regions without need.
    do: Check that no multiregion deployment runs, and start none during the upgrade.
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
    trigger: A multiregion job is submitted again without a change.
    symptom: A server's handler of the request hangs.
    do: Submit no multiregion job again during the upgrade.
    fixed: 1.8.20+ent, 1.10.8+ent, 1.11.2
    evidence: changelog | GH-27386
    KR-050
    affected: <1.8.15 || >=1.9.0 <1.9.11 || >=1.10.0 <1.10.3
    applies: today
    severity: medium
    component: agent
    summary: A server may panic while it shuts down gracefully.
    trigger: A server shuts down gracefully, as in every step of a roll.
    symptom: It may panic while it does.
    do: Expect a bad exit status of the old binary; it does not mean that data was lost.
    fixed: 1.8.15+ent, 1.9.11+ent, 1.10.3
    evidence: changelog | GH-26018
    evidence: changelog | GH-26171
    KR-051
    affected: <1.8.18 || >=1.9.0 <1.10.6
    applies: today
    severity: medium
    component: server/raft
    summary: Collecting many jobs writes huge raft entries and slows followers.
    trigger: Many jobs are collected at once.
    symptom: Raft entries get very large, and followers fall behind.
    do: Run `nomad system gc` well before the window and not within it.
    fixed: 1.8.18+ent, 1.10.6+ent, 1.11.0
    evidence: changelog | GH-26974
    KR-052
    affected: >=1.11.0 <2.0.5
    applies: target
    severity: medium
    features: node-pools
    component: auth/node pools
    summary: Clients whose node moved to another pool cannot bring their allocations up to date.
    trigger: A node with running allocations is moved to another node pool.
    symptom: After the upgrade the client cannot bring its allocations up to date, and some stay pending.
    do: Look beforehand for allocations whose job names another pool than their node has.
    fixed: 2.0.5
    evidence: changelog | GH-28110
    evidence: reported | issue 28093
    KR-053
    affected: >=1.6.0 <1.6.3
    applies: target
    severity: low
    features: raft-tuning
    component: server
    summary: The raft settings of several configuration files are not merged.
    trigger: The raft settings of a server are spread over several files.
    symptom: Only some of them count.
    do: Land on 1.6.3 or later, or keep these settings in one file.
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
    summary: A federated region newer than the authoritative one logs failed replication of objects the older one
      lacks every 30 seconds.
    trigger: A federated region is upgraded before the authoritative one.
    symptom: About every 30 seconds it logs that it failed to fetch node pools, auth methods, binding rules or the
      like: can't find method.
    do: Expect it, and leave it out of log checks until the authoritative region has been upgraded.
    evidence: reported | issue 18016 (open)
    KR-055
    applies: any
    severity: medium
    federated: yes
    features: acl
    component: server/replication/federation
    summary: A federated region with a wrong replication token tries to delete built-in objects.
    trigger: The replication_token of a federated region is missing or wrong.
    symptom: The log says "deleting node pool "all" is not allowed" or "default namespace can not be deleted".
    do: Check the replication_token of every federated region before the change: what it reads must be what the
      authoritative region has.
    evidence: reported | issue 17536
    KR-056
    affected: <1.3.0
    applies: today
    severity: medium
    edition: enterprise
    federated: yes
    component: ui/recommendations (Enterprise)
    summary: Job pages fail elsewhere while the authoritative region is down.
    trigger: The authoritative region is down.
    symptom: In other regions the page of a job answers 500.
    do: For information: nothing has to be done, since later releases do not have it.
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
    trigger: An Enterprise cluster that exists already is upgraded to it.
    symptom: There are no six hours to put the licence in.
    do: Land on 0.12.1 or later.
    fixed: 0.12.1
    evidence: reported | issue 8457
    evidence: vendor documentation | upgrade documentation
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
    trigger: The authoritative region runs Community before 1.0.
    symptom: The other region logs "rpc: can't find service Namespace.ListNamespaces".
    do: Upgrade the authoritative region.
    evidence: reported | issue 14105
    """#
}
