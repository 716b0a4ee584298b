extension ScriptDriver {
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
