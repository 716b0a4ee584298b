/// A part of a ranking as a file, for sweeps over several machines.
public enum OrderPieceJSON {
  /// Why a file is no part of this ranking.
  public struct Problem: Error, Hashable, Sendable {
    public let message: String
    public let hint: String?
  }

  /// - Parameter question: identifies the inventory and what was changed in it.
  public static func encode(_ piece: OrderRanking.Piece, question: String, numbers: Range<Int>, count: Int) -> String {
    let rows = piece.orders.map { entry -> JSONValue in
      let measures = entry.order.measures
      let values = [
        entry.number, measures.mixedMinutes, measures.impairment, measures.startMinute, measures.finishMinute,
        entry.order.windows, entry.order.isProved ? 1 : 0,
      ]
      return .array(values.map { .int($0) })
    }
    return JSONValue.object(present: [
      ("format_version", .string(WhatIfJSON.formatVersion)), ("kind", .string("orders")),
      ("question", .string(question)), ("from", .int(numbers.lowerBound)), ("to", .int(numbers.upperBound)),
      ("count", .int(count)), ("impossible", .int(piece.impossible)), ("gaveUp", .int(piece.gaveUp)),
      ("orders", .array(rows)),
    ]).pretty
  }

  /// Reads what `encode` wrote for the same question.
  public static func decode(
    _ bytes: [UInt8], question: String, count: Int, regions: [RegionID]
  ) -> Result<(numbers: Range<Int>, piece: OrderRanking.Piece), Problem> {
    func failure(_ message: String, hint: String? = nil) -> Result<
      (numbers: Range<Int>, piece: OrderRanking.Piece), Problem
    > {
      .failure(Problem(message: message, hint: hint))
    }
    let tree: JSONValue
    do throws(JSONProblem) {
      tree = try JSONValue.parse(bytes)
    } catch {
      return failure("\(error)")
    }
    guard tree["kind"] == .string("orders"), tree["format_version"] == .string(WhatIfJSON.formatVersion) else {
      return failure("not a part that --shard wrote")
    }
    guard tree["question"] == .string(question), tree["count"] == .int(count) else {
      return failure(
        "the part belongs to another question", hint: "give --merge the inventory and the options that --shard had")
    }
    guard case .int(let from)? = tree["from"], case .int(let to)? = tree["to"], from >= 0, from <= to, to <= count,
      case .int(let impossible)? = tree["impossible"], case .int(let gaveUp)? = tree["gaveUp"],
      case .array(let rows)? = tree["orders"], impossible >= 0, gaveUp >= 0,
      rows.count + impossible + gaveUp == to - from
    else { return failure("the part is not whole") }
    var orders: [OrderRanking.Numbered] = []
    var last = from - 1
    for row in rows {
      guard case .array(let cells) = row else { return failure("the part is not whole") }
      let values = cells.compactMap { cell -> Int? in
        if case .int(let value) = cell { return value }
        return nil
      }
      guard values.count == 7, cells.count == 7, values[0] > last, values[0] < to else {
        return failure("the part is not whole")
      }
      last = values[0]
      orders.append(
        OrderRanking.Numbered(
          number: values[0],
          order: RankedOrder(
            order: OrderRanking.order(values[0], of: regions),
            measures: Measures(
              mixedMinutes: values[1], impairment: values[2], startMinute: values[3], finishMinute: values[4]),
            windows: values[5], isProved: values[6] == 1)))
    }
    return .success((from..<to, OrderRanking.Piece(orders: orders, impossible: impossible, gaveUp: gaveUp)))
  }
}
