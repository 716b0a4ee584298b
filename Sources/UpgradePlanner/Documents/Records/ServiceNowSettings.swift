/// What a ServiceNow instance wants of a change.
public struct ServiceNowSettings: Hashable, Sendable {
  /// The two ways a change is requested.
  public enum Shape: String, Hashable, Sendable, CaseIterable {
    /// All plans are in the record and are assessed.
    case normal
    /// The plans are those of a published template; the record has what differs each time.
    case standard
  }

  /// How long one field may be.
  public struct Limit: Hashable, Sendable {
    public let field: String
    /// UTF-16 units, as the database counts.
    public let size: Int

    public init(field: String, size: Int) {
      self.field = field
      self.size = size
    }

    /// Reads `description=8000`; nil for an unknown field, or a size too small to say where the rest is.
    public init?(_ text: String) {
      let halves = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard halves.count == 2, ServiceNowSettings.limitedFields.contains(halves[0]),
        halves[1].utf8.allSatisfy({ (48...57).contains($0) }), let size = Int(halves[1]), size >= Self.least
      else { return nil }
      self.init(field: halves[0], size: size)
    }

    /// Room for some words and the name of the attachment.
    public static let least = 60
  }

  /// A field that only the instance's owner can know, such as `assignment_group=Platform`.
  public struct Field: Hashable, Sendable {
    public let name: String
    public let value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }

    /// Reads `NAME=VALUE`; nil for a name that is no column's, or one that the plan itself fills.
    public init?(_ text: String) {
      let halves = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard halves.count == 2, !halves[0].isEmpty, !ServiceNowSettings.ownFields.contains(halves[0]),
        halves[0].utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 95 })
      else { return nil }
      self.init(name: halves[0], value: halves[1])
    }
  }

  public let shape: Shape
  /// The `sys_id` of the published template of a standard change.
  public let template: String?
  public let limits: [Limit]
  public let fields: [Field]

  public init(shape: Shape = .normal, template: String? = nil, limits: [Limit] = [], fields: [Field] = []) {
    self.shape = shape
    self.template = template
    self.limits = limits
    self.fields = fields
  }

  /// A normal change of an instance whose dictionary nobody changed.
  public static let standard = ServiceNowSettings()

  /// The fields whose length is limited.
  public static let limitedFields = [
    "short_description", "description", "justification", "implementation_plan", "risk_impact_analysis", "backout_plan",
    "test_plan",
  ]

  /// The fields that the plan fills.
  static let ownFields =
    limitedFields + [
      "type", "start_date", "end_date", "correlation_id", "correlation_display", "change_task_type",
      "planned_start_date", "planned_end_date", "std_change_producer_version",
    ]

  /// The largest size of a field: 160 for the short description, 4000 for texts unless it is configured.
  func limit(of field: String) -> Int {
    limits.last { $0.field == field }?.size ?? (field == "short_description" ? 160 : 4000)
  }
}
