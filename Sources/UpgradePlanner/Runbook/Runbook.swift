/// What people do, in order; data only, markup is added by the documents.
public struct Runbook: Hashable, Sendable {
  public let sections: [Section]
  public init(sections: [Section]) { self.sections = sections }

  /// Steps under one heading.
  public struct Section: Hashable, Sendable {
    /// `summary`, `before`, `announcements`, `hop-W-REGION`, `between-W`, `clients`, `close-out`, `rollback`, `fallback-REGION`, `appendix`.
    public let id: String
    public let title: String
    public let region: RegionID?
    /// From 1.
    public let wave: Int?
    /// Paragraphs before the steps.
    public let text: [String]
    public let steps: [Step]
    public init(
      id: String, title: String, region: RegionID? = nil, wave: Int? = nil, text: [String] = [], steps: [Step]
    ) {
      self.id = id
      self.title = title
      self.region = region
      self.wave = wave
      self.text = text
      self.steps = steps
    }
  }
}
