/// How commands for one region are written: its addresses, names and certificates, each quoted for bash.
struct RegionShell {
  let region: Region
  /// The region's name as part of a variable's name, unlike that of any other region.
  let variable: String
  /// The region's name as part of a file's name.
  let file: String
  /// Servers that a new machine has replaced, with the wave (from 1) in which that was.
  let replaced: [Int: Int]

  init(region: Region, variable: String, replaced: [Int: Int] = [:]) {
    self.region = region
    self.variable = variable
    self.replaced = replaced
    var file = ""
    for byte in variable.utf8 {
      switch byte {
      case 0x41...0x5a: file.unicodeScalars.append(Unicode.Scalar(byte + 0x20))
      case UInt8(ascii: "_"): file += "-"
      default: file.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    self.file = file
  }

  /// The shells of all regions, with variables told apart.
  static func all(of inventory: Inventory) -> [RegionID: RegionShell] {
    var used: Set<String> = []
    var shells: [RegionID: RegionShell] = [:]
    for (index, region) in inventory.regions.enumerated() {
      var name = Shell.variable("", region.id.name)
      if name.isEmpty || used.contains(name) { name += "_R\(index + 1)" }
      used.insert(name)
      shells[region.id] = RegionShell(region: region, variable: name)
    }
    return shells
  }

  /// The same region once these servers have been replaced.
  func replacing(_ servers: [Int: Int]) -> RegionShell {
    RegionShell(region: region, variable: variable, replaced: servers)
  }

  var name: String { Shell.quote(region.id.name) }

  /// The region's own URL; a variable where the inventory gives none.
  var address: String {
    region.access?.url.map(Shell.quote) ?? "\"${REGION_ADDR_\(variable):?}\""
  }

  /// The scheme of the region's API, inside double quotes; that of the address people type where nothing tells it.
  private var scheme: String {
    if region.access?.caCert != nil { return "https" }
    guard let url = region.access?.url else { return "${REGION_ADDR_\(variable)%%://*}" }
    return url.hasPrefix("https://") ? "https" : "http"
  }

  /// The server's own HTTP address, past any load balancer.
  func address(of index: Int) -> String {
    if let wave = replaced[index] { return "\"${\(newServer(index, wave: wave))_ADDR:?}\"" }
    let server = region.servers[index]
    if let url = server.url { return Shell.quote(url) }
    if let address = server.address {
      let authority = Self.authority(address)
      return scheme.hasPrefix("$")
        ? "\"\(scheme)\"://\(Shell.quote(authority))" : Shell.quote("\(scheme)://\(authority)")
    }
    return "\"${SERVER_ADDR_\(variable)_\(index + 1):?}\""
  }

  /// Host and port of an address; 4646 where it has none, brackets around IPv6.
  static func authority(_ address: String) -> String {
    let colons = address.utf8.count { $0 == UInt8(ascii: ":") }
    if address.hasPrefix("[") { return address + (address.hasSuffix("]") ? ":4646" : "") }
    if colons > 1 { return "[\(address)]:4646" }
    return colons == 1 ? address : "\(address):4646"
  }

  /// Where gates ask: a server itself, never the load balancer.
  var gateAddress: String { region.servers.isEmpty ? address : address(of: 0) }

  /// The beginning of the names of two variables about a server's successor.
  func newServer(_ index: Int, wave: Int) -> String { "NEW_SERVER_\(variable)_\(index + 1)_WAVE_\(wave)" }

  /// The server's node name, as Nomad knows it; a variable where the inventory gives only a count.
  func nodeName(of index: Int) -> String {
    if let wave = replaced[index] { return "\"${\(newServer(index, wave: wave))_NAME:?}\"" }
    let server = region.servers[index]
    return server.isNamed ? Shell.quote(server.name) : "\"${SERVER_NAME_\(variable)_\(index + 1):?}\""
  }

  /// What people call the machine that runs the server now.
  func called(_ index: Int) -> String {
    replaced[index] == nil ? region.servers[index].name : "the successor of \(region.servers[index].name)"
  }

  /// Whether some server's name or address has to be looked up first.
  var hasUnknowns: Bool { region.servers.contains { !$0.isNamed || ($0.url == nil && $0.address == nil) } }

  /// Clears what would send calls elsewhere.
  static let clearing =
    "unset NOMAD_ADDR NOMAD_REGION NOMAD_NAMESPACE NOMAD_CACERT NOMAD_CLIENT_CERT NOMAD_CLIENT_KEY "
    + "NOMAD_TLS_SERVER_NAME"

  /// Sets the region's certificates; empty where the inventory names none.
  var exports: String {
    var exports: [String] = []
    if let access = region.access {
      if let file = access.caCert { exports.append("NOMAD_CACERT=\(Shell.quote(file))") }
      if let file = access.clientCert { exports.append("NOMAD_CLIENT_CERT=\(Shell.quote(file))") }
      if let file = access.clientKey { exports.append("NOMAD_CLIENT_KEY=\(Shell.quote(file))") }
      if let name = access.tlsServerName { exports.append("NOMAD_TLS_SERVER_NAME=\(Shell.quote(name))") }
    }
    return exports.isEmpty ? "" : "export " + exports.joined(separator: " ")
  }

  /// The first line of every command that calls a gate: reads the region's file, which reads the functions.
  var prelude: String { ". ./\(environmentFile)" }

  /// Writes the region's file, from which a shell that was lost is made anew; the functions clear the environment.
  var writeEnvironment: String {
    let lines = [". ./\(GateLibrary.file)"] + (exports.isEmpty ? [] : [exports])
    guard lines.count > 1 else { return "echo '\(lines[0])' >\(environmentFile)" }
    return "cat >\(environmentFile) <<'NOMAD_REGION_FILE'\n\(lines.joined(separator: "\n"))\nNOMAD_REGION_FILE"
  }

  /// Asks for facts and keeps them in the region's file for later shells.
  func note(_ facts: (variable: String, prompt: String)...) -> String { note(facts) }

  func note(_ facts: [(variable: String, prompt: String)]) -> String {
    ([prelude] + facts.map { "\(Self.keeping) \(environmentFile) \($0.variable) \(Shell.quote($0.prompt))" })
      .joined(separator: " &&\n")
  }

  /// The function that asks for a fact: the file, the variable and the question follow.
  static let keeping = "keep_fact"

  /// Keeps a variable in the region's file for later shells.
  func keep(_ variable: String) -> String {
    "export \(variable) &&\n  printf 'export \(variable)=%q\\n' \"$\(variable)\" >>\(environmentFile)"
  }

  /// Asks for a token without showing it.
  static func readToken(_ prompt: String) -> String {
    "read -rsp \(Shell.quote(prompt + ": ")) NOMAD_TOKEN && export NOMAD_TOKEN && echo"
  }

  var environmentFile: String { "nomad-\(file).env" }

  /// Adds the names and addresses that the inventory lacks to the region's file; calls of functions that stand there.
  var lookUp: [String] {
    let find = "gate_ask \(name) \(address) /v1/agent/members"
    let program: String
    guard region.servers.allSatisfy(\.isNamed) else {
      return [
        "read_servers \(name) \(address) \(scheme.hasPrefix("$") ? "\"\(scheme)\"" : scheme) \(variable) \(region.servers.count) >>\(environmentFile)",
        "cat \(environmentFile)",
      ]
    }
    let known = region.servers.enumerated().filter { $0.element.url == nil && $0.element.address == nil }
    let table = known.map { index, server in
      "\(JSONText.string(server.name)): \(JSONText.string("SERVER_ADDR_\(variable)_\(index + 1)"))"
    }
    program = """
      jq -er --arg region \(name) --arg scheme "\(scheme)" --argjson known \(Shell.quote("{" + table.joined(separator: ", ") + "}")) '
          .Members[] | select(.Tags.region == $region and .Status == "alive")
          | $known[.Name | rtrimstr("." + $region)] as $variable | select($variable)
          | "export \\($variable)=" + ("\\($scheme)://" + .Addr + ":4646" | @sh)'
      """
    return [
      """
      (
        set -o pipefail
        \(find) |
          \(program) >>\(environmentFile) &&
          cat \(environmentFile)
      )
      """
    ]
  }
}
