/// Upgrade notes, series and later: 1.10, part 1.
enum UpgradeNotesFromSeries1_10Part1 {
  static let text = #"""
    NOTE-1.10.0-01
    since: 1.10.0
    category: deprecation
    audience: api
    edition: enterprise
    federated: yes
    features: quotas
    title: Quota variables_limit deprecated
    fact: Use region_limit.storage.variables; existing quotas migrate automatically at server upgrade; field removed
      in the release after 1.11.
    before: update quota specs
    check: nomad quota inspect -json
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.10.0-02
    since: 1.10.0
    category: removal
    audience: jobs
    title: Deprecated disconnect fields ignored
    fact: max_client_disconnect, stop_after_client_disconnect, prevent_reschedule_on_lost are ignored.
    before: migrate jobs to the disconnect block while still on 1.8/1.9
    check: job TaskGroups[].MaxClientDisconnect / StopAfterClientDisconnect / PreventRescheduleOnLost set and
      Disconnect empty
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.10.0-03
    since: 1.10.0
    category: breaking
    audience: api
    features: quotas automation
    title: Go SDK quota types changed
    fact: QuotaSpec.RegionLimit is QuotaResources.
    before: update Go code
    check: compile against api 1.10
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.10.0-04
    since: 1.10.0
    category: removal
    audience: clients
    features: external-plugins
    title: Remote task driver support removed
    fact: RemoteTasks capability gone; remote tasks not detached on drain/lost.
    before: migrate such workloads first
    check: driver plugins with RemoteTasks capability (known: ecs driver)
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.10.0-05
    since: 1.10.0
    category: breaking
    audience: clients
    features: external-plugins
    title: plugin_dir binaries need a plugin block
    fact: Plugins without a plugin block are skipped silently.
    before: add plugin blocks
    after: compare node Drivers/devices before and after
    check: files in plugin_dir vs config.Plugins from /v1/agent/self
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.10.0-06
    since: 1.10.0
    category: breaking
    audience: cli
    edition: enterprise
    features: sentinel
    title: sentinel apply needs -scope
    fact: nomad sentinel apply fails without -scope.
    before: update scripts
    check: grep automation
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.10.0-07
    since: 1.10.0
    category: default-change
    audience: jobs
    title: affinity/spread updates non-destructive
    fact: Changing only affinity/spread updates in place.
    before: change another field if you relied on re-placement
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.10.0-08
    since: 1.10.0
    category: vault
    audience: both
    features: vault consul
    title: Vault/Consul token workflow removed
    fact: vault.token, vault.allow_unauthenticated, vault.task_token_ttl, consul.allow_unauthenticated and job
      vault.policies are gone; clients must use workload identity; servers drop Node.DeriveVaultToken/DeriveSIToken.
    before: configure workload identity in Vault and Consul, migrate and redeploy all jobs, run nomad setup vault
      -check (1.7.3+) until clean
    after: upgrade clients soon after servers
    check: GET /v1/operator/upgrade-check/vault-workload-identity returns no jobs, no vault tokens, no outdated
      nodes; agent config has none of the removed keys
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.10.0-09
    since: 1.10.0
    category: consul
    audience: jobs
    features: consul
    title: No implicit Consul identity for template-only tasks
    fact: Tasks with template but no Consul service need consul{} or identity.
    before: edit jobs
    after: check template rendering
    check: tasks with Templates using key/service functions and no Consul block/identity
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.10.0-10
    since: 1.10.0
    category: default-change
    audience: servers
    federated: yes
    features: sso
    title: OIDC PKCE on by default for new auth methods
    fact: Existing methods unchanged; set OIDCEnablePKCE=false if the provider lacks PKCE.
    check: auth method Config.OIDCEnablePKCE
    evidence: vendor documentation | upgrade-specific page at tag v1.10.0
    NOTE-1.10.1-01
    since: 1.10.1
    category: removal
    audience: cli
    features: automation
    title: operator raft remove-peer -peer-address removed
    fact: Remove raft peers by ID only; API address parameter gone.
    before: update runbooks
    check: grep automation
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.10.1-02
    since: 1.10.1
    also: 1.9.9+ent 1.8.13+ent
    category: breaking
    audience: both
    title: Agent exits on config errors during reload
    fact: A bad configuration on SIGHUP now stops the agent.
    before: nomad config validate before every reload
    check: nomad config validate exit code
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.10.1-03
    since: 1.10.1
    also: 1.9.9+ent
    category: default-change
    audience: servers
    features: kms-keyring
    title: server.start_timeout 30s
    fact: Server start (keyring decryption etc.) must finish in time or the process exits.
    before: raise it when KMS/Vault transit is slow
    check: agent config; time a server restart
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.10.1-04
    since: 1.10.1
    category: breaking
    audience: api
    features: automation
    title: /v1/acl/token/self response codes
    fact: ACLs disabled: 200 with a body; invalid token: 403 (was 404 in both).
    before: adapt health checks
    check: probe endpoint
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.10.2-01
    since: 1.10.2
    category: default-change
    audience: clients
    features: telemetry
    title: publish_allocation_metrics respected
    fact: Allocation metrics only published when telemetry.publish_allocation_metrics=true.
    before: set it to true if you use these metrics
    after: check metrics still flow
    check: GET /v1/agent/self config.Telemetry on clients
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.10.2-02
    since: 1.10.2
    also: 1.9.10+ent 1.8.14+ent
    category: removal
    audience: jobs
    features: templates
    title: Non-hermetic sprig functions removed from templates
    fact: sprig_date*, sprig_rand*, sprig_uuidv4, sprig_env, sprig_expandenv, sprig_getHostByName ... removed.
    before: rewrite templates
    check: search Templates[].EmbeddedTmpl for sprig_ names
    evidence: changelog | CHANGELOG GH-25998
    NOTE-1.11.0-01
    since: 1.11.0
    category: breaking
    audience: jobs
    features: system-jobs
    title: reschedule rejected on sysbatch/system jobs
    fact: Submitting sysbatch (and system) jobs with reschedule errors instead of being ignored.
    before: remove the block
    check: GET /v1/job/:id Type in (system,sysbatch) and ReschedulePolicy set
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.11.0-02
    since: 1.11.0
    category: default-change
    audience: servers
    features: telemetry
    title: Eval broker metric labels
    fact: job label is the parent ID for dispatch/periodic; eval_waiting loses eval_id.
    before: update dashboards
    check: dashboard queries
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.11.0-03
    since: 1.11.0
    also: 1.10.6+ent 1.8.18+ent
    category: acl
    audience: servers
    federated: yes
    features: acl
    title: Strict ACL policy parsing on write
    fact: Duplicate or invalid keys rejected when writing; stored policies keep working until rewritten.
    before: fix policy sources in the authoritative region
    after: nomad acl policy apply dry-run per policy
    check: fetch each policy and re-parse HCL strictly
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.11.0-04
    since: 1.11.0
    category: default-change
    audience: jobs
    title: job_max_count default 50000
    fact: Sum of group counts above server.job_max_count is rejected at submit/scale time.
    before: raise job_max_count if needed on all servers
    check: sum of TaskGroups[].Count per job
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.11.0-05
    since: 1.11.0
    category: deprecation
    audience: api
    features: automation
    title: Node API Resources/Reserved deprecated
    fact: Fields never populated; use NodeResources/ReservedResources.
    before: update API consumers
    check: code search
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.11.0-06
    since: 1.11.0
    also: 1.10.6+ent 1.8.18+ent
    category: default-change
    audience: servers
    edition: enterprise
    title: Product usage reporting
    fact: License utilization report gains product usage metrics.
    before: set reporting.disable_product_usage_reporting if undesired
    check: agent config reporting block
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.11.0-07
    since: 1.11.0
    category: client
    audience: both
    title: Client node identity and introduction
    fact: Clients get expiring node identities once every server of the region is >= 1.11.0; introduction tokens
      optional.
    before: pick a target with the renewal fix (2.0.0 / 1.11.4+ent)
    after: check identity expiry advances
    check: nomad node identity get -json <node> exp claim
    evidence: vendor documentation | release notes v1-11-x
    evidence: source | source minVersionNodeIdentity
    evidence: changelog | GH-27773
    NOTE-1.11.1-01
    since: 1.11.1
    category: default-change
    audience: clients
    title: Storage fingerprint from total minus reserved
    fact: Schedulable disk = total bytes - client.reserved.disk; attribute unique.storage.bytesfree removed;
      disk_free_mb deprecated.
    before: set client.reserved.disk to at least OS usage
    after: compare node disk resources
    check: node Attributes unique.storage.bytesfree; NodeResources.Disk before/after; constraints using the
      attribute
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.11.1-02
    since: 1.11.1
    category: default-change
    audience: jobs
    features: qemu
    title: QEMU emulator/machine_type options
    fact: machine type host is no longer forced with kvm; -smp only when not user-set.
    before: review qemu jobs
    check: jobs with Driver qemu
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.11.1-03
    since: 1.11.1
    also: 1.10.7+ent 1.8.19+ent
    category: removal
    audience: jobs
    features: docker
    title: Docker auth email removed
    fact: auth.email in docker task config is rejected.
    before: drop email from docker auth blocks
    check: job spec Config.auth[].email
    evidence: changelog | CHANGELOG GH-27156
    NOTE-1.11.2-01
    since: 1.11.2
    category: breaking
    audience: jobs
    features: qemu
    title: QEMU driver host paths
    fact: QEMU tasks get host paths in NOMAD_* dir variables instead of /alloc, /local.
    before: adjust qemu job specs
    check: GET /v1/jobs then job Driver == qemu
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.11.2-02
    since: 1.11.2
    category: acl
    audience: servers
    federated: yes
    features: acl
    title: Fine grained ACL capabilities
    fact: About 18 new namespace capabilities (register-job, plan-job, purge-job, ...). Policies using them cannot
      be parsed by older federated regions (inferred from source).
    before: do not write such policies until every region runs >= 1.11.2
    check: scan policy Rules for the capability list
    evidence: source | source acl/policy.go
    evidence: changelog | GH-27287
    NOTE-2.0.0-01
    since: 2.0.0
    category: deprecation
    audience: servers
    features: raft-tuning
    title: raft_boltdb deprecated for raft_logstore
    fact: New raft_logstore block; backend wal needs offline migrate-backend per server and cannot go back without a
      pre-migration snapshot.
    before: rename block; do not enable wal before all servers run 2.0
    after: optional: nomad operator raft migrate-backend while each server is stopped
    check: GET /v1/agent/self config.Server.RaftBoltConfig / stats.raft.logstore_backend
    evidence: vendor documentation | upgrade-specific page
    NOTE-2.0.0-02
    since: 2.0.0
    category: config
    audience: servers
    edition: enterprise
    title: IBM PAO licenses and reporting
    fact: License parsing extended; log output around licenses changes.
    before: nomad license inspect with the 2.0 binary
    check: nomad license inspect exit code
    evidence: vendor documentation | web-unified-docs v2.1.x upgrade-specific page
    evidence: changelog | CHANGELOG 2.0.0
    NOTE-2.0.0-03
    since: 2.0.0
    category: precheck
    audience: both
    federated: yes
    title: Version scheme becomes V.M.F
    fact: 2.0 is the successor of 1.11 (gates named 1.12.0 became 2.0.0); direct 1.8 to 2.0 is documented as
      unsupported, stage through 1.9, 1.10, 1.11.
    before: compute hops over the order ...1.10,1.11,2.0
    check: version arithmetic
    evidence: vendor documentation | web-unified-docs v2.0.x migrate-1-8-to-2-0, version-eol-chart
    NOTE-2.0.1-01
    since: 2.0.1
    also: 1.11.5+ent 1.10.11+ent
    category: breaking
    audience: jobs
    title: Alloc log directory read-only
    fact: Drivers with filesystem isolation mount the allocation log directory read-only; tasks writing there fail.
    before: find tasks that write to NOMAD_ALLOC_DIR/logs
    after: watch for task failures
    check: not reliably checkable; search job specs for alloc/logs
    evidence: changelog | CHANGELOG
    evidence: vendor documentation | release notes v2-0-x
    NOTE-2.0.4-01
    since: 2.0.4
    category: deprecation
    audience: cli
    federated: yes
    features: automation
    title: Unauthenticated server join deprecated
    fact: Join without agent:write token warns now, fails in 2.1.0; must target a region leader, or the
      authoritative region to federate.
    before: add tokens to automation
    check: grep automation
    evidence: vendor documentation | web-unified-docs v2.1.x upgrade-specific page
    NOTE-2.0.4-02
    since: 2.0.4
    category: deprecation
    audience: servers
    title: server.retry_join etc. deprecated
    fact: Four server-level join parameters go away in 2.1.0.
    before: switch to server_join
    check: parse agent config
    evidence: vendor documentation | web-unified-docs v2.1.x upgrade-specific page
    NOTE-2.0.5-01
    since: 2.0.5
    also: 1.11.9+ent 1.10.15+ent
    category: plugin
    audience: clients
    title: DriverNetwork.Hash removed
    fact: External task driver plugins compiled against plugins/drivers lose DriverNetwork.Hash.
    before: rebuild out-of-tree drivers that use it
    check: list plugins: node Drivers map, plugin_dir contents
    evidence: changelog | CHANGELOG
    """#
}
