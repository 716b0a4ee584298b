/// What those who write documents choose about their form; no part of the plan, and in none of its digests.
public struct DocumentSettings: Hashable, Sendable {
  /// When documents say they were made; nil = the plan's origin, and nothing where that is not known either.
  public let created: Instant?
  /// Counts the plans of one change; calendars replace an event by one of a higher revision.
  public let revision: Int
  public let serviceNow: ServiceNowSettings
  /// The id of a site's custom field for each part of a change that has one there, in the order given.
  public let jiraFields: [JiraField]
  /// Where the inventory lies in its repository, for annotations of code review.
  public let inventoryPath: String

  public init(
    created: Instant? = nil, revision: Int = 0, serviceNow: ServiceNowSettings = .standard,
    jiraFields: [JiraField] = [], inventoryPath: String = "inventory.yaml"
  ) {
    self.created = created
    self.revision = revision
    self.serviceNow = serviceNow
    self.jiraFields = jiraFields
    self.inventoryPath = inventoryPath
  }

  /// Nothing chosen.
  public static let standard = DocumentSettings()
}
