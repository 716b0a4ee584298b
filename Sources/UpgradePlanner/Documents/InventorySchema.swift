/// The JSON Schema (draft-07) of inventory format 1, for editors.
///
/// It is made from the same keys as the reader. What needs two places of a file at once is the reader's alone: names
/// that refer to other names, the edition of versions, windows without an origin, ends before starts.
public enum InventorySchema {
  /// - Parameter features: the features an inventory may mention.
  public static func json(features: [FeatureName]) -> String {
    document("Inventory of nomad-upgrade-plan, format 1", InventoryKeys.top, features)
  }

  /// The schema of rule packs.
  ///
  /// - Parameter features: the features an inventory may mention.
  public static func pack(features: [FeatureName]) -> String {
    document("Rule pack of nomad-upgrade-plan, format 1", RulePackKeys.top, features)
  }

  private static func document(_ title: String, _ keys: InventoryMapping, _ features: [FeatureName]) -> String {
    let emitter = SchemaEmitter(features: features)
    var root: [JSONValue.Member] = [
      JSONValue.Member("$schema", .string("http://json-schema.org/draft-07/schema#")),
      JSONValue.Member("title", .string(title)),
    ]
    if case .object(let members) = emitter.mapping(keys, mayBeNull: false) { root += members }
    root.append(
      JSONValue.Member(
        "definitions",
        .object([JSONValue.Member("region", emitter.mapping(InventoryKeys.region, mayBeNull: true))])))
    return JSONValue.object(root).pretty
  }
}

/// Turns the keys of format 1 into schemas.
private struct SchemaEmitter {
  let features: [FeatureName]

  func mapping(_ mapping: InventoryMapping, mayBeNull: Bool) -> JSONValue {
    let properties = mapping.keys.map { key -> JSONValue.Member in
      var members = [JSONValue.Member("description", .string(key.documentation))]
      if case .object(let shape) = schema(key.shape) { members += shape }
      if let fallback = key.fallback { members.append(JSONValue.Member("default", value(fallback, of: key.shape))) }
      return JSONValue.Member(key.name, .object(members))
    }
    let required = mapping.keys.filter(\.isRequired).map { JSONValue.string($0.name) }
    return .object(
      present: [
        ("type", mayBeNull && required.isEmpty ? types("object", "null") : .string("object")),
        ("additionalProperties", .bool(false)),
        ("required", required.isEmpty ? nil : .array(required)),
        ("properties", .object(properties)),
      ])
  }

  private func value(_ text: String, of shape: InventoryShape) -> JSONValue {
    switch shape {
    case .integer: Int(text).map(JSONValue.int) ?? .string(text)
    case .flag: .bool(text == "true")
    default: .string(text)
    }
  }

  private func types(_ names: String...) -> JSONValue { .array(names.map(JSONValue.string)) }

  private func text(_ pattern: String, example: String) -> JSONValue {
    .object(present: [
      ("type", .string("string")), ("pattern", .string(pattern)), ("examples", .array([.string(example)])),
    ])
  }

  private func schema(_ shape: InventoryShape) -> JSONValue {
    switch shape {
    case .format: .object(present: [("enum", .array([.int(1), .string("1")]))])
    case .text: .object(present: [("type", types("string", "number", "boolean")), ("minLength", .int(1))])
    case .url: text("^https?://", example: "https://nomad.us-east.example")
    case .version: text(Self.version, example: "1.8.21+ent")
    case .versionRange: .object(present: [("type", .string("string")), ("minLength", .int(1))])
    case .instant: text(Self.instant, example: "2026-12-01T00:00Z")
    case .timeOfDay: text("^([01][0-9]|2[0-3]):[0-5][0-9]$", example: "22:00")
    case .duration(let least): text("^\(least > 0 ? Self.some : "")\(Self.duration)$", example: "1h30m")
    case .durationRange:
      text(
        "^\(Self.some)\(Self.duration)(\\.\\.\(Self.some)\(Self.duration)\\.\\.\(Self.some)\(Self.duration))?$",
        example: "8m..10m..25m")
    case .integer(let range):
      .object(present: [
        ("type", types("integer", "string")), ("minimum", .int(range.lowerBound)), ("maximum", .int(range.upperBound)),
        ("pattern", .string("^[0-9]+$")),
      ])
    case .percentage: text("^(100(\\.0)?|[0-9]{1,2}(\\.[0-9])?)%$", example: "2%")
    case .flag: .object(present: [("type", .string("boolean"))])
    case .choice(let names): .object(present: [("enum", .array(names.map(JSONValue.string)))])
    case .list(let element, let least):
      .object(present: [
        ("type", .string("array")), ("minItems", least > 0 ? .int(least) : nil), ("items", schema(element)),
      ])
    case .mapping(let keys): mapping(keys, mayBeNull: true)
    case .named(let element, let least, let most): named(element, least: least, most: most)
    case .features:
      .object(present: [
        ("type", types("object", "null")), ("additionalProperties", .bool(false)),
        ("properties", .object(features.map { JSONValue.Member($0.name, feature($0)) })),
      ])
    case .region: .object(present: [("allOf", .array([.object(present: [("$ref", .string("#/definitions/region"))])]))])
    case .either(let shapes): .object(present: [("anyOf", .array(shapes.map(schema)))])
    }
  }

  private func named(_ element: InventoryShape, least: Int, most: Int) -> JSONValue {
    .object(present: [
      ("type", least == 0 ? types("object", "null") : .string("object")),
      ("minProperties", least > 0 ? .int(least) : nil), ("maxProperties", most < Int.max ? .int(most) : nil),
      ("propertyNames", .object(present: [("minLength", .int(1))])), ("additionalProperties", schema(element)),
    ])
  }

  private func feature(_ feature: FeatureName) -> JSONValue {
    var members = Feature.named(feature.name).map { [JSONValue.Member("description", .string($0.meaning))] } ?? []
    let shape = feature.isMode ? InventoryShape.choice(IntegrationMode.allCases.map(\.rawValue)) : .flag
    if case .object(let schema) = schema(shape) { members += schema }
    return .object(members)
  }

  private static let version =
    "^(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})"
    + "(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?(\\+[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$"
  private static let instant =
    "^(19[7-9][0-9]|[2-9][0-9]{3})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt ]([01][0-9]|2[0-3]):[0-5][0-9]"
    + "(:00(\\.0*)?)?([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$"
  /// Days, hours and minutes, at least one of them.
  private static let duration = "(?=[0-9])([0-9]{1,9}d)?([0-9]{1,9}h)?([0-9]{1,9}m)?"
  /// A digit that is not 0 lies ahead in this duration.
  private static let some = "(?=[0dhm]*[1-9])"
}
