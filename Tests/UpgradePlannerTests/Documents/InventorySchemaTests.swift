import Testing

@testable import UpgradePlanner

@Suite("Inventory schema") struct InventorySchemaTests {
  @Test("the schema holds every key of the reader, with the features it is given")
  func schema() throws {
    let schema = try JSONValue.parse(InventorySchema.json(features: [FeatureName(name: "gpu", isMode: false)]))
    #expect(schema["properties"]?["planning"]?["properties"]?["between-waves"]?["properties"]?["soak"] != nil)
    #expect(schema["properties"]?["features"]?["properties"]?["gpu"]?["type"] == .string("boolean"))
    #expect(schema["definitions"]?["region"]?["properties"]?["server-time"]?["default"] == .string("10m"))
    #expect(schema["properties"]?["planning"]?["properties"]?["crews"]?["default"] == .int(1))
    #expect(schema["additionalProperties"] == .bool(false))
  }
}
