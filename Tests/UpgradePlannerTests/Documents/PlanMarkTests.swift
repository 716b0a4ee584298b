import Testing

@testable import UpgradePlanner

@Suite("The digests that documents name") struct PlanMarkTests {
  private static let plan = "sha256:" + String(repeating: "a1", count: 32)
  private static let inventory = "sha256:" + String(repeating: "b2", count: 32)

  private static let named: [String] = [
    "inventory \(inventory)\nplan      \(plan)\n", "Inventory `\(inventory)`  \nPlan `\(plan)`  \n",
    "{\"digest\": \"\(inventory)\", \"plan_digest\": \"\(plan)\"}",
    "{\"plan_digest\":\"\(plan)\",\"digest\":\"\(inventory)\"}",
    "<property name=\"plan_digest\" value=\"\(plan)\"/><property name=\"digest\" value=\"\(inventory)\"/>",
    "<p>Inventory <code>\(inventory)</code><br>Plan <code>\(plan)</code>", "<html data-plan=\"\(plan)\">",
    "PLAN_DIGEST=\(plan)\nINVENTORY_DIGEST=\(inventory)\n", "\"id\": \"nomad-upgrade-plan/\(plan)\"",
    "BEGIN:VCALENDAR\r\nX-INVENTORY-DIGEST:\r\n \(inventory)\r\nX-PLAN-DIGEST:\r\n \(plan)\r\n",
    "region,plan_digest,inventory_digest\r\neu,\(plan),\(inventory)\r\nus,\(plan),\(inventory)\r\n",
    "\"region\",\"plan_digest\",\"inventory_digest\"\r\n\"eu\",\"\(plan)\",\"\(inventory)\"\r\n",
  ]

  private static let unnamed: [String] = [
    "Inventory \(inventory)", "rules plan.yaml \(inventory)", "plan \(plan.dropLast())", "plan \(plan)0",
    "Plan\n\(plan)",
    "", "plan sha256:", "the plan of the inventory \(inventory)",
    "attachment of the plan, see digest below: \(inventory)",
  ]

  private func digests(_ text: String) -> [String] { PlanMark.digests(in: Array(text.utf8)) }

  @Test("a plan's digest stands behind its word, whatever the markup", arguments: named)
  func found(text: String) {
    #expect(digests(text) == [Self.plan])
  }

  @Test("nothing else is taken for one", arguments: unnamed)
  func notFound(text: String) {
    #expect(digests(text).isEmpty)
  }

  @Test("every form of every plan names that plan and no other", arguments: PlanFixture.names)
  func everyFormat(name: String) throws {
    let document = try #require(PlanFixture.all.first { $0.name == name }).document
    for format in Format.allCases {
      guard let text = try? format.render(document) else { continue }
      #expect(digests(text).contains(document.planDigest), "\(format)")
      #expect(!digests(text).contains(document.digest), "\(format)")
    }
    #expect(digests(DocumentIndex.render(document, formats: [.json])) == [document.planDigest])
  }

  @Test func everyFormatHasANameAndAPurposeOfItsOwn() {
    #expect(Set(Format.allCases.map(\.fileName)).count == Format.allCases.count)
    #expect(Set(Format.allCases.map(\.purpose)).count == Format.allCases.count)
    #expect(Set(SetCheck.names).count == Format.allCases.count + 2)
  }
}
