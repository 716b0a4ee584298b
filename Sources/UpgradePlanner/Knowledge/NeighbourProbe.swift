/// How to see from a server that what it depends on answers, without a token and without changing anything.
public struct NeighbourProbe: Hashable, Sendable {
  /// For bash; it prints ``expect`` and succeeds only if the answer says so.
  public let command: String
  /// What it prints.
  public let expect: String
  public let citation: Citation

  private init(_ command: String, _ expect: String, _ text: String) {
    self.command = command
    self.expect = expect
    citation = Citation(kind: .documentation, text: text)
  }

  private static func health(_ variable: String) -> String {
    "[ \"$(curl -sS -m 10 -o /dev/null -w '%{http_code}' \"\(variable)/v1/sys/health?standbyok=true&perfstandbyok=true\" </dev/null)\" = 200 ] &&\n"
      + "  echo 'Vault is unsealed'"
  }

  private static let healthText =
    "Vault API, sys/health: no token; 200 active, and with these parameters standby too; 501 not initialised, 503 sealed"

  /// The Vault that servers ask for tokens.
  public static let vault = NeighbourProbe(
    health("${VAULT_ADDR:?the address of the vault block}"), "Vault is unsealed", healthText)

  /// The Vault whose transit engine opens the keyring.
  public static let transit = NeighbourProbe(
    health("${TRANSIT_ADDR:?the address of the keyring block, where it is transit}"), "Vault is unsealed", healthText)

  /// A cloud's key service that opens the keyring: any answer over HTTP shows that it is reached.
  public static let keyService = NeighbourProbe(
    "case $(curl -sS -m 10 -o /dev/null -w '%{http_code}' \"${KMS_URL:?https and the host of the key service, where it is a KMS}\" </dev/null) in\n"
      + "  [1-5]??) echo 'the key service answers' ;; *) echo 'NO ANSWER'; false ;;\nesac",
    "the key service answers", "curl manual, --write-out: http_code is 000 without an answer")

  /// The Consul agent beside the server.
  public static let consul = NeighbourProbe(
    "curl -sS -m 10 \"${CONSUL_ADDR:-http://127.0.0.1:8500}/v1/status/leader\" </dev/null | grep -E '^\"[^\"]+:[0-9]+\"' &&\n"
      + "  echo 'Consul has a leader'",
    "Consul has a leader", "Consul API, status/leader: no token; the leader's address, empty without one")
}
