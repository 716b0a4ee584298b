/// The upgrade notes of the releases 1.0 to 1.2.
enum UpgradeNotesFrom1_0To1_2 {
  static let text = #"""
    NOTE-1.0.0-01
    since: 1.0.0
    category: breaking
    audience: jobs
    title: Job files are HCL2
    fact: Job files are read by a stricter parser of HCL version 2.
    before: Validate every job file with the new CLI before it is used, and mend what it refuses.
    check: `nomad job validate` returns without an error.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.0.0-02
    since: 1.0.0
    category: default-change
    audience: jobs
    features: docker
    title: Docker tasks are stopped by SIGTERM
    fact: A docker task without kill_signal gets SIGTERM; it was SIGINT.
    before: Check whether an image ends cleanly only on SIGINT; if so, set kill_signal in its task.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.0.0-03
    since: 1.0.0
    category: removal
    audience: servers
    features: telemetry
    title: Metrics without tags are gone
    fact: Every metric carries its dimensions as tags, and the switch that brought the old names back no longer
      exists.
    before: Check whether dashboards or alerts use names without tags; if so, rewrite them first.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.0.0-04
    since: 1.0.0
    category: breaking
    audience: both
    title: Names may not contain a null character
    fact: A null character in the name of a region, datacenter, job, group or task is refused.
    before: Check that no such name exists; if one does, register it anew under a clean name.
    check: Search the names in `/v1/jobs` for a null character.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.0.0-05
    since: 1.0.0
    category: default-change
    audience: clients
    title: CPU data of EC2 machines comes from Amazon
    fact: On EC2 the client takes its CPU speed from data of the EC2 API, and cpu.modelname stays empty.
    before: Note the CPU of each EC2 node before; check whether constraints use cpu.modelname. Set cpu_total_compute
      where the new figure does not fit.
    check: `nomad node status -verbose` shows a node's CPU and attributes, before and after.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.0.0-06
    since: 1.0.0
    category: deprecation
    audience: clients
    title: blacklist and whitelist have new names
    fact: The settings are called denylist and allowlist; the former names are deprecated.
    before: Check whether agent configurations use the former names; if so, rename them once every agent that reads
      them is on 1.0.0 or newer.
    check: Search the agents' configuration for blacklist and whitelist.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.0.0-07
    since: 1.0.0
    category: consul
    audience: clients
    features: connect
    title: Connect wants Consul 1.9
    fact: With an older Consul, Envoy proxies drop out when the agent restarts; new machines and a drain avoid that.
    before: Check the release of Consul on clients that run Connect jobs; if older than 1.9, upgrade Consul first, or
      drain each client and replace it.
    check: `nomad node status -verbose` shows the attribute consul.version.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.0.0-08
    since: 1.0.0
    category: default-change
    audience: clients
    features: connect
    title: Consul decides on the release of Envoy
    fact: Sidecars run the newest Envoy that the local Consul supports, which needs Consul 1.7.8, 1.8.4 or 1.9.0 at
      least.
    before: Check the release of Consul on those clients; if older, upgrade Consul, and drain the nodes when their
      clients are upgraded.
    check: `nomad node status -verbose` shows the attribute consul.version.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.0.0-09
    since: 1.0.0
    category: default-change
    audience: jobs
    features: connect
    title: Sidecars run on one thread
    fact: The Envoy of a Connect sidecar gets one worker thread; it had one for each core.
    before: Check whether a busy sidecar needs more; if so, set meta.connect.proxy_concurrency on its clients.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.0.1-01
    since: 1.0.1
    category: default-change
    audience: jobs
    features: connect
    title: Gateways run on one thread
    fact: The Envoy of a Connect gateway gets one worker thread unless proxy_concurrency says otherwise.
    before: Check whether gateways carry much traffic; if so, set meta.connect.proxy_concurrency on their clients.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.0.2-01
    since: 1.0.2
    category: default-change
    audience: jobs
    features: templates
    title: A client's restart may restart tasks with dynamic secrets
    fact: When a client starts, a template with dynamic Vault secrets may be rendered anew and its change_mode
      applied.
    before: Find the jobs whose templates read dynamic secrets, and tell their owners that tasks may restart when the
      clients are upgraded.
    check: Search templates for secrets of dynamic engines and look at their change_mode.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.0.3-01
    since: 1.0.3
    also: 0.12.10
    category: breaking
    audience: jobs
    features: exec-java
    title: exec and java tasks are alone in their PID and IPC space
    fact: The process is number 1 in a space of its own; tasks that run on keep the old arrangement until they are
      restarted.
    before: Check whether exec or java tasks signal one another, share memory or handle signals badly as process 1;
      mend those that do.
    after: Restart exec and java tasks, so that they are isolated.
    check: `nomad job inspect` shows the Driver of each task.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.0.5-01
    since: 1.0.5
    also: 0.12.12 1.1.0-rc1
    category: breaking
    audience: jobs
    features: exec-java
    title: Tasks lose CAP_NET_RAW
    fact: docker, exec and java tasks may no longer open raw sockets, as ping does; running tasks change when they are
      restarted.
    before: Check which tasks need raw sockets; allow net_raw for them in allow_caps of the client's plugin.
    after: Restart docker, exec and java tasks, so that they lose it.
    check: Search job files for tasks that call ping or the like.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.1.0-01
    since: 1.1.0
    category: precheck
    audience: servers
    edition: enterprise
    title: The licence lies beside each server
    fact: The licence is no longer kept in raft: a server starts only if license_path or NOMAD_LICENSE gives it one;
      license put is gone, and license get answers for one server.
    before: Put the licence on every server, as a file named by license_path or in NOMAD_LICENSE, before that server
      is upgraded.
    check: On each server look for license_path in the configuration or NOMAD_LICENSE in the agent's environment.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.1.0-02
    since: 1.1.0
    category: default-change
    audience: api
    features: telemetry
    title: Prometheus metrics have to be switched on
    fact: `/v1/metrics?format=prometheus` answers with an error unless telemetry.prometheus_metrics is true.
    before: Check whether Prometheus reads from the agents; if so, set prometheus_metrics in their configuration
      first.
    check: Look at the telemetry block of each agent.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.1.0-03
    since: 1.1.0
    category: breaking
    audience: jobs
    features: csi
    title: CSI volumes state their capabilities
    fact: The volume block of a group must give access_mode and attachment_mode, and a volume's own specification
      lists capability blocks.
    before: Check which jobs use CSI volumes; add the two settings to each, and capability blocks to volume
      specifications, before they are submitted to 1.1.0.
    check: `nomad job inspect` shows Volumes of type csi.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.1.0-04
    since: 1.1.0
    category: default-change
    audience: jobs
    features: connect
    title: Connect native tasks on the host network find Consul
    fact: Such a task gets CONSUL_HTTP_ADDR unless the job sets it.
    before: Check whether a Connect native task relies on that variable being absent; if so, set it in the job.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.1.0-05
    since: 1.1.0
    category: breaking
    audience: jobs
    features: exec-java
    title: exec and java tasks have fewer capabilities
    fact: They get docker's default set without NET_RAW; allow_caps of the client and cap_add of the task add to it.
    before: Check which exec and java tasks need more than that; set allow_caps and cap_add for them.
    check: `nomad job inspect` shows the Driver of each task.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.1.0-06
    since: 1.1.0
    category: default-change
    audience: clients
    title: Nomad's firewall rules come last
    fact: The NOMAD-ADMIN chain is now appended to the forward rules; it used to be put in front.
    before: Check whether rules of your own come before it and would now win; if so, reorder them.
    check: `iptables -S` on a client shows the order.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.1.3-01
    since: 1.1.3
    also: 1.0.9
    category: breaking
    audience: api
    features: automation
    title: The namespace of the request beats that of the job
    fact: When a job is registered or planned through the API, the query parameter namespace decides.
    before: Check whether programs send both; with the Go client leave Config.Namespace empty where the job's own
      should count.
    check: Search programs for calls that register or plan jobs.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.1.3-02
    since: 1.1.3
    category: default-change
    audience: jobs
    features: docker
    title: One hosts file for a docker allocation
    fact: In bridge mode all tasks of an allocation share a hosts file, so that extra_hosts of several tasks may get
      lost.
    before: Check which groups set extra_hosts in more than one task; if any, set it in the config of sidecar_task,
      where it counts.
    check: Search job files for extra_hosts.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.1.4-01
    since: 1.1.4
    also: 1.0.10
    category: default-change
    audience: both
    title: The current log has the configured name
    fact: With log_file the file being written has exactly that name; only rotated ones get a time.
    before: Check whether log shipping matches the old names; if so, adapt its patterns before the first agent is
      upgraded.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.1.5-01
    since: 1.1.5
    also: 1.0.11
    category: default-change
    audience: servers
    edition: enterprise
    features: audit-log
    title: The current audit file has the configured name
    fact: The audit log that is being written no longer has a time in its name.
    before: Check whether shipping or retention of audit logs matches the old names; if so, adapt it first.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.2.0-01
    since: 1.2.0
    category: plugin
    audience: clients
    features: external-plugins
    title: The Nvidia plugin is a separate download
    fact: The device plugin for Nvidia cards no longer ships with Nomad; it is nomad-device-nvidia.
    before: Install nomad-device-nvidia on clients with such cards before they are upgraded.
    after: Check that their devices are listed as before.
    check: `nomad node status -json` with the node's id shows NodeResources.Devices.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.2.0-02
    since: 1.2.0
    category: acl
    audience: api
    features: automation
    title: The UI's job page asks for node:read
    fact: By mistake the job page needs that permission in these releases; 1.2.4 no longer asks for it.
    before: Check whether people without node:read use the UI; if so, take 1.2.4 or newer.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.2.0-03
    since: 1.2.0
    category: breaking
    audience: cli
    features: automation
    title: A variable that a job file does not declare is an error
    fact: Values for unknown HCL2 variables make a job command fail; -hcl2-strict=false turns that into a warning.
    before: Check variable files and NOMAD_VAR_ variables of pipelines against what the job files declare; remove what
      is left over.
    check: `nomad job validate -var-file=FILE JOBFILE` returns without an error.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.2.0-04
    since: 1.2.0
    category: breaking
    audience: cli
    features: automation
    title: Debug bundles are laid out anew
    fact: The folders inside what `nomad operator debug` writes have other names.
    before: Check whether anything unpacks such bundles by itself; if so, adapt it.
    evidence: changelog | CHANGELOG
    NOTE-1.2.2-01
    since: 1.2.2
    category: ordering
    audience: servers
    title: A crash about node classes is mended
    fact: Servers of 1.2.0 and 1.2.1 can crash.
    before: Check that neither is a waypoint; take 1.2.2 or newer.
    check: `nomad server members` shows the build of each server.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.2.4-01
    since: 1.2.4
    category: deprecation
    audience: cli
    features: automation
    title: List evaluations with eval list
    fact: `nomad eval status -json` without an id is deprecated as a way to list evaluations.
    before: Check whether scripts do that; if so, let them call `nomad eval list -json`.
    check: Search scripts for eval status.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.2.6-01
    since: 1.2.6
    also: 1.1.12 1.0.18
    category: acl
    audience: api
    features: acl
    title: Parsing a job needs a token
    fact: `/v1/jobs/parse` asks for the capability parse-job in the namespace of the request; read, write and
      submit-job include it.
    before: Check whether pipelines parse jobs without a token or with one that lacks this; if so, give them one that
      has it.
    check: Call `/v1/jobs/parse` with the token of the pipeline.
    evidence: vendor documentation | upgrade-specific page
    """#
}
