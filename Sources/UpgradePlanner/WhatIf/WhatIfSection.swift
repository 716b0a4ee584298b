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

  public init(
    key: String, title: String, header: [String], rows: [[String]], notes: [String] = [], value: JSONValue
  ) {
    self.key = key
    self.title = title
    self.header = header
    self.rows = rows
    self.notes = notes
    self.value = value
  }
}
