extension Instant {
  /// An RFC 3339 instant to the minute: seconds may be absent and must be 00; `Z` or an offset is required.
  public init?(_ text: String) {
    var scanner = DigitScanner(text)
    guard let year = scanner.number(4), scanner.skip("-"), let month = scanner.number(2), scanner.skip("-"),
      let day = scanner.number(2), scanner.skip("T") || scanner.skip("t") || scanner.skip(" "),
      let hour = scanner.number(2), scanner.skip(":"), let minute = scanner.number(2)
    else { return nil }
    if scanner.skip(":") {
      guard scanner.number(2) == 0 else { return nil }
      if scanner.skip(".") {
        while scanner.skip("0") {}
      }
    }
    var offset = 0
    if !(scanner.skip("Z") || scanner.skip("z")) {
      let sign = scanner.skip("+") ? 1 : scanner.skip("-") ? -1 : 0
      guard sign != 0, let hours = scanner.number(2), scanner.skip(":"), let minutes = scanner.number(2), hours < 24,
        minutes < 60
      else { return nil }
      offset = sign * (hours * 60 + minutes)
    }
    guard scanner.isAtEnd, (1...12).contains(month), hour < 24, minute < 60, year >= 1970 else { return nil }
    let date = CivilDate(year: year, month: month, day: day)
    // A day that the month does not have comes back as another date.
    guard CivilDate(daysSinceEpoch: date.daysSinceEpoch) == date else { return nil }
    self.init(epochMinute: date.daysSinceEpoch * 1440 + hour * 60 + minute - offset)
  }
}

extension TimeOfDay {
  /// `22:00`, nil for anything but hours 00 … 23 and minutes 00 … 59.
  public init?(_ text: String) {
    var scanner = DigitScanner(text)
    guard let hour = scanner.number(2), scanner.skip(":"), let minute = scanner.number(2), scanner.isAtEnd, hour < 24,
      minute < 60
    else { return nil }
    self.init(minute: hour * 60 + minute)
  }
}

/// Reads fixed-width numbers and single characters from ASCII text.
struct DigitScanner {
  private var rest: Substring.UTF8View
  init(_ text: String) { rest = text[...].utf8 }
  var isAtEnd: Bool { rest.isEmpty }

  mutating func number(_ width: Int) -> Int? {
    guard rest.count >= width else { return nil }
    var value = 0
    for byte in rest.prefix(width) {
      guard (48...57).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    rest = rest.dropFirst(width)
    return value
  }

  mutating func skip(_ character: Character) -> Bool {
    guard let byte = rest.first, byte == character.asciiValue else { return false }
    rest = rest.dropFirst()
    return true
  }
}
