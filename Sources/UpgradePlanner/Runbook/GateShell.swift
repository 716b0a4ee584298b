/// Calls of the functions in ``GateLibrary`` for one region, each word quoted for bash.
struct GateShell {
  let shell: RegionShell

  private var region: Region { shell.region }
  private var address: String { shell.gateAddress }

  /// A command that reads the region's file and then runs these, one after another as long as they succeed.
  func command(_ calls: [String]) -> String { ([shell.prelude] + calls).joined(separator: " &&\n") }

  func command(_ calls: String...) -> String { command(calls) }

  /// A call at an address, read-only, as it stands without the functions.
  func call(_ address: String, _ path: String) -> String {
    "nomad operator api -address=\(address) -region=\(shell.name) \(Shell.quote(path)) </dev/null"
  }

  /// The gate after a server: itself at its own address, then the leader's view, again after a minute.
  func server(_ index: Int, version: NomadVersion) -> String {
    "gate_server \(shell.name) \(shell.address(of: index)) \(shell.nodeName(of: index)) "
      + "\(Shell.quote("\(version)")) \(region.servers[index].isVoter)"
  }

  /// The gate of a whole region: every server itself, then the leader's view, again after a minute.
  func whole(_ versions: [NomadVersion]) -> String {
    let servers = region.servers.indices.map { index in
      "  \(shell.address(of: index)) \(shell.nodeName(of: index)) \(Shell.quote("\(versions[index])"))"
    }
    return (["gate_region \(shell.name) \(region.servers.count(where: \.isVoter))"] + servers)
      .joined(separator: " \\\n")
  }

  /// Who leads, before a stop that takes so many voters, and whether that is a server on one of these old versions.
  func leader(_ index: Int, spare: Int, old: [NomadVersion]) -> String {
    "read_leader \(shell.name) \(shell.address(of: index)) \(shell.nodeName(of: index)) \(spare) \(words(old))"
  }

  /// Autopilot has put as many voters on these versions as the region has; asked at an address.
  func migrated(at address: String, _ versions: [NomadVersion]) -> String {
    "gate_migrated \(shell.name) \(address) \(region.servers.count(where: \.isVoter)) \(words(versions))"
  }

  private func words(_ versions: [NomadVersion]) -> String {
    Array(Set(versions)).sorted().map { Shell.quote("\($0)") }.joined(separator: " ")
  }

  func baseline(_ file: String, _ kinds: [ReplicatedKind]) -> String {
    "write_baseline \(shell.name) \(address) \(file) \(names(kinds))"
  }

  /// Nothing is fewer than in the file; asked at one server's address where that is given.
  func notFewer(than file: String, at address: String? = nil) -> String {
    "gate_not_fewer \(shell.name) \(address ?? self.address) \(file)"
  }

  /// Replicated objects are those of the authoritative region, by key or whole; both are asked at this region's
  /// address, so that one set of certificates is enough.
  func objects(of authoritative: RegionShell, whole: Bool, _ kinds: [ReplicatedKind]) -> String {
    "gate_objects \(shell.name) \(address) \(authoritative.name) \(whole ? "whole" : "names") \(names(kinds))"
  }

  var noDeployment: String { "gate_no_deployment \(shell.name) \(address)" }
  var keyring: String { "gate_keyring \(shell.name) \(address)" }
  var place: String { "gate_place \(shell.name) \(shell.address)" }

  /// The list at the address of every server.
  func lists(_ path: String) -> String {
    (["gate_lists \(shell.name) \(Shell.quote(path))"] + region.servers.indices.map { "  \(shell.address(of: $0))" })
      .joined(separator: " \\\n")
  }

  /// One answer, judged by a condition that needs no arguments.
  func holds(_ address: String, _ path: String, _ program: String) -> String {
    "gate_holds \(shell.name) \(address) \(Shell.quote(path)) \(program)"
  }

  private func names(_ kinds: [ReplicatedKind]) -> String { kinds.map(\.name).joined(separator: " ") }
}
