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

  /// The container that Nomad runs in, as a word for bash; nil: a service of systemd.
  private var container: String? { region.upgrade.container.map(Shell.quote) }
  private var image: String { "\"${NOMAD_IMAGE:?the image of \(version)}\"" }

  /// Stops it and prints `stopped` once no process is left; your own command is followed by that look.
  var stop: [String] {
    own("stop").map { $0 + [onServer("! pgrep -x nomad && echo stopped")] } ?? [
      onServer(
        container.map {
          "sudo docker stop -t 60 \($0) && [ \"$(sudo docker inspect -f '{{.State.Running}}' \($0))\" = false ] && echo stopped"
        }
          ?? "sudo systemctl stop nomad && ! pgrep -x nomad && echo stopped")
    ]
  }

  /// The same, and it does not come back when the machine boots.
  var stopForGood: [String] {
    guard !isOwn("stop") else { return stop }
    return [
      onServer(
        container.map {
          "sudo docker update --restart=no \($0) && sudo docker stop -t 60 \($0) &&\n"
            + "  [ \"$(sudo docker inspect -f '{{.State.Running}}' \($0))\" = false ] && echo stopped"
        } ?? "sudo systemctl disable --now nomad && ! pgrep -x nomad && echo stopped")
    ]
  }

  /// The installed release says what it is, where your own command does not, and reads the configuration.
  var validate: String {
    if !isOwn("install"), container != nil { return onServer("\(stagedBinary) config validate /etc/nomad.d") }
    return onServer("\(isOwn("install") ? "nomad version && " : "")nomad config validate /etc/nomad.d")
  }

  /// A machine on which no server has run yet.
  var isEmpty: String {
    onServer(
      """
      ! pgrep -x nomad && sudo sh -c '[ ! -e "$1/server" ]' sh "${DATA_DIR:?the data_dir of the configuration}" && echo empty
      """)
  }

  var start: [String] {
    own("start") ?? [
      onServer(
        container.map {
          "cd \"${COMPOSE_DIR:?the folder of its compose file, which names the image to run}\" &&\n"
            + "  sudo docker compose up -d && sudo docker exec \($0) nomad version"
        } ?? "sudo systemctl start nomad && systemctl is-active nomad")
    ]
  }
  var install: [String] {
    own("install") ?? [
      onServer(
        container == nil
          ? "sudo install -m 0755 \(Shell.quote(Self.staged(version))) \"$(command -v nomad)\" && nomad version"
          : "cd \"${COMPOSE_DIR:?the folder of its compose file}\" && sudo docker compose config --images | grep -Fx \(image) &&\n"
            + "  sudo docker run --rm --entrypoint nomad \(image) version")
    ]
  }

  /// What is printed once Nomad has been started.
  var startedLine: String {
    isOwn("start") ? "It succeeds; the gate judges." : container == nil ? "active" : "Nomad v\(version)"
  }

  /// Keeps configuration, licence and what runs today in a folder.
  func keep(before version: NomadVersion, who: String, licence: Bool) -> String {
    let copy =
      container.map {
        "mkdir -p \"$1/image\" && docker save -o \"$1/image/nomad.tar\" \"$(docker inspect -f \"{{.Image}}\" \($0))\""
      }
      ?? "cp \"$(command -v nomad)\" \"$1/nomad\" && chmod 0755 \"$1/nomad\" && \"$1/nomad\" version && sha256sum \"$1/nomad\""
    return """
      \(Shell.comment(who))
      sudo sh -c \(Shell.quote("umask 077; mkdir -p \"$1\" && cp -a /etc/nomad.d \"$1/\"\(licence ? " && cp -a \"$2\" \"$1/\"" : "") && \(copy)")) \\
        sh \(Shell.quote(Self.kept(before: version)))\(licence ? " \"${NOMAD_LICENSE_PATH:?the licence file}\"" : "")
      """
  }

  func isOwn(_ step: String) -> Bool { region.upgrade[step] != nil }

  func onServer(_ command: String) -> String { "\(Shell.comment("on \(server)"))\n\(command)" }

  /// The binary that waits, as a word for bash.
  var stagedBinary: String {
    if !isOwn("install"), container != nil {
      return "sudo docker run --rm -v /etc/nomad.d:/etc/nomad.d:ro --entrypoint nomad \(image)"
    }
    return isOwn("install")
      ? "\"${STAGED_BINARY:?the nomad of \(version), unpacked beside the one that runs}\""
      : Shell.quote(Self.staged(version))
  }

  /// A container whose state outlives it: the folder of the server's data is mounted.
  var mounted: String? {
    container.map { name in
      onServer(
        "sudo docker inspect -f '{{range .Mounts}}{{println .Destination}}{{end}}' \(name) |\n"
          + "  grep -Fx \"${DATA_DIR:?the data_dir of the configuration}\" && echo mounted"
      )
    }
  }

  /// Puts the release's binary beside the running one and lets it check itself and the configuration.
  var stage: [String] {
    guard !isOwn("install") else {
      return [
        onServer(
          "sha256sum \(stagedBinary) &&\n  \"$STAGED_BINARY\" version && \"$STAGED_BINARY\" config validate /etc/nomad.d && df -h /var/tmp /"
        )
      ]
    }
    guard container == nil else {
      return [
        onServer(
          "sudo docker pull \(image) && sudo docker image inspect -f '{{join .RepoDigests \" \"}}' \(image) &&\n"
            + "  \(stagedBinary) version &&\n  \(stagedBinary) config validate /etc/nomad.d && df -h"
        )
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
