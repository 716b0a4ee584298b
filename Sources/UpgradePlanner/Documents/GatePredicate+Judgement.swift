extension GatePredicate {
  /// Whether a recorded answer meets the condition; what is missing or of another type never does.
  func holds(for answer: JSONValue, arguments: [String: JSONValue] = [:]) -> Bool {
    GateJudge(answer: answer, arguments: arguments).holds(self, at: answer)
  }
}

extension GateMovement {
  /// Whether values moved between two answers, or none did; nobody's stands still alone.
  func holds(from first: JSONValue, to second: JSONValue) -> Bool {
    guard let before = values(first), let now = values(second) else { return false }
    let both = before.filter { entry in now.contains { $0.key == entry.key } }
    let still = both.filter { entry in now.contains { $0.key == entry.key && $0.value == entry.value } }
    return still.isEmpty || still.count == both.count
  }

  private func values(_ answer: JSONValue) -> [(key: JSONValue, value: JSONValue)]? {
    guard case .array(let entries) = answer[list] else { return nil }
    return entries.filter { $0[except] != .bool(true) }.compactMap { entry in
      guard let key = entry[key], let value = entry[value], value != .null else { return nil }
      return (key, value)
    }
  }
}

/// What a gate over servers was answered at one moment; nil where nothing that is JSON came back.
struct GateMoment: Hashable, Sendable {
  /// The list of members of each server that is asked itself.
  let own: [JSONValue?]
  /// The leader's view.
  let view: JSONValue?
}

/// Judges a gate over servers by what was answered, first and a minute later, as the printed shell does.
struct ServerGateJudge: Hashable, Sendable {
  /// What each server that is asked itself has to say.
  let itself: GatePredicate
  /// The arguments about each server that is asked itself.
  let own: [[String: JSONValue]]
  let view: GatePredicate
  let viewArguments: [String: JSONValue]

  /// Whether both moments meet every condition and nobody's contact stood still between them.
  func holds(_ first: GateMoment, _ second: GateMoment) -> Bool {
    guard holds(first), holds(second), let before = first.view, let now = second.view else { return false }
    return GateCondition.moving.holds(from: before, to: now)
  }

  private func holds(_ moment: GateMoment) -> Bool {
    guard moment.own.count == own.count, let seen = moment.view else { return false }
    return zip(moment.own, own).allSatisfy { answer, arguments in
      answer.map { itself.holds(for: $0, arguments: arguments) } ?? false
    } && view.holds(for: seen, arguments: viewArguments)
  }
}

/// Evaluates a condition over one answer.
private struct GateJudge {
  let answer: JSONValue
  let arguments: [String: JSONValue]

  func holds(_ predicate: GatePredicate, at item: JSONValue) -> Bool {
    switch predicate {
    case .isTrue(let path): return follow(path, from: item) == .bool(true)
    case .isFalse(let path): return [nil, .null, .bool(false)].contains(follow(path, from: item))
    case .isOff(let path): return follow(path, from: item) == .bool(false)
    case .equal(let left, let right):
      guard let left = value(left, at: item), let right = value(right, at: item) else { return false }
      return left == right
    case .different(let left, let right):
      guard let left = value(left, at: item), let right = value(right, at: item) else { return false }
      return left != right
    case .number(let term, let number): return value(term, at: item) == .int(number)
    case .atMost(let term, let number):
      guard case .int(let value) = value(term, at: item) else { return false }
      return value <= number
    case .atLeast(let left, let right):
      guard case .int(let left) = value(left, at: item), case .int(let right) = value(right, at: item) else {
        return false
      }
      return left >= right
    case .isText(let path):
      guard case .string = follow(path, from: item) else { return false }
      return true
    case .isOne(let term, let name):
      guard let value = value(term, at: item), case .array(let values) = arguments[name] else { return false }
      return values.contains(value)
    case .any(let path, let condition): return entries(path, of: item)?.contains { holds(condition, at: $0) } ?? false
    case .all(let path, let condition): return entries(path, of: item)?.allSatisfy { holds(condition, at: $0) } ?? false
    case .every(let conditions): return conditions.allSatisfy { holds($0, at: item) }
    case .either(let conditions): return conditions.contains { holds($0, at: item) }
    case .list(let filled):
      guard case .array(let values) = item else { return false }
      return !filled || !values.isEmpty
    }
  }

  private func value(_ term: GatePredicate.Term, at item: JSONValue) -> JSONValue? {
    switch term {
    case .field(let path): return follow(path, from: item)
    case .argument(let name): return arguments[name]
    case .text(let text): return .string(text)
    case .memberName:
      guard case .string(let server) = arguments["server"], case .string(let region) = arguments["region"] else {
        return nil
      }
      return .string("\(server).\(region)")
    case .count(let path, let condition):
      return entries(path, of: answer).map { list in .int(list.count { holds(condition, at: $0) }) }
    case .lag(let list, let flag, let field):
      guard let leader = entries(list, of: answer)?.first(where: { $0[flag] == .bool(true) }),
        case .int(let ahead) = leader[field], case .int(let own) = item[field]
      else { return nil }
      let (difference, overflows) = ahead.subtractingReportingOverflow(own)
      return overflows ? nil : .int(difference)
    }
  }

  private func follow(_ path: [String], from item: JSONValue) -> JSONValue? {
    var current: JSONValue? = item
    for key in path { current = current?[key] }
    return current
  }

  private func entries(_ path: [String], of item: JSONValue) -> [JSONValue]? {
    guard case .array(let values) = follow(path, from: item) else { return nil }
    return values
  }
}
