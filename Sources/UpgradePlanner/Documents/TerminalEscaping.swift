/// Where text from an inventory lands on a terminal.
public enum TerminalEscaping {
  /// One line that shows what the text holds and makes the terminal do nothing: no colours, no cursor, no direction.
  public static func line(_ text: String) -> String { UnsafeScalar.shown(text) }
}
