/// A question about the best plan itself, answered as a table.
public struct WhatIfSection: Hashable, Sendable {
  /// Its key for programs.
  public let key: String
  public let title: String
  public let header: [String]
  /// Cells that are not escaped.
  public let rows: [[String]]
  /// Sentences below the table, not escaped.
  public let notes: [String]
  /// The same for programs.
  public let value: JSONValue
  /// What an interrupt has kept from being looked at; nil where nothing is missing.
  public let interruption: String?

  public init(
    key: String, title: String, header: [String], rows: [[String]], notes: [String] = [], value: JSONValue,
    interruption: String? = nil
  ) {
    self.key = key
    self.title = title
    self.header = header
    self.rows = rows
    self.notes = notes
    self.value = value
    self.interruption = interruption
  }

  /// Questions about a plan that there is none of.
  public static func unanswered(
    _ questions: [String], because reason: String = "there is no plan to ask about"
  ) -> WhatIfSection {
    WhatIfSection(
      key: "unanswered", title: "Not answered", header: [], rows: [],
      notes: ["\(reason): \(questions.joined(separator: ", "))"],
      value: .array(questions.map { .string($0) }))
  }
}
