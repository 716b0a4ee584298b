@testable import UpgradePlanner

/// The calls of `nomad` in a command for bash, as the words that follow the program's name.
struct PrintedCommand {
  /// Each call; words in quotes are one word with what is between the quotes.
  static func nomadCalls(in text: String) -> [[String]] {
    commands(text).compactMap { words in
      guard let place = words.firstIndex(where: { $0 == "nomad" || ($0.hasSuffix("/nomad") && !$0.contains("=")) })
      else { return nil }
      let leading = words[..<place]
      let isFirst = leading.allSatisfy { word in
        ["if", "then", "do", "!", "{", "$", "sudo", "else", "while"].contains(word) || word.contains("=")
      }
      return isFirst ? Array(words[(place + 1)...]) : nil
    }
  }

  /// Simple commands: words between what ends one outside quotes.
  private static func commands(_ text: String) -> [[String]] {
    var all: [[String]] = []
    var words: [String] = []
    var word: String?
    var quote: Character?
    var escaped = false
    var comment = false
    func end() {
      if let ended = word { words.append(ended) }
      word = nil
    }
    for character in text {
      if comment {
        guard character == "\n" else { continue }
        comment = false
      }
      if escaped {
        escaped = false
        if character != "\n" { word = (word ?? "") + String(character) }
        continue
      }
      if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
        continue
      }
      switch character {
      case "\\": escaped = true
      case "'", "\"":
        quote = character
        word = word ?? ""
      case "#" where word == nil: comment = true
      case " ": end()
      case "|", "&", ";", "(", ")", "\n", "<", ">":
        end()
        if !words.isEmpty { all.append(words) }
        words = []
      default: word = (word ?? "") + String(character)
      }
    }
    end()
    if !words.isEmpty { all.append(words) }
    return all
  }
}
