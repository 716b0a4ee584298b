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
    \(HTML.table("Releases passed over", ["release", "rule", "why"], avoided))
    """
  }

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
