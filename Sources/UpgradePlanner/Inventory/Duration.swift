/// The inventory's way to write minutes: `90m`, `2h`, `1h30m`, `1d`.
public enum Duration {
  /// Minutes of a duration, nil where the text is none; at most 100,000 days.
  public static func minutes(_ text: String) -> Int? {
    guard text.utf8.count <= 64 else { return nil }
    var total = 0
    var digits = ""
    var lastUnit = 4
    for character in text {
      if character.isASCII, character.isNumber {
        digits.append(character)
        guard digits.count <= 9 else { return nil }
        continue
      }
      guard let value = Int(digits) else { return nil }
      let (factor, unit): (Int, Int)
      switch character {
      case "d": (factor, unit) = (1440, 3)
      case "h": (factor, unit) = (60, 2)
      case "m": (factor, unit) = (1, 1)
      default: return nil
      }
      // Larger units first, each once: `30m1h` is more likely a slip than a wish.
      guard unit < lastUnit else { return nil }
      lastUnit = unit
      total += value * factor
      guard total <= 144_000_000 else { return nil }
      digits = ""
    }
    return digits.isEmpty && lastUnit < 4 ? total : nil
  }

  /// The shortest way to write minutes: `1d`, `2h`, `1h30m`, `45m`.
  public static func text(_ minutes: Int) -> String {
    guard minutes > 0 else { return "0m" }
    let parts = [(minutes / 1440, "d"), (minutes % 1440 / 60, "h"), (minutes % 60, "m")]
    return parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
  }
}
