public import ArgumentParser
import Foundation
public import UpgradePlanner

/// What can be chosen about the form of documents; the plan is the same with all of it.
struct DocumentOptions: ParsableArguments {
  @Option(
    name: .long,
    help: "When documents say they were made (RFC 3339); else SOURCE_DATE_EPOCH, else what the plan itself gives.")
  var created: String?

  @Option(name: .long, help: "ics: the number of this revision of the change; calendars take the highest.")
  var revision: Int = 0

  @Option(name: .customLong("servicenow-shape"), help: "servicenow: normal or standard.")
  var serviceNowShape: ServiceNowSettings.Shape = .normal

  @Option(name: .customLong("servicenow-template"), help: "servicenow: the sys_id of a standard change's template.")
  var serviceNowTemplate: String?

  @Option(
    name: .customLong("servicenow-limit"),
    help: "servicenow: a field's size, as short_description=160; what is longer goes to an attachment. Repeatable.")
  var serviceNowLimits: [ServiceNowSettings.Limit] = []

  @Option(
    name: .customLong("servicenow-field"),
    help: "servicenow: a field of your instance, as assignment_group=Platform. Repeatable.")
  var serviceNowFields: [ServiceNowSettings.Field] = []

  @Option(
    name: .customLong("jira-field"),
    help: "jira-adf: your site's field for a part of the change, as backout_plan=customfield_10101. Repeatable.")
  var jiraFields: [JiraField] = []

  @Option(name: .customLong("inventory-path"), help: "sarif: the inventory's path in its repository.")
  var inventoryPath: String = "inventory.yaml"

  func validate() throws {
    if let created, Instant(created) == nil {
      throw ValidationError("--created '\(created)' is not a time such as 2026-12-01T00:00Z")
    }
    guard revision >= 0 else { throw ValidationError("--revision must not be negative") }
    if let serviceNowTemplate {
      // It becomes a part of a path.
      guard serviceNowTemplate.utf8.count == 32, serviceNowTemplate.allSatisfy(\.isHexDigit) else {
        throw ValidationError("--servicenow-template must be a sys_id: 32 hexadecimal digits")
      }
    }
  }

  /// The settings, with the creation time of the environment where no option gives one.
  func settings(environment: [String: String] = ProcessInfo.processInfo.environment) throws(CommandFailure)
    -> DocumentSettings
  {
    let given = created.flatMap { Instant($0) }
    let time = given == nil ? try Self.sourceDate(environment["SOURCE_DATE_EPOCH"]) : given
    return DocumentSettings(
      created: time, revision: revision,
      serviceNow: ServiceNowSettings(
        shape: serviceNowShape, template: serviceNowTemplate, limits: serviceNowLimits, fields: serviceNowFields),
      jiraFields: jiraFields, inventoryPath: inventoryPath)
  }

  /// The minute of a `SOURCE_DATE_EPOCH`; empty counts as absent.
  static func sourceDate(_ text: String?) throws(CommandFailure) -> Instant? {
    guard let text, !text.isEmpty else { return nil }
    guard text.utf8.allSatisfy({ (48...57).contains($0) }), let seconds = Int(text), seconds < 253_402_300_800 else {
      throw CommandFailure("SOURCE_DATE_EPOCH is '\(text)', not a number of seconds since 1970")
    }
    return Instant(epochMinute: seconds / 60)
  }
}

extension ServiceNowSettings.Shape: ExpressibleByArgument {}

extension ServiceNowSettings.Limit: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension ServiceNowSettings.Field: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension JiraField: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
