import Foundation

/// What real servers did, from `Fixtures/measured`.
struct MeasuredFederation: Decodable {
  struct Probe: Decodable {
    let probe: String
    let request: String
  }
  struct Cells: Decodable {
    let probe: String
    let status: Int
    let body: String
    let pairs: [String: Callees]
  }
  /// The callees of one caller: named, or every release.
  enum Callees: Decodable {
    case every
    case named([String])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let names = try? container.decode([String].self) {
        self = .named(names)
      } else {
        self = .every
      }
    }

    func include(_ release: String) -> Bool {
      switch self {
      case .every: true
      case .named(let names): names.contains(release)
      }
    }
  }
  /// `"works"`, or a status and a body.
  enum Answer: Decodable {
    case works
    case refused(status: Int, body: String)

    init(from decoder: any Decoder) throws {
      if var list = try? decoder.unkeyedContainer() {
        self = .refused(status: try list.decode(Int.self), body: try list.decode(String.self))
      } else {
        self = .works
      }
    }
  }
  struct Replication: Decodable {
    let authoritative: String
    let federated: String
    let arrived: [String: Bool]
    let cannotBeWritten: [String: Answer]
    let deletes: [String: Answer]
    enum CodingKeys: String, CodingKey {
      case authoritative, federated, arrived, deletes
      case cannotBeWritten = "cannot be written"
    }
  }

  let releases: [String]
  let probes: [Probe]
  let fails: [Cells]
  let absent: [Cells]
  let replication: [Replication]

  static func load() throws -> MeasuredFederation {
    try JSONDecoder().decode(MeasuredFederation.self, from: measuredFile("federation.json"))
  }
}

/// One server and one client.
struct MeasuredClients: Decodable {
  struct Pair: Decodable {
    let server: String
    let client: String
    let ready: Bool
    let batch: String?
    let logs: MeasuredFederation.Answer?
    let stats: MeasuredFederation.Answer?
    let allocStats: MeasuredFederation.Answer?
    let restart: MeasuredFederation.Answer?
    enum CodingKeys: String, CodingKey {
      case server, client, ready, batch
      case logs = "logs through the server"
      case stats = "stats through the server"
      case allocStats = "alloc stats"
      case restart = "alloc restart"
    }
  }
  let pairs: [Pair]

  static func load() throws -> MeasuredClients {
    try JSONDecoder().decode(MeasuredClients.self, from: measuredFile("clients.json"))
  }
}

/// The lines that real agents logged.
struct MeasuredLogLines: Decodable {
  struct Line: Decodable {
    let line: String
    let seen: [String]
  }
  let lines: [Line]

  static func load() throws -> MeasuredLogLines {
    try JSONDecoder().decode(MeasuredLogLines.self, from: measuredFile("log-lines.json"))
  }
}

private func measuredFile(_ name: String) throws -> Data {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  return try Data(contentsOf: folder.appendingPathComponent("Fixtures/measured/\(name)"))
}
