/// A JSON value with its path, read with types; every problem names its place.
struct PlanTreeReader {
  let value: JSONValue
  /// `waves[0].hops[2].to`; empty for the document.
  let place: String

  private static let largest = 1_000_000_000_000_000

  private func problem(_ message: String) -> PlanJSONProblem { PlanJSONProblem(place: place, message: message) }

  func object() throws(PlanJSONProblem) -> PlanTreeReader {
    guard case .object = value else { throw problem("should be an object") }
    return self
  }

  /// The value of a key; nil where it is absent.
  func optional(_ key: String) -> PlanTreeReader? {
    value[key].map { PlanTreeReader(value: $0, place: place.isEmpty ? key : "\(place).\(key)") }
  }

  func required(_ key: String) throws(PlanJSONProblem) -> PlanTreeReader {
    guard case .object = value else { throw problem("should be an object") }
    guard let found = optional(key) else {
      throw PlanJSONProblem(place: place.isEmpty ? key : "\(place).\(key)", message: "is missing")
    }
    return found
  }

  func text() throws(PlanJSONProblem) -> String {
    guard case .string(let text) = value else { throw problem("should be a string") }
    return text
  }

  func number() throws(PlanJSONProblem) -> Int {
    guard case .int(let number) = value else { throw problem("should be a number") }
    // What renders a plan adds numbers up; none that a plan can hold comes near this.
    guard (-Self.largest...Self.largest).contains(number) else { throw problem("is too large a number") }
    return number
  }

  func flag() throws(PlanJSONProblem) -> Bool {
    guard case .bool(let flag) = value else { throw problem("should be true or false") }
    return flag
  }

  func list<T>(
    _ read: (PlanTreeReader) throws(PlanJSONProblem) -> T
  ) throws(PlanJSONProblem) -> [T] {
    guard case .array(let values) = value else { throw problem("should be an array") }
    var list: [T] = []
    for (index, value) in values.enumerated() {
      list.append(try read(PlanTreeReader(value: value, place: "\(place)[\(index)]")))
    }
    return list
  }

  func string(_ key: String) throws(PlanJSONProblem) -> String { try required(key).text() }
  func int(_ key: String) throws(PlanJSONProblem) -> Int { try required(key).number() }
  func bool(_ key: String) throws(PlanJSONProblem) -> Bool { try required(key).flag() }
  func strings(_ key: String) throws(PlanJSONProblem) -> [String] {
    try required(key).list { reader throws(PlanJSONProblem) in try reader.text() }
  }
  func array<T>(
    _ key: String, _ read: (PlanTreeReader) throws(PlanJSONProblem) -> T
  ) throws(PlanJSONProblem) -> [T] {
    try required(key).list(read)
  }
  func optionalString(_ key: String) throws(PlanJSONProblem) -> String? {
    guard let reader = optional(key) else { return nil }
    return try reader.text()
  }
  func optionalInt(_ key: String) throws(PlanJSONProblem) -> Int? {
    guard let reader = optional(key) else { return nil }
    return try reader.number()
  }

  func version() throws(PlanJSONProblem) -> NomadVersion {
    do {
      return try NomadVersion(parsing: try text())
    } catch let error as PlanJSONProblem {
      throw error
    } catch {
      throw problem("is not a version of Nomad")
    }
  }
  func version(_ key: String) throws(PlanJSONProblem) -> NomadVersion { try required(key).version() }
  func versions(_ key: String) throws(PlanJSONProblem) -> [NomadVersion] {
    try array(key) { reader throws(PlanJSONProblem) in try reader.version() }
  }
  func region(_ key: String) throws(PlanJSONProblem) -> RegionID { RegionID(try string(key)) }

  /// One of an enum's raw values.
  func choice<T: RawRepresentable>(_ key: String, _ type: T.Type) throws(PlanJSONProblem) -> T
  where T.RawValue == String {
    let reader = try required(key)
    guard let value = T(rawValue: try reader.text()) else {
      throw reader.problem("has a value this tool does not know")
    }
    return value
  }

  /// An instant as ``Instant`` prints it.
  func instant() throws(PlanJSONProblem) -> Instant {
    let text = try text()
    guard let instant = Self.instant(text) else { throw problem("is not an instant like 2026-12-01T00:00:00Z") }
    return instant
  }

  /// Only the form that ``Instant`` prints, a real date, in UTC.
  static func instant(_ text: String) -> Instant? {
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard bytes.count == 20, let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      let hour = number(11..<13), let minute = number(14..<16), hour < 24, minute < 60,
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    let instant = Instant(
      epochMinute: CivilDate(year: year, month: month, day: day).daysSinceEpoch * 1440 + hour * 60 + minute)
    return "\(instant)" == text ? instant : nil
  }
}
