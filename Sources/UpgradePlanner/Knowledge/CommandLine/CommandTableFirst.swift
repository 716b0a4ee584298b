/// Commands and flags of the CLI, first half by name; see ``NomadCommandLine`` for the form.
enum CommandTableFirst {
  static let text = #"""
    acl 0.8.0
    acl_auth-method 1.5.0
    acl_auth-method_create 1.5.0 @ config default json max-token-ttl name t token-locality type [1.7.0]
      token-name-format
    acl_auth-method_delete 1.5.0 @
    acl_auth-method_info 1.5.0 @ json t
    acl_auth-method_list 1.5.0 @ json t
    acl_auth-method_update 1.5.0 @ config default json max-token-ttl t token-locality type [1.7.0] token-name-format
    acl_binding-rule 1.5.0 auth-method bind-name bind-type description selector
    acl_binding-rule_create 1.5.0 @ auth-method bind-name bind-type description json selector t
    acl_binding-rule_delete 1.5.0 @
    acl_binding-rule_info 1.5.0 @ json t
    acl_binding-rule_list 1.5.0 @ json t
    acl_binding-rule_update 1.5.0 @ auth-method bind-name bind-type description json selector t
    acl_bootstrap 0.8.0 @ [1.2.0] json t
    acl_policy 0.8.0
    acl_policy_apply 0.8.0 @ description [1.4.0] group job task [1.4.14] namespace
    acl_policy_delete 0.8.0 @
    acl_policy_info 0.8.0 @
    acl_policy_list 0.8.0 @ json t
    acl_policy_self 1.10.2 @ json t
    acl_role 1.4.0
    acl_role_create 1.4.0 @ description json name policy t
    acl_role_delete 1.4.0 @
    acl_role_info 1.4.0 @ by-name json t
    acl_role_list 1.4.0 @ json t
    acl_role_update 1.4.0 @ description json name no-merge policy t
    acl_token 0.8.0
    acl_token_create 0.8.0 @ global name policy type [1.4.0] ttl [1.4.14] role-id role-name [1.5.0] json t [2.0.3]
      accessor
    acl_token_delete 0.8.0 @
    acl_token_info 0.8.0 @
    acl_token_list 0.9.2 @ json t
    acl_token_self 0.8.0 @
    acl_token_update 0.8.0 @ name policy type [0.8.0-1.8.0] global [1.8.4] role-id role-name
    action 1.7.0 @
    agent 0.8.0 acl-enabled acl-replication-token alloc-dir bind bootstrap-expect client config consul-address
      consul-auth consul-auto-advertise consul-ca-file consul-cert-file consul-checks-use-advertise
      consul-client-auto-join consul-client-http-check-name consul-client-service-name consul-key-file
      consul-server-auto-join consul-server-http-check-name consul-server-rpc-check-name
      consul-server-serf-check-name consul-server-service-name consul-ssl consul-token consul-verify-ssl data-dir dc
      dev dev-connect encrypt join log-json log-level meta network-interface network-speed node node-class
      plugin-dir raft-protocol region rejoin retry-interval retry-join retry-max server servers state-dir
      vault-address vault-allow-unauthenticated vault-ca-file vault-ca-path vault-cert-file vault-create-from-role
      vault-enabled vault-key-file vault-tls-server-name vault-tls-skip-verify vault-token [1.6.10]
      log-include-location node-pool [1.7.7] consul-client-failures-before-critical
      consul-client-failures-before-warning consul-server-failures-before-critical
      consul-server-failures-before-warning dev-consul dev-vault [1.8.4] preferred-address-family [1.10.5] eventlog
      eventlog-level host-volume-plugin-dir host-volumes-dir [1.11.3] client-intro-token
    agent-info 0.8.0 @ [1.0.2] json t
    alloc 0.8.0
    alloc_checks 1.4.0 ca-cert ca-path client-cert client-key force-color namespace no-color region tls-server-name
      tls-skip-verify token verbose [1.5.1] json t
    alloc_exec 0.9.2 @ e i job namespace t task [1.10.0] group
    alloc_fs 0.8.0 @ c f job n namespace stat tail verbose [1.10.0] group
    alloc_logs 0.8.0 @ c f job n namespace stderr tail verbose [1.0.4] task [1.5.4] stdout [1.10.0] group
    alloc_pause 1.8.0 ca-cert ca-path client-cert client-key force-color namespace no-color region state status task
      tls-server-name tls-skip-verify token verbose
    alloc_restart 0.9.2 @ namespace verbose [1.1.3] task [1.3.4] all-tasks
    alloc_signal 0.9.2 @ namespace s verbose [1.1.3] task
    alloc_status 0.8.0 @ json namespace short stats t verbose [1.10.0] ui
    alloc_stop 0.9.2 @ detach namespace verbose [1.2.4] no-shutdown-delay
    alloc-status 0.8.0 json short stats t verbose [1.10.0] ui
    check 0.8.0 @ min-peers min-servers
    client-config 0.8.0
    config 1.3.0
    config_validate 1.3.0
    debug 0.12.0 consul-token duration interval log-level node-id output server-id vault-token [0.12.2] consul-auth
      consul-ca-cert consul-ca-path consul-client-cert consul-client-key consul-http-addr consul-token-file stale
      vault-address vault-ca-cert vault-ca-path vault-client-cert vault-client-key [1.0.0] max-nodes node-class
      pprof-duration [1.2.4] event-index event-topic verbose [1.3.0] pprof-interval [1.6.3] log-include-location
      [1.10.4] log-file-export log-lookback
    deployment 0.8.0
    deployment_fail 0.8.0 @ detach namespace verbose
    deployment_list 0.8.0 @ json namespace t verbose [1.3.0] filter
    deployment_pause 0.8.0 @ namespace verbose
    deployment_promote 0.8.0 @ detach group namespace verbose
    deployment_resume 0.8.0 @ detach namespace verbose
    deployment_status 0.8.0 @ json namespace t verbose [1.1.2] monitor [1.4.5] wait [1.10.0] ui
    deployment_unblock 0.12.0 @ detach namespace verbose
    eval 0.8.0
    eval_delete 1.3.2 @ filter yes
    eval_list 1.2.4 @ job json namespace page-token per-page status t verbose [1.3.0] filter [1.10.0] ui
    eval_status 0.8.0 @ json monitor namespace t verbose [1.10.0] ui
    eval-status 0.8.0 json monitor t verbose [1.10.0] ui
    exec 0.9.2 e i job t task [1.10.0] group
    fmt 1.4.2 check list recursive write
    fs 0.8.0 H c f job n stat tail verbose [1.10.0] group
    init 0.8.0 [0.8.4] short [0.10.0] connect [1.5.0] list-templates template
    inspect 0.8.0 json t version [1.8.3] hcl with-vars
    job 0.8.0
    job_action 1.7.0 @ alloc e group i job t task
    job_allocs 1.2.0 @ all json namespace t verbose
    job_deployments 0.8.0 @ json latest namespace t verbose [0.9.2] all
    job_dispatch 0.8.0 @ detach meta namespace verbose [1.2.0] idempotency-token [1.4.2] id-prefix-template [1.10.0]
      ui [2.0.1] wait
    job_eval 0.8.4 @ detach force-reschedule namespace verbose
    job_history 0.8.0 @ full json namespace p t version [1.9.0] diff-tag diff-version
    job_init 0.8.0 [0.8.4] short [0.10.0] connect [1.5.0] list-templates template
    job_inspect 0.8.0 @ json namespace t version [1.8.3] hcl with-vars
    job_periodic 0.9.2
    job_periodic_force 0.9.2 @ detach namespace verbose
    job_plan 0.8.0 @ diff namespace policy-override verbose [1.0.0] var var-file [1.0.0-1.9.0] hcl1 [1.2.0]
      hcl2-strict [1.3.0] json [1.3.4] vault-namespace [1.3.4-1.10.0] vault-token [2.0.5] json-output t
    job_promote 0.8.0 @ detach group namespace verbose
    job_revert 0.8.0 @ detach namespace verbose [0.9.2-1.10.0] vault-token [0.10.4-1.11.3] consul-token
    job_run 0.8.0 @ check-index detach namespace output policy-override verbose [0.8.0-1.10.0] vault-token
      [0.10.4-1.10.0] consul-token [0.12.0] preserve-counts [0.12.2] vault-namespace [1.0.0] var var-file
      [1.0.0-1.9.0] hcl1 [1.2.0] hcl2-strict [1.2.4] eval-priority [1.3.0] json [1.4.14] consul-namespace [1.10.0]
      ui [1.11.0] preserve-resources
    job_scale 1.0.0 @ detach namespace verbose [1.8.2] check-index
    job_scaling-events 1.0.0 @ namespace verbose
    job_start 1.10.2 @ detach namespace verbose
    job_status 1.7.7 @ all-allocs evals namespace short verbose [1.10.0] ui [1.11.3] json t
    job_stop 0.8.0 @ detach namespace purge verbose yes [0.12.0] global [1.2.4] eval-priority no-shutdown-delay
    job_tag 1.9.0
    job_tag_apply 1.9.0 @ description name version
    job_tag_unset 1.9.0 @ name namespace
    job_validate 0.8.0 @ namespace [1.0.0] var var-file [1.0.0-1.9.0] hcl1 [1.2.0] hcl2-strict [1.3.0] json [1.3.2]
      vault-namespace [1.3.2-1.10.0] vault-token
    keygen 0.8.0-1.5.0
    keyring 0.8.0-1.5.0 [0.8.0-1.4.0] install list remove use
    license 0.12.0
    license_get 0.12.0 @
    license_put 0.12.0-1.1.0
    login 1.5.0 @ json method oidc-callback-addr t [1.5.4] login-token
    logs 0.8.0 c f job n stderr tail verbose [1.0.4] task [1.5.4] stdout [1.10.0] group
    monitor 0.10.2 @ json log-level node-id server-id [1.6.3] log-include-location
    monitor_export 1.10.4 @ follow logs-since node-id on-disk server-id service-name
    namespace 0.8.0
    namespace_apply 0.8.0 @ description quota [1.3.0] json
    namespace_delete 0.8.0 @
    namespace_inspect 0.8.0 @ t
    namespace_list 0.8.0 @ json t
    namespace_status 0.8.0 @ [1.5.2] json t
    node 0.8.0
    node_config 0.8.0 @ servers update-servers
    node_drain 0.8.0 @ deadline detach disable enable force ignore-system keep-ineligible no-deadline self yes
      [0.8.4] monitor [1.1.0] m meta
    node_eligibility 0.8.0 @ disable enable self
    node_identity 1.11.0
    node_identity_get 1.11.0 @ json t
    node_identity_renew 1.11.0 @
    node_intro 1.11.0
    node_intro_create 1.11.0 @ json node-name node-pool t ttl
    node_meta 1.5.0
    node_meta_apply 1.5.0 @ node-id unset
    node_meta_read 1.5.0 @ json node-id t
    node_pool 1.6.0
    node_pool_apply 1.6.0 @ json namespace
    node_pool_delete 1.6.0 @ namespace
    """#
}
