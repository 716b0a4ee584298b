/// What is run on one server to stop, replace and start its Nomad.
struct ServerCommands {
  let region: Region
  let version: NomadVersion
  /// What the server is called in comments.
  let server: String

  /// Where the new binary waits since the preparation.
  static func staged(_ version: NomadVersion) -> String { "/var/tmp/nomad-\(version)/nomad" }

  /// Where each server keeps what it had before the upgrade to a version.
  static func kept(before version: NomadVersion) -> String { "/root/nomad-before-\(version)" }

  private func own(_ step: String) -> [String]? {
    region.upgrade[step].map {
      ["\(Shell.comment("your own command for \(server), from upgrade.commands"))\n\($0)"]
    }
  }

  var stop: [String] { own("stop") ?? [onServer("sudo systemctl stop nomad && ! pgrep -x nomad")] }
  var start: [String] { own("start") ?? [onServer("sudo systemctl start nomad && systemctl is-active nomad")] }
  var install: [String] {
    own("install") ?? [
      onServer(
        "sudo install -m 0755 \(Shell.quote(Self.staged(version))) \"$(command -v nomad)\" && nomad version")
    ]
  }

  func isOwn(_ step: String) -> Bool { region.upgrade[step] != nil }

  func onServer(_ command: String) -> String { "\(Shell.comment("on \(server)"))\n\(command)" }

  /// The binary that waits, as a word for bash.
  var stagedBinary: String { isOwn("install") ? "\"${STAGED_BINARY:?}\"" : Shell.quote(Self.staged(version)) }

  /// Puts the release's binary beside the running one and lets it check itself and the configuration.
  var stage: [String] {
    guard !isOwn("install") else {
      return [
        onServer(
          "\(stagedBinary) version && \(stagedBinary) config validate /etc/nomad.d && df -h /var/tmp /")
      ]
    }
    let base = "https://releases.hashicorp.com/nomad/\(version)"
    let directory = "/var/tmp/nomad-\(version)"
    return [
      onServer(
        """
        (
          set -o pipefail
          case $(uname -m) in x86_64) ARCH=amd64 ;; aarch64) ARCH=arm64 ;; *) echo 'unknown machine'; exit 1 ;; esac
          mkdir -p \(Shell.quote(directory)) && cd \(Shell.quote(directory)) || exit 1
          curl -fsSLO \(Shell.quote("\(base)/nomad_\(version)_SHA256SUMS")) &&
            curl -fsSLO \(Shell.quote("\(base)/nomad_\(version)_linux_"))"$ARCH.zip" &&
            grep "linux_$ARCH.zip\\$" \(Shell.quote("nomad_\(version)_SHA256SUMS")) | sha256sum --check &&
            unzip -o \(Shell.quote("nomad_\(version)_linux_"))"$ARCH.zip" nomad && ./nomad version
        )
        """),
      onServer("\(Shell.quote(Self.staged(version))) config validate /etc/nomad.d && df -h /var/tmp /"),
    ]
  }
}
