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
    if let start = impairments.map(\.startMinute).min(), let end = impairments.map(\.endMinute).max() {
      text.append("Needed \(clock.span(start, end)), for: \(context.told(impairments)).")
    } else {
      text.append("This plan impairs nothing that reaches \(region.id). The sheet is here for what nobody expected.")
    }
    text += [
      "Works with a local token of this region: everything inside \(region.id), its own UI included, whatever other regions "
        + "run and even while the authoritative region is down. While this region itself is half upgraded its new pages may "
        + "fail, and while it has no leader no token can be made: get it before the first stop.",
      "Does not work: a local token is worth nothing elsewhere, and the UI's region switch answers 403 Permission denied with "
        + "it. Making a global token and writing policies or namespaces need the authoritative region.",
    ]
    if region.access?.clientCert != nil {
      text.append(
        "This region asks for a client certificate (mTLS): the CLI takes it from the first step; a browser needs it imported."
      )
    }
    if !missing.isEmpty {
      text.append(
        "The inventory does not give \(missing.map { "regions.\(region.id).\($0)" }.joined(separator: ", ")): fill it in "
          + "before the change; until then the steps use variables or a token made by hand.")
    }
    return text
  }

  /// How long a token has to live that is got an hour before it is needed: the impairments' time and that hour.
  private var neededMinutes: Int? {
    let impairments = context.impairments(of: region)
    guard let start = impairments.map(\.startMinute).min(), let end = impairments.map(\.endMinute).max() else {
      return nil
    }
    return end - start + 60
  }

  private var neededSeconds: String? {
    neededMinutes.map { "\($0 * 60) seconds (\(PlanClock.duration($0)), an hour before the start included)" }
  }

  private var isolate: Step {
    var lines = [
      shell.environment, "unset NOMAD_TOKEN VAULT_ADDR VAULT_NAMESPACE", "export NOMAD_ADDR=\(shell.address)",
    ]
    if let vault, let address = vault.address {
      let namespace = vault.namespace.map { " VAULT_NAMESPACE=\(Shell.quote($0))" } ?? ""
      lines.append("export VAULT_ADDR=\(Shell.quote(address))\(namespace)")
    }
    let answer = """
      # What a read of this region says, through a condition; asked five times, as a follower may lag.
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
      why: "A region, namespace or token from elsewhere in the environment would send calls to another region again.",
      minutes: 1, commands: [lines.joined(separator: "\n"), answer], expect: "The prompt returns.")
  }

  private var usesVault: Bool { vault?.address != nil }
  private var mount: String { vault?.mount ?? "nomad" }

  /// Path of a Vault read about the role, one word.
  private func rolePath(_ kind: String) -> String {
    vault?.role.map { Shell.quote("\(mount)/\(kind)/\($0)") }
      ?? "\(Shell.quote("\(mount)/\(kind)/"))\"${VAULT_NOMAD_ROLE:?}\""
  }

  private var login: [Step] { usesVault ? vaultLogin : [manualToken] }

  private var vaultLogin: [Step] {
    [
      maker.step(
        "login", .read, title: "Log in to Vault\(vault?.namespace.map { " in namespace \($0)" } ?? "")",
        why: "The Nomad token lives as long as its lease, and the lease at most as long as this login.", minutes: 2,
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
        why: "A global token would need the authoritative region, which may be what is away.", minutes: 1,
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
          "Reading it may be forbidden: ask the owner of the mount. Never write config/access: that can bootstrap ACLs. "
          + "A global role: use a token made by hand with this region's break-glass token.",
        privilege: "read on the mount's role and config"),
      maker.step(
        "token", .token, title: "Get a local token of \(region.id)",
        why: "The token goes into the environment and is not printed; accessor and lease are kept for revoking it.",
        minutes: 1,
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
    let name = "-name=\(Shell.quote("upgrade-\(region.id)")) -type=client -policy=\"${FALLBACK_POLICY:?}\""
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
      why: "The server that is asked says its own region and never forwards that question.", minutes: 1,
      commands: [
        (usesACL ? token : "") + "answer /v1/agent/members 'select(.ServerRegion == $region) | .ServerRegion' &&\n  "
          + "answer /v1/jobs 'select(\(GateCondition.list.jq)) | \"jobs: \\(length)\"'"
      ],
      expect: (usesACL ? "Its name, type, Global false and the planned policies, no secret; then " : "")
        + "\(region.id.name), then how many jobs.", wait: 1,
      otherwise: (usesACL
        ? "Token: 'ACL token not found': get it again; Global true: the role is wrong. " : "")
        + "Region: the address leads elsewhere, correct regions.\(region.id).access.url. Jobs: 403: the policy lacks "
        + "namespace read; 500: see diagnose with the text.")
  }

  private var browser: Step {
    maker.step(
      "ui", .read, title: "The UI at the region's own address, without ?region=",
      why:
        "Token and region are kept per host name: use this region's own, not one that is shared. The link holds a one-time "
        + "secret and is valid for ten minutes; with -show-url it would be printed, so do not share the screen.",
      commands: ["nomad ui \(context.usesACL(region) ? "-authenticate " : "")-address=\(shell.address)"],
      expect: "The browser opens this region's UI, signed in.",
      otherwise:
        "On a machine without a browser open \(region.access?.url ?? "the region's address")/ui/settings/tokens yourself and "
        + "paste the token from a password store.")
  }

  private var back: Step {
    let page =
      OperatorFact.jobStatuses.holds(for: context.inventory.target)
      ? "/v1/jobs/statuses?per_page=1" : "/v1/jobs?per_page=1"
    let authoritative = context.authoritative.map { context.shell($0) } ?? shell
    return maker.step(
      "back", .gate, title: "The usual way to \(region.id) is back",
      why: "From the authoritative region, with the usual global token, before the fallback is given up.", minutes: 2,
      commands: [
        """
        (
          read -rsp 'usual global token: ' NOMAD_TOKEN && export NOMAD_TOKEN && echo
          set -o pipefail
          page() {
            nomad operator api -address=\(authoritative.address) -region=\(shell.name) '\(page)' </dev/null |
              jq -e '\(GateCondition.list.jq)'
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
      (
        set -o pipefail
        nomad operator api \(target) /v1/acl/token/self </dev/null | jq -e '.AccessorID' >/dev/null 2>&1 &&
          { echo 'STILL VALID'; exit 1; }
        echo 'revoked'
      )
      """
    return maker.step(
      "revoke", .revoke, title: "Revoke the token of \(region.id) and see that it is gone",
      why: "Also when the change was aborted. A refused token is the proof"
        + " (\(OperatorFact.unknownTokenForbidden.holds(for: context.inventory.target) ? "403" : "404 before 1.10.1")).",
      minutes: 1,
      commands: (usesVault
        ? ["vault lease revoke \"${LEASE:?}\""]
        : [
          RegionShell.readToken("break-glass management token of this region").replacingToken(),
          "NOMAD_TOKEN=\"${BREAK_GLASS:?}\" nomad acl token delete \(target) \"${ACCESSOR:?}\" </dev/null; unset BREAK_GLASS",
        ]) + [gone],
      expect: "revoked", wait: 1, otherwise: "Ask the owner of the region to delete the token by its accessor.",
      privilege: usesVault ? "update on sys/leases/revoke" : RunbookContext.management, changes: true)
  }

  private var leave: Step {
    maker.step(
      "leave", .read, title: "Sign out and close the shell",
      why: "The browser keeps the token per host name until somebody signs out.",
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
