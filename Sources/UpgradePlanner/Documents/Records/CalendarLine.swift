/// A content line of a calendar, as RFC 5545 writes it.
enum CalendarLine {
  /// Folds at 75 octets between characters and ends the line with CRLF.
  static func folded(_ line: String) -> String {
    var folded = ""
    var octets = 0
    // A value that fits a line of its own stays whole, so that a digest can be searched for.
    if line.utf8.count > 75, let colon = line.firstIndex(of: ":"), line[colon...].utf8.count <= 75 {
      return "\(line[...colon])\r\n \(line[colon...].dropFirst())\r\n"
    }
    for scalar in line.unicodeScalars {
      let size = scalar.utf8.count
      if octets + size > 75 {
        folded += "\r\n "
        octets = 1
      }
      folded.unicodeScalars.append(scalar)
      octets += size
    }
    return folded + "\r\n"
  }

  /// A text value: backslash, semicolon and comma escaped; lines of ours stay lines, controls of others are shown.
  static func text(_ lines: [String]) -> String {
    lines.map { line in
      var escaped = ""
      for scalar in UnsafeScalar.shown(line).unicodeScalars {
        if scalar == "\\" || scalar == ";" || scalar == "," { escaped += "\\" }
        escaped.unicodeScalars.append(scalar)
      }
      return escaped
    }.joined(separator: "\\n")
  }

  /// `20261201T225000Z`.
  static func time(_ instant: Instant) -> String { String("\(instant)".filter { $0 != "-" && $0 != ":" }) }
}
