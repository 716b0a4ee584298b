/// How the page names and abbreviates what people and servers do across regions.
enum ReportSurface {
  /// In the words of the knowledge; a surface that a rule pack states has its id only.
  static func title(_ id: String) -> String { Surface.with(Surface.ID(id))?.title ?? id }

  /// The letters of the matrix, in the order in which a cell shows them, with what they stand for.
  static let letters: [(letter: String, meaning: String)] = [
    ("U", "pages of the UI"), ("C", "command line and API"), ("R", "replication"), ("D", "deletes"),
    ("M", "multiregion jobs"), ("N", "noise in logs"), ("X", "stated by a rule pack"),
  ]

  /// Position of a surface's letter among ``letters``.
  static func letter(_ id: String) -> Int {
    switch Surface.with(Surface.ID(id))?.kind {
    case .page: 0
    case .cli: 1
    case .replication: 2
    case .deletion: 3
    case .multiregion: 4
    case .noise: 5
    case nil: 6
    }
  }
}
