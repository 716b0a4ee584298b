/// Commands and flags of the CLI, second half by name; see ``NomadCommandLine`` for the form.
enum CommandTableSecond {
  static let text = #"""
    node_pool_info 1.6.0 @ json namespace t
    node_pool_init 1.6.0 out quiet
    node_pool_jobs 1.6.0 @ filter json namespace page-token per-page t
    node_pool_list 1.6.0 @ filter json namespace page-token per-page t
    node_pool_nodes 1.6.0 @ filter json page-token per-page t verbose
    node_status 0.8.0 @ allocs json self short stats t verbose [1.3.0] filter os page-token per-page quiet [1.10.0]
      ui
    node-drain 0.8.0 deadline detach disable enable force ignore-system keep-ineligible no-deadline self yes [0.8.4]
      monitor [1.1.0] m meta
    node-status 0.8.0 allocs json self short stats t verbose [1.3.0] filter os page-token per-page quiet [1.10.0] ui
    operator 0.8.0
    operator_api 1.3.0 @ dryrun filter namespace verbose
    operator_autopilot 0.8.0
    operator_autopilot_get-config 0.8.0 @ [2.0.4] json t
    operator_autopilot_health 1.8.0 @ json
    operator_autopilot_set-config 0.8.0 @ cleanup-dead-servers disable-upgrade-migration last-contact-threshold
      max-trailing-logs redundancy-zone-tag server-stabilization-time upgrade-version-tag [0.11.0] min-quorum
    operator_client-state 1.5.0
    operator_debug 0.12.2 @ consul-ca-cert consul-ca-path consul-client-cert consul-client-key consul-http-addr
      consul-token consul-token-file duration interval log-level node-id output server-id stale vault-address
      vault-ca-cert vault-ca-path vault-client-cert vault-client-key vault-token [1.0.0] max-nodes node-class
      pprof-duration [1.2.4] event-index event-topic verbose [1.3.0] pprof-interval [1.6.3] log-include-location
      [1.10.4] log-file-export log-lookback
    operator_gossip 1.9.1
    operator_gossip_keyring 1.4.0 @
    operator_gossip_keyring_generate 1.4.0
    operator_gossip_keyring_install 1.4.0 @
    operator_gossip_keyring_list 1.4.0 @
    operator_gossip_keyring_remove 1.4.0 @
    operator_gossip_keyring_use 1.4.0 @
    operator_keygen 0.8.0-1.4.14
    operator_keyring 0.8.0-1.5.0 @ install list remove use
    operator_metrics 1.0.0 @ format json pretty t
    operator_raft 0.8.0
    operator_raft__info 0.12.4-1.2.4
    operator_raft__logs 0.12.4-1.2.4
    operator_raft__state 0.12.4-1.2.4 last-index
    operator_raft_info 1.2.4
    operator_raft_list-peers 0.8.0 @ stale
    operator_raft_logs 1.2.4 pretty
    operator_raft_migrate-backend 2.0.0 yes
    operator_raft_remove-peer 0.8.0 @ peer-id [0.8.0-1.10.1] peer-address
    operator_raft_state 1.2.4 last-index
    operator_raft_transfer-leadership 1.7.0 @ peer-address peer-id
    operator_root 1.9.1
    operator_root_keyring 1.4.0
    operator_root_keyring_list 1.4.0 @ verbose
    operator_root_keyring_remove 1.4.0 @ [1.9.5] force
    operator_root_keyring_rotate 1.4.0 @ full verbose [1.8.3] now prepublish
    operator_scheduler 1.3.2
    operator_scheduler_get-config 1.3.2 @ json t
    operator_scheduler_set-config 1.3.2 @ check-index memory-oversubscription pause-eval-broker
      preempt-batch-scheduler preempt-service-scheduler preempt-sysbatch-scheduler preempt-system-scheduler
      reject-job-registration scheduler-algorithm [2.0.1] node-limit-for-feasibility-checks
    operator_snapshot 0.12.0
    operator_snapshot__state 1.2.0-1.2.4
    operator_snapshot_inspect 0.12.0 [1.8.1] json
    operator_snapshot_redact 1.9.0 @
    operator_snapshot_restore 0.12.0 @
    operator_snapshot_save 0.12.0 @ stale [1.9.0] redact
    operator_snapshot_state 1.2.4 [1.3.4] filter
    operator_utilization 1.10.2 ca-cert ca-path client-cert client-key force-color message no-color output region
      tls-server-name tls-skip-verify today-only token
    plan 0.8.0 diff policy-override verbose [1.0.0] var var-file [1.0.0-1.9.0] hcl1 [1.2.0] hcl2-strict [1.3.0] json
      [1.3.4] vault-namespace [1.3.4-1.10.0] vault-token [2.0.5] json-output t
    plugin 0.11.0
    plugin_status 0.11.0 json short t type verbose
    quota 0.8.0
    quota_apply 0.8.0 @ json namespace
    quota_delete 0.8.0 @ namespace
    quota_init 0.8.0 json
    quota_inspect 0.8.0 @ namespace t [1.5.2] json
    quota_list 0.8.0 @ json namespace t
    quota_status 0.8.0 @ namespace [1.5.2] json t
    recommendation 1.0.0
    recommendation_apply 1.0.0 @ detach namespace policy-override verbose
    recommendation_dismiss 1.0.0 @ namespace
    recommendation_info 1.0.0 @ json namespace t
    recommendation_list 1.0.0 @ group job json namespace t task
    run 0.8.0 check-index detach output policy-override verbose [0.8.0-1.10.0] vault-token [0.10.4-1.10.0]
      consul-token [0.12.0] preserve-counts [0.12.2] vault-namespace [1.0.0] var var-file [1.0.0-1.9.0] hcl1 [1.1.0]
      consul-namespace [1.2.0] hcl2-strict [1.2.4] eval-priority [1.3.0] json [1.10.0] ui [1.11.0]
      preserve-resources
    scaling 1.0.0
    scaling_policy 1.0.0
    scaling_policy_info 1.0.0 @ json namespace t [1.0.4] verbose
    scaling_policy_list 1.0.0 @ job json namespace t type [1.0.4] verbose
    sentinel 0.8.0
    sentinel_apply 0.8.0 @ description level scope
    sentinel_delete 0.8.0 @
    sentinel_list 0.8.0 @
    sentinel_read 0.8.0 @ raw
    server 0.8.0
    server_force-leave 0.8.0 @ [1.6.3] prune
    server_join 0.8.0 @
    server_members 0.8.0 @ [1.3.0] verbose [1.5.2] json t [1.10.0] ui
    server-force-leave 0.8.0 [1.6.3] prune
    server-join 0.8.0
    server-members 0.8.0 detailed [1.3.0] verbose [1.5.2] json t [1.10.0] ui
    service 1.3.0
    service_delete 1.3.0 @ namespace
    service_info 1.3.0 @ filter json namespace page-token per-page t verbose
    service_list 1.3.0 @ json namespace t
    setup 1.7.0
    setup_consul 1.7.0 destroy jwks-url y [1.8.0] jwks-ca-file
    setup_vault 1.7.0 @ destroy jwks-url y [1.7.3] check json t verbose [1.8.0] jwks-ca-file [2.0.4] kv-path
    start 1.10.2 detach verbose
    status 0.8.0 @ namespace [0.9.2] verbose [1.10.0] ui
    stop 0.8.0 detach purge verbose yes [0.12.0] global [1.2.4] eval-priority no-shutdown-delay
    system 0.10.4
    system_gc 0.10.4 @
    system_reconcile 0.10.4
    system_reconcile_summaries 0.10.4 @
    tls 1.4.5
    tls_ca 1.4.5
    tls_ca_create 1.4.5 additional-domain common-name days domain name-constraint [1.6.0] country locality
      organization organizational-unit postal-code province street-address
    tls_ca_info 1.4.5
    tls_cert 1.4.5
    tls_cert_create 1.4.5 additional-dnsname additional-ipaddress ca cli client days domain key server
      [1.4.5-1.10.3] cluster-region [1.5.17] region
    tls_cert_info 1.4.5
    ui 0.8.0 @ namespace [1.1.0] authenticate [1.2.0] show-url
    validate 0.8.0 [1.0.0] var var-file [1.0.0-1.9.0] hcl1 [1.2.0] hcl2-strict [1.3.0] json [1.3.2] vault-namespace
      [1.3.2-1.10.0] vault-token
    var 1.4.0
    var_get 1.4.0 @ item namespace out template [1.10.0] ui
    var_init 1.4.0 out [1.4.11] quiet
    var_list 1.4.0 @ filter namespace out page-token per-page template [1.10.0] ui
    var_lock 1.7.0 backoff delay early-return max-retry out shell ttl verbose
    var_purge 1.4.0 @ check-index namespace
    var_put 1.4.0 check-index force in out template verbose [1.10.0] ui
    version 0.8.0
    volume 0.11.0
    volume_claim 1.10.0
    volume_claim_delete 1.10.0 @ y
    volume_claim_list 1.10.0 @ group job json t verbose volume-name
    volume_create 1.1.0 @ namespace [1.10.0] detach id policy-override verbose
    volume_delete 1.1.0 @ namespace [1.3.0] secret [1.10.0] type [1.10.2] force
    volume_deregister 0.11.0 @ namespace [0.12.0] force
    volume_detach 0.12.2 @ namespace
    volume_init 1.1.0 json [1.10.0] type
    volume_register 0.11.0 @ namespace [1.10.0] id policy-override
    volume_snapshot 1.3.0
    volume_snapshot_create 1.1.0 @ namespace verbose [1.3.0] parameter secret
    volume_snapshot_delete 1.1.0 @ namespace secret
    volume_snapshot_list 1.1.0 @ namespace plugin verbose [1.3.0] page-token per-page secret
    volume_status 0.11.0 @ json namespace short t type verbose [1.10.0] node node-pool
    windows 1.10.5
    windows_service 1.10.5
    windows_service_install 1.10.5 config-dir data-dir install-dir reinstall
    windows_service_uninstall 1.10.5
    """#
}
