/// Upgrade notes, releases before and with series 1.5, part 2.
enum UpgradeNotesToSeries1_5Part2 {
  static let text = #"""
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
