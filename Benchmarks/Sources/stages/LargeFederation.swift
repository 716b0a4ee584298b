import UpgradePlanner

/// A federation of any size: regions in five time zones with a window every night, sized and weighed differently.
struct LargeFederation {
  let count: Int

  private static let offsets = [
    ("America/New_York", -300), ("Europe/Berlin", 60), ("Asia/Singapore", 480), ("Australia/Sydney", 660),
    ("America/Sao_Paulo", -180),
  ]

  /// Fixed offsets, so that every machine measures the same work.
  var zones: [ZoneOffsets] {
    Self.offsets.map { ZoneOffsets(zone: $0.0, initialOffsetMinutes: $0.1, transitions: []) }
      .sorted { $0.zone < $1.zone }
  }

  /// The inventory as its reader gets it.
  var tree: SourceNode {
    map([
      ("format", text("1")), ("federation", text("growth")), ("edition", text("enterprise")),
      ("authoritative", text("r0")), ("target", text("1.8.21+ent")),
      (
        "features",
        map([
          ("acl", text("true")), ("federated-ui", text("true")), ("multiregion-jobs", text("false")),
          ("sso", text("true")), ("vault", text("workload-identity")), ("consul", text("none")), ("csi", text("false")),
        ])
      ),
      (
        "planning",
        map([
          ("not-before", text("2026-12-01T00:00Z")), ("crews", text("1")),
          ("horizon", text("\(min(900, max(60, count)))d")),
          ("entry-regions", list([text("r0"), text("r1")])),
        ])
      ),
      (
        "defaults",
        map([
          ("server-time", text("10m")), ("region-time", text("20m")),
          ("upgrade", map([("method", text("in-place"))])),
        ])
      ),
      ("regions", map((0..<count).map { ("r\($0)", region($0)) })),
    ])
  }

  private func region(_ index: Int) -> SourceNode {
    map([
      ("servers", map([("count", text("\(3 + index % 3)")), ("version", text("1.7.10+ent"))])),
      ("exposure", text("\(1 + index * 3 % 7)")),
      (
        "windows",
        list([
          map([("from", text("22:00")), ("to", text("04:00")), ("zone", text(Self.offsets[index % 5].0))])
        ])
      ),
      (
        "access",
        map([
          ("url", text("https://r\(index).example")),
          (
            "vault",
            map([
              ("address", text("https://v\(index).example")), ("namespace", text("n")), ("mount", text("m")),
              ("role", text("o")),
            ])
          ),
        ])
      ),
    ])
  }

  private func text(_ value: String) -> SourceNode { SourceNode(.scalar(value, isPlain: true), at: Self.place) }
  private func list(_ items: [SourceNode]) -> SourceNode { SourceNode(.sequence(items), at: Self.place) }
  private func map(_ entries: [(String, SourceNode)]) -> SourceNode {
    SourceNode(.mapping(entries.map { SourceNode.Entry(key: text($0.0), value: $0.1) }), at: Self.place)
  }

  private static let place = SourcePosition(line: 1, column: 1)
}
