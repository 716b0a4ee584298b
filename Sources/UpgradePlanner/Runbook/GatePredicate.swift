/// What a gate asks of the body of an answer, as data.
///
/// The jq program that the runbook prints is made from it, and so is the judge of a recorded answer.
indirect enum GatePredicate: Hashable, Sendable, CustomStringConvertible {
  /// A value of an answer, or one that the gate is given.
  indirect enum Term: Hashable, Sendable {
    /// A field of the object that is looked at, by its path.
    case field([String])
    /// A value that the gate is given by name.
    case argument(String)
    case text(String)
    /// The name that members carry: `SERVER.REGION`, of the arguments `server` and `region`.
    case memberName
    /// How many entries of a list of the whole answer meet a condition.
    case count([String], GatePredicate)
    /// How far an entry's field lags behind that of the one entry whose flag is set, both of a list of the whole answer.
    case lag(list: [String], flag: String, field: String)
  }

  case isTrue([String])
  case isFalse([String])
  /// The value is there and false.
  case isOff([String])
  case equal(Term, Term)
  case different(Term, Term)
  case number(Term, Int)
  case atMost(Term, Int)
  case atLeast(Term, Term)
  case isText([String])
  /// The value is one of those in a list that the gate is given by name.
  case isOne(Term, of: String)
  case any([String], GatePredicate)
  case all([String], GatePredicate)
  case every([GatePredicate])
  case either([GatePredicate])
  /// The whole answer is a list; `filled`: one that holds something.
  case list(filled: Bool)

  /// The jq program; true for an answer that meets the condition, false or an error for any other.
  var description: String { ". as $answer | (\(jq))" }

  /// The same as part of a larger program, inside `. as $answer | …`.
  var jq: String {
    switch self {
    case .isTrue(let path): "\(Self.path(path)) == true"
    case .isFalse(let path): "(\(Self.path(path)) | not)"
    case .isOff(let path): "\(Self.path(path)) == false"
    case .equal(let left, let right): "\(left.jq) == \(right.jq)"
    case .different(let left, let right): "\(left.jq) != \(right.jq)"
    case .number(let term, let number): "\(term.jq) == \(number)"
    case .atMost(let term, let number): "\(term.jq) <= \(number)"
    case .atLeast(let left, let right): "\(left.jq) >= \(right.jq)"
    case .isText(let path): "(\(Self.path(path)) | type == \"string\")"
    case .isOne(let term, let name): "(\(term.jq) | IN($\(name)[]))"
    case .any(let path, let condition): "any(\(Self.path(path))[]; \(condition.jq))"
    case .all(let path, let condition): "all(\(Self.path(path))[]; \(condition.jq))"
    case .every(let conditions): conditions.isEmpty ? "true" : conditions.map(\.jq).joined(separator: "\nand ")
    case .either(let conditions): "(" + conditions.map(\.jq).joined(separator: " or ") + ")"
    case .list(let filled): filled ? "type == \"array\" and length > 0" : "type == \"array\""
    }
  }

  /// The path as jq writes it; a key that is no plain name in brackets.
  fileprivate static func path(_ path: [String]) -> String {
    path.reduce(".") { text, key in
      let isPlain = key.utf8.allSatisfy { (0x41...0x5a).contains($0) || (0x61...0x7a).contains($0) }
      return text + (isPlain ? (text == "." ? "" : ".") + key : "[\(JSONText.string(key))]")
    }
  }
}

extension GatePredicate.Term {
  /// The term as a jq expression.
  var jq: String {
    switch self {
    case .field(let path): GatePredicate.path(path)
    case .argument(let name): "$\(name)"
    case .text(let text): JSONText.string(text)
    case .memberName: "($server + \".\" + $region)"
    case .count(let path, let condition):
      "([$answer | \(GatePredicate.path(path))[] | select(\(condition.jq))] | length)"
    case .lag(let list, let flag, let field):
      "([$answer | \(GatePredicate.path(list))[] | select(.\(flag)) | .\(field)][0] - .\(field))"
    }
  }
}

/// What must move between two answers: nobody's value may stand still while another's goes on.
struct GateMovement: Hashable, Sendable {
  let list: String
  let key: String
  let value: String
  /// Entries with this flag are left out.
  let except: String

  /// Picks key and value of each entry out of one answer.
  var pick: String {
    "[.\(list)[] | select(.\(except) | not) | {key: .\(key), value: .\(value)}] | from_entries"
  }

  /// Compares two of those, `$first` and `$second`.
  var jq: String {
    """
    [$first | keys[] | select($second[.] != null)] as $both
    | ([$both[] | select($first[.] == $second[.])] | length == 0) or all($both[]; $first[.] == $second[.])
    """
  }
}
