/// Where text from an inventory lands in a Mermaid diagram, whose grammar has no escapes for names.
public enum MermaidEscaping {
  /// A name of a task or a section: letters, digits, spaces and a few marks; everything else becomes `·`.
  ///
  /// At most 60 characters; a longer name ends in `…`.
  public static func name(_ text: String) -> String {
    var name = ""
    var count = 0
    for character in text {
      guard count < 60 else {
        name += "…"
        break
      }
      name += isSafe(character) ? String(character) : "·"
      count += 1
    }
    // An empty or blank name would end the diagram.
    return name.allSatisfy { $0 == " " } ? "·" : name
  }

  private static func isSafe(_ character: Character) -> Bool {
    switch character {
    case " ", "-", "_", ".", "+", "/", "(", ")": true
    default:
      character.unicodeScalars.count == 1
        && character.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType == .decimal }
    }
  }
}
