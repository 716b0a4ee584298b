/// What else was considered, and what it would cost.
struct ReportAlternatives {
  let context: ReportContext
  let plan: Plan

  var html: HTML {
    """
    <h2>Alternatives considered</h2>
    <p>\(Prose.optimality(plan))
    \(HTML.list(plan.optimality.because.map { "It cannot be shorter because \(Prose.reason($0))." }))
    \(HTML.table("Why each region stands where it stands", ["region", "wave", "reasons"], reasons))
    \(missedTable)
    \(others)
    \(HTML.table("Releases passed over", ["release", "rule", "why"], avoided))
    """
  }

  /// What this page does not hold, and the commands that make it.
  private var others: HTML {
    let regions = plan.waves.map(\.hops.count).max() ?? 0
    let every: HTML =
      regions > 1 && regions <= Self.mostOrdered
      ? " Every order, ranked: <code>nomad-upgrade-plan what-if INVENTORY --all-orders</code>." : .nothing
    return """
      <p>Other orders, targets, crews and calendars are set beside this plan by \
      <code>nomad-upgrade-plan what-if INVENTORY --order REGION,...</code> and its other options; what would change the order, \
      and what would shorten it, by <code>nomad-upgrade-plan what-if INVENTORY --sensitivity --changes</code>.\(every)
      """
  }

  /// Regions of which every order is tried.
  private static let mostOrdered = 8

  private var hops: [(wave: Int, hop: Hop)] {
    plan.waves.enumerated().flatMap { number, wave in wave.hops.map { (number + 1, $0) } }
  }

  private var reasons: [[HTML]] {
    hops.filter { !$0.hop.because.isEmpty }.map { wave, hop in
      [
        "\(hop.region.name)", "\(wave)",
        "\(hop.because.map { Prose.reason($0, of: hop.region).capitalizedFirst }.joined(separator: ". ")).",
      ]
    }
  }

  private var missedTable: HTML {
    HTML.table(
      "If a region misses its window",
      ["region", "wave", "next start", "mixed-version minutes of the wave then", "impairment of the wave then"], missed)
  }

  private var missed: [[HTML]] {
    hops.map { wave, hop in
      guard let missed = hop.ifMissed else {
        return ["\(hop.region.name)", "\(wave)", "none before the horizon", "", ""]
      }
      return [
        "\(hop.region.name)", "\(wave)", "\(context.times.text(missed.startMinute))", "\(missed.mixedMinutes)",
        "\(missed.impairment)",
      ]
    }
  }

  private var avoided: [[HTML]] {
    (context.document.result.path?.avoided ?? []).map { ["\("\($0.version)")", "\($0.rule)", "\($0.reason)"] }
  }
}
