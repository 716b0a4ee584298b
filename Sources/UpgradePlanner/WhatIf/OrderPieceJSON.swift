/// A part of a ranking as a file, for sweeps over several machines.
public enum OrderPieceJSON {
  /// Why a file is no part of this ranking.
  public struct Problem: Error, Hashable, Sendable {
    public let message: String
    public let hint: String?
  }

  /// A part that is whole, for a merge.
  ///
  /// - Parameter question: identifies the inventory and what was changed in it.
  public static func encode(_ piece: OrderRanking.Piece, question: String, numbers: Range<Int>, count: Int) -> String {
    encode(piece, kind: whole, question: question, numbers: numbers, count: count, done: nil)
  }

  /// What is done of a part that was interrupted, for a later run of the same part.
  ///
  /// - Parameter done: the numbers that were tried, in order.
  public static func encodeUnfinished(
    _ piece: OrderRanking.Piece, question: String, numbers: Range<Int>, count: Int, done: [Range<Int>]
  ) -> String {
    encode(piece, kind: unfinished, question: question, numbers: numbers, count: count, done: done)
  }

  private static let whole = "orders"
  private static let unfinished = "orders-unfinished"

  private static func encode(
    _ piece: OrderRanking.Piece, kind: String, question: String, numbers: Range<Int>, count: Int, done: [Range<Int>]?
  ) -> String {
    let rows = piece.orders.map { entry -> JSONValue in
      let measures = entry.order.measures
      let values = [
        entry.number, measures.mixedMinutes, measures.impairment, measures.startMinute, measures.finishMinute,
        entry.order.windows, entry.order.isProved ? 1 : 0,
      ]
      return .array(values.map { .int($0) })
    }
    return JSONValue.object(present: [
      ("format_version", .string(WhatIfJSON.formatVersion)), ("kind", .string(kind)),
      ("question", .string(question)), ("from", .int(numbers.lowerBound)), ("to", .int(numbers.upperBound)),
      ("count", .int(count)),
      ("done", done.map { .array($0.map { .array([.int($0.lowerBound), .int($0.upperBound)]) }) }),
      ("impossible", .int(piece.impossible)), ("gaveUp", .int(piece.gaveUp)), ("orders", .array(rows)),
    ]).pretty
  }

  /// Reads what `encode` wrote for the same question.
  public static func decode(
    _ bytes: [UInt8], question: String, count: Int, regions: [RegionID]
  ) -> Result<(numbers: Range<Int>, piece: OrderRanking.Piece), Problem> {
    read(bytes, kind: whole, question: question, count: count, regions: regions).map { ($0.numbers, $0.piece) }
  }

  /// Reads what `encodeUnfinished` wrote for the same question and the same part.
  public static func decodeUnfinished(
    _ bytes: [UInt8], question: String, numbers: Range<Int>, count: Int, regions: [RegionID]
  ) -> Result<(done: [Range<Int>], piece: OrderRanking.Piece), Problem> {
    read(bytes, kind: unfinished, question: question, count: count, regions: regions).flatMap { found in
      guard found.numbers == numbers else {
        return .failure(
          Problem(message: "the unfinished part is another one", hint: "give --resume a file for each part"))
      }
      return .success((found.done, found.piece))
    }
  }

  private struct Content {
    let numbers: Range<Int>
    let done: [Range<Int>]
    let piece: OrderRanking.Piece
  }

  private static func read(
    _ bytes: [UInt8], kind: String, question: String, count: Int, regions: [RegionID]
  ) -> Result<Content, Problem> {
    func failure(_ message: String, hint: String? = nil) -> Result<Content, Problem> {
      .failure(Problem(message: message, hint: hint))
    }
    let tree: JSONValue
    do throws(JSONProblem) {
      tree = try JSONValue.parse(bytes)
    } catch {
      return failure("\(error)")
    }
    guard tree["kind"] == .string(kind), tree["format_version"] == .string(WhatIfJSON.formatVersion) else {
      if tree["kind"] == .string(unfinished) {
        return failure("the part is unfinished", hint: "finish it with the same --shard and --resume first")
      }
      return failure(kind == whole ? "not a part that --shard wrote" : "not what an interrupted run left")
    }
    guard tree["question"] == .string(question), tree["count"] == .int(count) else {
      return failure(
        "the part belongs to another question", hint: "give it the inventory and the options that --shard had")
    }
    guard case .int(let from)? = tree["from"], case .int(let to)? = tree["to"], from >= 0, from <= to, to <= count,
      let done = kind == whole ? [from..<to] : ranges(tree["done"], within: from..<to),
      case .int(let impossible)? = tree["impossible"], case .int(let gaveUp)? = tree["gaveUp"],
      case .array(let rows)? = tree["orders"], impossible >= 0, gaveUp >= 0,
      rows.count + impossible + gaveUp == done.reduce(0, { $0 + $1.count })
    else { return failure("the part is not whole") }
    var orders: [OrderRanking.Numbered] = []
    var last = from - 1
    for row in rows {
      let values = integers(row)
      guard values.count == 7, values[0] > last, done.contains(where: { $0.contains(values[0]) }) else {
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
    return .success(
      Content(
        numbers: from..<to, done: done,
        piece: OrderRanking.Piece(orders: orders, impossible: impossible, gaveUp: gaveUp)))
  }

  /// Ranges that follow each other without a touch; nil where they do not.
  private static func ranges(_ value: JSONValue?, within whole: Range<Int>) -> [Range<Int>]? {
    guard case .array(let items)? = value else { return nil }
    var ranges: [Range<Int>] = []
    for item in items {
      let ends = integers(item)
      guard ends.count == 2, ends[0] >= ranges.last?.upperBound ?? whole.lowerBound, ends[0] < ends[1],
        ends[1] <= whole.upperBound
      else { return nil }
      ranges.append(ends[0]..<ends[1])
    }
    return ranges
  }

  /// The numbers of a list that holds nothing else; none of another.
  private static func integers(_ value: JSONValue) -> [Int] {
    guard case .array(let cells) = value else { return [] }
    let values = cells.compactMap { cell -> Int? in
      if case .int(let value) = cell { return value }
      return nil
    }
    return values.count == cells.count ? values : []
  }
}
