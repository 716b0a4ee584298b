/// The schedule as a table: hops and roll-outs by wave, or why there is none.
struct ScheduleCSV {
  private let record: ChangeRecord

  init(document: PlanDocument) { record = ChangeRecord(document: document) }

  private static let header = [
    "kind", "wave", "region", "pool", "from", "to", "count", "start", "end", "local_time", "start_minute", "end_minute",
    "latest_start", "note", "plan_digest", "inventory_digest",
  ]

  var text: String {
    ([Self.header] + rows.map { $0 + [record.digest, record.document.digest] }).map(CSVField.record).joined()
  }

  private var rows: [[String]] {
    switch record.document.result.outcome {
    case .planned(let plan):
      let rows = hops(plan) + plan.clients.flatMap(batches)
      return rows.isEmpty ? [said("outcome", "nothing to upgrade")] : rows
    case .impossible(let conflict, let suggestions):
      return [said("outcome", Prose.impossible(conflict))] + Prose.conflicts(conflict).map { said("conflict", $0) }
        + suggestions.map { said("suggestion", Prose.suggestion($0)) }
    case .gaveUp(let bound, let states): return [said("outcome", Prose.gaveUp(bound: bound, states: states))]
    }
  }

  private func said(_ kind: String, _ text: String) -> [String] {
    [kind] + Array(repeating: "", count: 12) + [text]
  }

  private func hops(_ plan: Plan) -> [[String]] {
    plan.waves.enumerated().flatMap { number, wave in
      wave.hops.map { hop in
        [
          "hop", "\(number + 1)", hop.region.name, "", ChangeRecord.versions(hop), "\(hop.to)", "\(hop.servers)",
          record.time(hop.startMinute), record.time(hop.endMinute), record.localTime(of: hop) ?? "",
          "\(hop.startMinute)", "\(hop.endMinute)", record.time(hop.latestStartMinute),
          hop.because.map { Prose.reason($0, of: hop.region) }.joined(separator: "; "),
        ]
      }
    }
  }

  private func batches(_ rollout: ClientRollout) -> [[String]] {
    func row(_ count: Int, _ times: [String], _ note: String) -> [String] {
      [
        "clients", "\(rollout.afterWave)", rollout.region.name, rollout.pool, "\(rollout.from)", "\(rollout.to)",
        "\(count)",
      ] + times + [note]
    }
    var rows = rollout.batches.enumerated().map { index, batch in
      row(
        batch.count,
        [
          record.time(batch.startMinute), record.time(batch.endMinute), "", "\(batch.startMinute)",
          "\(batch.endMinute)", "",
        ], "batch \(index + 1) of \(rollout.batches.count)")
    }
    if rollout.left > 0 { rows.append(row(rollout.left, Array(repeating: "", count: 6), "no window for these")) }
    return rows
  }
}
