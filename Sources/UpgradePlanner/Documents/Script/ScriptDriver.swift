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

  /// Behind all steps: reads the log, then goes from step to step.
  static let start = #"""
    # ---------------------------------------------------------------- from here on it goes step by step

    if [ "$LIST" = 1 ]; then
      for ((at = 1; at < ${#SECTION_IDS[@]}; at++)); do
        sheet=''
        [ "${IS_SHEET[at]}" = 0 ] || sheet=' (only with --section)'
        printf '%q\t%s%s\n' "${SECTION_IDS[at]}" "${SECTION_TITLES[at]}" "$sheet"
      done
      exit 0
    fi
    if [ "$TOTAL" = 0 ]; then
      [ "$IS_DONE" = 0 ] || { echo 'Every server runs the target or newer: there is nothing to do.'; exit 0; }
      die 'there is no plan, so there is nothing to do; plan.txt says why'
    fi

    chosen=0
    for ((at = 1; at < ${#SECTION_IDS[@]}; at++)); do
      if [ -n "$ONLY" ] && [ "${SECTION_IDS[at]}" = "$ONLY" ]; then chosen=$at; fi
    done
    [ -z "$ONLY" ] || [ "$chosen" != 0 ] || die "there is no section $ONLY; --list shows them" 64
    for ((at = 1; at <= TOTAL; at++)); do
      section=${SECTION_OF[at]}
      if [ "$chosen" = 0 ]; then
        [ "${IS_SHEET[section]}" = 1 ] || ORDER+=("$at")
      elif [ "$section" = "$chosen" ]; then
        ORDER+=("$at")
      fi
    done

    if [ "$FROM_FILE" = 0 ] && [ ! -t 0 ]; then
      die 'standard input is no terminal, so nobody could confirm a step; see --answers-from-stdin' 64
    fi
    if [ -s "$LOG/plan" ]; then
      IFS= read -r other <"$LOG/plan" || other=''
      [ "$other" = "$PLAN_DIGEST" ] || die "$LOG is the log of another plan, $other; this one is $PLAN_DIGEST"
    else
      # What a full disk has left of a log that was never begun is none.
      for at in "$LOG" "$LOG"/* "$LOG"/.[!.]*; do
        case $at in "$LOG/plan" | "$LOG/plan.new") continue ;; esac
        if [ "$at" = "$LOG" ] && [ -d "$at" ]; then continue; fi
        [ ! -e "$at" ] || die "$LOG exists and is no log of a runbook; choose another with --log"
      done
      mkdir -p "$LOG" && printf '%s\n' "$PLAN_DIGEST" >"$LOG/plan.new" && mv "$LOG/plan.new" "$LOG/plan" ||
        die "cannot write to $LOG"
    fi
    mkdir -p "$LOG/evidence" || die "cannot write to $LOG"

    # One process at a time works on a section; others may work on theirs meanwhile.
    unlock() {
      [ -z "$LOCKED" ] || rm -f "$LOG/lock-$LOCKED"
      LOCKED=''
    }

    lock() {
      local file=$LOG/lock-$1 other
      unlock
      if ! (set -o noclobber && echo "$$" >"$file") 2>/dev/null; then
        IFS= read -r other <"$file" || other=''
        if [ -n "$other" ] && kill -0 "$other" 2>/dev/null; then
          die "process $other works on the section ${SECTION_IDS[$1]} with $LOG; start this again when it has ended"
        fi
        echo "$$" >"$file" || die "cannot write to $LOG"
      fi
      LOCKED=$1
    }

    # What was recorded so far, also by another process.
    read_log() {
      local name given event number
      if [ -f "$LOG/values" ]; then
        while IFS='=' read -r name given; do
          case $name in '' | *[!A-Z0-9_]* | [0-9]*) continue ;; esac
          export "$name=$given"
        done <"$LOG/values"
      fi
      [ -f "$LOG/journal.tsv" ] || return 0
      while IFS=$'\t' read -r _ _ event number _; do
        case $number in '' | *[!0-9]*) continue ;; esac
        [ "$number" -ge 1 ] && [ "$number" -le "$TOTAL" ] || continue
        case $event in
          'done' | passed | exception) RECORDED[number]=1 ;;
          later) [ "$chosen" != 0 ] && [ "${SECTION_OF[number]}" != "$chosen" ] || postpone "$number" ;;
        esac
      done <"$LOG/journal.tsv"
    }

    trap unlock EXIT
    trap 'interrupted INT' INT
    trap 'interrupted TERM' TERM
    trap 'interrupted HUP' HUP

    [ "$chosen" = 0 ] || lock "$chosen"
    read_log
    resumed=0 left=0
    for at in "${ORDER[@]}"; do
      if [ "${RECORDED[at]:-0}" = 1 ]; then resumed=$((resumed + 1)); else left=$((left + 1)); fi
    done
    if [ "$left" = 0 ] && [ "${IS_SHEET[chosen]}" = 1 ]; then
      # A sheet may be needed more than once.
      for at in "${ORDER[@]}"; do RECORDED[at]=0; done
      resumed=0
    fi

    printf '%s%s%s\nplan %s\nlog  %s\n' "$BOLD" "$TITLE" "$PLAIN" "$PLAN_DIGEST" "$LOG"
    [ "$resumed" = 0 ] || printf '%s of %s steps are recorded already.\n' "$resumed" "${#ORDER[@]}"
    missing=''
    for ((at = 1; at <= TOTAL; at++)); do
      section=${SECTION_OF[at]}
      [ "$section" -lt "$chosen" ] && [ "${IS_SHEET[section]}${IS_SHEET[chosen]}" = 00 ] || continue
      [ "${RECORDED[at]:-0}" = 0 ] || continue
      case "$missing " in *" ${SECTION_IDS[section]} "*) ;; *) missing+=" ${SECTION_IDS[section]}" ;; esac
    done
    [ -z "$missing" ] || printf 'Not recorded as done in this log, though it comes before:%s\n' "$missing"
    journal started "$PWD"
    for ((place = 0; place < ${#ORDER[@]}; place++)); do
      section=${SECTION_OF[${ORDER[place]}]}
      if [ "$section" != "$LOCKED" ] && [ "${RECORDED[${ORDER[place]}]:-0}" = 0 ]; then
        lock "$section"
        read_log
      fi
      POSTPONED=0
      "step_${ORDER[place]}"
      if [ "$POSTPONED" = 1 ]; then
        postpone "${ORDER[place]}"
        place=$((place - 1))
      fi
    done
    NUMBER=0 ID=''
    journal ended
    printf '\nEvery step is recorded. Evidence is in %s.\n' "$LOG"

    """#
}
