/// The part of the script that is the same for every plan.
enum ScriptDriver {
  /// What every step calls; bash 4.0 or newer.
  static let text = #"""
    # ---------------------------------------------------------------- how it works, the same for every plan

    if [ "${BASH_VERSINFO[0]:-0}" -lt 4 ]; then
      echo 'runbook.sh: bash 4 or newer is needed' >&2
      exit 1
    fi
    set -u
    set -o pipefail
    umask 077

    usage() {
      cat <<'END'
    Usage: bash runbook.sh [--log DIR] [--section ID] [--answers-from-stdin]
           bash runbook.sh --list

      --log DIR             where evidence is kept; default runbook-log- and the plan's digest, in this folder
      --section ID          this section only: a crew's region, a fallback sheet, the rollback; also while
                            another process works on another section with the same log
      --list                the sections
      --answers-from-stdin  take answers from a file or a pipe; without it a terminal is required

    It goes on where it stopped: steps that were recorded as done are not asked again. Checks run in the
    folder and with the environment that it is started with; a token that is asked for is kept in memory
    and recorded nowhere.

    Exit codes: 0 every step is recorded; 1 error; 3 stopped before the end; 64 usage; 130 interrupted.
    END
    }

    die() {
      printf 'runbook.sh: %s\n' "$1" >&2
      exit "${2:-1}"
    }

    LOG=runbook-log-${PLAN_DIGEST:7:12}
    ONLY=''
    FROM_FILE=0
    LIST=0
    while [ $# -gt 0 ]; do
      case $1 in
        --log | --section)
          [ $# -ge 2 ] || die "$1 needs a value" 64
          if [ "$1" = --log ]; then LOG=$2; else ONLY=$2; fi
          shift
          ;;
        --list) LIST=1 ;;
        --answers-from-stdin) FROM_FILE=1 ;;
        -h | -help | --help)
          usage
          exit 0
          ;;
        *)
          usage >&2
          exit 64
          ;;
      esac
      shift
    done

    BOLD='' PLAIN=''
    if [ -t 1 ] && [ -z "${NO_COLOR:-}" ] && [ -z "${NOMAD_CLI_NO_COLOR+set}" ]; then
      BOLD=$'\e[1m' PLAIN=$'\e[0m'
    fi
    OPERATOR=${SUDO_USER:-$(id -un)}
    OPERATOR=${OPERATOR//[[:cntrl:]]/ }
    declare -a ORDER=() SETUP=() CHECKS=() VALUES=() TOKENS=() RECORDED=()
    NUMBER=0 ID='' KIND='' REGION=0 QUIET=0 ENTERED=0 POSTPONED=0 LOCKED='' BEGUN=' ' WORD='' REST=''

    now() { date -u +%Y-%m-%dT%H:%M:%SZ; }

    # One line a thing that happened: time, who, what, number of the step, its id, words.
    journal() {
      local words=${2:-}
      printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$(now)" "$OPERATOR" "$1" "$NUMBER" "$ID" "${words//[[:cntrl:]]/ }" \
        >>"$LOG/journal.tsv" || die "cannot write $LOG/journal.tsv"
    }

    stop() {
      journal stopped "$1"
      printf '\nStopped (%s). Start it again to go on; evidence is in %s.\n' "$1" "$LOG"
      exit 3
    }

    interrupted() {
      trap '' INT TERM HUP
      journal interrupted "$1"
      printf '\nInterrupted. Start it again to go on with this step; evidence is in %s.\n' "$LOG"
      exit 130
    }

    # Sets WORD and REST.
    ask() {
      local line
      printf '%s%s%s ' "$BOLD" "$1" "$PLAIN"
      IFS= read -r line || stop 'the input ended'
      [ "$FROM_FILE" = 0 ] || printf '\n'
      read -r WORD REST <<<"$line"
    }

    paragraph() { [ "$QUIET" = 1 ] || printf '%s\n\n' "$1"; }

    begin() {
      NUMBER=$1 ID=$2 KIND=$3 REGION=$4
      CHECKS=() VALUES=()
      QUIET=${RECORDED[NUMBER]:-0}
      [ "$QUIET" = 0 ] || begun
      local section=${SECTION_OF[NUMBER]}
      if [ "$section" != "$ENTERED" ]; then
        ENTERED=$section
        SETUP=()
        if [ "$QUIET" = 0 ]; then
          printf '\n%s== %s%s\n\n' "$BOLD" "${SECTION_TITLES[section]}" "$PLAIN"
          "section_$section"
        fi
      fi
      [ "$QUIET" = 1 ] || printf '\n%s[%s/%s] %s%s\n  %s  %s\n' "$BOLD" "$1" "$TOTAL" "$5" "$PLAIN" "$3" "$2"
    }

    fact() { [ "$QUIET" = 1 ] || printf '  %-10s %s\n' "$1:" "$2"; }

    listing() {
      [ "$QUIET" = 1 ] && return
      printf '\n  %s\n' "$1"
      while IFS= read -r line; do printf '    %s\n' "$line"; done <<<"$2"
    }

    # For you to run: printed, never run.
    show() {
      local text
      IFS= read -r -d '' text || :
      listing 'Run this yourself:' "${text%$'\n'}"
    }

    # Only looks: run by the script when you say so.
    verify() {
      local text
      IFS= read -r -d '' text || :
      CHECKS+=("$text")
      listing 'The script runs this, it only looks:' "${text%$'\n'}"
    }

    # Variables for the checks of this section.
    setup() {
      local text
      IFS= read -r -d '' text || :
      SETUP+=("$text")
      listing 'Set for the checks of this section:' "${text%$'\n'}"
    }

    # A value that later checks need, asked for once and kept in the log.
    value() {
      VALUES+=("$1")
      [ "$QUIET" = 1 ] || printf '\n  The script asks for %s and keeps it for the checks.\n' "$1"
    }

    ask_values() {
      local name answer
      for ((at = 0; at < ${#VALUES[@]}; at++)); do
        name=${VALUES[at]}
        printf '%s (now %s; empty = as it is, - = none): ' "$name" "${!name:-not set}"
        IFS= read -r answer || stop 'the input ended'
        [ "$FROM_FILE" = 0 ] || printf '\n'
        [ -n "$answer" ] || continue
        [ "$answer" != - ] || answer=''
        export "$name=$answer"
        printf '%s=%s\n' "$name" "$answer" >>"$LOG/values" || die "cannot write $LOG/values"
      done
    }

    token() {
      [ "$QUIET" = 1 ] ||
        printf '\n  The script asks for the token of %s when a check needs it.\n' "${REGIONS[REGION]:-this region}"
    }

    ask_token() {
      [ -n "${REGIONS[REGION]+set}" ] && [ -z "${TOKENS[REGION]+set}" ] || return 0
      local value
      printf 'Nomad token of %s (not shown, not recorded; empty = NOMAD_TOKEN of this shell): ' "${REGIONS[REGION]}"
      IFS= read -rs value || stop 'the input ended'
      printf '\n'
      TOKENS[REGION]=$value
    }

    # A server that has been stopped is finished before any other: its block cannot wait any more.
    begun() {
      case $KIND in stop | install | start) BEGUN+="${SECTION_OF[NUMBER]}/${BLOCK_OF[NUMBER]} " ;; esac
    }

    can_wait() {
      [ "${BLOCK_OF[NUMBER]}" -gt 0 ] || return 1
      case $BEGUN in *" ${SECTION_OF[NUMBER]}/${BLOCK_OF[NUMBER]} "*) return 1 ;; esac
    }

    # In a shell of its own, so that no check changes the next one's environment.
    run_checks() {
      local attempt=1 status
      while [ -e "$LOG/evidence/$NUMBER-$attempt.txt" ]; do attempt=$((attempt + 1)); done
      local evidence=$LOG/evidence/$NUMBER-$attempt.txt
      printf 'plan %s\nstep %s\nby %s\nbegun %s\n\n' "$PLAN_DIGEST" "$ID" "$OPERATOR" "$(now)" >"$evidence" ||
        die "cannot write $evidence"
      (
        exec 2>&1
        set +u +o pipefail
        trap - INT TERM HUP EXIT
        if [ -n "${TOKENS[REGION]:-}" ]; then export NOMAD_TOKEN="${TOKENS[REGION]}"; fi
        for ((at = 0; at < ${#SETUP[@]}; at++)); do
          eval "${SETUP[at]}" </dev/null || exit 1
        done
        for ((at = 0; at < ${#CHECKS[@]}; at++)); do
          eval "${CHECKS[at]}" </dev/null || exit
        done
      ) | tee -a "$evidence"
      status=${PIPESTATUS[0]}
      printf '\nended %s\nexit status %s\n' "$(now)" "$status" >>"$evidence"
      EVIDENCE=evidence/$NUMBER-$attempt.txt
      [ "$status" = 0 ]
    }

    reason() {
      [ -n "$REST" ] && return 0
      echo 'An exception needs a reason: x REASON'
      return 1
    }

    recorded() {
      journal "$1" "$2"
      RECORDED[NUMBER]=1
      begun
    }

    # Sets state, a variable of the caller.
    check() {
      ask_token
      if run_checks; then
        state=passed
        journal check-passed "$EVIDENCE"
      else
        state=failed
        journal check-failed "$EVIDENCE"
      fi
    }

    # Waits for the operator and records the answer.
    finish() {
      [ "$QUIET" = 1 ] && return 0
      local state=new later='' again=''
      ! can_wait || later=', [l]ater: this server after the others'
      [ -z "${REGIONS[REGION]+set}" ] || again=', another [t]oken'
      printf '\n'
      ask_values
      while :; do
        if [ "${#CHECKS[@]}" = 0 ]; then
          ask "[d]one NOTE, e[x]ception REASON$later, [q]uit:"
        else
          case $state in
            new) ask "[r]un the check, e[x]ception REASON$later, [q]uit:" ;;
            failed) ask "FAILED. [r]etry$again, e[x]ception REASON$later, [q]uit:" ;;
            passed) ask "Is it what is expected? [y]es NOTE, [n]o, [r]epeat$later, [q]uit:" ;;
          esac
        fi
        case $state-${#CHECKS[@]}-$WORD in
          *-q | *-quit) stop 'by the operator' ;;
          *-x | *-exception)
            reason || continue
            recorded exception "$REST"
            return
            ;;
          *-l | *-later)
            if [ -z "$later" ]; then
              echo 'Only a server that has not been stopped can wait for the others.'
              continue
            fi
            journal later
            POSTPONED=1
            return
            ;;
          new-0-d | new-0-done)
            recorded "done" "$REST"
            return
            ;;
          *-0-*) echo 'Not understood.' ;;
          *-r | *-run | *-retry | *-repeat) check ;;
          failed-*-t | failed-*-token)
            if [ -n "$again" ]; then
              unset "TOKENS[REGION]"
              check
            else
              echo 'This step asks for no token.'
            fi
            ;;
          passed-*-y | passed-*-yes)
            recorded passed "$REST"
            return
            ;;
          passed-*-n | passed-*-no)
            journal check-refused "$EVIDENCE"
            state=failed
            ;;
          *) echo 'Not understood.' ;;
        esac
      done
    }

    # Moves what is left of a server's block behind the blocks of the section's other servers, and behind putting those
    # back into the load balancer where that comes first; its own way back follows it.
    postpone() {
      local number=$1 section=${SECTION_OF[$1]} block=${BLOCK_OF[$1]} each last=0
      local -a before=() moved=() after=()
      for each in "${ORDER[@]}"; do
        if [ "${SECTION_OF[each]}" = "$section" ] && [ "${BLOCK_OF[each]}" != 0 ]; then
          if [ "${BLOCK_OF[each]#-}" = "$block" ] && [ "${RECORDED[each]:-0}" = 0 ] && [ "$each" -ge "$number" ]; then
            moved+=("$each")
            continue
          fi
          last=$each
        fi
      done
      [ "$last" != 0 ] && [ "${#moved[@]}" != 0 ] || return 0
      local -a order=()
      for each in "${ORDER[@]}"; do
        case " ${moved[*]} " in *" $each "*) continue ;; esac
        order+=("$each")
        [ "$each" != "$last" ] || order+=("${moved[@]}")
      done
      ORDER=("${order[@]}")
    }

    """#
}
