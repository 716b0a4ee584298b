/// The upgrade notes of the releases 1.9 and 1.10.
enum UpgradeNotesFrom1_9To1_10 {
  static let text = #"""
    NOTE-1.9.0-01
    since: 1.9.0
    category: client
    audience: clients
    title: Clients older than 1.6.0 are cut off
    fact: Servers of 1.9 refuse heartbeats of such clients; they are marked down, and their allocations are lost and
      placed elsewhere.
    before: Bring every client to 1.6.0 or newer before the first server gets 1.9.
    check: `nomad node status -json` shows the Version of each node; none is below 1.6.0.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.9.0-02
    since: 1.9.0
    category: keyring
    audience: servers
    title: Root keys move into raft
    fact: One root_key_gc_interval (10 minutes) after the region's last server reaches 1.9.0, its keys are written to
      raft; older snapshots still need the keystore on disk.
    before: Check that exactly one key is active, and copy data_dir/server/keystore of every server to a safe place.
    after: Wait for one interval, list the keys again, and keep the keystore copies as long as older snapshots matter.
    check: `nomad operator root keyring list` shows the keys; the keystore folder holds a file for each.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.9.0-03
    since: 1.9.0
    category: removal
    audience: jobs
    features: hcl1
    title: Job files of HCL version 1 are no longer read
    fact: The flag -hcl1 and the HCLv1 option of the parse call are gone.
    before: Check whether pipelines submit HCL1 job files; convert them to HCL2 before the servers get 1.9.
    check: Search pipelines for hcl1; `nomad job validate` accepts each file without that flag.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.9.0-04
    since: 1.9.0
    category: removal
    audience: both
    features: tls
    title: tls.prefer_server_cipher_suites is gone
    fact: The deprecated setting is no longer part of the tls block.
    before: Check whether agents set it; if so, delete the line before they are upgraded.
    check: Look at the tls block of each agent.
    evidence: changelog | CHANGELOG GH-23712
    NOTE-1.9.0-05
    since: 1.9.0
    category: client
    audience: clients
    features: native-services templates
    title: Old clients lose services in templates
    fact: A client older than 1.5.0 cannot read Nomad's own services for templates from these servers.
    before: Check for clients older than 1.5.0; upgrade them before the servers get 1.9.
    check: `nomad node status -json` shows the Version of each node.
    evidence: changelog | CHANGELOG GH-23910
    NOTE-1.9.2-01
    since: 1.9.2
    category: ordering
    audience: servers
    title: 1.9.2 was withdrawn
    fact: An upgrade to it can lose the whole state of the cluster.
    before: Check that no server runs it and no mirror offers it; go to 1.9.3 or newer.
    check: `nomad server members` shows no build 1.9.2.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.9.3-01
    since: 1.9.3
    also: 1.9.2
    category: precheck
    audience: servers
    title: Garbage collection goes by the clock
    fact: What is old is decided by wall-clock time, also by a follower, so that the servers' clocks must roughly
      agree.
    before: Check that every server has its clock kept by NTP.
    check: `chronyc tracking` on each server, or compare the Date header of their answers.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.9.4-01
    since: 1.9.4
    category: default-change
    audience: jobs
    features: templates
    title: More is denied by default
    fact: function_denylist of templates now holds executeTemplate, and the list of environment variables that tasks
      do not inherit has grown.
    before: Check whether a template calls executeTemplate or a task relies on inherited variables; if so, set the
      lists on those clients.
    check: Search templates for executeTemplate, and look for the two lists in the clients' configuration.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.9.5-01
    since: 1.9.5
    category: precheck
    audience: clients
    features: bridge-networking
    title: CNI plugins of 1.2.0 or newer are recommended
    fact: They let a client restore the networks of its allocations after the host restarts; with older ones it works
      as before.
    before: Check the release of the CNI reference plugins on clients; upgrade those below 1.2.0.
    check: The attributes plugins.cni.version.NAME of each node show it.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.9.6-01
    since: 1.9.6
    category: default-change
    audience: clients
    features: vault consul
    title: Consul and Vault are looked at once
    fact: A client no longer asks again and again; it sees a changed Consul or Vault only after a reload or a restart.
    before: Check runbooks for upgrades of Consul and Vault; add a reload of the Nomad clients to them.
    evidence: changelog | CHANGELOG GH-24526
    NOTE-1.9.7-01
    since: 1.9.7
    also: 1.8.11+ent 1.7.19+ent
    category: breaking
    audience: jobs
    title: Two attributes are now unique ones
    fact: unique.consul.addr.dns replaces consul.addr.dns, and unique.advertise.address replaces
      nomad.advertise.address.
    before: Check whether constraints, affinities or templates use an old name; if so, change them together with the
      clients.
    check: Search job files for consul.addr.dns and nomad.advertise.address.
    evidence: changelog | CHANGELOG GH-24942
    NOTE-1.10.0-01
    since: 1.10.0
    category: deprecation
    audience: api
    edition: enterprise
    federated: yes
    features: quotas
    title: variables_limit of quotas is deprecated
    fact: A quota limits variables in region_limit.storage.variables; the servers convert existing quotas when they
      are upgraded, and the old field goes away in the release after 1.11.
    before: Check the quota specifications that are kept in files; write the limit in its new place once all regions
      run 1.10.
    check: `nomad quota inspect -json` shows which field a quota uses.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.10.0-02
    since: 1.10.0
    category: removal
    audience: jobs
    title: The old disconnect settings have no effect
    fact: max_client_disconnect, stop_after_client_disconnect and prevent_reschedule_on_lost are ignored.
    before: Check which jobs still use them; move each to the disconnect block while the servers run 1.8 or 1.9.
    check: `nomad job inspect` shows MaxClientDisconnect, StopAfterClientDisconnect or PreventRescheduleOnLost set and
      Disconnect empty.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.10.0-03
    since: 1.10.0
    category: breaking
    audience: api
    features: quotas automation
    title: Quota types of the Go client changed
    fact: RegionLimit of QuotaSpec is of the type QuotaResources.
    before: Check whether programs of your own use it; change and build them against the new client.
    check: They compile against the api package of 1.10.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.10.0-04
    since: 1.10.0
    category: removal
    audience: clients
    features: external-plugins
    title: Remote task drivers are gone
    fact: The capability RemoteTasks of drivers no longer exists: tasks that run outside the node are not detached
      from it when it drains or is lost.
    before: Check for such drivers; the ecs driver is one. Move their work elsewhere before the clients are upgraded.
    check: Look through the driver plugins for the capability RemoteTasks.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.10.0-05
    since: 1.10.0
    category: breaking
    audience: clients
    features: external-plugins
    title: Plugins need a plugin block
    fact: A binary in plugin_dir that no plugin block names is left out without a word.
    before: Check that each file in plugin_dir has its plugin block; add those that are missing before the client is
      upgraded.
    after: Compare the drivers and devices of every node with those from before.
    check: Compare the files in plugin_dir with config.Plugins of `/v1/agent/self` on each client.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.10.0-06
    since: 1.10.0
    category: breaking
    audience: cli
    edition: enterprise
    features: sentinel
    title: sentinel apply needs -scope
    fact: `nomad sentinel apply` fails if it is not told the scope.
    before: Check whether scripts apply Sentinel policies; let them pass -scope.
    check: Search automation for sentinel apply.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.10.0-07
    since: 1.10.0
    category: default-change
    audience: jobs
    title: A changed affinity or spread moves nothing
    fact: If nothing else changes, the allocations are updated where they are.
    before: Check whether anybody changes affinity or spread to have work placed anew; if so, let them change another
      field too.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.10.0-08
    since: 1.10.0
    category: vault
    audience: both
    features: vault consul
    title: The token workflow for Vault and Consul is gone
    fact: The settings vault.token, vault.allow_unauthenticated, vault.task_token_ttl and consul.allow_unauthenticated
      and the policies of a job's vault block no longer exist; clients use workload identity, and servers no longer
      answer Node.DeriveVaultToken and Node.DeriveSIToken.
    before: Set up workload identity in Vault and Consul, move and deploy every job, and repeat `nomad setup vault
      -check` until it finds nothing. It needs 1.7.3 or newer. Remove the settings from the agents.
    after: Upgrade the clients soon after the servers.
    check: `/v1/operator/upgrade-check/vault-workload-identity` lists no jobs, no tokens and no outdated nodes.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.10.0-09
    since: 1.10.0
    category: consul
    audience: jobs
    features: consul
    title: Templates get no Consul identity by themselves
    fact: A task that has a template and no Consul service gets a Consul token only if it has a consul block or an
      identity.
    before: Check for tasks whose templates read Consul keys or services and that have neither; add a consul block to
      each.
    after: Check that those templates are rendered with what they should contain.
    check: `nomad job inspect` shows Templates with key or service functions, and Consul or Identities of the task.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.10.0-10
    since: 1.10.0
    category: default-change
    audience: servers
    federated: yes
    features: sso
    title: New OIDC auth methods use PKCE
    fact: It is on for auth methods made from now on; those that exist stay as they are.
    before: Check whether the identity provider supports PKCE; if not, set OIDCEnablePKCE to false in new auth
      methods.
    check: `nomad acl auth-method info -json` shows Config.OIDCEnablePKCE.
    evidence: vendor documentation | upgrade-specific page at tag v1.10.0
    NOTE-1.10.1-01
    since: 1.10.1
    category: removal
    audience: cli
    features: automation
    title: Raft peers are removed by id only
    fact: `nomad operator raft remove-peer` no longer takes -peer-address, nor the API its address.
    before: Check runbooks and scripts for it; let them pass -peer-id.
    check: Search automation for peer-address.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.10.1-02
    since: 1.10.1
    also: 1.9.9+ent 1.8.13+ent
    category: breaking
    audience: both
    title: A bad configuration ends the agent at reload
    fact: An agent that finds an error in its configuration on SIGHUP exits.
    before: Check whether anything reloads agents by itself; let it validate the configuration first and stop if that
      fails.
    check: `nomad config validate` returns 0 for the files of each agent.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.10.1-03
    since: 1.10.1
    also: 1.9.9+ent
    category: default-change
    audience: servers
    features: kms-keyring
    title: A server has 30 seconds to start
    fact: server.start_timeout covers decrypting the keyring too; the process exits when the time is over.
    before: Check how long a server takes to start with its key service; raise start_timeout if that comes near 30
      seconds.
    check: Time the restart of one follower, and look for start_timeout in its configuration.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.10.1-04
    since: 1.10.1
    category: breaking
    audience: api
    features: automation
    title: Other status codes of the token call
    fact: `/v1/acl/token/self` answers 200 with a body where ACLs are off and 403 for an invalid token; both were 404.
    before: Check whether health checks or scripts judge by that code; let them accept the old and the new ones.
    check: Call `/v1/acl/token/self` with a good and with a bad token.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.10.2-01
    since: 1.10.2
    category: default-change
    audience: clients
    features: telemetry
    title: Allocation metrics only where switched on
    fact: A client publishes metrics of allocations only if telemetry.publish_allocation_metrics is true; the setting
      was not obeyed before.
    before: Check whether dashboards or alerts use them; if so, set it to true on every client first.
    after: Check that the metrics still arrive.
    check: `/v1/agent/self` of a client shows it in config.Telemetry.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.10.2-02
    since: 1.10.2
    also: 1.9.10+ent 1.8.14+ent
    category: removal
    audience: jobs
    features: templates
    title: Templates lose functions whose result changes
    fact: Functions of sprig that depend on date, chance or environment are gone, among them sprig_date*, sprig_rand*,
      sprig_uuidv4, sprig_env, sprig_expandenv and sprig_getHostByName.
    before: Check which templates call them; write those without before their clients are upgraded.
    check: Search EmbeddedTmpl of all jobs for names that begin with sprig_.
    evidence: changelog | CHANGELOG GH-25998
    """#
}
