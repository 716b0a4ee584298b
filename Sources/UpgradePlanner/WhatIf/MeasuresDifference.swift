/// How much more one schedule costs than another.
struct MeasuresDifference: Hashable, Sendable {
  let mixedMinutes: Int
  let impairment: Int
  let finishMinutes: Int

  init(_ measures: Measures, from other: Measures) {
    mixedMinutes = measures.mixedMinutes - other.mixedMinutes
    impairment = measures.impairment - other.impairment
    finishMinutes = measures.finishMinute - other.finishMinute
  }

  /// `30 min more of mixed versions, impairment 200 more, ends 1 h later`.
  var text: String {
    var parts: [String] = []
    if mixedMinutes != 0 {
      parts.append(
        "\(PlanClock.duration(abs(mixedMinutes))) \(mixedMinutes > 0 ? "more" : "less") of mixed versions")
    }
    if impairment != 0 { parts.append("impairment \(abs(impairment)) \(impairment > 0 ? "more" : "less")") }
    if finishMinutes != 0 {
      parts.append("ends \(PlanClock.duration(abs(finishMinutes))) \(finishMinutes > 0 ? "later" : "earlier")")
    }
    return parts.isEmpty ? "costs the same" : parts.joined(separator: ", ")
  }

  var json: JSONValue {
    .object(present: [
      ("mixedMinutes", .int(mixedMinutes)), ("impairment", .int(impairment)), ("finishMinute", .int(finishMinutes)),
    ])
  }
}
