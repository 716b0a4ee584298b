/// What a server and a client of different releases do together.
public enum ClientOperation: String, Hashable, Sendable, CaseIterable {
  case register
  case run
  case logs
  case stats
  case restart

  /// The methods that the client calls on its server for it, and the releases of the client that do.
  var calls: [(method: String, callers: NomadVersion)] {
    let always = NomadVersion(major: 0, minor: 8, patch: 0)
    let authenticating = NomadVersion(major: 1, minor: 5, patch: 0)
    return switch self {
    case .register: [("Node.Register", always), ("Node.UpdateStatus", always)]
    case .run: [("Node.GetClientAllocs", always), ("Node.UpdateAlloc", always)]
    // The client asks the server who is calling before it serves what the server passes on.
    case .logs, .stats, .restart: [("ACL.WhoAmI", authenticating)]
    }
  }
}

/// Servers and clients of one region on different releases.
enum ClientSkew {
  static let citation = Citation(kind: .source, text: "client/acl.go and nomad/node_endpoint.go")

  static func outcome(of operation: ClientOperation, server: NomadVersion, client: NomadVersion) -> SkewOutcome {
    if server == client { return .works }
    guard Skew.isAnswerable(server), Skew.isAnswerable(client) else { return .unknown }
    let source = MeasuredReleases.citation(citation, measured: true, server, client)
    // A client that the servers refuse never gets ready, so that nothing else works either.
    if let gate = VersionGate.entry("client-heartbeat"), gate.exists(in: server), !gate.isPassed(by: client) {
      return .fails(SkewFailure(call: gate.id, error: "Permission denied", status: nil, citation: source))
    }
    for call in operation.calls where !client.core.precedes(call.callers) {
      guard let method = RPCMethod.named(call.method) else { return .unknown }
      if let error = method.refusal(by: server) {
        return .fails(SkewFailure(call: call.method, error: error, status: 500, citation: source))
      }
    }
    return .works
  }
}
