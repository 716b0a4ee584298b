/// Upgrade notes, releases before and with series 1.5, part 2.
enum UpgradeNotesToSeries1_5Part2 {
  static let text = #"""
    NOTE-1.5.1-01
    since: 1.5.1
    category: default-change
    audience: clients
    features: artifacts
    title: Artifact download no longer as nobody
    fact: Reverts 1.5.0 behavior, still isolated by landlock.
    before: prefer >=1.5.1
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.5.1-02
    since: 1.5.1
    category: breaking
    audience: api
    features: automation
    title: API clients <0.12.1 get no evaluation
    fact: Job register/deregister from very old API clients no longer creates evals.
    before: upgrade API clients
    check: client software named in API request headers
    evidence: changelog | CHANGELOG GH-16305
    NOTE-1.5.2-01
    since: 1.5.2
    category: breaking
    audience: cli
    features: automation
    title: nomad login -type not needed
    fact: Auth method names are globally unique.
    evidence: changelog | CHANGELOG
    NOTE-1.5.4-01
    since: 1.5.4
    category: ordering
    audience: clients
    title: Avoid 1.5.4
    fact: Log collection lost for rescheduled allocs of old jobs.
    before: use 1.5.5+
    check: build check
    evidence: vendor documentation | upgrade-specific page
    NOTE-1.5.5-01
    since: 1.5.5
    category: deprecation
    audience: jobs
    title: logs.enabled replaced by logs.disabled
    fact: logs.enabled ignored from 1.5.5.
    before: use logs.disabled
    check: job LogConfig
    evidence: vendor documentation | upgrade-specific page
    """#
}
