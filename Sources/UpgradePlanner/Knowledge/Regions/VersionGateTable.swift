/// The version gates of Nomad 1.0.0 to 2.0.5.
enum VersionGateTable {
  static let text = #"""
    acl-roles
    minimum: 1.4.0
    scope: all-regions
    since: 1.4.2
    feature: ACL.UpsertRoles, ACL.DeleteRolesByID (nomad acl role create/update/delete)
    error: all servers should be running version 1.4.0 or later to use ACL roles
    evidence: source | nomad/acl_endpoint.go
    acl-auth-methods
    minimum: 1.5.0
    scope: all-regions
    since: 1.5.0
    feature: ACL.UpsertAuthMethods (nomad acl auth-method create/update)
    error: all servers should be running version 1.5.0 or later to use ACL auth methods
    evidence: measured | Community 1.5.17 … 2.0.5 with a region of 1.4.14
    evidence: source | nomad/acl_endpoint.go
    acl-auth-method-delete
    minimum: 1.4.0
    scope: all-regions
    since: 1.5.0
    feature: ACL.DeleteAuthMethods
    unmet: checks 1.4.0 but reports the auth-method minimum (1.5.0) in the error text; source quirk present through
      2.0.5
    evidence: source | nomad/acl_endpoint.go
    acl-binding-rules
    minimum: 1.5.0
    scope: all-regions
    since: 1.5.0
    feature: ACL.UpsertBindingRules, ACL.DeleteBindingRules
    error: all servers should be running version 1.5.0 or later to use ACL binding rules
    evidence: measured | Community 1.5.17 … 2.0.5 with a region of 1.4.14
    evidence: source | nomad/acl_endpoint.go
    acl-jwt-login
    minimum: 1.5.4
    scope: all-regions
    since: 1.5.4
    feature: ACL.Login (JWT auth methods)
    error: all servers should be running version 1.5.4 or later to use JWT ACL auth methods
    unmet: - logins fail in EVERY region while any federated server is older
    evidence: source | nomad/acl_endpoint.go
    autopilot-init
    minimum: 0.8.0
    scope: all-regions
    since: 0.8.0
    feature: first-time creation of the autopilot config
    error: can't initialize until all servers are above minimum version
    unmet: WARN the error; delayed init, no error
    evidence: source | nomad/leader.go getOrCreateAutopilotConfig
    cluster-id
    minimum: 0.10.4
    scope: all-regions
    since: 0.10.4
    feature: creation of the cluster ID/metadata on a NEW region
    error: cannot initialize cluster ID until all servers are above minimum version
    unmet: WARN the error; since 1.7.0 establishLeadership returns the error, so a brand-new region federated to a
      <0.10.4 server cannot finish leader election
    evidence: source | nomad/leader.go generateClusterID (<=1.6) / generateClusterMetadata (>=1.7)
    autopilot-config
    minimum: 0.8.0
    scope: region
    since: 0.8.0
    feature: Operator.AutopilotSetConfiguration
    error: All servers should be running version 0.8.0 to update autopilot config
    evidence: source | nomad/operator_endpoint.go
    scheduler-config
    minimum: 0.9.0
    scope: region
    since: 0.9.0
    feature: scheduler configuration init and Operator.SchedulerSetConfiguration
    error: All servers should be running version 0.9.0 to update scheduler config
    unmet: init: WARN and delay; set: the error
    evidence: source | nomad/leader.go, nomad/operator_endpoint.go
    batch-node-deregister
    minimum: 0.9.4
    scope: region
    since: 0.9.4
    failed: count
    feature: batch node deregistration by node GC
    unmet: silent fallback to one Node.Deregister per node
    evidence: source | nomad/core_sched.go
    node-rpc
    minimum: 0.8.0-rc1
    scope: node
    since: 0.8.0
    feature: server to client RPC (alloc fs/logs/exec/stats ...)
    error: Node does not support RPC; requires 0.8 or later
    unmet: error: the error
    evidence: source | nomad/util.go
    plan-normalization
    minimum: 0.9.2
    scope: region
    since: 0.9.2
    until: 1.11.1
    failed: count
    feature: compact plan log entries
    unmet: silent fallback to full allocations in plans
    evidence: source | nomad/plan_apply.go, nomad/worker.go
    job-register-atomic-eval
    minimum: 0.12.1
    scope: region
    since: 0.12.1
    until: 1.5.1
    feature: evaluation created in the same raft entry as job register/deregister/dispatch
    unmet: silent fallback to a separate evaluation
    evidence: source | nomad/job_endpoint.go, nomad/periodic.go
    one-time-tokens
    minimum: 1.1.0
    scope: region
    since: 1.1.3
    feature: one-time tokens (nomad ui -authenticate) and their GC
    error: All servers should be running version 1.1.0 or later to use one-time authentication tokens
    unmet: ; GC skipped
    evidence: source | nomad/acl_endpoint.go, nomad/leader.go
    max-client-disconnect
    minimum: 1.3.0
    scope: region
    since: 1.3.0
    until: 1.11.2
    failed: count
    feature: max_client_disconnect/disconnect handling in reconciler
    unmet: feature treated as off
    evidence: source | scheduler/generic_sched.go, scheduler_system.go
    native-services
    minimum: 1.3.0
    scope: region
    since: 1.3.7
    note: gated since 1.3.7 and 1.4.2
    feature: ServiceRegistration.Upsert/DeleteByID (Nomad native services)
    error: all servers should be running version 1.3.0 or later to use the Nomad service provider
    evidence: source | nomad/service_registration_endpoint.go
    keyring-init
    minimum: 1.4.0
    scope: region
    since: 1.4.1
    failed: count
    feature: first root key creation; no key means no plan can be signed
    error: keyring has not been initialized yet
    unmet: leader loops until satisfied: evals fail with the error
    evidence: source | nomad/leader.go initializeKeyring
    variables-write
    minimum: 1.4.0
    scope: region
    since: 1.4.2
    failed: count
    feature: Variables.Apply (writes)
    error: all servers must be running version 1.4.0 or later to apply variables
    evidence: source | nomad/variables_endpoint.go
    eval-delete-by-filter
    minimum: 1.4.3
    scope: region
    since: 1.4.3
    failed: count
    feature: Eval.Delete with a filter
    error: all servers must be running version 1.4.3 or later to delete evals by filter
    evidence: source | nomad/eval_endpoint.go
    acl-role-replication
    minimum: 1.4.0
    scope: region
    since: 1.4.11
    note: gated since 1.4.11, 1.5.7, 1.6.0
    failed: count
    feature: replicateACLRoles on non-authoritative leader
    unmet: loop idles, TRACE log "all servers must be upgraded to 1.4.0 or later before ACL Roles can be replicated"
    evidence: source | nomad/leader.go
    acl-auth-method-replication
    minimum: 1.5.0
    scope: region
    since: 1.5.7
    note: gated since 1.5.7, 1.6.0
    failed: count
    feature: replicateACLAuthMethods
    unmet: loop idles (TRACE log)
    evidence: source | nomad/leader.go
    acl-binding-rule-replication
    minimum: 1.5.0
    scope: region
    since: 1.5.7
    note: gated since 1.5.7, 1.6.0
    failed: count
    feature: replicateACLBindingRules
    unmet: loop idles (TRACE log)
    evidence: source | nomad/leader.go
    node-pools
    minimum: 1.6.0
    scope: region
    since: 1.6.0
    failed: count
    feature: NodePool.UpsertNodePools/DeleteNodePools and replicateNodePools
    error: all servers must be running version 1.6.0 or later to upsert/delete node pools
    unmet: write: the error; replication idles (TRACE)
    evidence: source | nomad/node_pool_endpoint.go, nomad/leader.go
    multiple-identities
    minimum: 1.7.0
    scope: region
    since: 1.7.0
    failed: count
    feature: identity blocks for Consul services and Vault tasks at job validation
    error: ... cannot have an identity (for Vault) until all servers are upgraded to 1.7.0 or later
    unmet: validation error: the error
    evidence: source | nomad/job_endpoint_hooks.go
    keyring-in-raft
    minimum: 1.9.0
    scope: region
    since: 1.9.0
    failed: count
    feature: keyring material in Raft: init, Keyring.Rotate, Keyring.Update, replicateKey, rootKeyMigrate (core GC
      job)
    error: not all servers are >=1.9.0-dev; initializing legacy keyring
    unmet: legacy on-disk keyring path kept; WARN the error; migration runs on the first root_key_gc_interval after
      the last server is upgraded
    evidence: source | nomad/leader.go, nomad/keyring_endpoint.go, nomad/encrypter.go, nomad/core_sched.go
    dynamic-host-volumes
    minimum: 1.10.0
    scope: region
    since: 1.10.0
    feature: HostVolume.Create/Register/Delete
    error: all servers should be running version 1.10.0 or later to use dynamic host volumes
    evidence: source | nomad/host_volume_endpoint.go
    node-identity
    minimum: 1.11.0
    scope: region
    since: 1.11.0
    failed: count
    feature: issuing node identities in Node.Register/Node.UpdateStatus
    unmet: no identity handed out; clients keep using the node secret
    evidence: source | nomad/node_endpoint.go
    node-identity-of-client
    minimum: 1.11.0-beta.1
    scope: node
    since: 1.11.0
    feature: node identity generation for a given client
    unmet: no identity for older clients
    evidence: source | nomad/structs/node.go
    node-introduction
    minimum: 1.11.0
    scope: region
    since: 1.11.0
    feature: ACL.CreateClientIntroductionToken
    error: all servers should be running version 1.11.0 or later to use client intro tokens
    evidence: source | nomad/acl_endpoint.go
    lean-plans
    minimum: 2.0.0
    scope: region
    since: 1.11.2
    feature: plan submission without the full Job object
    unmet: full Job is sent as before
    evidence: source | nomad/worker.go
    system-deployments
    minimum: 1.11.0
    scope: node
    since: 1.11.3
    feature: system job deployments skip nodes older than 1.11.0
    unmet: node is excluded from the deployment so it can complete
    evidence: source | scheduler/reconciler/reconcile_node.go
    vault-identity-check
    minimum: 1.7.0
    scope: node
    since: 1.7.3
    feature: `nomad setup vault -check` / /v1/operator/upgrade-check/vault-workload-identity
    unmet: node reported as outdated
    evidence: source | nomad/structs/workload_id.go
    native-service-checks
    minimum: 1.4.0
    scope: node
    since: 1.4.2
    feature: groups using provider="nomad" checks
    unmet: not placed on older clients
    evidence: source | nomad/job_endpoint_hooks.go
    task-identities
    minimum: 1.7.0
    scope: node
    since: 1.7.0
    feature: groups with identities
    unmet: not placed on clients < 1.7
    evidence: source | nomad/job_endpoint_hook_implicit_identities.go
    numa
    minimum: 1.6.3
    scope: node
    since: 1.7.0
    feature: numa block
    unmet: not placed on older clients
    evidence: source | nomad/job_endpoint_hooks.go
    transparent-proxy
    minimum: 1.8.0
    scope: node
    since: 1.8.0
    feature: transparent_proxy
    unmet: not placed on older clients
    evidence: source | nomad/job_endpoint_hooks.go
    task-schedule
    minimum: 1.8.0
    scope: node
    since: 1.8.0
    feature: time-based task schedule
    unmet: not placed on older clients
    evidence: source | nomad/job_endpoint_hooks.go
    cni-bridge
    requires: >= 0.4.0 for bridge/firewall/host-local/loopback/portmap
    scope: node
    since: 1.8.0
    feature: network mode bridge
    unmet: not placed on clients that did not fingerprint CNI plugins (clients < 1.5.0)
    evidence: source | nomad/job_endpoint_hooks.go
    vault-version
    requires: >= 0.6.1 (legacy), >= 1.11.0 when the task uses a Vault workload identity (1.7.0+)
    scope: node
    since: 1.0.0
    feature: vault block
    unmet: not placed
    evidence: source | nomad/job_endpoint_hooks.go
    consul-version
    requires: >= 1.7.0 (1.3-1.6), >= 1.8.0 (1.7.0+)
    scope: node
    since: 1.3.0
    feature: Consul services and checks; Connect sidecar >= 1.8.0
    unmet: not placed
    evidence: source | nomad/job_endpoint_hooks.go
    raft-protocol-3
    requires: raft protocol 3
    scope: node
    since: 1.4.0
    feature: server start
    error: raft_protocol must be 3 in Nomad v1.4 and later, got N
    unmet: agent refuses to start: the error
    evidence: source | command/agent/agent.go
    raft-protocol-downgrade
    requires: previous raft protocol recorded in data_dir/server/raft/version
    scope: node
    since: 1.3.0
    feature: prevents raft protocol downgrade
    error: downgrading Raft is not supported, ...
    unmet: server refuses to start: the error
    evidence: source | nomad/server.go
    autopilot-health-raft
    requires: raft protocol 3 on all alive servers of the region
    scope: region
    since: 0.8.0
    feature: /v1/operator/autopilot/health
    error: all servers must have raft_protocol set to 3 or higher to use this endpoint
    unmet: error: the error
    evidence: source | nomad/operator_endpoint.go
    client-heartbeat
    minimum: 1.6.0
    scope: node
    since: 1.9.0
    feature: Node.* client RPCs must carry the node secret (legacy auth removed, GH-23838)
    unmet: older clients fail heartbeats, are marked down and their allocs lost
    evidence: measured | Community servers 1.9.7 … 2.0.5 with clients 1.4.14 and 1.5.17
    evidence: source | nomad/node_endpoint.go, upgrade-specific page 1.9.0
    client-template-reads
    minimum: 1.5.0
    scope: node
    since: 1.9.0
    feature: Nomad native service templates (GH-23910)
    unmet: older clients fail to read services via template
    evidence: changelog | CHANGELOG 1.9.0
    client-token-derivation
    minimum: 1.10.0
    scope: node
    since: 1.10.0
    feature: Node.DeriveVaultToken and Node.DeriveSIToken removed from servers
    unmet: legacy (non workload identity) Vault/Consul Connect tasks on clients <= 1.9 fail: "rpc: can't find method
      Node.DeriveSIToken" / "...DeriveVaultToken" (issue 27101)
    evidence: source | nomad/node_endpoint.go
    raft-wal
    requires: existing raft.db must be migrated first
    scope: node
    since: 2.0.0
    feature: WAL log store
    unmet: server refuses to start and asks for `nomad operator raft migrate-backend`
    evidence: source | nomad/server.go
    consul-grpc
    requires: Consul 1.14.0
    scope: node
    since: 1.2.15
    feature: client fingerprint of Consul gRPC(TLS) port
    unmet: picks grpc vs grpc_tls port
    evidence: source | client/fingerprint/consul.go
    cni-netns
    requires: docs: CNI reference plugins >= 1.2.0; code constraint string >= 1.3.0
    scope: node
    since: 1.9.5
    feature: restoring allocation network after host reboot
    unmet: falls back to old behavior
    evidence: source | client/allocrunner/networking_cni.go
    license-build-date
    requires: license ExpirationTime must be after the BINARY BuildDate
    scope: node
    since: 1.6.0
    feature: server start on Enterprise
    unmet: server fails to start; check with new binary: nomad license inspect
    evidence: vendor documentation | upgrade-specific page 1.6.0
    """#
}
