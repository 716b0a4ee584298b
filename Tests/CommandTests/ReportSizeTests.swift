import Foundation
import Testing

/// The page of a federation as large as most are.
@Suite("The size of the report page") struct ReportSizeTests {
  private static let zones = [
    "America/New_York", "Europe/Berlin", "Asia/Singapore", "Australia/Sydney", "America/Sao_Paulo",
  ]

  /// Every feature that adds steps is in use.
  private static var inventory: String {
    let regions = (0..<10).map { number in
      """
        r\(number):
          servers: {count: 3, version: 1.7.10+ent}
          exposure: \(number * 3 % 7 + 1)
          windows: [{from: "22:00", to: "04:00", zone: \(zones[number % zones.count])}]
          access:
            url: "https://r\(number).example"
            vault: {address: "https://v\(number).example", namespace: n, mount: m, role: o}
      """
    }
    return """
      format: 1
      federation: growth
      edition: enterprise
      authoritative: r0
      target: 1.8.21+ent
      features: {acl: true, federated-ui: true, multiregion-jobs: false, sso: true, vault: workload-identity, consul: none, csi: false}
      planning: {not-before: 2026-12-01T00:00Z, crews: 1, horizon: 60d, entry-regions: [r0, r1]}
      defaults: {server-time: 10m, region-time: 20m, upgrade: {method: in-place}}
      regions:
      \(regions.joined(separator: "\n"))

      """
  }

  @Test("the page of ten regions with three servers each takes at most 300 kB") func tenRegions() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("ten-\(UUID().uuidString).yaml")
    try Data(Self.inventory.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let run = try BinaryTests.run(["plan", file.path, "--format", "html"])
    #expect(run.code == 0, "\(run.errors)")
    let page = run.output
    #expect(page.utf8.count <= 300_000, "\(page.utf8.count) bytes")
    // It is small for what it leaves unsaid twice, not for steps or sheets that are missing.
    for region in (0..<10).map({ "r\($0)" }) {
      for server in 1...3 {
        for title in ["Stop Nomad on", "Install 1.8.21+ent on", "Start Nomad on"] {
          let step = ". \(title) \(region)-server-\(server)</b>"
          #expect(page.components(separatedBy: step).count == 2, "\(step)")
        }
      }
      #expect(page.contains("Fallback: log in directly at \(region)</h3>"))
      #expect(page.contains("export NOMAD_ADDR=https://\(region).example\n"))
    }
  }
}
