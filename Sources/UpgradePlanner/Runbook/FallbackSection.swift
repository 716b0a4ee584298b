/// How people log in directly at a region while the federation is mixed.
struct FallbackSection {
  let context: RunbookContext
  let region: Region

  private var shell: RegionShell { context.shell(region) }
  private var id: String { "fallback-\(region.id)" }
  private var maker: StepMaker { StepMaker(section: id, region: region.id, who: "people who need \(region.id)") }
  private var target: String { "-address=\(shell.address) -region=\(shell.name)" }
  private var vault: Access.Vault? { region.access?.vault }

  var section: Runbook.Section {
    Runbook.Section(
      id: id, title: "Fallback: log in directly at \(region.id)", region: region.id, text: text,
      steps: context.usesACL(region)
        ? [isolate] + login + [prove, browser, back, revoke, leave] : [isolate, prove, browser, back, leave])
  }

  private var missing: [String] {
    let access = region.access
    var keys: [String] = []
    if access?.url == nil { keys.append("access.url") }
    if context.usesACL(region) {
      if vault?.address == nil { keys.append("access.vault.address") }
      if vault?.mount == nil { keys.append("access.vault.mount") }
      if vault?.role == nil { keys.append("access.vault.role") }
    }
    return keys
  }

  private var text: [String] {
    let clock = context.clock
    let impairments = context.impairments(of: region)
    var text: [String] = []
    if let (start, end) = context.fallbackTimes(of: region) {
      let told = context.told(impairments)
      text.append(
        "Needed \(clock.span(start, end)), for: "
          + "\(told.isEmpty ? "entering by this region's own address, as announced" : told).")
    } else {
      text.append("This plan impairs nothing that reaches \(region.id). The sheet is here for what nobody expected.")
    }
    text += [
      "Works: everything inside \(region.id), its own UI too, whatever other regions run, even without the authoritative "
        + "one. Half upgraded, its new pages may fail; without a leader no token can be made: get it before the first stop.",
      "Does not work: other regions and the UI's region switch (403 Permission denied); making global tokens, writing "
        + "policies and namespaces.",
    ]
    if !missing.isEmpty {
      text.append(
        "The inventory does not give \(missing.map { "regions.\(region.id).\($0)" }.joined(separator: ", ")): fill it in "
          + "before the change; until then the steps use variables or a token made by hand.")
    }
    return text
  }

  /// How long a token has to live that is got an hour before it is needed: the impairments' time and that hour.
  private var neededMinutes: Int? {
    context.fallbackTimes(of: region).map { $0.end - $0.start + 60 }
  }

  private var neededSeconds: String? {
    neededMinutes.map { "\($0 * 60) seconds (\(PlanClock.duration($0)), an hour before the start included)" }
  }

  private var isolate: Step {
    // Everything that Nomad reads, and a Vault token that would win over the login.
    var lines = ["unset \"${!NOMAD_@}\" VAULT_ADDR VAULT_NAMESPACE VAULT_TOKEN"]
    if !shell.exports.isEmpty { lines.append(shell.exports) }
    if region.access?.url == nil {
      lines.append(
        ": \"${REGION_ADDR_\(shell.variable):?set it to the HTTP address of this region, as https://host:4646}\"")
    }
    lines.append("export NOMAD_ADDR=\(shell.address)")
    if let vault, let address = vault.address {
      let namespace = vault.namespace.map { " VAULT_NAMESPACE=\(Shell.quote($0))" } ?? ""
      lines.append("export VAULT_ADDR=\(Shell.quote(address))\(namespace)")
    }
    let answer = """
      # What a read says, if the condition holds; asked five times, as a follower may lag.
      answer() { # PATH PROGRAM
        for _ in 1 2 3 4 5; do
          ANSWER=$(nomad operator api \(target) "$1" </dev/null | jq -c --arg region \(shell.name) "$2") &&
            [ -n "$ANSWER" ] && { echo "$ANSWER"; return 0; }
          sleep 2
        done
        echo "NO: $1"
        return 1
      }
      """
    return maker.step(
      "isolate", .read, title: "A shell of its own for \(region.id)",
      why: "", minutes: 1, commands: [lines.joined(separator: "\n"), answer], expect: "The prompt returns.")
  }

  private var usesVault: Bool { vault?.address != nil }
  private var mount: String { vault?.mount ?? "nomad" }

  /// Path of a Vault read about the role, one word.
  private func rolePath(_ kind: String) -> String {
    vault?.role.map { Shell.quote("\(mount)/\(kind)/\($0)") }
      ?? "\(Shell.quote("\(mount)/\(kind)/"))\"${VAULT_NOMAD_ROLE:?the role of the mount that makes local tokens}\""
  }

  private var login: [Step] { usesVault ? vaultLogin : [manualToken] }

  private var vaultLogin: [Step] {
    [
      maker.step(
        "login", .read, title: "Log in to Vault\(vault?.namespace.map { " in namespace \($0)" } ?? "")",
        why: "The Nomad token lives no longer than this login. VAULT_METHOD unless it is oidc, which opens a browser.",
        minutes: 2,
        commands: [
          "vault login -no-print -method=\"${VAULT_METHOD:-oidc}\"",
          "(\n  set -o pipefail\n  vault token lookup -format=json | jq -er '.data.ttl'\n)",
        ],
        expect:
          "\(neededSeconds.map { "At least \($0)" } ?? "Seconds that cover the time you need it"); 0: it does not expire.",
        otherwise:
          "Log in where the auth method is mounted, often the parent namespace. Too short: ask for a longer one now.",
        privilege: "a Vault login"),
      maker.step(
        "role", .gate, title: "The role makes local tokens, and the mount points to \(region.id)",
        why: "", minutes: 1,
        commands: [
          """
          (
            set -o pipefail
            vault read -format=json \(rolePath("role")) | jq -e '.data.global == false'
          )
          """,
          "vault read -field=address \(Shell.quote("\(mount)/config/access"))",
        ],
        expect: "true, then an address of \(region.id).", wait: 0,
        otherwise:
          "Forbidden: ask the owner of the mount. Never write config/access: that can bootstrap ACLs. A global role: a "
          + "token made by hand with this region's break-glass token.",
        privilege: "read on the mount's role and config"),
      maker.step(
        "token", .token, title: "Get a local token of \(region.id)",
        why: "It is not printed.", minutes: 1,
        commands: [
          """
          CREDS=$(vault read -format=json \(rolePath("creds"))) &&
            NOMAD_TOKEN=$(jq -er .data.secret_id <<<"$CREDS") && export NOMAD_TOKEN &&
            LEASE=$(jq -er .lease_id <<<"$CREDS") && ACCESSOR=$(jq -er .data.accessor_id <<<"$CREDS") &&
            export LEASE ACCESSOR && jq -er '"lease \\(.lease_duration) s"' <<<"$CREDS"
          unset CREDS
          """
        ],
        expect: "lease, and \(neededSeconds.map { "at least \($0)" } ?? "enough seconds").",
        otherwise: "'No cluster leader': the region has none just now, repeat in a minute.",
        privilege: "read on the mount's creds", changes: true, undo: "Step \(id).revoke"),
    ]
  }

  private var manualToken: Step {
    let cli = context.cli(of: region, wave: 0)
    let life = OperatorFact.tokenTTL.holds(for: cli) ? " -ttl=\(max(8, ((neededMinutes ?? 0) + 119) / 60))h" : ""
    let name =
      "-name=\(Shell.quote("upgrade-\(region.id)")) -type=client -policy=\"${FALLBACK_POLICY:?the ACL policy that the token gets}\""
    let create = "nomad acl token create \(target) \(name)\(life)"
    let capture =
      OperatorFact.tokenJSON.holds(for: cli)
      ? """
      CREATED=$(\(create) -json </dev/null) &&
        NOMAD_TOKEN=$(jq -er .SecretID <<<"$CREATED") && ACCESSOR=$(jq -er .AccessorID <<<"$CREATED") &&
        export NOMAD_TOKEN ACCESSOR
      unset CREATED
      """
      : """
      CREATED=$(\(create) </dev/null) &&
        NOMAD_TOKEN=$(awk '/^Secret ID/ {print $NF}' <<<"$CREATED") &&
        ACCESSOR=$(awk '/^Accessor ID/ {print $NF}' <<<"$CREATED") && export NOMAD_TOKEN ACCESSOR
      unset CREATED
      """
    return maker.step(
      "token", .token, title: "Get a local token of \(region.id), made with its break-glass token",
      why:
        "The inventory names no Vault for this region. Tokens are local unless asked for otherwise. Nothing is printed.",
      minutes: 2,
      commands: [RegionShell.readToken("break-glass management token of this region"), capture],
      expect: "No output, and ACCESSOR is set.",
      otherwise: "'No cluster leader': the region has none just now, repeat in a minute.",
      privilege: RunbookContext.management, changes: true, undo: "Step \(id).revoke")
  }

  /// The token, the region and what the fallback is for, each by what the region itself answers.
  private var prove: Step {
    let usesACL = context.usesACL(region)
    let token =
      "answer /v1/acl/token/self 'select(.Global == false and (.AccessorID | type == \"string\")) | "
      + "{Name, Type, Global, Policies, ExpirationTime}' &&\n  "
    return maker.step(
      "prove", .gate,
      title: (usesACL ? "The token is a local one, " : "") + "\(region.id) itself answers, its jobs can be read",
      why: "", minutes: 1,
      commands: [
        (usesACL ? token : "") + "answer /v1/agent/members 'select(.ServerRegion == $region) | .ServerRegion' &&\n  "
          + "answer /v1/jobs 'select(\(GateCondition.list.jq)) | \"jobs: \\(length)\"'"
      ],
      expect: (usesACL ? "Its name, Global false and the planned policies; then " : "")
        + "\(region.id.name), then how many jobs.", wait: 1,
      otherwise: (usesACL
        ? "NO for the token: get it again, or the role makes global ones. " : "")
        + "For the members: the address leads elsewhere. For the jobs: the policy lacks namespace read; else give the text "
        + "to nomad-upgrade-plan diagnose.")
  }

  private var browser: Step {
    maker.step(
      "ui", .read, title: "The UI at the region's own address, without ?region=",
      why: "The link that is opened holds a one-time secret for ten minutes: do not share the screen.",
      commands: certificate + ["nomad ui \(context.usesACL(region) ? "-authenticate " : "")-address=\(shell.address)"],
      expect: (certificate.isEmpty ? "" : "A file to import into the browser; delete it after that. ")
        + "The browser opens this region's UI, signed in.",
      otherwise:
        "No browser here: open \(region.access?.url ?? "the region's address")/ui/settings/tokens elsewhere and "
        + "paste the token from a password store."
        + (certificate.isEmpty
          ? ""
          : " No answer or a TLS error: the certificate was not chosen, or the browser does not trust the CA: import "
            + "\(region.access?.caCert ?? "it") as an authority too."))
  }

  /// What a browser needs where the region asks for a client certificate.
  private var certificate: [String] {
    guard let access = region.access, let file = access.clientCert, let key = access.clientKey else { return [] }
    let target = "nomad-\(shell.file)-browser.p12"
    return [
      """
      \(Shell.comment("then import \(target). Firefox: Settings, Certificates, Your Certificates. Others: the key store of the system"))
      (
        umask 077
        read -rsp 'a password for the import: ' P12_PASSWORD && export P12_PASSWORD && echo
        openssl pkcs12 -export -in \(Shell.quote(file)) -inkey \(Shell.quote(key)) -passout env:P12_PASSWORD -out \(target)
      )
      """
    ]
  }

  private var back: Step {
    let page =
      OperatorFact.jobStatuses.holds(for: context.inventory.target)
      ? "/v1/jobs/statuses?per_page=1" : "/v1/jobs?per_page=1"
    // Whoever looks at a region does it from elsewhere; at the authoritative one from any other.
    let from =
      context.isAuthoritative(region)
      ? context.inventory.regions.first { $0.id != region.id } : context.authoritative
    let entry = from.map { context.shell($0) } ?? shell
    let certificates = entry.exports == shell.exports ? "" : "\n  \(RegionShell.clearing)\n  \(entry.exports)"
    return maker.step(
      "back", .gate, title: "The usual way to \(region.id) is back",
      why: "Asked from \(entry.region.id) with the usual global token, before the fallback is given up.", minutes: 2,
      commands: [
        """
        (
          read -rsp 'usual global token: ' NOMAD_TOKEN && export NOMAD_TOKEN && echo\(certificates)
          page() {
            [ "$(nomad operator api -address=\(entry.address) -region=\(shell.name) '\(page)' </dev/null |
              jq '\(GateCondition.list.jq)')" = true ] && echo true
          }
          page || { sleep 5; page; }
        )
        """
      ],
      expect: "true", wait: 2, otherwise: "Stay on the fallback; tell the change lead the text of the error.",
      privilege: "namespace list-jobs")
  }

  private var revoke: Step {
    let gone = """
      for _ in 1 2 3 4 5 6; do
        [ -n "${NOMAD_TOKEN:-}" ] || { echo 'NOT PROVED: this shell has no token'; break; }
        nomad operator api \(target) /v1/acl/token/self </dev/null |
          grep -qE '^[^{]*(Permission denied|ACL token not found)' && { echo revoked; break; }
        echo 'NOT PROVED YET'
        sleep 5
      done
      """
    return maker.step(
      "revoke", .revoke, title: "Revoke the token of \(region.id) and see that it is gone",
      why: "Also when the change was aborted. The refusal of the token is the proof.", minutes: 1,
      commands: (usesVault
        ? ["vault lease revoke \"${LEASE:?}\""]
        : [
          RegionShell.readToken("break-glass management token of this region").replacingToken(),
          "NOMAD_TOKEN=\"${BREAK_GLASS:?}\" nomad acl token delete \(target) \"${ACCESSOR:?}\" </dev/null; unset BREAK_GLASS",
        ]) + [gone],
      expect: "revoked", wait: 1, otherwise: "The owner of the region deletes it by its accessor: echo \"$ACCESSOR\".",
      privilege: usesVault ? "update on sys/leases/revoke" : RunbookContext.management, changes: true)
  }

  private var leave: Step {
    maker.step(
      "leave", .read, title: "Sign out and close the shell",
      why: "The browser keeps the token until somebody signs out"
        + "\(certificate.isEmpty ? "." : ", and the certificate until it is removed from where it was imported.")",
      commands: ["unset NOMAD_TOKEN NOMAD_ADDR VAULT_ADDR VAULT_NAMESPACE LEASE ACCESSOR"],
      expect: "Signed out in the UI of \(region.id); the prompt returns.")
  }
}

extension String {
  /// The same prompt, kept apart from the token that is being revoked.
  fileprivate func replacingToken() -> String {
    var parts: [Substring] = []
    var rest = self[...]
    while let place = rest.firstRange(of: "NOMAD_TOKEN") {
      parts.append(rest[..<place.lowerBound])
      rest = rest[place.upperBound...]
    }
    parts.append(rest)
    return parts.joined(separator: "BREAK_GLASS")
  }
}
