import Testing

@testable import UpgradePlanner

@Suite("Schedule as a table") struct ScheduleCSVTests {
  /// Records of a table in quotes throughout; nil where it is none.
  static func records(_ text: String) -> [[String]]? {
    var records: [[String]] = []
    var fields: [String] = []
    var field: String?
    var isQuoted = false
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      if isQuoted {
        if scalar != "\"" {
          field?.unicodeScalars.append(scalar)
        } else if rest.first == "\"" {
          rest.removeFirst()
          field?.append("\"")
        } else {
          isQuoted = false
        }
        continue
      }
      switch scalar {
      case "\"" where field == nil: (field, isQuoted) = ("", true)
      case ",":
        guard let ended = field else { return nil }
        fields.append(ended)
        field = nil
      case "\r":
        guard rest.popFirst() == "\n", let ended = field else { return nil }
        records.append(fields + [ended])
        (fields, field) = ([], nil)
      default: return nil
      }
    }
    return fields.isEmpty && field == nil && !isQuoted ? records : nil
  }

  @Test func hopsAndBatchesStandInTheirOrder() throws {
    let records = try #require(Self.records(ScheduleCSV(document: RecordFixture.vendor).text))
    #expect(records.map { $0[0] } == ["kind", "hop", "hop", "clients", "clients", "clients", "clients", "clients"])
    #expect(records[1][2] == "us-east" && records[1][7] == "2026-12-01 05:40Z" && records[1][10] == "60")
    #expect(records[3][6] == "20" && records[3][13] == "batch 1 of 3")
    #expect(records.dropFirst().allSatisfy { $0[14] == PlanJSON.digest(of: RecordFixture.vendor) })
  }

  @Test(arguments: RecordFixture.Ending.allCases)
  func everyRecordHasAllColumnsAndNoneIsComputed(_ ending: RecordFixture.Ending) throws {
    let text = ScheduleCSV(document: RecordFixture.document(ending)).text
    let records = try #require(Self.records(text))
    #expect(records.count > 1)
    for record in records {
      #expect(record.count == 16)
      for field in record {
        let first = field.unicodeScalars.first { $0 != " " }
        #expect(!"=+-@".unicodeScalars.contains(first ?? "x"), "\(field)")
        #expect(!RecordFixture.hasUnsafe(field))
      }
    }
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "＝1", "|x"]) func aFormulaBecomesText(_ text: String) {
    #expect(CSVField.text(text) == "\"'\(text)\"")
  }

  @Test func quotesAreDoubledAndPlainTextStays() {
    #expect(CSVField.text("a \"b\", c") == "\"a \"\"b\"\", c\"")
    #expect(CSVField.text("T+01:30") == "\"T+01:30\"")
  }
}
