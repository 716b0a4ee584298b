/// Known regressions: id, affected releases, weight, scope, edition, what goes wrong, what a plan does, source.
enum RegressionTable {
  static let text = """
    KR-001 | =1.9.2 | critical | target | all | A server that restores a snapshot at start loses part of its state: jobs and tokens are gone while quorum looks healthy. | Never land on it; it was withdrawn. | changelog 1.9.3 (GH-24412), issue 24411
    KR-002 | >=1.8.14 <1.8.16 or >=1.9.10 <1.9.12 or >=1.10.2 <1.10.4 | critical | target | ent | Once an upgraded server leads, servers of the region that are still on an older release panic on a raft entry they do not know (0x4e). | Land on 1.8.16, 1.9.12, 1.10.4 or later of the series. | issue 26425, changelog 1.8.16 and 1.9.12
    KR-003 | =1.4.0 | critical | target | all | A leader on 1.4.0 writes keyring entries that make older servers panic. | Never land on it. | upgrade guide 1.4.0, issue 14819
    KR-004 | >=1.4.0 <1.4.2 | high | target | all | While any region is older than 1.4.0 the keyring is not initialised and no job is scheduled. | Land on 1.4.3 or later. | issue 14896, changelog 1.4.2 (GH-14901)
    KR-005 | >=1.0.0 <1.2.14 or >=1.3.0 <1.3.7 or >=1.4.0 <1.4.2 | medium | any | all | Version gates look at the servers of every region, so an older region switches features off in a newer one. | Prefer a fixed patch before regions differ. | pull request 14911
    KR-006 | >=1.4.0 <1.4.11 or >=1.5.0 <1.5.7 | critical | target | all | In a federated region that is half upgraded, a new leader replicates roles, auth methods or binding rules, and old followers panic. | Use fixed patches; the leader goes last. | GH-17476
    KR-007 | =1.6.0 | high | target | all | Planning or registering a job in a namespace from before 1.6 panics the server. | Land on 1.6.1 or later. | GH-18017, issue 18007
    KR-008 | =1.6.0 or >=1.5.0 <1.5.8 or >=1.4.0 <1.4.12 | medium | target | all | The UI shows an error instead of a region that lacks a service. | Use a fixed patch. | GH-18020, GH-18021
    KR-009 | >=1.8.0 | high | skew | all | The jobs page of a 1.8 or newer agent fails for every region older than 1.8: can't find method Job.Statuses. | Bring all regions to 1.8 or later; until then log in at the region itself. | issue 23497, support article 45196173219475
    KR-010 | =1.7.0 | critical | target | all | RSA signing keys do not reach followers, so workload identities cannot be verified after a leader change. | Never land on it. | upgrade guide 1.7.0, GH-19350
    KR-011 | >=1.7.0 <1.7.2 | high | target | all | Clients read their CPUs wrongly or panic, and the scheduler panics where no core can be reserved. | Land on 1.7.3 or later. | upgrade guide 1.7.2, GH-19383, GH-19458
    KR-012 | >=1.7.0 <1.7.2 | high | target | all | Without tls.verify_server_hostname workers cannot dequeue evaluations. | Land on 1.7.3 or later. | GH-19425
    KR-013 | >=1.7.0 <1.7.3 | high | target | all | A job that is no service and has a reschedule block crashes one leader after the other. | Land on 1.7.3 or later. | GH-19652
    KR-014 | >=1.7.0 <1.7.3 | high | target | all | Clients of 1.5 and 1.6 cannot decode ACL.WhoAmI, and templates lose variables and services. | Servers go to 1.7.3 or later before such clients meet them. | GH-19578
    KR-015 | >=1.6.0 <1.6.6 or >=1.7.0 <1.7.3 | medium | any | all | Job submissions are lost at restore, and snapshots of the fixed patches cannot be read. | No going back across this line; take the snapshot before. | GH-19605
    KR-016 | >=1.7.0 <1.7.7 or <1.6.10 | high | any | all | A server does not start again while its log holds a drain made with a token that has expired since. | No drains with short-lived tokens before restarts; land on a fixed patch. | GH-20317
    KR-017 | >=1.4.0 <1.6.14 or >=1.7.0 <1.7.11 or >=1.8.0 <1.8.3 | medium | source | all | Root keys are not rotated in time and may be collected before identities end. | Look at the keyring before keys move into raft. | GH-23577
    KR-018 | >=1.8.0 <1.8.3 or >=1.7.0 <1.7.11 | high | target | all | A job without a default identity makes the leader panic. | Land on 1.8.3 or later. | GH-23763
    KR-019 | >=1.8.0 <1.8.2 or >=1.7.0 <1.7.10 or <1.6.13 | medium | target | all | A heartbeat that ends for a collected node makes the server panic. | Land on a fixed patch. | GH-23383
    KR-020 | >=1.9.0 <1.9.4 or >=1.8.0 <1.8.7 | critical | target | all | Servers whose keys predate RSA (made before 1.7, never rotated) cannot decrypt them at start. | Rotate the root key before 1.9, or land on 1.9.4 or later. | GH-24383, GH-24442
    KR-021 | >=1.9.0 <1.9.8 | high | target | all | After the last server of a roll from 1.8 the keyring was reported as not initialised. | Before: exactly one active key and no pile of prepublished ones; keystore saved. | reported: issue 25897
    KR-022 | >=1.9.0 <1.9.7 or >=1.8.0 <1.8.11 or >=1.7.0 <1.7.19 | high | target | all | Client upgrades do not migrate CNI state; addresses of allocations collide. | Drain clients, or land on a fixed patch. | GH-25093
    KR-023 | >=1.10.0 | high | skew | all | A 1.10 leader no longer answers clients and jobs that ask for Vault or Consul tokens the old way. | Finish the move to workload identities first. | issue 27101, source node_endpoint.go
    KR-024 | >=1.10.0 <2.0.4 | medium | target | all | Templates that relied on the agent's Consul token read with the anonymous one. | Give tasks a consul block or an identity before 1.10. | issue 26283, GH-28106
    KR-025 | >=1.11.0 <1.11.2 | critical | target | all | Deploying a system job or draining a node makes the leader panic again and again. | Never stay on 1.11.0 or 1.11.1. | GH-27262
    KR-026 | >=1.11.0 <1.11.3 | high | target | all | System deployments with older nodes never end, and state may be damaged. | Land on 1.11.3 or later. | GH-27571, GH-27605, GH-27548
    KR-027 | >=1.11.0 <1.11.4 | critical | target | all | Node identities are not renewed: about a day after the upgrade all clients are refused at once. | Enterprise lands on 1.11.4 or later; Community goes straight on to 2.0 or watches the expiry. | GH-27773, issues 27763 and 28555
    KR-028 | =1.11.0 | medium | target | all | A node that drains at shutdown is refused and stays undrained. | Land on 1.11.2 or later. | GH-27115
    KR-029 | >=2.0.0 <2.0.2 | high | target | all | Calls that name the node pool all are refused and allocations fail. | Land on 2.0.2 or later. | GH-27973
    KR-030 | =2.0.1 | medium | target | all | Client detail and topology pages of the UI do not recover from an error. | Land on 2.0.2 or later. | GH-27958
    KR-031 | >=1.11.0 <=2.0.5 | high | target | all | Node pools stop replicating while only one of two regions has hashes for the built-in pools. | Upgrade the authoritative region first across 1.10/1.11, and compare pools afterwards. | issue 28526, measured on Community 1.10.5/1.11.3
    KR-032 | >=1.11.3 <2.0.3 | medium | skew | all | The CLI's job dispatch fails against servers older than 1.11.3. | Operators keep the CLI of their servers. | issue 27680
    KR-033 | >=1.8.0 <1.10.14 or >=1.11.0 <1.11.8 or >=2.0.0 <2.0.4 | low | any | all | The jobs page leaves out jobs that share a modify index. | Count with /v1/jobs. | GH-28132
    KR-034 | >=1.5.0 <1.5.2 | high | target | all | A request for dynamic node metadata crashes the server. | Land on 1.5.7 or later. | GH-16549
    KR-035 | =1.5.0 or =1.4.5 or =1.3.10 | medium | target | all | Pause containers are removed and allocations cannot restart. | Avoid these patches. | GH-16352
    KR-036 | =1.5.4 | medium | target | all | Logs of allocations from before the upgrade are no longer collected. | Avoid 1.5.4. | GH-17087
    KR-037 | >=1.4.0 <1.4.3 | high | target | all | Keyring replication stops after an election or a restore. | Land on 1.4.3 or later. | GH-15092, GH-15227, GH-14987
    KR-038 | >=1.4.0 <1.4.3 | medium | target | all | Allocations from before 1.4 lose the token for service queries. | Land on 1.4.3 or later. | GH-15121
    KR-039 | >=1.4.0 <1.4.3 | medium | target | all | Autopilot polls the servers of other regions. | Land on 1.4.3 or later. | GH-15290
    KR-040 | =1.3.3 | medium | target | all | Templates cannot be rendered on Windows. | Avoid it there. | GH-14203
    KR-041 | =1.3.4 | medium | target | all | With ACLs disabled many UI pages fail. | Avoid 1.3.4. | GH-14381
    KR-042 | =1.3.0 | medium | target | all | A server with protocol_version set panics at start. | Remove the setting. | GH-12962
    KR-043 | >=1.1.0 <1.1.3 | critical | target | all | A new leader's one-time-token entry (0x2e) makes 1.0 servers panic. | Land on 1.1.3 or later. | issue 10943
    KR-044 | >=1.2.0 <1.2.2 | high | target | all | Filtering nodes for system jobs by class crashes the server. | Land on 1.2.2 or later. | issue 11563
    KR-045 | >=1.0.0 <1.0.2 | high | target | all | Clients with Connect jobs panic after an upgrade in place from 0.12. | Drain, or land on 1.0.2 or later. | issue 9738
    KR-046 | >=1.8.0 <1.8.20 or >=1.10.0 <1.10.8 or >=1.11.0 <1.11.2 | high | target | ent | A server with an old keystore and one unreachable KMS does not start. | Every KMS is reachable before each restart. | GH-27279
    KR-047 | >=1.9.0 <1.10.9 or >=1.11.0 <1.11.3 or <1.8.21 | high | window | ent | A keyring rotation during the roll with an unavailable KMS makes later restarts fail. | No rotation while servers differ. | GH-27581
    KR-048 | <1.8.18 or >=1.9.0 <1.10.7 | high | window | ent | Multiregion deployments deadlock. | None runs or starts during the upgrade. | changelog 1.8.18 and 1.10.7
    KR-049 | <1.8.20 or >=1.9.0 <1.10.8 or >=1.11.0 <1.11.2 | medium | window | ent | Submitting an unchanged multiregion job hangs a server's handler. | No such submission during the upgrade. | GH-27386
    KR-050 | <1.8.15 or >=1.9.0 <1.9.11 or >=1.10.0 <1.10.3 | medium | source | all | A server may panic while it shuts down gracefully. | Expect a bad exit status of the old binary; it is no loss of data. | GH-26018, GH-26171
    KR-051 | <1.8.18 or >=1.9.0 <1.10.6 | medium | source | all | Collecting many jobs writes huge raft entries and slows followers. | Collect garbage outside the window. | GH-26974
    KR-052 | >=1.11.0 <2.0.5 | medium | target | all | Clients whose node moved to another pool cannot bring their allocations up to date. | Look for such allocations before. | GH-28110
    KR-053 | >=1.6.0 <1.6.3 | low | target | all | raft settings in several files are not merged. | Land on 1.6.3 or later. | GH-18494
    KR-054 | >=1.4.0 <1.6.0 | low | skew | all | A federated region newer than the authoritative one logs failed replication of objects the older one lacks every 30 seconds. | Expected until the authoritative region is upgraded. | issue 18016
    KR-055 | >=0.8.0 | medium | any | all | A federated region with a wrong replication token tries to delete built-in objects. | Verify the replication token before. | issue 17536
    KR-056 | <1.3.0 | medium | source | ent | Job pages fail elsewhere while the authoritative region is down. | For information. | issue 12040
    KR-057 | =0.12.0 | medium | target | ent | There is no grace time to apply the licence. | Land on 0.12.1 or later. | issue 8457
    KR-058 | >=1.0.0 <1.1.0 | low | skew | all | A Community region asks an authoritative one older than 1.0 for namespaces, which it lacks. | Upgrade the authoritative region. | issue 14105
    """
}
