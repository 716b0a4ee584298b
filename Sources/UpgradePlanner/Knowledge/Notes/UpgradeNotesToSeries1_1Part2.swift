/// Upgrade notes, releases before and with series 1.1, part 2.
enum UpgradeNotesToSeries1_1Part2 {
  static let text = #"""
    NOTE-1.0.0-08
    since: 1.0.0
    category: default-change
    audience: clients
    features: connect
    title: Envoy version chosen from Consul
    fact: Latest supported by Consul; needs Consul 1.7.8/1.8.4/1.9.0.
    before: upgrade Consul, drain nodes
    check: consul.version
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.0.0-09
    since: 1.0.0
    category: default-change
    audience: jobs
    features: connect
    title: Envoy sidecar concurrency 1
    fact: Connect sidecars start Envoy with one worker thread instead of one per core.
    before: meta.connect.proxy_concurrency
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.0.1-01
    since: 1.0.1
    category: default-change
    audience: jobs
    features: connect
    title: Envoy gateway concurrency 1
    fact: Connect gateways start Envoy with one worker thread unless proxy_concurrency meta is set.
    before: meta.connect.proxy_concurrency
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.0.2-01
    since: 1.0.2
    category: default-change
    audience: jobs
    features: templates
    title: Template change_mode on client restart
    fact: Dynamic Vault secrets may restart tasks when the client restarts.
    before: expect restarts during client upgrade
    check: templates with dynamic secrets
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.0.3-01
    since: 1.0.3
    also: 0.12.10
    category: breaking
    audience: jobs
    features: exec-java
    title: exec/java own PID+IPC namespace
    fact: Process is PID 1; restart tasks to isolate.
    before: review signals/IPC
    after: restart tasks
    check: exec/java jobs
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.0.5-01
    since: 1.0.5
    also: 0.12.12 1.1.0-rc1
    category: breaking
    audience: jobs
    features: exec-java
    title: CAP_NET_RAW off
    fact: docker/exec/java tasks lose NET_RAW (ping); restart tasks to apply.
    before: allow_caps
    after: restart tasks
    check: jobs needing ping
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.1.0-01
    since: 1.1.0
    category: precheck
    audience: servers
    edition: enterprise
    title: License on disk or env required
    fact: License no longer in raft; server does not start without license_path/NOMAD_LICENSE; license put removed;
      license get is per server.
    before: install license on every server
    check: agent config license_path, env
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.1.0-02
    since: 1.1.0
    category: default-change
    audience: api
    features: telemetry
    title: Prometheus metrics only if enabled
    fact: /v1/metrics?format=prometheus errors unless prometheus_metrics=true.
    before: set it
    check: telemetry config
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.1.0-03
    since: 1.1.0
    category: breaking
    audience: jobs
    features: csi
    title: CSI volume capability blocks
    fact: volume needs access_mode/attachment_mode; volume specs use capability.
    before: edit jobs
    check: jobs with csi volumes
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.1.0-04
    since: 1.1.0
    category: default-change
    audience: jobs
    features: connect
    title: CONSUL_HTTP_ADDR for Connect native host mode
    fact: Set automatically unless given.
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.1.0-05
    since: 1.1.0
    category: breaking
    audience: jobs
    features: exec-java
    title: Reduced default capabilities exec/java
    fact: Docker-like set without NET_RAW; use allow_caps/cap_add.
    before: edit
    check: exec/java jobs
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.1.0-06
    since: 1.1.0
    category: default-change
    audience: clients
    title: iptables NOMAD-ADMIN appended
    fact: Rules appended instead of inserted first.
    before: check own rules order
    check: iptables -S
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.1.3-01
    since: 1.1.3
    also: 1.0.9
    category: breaking
    audience: api
    features: automation
    title: namespace query beats job namespace
    fact: Run and Plan APIs honor ?namespace.
    before: api.Client: leave Config.Namespace empty
    check: code search
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.1.3-02
    since: 1.1.3
    category: default-change
    audience: jobs
    features: docker
    title: Docker hosts file shared per alloc
    fact: extra_hosts with several tasks in bridge mode may be lost.
    before: set in sidecar_task.config
    check: jobs with extra_hosts
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.1.4-01
    since: 1.1.4
    also: 1.0.10
    category: default-change
    audience: both
    title: log_file names
    fact: Active log file has exactly the configured name.
    before: log shipping config
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.1.5-01
    since: 1.1.5
    also: 1.0.11
    category: default-change
    audience: servers
    edition: enterprise
    features: audit-log
    title: Audit file names
    fact: Active audit log has no timestamp.
    before: log shipping config
    evidence: vendor documentation | upgrade-specific page
    """#
}
