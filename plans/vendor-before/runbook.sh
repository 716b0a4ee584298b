#!/usr/bin/env bash
# Upgrade of acme to 1.8.21+ent
# Made by nomad-upgrade-plan 0.1.0, knowledge 2026-08-21.
#
# A do-nothing script: it prints each step, waits for you, and records what you say with the time. It runs
# gates and reads, which only look, and nothing else; every command that changes anything is printed for you.
# bash runbook.sh --help says more.
# shellcheck disable=SC2034 # the variables that only some plans need

PLAN_DIGEST=sha256:dbd8e2fb4b3ac9d1cfe5b7c9a6a6480a2decb291fe63f881e764f83be257d466
INVENTORY_DIGEST=sha256:351866d966e26a495b731d6ab8e3c7e4092eb90676b7be22076830d3f5098f24
TITLE='Upgrade of acme to 1.8.21+ent'
REGIONS=([1]=us-east [2]=us-west [3]=eu-central [4]=ap-southeast)
TOTAL=272
IS_DONE=0
SECTION_IDS=(
  ''
  summary
  before
  announcements
  hop-1-ap-southeast
  hop-1-eu-central
  hop-1-us-east
  hop-1-us-west
  clients
  close-out
  rollback
  fallback-us-east
  fallback-us-west
  fallback-eu-central
  fallback-ap-southeast
)
SECTION_TITLES=(
  ''
  'Summary for approvers'
  'Before the change'
  Announcements
  'Wave 1, region ap-southeast: 1.7.10+ent to 1.8.21+ent'
  'Wave 1, region eu-central: 1.7.10+ent to 1.8.21+ent'
  'Wave 1, region us-east: 1.7.10+ent to 1.8.21+ent'
  'Wave 1, region us-west: 1.7.10+ent to 1.8.21+ent'
  Clients
  Close-out
  Rollback
  'Fallback: log in directly at us-east'
  'Fallback: log in directly at us-west'
  'Fallback: log in directly at eu-central'
  'Fallback: log in directly at ap-southeast'
)
IS_SHEET=(0 0 0 0 0 0 0 0 0 0 1 1 1 1 1)
SECTION_OF=(0 1 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 3 3 3 3 3 3 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 8 8 8 8 8 8 8 8 8 8 8 8 8 8 8 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10 11 11 11 11 11 11 11 11 11 12 12 12 12 12 12 12 12 12 13 13 13 13 13 13 13 13 13 14 14 14 14 14 14 14 14 14)
BLOCK_OF=(0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 1 1 1 1 2 2 2 2 2 2 3 3 3 3 3 3 -4 -1 -2 -3 0 0 0 0 0 0 0 0 1 1 1 1 1 1 2 2 2 2 2 2 3 3 3 3 3 3 -4 -1 -2 -3 0 0 0 0 0 0 0 0 1 1 1 1 1 1 2 2 2 2 2 2 3 3 3 3 3 3 4 4 4 4 4 4 5 5 5 5 5 5 -6 -1 -2 -3 -4 -5 0 0 0 0 0 0 0 0 0 1 1 1 1 1 1 2 2 2 2 2 2 3 3 3 3 3 3 -4 -1 -2 -3 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0)

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

section_1() {
  paragraph 'Federation acme, 4 regions, us-east authoritative: 14 server upgrades in 4 hops and 1 wave: straight to 1.8.21+ent.'
  paragraph 'Time: 2027-01-12 18:40Z to 2027-01-13 06:50Z.'
  paragraph 'Servers run more than one version for 12 h 10 min (730 minutes). No order under these constraints makes that, or what it impairs, smaller: proved.'
  paragraph 'While versions differ, running workloads, scheduling and each region'\''s own API go on. What crosses regions may fail: see the impairments and the fallback sheets.'
  paragraph 'Worst case: a region loses its leader, or an upgraded server writes what an old one cannot read. Then the region is finished forward at once, or rebuilt from the snapshot taken before its hop; see the section rollback.'
  paragraph 'Nomad servers cannot be downgraded. The point of no return of each region is the moment an upgraded server leads it: the stop of its last old leader (step turn).'
  paragraph 'Stop the whole change if: a gate fails twice; a policy, role, namespace or node pool is missing; an old server panics; a second server of a region is not healthy; a region can no longer start in time; the fallback of an affected region does not work.'
}

step_1() {
  begin 1 summary.approve decide 0 'Approve this plan, by its digest'
  fact Why 'A later plan has another digest and needs another approval.'
  fact Who approvers
  fact Otherwise 'Not approved: nothing begins.'
  finish
}

section_2() {
  paragraph 'Everything here is done and evidenced before the first region is touched. Every command is for bash with nomad and jq. Each person works in one folder; every region has a file there, nomad-REGION.env, that each command reads first, so a shell that was lost needs only the token again. Whoever takes a region over is given all nomad-*, baseline-*, identity-keys-* and batch-* files of the folder by the one who leaves; no token is in them.'
  paragraph 'Tokens are typed, never shown and never kept: a global management token of the region, which every region accepts. A local one works whatever other regions do, but cannot compare with another region: closing gates and close-out need the global one.'
  paragraph 'Commands marked '\''on each server'\'' need what no inventory tells, set in that shell: DATA_DIR, the data_dir of the configuration (which is taken to lie in /etc/nomad.d); TLS_CERT and TLS_CA, its cert_file and ca_file; NOMAD_LICENSE_PATH, the licence file. A command whose variable is not set stops and names it.'
  paragraph 'Steps named NOTE-… are ticked once they are done in every place they concern, or answered under answers; findings once they are done or accepted by their owner. Until then no region that they concern is begun.'
  paragraph 'Vault and Consul accept only workload identities whose key they can fetch, and running allocations hide a lost key until their tokens are renewed. So gates compare the ids of the keys with today'\''s and run a canary job (identity_canary): it reads one secret, registers one service or renders one template, and is removed. It is written from the vendor'\''s documentation and was not run against real servers: rehearse it now, with the region'\''s command of close-out.identity. It needs CANARY_SECRET, the path of a secret that jobs may read, and CANARY_DRIVER where clients lack exec.'
}

step_2() {
  begin 2 before.tools gate 0 'Tools of everyone who runs a command'
  fact Why 'Gates read answers with jq and take no exit status of nomad as proof.'
  fact Who 'change lead'
  fact Time '5 min'
  fact Expect 'A version of Nomad, a usage line that names operator api, true (jq 1.6 or newer), bash 4 or newer.'
  fact Otherwise 'Install what is missing.'
  verify <<'END'
nomad version && nomad operator api -h | head -n 1
END
  verify <<'END'
jq -n '1 | IN(1)' && bash --version | head -n 1 && [ "${BASH_VERSINFO[0]}" -ge 4 ]
END
  finish
}

step_3() {
  begin 3 before.gates read 0 'The functions that gates call'
  fact Why 'Each person writes the file in the folder they work in: every gate below is a call of one of them.'
  fact Who 'change lead'
  fact Time '1 min'
  fact Expect 'gates are there'
  fact Otherwise 'The paste was cut: copy the block from the file of this runbook instead.'
  show <<'END'
cat >nomad-gates.sh <<'NOMAD_GATES'
# What the gates of this runbook call. Nothing here changes a cluster unless its comment says so; every call names its
# region and its address.
# nomad operator api exits 0 for an answer, a refusal and an error alike and would post what is on its standard
# input: so only the body counts, and an answer that is not what was asked for never holds.

# What would send calls to another region; a region's own file sets its certificates after this.
unset NOMAD_ADDR NOMAD_REGION NOMAD_NAMESPACE NOMAD_CACERT NOMAD_CLIENT_CERT NOMAD_CLIENT_KEY NOMAD_TLS_SERVER_NAME

# An empty answer is none: jq 1.6 would call it good.
gate_ask() { # REGION ADDRESS PATH
  nomad operator api -address="$2" -region="$1" "$3" </dev/null | grep .
}

# One answer, judged by jq, without a word.
gate_judge() ( # REGION ADDRESS PATH PROGRAM [ARGUMENT OF JQ ...]
  set -o pipefail
  VERDICT=$(gate_ask "$1" "$2" "$3" 2>/dev/null | jq "${@:5}" "$4" 2>/dev/null) && [ "$VERDICT" = true ]
)

# The same aloud. The first call over a connection from before a restart fails once: it is made twice.
gate_holds() { # REGION ADDRESS PATH PROGRAM [ARGUMENT OF JQ ...]
  gate_judge "$@" || { sleep 5; gate_judge "$@"; } || {
    echo "GATE FAILED: $3 of $1, asked at $2, begins:"
    gate_ask "$1" "$2" "$3" 2>&1 | head -c 300
    echo
    return 1
  }
  echo "holds: $3 of $1"
}

# What the leader says about every server, for people.
gate_shown() ( # REGION ADDRESS
  ANSWER=$(gate_ask "$1" "$2" /v1/operator/autopilot/health 2>&1)
  jq -r '.Servers[] | "  \(.Name) \(.Version) \(.SerfStatus) healthy=\(.Healthy) voter=\(.Voter) leader=\(.Leader)"' \
    <<<"$ANSWER" 2>/dev/null || head -c 300 <<<"$ANSWER"
)

gate_itself() { # REGION ADDRESS NAME VERSION
  gate_judge "$1" "$2" /v1/agent/members '. as $answer | (.ServerName == $server
        and .ServerRegion == $region
        and any(.Members[]; .Name == ($server + "." + $region)
        and .Status == "alive"
        and .Tags.build == $version))' \
    --arg region "$1" --arg server "$3" --arg version "$4"
}

# The leader's view: who was heard from when, if the condition holds, else nothing.
gate_view() ( # REGION ADDRESS CONDITION [ARGUMENT OF JQ ...]
  set -o pipefail
  gate_ask "$1" "$2" /v1/operator/autopilot/health 2>/dev/null |
    jq -c "${@:4}" ". as \$answer | if $3 then [.Servers[] | select(.Leader | not) | {key: .Name, value: .LastContact}] | from_entries else empty end" 2>/dev/null
)

# The caller's functions themselves and view, twice a minute apart.
gate_twice() { # REGION ADDRESS
  for try in $(seq "${GATE_TRIES:-30}"); do
    FIRST=$(themselves && view) && [ -n "$FIRST" ] && break
    FIRST=''
    [ "$try" = "${GATE_TRIES:-30}" ] || sleep 10
  done
  [ -n "$FIRST" ] || { gate_shown "$1" "$2"; echo 'GATE FAILED: not healthy on the expected versions'; return 1; }
  sleep 60
  SECOND=$(themselves && view) && [ -n "$SECOND" ] || { sleep 5; SECOND=$(themselves && view); }
  [ -n "$SECOND" ] || { gate_shown "$1" "$2"; echo 'GATE FAILED: no longer healthy after a minute'; return 1; }
  [ "$(jq -n --argjson first "$FIRST" --argjson second "$SECOND" '[$first | keys[] | select($second[.] != null)] as $both
        | ([$both[] | select($first[.] == $second[.])] | length == 0) or all($both[]; $first[.] == $second[.])')" = true ] ||
    { gate_shown "$1" "$2"; echo 'GATE FAILED: the leader hears nothing from a server any more'; return 1; }
  echo 'gate holds'
}

# The gate after a server: itself at its own address, then the leader's view, again after a minute.
gate_server() ( # REGION ADDRESS NAME VERSION VOTER
  REGION=$1 ADDRESS=$2 NAME=$3 VERSION=$4 VOTER=$5
  themselves() { gate_itself "$REGION" "$ADDRESS" "$NAME" "$VERSION"; }
  view() {
    gate_view "$REGION" "$ADDRESS" '.Healthy == true
        and ([$answer | .Servers[] | select(.Leader == true)] | length) == 1
        and all(.Servers[]; .Healthy == true
        and .SerfStatus == "alive")
        and ([$answer | .Servers[] | select(.Name == ($server + "." + $region))] | length) == 1
        and ([$answer | .Servers[] | select(.Name == ($server + "." + $region)
        and .Version == $version
        and .Voter == $voter
        and ([$answer | .Servers[] | select(.Leader) | .LastIndex][0] - .LastIndex) <= 250)] | length) == 1' \
      --arg region "$REGION" --arg server "$NAME" --arg version "$VERSION" --argjson voter "$VOTER"
  }
  gate_twice "$REGION" "$ADDRESS"
)

# The gate of a region: every server itself, which also sees all the others, then the leader's view, again after a minute.
gate_region() ( # REGION VOTERS, then for each server: ADDRESS NAME VERSION
  REGION=$1 VOTERS=$2 COUNT=$((($# - 2) / 3)) ADDRESS=$3 SERVERS=("${@:3}") BUILDS=()
  for ((i = 2; i < ${#SERVERS[@]}; i += 3)); do BUILDS+=("${SERVERS[i]}"); done
  VERSIONS=$(printf '%s\n' "${BUILDS[@]}" | jq -R . | jq -cs unique)
  themselves() {
    for ((i = 0; i < ${#SERVERS[@]}; i += 3)); do
      gate_judge "$REGION" "${SERVERS[i]}" /v1/agent/members '. as $answer | (.ServerName == $server
        and .ServerRegion == $region
        and any(.Members[]; .Name == ($server + "." + $region)
        and .Status == "alive"
        and .Tags.build == $version)
        and ([$answer | .Members[] | select(.Tags.region == $region
        and .Status != "left")] | length) == $servers
        and ([$answer | .Members[] | select(.Tags.region == $region
        and .Status != "left"
        and .Status == "alive"
        and (.Tags.build | IN($versions[])))] | length) == $servers)' \
        --arg region "$REGION" --arg server "${SERVERS[i + 1]}" --arg version "${SERVERS[i + 2]}" \
        --argjson servers "$COUNT" --argjson versions "$VERSIONS" ||
        { echo "not yet: ${SERVERS[i + 1]} on ${SERVERS[i + 2]} at ${SERVERS[i]}" >&2; return 1; }
    done
  }
  view() {
    gate_view "$REGION" "$ADDRESS" '.Healthy == true
        and ([$answer | .Servers[] | select(.Leader == true)] | length) == 1
        and ([$answer | .Servers[] | select(.Voter == true)] | length) == $voters
        and ([$answer | .Servers[] | select(true)] | length) == $servers
        and all(.Servers[]; .Healthy == true
        and .SerfStatus == "alive"
        and (.Version | IN($versions[]))
        and ([$answer | .Servers[] | select(.Leader) | .LastIndex][0] - .LastIndex) <= 250)' \
      --argjson voters "$VOTERS" --argjson servers "$COUNT" --argjson versions "$VERSIONS"
  }
  gate_twice "$REGION" "$ADDRESS"
)

# Who leads, if the region is healthy twice a minute apart and can spare that many voters: a server that has just
# died looks alive, but nothing is heard from it any more.
read_leader() ( # REGION ADDRESS NAME VOTERS-TO-SPARE OLD-VERSION ...
  set -o pipefail
  REGION=$1 ADDRESS=$2 SPARE=$4 GATE_TRIES=1 LEADER=''
  OLD=$(printf '%s\n' "${@:5}" | jq -R . | jq -cs .)
  themselves() { :; }
  view() { gate_view "$REGION" "$ADDRESS" '.Healthy == true
        and ([$answer | .Servers[] | select(.Leader == true)] | length) == 1
        and all(.Servers[]; .Healthy == true
        and .SerfStatus == "alive")
        and .FailureTolerance >= $spare' --argjson spare "$SPARE"; }
  gate_twice "$1" "$2" >/dev/null &&
    LEADER=$(gate_ask "$1" "$2" /v1/operator/autopilot/health | jq -r --argjson old "$OLD" \
      '.Servers[] | select(.Leader) | (if .Version | IN($old[]) then "old " else "new " end) + .Name' 2>/dev/null)
  case $LEADER in
    '') gate_shown "$1" "$2"; echo 'STOP NOTHING: no leader, a server that is not heard from, or none to spare'; exit 1 ;;
    ???" $3.$1") echo 'THIS SERVER LEADS: do its block last' ;;
    new*) printf 'AN UPGRADED SERVER LEADS: %q\n' "${LEADER#* }" ;;
    *) printf 'leader: %q\n' "${LEADER#* }" ;;
  esac
)

# Asks for a fact and keeps it in the region's file for later shells.
keep_fact() { # FILE-OF-REGION VARIABLE QUESTION
  local ANSWER
  read -rp "$3: " ANSWER && export "$2=$ANSWER" && printf 'export %s=%q\n' "$2" "$ANSWER" >>"$1"
}

# A snapshot of a region, inspected; the region's file keeps its name.
take_snapshot() ( # REGION ADDRESS NAME FILE-OF-REGION
  umask 077
  SNAPSHOT=$3-$(date -u +%Y%m%dT%H%M%SZ).snap
  nomad operator snapshot save -address="$2" -region="$1" "$SNAPSHOT" </dev/null &&
    nomad operator snapshot inspect "$SNAPSHOT" && sha256sum "$SNAPSHOT" &&
    printf 'export SNAPSHOT=%q\n' "$SNAPSHOT" >>"$4"
)

# Names and own addresses of the servers of a region in order of their names, as lines for its file.
read_servers() ( # REGION ADDRESS SCHEME SUFFIX COUNT
  set -o pipefail
  gate_ask "$1" "$2" /v1/agent/members | jq -er --arg region "$1" --arg scheme "$3" --arg suffix "$4" --argjson count "$5" '
    [.Members[] | select(.Tags.region == $region and .Status == "alive")] | select(length == $count)
    | sort_by(.Name) | to_entries[]
    | "export SERVER_NAME_\($suffix)_\(.key + 1)=" + (.value.Name | rtrimstr("." + $region) | @sh)
      + " SERVER_ADDR_\($suffix)_\(.key + 1)=" + ("\($scheme)://" + .value.Addr + ":4646" | @sh)'
)

# Changes the cluster, for rung 4 of the rollback only: an empty region gets the state of a snapshot. With what token:
# bootstrap = one that it makes, which only an authoritative region can; global = yours, once it has been replicated.
restore_region() ( # REGION ADDRESS SNAPSHOT bootstrap|global|none
  nomad operator snapshot inspect "$3" || exit 1
  case $4 in
    bootstrap)
      CREATED=$(nomad acl bootstrap -address="$2" -region="$1" -json </dev/null) &&
        NOMAD_TOKEN=$(jq -er .SecretID <<<"$CREATED") && export NOMAD_TOKEN ||
        { echo 'NOT RESTORED: this region is not empty, or another one is authoritative for it'; exit 1; }
      ;;
    global)
      for try in $(seq 30); do
        gate_judge "$1" "$2" /v1/acl/token/self '.Type == "management" and .Global == true' && break
        [ "$try" != 30 ] || { echo 'NOT RESTORED: NOMAD_TOKEN is not known here, or no global management token'; exit 1; }
        sleep 10
      done
      gate_judge "$1" "$2" '/v1/jobs?namespace=*' 'type == "array" and length == 0' ||
        { echo 'NOT RESTORED: this region is not empty'; exit 1; }
      ;;
  esac
  nomad operator snapshot restore -address="$2" -region="$1" "$3" </dev/null && echo restored
)

# Another region, which answers for itself, reads nothing from a region that was cut off.
gate_cut_off() { # REGION OTHER ADDRESS-OF-OTHER
  gate_judge "$2" "$3" /v1/jobs?per_page=1 '. as $answer | (type == "array")' ||
    { echo "GATE FAILED: $2 does not answer"; return 1; }
  ! gate_judge "$1" "$3" /v1/jobs?per_page=1 '. as $answer | (type == "array")' ||
    { echo "GATE FAILED: $2 still reads $1"; return 1; }
  echo "holds: $1 is cut off from $2"
}

# The raft id of a server.
read_peer() ( # REGION ADDRESS NAME
  set -o pipefail
  gate_ask "$1" "$2" /v1/operator/raft/configuration |
    jq -er --arg node "$3.$1" '[.Servers[] | select(.Node == $node) | .ID] | select(length == 1) | .[0]'
)

gate_place() { # REGION ADDRESS
  gate_holds "$1" "$2" /v1/agent/members '. as $answer | (.ServerRegion == $region)' --arg region "$1"
}

# Every server of every region, as one of them knows them.
gate_federation() ( # REGION ADDRESS SERVERS VERSION ...
  VERSIONS=$(printf '%s\n' "${@:4}" | jq -R . | jq -cs .)
  gate_holds "$1" "$2" /v1/agent/members '. as $answer | (([$answer | .Members[] | select(.Status != "left")] | length) == $servers
        and ([$answer | .Members[] | select(.Status == "alive"
        and (.Tags.build | IN($versions[])))] | length) == $servers)' \
    --argjson servers "$3" --argjson versions "$VERSIONS"
)

gate_no_deployment() { # REGION ADDRESS
  gate_holds "$1" "$2" '/v1/deployments?namespace=*' '. as $answer | (type == "array"
        and ([$answer | .[] | select((.Status == "running" or .Status == "pending" or .Status == "blocked" or .Status == "paused"))] | length) == 0)'
}

gate_keyring() { # REGION ADDRESS
  gate_holds "$1" "$2" /v1/operator/keyring/keys '. as $answer | (type == "array" and length > 0
        and ([$answer | .[] | select((.State == "active" or .Active == true))] | length) == 1)'
}

# The same list at the address of every server.
gate_lists() ( # REGION PATH ADDRESS ...
  FAILED=0
  for ADDRESS in "${@:3}"; do
    gate_holds "$1" "$ADDRESS" "$2" '. as $answer | (type == "array")' || FAILED=1
  done
  exit "$FAILED"
)

# The page that the UI asks for when somebody switches regions, for every region.
gate_pages() ( # REGION ADDRESS REGIONS PATH
  set -o pipefail
  NAMES=$(gate_ask "$1" "$2" /v1/regions | jq -r --argjson count "$3" 'select(length == $count) | .[]')
  [ -n "$NAMES" ] || { echo "GATE FAILED: $1 does not know $3 regions"; exit 1; }
  FAILED=0
  while read -r NAME; do
    gate_holds "$NAME" "$2" "$4" '. as $answer | (type == "array")' || FAILED=1
  done <<<"$NAMES"
  exit "$FAILED"
)

# How replicated objects are listed: path of the list, of one object where the list is no whole one, and their key.
gate_kind() { # KIND
  case $1 in
    policies) LIST=/v1/acl/policies ITEM=/v1/acl/policy/ KEY=Name ;;
    tokens) LIST='/v1/acl/tokens?global=true' ITEM='' KEY=AccessorID ;;
    roles) LIST=/v1/acl/roles ITEM=/v1/acl/role/ KEY=ID ;;
    auth-methods) LIST=/v1/acl/auth-methods ITEM=/v1/acl/auth-method/ KEY=Name ;;
    binding-rules) LIST=/v1/acl/binding-rules ITEM=/v1/acl/binding-rule/ KEY=ID ;;
    namespaces) LIST=/v1/namespaces ITEM='' KEY=Name ;;
    node-pools) LIST=/v1/node/pools ITEM='' KEY=Name ;;
    quotas) LIST=/v1/quotas ITEM='' KEY=Name ;;
    sentinel-policies) LIST=/v1/sentinel/policies ITEM=/v1/sentinel/policy/ KEY=Name ;;
    *) echo "unknown kind: $1" >&2; return 1 ;;
  esac
}

gate_counts() ( # REGION ADDRESS PATH ...
  set -o pipefail
  for LIST in "${@:3}"; do
    gate_ask "$1" "$2" "$LIST" | jq -c --arg list "$LIST" 'if type == "array" then {($list): length} else empty end' || exit 1
  done | jq -cse --argjson lists "$(($# - 2))" 'select(length == $lists) | add'
)

# How many objects of each kind, jobs and nodes there are, kept in a file.
write_baseline() ( # REGION ADDRESS FILE KIND ...
  LISTS=('/v1/jobs?namespace=*' /v1/nodes)
  for KIND in "${@:4}"; do gate_kind "$KIND" && LISTS+=("$LIST") || exit 1; done
  NOW=$(gate_counts "$1" "$2" "${LISTS[@]}") && [ -n "$NOW" ] ||
    { rm -f "$3"; echo 'GATE FAILED: NO BASELINE, an answer was no list'; exit 1; }
  echo "$NOW" >"$3" && jq . "$3" || exit 1
  EMPTY=''
  for KIND in "${@:4}"; do
    gate_kind "$KIND" && [ "$(jq --arg list "$LIST" '.[$list]' "$3")" = 0 ] && EMPTY+=" $KIND"
  done
  echo "empty:${EMPTY:- none}"
)

# Nothing that only people delete has become fewer than in that file; what comes and goes by itself is told.
gate_not_fewer() ( # REGION ADDRESS FILE
  mapfile -t LISTS < <(jq -r 'keys[]' "$3")
  [ "${#LISTS[@]}" -gt 2 ] || { echo "GATE FAILED: $3 is no baseline"; exit 1; }
  NOW=$(gate_counts "$1" "$2" "${LISTS[@]}") && [ -n "$NOW" ] ||
    { sleep 5; NOW=$(gate_counts "$1" "$2" "${LISTS[@]}"); } && [ -n "$NOW" ] ||
    { echo 'GATE FAILED: an answer was no list'; exit 1; }
  FEWER=$(jq -nr --slurpfile base "$3" --argjson now "$NOW" '$base[0] | to_entries[] | . as $entry
    | ($now[$entry.key] // -1) as $is | select($is < $entry.value) | "\($entry.key) \($entry.value) \($is)"') ||
    { echo "GATE FAILED: not compared with $3"; exit 1; }
  FAILED=0
  while read -r LIST WAS IS; do
    case $LIST in
      '') ;;
      /v1/acl/tokens*) echo "FEWER tokens, $WAS then $IS: right if they expired or were revoked" ;;
      /v1/jobs*) echo "FEWER jobs, $WAS then $IS: right if batch jobs were collected or somebody stopped some" ;;
      /v1/nodes) echo "FEWER nodes, $WAS then $IS: right if clients were scaled in" ;;
      *) echo "GATE FAILED: $LIST had $WAS, now $IS"; FAILED=1 ;;
    esac
  done <<<"$FEWER"
  [ "$FAILED" = 0 ] || exit 1
  echo "holds: nothing of $1 is missing"
)

# Keys of the objects of a kind, one a line; with whole the checksum of each whole object too, never its content.
gate_keys() ( # REGION ADDRESS KIND names|whole
  set -o pipefail
  gate_kind "$3" || exit 1
  OBJECTS=$(gate_ask "$1" "$2" "$LIST" | jq -ce 'if type == "array" then . else empty end') && [ -n "$OBJECTS" ] || exit 1
  jq -r ".[].$KEY | @uri" <<<"$OBJECTS" | while read -r ID; do
    [ "$4" = whole ] || { echo "$ID"; continue; }
    if [ -n "$ITEM" ]; then
      OBJECT=$(gate_ask "$1" "$2" "$ITEM$ID" | jq -ceS "select(.$KEY) | del(.CreateIndex, .ModifyIndex, .Hash)") || exit 1
    else
      OBJECT=$(jq -ceS --arg id "$ID" ".[] | select((.$KEY | @uri) == \$id) | del(.CreateIndex, .ModifyIndex, .Hash)" \
        <<<"$OBJECTS") || exit 1
    fi
    printf '%s %s\n' "$ID" "$(sha256sum <<<"$OBJECT")"
  done | sort
)

# What a region replicates is what the authoritative one holds; judged after 90 seconds, as a restart of a server that
# it is read from pauses replication for 30, and again after a minute: tokens come and go meanwhile, what stays different
# counts. Both are asked at one address. A kind that is really empty on both sides is named in EXPECT_EMPTY by the
# person who knows.
gate_objects() ( # REGION ADDRESS AUTHORITATIVE names|whole KIND ...
  FAILED=0
  sleep 90
  for KIND in "${@:5}"; do
    LEFT=''
    for try in 1 2; do
      READ=1
      HERE=$(gate_keys "$1" "$2" "$KIND" "$4") && THERE=$(gate_keys "$3" "$2" "$KIND" "$4") || READ=''
      if [ -n "$READ" ]; then
        NOW=$(diff <(echo "$HERE") <(echo "$THERE") | grep '^[<>]' | LC_ALL=C sort)
        [ "$try" = 1 ] || [ -z "$LEFT" ] || NOW=$(LC_ALL=C comm -12 <(echo "$LEFT") <(echo "$NOW"))
        LEFT=$NOW
        [ -n "$LEFT" ] || break
      fi
      [ "$try" = 2 ] || sleep 60
    done
    if [ -z "$READ" ]; then
      echo "$KIND: NOT READ"
    elif [ -n "$LEFT" ]; then
      echo "$KIND: DIFFERENT (< $1, > $3)"
      echo "$LEFT"
    elif [ -z "$HERE$THERE" ]; then
      case " ${EXPECT_EMPTY:-} " in *" $KIND "*) echo "$KIND: empty, as expected"; continue ;; esac
      echo "$KIND: EMPTY on both sides"
    else
      echo "$KIND: $(grep -c . <<<"$HERE") equal"
      continue
    fi
    FAILED=1
  done
  [ "$FAILED" = 0 ] || { echo 'GATE FAILED'; exit 1; }
  echo "holds: objects of $1"
)

# Whether an object of that name arrives in a region within two minutes.
gate_arrives() { # REGION ADDRESS PATH NAME
  for _ in $(seq 12); do
    gate_judge "$1" "$2" "$3$4" '.Name == $name' --arg name "$4" && { echo "$1: arrived"; return 0; }
    sleep 10
  done
  echo "GATE FAILED: $1: NOT ARRIVED"
  return 1
}

# A batch of clients: one node id a line in FILE; what runs on them and their healthy drivers in FILE.before.

# Chooses clients of a pool that are ready and not yet on the version, and notes what runs on them.
batch_choose() ( # REGION ADDRESS POOL VERSION COUNT FILE
  set -o pipefail
  gate_ask "$1" "$2" /v1/nodes | jq -r --arg pool "$3" --arg version "$4" --argjson count "$5" '
    [.[] | select(((.NodePool // "default") == $pool) and .Version != $version
      and .Status == "ready" and .SchedulingEligibility == "eligible" and .Drain == false) | .ID][:$count][]' >"$6" ||
    { rm -f "$6"; echo 'NO BATCH: the list of nodes was not read'; exit 1; }
  [ -s "$6" ] || { echo 'no client of this pool is left'; exit 1; }
  : >"$6.before"
  while read -r NODE; do
    gate_ask "$1" "$2" "/v1/node/$NODE" |
      jq -ce '{node: .ID, drivers: [.Drivers | to_entries[] | select(.value.Healthy) | .key]}' >>"$6.before" &&
      gate_ask "$1" "$2" "/v1/node/$NODE/allocations" |
      jq -c --arg node "$NODE" '.[] | select(.ClientStatus == "running") | {node: $node, alloc: .ID}' >>"$6.before" ||
      { echo "NO BATCH: $NODE was not read"; exit 1; }
  done <"$6"
  echo "$(wc -l <"$6") clients, $(grep -c '"alloc"' "$6.before") allocations run on them"
)

# Every client of the batch meets a condition, within so many tries of ten seconds.
batch_all() ( # REGION ADDRESS FILE TRIES PROGRAM [ARGUMENT OF JQ ...]
  [ -s "$3" ] || { echo "GATE FAILED: $3 names no client"; exit 1; }
  for try in $(seq "$4"); do
    LEFT=0
    while read -r NODE; do
      gate_judge "$1" "$2" "/v1/node/$NODE" "${@:5}" || { LEFT=$((LEFT + 1)); echo "not yet: $NODE" >&2; }
    done <"$3"
    [ "$LEFT" = 0 ] && { echo 'gate holds'; exit 0; }
    [ "$try" = "$4" ] || sleep 10
  done
  echo "GATE FAILED: $LEFT client(s)"
  exit 1
)

# Changes the cluster, as the two after it: drains every client of the batch.
batch_drain() ( # REGION ADDRESS FILE
  [ -s "$3" ] || { echo "$3 names no client"; exit 1; }
  while read -r NODE; do
    nomad node drain -address="$2" -region="$1" -enable -yes -detach -no-deadline "$NODE" </dev/null ||
      { echo "stopped at $NODE"; exit 1; }
  done <"$3"
)

batch_undrain() ( # REGION ADDRESS FILE
  while read -r NODE; do
    nomad node drain -address="$2" -region="$1" -disable -yes "$NODE" </dev/null || echo "stays: $NODE"
  done <"$3"
)

batch_eligible() ( # REGION ADDRESS FILE
  while read -r NODE; do
    nomad node eligibility -address="$2" -region="$1" -enable "$NODE" </dev/null ||
      { echo "stopped at $NODE"; exit 1; }
  done <"$3"
)

batch_drained() { # REGION ADDRESS FILE
  batch_all "$1" "$2" "$3" 360 '. as $answer | ((.DrainStrategy | not)
        and .SchedulingEligibility == "ineligible")'
}

batch_gone() { # REGION ADDRESS FILE
  batch_all "$1" "$2" "$3" 30 '. as $answer | (.Status == "down")'
}

# Back: ready, on the version, every driver that was healthy before is healthy.
batch_back() ( # REGION ADDRESS FILE VERSION
  DRIVERS=$(jq -cs '[.[] | select(.drivers) | {key: .node, value: .drivers}] | from_entries' "$3.before") &&
    batch_all "$1" "$2" "$3" 30 '.Status == "ready"
        and .SchedulingEligibility == "eligible"
        and .Attributes["nomad.version"] == $version
        and ($drivers[.ID] | type == "array")
        and ($drivers[.ID] - [.Drivers | to_entries[] | select(.value.Healthy) | .key] | length == 0)' \
      --arg version "$4" --argjson drivers "$DRIVERS"
)

# What ran on the batch still runs where it ran; clients were only restarted.
batch_untouched() ( # REGION ADDRESS FILE
  [ -s "$3.before" ] || { echo "GATE FAILED: nobody noted in $3.before what ran"; exit 1; }
  FAILED=0
  while read -r NODE ALLOC; do
    gate_judge "$1" "$2" "/v1/allocation/$ALLOC" '. as $answer | (.NodeID == $node
        and .ClientStatus == "running")' --arg node "$NODE" ||
      { echo "$ALLOC: no longer runs on $NODE"; FAILED=1; }
  done < <(jq -r 'select(.alloc) | "\(.node) \(.alloc)"' "$3.before")
  [ "$FAILED" = 0 ] || { echo 'GATE FAILED'; exit 1; }
  echo 'gate holds'
)

# At least so many clients of a pool are ready on the version.
count_ready() ( # REGION ADDRESS POOL VERSION COUNT
  set -o pipefail
  READY=$(gate_ask "$1" "$2" /v1/nodes | jq -e --arg pool "$3" --arg version "$4" '[.[] | select(((.NodePool // "default") == $pool)
    and .Version == $version and .Status == "ready" and .SchedulingEligibility == "eligible")] | length')
  [ "${READY:-0}" -ge "$5" ] || { echo "GATE FAILED: ${READY:-unknown how many} of $5 are ready"; exit 1; }
  echo "holds: $READY are ready"
)

# How many clients run which release.
read_client_versions() ( # REGION ADDRESS
  set -o pipefail
  gate_ask "$1" "$2" /v1/nodes | jq -er 'group_by(.Version)[] | "\(.[0].Version) \(length)"'
)

# Which keys sign identities today, kept in a file.
write_identity_keys() ( # REGION ADDRESS FILE
  set -o pipefail
  gate_ask "$1" "$2" /.well-known/jwks.json | jq -ce '[.keys[].kid] | select(length > 0)' >"$3" && cat "$3" ||
    { rm -f "$3"; echo 'GATE FAILED: no key ids'; exit 1; }
)

# No key that signed identities before is missing.
gate_identity_keys() { # REGION ADDRESS FILE
  gate_holds "$1" "$2" /.well-known/jwks.json '[.keys[].kid] as $now
    | ($before | length == 1) and ($before[0] | length > 0) and ($before[0] - $now | length == 0)' --slurpfile before "$3"
}

# A batch job that uses its identity: one secret of Vault, one service of Consul, one template.
canary_job() ( # JOB vault|consul ...
  VAULT='' CONSUL='' DATA='{{ env \"NOMAD_ALLOC_ID\" }}'
  for SERVICE in "${@:2}"; do
    case $SERVICE in
      vault) VAULT='vault {}' DATA='{{ with secret \"${var.secret}\" }}{{ .Data | toJSON }}{{ end }}' ;;
      consul) CONSUL="service {
        name     = \"$1\"
        provider = \"consul\"
      }" ;;
    esac
  done
  cat <<JOB
variable "driver" {
  type = string
}
variable "secret" {
  type    = string
  default = ""
}
job "$1" {
  type = "batch"
  group "canary" {
    restart {
      attempts = 0
      mode     = "fail"
    }
    reschedule {
      attempts  = 0
      unlimited = false
    }
    task "canary" {
      driver = var.driver
      config {
        command = "/bin/sh"
        args    = ["-c", "test -s \${NOMAD_SECRETS_DIR}/canary && sleep 60"]
      }
      $VAULT
      $CONSUL
      template {
        data        = "$DATA"
        destination = "secrets/canary"
      }
    }
  }
}
JOB
)

# Changes the cluster: runs that job until it has shown what it should, then removes it, whatever the outcome.
identity_canary() ( # REGION ADDRESS JOB vault|consul ...
  set -o pipefail
  case " ${*:4} " in *' vault '*) : "${CANARY_SECRET:?the path of a secret that jobs may read}" ;; esac
  case " ${*:4} " in *' consul '*) : "${CONSUL_HTTP_ADDR:?the address of Consul}" ;; esac
  canary_job "${@:3}" | nomad job run -address="$2" -region="$1" -detach \
    -var=driver="${CANARY_DRIVER:-exec}" -var=secret="${CANARY_SECRET:-}" - || { echo 'GATE FAILED: not accepted'; exit 1; }
  RESULT='GATE FAILED: the canary does not run'
  for _ in $(seq 24); do
    sleep 5
    gate_judge "$1" "$2" "/v1/job/$3/allocations" 'length > 0 and all(.[]; .ClientStatus == "running")' || continue
    case " ${*:4} " in *' consul '*) consul catalog services | grep -x "$3" >/dev/null || continue ;; esac
    RESULT='gate holds'
    break
  done
  nomad job stop -address="$2" -region="$1" -purge -yes "$3" </dev/null >/dev/null ||
    RESULT='GATE FAILED: the canary is still there'
  echo "$RESULT"
  [ "$RESULT" = 'gate holds' ]
)
NOMAD_GATES
bash -n nomad-gates.sh && echo 'gates are there'
END
  finish
}

step_4() {
  begin 4 before.question-1 decide 0 'Question NOTE-1.10.2-02: features.templates'
  fact Why 'Templates lose functions whose result changes: is templates in use? (1.10.2)'
  fact Who 'change lead'
  fact Otherwise 'Give it in the inventory or under answers, and plan again.'
  finish
}

step_5() {
  begin 5 before.question-2 decide 0 'Question NOTE-1.11.1-03: features.docker'
  fact Why 'No e-mail in docker'\''s auth block: is docker in use? (1.11.1)'
  fact Who 'change lead'
  fact Otherwise 'Give it in the inventory or under answers, and plan again.'
  finish
}

step_6() {
  begin 6 before.question-3 decide 0 'Question NOTE-1.8.0-03: features.bridge-networking'
  fact Why 'Bridge jobs ask for CNI plugins: is bridge-networking in use? (1.8.0)'
  fact Who 'change lead'
  fact Otherwise 'Give it in the inventory or under answers, and plan again.'
  finish
}

step_7() {
  begin 7 before.question-4 decide 0 'Question NOTE-1.8.1-01: features.sentinel'
  fact Why 'Sentinel plugins speak protocol 3: is sentinel in use? (1.8.1)'
  fact Who 'change lead'
  fact Otherwise 'Give it in the inventory or under answers, and plan again.'
  finish
}

step_8() {
  begin 8 before.question-5 decide 0 'Question NOTE-1.8.3-01: features.automation'
  fact Why 'Rotating the root key asks for -now or -prepublish: is automation in use? (1.8.3)'
  fact Who 'change lead'
  fact Otherwise 'Give it in the inventory or under answers, and plan again.'
  finish
}

step_9() {
  begin 9 before.question-6 decide 0 'Question NOTE-1.8.4-01: features.docker'
  fact Why 'The default infra_image comes from another registry: is docker in use? (1.8.4)'
  fact Who 'change lead'
  fact Otherwise 'Give it in the inventory or under answers, and plan again.'
  finish
}

step_10() {
  begin 10 before.question-7 decide 0 'Question NOTE-1.8.4-02: features.hcl1'
  fact Why 'HCL1 job files bring a warning: is hcl1 in use? (1.8.4)'
  fact Who 'change lead'
  fact Otherwise 'Give it in the inventory or under answers, and plan again.'
  finish
}

step_11() {
  begin 11 before.finding-1 decide 0 'FED-001: Jobs page of another region in the UI: a 1.8.21+ent region asking a 1.7.10+ent region will fail with `rpc: can'\''t find method Job.Statuses`'
  fact Why 'Do: Open the region at its own address, enter through a region that is still old, or use nomad job status. Why: The jobs page of the other region shows an error (HTTP 500) instead of its jobs (source: ui/app/adapters/job.js, v1.8.0 … v2.0.5; issue 23497; measured on Community 1.8.4 and 1.7.7). Concerns target.'
  fact Who 'change lead'
  finish
}

step_12() {
  begin 12 before.finding-2 decide 0 'FED-009: namespace: older regions drop Capabilities.DisabledNetworkModes (1.8.4), Capabilities.EnabledNetworkModes (1.8.4) and do not get it back by themselves'
  fact Why 'Do: do not use it while regions differ; at the close-out compare whole objects, and heal one that differs by a change that has arrived before it is changed back. Why: An older region stores a replicated object without the fields it does not know, under the same hash. After its upgrade nothing fetches the object again, and writing the same content does not help: only changed content arrives (measured: five fields of three kinds of object, Community; source: 27 fields of replicated objects by release tag). Concerns target.'
  fact Who 'change lead'
  finish
}

step_13() {
  begin 13 before.finding-3 decide 0 'KR-047: ap-southeast runs 1.7.10+ent today, which has a known regression'
  fact Why 'Do: Rotate no key while servers differ, and check the key services first. Why: A keyring rotation during the roll with an unavailable KMS makes later restarts fail (changelog: GH-27581). Concerns regions.ap-southeast, regions.eu-central, regions.us-east, regions.us-west.'
  fact Who 'change lead'
  finish
}

step_14() {
  begin 14 before.finding-4 decide 0 'PATH-006: base support of series 1.8 ended on 2026-04-30'
  fact Why 'Do: plan the way on to a supported series, or make sure that extended support covers it. Why: A series past its end of support gets no fixes, also not for what this upgrade may uncover (vendor documentation: version support chart of Nomad Enterprise, 2026-08). Concerns target.'
  fact Who 'change lead'
  finish
}

step_15() {
  begin 15 before.note-1 decide 0 'NOTE-any-01: A new feature waits for the whole federation'
  fact Why 'Schedule the servers of the authoritative region in the same change as the other regions, and announce that nobody relies on anything new until the last region is done. How to check: `nomad server members` lists the build of every member; with `/v1/agent/members` compare Tags.build for each Tags.region. Why: Nothing that a release adds is promised to work before every agent of the region and every server of the authoritative region runs it. (vendor documentation: upgrade/index (v1.1.18..v2.0.x))'
  fact Who 'change lead'
  finish
}

step_16() {
  begin 16 before.note-2 decide 0 'NOTE-any-02: There is no way back by downgrade'
  fact Why 'Save a snapshot of each region with `nomad operator snapshot save` before its first server is stopped, and keep it off the servers. How to check: The file exists and `nomad operator snapshot inspect` reads it without an error. Why: Agents cannot be downgraded: a client has to be drained and its data_dir emptied, a server has to be built anew or restored from a snapshot. (vendor documentation: upgrade/index)'
  fact Who 'change lead'
  finish
}

step_17() {
  begin 17 before.note-3 decide 0 'NOTE-1.8.0-01: The jobs page needs 1.8 in every region'
  fact Why 'Bring all regions to 1.8 or newer in one window; until then tell people to open each region at its own address. How to check: It concerns a federation whose oldest server is older than 1.8.0 while the newest is not. Why: The UI of 1.8 and newer calls Job.Statuses in each region it shows, and an older region answers HTTP 500, can'\''t find method. The upgrade guide does not say so; the source and a support article do. (source: ui/app/adapters/job.js, v1.8.0; issue 23497; support.hashicorp.com 45196173219475)'
  fact Who 'change lead'
  finish
}

step_18() {
  begin 18 before.note-4 decide 0 'NOTE-1.8.0-02: One disconnect block for three settings'
  fact Why 'Check which jobs use them; move those to the disconnect block between 1.8 and 1.10. How to check: `nomad job inspect` shows the three fields of each group, as for NOTE-1.10.0-02. Why: max_client_disconnect, stop_after_client_disconnect and prevent_reschedule_on_lost are deprecated and have no effect from 1.10 on. (vendor documentation: upgrade-specific page)'
  fact Who 'change lead'
  finish
}

step_19() {
  begin 19 before.note-5 decide 0 'NOTE-1.8.0-03: Bridge jobs ask for CNI plugins'
  fact Why 'Only if in use (bridge-networking): Check for clients older than 1.5; upgrade them before a job with bridge networking is submitted to 1.8 servers. How to check: Each node has the attribute plugins.cni.version.bridge. Why: A group with bridge networking gets implicit constraints on CNI plugins, which clients older than 1.5 do not report. (vendor documentation: upgrade-specific page)'
  fact Who 'change lead'
  finish
}

step_20() {
  begin 20 before.note-6 decide 0 'NOTE-1.8.0-04: no_cgroups stops the agent'
  fact Why 'Check the clients'\'' configuration for it; delete the line before they are upgraded. How to check: Look at the plugin block of raw_exec. Why: A client whose raw_exec plugin sets no_cgroups does not start. (vendor documentation: upgrade-specific page)'
  fact Who 'change lead'
  finish
}

step_21() {
  begin 21 before.note-7 decide 0 'NOTE-1.8.1-01: Sentinel plugins speak protocol 3'
  fact Why 'Only if in use (sentinel): Check whether such plugins are imported; build them anew before the first server is upgraded. How to check: Look for sentinel imports in the servers'\'' configuration. Why: A Sentinel plugin of your own has to be built for version 3 of the protocol. (vendor documentation: upgrade-specific page)'
  fact Who 'change lead'
  finish
}

step_22() {
  begin 22 before.note-8 decide 0 'NOTE-1.8.3-01: Rotating the root key asks for -now or -prepublish'
  fact Why 'Only if in use (automation): Check whether automation rotates keys; let it pass -now, or -prepublish with a duration, from this release on. How to check: Search automation for keyring rotate. Why: `nomad operator root keyring rotate` needs one of the two flags, and automatic rotation publishes the next key at half the rotation threshold. (vendor documentation: upgrade-specific page)'
  fact Who 'change lead'
  finish
}

step_23() {
  begin 23 before.note-9 decide 0 'NOTE-1.8.4-01: The default infra_image comes from another registry'
  fact Why 'Only if in use (docker): Check that clients reach it; if not, copy the image to a registry they do reach, and set infra_image of the docker plugin to it. How to check: Look for infra_image in the docker plugin'\''s block, and pull the image on one client. Why: The pause container of docker allocations comes from registry.k8s.io/pause, a registry that clients have not used so far. (vendor documentation: upgrade-specific page)'
  fact Who 'change lead'
  finish
}

step_24() {
  begin 24 before.note-10 decide 0 'NOTE-1.8.4-02: HCL1 job files bring a warning'
  fact Why 'Only if in use (hcl1): Convert job files of HCL version 1 before 1.9. How to check: Search pipelines for hcl1. Why: -hcl1 prints that it will go away, and HCLv1 of the parse call is deprecated. (changelog: CHANGELOG GH-23913)'
  fact Who 'change lead'
  finish
}

step_25() {
  begin 25 before.note-11 decide 0 'NOTE-1.9.7-01: Two attributes are now unique ones'
  fact Why 'Check whether constraints, affinities or templates use an old name; if so, change them together with the clients. How to check: Search job files for consul.addr.dns and nomad.advertise.address. Why: unique.consul.addr.dns replaces consul.addr.dns, and unique.advertise.address replaces nomad.advertise.address. (changelog: CHANGELOG GH-24942)'
  fact Who 'change lead'
  finish
}

step_26() {
  begin 26 before.note-12 decide 0 'NOTE-1.10.1-02: A bad configuration ends the agent at reload'
  fact Why 'Check whether anything reloads agents by itself; let it validate the configuration first and stop if that fails. How to check: `nomad config validate` returns 0 for the files of each agent. Why: An agent that finds an error in its configuration on SIGHUP exits. (vendor documentation: upgrade-specific page)'
  fact Who 'change lead'
  finish
}

step_27() {
  begin 27 before.note-13 decide 0 'NOTE-1.10.2-02: Templates lose functions whose result changes'
  fact Why 'Only if in use (templates): Check which templates call them; write those without before their clients are upgraded. How to check: Search EmbeddedTmpl of all jobs for names that begin with sprig_. Why: Functions of sprig that depend on date, chance or environment are gone, among them sprig_date*, sprig_rand*, sprig_uuidv4, sprig_env, sprig_expandenv and sprig_getHostByName. (changelog: CHANGELOG GH-25998)'
  fact Who 'change lead'
  finish
}

step_28() {
  begin 28 before.note-14 decide 0 'NOTE-1.11.0-03: Policies are parsed strictly when written'
  fact Why 'Check the sources of all policies of the authoritative region for such keys; mend them before anybody writes them again. How to check: `nomad acl policy info` prints the stored rules; parse them strictly. Why: Writing a policy with a duplicate or unknown key is refused; what is stored goes on working until it is written again. (vendor documentation: upgrade-specific page)'
  fact Who 'change lead'
  finish
}

step_29() {
  begin 29 before.note-15 decide 0 'NOTE-1.11.0-06: Licence reports say more'
  fact Why 'Check whether that may be sent; if not, set reporting.disable_product_usage_reporting on the servers first. How to check: Look at the reporting block of the servers. Why: The report on licence use now contains figures about how the product is used. (vendor documentation: upgrade-specific page)'
  fact Who 'change lead'
  finish
}

step_30() {
  begin 30 before.note-16 decide 0 'NOTE-1.11.1-03: No e-mail in docker'\''s auth block'
  fact Why 'Only if in use (docker): Check which jobs set it; delete the line. How to check: `nomad job inspect` shows Config.auth of each docker task. Why: A docker task whose auth block has email is refused. (changelog: CHANGELOG GH-27156)'
  fact Who 'change lead'
  finish
}

step_31() {
  begin 31 before.procedure-1 decide 0 'Procedure 1: a region is never left half done'
  fact Why 'Begin only if the whole hop fits before its window ends. If a server'\''s latest start has passed before its stop, go on, finish, and tell the change lead.'
  fact Who 'everyone who takes part'
  finish
}

step_32() {
  begin 32 before.procedure-2 decide 0 'Procedure 2: the leader'\''s block is done last'
  fact Why 'Do the blocks in the order printed, except for what stops the leader. Who leads is read before every stop, because leadership moves; nothing on paper decides it. THIS SERVER LEADS: leave what is left of the block, do the others, come back at step turn. AN UPGRADED SERVER LEADS while old ones are left: the point of no return is behind you. Do step turn now, if it is not done, then the blocks that are left without a pause. STOP NOTHING: wait a minute and read again; the third time rollback, rung 1, 2 or 3.'
  fact Who 'everyone who takes part'
  finish
}

step_33() {
  begin 33 before.procedure-3 decide 0 'Procedure 3: how a gate judges'
  fact Why 'It asks the server itself at its own address, then the leader, twice a minute apart: right after a restart the leader repeats what it knew before, and a dead server looks alive and healthy for most of a minute. Replication is judged after 90 seconds: a restart of the server that it is read from pauses it for 30.'
  fact Who 'everyone who takes part'
  finish
}

step_34() {
  begin 34 before.procedure-4 decide 0 'Procedure 4: when the gate after a server fails'
  fact Why 'Stop no other server: one more and the region may lose its leader. Read the server'\''s own log. '\''panic: failed to apply request'\'' in the log of an old server: rotate the token that the entry prints, and upgrade the servers that died at once. Otherwise rollback: rung 2 while an old server leads, rung 3 after that.'
  fact Who 'everyone who takes part'
  finish
}

step_35() {
  begin 35 before.procedure-5 decide 0 'Procedure 5: why regions are frozen'
  fact Why 'An entry in the log that old servers do not know can kill them, and a half-upgraded region takes part in multiregion deployments badly. Keys also rotate by themselves, once they are as old as root_key_rotation_threshold (30 days unless configured): see that none is due within the hop. Creating and revoking tokens goes on.'
  fact Who 'everyone who takes part'
  finish
}

step_36() {
  begin 36 before.procedure-6 decide 0 'Procedure 6: the point of no return'
  fact Why 'It is the moment an upgraded server leads the region; servers cannot be downgraded after it. It comes with the stop of the last old leader (step turn stands before it), where autopilot migrates with the start of the last new server, and sooner if an upgraded server wins an election. Before it rung 2 of the rollback, after it rung 3.'
  fact Who 'everyone who takes part'
  finish
}

step_37() {
  begin 37 before.procedure-7 decide 0 'Procedure 7: where users are meanwhile'
  fact Why 'Before the region'\''s leader is upgraded, an upgraded server cannot serve the new pages even for its own region (measured on Community 1.7.7 and 1.8.4). So what was taken out of the load balancer stays out until the leader'\''s turn; then the upgraded servers go in and the leader goes out in one move. Just before that the leader carries all of it: see that it can. AN UPGRADED SERVER LEADS before the turn: put every upgraded server in (its .in), then take every old one out (its .out) at once; the blocks that are left go without their .out and end with their .in. Nothing goes out while it is the last one in.'
  fact Who 'everyone who takes part'
  finish
}

step_38() {
  begin 38 before.us-east.session read 1 'A shell for us-east, with a token of this region'
  fact Why 'Once: written anew, the file loses what later steps note in it.'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '2 min'
  fact Needs node:read
  fact Expect 'holds: it is us-east that answers.'
  fact Otherwise 'The address leads elsewhere, or token or certificates are wrong.'
  verify <<'END'
cat >nomad-us-east.env <<'NOMAD_REGION_FILE'
. ./nomad-gates.sh
export NOMAD_CACERT=/etc/nomad.d/tls/ca.pem
NOMAD_REGION_FILE
END
  token
  verify <<'END'
. ./nomad-us-east.env &&
gate_place us-east https://nomad.us-east.acme.example
END
  finish
}

step_39() {
  begin 39 before.us-east.baseline read 1 'Baseline of us-east'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '2 min'
  fact Needs 'management token'
  fact Expect 'One number per path; then the kinds that are empty, and at least one key id. Name the kinds that should be empty.'
  fact Otherwise 'An answer was no list: look at the token'\''s privilege.'
  verify <<'END'
. ./nomad-us-east.env &&
write_baseline us-east https://use1-nomad-1.acme.example:4646 baseline-us-east.json policies tokens roles auth-methods binding-rules namespaces node-pools quotas sentinel-policies &&
write_identity_keys us-east https://use1-nomad-1.acme.example:4646 identity-keys-us-east.json
END
  value EXPECT_EMPTY
  value CANARY_SECRET
  finish
}

step_40() {
  begin 40 before.us-west.session read 2 'A shell for us-west, with a token of this region'
  fact Why 'Once: written anew, the file loses what later steps note in it.'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '2 min'
  fact Needs node:read
  fact Expect 'holds: it is us-west that answers.'
  fact Otherwise 'The address leads elsewhere, or token or certificates are wrong.'
  verify <<'END'
cat >nomad-us-west.env <<'NOMAD_REGION_FILE'
. ./nomad-gates.sh
export NOMAD_CACERT=/etc/nomad.d/tls/ca.pem
NOMAD_REGION_FILE
END
  token
  verify <<'END'
. ./nomad-us-west.env &&
gate_place us-west https://nomad.us-west.acme.example
END
  finish
}

step_41() {
  begin 41 before.us-west.baseline read 2 'Baseline of us-west'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '2 min'
  fact Needs 'management token'
  fact Expect 'One number per path; then the kinds that are empty, and at least one key id. Name the kinds that should be empty.'
  fact Otherwise 'An answer was no list: look at the token'\''s privilege.'
  verify <<'END'
. ./nomad-us-west.env &&
write_baseline us-west https://usw2-nomad-1.acme.example:4646 baseline-us-west.json policies tokens roles auth-methods binding-rules namespaces node-pools quotas sentinel-policies &&
write_identity_keys us-west https://usw2-nomad-1.acme.example:4646 identity-keys-us-west.json
END
  value EXPECT_EMPTY
  value CANARY_SECRET
  finish
}

step_42() {
  begin 42 before.eu-central.session read 3 'A shell for eu-central, with a token of this region'
  fact Why 'Once: written anew, the file loses what later steps note in it.'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '2 min'
  fact Needs node:read
  fact Expect 'holds: it is eu-central that answers.'
  fact Otherwise 'The address leads elsewhere, or token or certificates are wrong.'
  verify <<'END'
cat >nomad-eu-central.env <<'NOMAD_REGION_FILE'
. ./nomad-gates.sh
export NOMAD_CACERT=/etc/nomad.d/tls/ca.pem
NOMAD_REGION_FILE
END
  token
  verify <<'END'
. ./nomad-eu-central.env &&
gate_place eu-central https://nomad.eu-central.acme.example
END
  finish
}

step_43() {
  begin 43 before.eu-central.baseline read 3 'Baseline of eu-central'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '2 min'
  fact Needs 'management token'
  fact Expect 'One number per path; then the kinds that are empty, and at least one key id. Name the kinds that should be empty.'
  fact Otherwise 'An answer was no list: look at the token'\''s privilege.'
  verify <<'END'
. ./nomad-eu-central.env &&
write_baseline eu-central https://euc1-nomad-1.acme.example:4646 baseline-eu-central.json policies tokens roles auth-methods binding-rules namespaces node-pools quotas sentinel-policies &&
write_identity_keys eu-central https://euc1-nomad-1.acme.example:4646 identity-keys-eu-central.json
END
  value EXPECT_EMPTY
  value CANARY_SECRET
  finish
}

step_44() {
  begin 44 before.ap-southeast.session read 4 'A shell for ap-southeast, with a token of this region'
  fact Why 'Once: written anew, the file loses what later steps note in it.'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '2 min'
  fact Needs node:read
  fact Expect 'holds: it is ap-southeast that answers.'
  fact Otherwise 'The address leads elsewhere, or token or certificates are wrong.'
  verify <<'END'
cat >nomad-ap-southeast.env <<'NOMAD_REGION_FILE'
. ./nomad-gates.sh
export NOMAD_CACERT=/etc/nomad.d/tls/ca.pem
NOMAD_REGION_FILE
END
  token
  verify <<'END'
. ./nomad-ap-southeast.env &&
gate_place ap-southeast https://nomad.ap-southeast.acme.example
END
  finish
}

step_45() {
  begin 45 before.ap-southeast.baseline read 4 'Baseline of ap-southeast'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '2 min'
  fact Needs 'management token'
  fact Expect 'One number per path; then the kinds that are empty, and at least one key id. Name the kinds that should be empty.'
  fact Otherwise 'An answer was no list: look at the token'\''s privilege.'
  verify <<'END'
. ./nomad-ap-southeast.env &&
write_baseline ap-southeast https://aps1-nomad-1.acme.example:4646 baseline-ap-southeast.json policies tokens roles auth-methods binding-rules namespaces node-pools quotas sentinel-policies &&
write_identity_keys ap-southeast https://aps1-nomad-1.acme.example:4646 identity-keys-ap-southeast.json
END
  value EXPECT_EMPTY
  value CANARY_SECRET
  finish
}

step_46() {
  begin 46 before.binary-1.8.21+ent gate 0 '1.8.21+ent is staged on each server of us-east, us-west, eu-central, ap-southeast'
  fact Why 'The install command is your own: unpack its package beside the running one, name the binary in STAGED_BINARY.'
  fact Who 'operators of us-east, us-west, eu-central, ap-southeast'
  fact Time '15 min'
  fact Needs 'root on the servers'
  fact Changes 'yes; undo: Remove what was unpacked.'
  fact Expect 'One checksum, the same everywhere and that of the source you trust. The binary says Nomad v1.8.21+ent, the configuration is valid, there is room for two binaries and a snapshot, the licence is valid for it.'
  fact Otherwise 'Mend the configuration first; it must be valid for the old and the new release.'
  show <<'END'
# on each server of us-east, us-west, eu-central, ap-southeast
sha256sum "${STAGED_BINARY:?the nomad of 1.8.21+ent, unpacked beside the one that runs}" &&
  "$STAGED_BINARY" version && "$STAGED_BINARY" config validate /etc/nomad.d && df -h /var/tmp /
END
  show <<'END'
# on each server, with its own licence file
"${STAGED_BINARY:?the nomad of 1.8.21+ent, unpacked beside the one that runs}" license inspect "${NOMAD_LICENSE_PATH:?the licence file}"
END
  finish
}

step_47() {
  begin 47 before.machines gate 0 'What a restarting server of us-east, us-west, eu-central, ap-southeast needs is there'
  fact Why 'The first command prints names of blocks and files only, no values; a probe that answers nothing would keep a server down. A server that leaves its peers when it is stopped costs a voter.'
  fact Who 'operators of us-east, us-west, eu-central, ap-southeast'
  fact Time '10 min'
  fact Needs 'root on the servers'
  fact Expect 'files that set the gossip key and the join addresses; keeps its peers; Vault is unsealed (if it applies); the key service answers (if it applies); the package of Nomad is held, and your own install command lifts the hold. Each plugin block has its binary.'
  fact Otherwise 'Mend it before the region begins. A certificate that curl does not trust: --cacert with the CA of that block.'
  show <<'END'
# on each server of us-east, us-west, eu-central, ap-southeast
sudo grep -rnoE '^[[:space:]]*"?(keyring|seal|plugin|vault|consul|server_join)\b' /etc/nomad.d
sudo grep -rlE '(encrypt|retry_join)"?[[:space:]]*[=:]' /etc/nomad.d
END
  show <<'END'
# on each server of us-east, us-west, eu-central, ap-southeast
sudo grep -rnE 'leave_on_(terminate|interrupt)"?[[:space:]]*[=:][[:space:]]*true' /etc/nomad.d
[ $? = 1 ] && echo 'keeps its peers'
END
  show <<'END'
# on each server of us-east, us-west, eu-central, ap-southeast
# if the first command finds its block
[ "$(curl -sS -m 10 -o /dev/null -w '%{http_code}' "${TRANSIT_ADDR:?the address of the keyring block, where it is transit}/v1/sys/health?standbyok=true&perfstandbyok=true" </dev/null)" = 200 ] &&
  echo 'Vault is unsealed'
END
  show <<'END'
# on each server of us-east, us-west, eu-central, ap-southeast
# if the first command finds its block
case $(curl -sS -m 10 -o /dev/null -w '%{http_code}' "${KMS_URL:?https and the host of the key service, where it is a KMS}" </dev/null) in
  [1-5]??) echo 'the key service answers' ;; *) echo 'NO ANSWER'; false ;;
esac
END
  show <<'END'
# on each server of us-east, us-west, eu-central, ap-southeast
{ apt-mark showhold || dnf versionlock list; } 2>/dev/null | grep -i nomad
END
  finish
}

step_48() {
  begin 48 before.certificates gate 0 'Certificates of us-east, us-west, eu-central, ap-southeast outlive the plan'
  fact Why 'A server that restarts with an expired certificate does not come back.'
  fact Who 'operators of us-east, us-west, eu-central, ap-southeast'
  fact Time '5 min'
  fact Needs 'root on the servers'
  fact Expect 'Certificate will not expire, for each file.'
  fact Otherwise 'Renew it before the change.'
  show <<'END'
# on each server of us-east, us-west, eu-central, ap-southeast
for FILE in "${TLS_CERT:?the cert_file of the configuration}" "${TLS_CA:?the ca_file of the configuration}"; do
  sudo openssl x509 -noout -checkend "$((1802415000 - $(date +%s)))" -in "$FILE" || echo "GATE FAILED: $FILE"
done
END
  show <<'END'
# where the gates of us-east, us-west, eu-central, ap-southeast are run
openssl x509 -noout -checkend "$((1802415000 - $(date +%s)))" -in /etc/nomad.d/tls/ca.pem
END
  finish
}

step_49() {
  begin 49 before.fallback decide 0 'The fallback of us-east, us-west, eu-central, ap-southeast has been rehearsed'
  fact Why 'Walk through each sheet (fallback-REGION) from first to last step: what is missing can be mended now and not during the change.'
  fact Who 'operators of us-east, us-west, eu-central, ap-southeast'
  fact Otherwise 'Mend what failed; an affected region without a working fallback stops the change.'
  finish
}

step_50() {
  begin 50 before.restore decide 0 'Restoring a snapshot of us-east, us-west, eu-central, ap-southeast has been rehearsed'
  fact Why 'On machines of its own, isolated: it is what rung 4 of the rollback rests on, and it tells how long that takes. A snapshot of 1.9 or newer holds key material: it is a secret there too.'
  fact Who 'operators of us-east, us-west, eu-central, ap-southeast'
  fact Otherwise 'Accept in writing that rung 4 is unproved.'
  finish
}

section_3() {
  paragraph 'Each is sent before it holds, to everyone who uses the regions it names; the times are the plan'\''s, so correct them if a gate moves one.'
}

step_51() {
  begin 51 announcements.start announce 0 'The change: when, what fails, what to do'
  fact Why 'From 2027-01-12 18:40Z to 2027-01-13 06:50Z servers are upgraded. Workloads go on. While regions differ, switching to another region in the UI or with -region may fail: log in at the region'\''s own URL (fallback sheets). Creating and revoking tokens goes on.'
  fact Who 'change lead'
  fact Time '5 min'
  finish
}

step_52() {
  begin 52 announcements.freeze freeze 0 'Freeze of the federation: nothing newer than the oldest release present'
  fact Why 'A policy with a capability that an older region cannot parse makes every token with that policy useless there, and a field it does not know is dropped and does not come back by itself. So nobody writes objects with capabilities, blocks or fields that are newer: 2027-01-12 18:40Z to 2027-01-13 06:50Z nothing newer than 1.7.10+ent. Each wave'\''s freeze ends once the checks after it hold. Tokens are still created and revoked.'
  fact Who 'change lead'
  fact Time '5 min'
  fact Changes 'yes; undo: Step close-out.unfreeze'
  fact Expect 'Owners of policies, namespaces, roles, auth methods and node pools have confirmed.'
  fact Otherwise 'Do not begin.'
  finish
}

step_53() {
  begin 53 announcements.wave-1-ap-southeast announce 4 'Wave 1: ap-southeast 2027-01-12 18:40Z to 19:30Z'
  fact Why 'Its own new pages may fail 2027-01-12 19:10Z to 19:20Z (10 minutes), while its leader is upgraded. Frozen from start to closing gate: job version tags, keyring rotation, joins. Nothing across regions is known to fail.'
  fact Who 'operator of ap-southeast (#sre-apac)'
  finish
}

step_54() {
  begin 54 announcements.wave-1-eu-central announce 3 'Wave 1: eu-central 2027-01-12 22:40Z to 23:30Z'
  fact Why 'Its own new pages may fail 2027-01-12 23:10Z to 23:20Z (10 minutes), while its leader is upgraded. Frozen from start to closing gate: job version tags, keyring rotation, joins. Nothing across regions is known to fail.'
  fact Who 'operator of eu-central (#sre-emea)'
  finish
}

step_55() {
  begin 55 announcements.wave-1-us-east announce 1 'Wave 1: us-east 2027-01-13 04:50Z to 06:00Z'
  fact Why 'Its own new pages may fail 2027-01-13 05:40Z to 05:50Z (10 minutes), while its leader is upgraded. Frozen from start to closing gate: job version tags, keyring rotation, joins. Nothing across regions is known to fail.'
  fact Who 'operator of us-east (#sre-amer)'
  finish
}

step_56() {
  begin 56 announcements.wave-1-us-west announce 2 'Wave 1: us-west 2027-01-13 06:00Z to 06:50Z'
  fact Why 'Its own new pages may fail 2027-01-13 06:30Z to 06:40Z (10 minutes), while its leader is upgraded. Frozen from start to closing gate: job version tags, keyring rotation, joins. Across regions: Jobs page of another region in the UI, from us-east to us-west 2027-01-13 04:50Z to 06:50Z (FED-001, source).'
  fact Who 'operator of us-west (#sre-amer)'
  finish
}

section_4() {
  paragraph '3 servers, 2027-01-12 18:40Z to 19:30Z (50 min). Latest start: 2027-01-12 18:40Z. Missed, the next start is 2027-01-13 17:00Z; the wave then has 1150 mixed-version minutes and an impairment of 3060. The procedures of the section before hold.'
  paragraph 'If an upgraded server becomes leader while old ones remain, go on and keep it short: no operation is known by which a new leader of this pair kills old servers, as long as the region'\''s freeze holds.'
}

step_57() {
  begin 57 hop-1-ap-southeast.open gate 4 'Opening gate: ap-southeast is healthy on 1.7.10+ent'
  fact Why 'In the folder of the preparation, in a shell of its own.'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '5 min'
  fact Needs 'management token'
  fact Expect 'gate holds; holds for deployments and keyring; then counts, kept in baseline-ap-southeast-wave-1.json, and the ids of today'\''s keys.'
  fact Wait 'up to 5 min'
  fact Otherwise 'Do not begin. A member gone for good: nomad server force-leave -address=https://aps1-nomad-1.acme.example:4646 -region=ap-southeast NAME.ap-southeast, then again. A deployment that runs: wait for it. Else no-go: tell the change lead.'
  token
  verify <<'END'
. ./nomad-ap-southeast.env &&
gate_region ap-southeast 3 \
  https://aps1-nomad-1.acme.example:4646 aps1-nomad-1 1.7.10+ent \
  https://aps1-nomad-2.acme.example:4646 aps1-nomad-2 1.7.10+ent \
  https://aps1-nomad-3.acme.example:4646 aps1-nomad-3 1.7.10+ent &&
gate_no_deployment ap-southeast https://aps1-nomad-1.acme.example:4646 &&
gate_keyring ap-southeast https://aps1-nomad-1.acme.example:4646 &&
write_baseline ap-southeast https://aps1-nomad-1.acme.example:4646 baseline-ap-southeast-wave-1.json policies tokens roles auth-methods binding-rules namespaces node-pools quotas sentinel-policies &&
write_identity_keys ap-southeast https://aps1-nomad-1.acme.example:4646 identity-keys-ap-southeast.json
END
  finish
}

step_58() {
  begin 58 hop-1-ap-southeast.go decide 4 'Go or no-go for ap-southeast'
  fact Why 'Latest start: 2027-01-12 18:40Z. Later than planned moves the regions behind: see that they still start in time.'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Otherwise 'No-go: nothing is frozen yet; tell the change lead.'
  finish
}

step_59() {
  begin 59 hop-1-ap-southeast.freeze freeze 4 'Freeze region ap-southeast: job version tags, keyring rotation, joins'
  fact Why 'Creating and revoking tokens goes on.'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '1 min'
  fact Changes 'yes; undo: Step hop-1-ap-southeast.unfreeze'
  fact Expect 'People and pipelines of ap-southeast wait.'
  fact Otherwise 'Do not begin.'
  finish
}

step_60() {
  begin 60 hop-1-ap-southeast.snapshot backup 4 'Snapshot of ap-southeast, inspected'
  fact Why 'The only way back once a new server has led (rung 4). Before 1.9 it is no backup without the keystore files.'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '2 min'
  fact Needs 'management token'
  fact Changes 'yes; undo: Delete the file, as a secret, after close-out.'
  fact Expect 'Index, term and a table of what it holds, then the checksum: the evidence. Copy the file to the store of secrets.'
  fact Otherwise 'Do not begin without a snapshot that can be inspected.'
  show <<'END'
. ./nomad-ap-southeast.env &&
take_snapshot ap-southeast https://aps1-nomad-1.acme.example:4646 nomad-ap-southeast-before-1.8.21+ent nomad-ap-southeast.env
END
  finish
}

step_61() {
  begin 61 hop-1-ap-southeast.files backup 4 'Of every server of ap-southeast: configuration, licence, old binary, keystore'
  fact Why 'Rung 2 installs this binary; a server that is rebuilt needs the rest. Before 1.9 the keys of variables and identities are files of each server; without them a rebuilt region answers 500 '\''no such key'\''.'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '4 min'
  fact Needs 'root on the servers'
  fact Changes 'yes; undo: Delete folders and archives, as secrets, after close-out.'
  fact Expect 'On every server the old version and a checksum, and an archive: copy it to where the snapshot is.'
  fact Otherwise 'Do not begin.'
  show <<'END'
# on each server of ap-southeast: aps1-nomad-1, aps1-nomad-2, aps1-nomad-3
sudo sh -c 'umask 077; mkdir -p "$1" && cp -a /etc/nomad.d "$1/" && cp -a "$2" "$1/" && cp "$(command -v nomad)" "$1/nomad" && chmod 0755 "$1/nomad" && "$1/nomad" version && sha256sum "$1/nomad"' \
  sh /root/nomad-before-1.8.21+ent "${NOMAD_LICENSE_PATH:?the licence file}"
END
  show <<'END'
# there too
sudo sh -c 'umask 077
  tar -C "$1/server" -czf "/root/nomad-keystore-$(hostname)-$(date -u +%Y%m%dT%H%M%SZ).tgz" keystore' \
  sh "${DATA_DIR:?the data_dir of the configuration}"
END
  finish
}

step_62() {
  begin 62 hop-1-ap-southeast.1.leader read 4 'aps1-nomad-1, 1 of 3: who leads ap-southeast?'
  fact Why 'Latest start: 2027-01-12 18:50Z.'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '1 min'
  fact Needs operator:read
  fact Expect 'After a minute: leader: another server.'
  fact Otherwise 'THIS SERVER LEADS: leave the block until step hop-1-ap-southeast.turn. Else STOP NOTHING: procedure 2.'
  verify <<'END'
. ./nomad-ap-southeast.env &&
read_leader ap-southeast https://aps1-nomad-1.acme.example:4646 aps1-nomad-1 1 1.7.10+ent
END
  finish
}

step_63() {
  begin 63 hop-1-ap-southeast.1.out traffic-out 4 'Take aps1-nomad-1 out of nlb-nomad-aps1'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '1 min'
  fact Changes 'yes; undo: Step hop-1-ap-southeast.1.in'
  fact Expect 'aps1-nomad-1 takes no traffic, others do.'
  fact Otherwise 'Do not stop it while users are on it.'
  show <<'END'
# your own command, from load-balancer.remove
lbctl deregister nlb-nomad-aps1 aps1-nomad-1
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-aps1
END
  finish
}

step_64() {
  begin 64 hop-1-ap-southeast.1.stop stop 4 'Stop Nomad on aps1-nomad-1'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '1 min'
  fact Needs root
  fact Changes 'yes; undo: Start it again; if it led: rollback, rung 3.'
  fact Expect stopped
  fact Otherwise 'Do not kill it; read its log.'
  show <<'END'
# your own command for aps1-nomad-1, from upgrade.commands
sudo systemctl stop nomad
END
  show <<'END'
# on aps1-nomad-1
! pgrep -x nomad && echo stopped
END
  finish
}

step_65() {
  begin 65 hop-1-ap-southeast.1.install install 4 'Install 1.8.21+ent on aps1-nomad-1'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '4 min'
  fact Needs root
  fact Changes 'yes; undo: Put the old binary back; if it led: rung 3.'
  fact Expect 'Nomad v1.8.21+ent'
  fact Otherwise 'Put the old binary back and start it; if it led: rung 3.'
  show <<'END'
# your own command for aps1-nomad-1, from upgrade.commands
sudo apt-get install -y nomad-enterprise=1.8.21+ent-1
END
  show <<'END'
# on aps1-nomad-1
nomad version
END
  finish
}

step_66() {
  begin 66 hop-1-ap-southeast.1.start start 4 'Start Nomad on aps1-nomad-1'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '1 min'
  fact Needs root
  fact Changes 'yes; undo: Rollback, rung 2, or 3 if it led.'
  fact Expect 'It succeeds; the gate judges.'
  fact Otherwise 'Read its log; rollback, rung 2, or 3 if it led.'
  show <<'END'
# your own command for aps1-nomad-1, from upgrade.commands
sudo systemctl start nomad
END
  finish
}

step_67() {
  begin 67 hop-1-ap-southeast.1.gate gate 4 'aps1-nomad-1 is back on 1.8.21+ent'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '3 min'
  fact Needs 'node:read and operator:read'
  fact Expect 'gate holds'
  fact Wait 'up to 6 min'
  fact Otherwise 'Stop no other server: procedure 4.'
  verify <<'END'
. ./nomad-ap-southeast.env &&
gate_server ap-southeast https://aps1-nomad-1.acme.example:4646 aps1-nomad-1 1.8.21+ent true
END
  finish
}

step_68() {
  begin 68 hop-1-ap-southeast.2.leader read 4 'aps1-nomad-2, 2 of 3: who leads ap-southeast?'
  fact Why 'Latest start: 2027-01-12 19:00Z.'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '1 min'
  fact Needs operator:read
  fact Expect 'After a minute: leader: another server.'
  fact Otherwise 'THIS SERVER LEADS: leave the block until step hop-1-ap-southeast.turn. Else STOP NOTHING: procedure 2.'
  verify <<'END'
. ./nomad-ap-southeast.env &&
read_leader ap-southeast https://aps1-nomad-2.acme.example:4646 aps1-nomad-2 1 1.7.10+ent
END
  finish
}

step_69() {
  begin 69 hop-1-ap-southeast.2.out traffic-out 4 'Take aps1-nomad-2 out of nlb-nomad-aps1'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '1 min'
  fact Changes 'yes; undo: Step hop-1-ap-southeast.2.in'
  fact Expect 'aps1-nomad-2 takes no traffic, others do.'
  fact Otherwise 'Do not stop it while users are on it.'
  show <<'END'
# your own command, from load-balancer.remove
lbctl deregister nlb-nomad-aps1 aps1-nomad-2
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-aps1
END
  finish
}

step_70() {
  begin 70 hop-1-ap-southeast.2.stop stop 4 'Stop Nomad on aps1-nomad-2'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '1 min'
  fact Needs root
  fact Changes 'yes; undo: Start it again; if it led: rollback, rung 3.'
  fact Expect stopped
  fact Otherwise 'Do not kill it; read its log.'
  show <<'END'
# your own command for aps1-nomad-2, from upgrade.commands
sudo systemctl stop nomad
END
  show <<'END'
# on aps1-nomad-2
! pgrep -x nomad && echo stopped
END
  finish
}

step_71() {
  begin 71 hop-1-ap-southeast.2.install install 4 'Install 1.8.21+ent on aps1-nomad-2'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '4 min'
  fact Needs root
  fact Changes 'yes; undo: Put the old binary back; if it led: rung 3.'
  fact Expect 'Nomad v1.8.21+ent'
  fact Otherwise 'Put the old binary back and start it; if it led: rung 3.'
  show <<'END'
# your own command for aps1-nomad-2, from upgrade.commands
sudo apt-get install -y nomad-enterprise=1.8.21+ent-1
END
  show <<'END'
# on aps1-nomad-2
nomad version
END
  finish
}

step_72() {
  begin 72 hop-1-ap-southeast.2.start start 4 'Start Nomad on aps1-nomad-2'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '1 min'
  fact Needs root
  fact Changes 'yes; undo: Rollback, rung 2, or 3 if it led.'
  fact Expect 'It succeeds; the gate judges.'
  fact Otherwise 'Read its log; rollback, rung 2, or 3 if it led.'
  show <<'END'
# your own command for aps1-nomad-2, from upgrade.commands
sudo systemctl start nomad
END
  finish
}

step_73() {
  begin 73 hop-1-ap-southeast.2.gate gate 4 'aps1-nomad-2 is back on 1.8.21+ent'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '3 min'
  fact Needs 'node:read and operator:read'
  fact Expect 'gate holds'
  fact Wait 'up to 6 min'
  fact Otherwise 'Stop no other server: procedure 4.'
  verify <<'END'
. ./nomad-ap-southeast.env &&
gate_server ap-southeast https://aps1-nomad-2.acme.example:4646 aps1-nomad-2 1.8.21+ent true
END
  finish
}

step_74() {
  begin 74 hop-1-ap-southeast.3.leader read 4 'aps1-nomad-3, 3 of 3: who leads ap-southeast?'
  fact Why 'Latest start: 2027-01-12 19:10Z.'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '1 min'
  fact Needs operator:read
  fact Expect 'After a minute: leader: another server.'
  fact Otherwise 'THIS SERVER LEADS: leave the block until step hop-1-ap-southeast.turn. Else STOP NOTHING: procedure 2.'
  verify <<'END'
. ./nomad-ap-southeast.env &&
read_leader ap-southeast https://aps1-nomad-3.acme.example:4646 aps1-nomad-3 1 1.7.10+ent
END
  finish
}

step_75() {
  begin 75 hop-1-ap-southeast.3.out traffic-out 4 'Take aps1-nomad-3 out of nlb-nomad-aps1'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '1 min'
  fact Changes 'yes; undo: Step hop-1-ap-southeast.3.in'
  fact Expect 'aps1-nomad-3 takes no traffic, others do.'
  fact Otherwise 'Do not stop it while users are on it.'
  show <<'END'
# your own command, from load-balancer.remove
lbctl deregister nlb-nomad-aps1 aps1-nomad-3
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-aps1
END
  finish
}

step_76() {
  begin 76 hop-1-ap-southeast.3.stop stop 4 'Stop Nomad on aps1-nomad-3'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '1 min'
  fact Needs root
  fact Changes 'yes; undo: Start it again; if it led: rollback, rung 3.'
  fact Expect stopped
  fact Otherwise 'Do not kill it; read its log.'
  show <<'END'
# your own command for aps1-nomad-3, from upgrade.commands
sudo systemctl stop nomad
END
  show <<'END'
# on aps1-nomad-3
! pgrep -x nomad && echo stopped
END
  finish
}

step_77() {
  begin 77 hop-1-ap-southeast.3.install install 4 'Install 1.8.21+ent on aps1-nomad-3'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '4 min'
  fact Needs root
  fact Changes 'yes; undo: Put the old binary back; if it led: rung 3.'
  fact Expect 'Nomad v1.8.21+ent'
  fact Otherwise 'Put the old binary back and start it; if it led: rung 3.'
  show <<'END'
# your own command for aps1-nomad-3, from upgrade.commands
sudo apt-get install -y nomad-enterprise=1.8.21+ent-1
END
  show <<'END'
# on aps1-nomad-3
nomad version
END
  finish
}

step_78() {
  begin 78 hop-1-ap-southeast.3.start start 4 'Start Nomad on aps1-nomad-3'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '1 min'
  fact Needs root
  fact Changes 'yes; undo: Rollback, rung 2, or 3 if it led.'
  fact Expect 'It succeeds; the gate judges.'
  fact Otherwise 'Read its log; rollback, rung 2, or 3 if it led.'
  show <<'END'
# your own command for aps1-nomad-3, from upgrade.commands
sudo systemctl start nomad
END
  finish
}

step_79() {
  begin 79 hop-1-ap-southeast.3.gate gate 4 'aps1-nomad-3 is back on 1.8.21+ent'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '3 min'
  fact Needs 'node:read and operator:read'
  fact Expect 'gate holds'
  fact Wait 'up to 6 min'
  fact Otherwise 'Stop no other server: procedure 4.'
  verify <<'END'
. ./nomad-ap-southeast.env &&
gate_server ap-southeast https://aps1-nomad-3.acme.example:4646 aps1-nomad-3 1.8.21+ent true
END
  finish
}

step_80() {
  begin 80 hop-1-ap-southeast.turn decide 4 'Point of no return: only what stops the leader is left; users move now'
  fact Why 'The steps .in follow, without the leader'\''s; then what is left of the leader'\''s block, then its .in. Until it has stopped, new pages fail on the upgraded servers: do both without a pause.'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Otherwise 'A block besides the leader'\''s is left: do it first. Something is wrong: rollback, rung 2, while it can be.'
  finish
}

step_81() {
  begin 81 hop-1-ap-southeast.1.in traffic-in 4 'Put aps1-nomad-1 back into nlb-nomad-aps1'
  fact Why 'If it is the leader'\''s: after its block.'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '1 min'
  fact Changes 'yes; undo: Take it out again.'
  fact Expect 'aps1-nomad-1 takes traffic.'
  fact Otherwise 'Ask the owner of nlb-nomad-aps1; go on with one entry less.'
  show <<'END'
# your own command, from load-balancer.add
lbctl register nlb-nomad-aps1 aps1-nomad-1
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-aps1
END
  finish
}

step_82() {
  begin 82 hop-1-ap-southeast.2.in traffic-in 4 'Put aps1-nomad-2 back into nlb-nomad-aps1'
  fact Why 'If it is the leader'\''s: after its block.'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '1 min'
  fact Changes 'yes; undo: Take it out again.'
  fact Expect 'aps1-nomad-2 takes traffic.'
  fact Otherwise 'Ask the owner of nlb-nomad-aps1; go on with one entry less.'
  show <<'END'
# your own command, from load-balancer.add
lbctl register nlb-nomad-aps1 aps1-nomad-2
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-aps1
END
  finish
}

step_83() {
  begin 83 hop-1-ap-southeast.3.in traffic-in 4 'Put aps1-nomad-3 back into nlb-nomad-aps1'
  fact Why 'If it is the leader'\''s: after its block.'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '1 min'
  fact Changes 'yes; undo: Take it out again.'
  fact Expect 'aps1-nomad-3 takes traffic.'
  fact Otherwise 'Ask the owner of nlb-nomad-aps1; go on with one entry less.'
  show <<'END'
# your own command, from load-balancer.add
lbctl register nlb-nomad-aps1 aps1-nomad-3
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-aps1
END
  finish
}

step_84() {
  begin 84 hop-1-ap-southeast.identity gate 4 'Workload identities of ap-southeast open Vault, once the leader is new'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '3 min'
  fact Needs 'namespace submit-job and read-job'
  fact Changes 'yes; undo: The command removes the job itself.'
  fact Expect 'holds; gate holds; "reachable" from Vault.'
  fact Wait 'up to 5 min'
  fact Otherwise 'Stop no other server. Look at the keyring and at the log of the client that ran it.'
  show <<'END'
. ./nomad-ap-southeast.env &&
gate_identity_keys ap-southeast https://aps1-nomad-1.acme.example:4646 identity-keys-ap-southeast.json &&
identity_canary ap-southeast https://aps1-nomad-1.acme.example:4646 upgrade-canary-ap-southeast vault
END
  show <<'END'
# on a machine of Vault
curl -fsS -m 10 "${JWKS_URL:?the jwks_url of its JWT auth method}" </dev/null | jq -r 'select(.keys | length > 0) | "reachable"'
END
  finish
}

step_85() {
  begin 85 hop-1-ap-southeast.close gate 4 'Closing gate: ap-southeast runs 1.8.21+ent on every server'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '10 min'
  fact Needs 'global management token'
  fact Expect 'gate holds; then holds for what must not be missing (FEWER: the reason fits), each server'\''s page, the keyring and the objects.'
  fact Wait 'up to 10 min'
  fact Otherwise 'Do not unfreeze, start no other region. EMPTY and rightly so: export EXPECT_EMPTY='\''KIND …'\'', again. NOT READ: the token is not a global one. Else rollback.'
  verify <<'END'
. ./nomad-ap-southeast.env &&
gate_region ap-southeast 3 \
  https://aps1-nomad-1.acme.example:4646 aps1-nomad-1 1.8.21+ent \
  https://aps1-nomad-2.acme.example:4646 aps1-nomad-2 1.8.21+ent \
  https://aps1-nomad-3.acme.example:4646 aps1-nomad-3 1.8.21+ent &&
gate_not_fewer ap-southeast https://aps1-nomad-1.acme.example:4646 baseline-ap-southeast-wave-1.json &&
gate_lists ap-southeast '/v1/jobs/statuses?namespace=*' \
  https://aps1-nomad-1.acme.example:4646 \
  https://aps1-nomad-2.acme.example:4646 \
  https://aps1-nomad-3.acme.example:4646 &&
gate_keyring ap-southeast https://aps1-nomad-1.acme.example:4646 &&
gate_objects ap-southeast https://aps1-nomad-1.acme.example:4646 us-east names policies tokens roles auth-methods binding-rules namespaces node-pools quotas sentinel-policies
END
  finish
}

step_86() {
  begin 86 hop-1-ap-southeast.unfreeze unfreeze 4 'Lift the freeze of region ap-southeast'
  fact Why 'The federation'\''s freeze of newer content goes on until the checks after the wave hold.'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '1 min'
  fact Changes 'yes; undo: Freeze again.'
  fact Expect 'People and pipelines of ap-southeast know.'
  finish
}

section_5() {
  paragraph '3 servers, 2027-01-12 22:40Z to 23:30Z (50 min). Latest start: 2027-01-12 22:40Z. Missed, the next start is 2027-01-13 21:00Z; the wave then has 1630 mixed-version minutes and an impairment of 12960. The procedures of the section before hold.'
  paragraph 'If an upgraded server becomes leader while old ones remain, go on and keep it short: no operation is known by which a new leader of this pair kills old servers, as long as the region'\''s freeze holds.'
}

step_87() {
  begin 87 hop-1-eu-central.open gate 3 'Opening gate: eu-central is healthy on 1.7.10+ent'
  fact Why 'In the folder of the preparation, in a shell of its own.'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '5 min'
  fact Needs 'management token'
  fact Expect 'gate holds; holds for deployments and keyring; then counts, kept in baseline-eu-central-wave-1.json, and the ids of today'\''s keys.'
  fact Wait 'up to 5 min'
  fact Otherwise 'Do not begin. A member gone for good: nomad server force-leave -address=https://euc1-nomad-1.acme.example:4646 -region=eu-central NAME.eu-central, then again. A deployment that runs: wait for it. Else no-go: tell the change lead.'
  token
  verify <<'END'
. ./nomad-eu-central.env &&
gate_region eu-central 3 \
  https://euc1-nomad-1.acme.example:4646 euc1-nomad-1 1.7.10+ent \
  https://euc1-nomad-2.acme.example:4646 euc1-nomad-2 1.7.10+ent \
  https://euc1-nomad-3.acme.example:4646 euc1-nomad-3 1.7.10+ent &&
gate_no_deployment eu-central https://euc1-nomad-1.acme.example:4646 &&
gate_keyring eu-central https://euc1-nomad-1.acme.example:4646 &&
write_baseline eu-central https://euc1-nomad-1.acme.example:4646 baseline-eu-central-wave-1.json policies tokens roles auth-methods binding-rules namespaces node-pools quotas sentinel-policies &&
write_identity_keys eu-central https://euc1-nomad-1.acme.example:4646 identity-keys-eu-central.json
END
  finish
}

step_88() {
  begin 88 hop-1-eu-central.go decide 3 'Go or no-go for eu-central'
  fact Why 'Latest start: 2027-01-12 22:40Z. Later than planned moves the regions behind: see that they still start in time.'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Otherwise 'No-go: nothing is frozen yet; tell the change lead.'
  finish
}

step_89() {
  begin 89 hop-1-eu-central.freeze freeze 3 'Freeze region eu-central: job version tags, keyring rotation, joins'
  fact Why 'Creating and revoking tokens goes on.'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '1 min'
  fact Changes 'yes; undo: Step hop-1-eu-central.unfreeze'
  fact Expect 'People and pipelines of eu-central wait.'
  fact Otherwise 'Do not begin.'
  finish
}

step_90() {
  begin 90 hop-1-eu-central.snapshot backup 3 'Snapshot of eu-central, inspected'
  fact Why 'The only way back once a new server has led (rung 4). Before 1.9 it is no backup without the keystore files.'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '2 min'
  fact Needs 'management token'
  fact Changes 'yes; undo: Delete the file, as a secret, after close-out.'
  fact Expect 'Index, term and a table of what it holds, then the checksum: the evidence. Copy the file to the store of secrets.'
  fact Otherwise 'Do not begin without a snapshot that can be inspected.'
  show <<'END'
. ./nomad-eu-central.env &&
take_snapshot eu-central https://euc1-nomad-1.acme.example:4646 nomad-eu-central-before-1.8.21+ent nomad-eu-central.env
END
  finish
}

step_91() {
  begin 91 hop-1-eu-central.files backup 3 'Of every server of eu-central: configuration, licence, old binary, keystore'
  fact Why 'Rung 2 installs this binary; a server that is rebuilt needs the rest. Before 1.9 the keys of variables and identities are files of each server; without them a rebuilt region answers 500 '\''no such key'\''.'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '4 min'
  fact Needs 'root on the servers'
  fact Changes 'yes; undo: Delete folders and archives, as secrets, after close-out.'
  fact Expect 'On every server the old version and a checksum, and an archive: copy it to where the snapshot is.'
  fact Otherwise 'Do not begin.'
  show <<'END'
# on each server of eu-central: euc1-nomad-1, euc1-nomad-2, euc1-nomad-3
sudo sh -c 'umask 077; mkdir -p "$1" && cp -a /etc/nomad.d "$1/" && cp -a "$2" "$1/" && cp "$(command -v nomad)" "$1/nomad" && chmod 0755 "$1/nomad" && "$1/nomad" version && sha256sum "$1/nomad"' \
  sh /root/nomad-before-1.8.21+ent "${NOMAD_LICENSE_PATH:?the licence file}"
END
  show <<'END'
# there too
sudo sh -c 'umask 077
  tar -C "$1/server" -czf "/root/nomad-keystore-$(hostname)-$(date -u +%Y%m%dT%H%M%SZ).tgz" keystore' \
  sh "${DATA_DIR:?the data_dir of the configuration}"
END
  finish
}

step_92() {
  begin 92 hop-1-eu-central.1.leader read 3 'euc1-nomad-1, 1 of 3: who leads eu-central?'
  fact Why 'Latest start: 2027-01-12 22:50Z.'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '1 min'
  fact Needs operator:read
  fact Expect 'After a minute: leader: another server.'
  fact Otherwise 'THIS SERVER LEADS: leave the block until step hop-1-eu-central.turn. Else STOP NOTHING: procedure 2.'
  verify <<'END'
. ./nomad-eu-central.env &&
read_leader eu-central https://euc1-nomad-1.acme.example:4646 euc1-nomad-1 1 1.7.10+ent
END
  finish
}

step_93() {
  begin 93 hop-1-eu-central.1.out traffic-out 3 'Take euc1-nomad-1 out of nlb-nomad-euc1'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '1 min'
  fact Changes 'yes; undo: Step hop-1-eu-central.1.in'
  fact Expect 'euc1-nomad-1 takes no traffic, others do.'
  fact Otherwise 'Do not stop it while users are on it.'
  show <<'END'
# your own command, from load-balancer.remove
lbctl deregister nlb-nomad-euc1 euc1-nomad-1
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-euc1
END
  finish
}

step_94() {
  begin 94 hop-1-eu-central.1.stop stop 3 'Stop Nomad on euc1-nomad-1'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '1 min'
  fact Needs root
  fact Changes 'yes; undo: Start it again; if it led: rollback, rung 3.'
  fact Expect stopped
  fact Otherwise 'Do not kill it; read its log.'
  show <<'END'
# your own command for euc1-nomad-1, from upgrade.commands
sudo systemctl stop nomad
END
  show <<'END'
# on euc1-nomad-1
! pgrep -x nomad && echo stopped
END
  finish
}

step_95() {
  begin 95 hop-1-eu-central.1.install install 3 'Install 1.8.21+ent on euc1-nomad-1'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '4 min'
  fact Needs root
  fact Changes 'yes; undo: Put the old binary back; if it led: rung 3.'
  fact Expect 'Nomad v1.8.21+ent'
  fact Otherwise 'Put the old binary back and start it; if it led: rung 3.'
  show <<'END'
# your own command for euc1-nomad-1, from upgrade.commands
sudo apt-get install -y nomad-enterprise=1.8.21+ent-1
END
  show <<'END'
# on euc1-nomad-1
nomad version
END
  finish
}

step_96() {
  begin 96 hop-1-eu-central.1.start start 3 'Start Nomad on euc1-nomad-1'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '1 min'
  fact Needs root
  fact Changes 'yes; undo: Rollback, rung 2, or 3 if it led.'
  fact Expect 'It succeeds; the gate judges.'
  fact Otherwise 'Read its log; rollback, rung 2, or 3 if it led.'
  show <<'END'
# your own command for euc1-nomad-1, from upgrade.commands
sudo systemctl start nomad
END
  finish
}

step_97() {
  begin 97 hop-1-eu-central.1.gate gate 3 'euc1-nomad-1 is back on 1.8.21+ent'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '3 min'
  fact Needs 'node:read and operator:read'
  fact Expect 'gate holds'
  fact Wait 'up to 6 min'
  fact Otherwise 'Stop no other server: procedure 4.'
  verify <<'END'
. ./nomad-eu-central.env &&
gate_server eu-central https://euc1-nomad-1.acme.example:4646 euc1-nomad-1 1.8.21+ent true
END
  finish
}

step_98() {
  begin 98 hop-1-eu-central.2.leader read 3 'euc1-nomad-2, 2 of 3: who leads eu-central?'
  fact Why 'Latest start: 2027-01-12 23:00Z.'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '1 min'
  fact Needs operator:read
  fact Expect 'After a minute: leader: another server.'
  fact Otherwise 'THIS SERVER LEADS: leave the block until step hop-1-eu-central.turn. Else STOP NOTHING: procedure 2.'
  verify <<'END'
. ./nomad-eu-central.env &&
read_leader eu-central https://euc1-nomad-2.acme.example:4646 euc1-nomad-2 1 1.7.10+ent
END
  finish
}

step_99() {
  begin 99 hop-1-eu-central.2.out traffic-out 3 'Take euc1-nomad-2 out of nlb-nomad-euc1'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '1 min'
  fact Changes 'yes; undo: Step hop-1-eu-central.2.in'
  fact Expect 'euc1-nomad-2 takes no traffic, others do.'
  fact Otherwise 'Do not stop it while users are on it.'
  show <<'END'
# your own command, from load-balancer.remove
lbctl deregister nlb-nomad-euc1 euc1-nomad-2
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-euc1
END
  finish
}

step_100() {
  begin 100 hop-1-eu-central.2.stop stop 3 'Stop Nomad on euc1-nomad-2'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '1 min'
  fact Needs root
  fact Changes 'yes; undo: Start it again; if it led: rollback, rung 3.'
  fact Expect stopped
  fact Otherwise 'Do not kill it; read its log.'
  show <<'END'
# your own command for euc1-nomad-2, from upgrade.commands
sudo systemctl stop nomad
END
  show <<'END'
# on euc1-nomad-2
! pgrep -x nomad && echo stopped
END
  finish
}

step_101() {
  begin 101 hop-1-eu-central.2.install install 3 'Install 1.8.21+ent on euc1-nomad-2'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '4 min'
  fact Needs root
  fact Changes 'yes; undo: Put the old binary back; if it led: rung 3.'
  fact Expect 'Nomad v1.8.21+ent'
  fact Otherwise 'Put the old binary back and start it; if it led: rung 3.'
  show <<'END'
# your own command for euc1-nomad-2, from upgrade.commands
sudo apt-get install -y nomad-enterprise=1.8.21+ent-1
END
  show <<'END'
# on euc1-nomad-2
nomad version
END
  finish
}

step_102() {
  begin 102 hop-1-eu-central.2.start start 3 'Start Nomad on euc1-nomad-2'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '1 min'
  fact Needs root
  fact Changes 'yes; undo: Rollback, rung 2, or 3 if it led.'
  fact Expect 'It succeeds; the gate judges.'
  fact Otherwise 'Read its log; rollback, rung 2, or 3 if it led.'
  show <<'END'
# your own command for euc1-nomad-2, from upgrade.commands
sudo systemctl start nomad
END
  finish
}

step_103() {
  begin 103 hop-1-eu-central.2.gate gate 3 'euc1-nomad-2 is back on 1.8.21+ent'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '3 min'
  fact Needs 'node:read and operator:read'
  fact Expect 'gate holds'
  fact Wait 'up to 6 min'
  fact Otherwise 'Stop no other server: procedure 4.'
  verify <<'END'
. ./nomad-eu-central.env &&
gate_server eu-central https://euc1-nomad-2.acme.example:4646 euc1-nomad-2 1.8.21+ent true
END
  finish
}

step_104() {
  begin 104 hop-1-eu-central.3.leader read 3 'euc1-nomad-3, 3 of 3: who leads eu-central?'
  fact Why 'Latest start: 2027-01-12 23:10Z.'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '1 min'
  fact Needs operator:read
  fact Expect 'After a minute: leader: another server.'
  fact Otherwise 'THIS SERVER LEADS: leave the block until step hop-1-eu-central.turn. Else STOP NOTHING: procedure 2.'
  verify <<'END'
. ./nomad-eu-central.env &&
read_leader eu-central https://euc1-nomad-3.acme.example:4646 euc1-nomad-3 1 1.7.10+ent
END
  finish
}

step_105() {
  begin 105 hop-1-eu-central.3.out traffic-out 3 'Take euc1-nomad-3 out of nlb-nomad-euc1'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '1 min'
  fact Changes 'yes; undo: Step hop-1-eu-central.3.in'
  fact Expect 'euc1-nomad-3 takes no traffic, others do.'
  fact Otherwise 'Do not stop it while users are on it.'
  show <<'END'
# your own command, from load-balancer.remove
lbctl deregister nlb-nomad-euc1 euc1-nomad-3
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-euc1
END
  finish
}

step_106() {
  begin 106 hop-1-eu-central.3.stop stop 3 'Stop Nomad on euc1-nomad-3'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '1 min'
  fact Needs root
  fact Changes 'yes; undo: Start it again; if it led: rollback, rung 3.'
  fact Expect stopped
  fact Otherwise 'Do not kill it; read its log.'
  show <<'END'
# your own command for euc1-nomad-3, from upgrade.commands
sudo systemctl stop nomad
END
  show <<'END'
# on euc1-nomad-3
! pgrep -x nomad && echo stopped
END
  finish
}

step_107() {
  begin 107 hop-1-eu-central.3.install install 3 'Install 1.8.21+ent on euc1-nomad-3'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '4 min'
  fact Needs root
  fact Changes 'yes; undo: Put the old binary back; if it led: rung 3.'
  fact Expect 'Nomad v1.8.21+ent'
  fact Otherwise 'Put the old binary back and start it; if it led: rung 3.'
  show <<'END'
# your own command for euc1-nomad-3, from upgrade.commands
sudo apt-get install -y nomad-enterprise=1.8.21+ent-1
END
  show <<'END'
# on euc1-nomad-3
nomad version
END
  finish
}

step_108() {
  begin 108 hop-1-eu-central.3.start start 3 'Start Nomad on euc1-nomad-3'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '1 min'
  fact Needs root
  fact Changes 'yes; undo: Rollback, rung 2, or 3 if it led.'
  fact Expect 'It succeeds; the gate judges.'
  fact Otherwise 'Read its log; rollback, rung 2, or 3 if it led.'
  show <<'END'
# your own command for euc1-nomad-3, from upgrade.commands
sudo systemctl start nomad
END
  finish
}

step_109() {
  begin 109 hop-1-eu-central.3.gate gate 3 'euc1-nomad-3 is back on 1.8.21+ent'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '3 min'
  fact Needs 'node:read and operator:read'
  fact Expect 'gate holds'
  fact Wait 'up to 6 min'
  fact Otherwise 'Stop no other server: procedure 4.'
  verify <<'END'
. ./nomad-eu-central.env &&
gate_server eu-central https://euc1-nomad-3.acme.example:4646 euc1-nomad-3 1.8.21+ent true
END
  finish
}

step_110() {
  begin 110 hop-1-eu-central.turn decide 3 'Point of no return: only what stops the leader is left; users move now'
  fact Why 'The steps .in follow, without the leader'\''s; then what is left of the leader'\''s block, then its .in. Until it has stopped, new pages fail on the upgraded servers: do both without a pause.'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Otherwise 'A block besides the leader'\''s is left: do it first. Something is wrong: rollback, rung 2, while it can be.'
  finish
}

step_111() {
  begin 111 hop-1-eu-central.1.in traffic-in 3 'Put euc1-nomad-1 back into nlb-nomad-euc1'
  fact Why 'If it is the leader'\''s: after its block.'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '1 min'
  fact Changes 'yes; undo: Take it out again.'
  fact Expect 'euc1-nomad-1 takes traffic.'
  fact Otherwise 'Ask the owner of nlb-nomad-euc1; go on with one entry less.'
  show <<'END'
# your own command, from load-balancer.add
lbctl register nlb-nomad-euc1 euc1-nomad-1
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-euc1
END
  finish
}

step_112() {
  begin 112 hop-1-eu-central.2.in traffic-in 3 'Put euc1-nomad-2 back into nlb-nomad-euc1'
  fact Why 'If it is the leader'\''s: after its block.'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '1 min'
  fact Changes 'yes; undo: Take it out again.'
  fact Expect 'euc1-nomad-2 takes traffic.'
  fact Otherwise 'Ask the owner of nlb-nomad-euc1; go on with one entry less.'
  show <<'END'
# your own command, from load-balancer.add
lbctl register nlb-nomad-euc1 euc1-nomad-2
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-euc1
END
  finish
}

step_113() {
  begin 113 hop-1-eu-central.3.in traffic-in 3 'Put euc1-nomad-3 back into nlb-nomad-euc1'
  fact Why 'If it is the leader'\''s: after its block.'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '1 min'
  fact Changes 'yes; undo: Take it out again.'
  fact Expect 'euc1-nomad-3 takes traffic.'
  fact Otherwise 'Ask the owner of nlb-nomad-euc1; go on with one entry less.'
  show <<'END'
# your own command, from load-balancer.add
lbctl register nlb-nomad-euc1 euc1-nomad-3
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-euc1
END
  finish
}

step_114() {
  begin 114 hop-1-eu-central.identity gate 3 'Workload identities of eu-central open Vault, once the leader is new'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '3 min'
  fact Needs 'namespace submit-job and read-job'
  fact Changes 'yes; undo: The command removes the job itself.'
  fact Expect 'holds; gate holds; "reachable" from Vault.'
  fact Wait 'up to 5 min'
  fact Otherwise 'Stop no other server. Look at the keyring and at the log of the client that ran it.'
  show <<'END'
. ./nomad-eu-central.env &&
gate_identity_keys eu-central https://euc1-nomad-1.acme.example:4646 identity-keys-eu-central.json &&
identity_canary eu-central https://euc1-nomad-1.acme.example:4646 upgrade-canary-eu-central vault
END
  show <<'END'
# on a machine of Vault
curl -fsS -m 10 "${JWKS_URL:?the jwks_url of its JWT auth method}" </dev/null | jq -r 'select(.keys | length > 0) | "reachable"'
END
  finish
}

step_115() {
  begin 115 hop-1-eu-central.close gate 3 'Closing gate: eu-central runs 1.8.21+ent on every server'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '10 min'
  fact Needs 'global management token'
  fact Expect 'gate holds; then holds for what must not be missing (FEWER: the reason fits), each server'\''s page, the keyring and the objects.'
  fact Wait 'up to 10 min'
  fact Otherwise 'Do not unfreeze, start no other region. EMPTY and rightly so: export EXPECT_EMPTY='\''KIND …'\'', again. NOT READ: the token is not a global one. Else rollback.'
  verify <<'END'
. ./nomad-eu-central.env &&
gate_region eu-central 3 \
  https://euc1-nomad-1.acme.example:4646 euc1-nomad-1 1.8.21+ent \
  https://euc1-nomad-2.acme.example:4646 euc1-nomad-2 1.8.21+ent \
  https://euc1-nomad-3.acme.example:4646 euc1-nomad-3 1.8.21+ent &&
gate_not_fewer eu-central https://euc1-nomad-1.acme.example:4646 baseline-eu-central-wave-1.json &&
gate_lists eu-central '/v1/jobs/statuses?namespace=*' \
  https://euc1-nomad-1.acme.example:4646 \
  https://euc1-nomad-2.acme.example:4646 \
  https://euc1-nomad-3.acme.example:4646 &&
gate_keyring eu-central https://euc1-nomad-1.acme.example:4646 &&
gate_objects eu-central https://euc1-nomad-1.acme.example:4646 us-east names policies tokens roles auth-methods binding-rules namespaces node-pools quotas sentinel-policies
END
  finish
}

step_116() {
  begin 116 hop-1-eu-central.unfreeze unfreeze 3 'Lift the freeze of region eu-central'
  fact Why 'The federation'\''s freeze of newer content goes on until the checks after the wave hold.'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '1 min'
  fact Changes 'yes; undo: Freeze again.'
  fact Expect 'People and pipelines of eu-central know.'
  finish
}

section_6() {
  paragraph '5 servers, 2027-01-13 04:50Z to 06:00Z (1 h 10 min). Latest start: 2027-01-13 05:20Z. Missed, the next start is 2027-01-15 03:00Z; the wave then has 3450 mixed-version minutes and an impairment of 0. The procedures of the section before hold.'
  paragraph 'If an upgraded server becomes leader while old ones remain, go on and keep it short: no operation is known by which a new leader of this pair kills old servers, as long as the region'\''s freeze holds.'
}

step_117() {
  begin 117 hop-1-us-east.open gate 1 'Opening gate: us-east is healthy on 1.7.10+ent'
  fact Why 'In the folder of the preparation, in a shell of its own.'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '5 min'
  fact Needs 'management token'
  fact Expect 'gate holds; holds for deployments and keyring; then counts, kept in baseline-us-east-wave-1.json, and the ids of today'\''s keys.'
  fact Wait 'up to 5 min'
  fact Otherwise 'Do not begin. A member gone for good: nomad server force-leave -address=https://use1-nomad-1.acme.example:4646 -region=us-east NAME.us-east, then again. A deployment that runs: wait for it. Else no-go: tell the change lead.'
  token
  verify <<'END'
. ./nomad-us-east.env &&
gate_region us-east 5 \
  https://use1-nomad-1.acme.example:4646 use1-nomad-1 1.7.10+ent \
  https://use1-nomad-2.acme.example:4646 use1-nomad-2 1.7.10+ent \
  https://use1-nomad-3.acme.example:4646 use1-nomad-3 1.7.10+ent \
  https://use1-nomad-4.acme.example:4646 use1-nomad-4 1.7.10+ent \
  https://use1-nomad-5.acme.example:4646 use1-nomad-5 1.7.10+ent &&
gate_no_deployment us-east https://use1-nomad-1.acme.example:4646 &&
gate_keyring us-east https://use1-nomad-1.acme.example:4646 &&
write_baseline us-east https://use1-nomad-1.acme.example:4646 baseline-us-east-wave-1.json policies tokens roles auth-methods binding-rules namespaces node-pools quotas sentinel-policies &&
write_identity_keys us-east https://use1-nomad-1.acme.example:4646 identity-keys-us-east.json
END
  finish
}

step_118() {
  begin 118 hop-1-us-east.go decide 1 'Go or no-go for us-east'
  fact Why 'Latest start: 2027-01-13 05:20Z. Later than planned moves the regions behind: see that they still start in time.'
  fact Who 'operator of us-east (#sre-amer)'
  fact Otherwise 'No-go: nothing is frozen yet; tell the change lead.'
  finish
}

step_119() {
  begin 119 hop-1-us-east.freeze freeze 1 'Freeze region us-east: job version tags, keyring rotation, joins'
  fact Why 'Creating and revoking tokens goes on.'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '1 min'
  fact Changes 'yes; undo: Step hop-1-us-east.unfreeze'
  fact Expect 'People and pipelines of us-east wait.'
  fact Otherwise 'Do not begin.'
  finish
}

step_120() {
  begin 120 hop-1-us-east.snapshot backup 1 'Snapshot of us-east, inspected'
  fact Why 'The only way back once a new server has led (rung 4). Before 1.9 it is no backup without the keystore files.'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '2 min'
  fact Needs 'management token'
  fact Changes 'yes; undo: Delete the file, as a secret, after close-out.'
  fact Expect 'Index, term and a table of what it holds, then the checksum: the evidence. Copy the file to the store of secrets.'
  fact Otherwise 'Do not begin without a snapshot that can be inspected.'
  show <<'END'
. ./nomad-us-east.env &&
take_snapshot us-east https://use1-nomad-1.acme.example:4646 nomad-us-east-before-1.8.21+ent nomad-us-east.env
END
  finish
}

step_121() {
  begin 121 hop-1-us-east.files backup 1 'Of every server of us-east: configuration, licence, old binary, keystore'
  fact Why 'Rung 2 installs this binary; a server that is rebuilt needs the rest. Before 1.9 the keys of variables and identities are files of each server; without them a rebuilt region answers 500 '\''no such key'\''.'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '4 min'
  fact Needs 'root on the servers'
  fact Changes 'yes; undo: Delete folders and archives, as secrets, after close-out.'
  fact Expect 'On every server the old version and a checksum, and an archive: copy it to where the snapshot is.'
  fact Otherwise 'Do not begin.'
  show <<'END'
# on each server of us-east: use1-nomad-1, use1-nomad-2, use1-nomad-3, use1-nomad-4, use1-nomad-5
sudo sh -c 'umask 077; mkdir -p "$1" && cp -a /etc/nomad.d "$1/" && cp -a "$2" "$1/" && cp "$(command -v nomad)" "$1/nomad" && chmod 0755 "$1/nomad" && "$1/nomad" version && sha256sum "$1/nomad"' \
  sh /root/nomad-before-1.8.21+ent "${NOMAD_LICENSE_PATH:?the licence file}"
END
  show <<'END'
# there too
sudo sh -c 'umask 077
  tar -C "$1/server" -czf "/root/nomad-keystore-$(hostname)-$(date -u +%Y%m%dT%H%M%SZ).tgz" keystore' \
  sh "${DATA_DIR:?the data_dir of the configuration}"
END
  finish
}

step_122() {
  begin 122 hop-1-us-east.1.leader read 1 'use1-nomad-1, 1 of 5: who leads us-east?'
  fact Why 'Latest start: 2027-01-13 05:30Z.'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '1 min'
  fact Needs operator:read
  fact Expect 'After a minute: leader: another server.'
  fact Otherwise 'THIS SERVER LEADS: leave the block until step hop-1-us-east.turn. Else STOP NOTHING: procedure 2.'
  verify <<'END'
. ./nomad-us-east.env &&
read_leader us-east https://use1-nomad-1.acme.example:4646 use1-nomad-1 1 1.7.10+ent
END
  finish
}

step_123() {
  begin 123 hop-1-us-east.1.out traffic-out 1 'Take use1-nomad-1 out of nlb-nomad-use1'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '1 min'
  fact Changes 'yes; undo: Step hop-1-us-east.1.in'
  fact Expect 'use1-nomad-1 takes no traffic, others do.'
  fact Otherwise 'Do not stop it while users are on it.'
  show <<'END'
# your own command, from load-balancer.remove
lbctl deregister nlb-nomad-use1 use1-nomad-1
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-use1
END
  finish
}

step_124() {
  begin 124 hop-1-us-east.1.stop stop 1 'Stop Nomad on use1-nomad-1'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '1 min'
  fact Needs root
  fact Changes 'yes; undo: Start it again; if it led: rollback, rung 3.'
  fact Expect stopped
  fact Otherwise 'Do not kill it; read its log.'
  show <<'END'
# your own command for use1-nomad-1, from upgrade.commands
sudo systemctl stop nomad
END
  show <<'END'
# on use1-nomad-1
! pgrep -x nomad && echo stopped
END
  finish
}

step_125() {
  begin 125 hop-1-us-east.1.install install 1 'Install 1.8.21+ent on use1-nomad-1'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '4 min'
  fact Needs root
  fact Changes 'yes; undo: Put the old binary back; if it led: rung 3.'
  fact Expect 'Nomad v1.8.21+ent'
  fact Otherwise 'Put the old binary back and start it; if it led: rung 3.'
  show <<'END'
# your own command for use1-nomad-1, from upgrade.commands
sudo apt-get install -y nomad-enterprise=1.8.21+ent-1
END
  show <<'END'
# on use1-nomad-1
nomad version
END
  finish
}

step_126() {
  begin 126 hop-1-us-east.1.start start 1 'Start Nomad on use1-nomad-1'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '1 min'
  fact Needs root
  fact Changes 'yes; undo: Rollback, rung 2, or 3 if it led.'
  fact Expect 'It succeeds; the gate judges.'
  fact Otherwise 'Read its log; rollback, rung 2, or 3 if it led.'
  show <<'END'
# your own command for use1-nomad-1, from upgrade.commands
sudo systemctl start nomad
END
  finish
}

step_127() {
  begin 127 hop-1-us-east.1.gate gate 1 'use1-nomad-1 is back on 1.8.21+ent'
  fact Why 'What the authoritative region loses, all others delete: counts are compared too, and what is FEWER is explained before the next stop.'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '3 min'
  fact Needs 'management token'
  fact Expect 'gate holds; holds: nothing is missing; FEWER with a reason that fits'
  fact Wait 'up to 6 min'
  fact Otherwise 'Stop no other server: procedure 4.'
  verify <<'END'
. ./nomad-us-east.env &&
gate_server us-east https://use1-nomad-1.acme.example:4646 use1-nomad-1 1.8.21+ent true &&
gate_not_fewer us-east https://use1-nomad-1.acme.example:4646 baseline-us-east-wave-1.json
END
  finish
}

step_128() {
  begin 128 hop-1-us-east.2.leader read 1 'use1-nomad-2, 2 of 5: who leads us-east?'
  fact Why 'Latest start: 2027-01-13 05:40Z.'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '1 min'
  fact Needs operator:read
  fact Expect 'After a minute: leader: another server.'
  fact Otherwise 'THIS SERVER LEADS: leave the block until step hop-1-us-east.turn. Else STOP NOTHING: procedure 2.'
  verify <<'END'
. ./nomad-us-east.env &&
read_leader us-east https://use1-nomad-2.acme.example:4646 use1-nomad-2 1 1.7.10+ent
END
  finish
}

step_129() {
  begin 129 hop-1-us-east.2.out traffic-out 1 'Take use1-nomad-2 out of nlb-nomad-use1'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '1 min'
  fact Changes 'yes; undo: Step hop-1-us-east.2.in'
  fact Expect 'use1-nomad-2 takes no traffic, others do.'
  fact Otherwise 'Do not stop it while users are on it.'
  show <<'END'
# your own command, from load-balancer.remove
lbctl deregister nlb-nomad-use1 use1-nomad-2
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-use1
END
  finish
}

step_130() {
  begin 130 hop-1-us-east.2.stop stop 1 'Stop Nomad on use1-nomad-2'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '1 min'
  fact Needs root
  fact Changes 'yes; undo: Start it again; if it led: rollback, rung 3.'
  fact Expect stopped
  fact Otherwise 'Do not kill it; read its log.'
  show <<'END'
# your own command for use1-nomad-2, from upgrade.commands
sudo systemctl stop nomad
END
  show <<'END'
# on use1-nomad-2
! pgrep -x nomad && echo stopped
END
  finish
}

step_131() {
  begin 131 hop-1-us-east.2.install install 1 'Install 1.8.21+ent on use1-nomad-2'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '4 min'
  fact Needs root
  fact Changes 'yes; undo: Put the old binary back; if it led: rung 3.'
  fact Expect 'Nomad v1.8.21+ent'
  fact Otherwise 'Put the old binary back and start it; if it led: rung 3.'
  show <<'END'
# your own command for use1-nomad-2, from upgrade.commands
sudo apt-get install -y nomad-enterprise=1.8.21+ent-1
END
  show <<'END'
# on use1-nomad-2
nomad version
END
  finish
}

step_132() {
  begin 132 hop-1-us-east.2.start start 1 'Start Nomad on use1-nomad-2'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '1 min'
  fact Needs root
  fact Changes 'yes; undo: Rollback, rung 2, or 3 if it led.'
  fact Expect 'It succeeds; the gate judges.'
  fact Otherwise 'Read its log; rollback, rung 2, or 3 if it led.'
  show <<'END'
# your own command for use1-nomad-2, from upgrade.commands
sudo systemctl start nomad
END
  finish
}

step_133() {
  begin 133 hop-1-us-east.2.gate gate 1 'use1-nomad-2 is back on 1.8.21+ent'
  fact Why 'What the authoritative region loses, all others delete: counts are compared too, and what is FEWER is explained before the next stop.'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '3 min'
  fact Needs 'management token'
  fact Expect 'gate holds; holds: nothing is missing; FEWER with a reason that fits'
  fact Wait 'up to 6 min'
  fact Otherwise 'Stop no other server: procedure 4.'
  verify <<'END'
. ./nomad-us-east.env &&
gate_server us-east https://use1-nomad-2.acme.example:4646 use1-nomad-2 1.8.21+ent true &&
gate_not_fewer us-east https://use1-nomad-2.acme.example:4646 baseline-us-east-wave-1.json
END
  finish
}

step_134() {
  begin 134 hop-1-us-east.3.leader read 1 'use1-nomad-3, 3 of 5: who leads us-east?'
  fact Why 'Latest start: 2027-01-13 05:50Z.'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '1 min'
  fact Needs operator:read
  fact Expect 'After a minute: leader: another server.'
  fact Otherwise 'THIS SERVER LEADS: leave the block until step hop-1-us-east.turn. Else STOP NOTHING: procedure 2.'
  verify <<'END'
. ./nomad-us-east.env &&
read_leader us-east https://use1-nomad-3.acme.example:4646 use1-nomad-3 1 1.7.10+ent
END
  finish
}

step_135() {
  begin 135 hop-1-us-east.3.out traffic-out 1 'Take use1-nomad-3 out of nlb-nomad-use1'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '1 min'
  fact Changes 'yes; undo: Step hop-1-us-east.3.in'
  fact Expect 'use1-nomad-3 takes no traffic, others do.'
  fact Otherwise 'Do not stop it while users are on it.'
  show <<'END'
# your own command, from load-balancer.remove
lbctl deregister nlb-nomad-use1 use1-nomad-3
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-use1
END
  finish
}

step_136() {
  begin 136 hop-1-us-east.3.stop stop 1 'Stop Nomad on use1-nomad-3'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '1 min'
  fact Needs root
  fact Changes 'yes; undo: Start it again; if it led: rollback, rung 3.'
  fact Expect stopped
  fact Otherwise 'Do not kill it; read its log.'
  show <<'END'
# your own command for use1-nomad-3, from upgrade.commands
sudo systemctl stop nomad
END
  show <<'END'
# on use1-nomad-3
! pgrep -x nomad && echo stopped
END
  finish
}

step_137() {
  begin 137 hop-1-us-east.3.install install 1 'Install 1.8.21+ent on use1-nomad-3'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '4 min'
  fact Needs root
  fact Changes 'yes; undo: Put the old binary back; if it led: rung 3.'
  fact Expect 'Nomad v1.8.21+ent'
  fact Otherwise 'Put the old binary back and start it; if it led: rung 3.'
  show <<'END'
# your own command for use1-nomad-3, from upgrade.commands
sudo apt-get install -y nomad-enterprise=1.8.21+ent-1
END
  show <<'END'
# on use1-nomad-3
nomad version
END
  finish
}

step_138() {
  begin 138 hop-1-us-east.3.start start 1 'Start Nomad on use1-nomad-3'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '1 min'
  fact Needs root
  fact Changes 'yes; undo: Rollback, rung 2, or 3 if it led.'
  fact Expect 'It succeeds; the gate judges.'
  fact Otherwise 'Read its log; rollback, rung 2, or 3 if it led.'
  show <<'END'
# your own command for use1-nomad-3, from upgrade.commands
sudo systemctl start nomad
END
  finish
}

step_139() {
  begin 139 hop-1-us-east.3.gate gate 1 'use1-nomad-3 is back on 1.8.21+ent'
  fact Why 'What the authoritative region loses, all others delete: counts are compared too, and what is FEWER is explained before the next stop.'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '3 min'
  fact Needs 'management token'
  fact Expect 'gate holds; holds: nothing is missing; FEWER with a reason that fits'
  fact Wait 'up to 6 min'
  fact Otherwise 'Stop no other server: procedure 4.'
  verify <<'END'
. ./nomad-us-east.env &&
gate_server us-east https://use1-nomad-3.acme.example:4646 use1-nomad-3 1.8.21+ent true &&
gate_not_fewer us-east https://use1-nomad-3.acme.example:4646 baseline-us-east-wave-1.json
END
  finish
}

step_140() {
  begin 140 hop-1-us-east.4.leader read 1 'use1-nomad-4, 4 of 5: who leads us-east?'
  fact Why 'Latest start: 2027-01-13 06:00Z.'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '1 min'
  fact Needs operator:read
  fact Expect 'After a minute: leader: another server.'
  fact Otherwise 'THIS SERVER LEADS: leave the block until step hop-1-us-east.turn. Else STOP NOTHING: procedure 2.'
  verify <<'END'
. ./nomad-us-east.env &&
read_leader us-east https://use1-nomad-4.acme.example:4646 use1-nomad-4 1 1.7.10+ent
END
  finish
}

step_141() {
  begin 141 hop-1-us-east.4.out traffic-out 1 'Take use1-nomad-4 out of nlb-nomad-use1'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '1 min'
  fact Changes 'yes; undo: Step hop-1-us-east.4.in'
  fact Expect 'use1-nomad-4 takes no traffic, others do.'
  fact Otherwise 'Do not stop it while users are on it.'
  show <<'END'
# your own command, from load-balancer.remove
lbctl deregister nlb-nomad-use1 use1-nomad-4
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-use1
END
  finish
}

step_142() {
  begin 142 hop-1-us-east.4.stop stop 1 'Stop Nomad on use1-nomad-4'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '1 min'
  fact Needs root
  fact Changes 'yes; undo: Start it again; if it led: rollback, rung 3.'
  fact Expect stopped
  fact Otherwise 'Do not kill it; read its log.'
  show <<'END'
# your own command for use1-nomad-4, from upgrade.commands
sudo systemctl stop nomad
END
  show <<'END'
# on use1-nomad-4
! pgrep -x nomad && echo stopped
END
  finish
}

step_143() {
  begin 143 hop-1-us-east.4.install install 1 'Install 1.8.21+ent on use1-nomad-4'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '4 min'
  fact Needs root
  fact Changes 'yes; undo: Put the old binary back; if it led: rung 3.'
  fact Expect 'Nomad v1.8.21+ent'
  fact Otherwise 'Put the old binary back and start it; if it led: rung 3.'
  show <<'END'
# your own command for use1-nomad-4, from upgrade.commands
sudo apt-get install -y nomad-enterprise=1.8.21+ent-1
END
  show <<'END'
# on use1-nomad-4
nomad version
END
  finish
}

step_144() {
  begin 144 hop-1-us-east.4.start start 1 'Start Nomad on use1-nomad-4'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '1 min'
  fact Needs root
  fact Changes 'yes; undo: Rollback, rung 2, or 3 if it led.'
  fact Expect 'It succeeds; the gate judges.'
  fact Otherwise 'Read its log; rollback, rung 2, or 3 if it led.'
  show <<'END'
# your own command for use1-nomad-4, from upgrade.commands
sudo systemctl start nomad
END
  finish
}

step_145() {
  begin 145 hop-1-us-east.4.gate gate 1 'use1-nomad-4 is back on 1.8.21+ent'
  fact Why 'What the authoritative region loses, all others delete: counts are compared too, and what is FEWER is explained before the next stop.'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '3 min'
  fact Needs 'management token'
  fact Expect 'gate holds; holds: nothing is missing; FEWER with a reason that fits'
  fact Wait 'up to 6 min'
  fact Otherwise 'Stop no other server: procedure 4.'
  verify <<'END'
. ./nomad-us-east.env &&
gate_server us-east https://use1-nomad-4.acme.example:4646 use1-nomad-4 1.8.21+ent true &&
gate_not_fewer us-east https://use1-nomad-4.acme.example:4646 baseline-us-east-wave-1.json
END
  finish
}

step_146() {
  begin 146 hop-1-us-east.5.leader read 1 'use1-nomad-5, 5 of 5: who leads us-east?'
  fact Why 'Latest start: 2027-01-13 06:10Z.'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '1 min'
  fact Needs operator:read
  fact Expect 'After a minute: leader: another server.'
  fact Otherwise 'THIS SERVER LEADS: leave the block until step hop-1-us-east.turn. Else STOP NOTHING: procedure 2.'
  verify <<'END'
. ./nomad-us-east.env &&
read_leader us-east https://use1-nomad-5.acme.example:4646 use1-nomad-5 1 1.7.10+ent
END
  finish
}

step_147() {
  begin 147 hop-1-us-east.5.out traffic-out 1 'Take use1-nomad-5 out of nlb-nomad-use1'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '1 min'
  fact Changes 'yes; undo: Step hop-1-us-east.5.in'
  fact Expect 'use1-nomad-5 takes no traffic, others do.'
  fact Otherwise 'Do not stop it while users are on it.'
  show <<'END'
# your own command, from load-balancer.remove
lbctl deregister nlb-nomad-use1 use1-nomad-5
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-use1
END
  finish
}

step_148() {
  begin 148 hop-1-us-east.5.stop stop 1 'Stop Nomad on use1-nomad-5'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '1 min'
  fact Needs root
  fact Changes 'yes; undo: Start it again; if it led: rollback, rung 3.'
  fact Expect stopped
  fact Otherwise 'Do not kill it; read its log.'
  show <<'END'
# your own command for use1-nomad-5, from upgrade.commands
sudo systemctl stop nomad
END
  show <<'END'
# on use1-nomad-5
! pgrep -x nomad && echo stopped
END
  finish
}

step_149() {
  begin 149 hop-1-us-east.5.install install 1 'Install 1.8.21+ent on use1-nomad-5'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '4 min'
  fact Needs root
  fact Changes 'yes; undo: Put the old binary back; if it led: rung 3.'
  fact Expect 'Nomad v1.8.21+ent'
  fact Otherwise 'Put the old binary back and start it; if it led: rung 3.'
  show <<'END'
# your own command for use1-nomad-5, from upgrade.commands
sudo apt-get install -y nomad-enterprise=1.8.21+ent-1
END
  show <<'END'
# on use1-nomad-5
nomad version
END
  finish
}

step_150() {
  begin 150 hop-1-us-east.5.start start 1 'Start Nomad on use1-nomad-5'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '1 min'
  fact Needs root
  fact Changes 'yes; undo: Rollback, rung 2, or 3 if it led.'
  fact Expect 'It succeeds; the gate judges.'
  fact Otherwise 'Read its log; rollback, rung 2, or 3 if it led.'
  show <<'END'
# your own command for use1-nomad-5, from upgrade.commands
sudo systemctl start nomad
END
  finish
}

step_151() {
  begin 151 hop-1-us-east.5.gate gate 1 'use1-nomad-5 is back on 1.8.21+ent'
  fact Why 'What the authoritative region loses, all others delete: counts are compared too, and what is FEWER is explained before the next stop.'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '3 min'
  fact Needs 'management token'
  fact Expect 'gate holds; holds: nothing is missing; FEWER with a reason that fits'
  fact Wait 'up to 6 min'
  fact Otherwise 'Stop no other server: procedure 4.'
  verify <<'END'
. ./nomad-us-east.env &&
gate_server us-east https://use1-nomad-5.acme.example:4646 use1-nomad-5 1.8.21+ent true &&
gate_not_fewer us-east https://use1-nomad-5.acme.example:4646 baseline-us-east-wave-1.json
END
  finish
}

step_152() {
  begin 152 hop-1-us-east.turn decide 1 'Point of no return: only what stops the leader is left; users move now'
  fact Why 'The steps .in follow, without the leader'\''s; then what is left of the leader'\''s block, then its .in. Until it has stopped, new pages fail on the upgraded servers: do both without a pause.'
  fact Who 'operator of us-east (#sre-amer)'
  fact Otherwise 'A block besides the leader'\''s is left: do it first. Something is wrong: rollback, rung 2, while it can be.'
  finish
}

step_153() {
  begin 153 hop-1-us-east.1.in traffic-in 1 'Put use1-nomad-1 back into nlb-nomad-use1'
  fact Why 'If it is the leader'\''s: after its block.'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '1 min'
  fact Changes 'yes; undo: Take it out again.'
  fact Expect 'use1-nomad-1 takes traffic.'
  fact Otherwise 'Ask the owner of nlb-nomad-use1; go on with one entry less.'
  show <<'END'
# your own command, from load-balancer.add
lbctl register nlb-nomad-use1 use1-nomad-1
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-use1
END
  finish
}

step_154() {
  begin 154 hop-1-us-east.2.in traffic-in 1 'Put use1-nomad-2 back into nlb-nomad-use1'
  fact Why 'If it is the leader'\''s: after its block.'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '1 min'
  fact Changes 'yes; undo: Take it out again.'
  fact Expect 'use1-nomad-2 takes traffic.'
  fact Otherwise 'Ask the owner of nlb-nomad-use1; go on with one entry less.'
  show <<'END'
# your own command, from load-balancer.add
lbctl register nlb-nomad-use1 use1-nomad-2
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-use1
END
  finish
}

step_155() {
  begin 155 hop-1-us-east.3.in traffic-in 1 'Put use1-nomad-3 back into nlb-nomad-use1'
  fact Why 'If it is the leader'\''s: after its block.'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '1 min'
  fact Changes 'yes; undo: Take it out again.'
  fact Expect 'use1-nomad-3 takes traffic.'
  fact Otherwise 'Ask the owner of nlb-nomad-use1; go on with one entry less.'
  show <<'END'
# your own command, from load-balancer.add
lbctl register nlb-nomad-use1 use1-nomad-3
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-use1
END
  finish
}

step_156() {
  begin 156 hop-1-us-east.4.in traffic-in 1 'Put use1-nomad-4 back into nlb-nomad-use1'
  fact Why 'If it is the leader'\''s: after its block.'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '1 min'
  fact Changes 'yes; undo: Take it out again.'
  fact Expect 'use1-nomad-4 takes traffic.'
  fact Otherwise 'Ask the owner of nlb-nomad-use1; go on with one entry less.'
  show <<'END'
# your own command, from load-balancer.add
lbctl register nlb-nomad-use1 use1-nomad-4
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-use1
END
  finish
}

step_157() {
  begin 157 hop-1-us-east.5.in traffic-in 1 'Put use1-nomad-5 back into nlb-nomad-use1'
  fact Why 'If it is the leader'\''s: after its block.'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '1 min'
  fact Changes 'yes; undo: Take it out again.'
  fact Expect 'use1-nomad-5 takes traffic.'
  fact Otherwise 'Ask the owner of nlb-nomad-use1; go on with one entry less.'
  show <<'END'
# your own command, from load-balancer.add
lbctl register nlb-nomad-use1 use1-nomad-5
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-use1
END
  finish
}

step_158() {
  begin 158 hop-1-us-east.identity gate 1 'Workload identities of us-east open Vault, once the leader is new'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '3 min'
  fact Needs 'namespace submit-job and read-job'
  fact Changes 'yes; undo: The command removes the job itself.'
  fact Expect 'holds; gate holds; "reachable" from Vault.'
  fact Wait 'up to 5 min'
  fact Otherwise 'Stop no other server. Look at the keyring and at the log of the client that ran it.'
  show <<'END'
. ./nomad-us-east.env &&
gate_identity_keys us-east https://use1-nomad-1.acme.example:4646 identity-keys-us-east.json &&
identity_canary us-east https://use1-nomad-1.acme.example:4646 upgrade-canary-us-east vault
END
  show <<'END'
# on a machine of Vault
curl -fsS -m 10 "${JWKS_URL:?the jwks_url of its JWT auth method}" </dev/null | jq -r 'select(.keys | length > 0) | "reachable"'
END
  finish
}

step_159() {
  begin 159 hop-1-us-east.close gate 1 'Closing gate: us-east runs 1.8.21+ent on every server'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '10 min'
  fact Needs 'management token'
  fact Expect 'gate holds; then holds for what must not be missing (FEWER: the reason fits), each server'\''s page, the keyring.'
  fact Wait 'up to 10 min'
  fact Otherwise 'Do not unfreeze, start no other region. Else rollback.'
  verify <<'END'
. ./nomad-us-east.env &&
gate_region us-east 5 \
  https://use1-nomad-1.acme.example:4646 use1-nomad-1 1.8.21+ent \
  https://use1-nomad-2.acme.example:4646 use1-nomad-2 1.8.21+ent \
  https://use1-nomad-3.acme.example:4646 use1-nomad-3 1.8.21+ent \
  https://use1-nomad-4.acme.example:4646 use1-nomad-4 1.8.21+ent \
  https://use1-nomad-5.acme.example:4646 use1-nomad-5 1.8.21+ent &&
gate_not_fewer us-east https://use1-nomad-1.acme.example:4646 baseline-us-east-wave-1.json &&
gate_lists us-east '/v1/jobs/statuses?namespace=*' \
  https://use1-nomad-1.acme.example:4646 \
  https://use1-nomad-2.acme.example:4646 \
  https://use1-nomad-3.acme.example:4646 \
  https://use1-nomad-4.acme.example:4646 \
  https://use1-nomad-5.acme.example:4646 &&
gate_keyring us-east https://use1-nomad-1.acme.example:4646
END
  finish
}

step_160() {
  begin 160 hop-1-us-east.unfreeze unfreeze 1 'Lift the freeze of region us-east'
  fact Why 'The federation'\''s freeze of newer content goes on until the checks after the wave hold.'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '1 min'
  fact Changes 'yes; undo: Freeze again.'
  fact Expect 'People and pipelines of us-east know.'
  finish
}

section_7() {
  paragraph '3 servers, 2027-01-13 06:00Z to 06:50Z (50 min). Latest start: 2027-01-13 07:40Z. Missed, the next start is 2027-01-15 06:00Z; the wave then has 3610 mixed-version minutes and an impairment of 18000. The procedures of the section before hold.'
  paragraph 'If an upgraded server becomes leader while old ones remain, go on and keep it short: no operation is known by which a new leader of this pair kills old servers, as long as the region'\''s freeze holds.'
}

step_161() {
  begin 161 hop-1-us-west.open gate 2 'Opening gate: us-west is healthy on 1.7.10+ent'
  fact Why 'In the folder of the preparation, in a shell of its own.'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '5 min'
  fact Needs 'management token'
  fact Expect 'gate holds; holds for deployments and keyring; then counts, kept in baseline-us-west-wave-1.json, and the ids of today'\''s keys.'
  fact Wait 'up to 5 min'
  fact Otherwise 'Do not begin. A member gone for good: nomad server force-leave -address=https://usw2-nomad-1.acme.example:4646 -region=us-west NAME.us-west, then again. A deployment that runs: wait for it. Else no-go: tell the change lead.'
  token
  verify <<'END'
. ./nomad-us-west.env &&
gate_region us-west 3 \
  https://usw2-nomad-1.acme.example:4646 usw2-nomad-1 1.7.10+ent \
  https://usw2-nomad-2.acme.example:4646 usw2-nomad-2 1.7.10+ent \
  https://usw2-nomad-3.acme.example:4646 usw2-nomad-3 1.7.10+ent &&
gate_no_deployment us-west https://usw2-nomad-1.acme.example:4646 &&
gate_keyring us-west https://usw2-nomad-1.acme.example:4646 &&
write_baseline us-west https://usw2-nomad-1.acme.example:4646 baseline-us-west-wave-1.json policies tokens roles auth-methods binding-rules namespaces node-pools quotas sentinel-policies &&
write_identity_keys us-west https://usw2-nomad-1.acme.example:4646 identity-keys-us-west.json
END
  finish
}

step_162() {
  begin 162 hop-1-us-west.go decide 2 'Go or no-go for us-west'
  fact Why 'Latest start: 2027-01-13 07:40Z.'
  fact Who 'operator of us-west (#sre-amer)'
  fact Otherwise 'No-go: nothing is frozen yet; tell the change lead.'
  finish
}

step_163() {
  begin 163 hop-1-us-west.freeze freeze 2 'Freeze region us-west: job version tags, keyring rotation, joins'
  fact Why 'Creating and revoking tokens goes on.'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '1 min'
  fact Changes 'yes; undo: Step hop-1-us-west.unfreeze'
  fact Expect 'People and pipelines of us-west wait.'
  fact Otherwise 'Do not begin.'
  finish
}

step_164() {
  begin 164 hop-1-us-west.snapshot backup 2 'Snapshot of us-west, inspected'
  fact Why 'The only way back once a new server has led (rung 4). Before 1.9 it is no backup without the keystore files.'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '2 min'
  fact Needs 'management token'
  fact Changes 'yes; undo: Delete the file, as a secret, after close-out.'
  fact Expect 'Index, term and a table of what it holds, then the checksum: the evidence. Copy the file to the store of secrets.'
  fact Otherwise 'Do not begin without a snapshot that can be inspected.'
  show <<'END'
. ./nomad-us-west.env &&
take_snapshot us-west https://usw2-nomad-1.acme.example:4646 nomad-us-west-before-1.8.21+ent nomad-us-west.env
END
  finish
}

step_165() {
  begin 165 hop-1-us-west.files backup 2 'Of every server of us-west: configuration, licence, old binary, keystore'
  fact Why 'Rung 2 installs this binary; a server that is rebuilt needs the rest. Before 1.9 the keys of variables and identities are files of each server; without them a rebuilt region answers 500 '\''no such key'\''.'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '4 min'
  fact Needs 'root on the servers'
  fact Changes 'yes; undo: Delete folders and archives, as secrets, after close-out.'
  fact Expect 'On every server the old version and a checksum, and an archive: copy it to where the snapshot is.'
  fact Otherwise 'Do not begin.'
  show <<'END'
# on each server of us-west: usw2-nomad-1, usw2-nomad-2, usw2-nomad-3
sudo sh -c 'umask 077; mkdir -p "$1" && cp -a /etc/nomad.d "$1/" && cp -a "$2" "$1/" && cp "$(command -v nomad)" "$1/nomad" && chmod 0755 "$1/nomad" && "$1/nomad" version && sha256sum "$1/nomad"' \
  sh /root/nomad-before-1.8.21+ent "${NOMAD_LICENSE_PATH:?the licence file}"
END
  show <<'END'
# there too
sudo sh -c 'umask 077
  tar -C "$1/server" -czf "/root/nomad-keystore-$(hostname)-$(date -u +%Y%m%dT%H%M%SZ).tgz" keystore' \
  sh "${DATA_DIR:?the data_dir of the configuration}"
END
  finish
}

step_166() {
  begin 166 hop-1-us-west.fallback announce 2 'The fallback for us-west is ready before the first stop'
  fact Why 'Without a leader no token can be made: whoever needs one follows the sheet fallback-us-west up to the proof of the token now.'
  fact Who 'operator of us-west (#sre-amer)'
  finish
}

step_167() {
  begin 167 hop-1-us-west.1.leader read 2 'usw2-nomad-1, 1 of 3: who leads us-west?'
  fact Why 'Latest start: 2027-01-13 07:50Z.'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '1 min'
  fact Needs operator:read
  fact Expect 'After a minute: leader: another server.'
  fact Otherwise 'THIS SERVER LEADS: leave the block until step hop-1-us-west.turn. Else STOP NOTHING: procedure 2.'
  verify <<'END'
. ./nomad-us-west.env &&
read_leader us-west https://usw2-nomad-1.acme.example:4646 usw2-nomad-1 1 1.7.10+ent
END
  finish
}

step_168() {
  begin 168 hop-1-us-west.1.out traffic-out 2 'Take usw2-nomad-1 out of nlb-nomad-usw2'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '1 min'
  fact Changes 'yes; undo: Step hop-1-us-west.1.in'
  fact Expect 'usw2-nomad-1 takes no traffic, others do.'
  fact Otherwise 'Do not stop it while users are on it.'
  show <<'END'
# your own command, from load-balancer.remove
lbctl deregister nlb-nomad-usw2 usw2-nomad-1
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-usw2
END
  finish
}

step_169() {
  begin 169 hop-1-us-west.1.stop stop 2 'Stop Nomad on usw2-nomad-1'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '1 min'
  fact Needs root
  fact Changes 'yes; undo: Start it again; if it led: rollback, rung 3.'
  fact Expect stopped
  fact Otherwise 'Do not kill it; read its log.'
  show <<'END'
# your own command for usw2-nomad-1, from upgrade.commands
sudo systemctl stop nomad
END
  show <<'END'
# on usw2-nomad-1
! pgrep -x nomad && echo stopped
END
  finish
}

step_170() {
  begin 170 hop-1-us-west.1.install install 2 'Install 1.8.21+ent on usw2-nomad-1'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '4 min'
  fact Needs root
  fact Changes 'yes; undo: Put the old binary back; if it led: rung 3.'
  fact Expect 'Nomad v1.8.21+ent'
  fact Otherwise 'Put the old binary back and start it; if it led: rung 3.'
  show <<'END'
# your own command for usw2-nomad-1, from upgrade.commands
sudo apt-get install -y nomad-enterprise=1.8.21+ent-1
END
  show <<'END'
# on usw2-nomad-1
nomad version
END
  finish
}

step_171() {
  begin 171 hop-1-us-west.1.start start 2 'Start Nomad on usw2-nomad-1'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '1 min'
  fact Needs root
  fact Changes 'yes; undo: Rollback, rung 2, or 3 if it led.'
  fact Expect 'It succeeds; the gate judges.'
  fact Otherwise 'Read its log; rollback, rung 2, or 3 if it led.'
  show <<'END'
# your own command for usw2-nomad-1, from upgrade.commands
sudo systemctl start nomad
END
  finish
}

step_172() {
  begin 172 hop-1-us-west.1.gate gate 2 'usw2-nomad-1 is back on 1.8.21+ent'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '3 min'
  fact Needs 'node:read and operator:read'
  fact Expect 'gate holds'
  fact Wait 'up to 6 min'
  fact Otherwise 'Stop no other server: procedure 4.'
  verify <<'END'
. ./nomad-us-west.env &&
gate_server us-west https://usw2-nomad-1.acme.example:4646 usw2-nomad-1 1.8.21+ent true
END
  finish
}

step_173() {
  begin 173 hop-1-us-west.2.leader read 2 'usw2-nomad-2, 2 of 3: who leads us-west?'
  fact Why 'Latest start: 2027-01-13 08:00Z.'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '1 min'
  fact Needs operator:read
  fact Expect 'After a minute: leader: another server.'
  fact Otherwise 'THIS SERVER LEADS: leave the block until step hop-1-us-west.turn. Else STOP NOTHING: procedure 2.'
  verify <<'END'
. ./nomad-us-west.env &&
read_leader us-west https://usw2-nomad-2.acme.example:4646 usw2-nomad-2 1 1.7.10+ent
END
  finish
}

step_174() {
  begin 174 hop-1-us-west.2.out traffic-out 2 'Take usw2-nomad-2 out of nlb-nomad-usw2'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '1 min'
  fact Changes 'yes; undo: Step hop-1-us-west.2.in'
  fact Expect 'usw2-nomad-2 takes no traffic, others do.'
  fact Otherwise 'Do not stop it while users are on it.'
  show <<'END'
# your own command, from load-balancer.remove
lbctl deregister nlb-nomad-usw2 usw2-nomad-2
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-usw2
END
  finish
}

step_175() {
  begin 175 hop-1-us-west.2.stop stop 2 'Stop Nomad on usw2-nomad-2'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '1 min'
  fact Needs root
  fact Changes 'yes; undo: Start it again; if it led: rollback, rung 3.'
  fact Expect stopped
  fact Otherwise 'Do not kill it; read its log.'
  show <<'END'
# your own command for usw2-nomad-2, from upgrade.commands
sudo systemctl stop nomad
END
  show <<'END'
# on usw2-nomad-2
! pgrep -x nomad && echo stopped
END
  finish
}

step_176() {
  begin 176 hop-1-us-west.2.install install 2 'Install 1.8.21+ent on usw2-nomad-2'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '4 min'
  fact Needs root
  fact Changes 'yes; undo: Put the old binary back; if it led: rung 3.'
  fact Expect 'Nomad v1.8.21+ent'
  fact Otherwise 'Put the old binary back and start it; if it led: rung 3.'
  show <<'END'
# your own command for usw2-nomad-2, from upgrade.commands
sudo apt-get install -y nomad-enterprise=1.8.21+ent-1
END
  show <<'END'
# on usw2-nomad-2
nomad version
END
  finish
}

step_177() {
  begin 177 hop-1-us-west.2.start start 2 'Start Nomad on usw2-nomad-2'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '1 min'
  fact Needs root
  fact Changes 'yes; undo: Rollback, rung 2, or 3 if it led.'
  fact Expect 'It succeeds; the gate judges.'
  fact Otherwise 'Read its log; rollback, rung 2, or 3 if it led.'
  show <<'END'
# your own command for usw2-nomad-2, from upgrade.commands
sudo systemctl start nomad
END
  finish
}

step_178() {
  begin 178 hop-1-us-west.2.gate gate 2 'usw2-nomad-2 is back on 1.8.21+ent'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '3 min'
  fact Needs 'node:read and operator:read'
  fact Expect 'gate holds'
  fact Wait 'up to 6 min'
  fact Otherwise 'Stop no other server: procedure 4.'
  verify <<'END'
. ./nomad-us-west.env &&
gate_server us-west https://usw2-nomad-2.acme.example:4646 usw2-nomad-2 1.8.21+ent true
END
  finish
}

step_179() {
  begin 179 hop-1-us-west.3.leader read 2 'usw2-nomad-3, 3 of 3: who leads us-west?'
  fact Why 'Latest start: 2027-01-13 08:10Z.'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '1 min'
  fact Needs operator:read
  fact Expect 'After a minute: leader: another server.'
  fact Otherwise 'THIS SERVER LEADS: leave the block until step hop-1-us-west.turn. Else STOP NOTHING: procedure 2.'
  verify <<'END'
. ./nomad-us-west.env &&
read_leader us-west https://usw2-nomad-3.acme.example:4646 usw2-nomad-3 1 1.7.10+ent
END
  finish
}

step_180() {
  begin 180 hop-1-us-west.3.out traffic-out 2 'Take usw2-nomad-3 out of nlb-nomad-usw2'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '1 min'
  fact Changes 'yes; undo: Step hop-1-us-west.3.in'
  fact Expect 'usw2-nomad-3 takes no traffic, others do.'
  fact Otherwise 'Do not stop it while users are on it.'
  show <<'END'
# your own command, from load-balancer.remove
lbctl deregister nlb-nomad-usw2 usw2-nomad-3
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-usw2
END
  finish
}

step_181() {
  begin 181 hop-1-us-west.3.stop stop 2 'Stop Nomad on usw2-nomad-3'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '1 min'
  fact Needs root
  fact Changes 'yes; undo: Start it again; if it led: rollback, rung 3.'
  fact Expect stopped
  fact Otherwise 'Do not kill it; read its log.'
  show <<'END'
# your own command for usw2-nomad-3, from upgrade.commands
sudo systemctl stop nomad
END
  show <<'END'
# on usw2-nomad-3
! pgrep -x nomad && echo stopped
END
  finish
}

step_182() {
  begin 182 hop-1-us-west.3.install install 2 'Install 1.8.21+ent on usw2-nomad-3'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '4 min'
  fact Needs root
  fact Changes 'yes; undo: Put the old binary back; if it led: rung 3.'
  fact Expect 'Nomad v1.8.21+ent'
  fact Otherwise 'Put the old binary back and start it; if it led: rung 3.'
  show <<'END'
# your own command for usw2-nomad-3, from upgrade.commands
sudo apt-get install -y nomad-enterprise=1.8.21+ent-1
END
  show <<'END'
# on usw2-nomad-3
nomad version
END
  finish
}

step_183() {
  begin 183 hop-1-us-west.3.start start 2 'Start Nomad on usw2-nomad-3'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '1 min'
  fact Needs root
  fact Changes 'yes; undo: Rollback, rung 2, or 3 if it led.'
  fact Expect 'It succeeds; the gate judges.'
  fact Otherwise 'Read its log; rollback, rung 2, or 3 if it led.'
  show <<'END'
# your own command for usw2-nomad-3, from upgrade.commands
sudo systemctl start nomad
END
  finish
}

step_184() {
  begin 184 hop-1-us-west.3.gate gate 2 'usw2-nomad-3 is back on 1.8.21+ent'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '3 min'
  fact Needs 'node:read and operator:read'
  fact Expect 'gate holds'
  fact Wait 'up to 6 min'
  fact Otherwise 'Stop no other server: procedure 4.'
  verify <<'END'
. ./nomad-us-west.env &&
gate_server us-west https://usw2-nomad-3.acme.example:4646 usw2-nomad-3 1.8.21+ent true
END
  finish
}

step_185() {
  begin 185 hop-1-us-west.turn decide 2 'Point of no return: only what stops the leader is left; users move now'
  fact Why 'The steps .in follow, without the leader'\''s; then what is left of the leader'\''s block, then its .in. Until it has stopped, new pages fail on the upgraded servers: do both without a pause.'
  fact Who 'operator of us-west (#sre-amer)'
  fact Otherwise 'A block besides the leader'\''s is left: do it first. Something is wrong: rollback, rung 2, while it can be.'
  finish
}

step_186() {
  begin 186 hop-1-us-west.1.in traffic-in 2 'Put usw2-nomad-1 back into nlb-nomad-usw2'
  fact Why 'If it is the leader'\''s: after its block.'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '1 min'
  fact Changes 'yes; undo: Take it out again.'
  fact Expect 'usw2-nomad-1 takes traffic.'
  fact Otherwise 'Ask the owner of nlb-nomad-usw2; go on with one entry less.'
  show <<'END'
# your own command, from load-balancer.add
lbctl register nlb-nomad-usw2 usw2-nomad-1
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-usw2
END
  finish
}

step_187() {
  begin 187 hop-1-us-west.2.in traffic-in 2 'Put usw2-nomad-2 back into nlb-nomad-usw2'
  fact Why 'If it is the leader'\''s: after its block.'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '1 min'
  fact Changes 'yes; undo: Take it out again.'
  fact Expect 'usw2-nomad-2 takes traffic.'
  fact Otherwise 'Ask the owner of nlb-nomad-usw2; go on with one entry less.'
  show <<'END'
# your own command, from load-balancer.add
lbctl register nlb-nomad-usw2 usw2-nomad-2
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-usw2
END
  finish
}

step_188() {
  begin 188 hop-1-us-west.3.in traffic-in 2 'Put usw2-nomad-3 back into nlb-nomad-usw2'
  fact Why 'If it is the leader'\''s: after its block.'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '1 min'
  fact Changes 'yes; undo: Take it out again.'
  fact Expect 'usw2-nomad-3 takes traffic.'
  fact Otherwise 'Ask the owner of nlb-nomad-usw2; go on with one entry less.'
  show <<'END'
# your own command, from load-balancer.add
lbctl register nlb-nomad-usw2 usw2-nomad-3
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-usw2
END
  finish
}

step_189() {
  begin 189 hop-1-us-west.identity gate 2 'Workload identities of us-west open Vault, once the leader is new'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '3 min'
  fact Needs 'namespace submit-job and read-job'
  fact Changes 'yes; undo: The command removes the job itself.'
  fact Expect 'holds; gate holds; "reachable" from Vault.'
  fact Wait 'up to 5 min'
  fact Otherwise 'Stop no other server. Look at the keyring and at the log of the client that ran it.'
  show <<'END'
. ./nomad-us-west.env &&
gate_identity_keys us-west https://usw2-nomad-1.acme.example:4646 identity-keys-us-west.json &&
identity_canary us-west https://usw2-nomad-1.acme.example:4646 upgrade-canary-us-west vault
END
  show <<'END'
# on a machine of Vault
curl -fsS -m 10 "${JWKS_URL:?the jwks_url of its JWT auth method}" </dev/null | jq -r 'select(.keys | length > 0) | "reachable"'
END
  finish
}

step_190() {
  begin 190 hop-1-us-west.close gate 2 'Closing gate: us-west runs 1.8.21+ent on every server'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '10 min'
  fact Needs 'global management token'
  fact Expect 'gate holds; then holds for what must not be missing (FEWER: the reason fits), each server'\''s page, the keyring and the objects.'
  fact Wait 'up to 10 min'
  fact Otherwise 'Do not unfreeze, start no other region. EMPTY and rightly so: export EXPECT_EMPTY='\''KIND …'\'', again. NOT READ: the token is not a global one. Else rollback.'
  verify <<'END'
. ./nomad-us-west.env &&
gate_region us-west 3 \
  https://usw2-nomad-1.acme.example:4646 usw2-nomad-1 1.8.21+ent \
  https://usw2-nomad-2.acme.example:4646 usw2-nomad-2 1.8.21+ent \
  https://usw2-nomad-3.acme.example:4646 usw2-nomad-3 1.8.21+ent &&
gate_not_fewer us-west https://usw2-nomad-1.acme.example:4646 baseline-us-west-wave-1.json &&
gate_lists us-west '/v1/jobs/statuses?namespace=*' \
  https://usw2-nomad-1.acme.example:4646 \
  https://usw2-nomad-2.acme.example:4646 \
  https://usw2-nomad-3.acme.example:4646 &&
gate_keyring us-west https://usw2-nomad-1.acme.example:4646 &&
gate_objects us-west https://usw2-nomad-1.acme.example:4646 us-east names policies tokens roles auth-methods binding-rules namespaces node-pools quotas sentinel-policies
END
  finish
}

step_191() {
  begin 191 hop-1-us-west.unfreeze unfreeze 2 'Lift the freeze of region us-west'
  fact Why 'The federation'\''s freeze of newer content goes on until the checks after the wave hold.'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '1 min'
  fact Changes 'yes; undo: Freeze again.'
  fact Expect 'People and pipelines of us-west know.'
  finish
}

section_8() {
  paragraph 'Servers before clients. No client is restarted while its region'\''s servers are being upgraded. Stop a roll-out when a batch loses more clients than the pool can spare, and at the latest when two of a batch do not come back.'
  paragraph 'The steps of a pool are repeated for each of its batches; the first is a canary of one client: export BATCH=1 before it and unset BATCH after it. Only the steps of one roll-out use its batch file.'
}

step_192() {
  begin 192 clients.binary-1.8.21+ent gate 0 '1.8.21+ent is staged on every client of default of us-east, default of us-west, default of eu-central, default of ap-southeast'
  fact Why 'And the old binary is kept, for a client that has to go back.'
  fact Who 'operators of the pools'
  fact Time '15 min'
  fact Needs 'root on the clients'
  fact Changes 'yes; undo: Remove both folders.'
  fact Expect 'The checksum is OK, Nomad v1.8.21+ent, the configuration is valid, there is room; then the old version.'
  fact Otherwise 'Mend the configuration first; it must be valid for the old and the new release.'
  show <<'END'
# on each client of these pools
(
  set -o pipefail
  case $(uname -m) in x86_64) ARCH=amd64 ;; aarch64) ARCH=arm64 ;; *) echo 'unknown machine'; exit 1 ;; esac
  mkdir -p /var/tmp/nomad-1.8.21+ent && cd /var/tmp/nomad-1.8.21+ent || exit 1
  curl -fsSLO https://releases.hashicorp.com/nomad/1.8.21+ent/nomad_1.8.21+ent_SHA256SUMS &&
    curl -fsSLO https://releases.hashicorp.com/nomad/1.8.21+ent/nomad_1.8.21+ent_linux_"$ARCH.zip" &&
    grep "linux_$ARCH.zip\$" nomad_1.8.21+ent_SHA256SUMS | sha256sum --check &&
    unzip -o nomad_1.8.21+ent_linux_"$ARCH.zip" nomad && ./nomad version
)
END
  show <<'END'
# on each client of these pools
/var/tmp/nomad-1.8.21+ent/nomad config validate /etc/nomad.d && df -h /var/tmp /
END
  show <<'END'
# on each client of these pools
sudo sh -c 'umask 077; mkdir -p "$1" && cp "$(command -v nomad)" "$1/nomad" && chmod 0755 "$1/nomad" && "$1/nomad" version' sh /root/nomad-before-1.8.21+ent
END
  finish
}

step_193() {
  begin 193 clients.1.open gate 1 'Pool default of us-east: choose a batch of 30, 1.7.10+ent to 1.8.21+ent'
  fact Why 'After wave 1. 4 batches: 30 at 2027-01-15 03:00Z, 30 at 2027-01-15 03:15Z, 30 at 2027-01-15 03:30Z, 30 at 2027-01-15 03:45Z; the last ends 2027-01-15 04:00Z.'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '5 min'
  fact Needs 'node:read and namespace read-job'
  fact Expect 'How many clients were chosen, at most 30, and how many allocations run on them.'
  fact Otherwise 'No client is left: the pool is done, or what is left is not ready (nomad node status).'
  verify <<'END'
. ./nomad-us-east.env &&
batch_choose us-east https://nomad.us-east.acme.example default 1.8.21+ent "${BATCH:-30}" batch-us-east-1.txt
END
  finish
}

step_194() {
  begin 194 clients.1.install install 1 'Install 1.8.21+ent on the batch and restart'
  fact Why 'Allocations run on while the agent restarts, if it is back before its heartbeat has expired (as short as 20 seconds); do one client after another.'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '5 min'
  fact Needs 'root on the clients'
  fact Changes 'yes; undo: Drain, empty the data_dir, put /root/nomad-before-1.8.21+ent/nomad back, start.'
  fact Expect 'Nomad v1.8.21+ent, then active.'
  fact Otherwise 'Drain that client, empty its data_dir, put /root/nomad-before-1.8.21+ent/nomad back, start: a client cannot be downgraded in place.'
  show <<'END'
# on each client of the batch
sudo install -m 0755 /var/tmp/nomad-1.8.21+ent/nomad "$(command -v nomad)" && nomad version &&
  sudo systemctl restart nomad && systemctl is-active nomad
END
  finish
}

step_195() {
  begin 195 clients.1.gate gate 1 'The batch of pool default is back'
  fact Why 'Ready, on the version, drivers as before, allocations where they were.'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '3 min'
  fact Needs 'node:read and namespace read-job'
  fact Expect 'gate holds'
  fact Wait 'up to 5 min'
  fact Otherwise 'Repeat after a minute; then no further batch, and drain what does not come back.'
  verify <<'END'
. ./nomad-us-east.env &&
batch_back us-east https://nomad.us-east.acme.example batch-us-east-1.txt 1.8.21+ent &&
batch_untouched us-east https://nomad.us-east.acme.example batch-us-east-1.txt
END
  finish
}

step_196() {
  begin 196 clients.2.open gate 2 'Pool default of us-west: choose a batch of 20, 1.7.10+ent to 1.8.21+ent'
  fact Why 'After wave 1. 3 batches: 20 at 2027-01-13 06:50Z, 20 at 2027-01-13 07:05Z, 20 at 2027-01-13 07:20Z; the last ends 2027-01-13 07:35Z.'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '5 min'
  fact Needs 'node:read and namespace read-job'
  fact Expect 'How many clients were chosen, at most 20, and how many allocations run on them.'
  fact Otherwise 'No client is left: the pool is done, or what is left is not ready (nomad node status).'
  verify <<'END'
. ./nomad-us-west.env &&
batch_choose us-west https://nomad.us-west.acme.example default 1.8.21+ent "${BATCH:-20}" batch-us-west-2.txt
END
  finish
}

step_197() {
  begin 197 clients.2.install install 2 'Install 1.8.21+ent on the batch and restart'
  fact Why 'Allocations run on while the agent restarts, if it is back before its heartbeat has expired (as short as 20 seconds); do one client after another.'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '5 min'
  fact Needs 'root on the clients'
  fact Changes 'yes; undo: Drain, empty the data_dir, put /root/nomad-before-1.8.21+ent/nomad back, start.'
  fact Expect 'Nomad v1.8.21+ent, then active.'
  fact Otherwise 'Drain that client, empty its data_dir, put /root/nomad-before-1.8.21+ent/nomad back, start: a client cannot be downgraded in place.'
  show <<'END'
# on each client of the batch
sudo install -m 0755 /var/tmp/nomad-1.8.21+ent/nomad "$(command -v nomad)" && nomad version &&
  sudo systemctl restart nomad && systemctl is-active nomad
END
  finish
}

step_198() {
  begin 198 clients.2.gate gate 2 'The batch of pool default is back'
  fact Why 'Ready, on the version, drivers as before, allocations where they were.'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '3 min'
  fact Needs 'node:read and namespace read-job'
  fact Expect 'gate holds'
  fact Wait 'up to 5 min'
  fact Otherwise 'Repeat after a minute; then no further batch, and drain what does not come back.'
  verify <<'END'
. ./nomad-us-west.env &&
batch_back us-west https://nomad.us-west.acme.example batch-us-west-2.txt 1.8.21+ent &&
batch_untouched us-west https://nomad.us-west.acme.example batch-us-west-2.txt
END
  finish
}

step_199() {
  begin 199 clients.3.open gate 3 'Pool default of eu-central: choose a batch of 20, 1.7.10+ent to 1.8.21+ent'
  fact Why 'After wave 1. 4 batches: 20 at 2027-01-13 21:00Z, 20 at 2027-01-13 21:15Z, 20 at 2027-01-13 21:30Z, 20 at 2027-01-13 21:45Z; the last ends 2027-01-13 22:00Z.'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '5 min'
  fact Needs 'node:read and namespace read-job'
  fact Expect 'How many clients were chosen, at most 20, and how many allocations run on them.'
  fact Otherwise 'No client is left: the pool is done, or what is left is not ready (nomad node status).'
  verify <<'END'
. ./nomad-eu-central.env &&
batch_choose eu-central https://nomad.eu-central.acme.example default 1.8.21+ent "${BATCH:-20}" batch-eu-central-3.txt
END
  finish
}

step_200() {
  begin 200 clients.3.install install 3 'Install 1.8.21+ent on the batch and restart'
  fact Why 'Allocations run on while the agent restarts, if it is back before its heartbeat has expired (as short as 20 seconds); do one client after another.'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '5 min'
  fact Needs 'root on the clients'
  fact Changes 'yes; undo: Drain, empty the data_dir, put /root/nomad-before-1.8.21+ent/nomad back, start.'
  fact Expect 'Nomad v1.8.21+ent, then active.'
  fact Otherwise 'Drain that client, empty its data_dir, put /root/nomad-before-1.8.21+ent/nomad back, start: a client cannot be downgraded in place.'
  show <<'END'
# on each client of the batch
sudo install -m 0755 /var/tmp/nomad-1.8.21+ent/nomad "$(command -v nomad)" && nomad version &&
  sudo systemctl restart nomad && systemctl is-active nomad
END
  finish
}

step_201() {
  begin 201 clients.3.gate gate 3 'The batch of pool default is back'
  fact Why 'Ready, on the version, drivers as before, allocations where they were.'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '3 min'
  fact Needs 'node:read and namespace read-job'
  fact Expect 'gate holds'
  fact Wait 'up to 5 min'
  fact Otherwise 'Repeat after a minute; then no further batch, and drain what does not come back.'
  verify <<'END'
. ./nomad-eu-central.env &&
batch_back eu-central https://nomad.eu-central.acme.example batch-eu-central-3.txt 1.8.21+ent &&
batch_untouched eu-central https://nomad.eu-central.acme.example batch-eu-central-3.txt
END
  finish
}

step_202() {
  begin 202 clients.4.open gate 4 'Pool default of ap-southeast: choose a batch of 6, 1.7.10+ent to 1.8.21+ent'
  fact Why 'After wave 1. 4 batches: 6 at 2027-01-13 17:00Z, 6 at 2027-01-13 17:30Z, 6 at 2027-01-13 18:00Z, 6 at 2027-01-13 18:30Z; the last ends 2027-01-13 19:00Z.'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '5 min'
  fact Needs 'node:read and namespace read-job'
  fact Expect 'How many clients were chosen, at most 6, and how many allocations run on them.'
  fact Otherwise 'No client is left: the pool is done, or what is left is not ready (nomad node status).'
  verify <<'END'
. ./nomad-ap-southeast.env &&
batch_choose ap-southeast https://nomad.ap-southeast.acme.example default 1.8.21+ent "${BATCH:-6}" batch-ap-southeast-4.txt
END
  finish
}

step_203() {
  begin 203 clients.4.drain drain 4 'Drain the batch of pool default'
  fact Why 'Stateful jobs, host volumes and system jobs do not move by themselves: their owners have agreed.'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '10 min'
  fact Needs node:write
  fact Changes 'yes; undo: batch_undrain with the same words.'
  fact Expect 'gate holds'
  fact Wait 'up to 1 h'
  fact Otherwise 'Nothing is killed: find the allocation that does not move and ask its owner; set no deadline on your own.'
  show <<'END'
. ./nomad-ap-southeast.env &&
batch_drain ap-southeast https://nomad.ap-southeast.acme.example batch-ap-southeast-4.txt &&
batch_drained ap-southeast https://nomad.ap-southeast.acme.example batch-ap-southeast-4.txt
END
  finish
}

step_204() {
  begin 204 clients.4.install install 4 'Install 1.8.21+ent on the batch and restart'
  fact Why 'Nothing runs on them.'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '5 min'
  fact Needs 'root on the clients'
  fact Changes 'yes; undo: Drain, empty the data_dir, put /root/nomad-before-1.8.21+ent/nomad back, start.'
  fact Expect 'Nomad v1.8.21+ent, then active.'
  fact Otherwise 'Drain that client, empty its data_dir, put /root/nomad-before-1.8.21+ent/nomad back, start: a client cannot be downgraded in place.'
  show <<'END'
# on each client of the batch
sudo install -m 0755 /var/tmp/nomad-1.8.21+ent/nomad "$(command -v nomad)" && nomad version &&
  sudo systemctl restart nomad && systemctl is-active nomad
END
  finish
}

step_205() {
  begin 205 clients.4.eligible eligible 4 'Make the batch eligible again'
  fact Why 'Draining left it ineligible.'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '1 min'
  fact Needs node:write
  fact Changes 'yes; undo: nomad node eligibility -disable'
  fact Expect 'One line per node.'
  fact Otherwise 'Repeat: nodes that are eligible stay so.'
  show <<'END'
. ./nomad-ap-southeast.env &&
batch_eligible ap-southeast https://nomad.ap-southeast.acme.example batch-ap-southeast-4.txt
END
  finish
}

step_206() {
  begin 206 clients.4.gate gate 4 'The batch of pool default is back'
  fact Why 'Ready, on the version, drivers as before.'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '3 min'
  fact Needs 'node:read and namespace read-job'
  fact Expect 'gate holds'
  fact Wait 'up to 5 min'
  fact Otherwise 'Repeat after a minute; then no further batch, and drain what does not come back.'
  verify <<'END'
. ./nomad-ap-southeast.env &&
batch_back ap-southeast https://nomad.ap-southeast.acme.example batch-ap-southeast-4.txt 1.8.21+ent
END
  finish
}

section_9() {
  paragraph 'Shows what the upgrade was for: calls succeed between all pairs of regions, people can switch regions, ACL objects arrive.'
}

step_207() {
  begin 207 close-out.members gate 0 'All 14 servers of the federation run 1.8.21+ent'
  fact Why 'What the vendor promises holds only when no server is left behind.'
  fact Who 'change lead'
  fact Time '2 min'
  fact Needs node:read
  fact Expect holds
  fact Wait 'up to 2 min'
  fact Otherwise 'List the members that differ; a failed one that is gone for good leaves by nomad server force-leave -address=https://nomad.us-east.acme.example NAME.REGION.'
  verify <<'END'
. ./nomad-us-east.env &&
gate_federation us-east https://nomad.us-east.acme.example 14 1.8.21+ent
END
  finish
}

step_208() {
  begin 208 close-out.pairs gate 0 'From every region the jobs of every region can be read'
  fact Why 'It is the call that the UI makes when somebody switches regions; it failed while regions differed. One command for each region, with a global token.'
  fact Who 'change lead'
  fact Time '8 min'
  fact Needs 'global token with list-jobs'
  fact Expect 'holds, for every region, from every region.'
  fact Wait 'up to 2 min'
  fact Otherwise ''\''can'\''t find method'\'' or '\''can'\''t find service'\'': a server there is still old. '\''Permission denied'\'': the token is a local one; use a global one. Else see diagnose.'
  verify <<'END'
. ./nomad-us-east.env &&
gate_pages us-east https://nomad.us-east.acme.example 4 '/v1/jobs/statuses?per_page=1'
END
  verify <<'END'
. ./nomad-us-west.env &&
gate_pages us-west https://nomad.us-west.acme.example 4 '/v1/jobs/statuses?per_page=1'
END
  verify <<'END'
. ./nomad-eu-central.env &&
gate_pages eu-central https://nomad.eu-central.acme.example 4 '/v1/jobs/statuses?per_page=1'
END
  verify <<'END'
. ./nomad-ap-southeast.env &&
gate_pages ap-southeast https://nomad.ap-southeast.acme.example 4 '/v1/jobs/statuses?per_page=1'
END
  finish
}

step_209() {
  begin 209 close-out.switch decide 0 'In the UI, switching regions works'
  fact Why 'Open the UI of us-east with a global token, switch to each other region and back, and see its jobs; then once from another region.'
  fact Who 'change lead'
  fact Otherwise 'Note the region, the page and the error text; the step above for that pair says whether it is the servers.'
  finish
}

step_210() {
  begin 210 close-out.objects gate 0 'What every region replicates is what us-east holds'
  fact Why 'Whole objects, not hashes: a field that an older release dropped hides behind an equal hash. One command for each region, each in a shell with a global management token, which both regions accept.'
  fact Who 'change lead'
  fact Time '12 min'
  fact Needs 'global management token'
  fact Expect 'Every kind equal; holds, for every region.'
  fact Wait 'up to 5 min'
  fact Otherwise 'An object that differs: step heal. One that is missing: read the log of the region'\''s leader for '\''failed to fetch'\'' and for the object'\''s name. A kind that is really EMPTY: name it in EXPECT_EMPTY and run it again. NOT READ: the token is not a global one, or the licence lacks the feature: then leave the kind out.'
  verify <<'END'
. ./nomad-us-west.env &&
gate_objects us-west https://usw2-nomad-1.acme.example:4646 us-east whole policies tokens roles auth-methods binding-rules namespaces node-pools quotas sentinel-policies
END
  verify <<'END'
. ./nomad-eu-central.env &&
gate_objects eu-central https://euc1-nomad-1.acme.example:4646 us-east whole policies tokens roles auth-methods binding-rules namespaces node-pools quotas sentinel-policies
END
  verify <<'END'
. ./nomad-ap-southeast.env &&
gate_objects ap-southeast https://aps1-nomad-1.acme.example:4646 us-east whole policies tokens roles auth-methods binding-rules namespaces node-pools quotas sentinel-policies
END
  finish
}

step_211() {
  begin 211 close-out.heal heal 0 'Heal objects that differ, if any'
  fact Why 'A dropped field does not come back by itself, and writing the same content again changes nothing: only an object whose content has changed is fetched again. Change something harmless in the authoritative region, such as the description, wait until the change has arrived in every region, and only then change it back. Shown here for a namespace; do the same for policies, roles, auth methods and node pools.'
  fact Who 'change lead'
  fact Time '5 min'
  fact Needs 'management token'
  fact Changes 'yes; undo: Write the old description, once the new one has arrived everywhere.'
  fact Expect 'The old description, which you note. Then the new one is read in every region within 90 seconds; after the change back the objects step holds.'
  fact Wait 'up to 2 min'
  fact Otherwise 'Nothing differs: skip this step.'
  show <<'END'
. ./nomad-us-east.env &&
gate_ask us-east https://nomad.us-east.acme.example "/v1/namespace/${OBJECT:?the name of the namespace}" | jq -r .Description
END
  show <<'END'
. ./nomad-us-east.env &&
nomad namespace apply -address=https://nomad.us-east.acme.example -region=us-east -description="healing $(date -u +%FT%TZ)" "${OBJECT:?the name of the namespace}"
END
  finish
}

step_212() {
  begin 212 close-out.acl-probe gate 0 'A new ACL policy arrives in every region'
  fact Why 'It shows that replication works and not only that old objects are there. The probe gives nobody anything and is deleted at the end.'
  fact Who 'change lead'
  fact Time '3 min'
  fact Needs 'global management token'
  fact Changes 'yes; undo: The command deletes the probe itself.'
  fact Expect 'Every region: arrived; gate holds.'
  fact Wait 'up to 3 min'
  fact Otherwise 'Look in this order at: a restart of an authoritative server less than a minute ago (wait); a policy that a region cannot parse; the replication token of that region; a panic in its log.'
  show <<'END'
. ./nomad-us-east.env && (
  PROBE="upgrade-probe-$(date -u +%Y%m%dT%H%M%SZ)"
  FAILED=0
  printf 'namespace "%s" {\n  policy = "deny"\n}\n' "$PROBE" |
    nomad acl policy apply -address=https://nomad.us-east.acme.example -region=us-east -description='probe of the upgrade, may be deleted' "$PROBE" - || exit 1
  gate_arrives us-west https://nomad.us-east.acme.example /v1/acl/policy/ "$PROBE" || FAILED=1
  gate_arrives eu-central https://nomad.us-east.acme.example /v1/acl/policy/ "$PROBE" || FAILED=1
  gate_arrives ap-southeast https://nomad.us-east.acme.example /v1/acl/policy/ "$PROBE" || FAILED=1
  nomad acl policy delete -address=https://nomad.us-east.acme.example -region=us-east "$PROBE" </dev/null || FAILED=1
  [ "$FAILED" = 0 ] || { echo 'GATE FAILED'; exit 1; }
  echo 'gate holds'
)
END
  finish
}

step_213() {
  begin 213 close-out.identity gate 0 'Workload identities of us-east, us-west, eu-central, ap-southeast open Vault, at close-out'
  fact Why 'One command for each region, with a token of that region.'
  fact Who 'operators of these regions'
  fact Time '12 min'
  fact Needs 'namespace submit-job and read-job'
  fact Changes 'yes; undo: The command removes the job itself.'
  fact Expect 'holds; gate holds, for every region; "reachable" from Vault.'
  fact Wait 'up to 5 min'
  fact Otherwise 'The change stays open. Look at the keyring and at the log of the client that ran it.'
  show <<'END'
. ./nomad-us-east.env &&
gate_identity_keys us-east https://use1-nomad-1.acme.example:4646 identity-keys-us-east.json &&
identity_canary us-east https://use1-nomad-1.acme.example:4646 upgrade-canary-us-east vault
END
  show <<'END'
. ./nomad-us-west.env &&
gate_identity_keys us-west https://usw2-nomad-1.acme.example:4646 identity-keys-us-west.json &&
identity_canary us-west https://usw2-nomad-1.acme.example:4646 upgrade-canary-us-west vault
END
  show <<'END'
. ./nomad-eu-central.env &&
gate_identity_keys eu-central https://euc1-nomad-1.acme.example:4646 identity-keys-eu-central.json &&
identity_canary eu-central https://euc1-nomad-1.acme.example:4646 upgrade-canary-eu-central vault
END
  show <<'END'
. ./nomad-ap-southeast.env &&
gate_identity_keys ap-southeast https://aps1-nomad-1.acme.example:4646 identity-keys-ap-southeast.json &&
identity_canary ap-southeast https://aps1-nomad-1.acme.example:4646 upgrade-canary-ap-southeast vault
END
  show <<'END'
# on a machine of Vault
curl -fsS -m 10 "${JWKS_URL:?the jwks_url of its JWT auth method}" </dev/null | jq -r 'select(.keys | length > 0) | "reachable"'
END
  finish
}

step_214() {
  begin 214 close-out.note-1 decide 0 'NOTE-any-01: A new feature waits for the whole federation'
  fact Why 'Confirm that every member of every region reports the target release. (vendor documentation: upgrade/index (v1.1.18..v2.0.x))'
  fact Who 'change lead'
  fact Otherwise 'The change stays open until it is done or has an owner and a date.'
  finish
}

step_215() {
  begin 215 close-out.note-2 decide 0 'NOTE-1.8.0-01: The jobs page needs 1.8 in every region'
  fact Why 'Check that `/v1/jobs/statuses?region=REGION` answers 200 for every region. (source: ui/app/adapters/job.js, v1.8.0; issue 23497; support.hashicorp.com 45196173219475)'
  fact Who 'change lead'
  fact Otherwise 'The change stays open until it is done or has an owner and a date.'
  finish
}

step_216() {
  begin 216 close-out.note-3 decide 0 'NOTE-1.11.0-03: Policies are parsed strictly when written'
  fact Why 'Write each policy once from its source with `nomad acl policy apply`, and note those that are refused. (vendor documentation: upgrade-specific page)'
  fact Who 'change lead'
  fact Otherwise 'The change stays open until it is done or has an owner and a date.'
  finish
}

step_217() {
  begin 217 close-out.unfreeze unfreeze 0 'Lift the freeze of the federation'
  fact Why 'Every server runs 1.8.21+ent or newer: newer capabilities, blocks and fields may be used.'
  fact Who 'change lead'
  fact Time '1 min'
  fact Changes 'yes; undo: Freeze again.'
  fact Expect 'Everyone who was told of the freeze knows.'
  finish
}

step_218() {
  begin 218 close-out.tokens decide 0 'No fallback token is left'
  fact Why 'Each fallback sheet that was used ends with its revoke step; local tokens that stay are standing access.'
  fact Who 'change lead'
  fact Otherwise 'Go to the sheet and revoke it.'
  finish
}

step_219() {
  begin 219 close-out.keep decide 0 'Snapshots, keystore archives and evidence are where they belong'
  fact Why 'Outputs of the gates go to the change record; snapshots and keystore archives are secrets and go to their own store, with a date after which they are deleted.'
  fact Who 'change lead'
  fact Otherwise 'Move them now.'
  finish
}

step_220() {
  begin 220 close-out.done announce 0 'The change has ended'
  fact Why 'Entering through any region works again; clients follow as in the section clients.'
  fact Who 'change lead'
  fact Time '2 min'
  finish
}

step_221() {
  begin 221 close-out.clear read 0 'Leave no token in a shell'
  fact Why 'The shells of this change held privileged tokens.'
  fact Who 'change lead'
  fact Expect 'The prompt returns.'
  setup <<'END'
unset NOMAD_TOKEN NOMAD_ADDR NOMAD_REGION
END
  finish
}

section_10() {
  paragraph 'Take the lowest rung that applies. Between rungs 2 and 3 lies the point of no return of a region: the moment an upgraded server leads it (procedure 6). On every rung the region'\''s freeze stays until its closing gate holds, servers that were taken out of a load balancer are put back, and fallback tokens are revoked in the end.'
  paragraph 'Measured: rungs 2 and 4 on Community 1.7.7 and 1.8.4, and 1.8.4 and 1.10.5, with small state. Not measured: Enterprise, large state, clients.'
}

step_222() {
  begin 222 rollback.1 decide 0 'Rung 1: nothing has been stopped yet'
  fact Why 'Time: minutes. Lost: nothing. Decides: the operator. Until: the first stop. Lift the region'\''s freeze (the last step of its hop), tell people, put servers back into the load balancer (steps .in).'
  fact Who 'change lead'
  fact Otherwise 'Something has been stopped: rung 2.'
  finish
}

step_223() {
  begin 223 rollback.2 decide 0 'Rung 2: an upgraded server misbehaves while an old server leads'
  fact Why 'Time: as long as one server takes. Lost: nothing, measured on small state, if nothing of the new release was written. Decides: the change lead. Until: an upgraded server has led the region. On the upgraded server alone, with its data kept. Then the gate of its block, with the old version in place of the new one. If it does not come up: stop it, move its data folder aside but for server/keystore, start it empty, so that the leader fills it (measured: it rejoined, but was not seen to work within a minute; wait for its gate).'
  fact Who 'change lead'
  fact Needs 'root on the server'
  fact Changes 'yes, and cannot be undone'
  fact Expect 'The old version; the leader is still an old server.'
  fact Otherwise 'An upgraded server leads: rung 3.'
  show <<'END'
# your own command for that server, from upgrade.commands
sudo systemctl stop nomad
END
  show <<'END'
# on that server
! pgrep -x nomad && echo stopped
END
  show <<'END'
# on that server
sudo install -m 0755 /root/nomad-before-1.8.21+ent/nomad "$(command -v nomad)" && nomad version
END
  show <<'END'
# your own command for that server, from upgrade.commands
sudo systemctl start nomad
END
  finish
}

step_224() {
  begin 224 rollback.3 decide 0 'Rung 3: an upgraded server has led; go forward'
  fact Why 'Time: what is left of the hop. Lost: nothing. Decides: the change lead. Until: always possible. The quickest way to a region that is whole is to finish it. If an old server must lead for a while: the command of that region; OLD_SERVER is the node name of a server on the old version.'
  fact Who 'change lead'
  fact Needs 'management token'
  fact Changes 'yes, and cannot be undone'
  fact Expect 'The region is finished forward and its closing gate holds.'
  fact Otherwise 'No leader, or servers that panic at start: rung 4.'
  show <<'END'
. ./nomad-us-east.env &&
PEER_ID=$(read_peer us-east https://use1-nomad-1.acme.example:4646 "${OLD_SERVER:?its node name}") &&
nomad operator raft transfer-leadership -address=https://use1-nomad-1.acme.example:4646 -region=us-east -peer-id="$PEER_ID" </dev/null
END
  show <<'END'
. ./nomad-us-west.env &&
PEER_ID=$(read_peer us-west https://usw2-nomad-1.acme.example:4646 "${OLD_SERVER:?its node name}") &&
nomad operator raft transfer-leadership -address=https://usw2-nomad-1.acme.example:4646 -region=us-west -peer-id="$PEER_ID" </dev/null
END
  show <<'END'
. ./nomad-eu-central.env &&
PEER_ID=$(read_peer eu-central https://euc1-nomad-1.acme.example:4646 "${OLD_SERVER:?its node name}") &&
nomad operator raft transfer-leadership -address=https://euc1-nomad-1.acme.example:4646 -region=eu-central -peer-id="$PEER_ID" </dev/null
END
  show <<'END'
. ./nomad-ap-southeast.env &&
PEER_ID=$(read_peer ap-southeast https://aps1-nomad-1.acme.example:4646 "${OLD_SERVER:?its node name}") &&
nomad operator raft transfer-leadership -address=https://aps1-nomad-1.acme.example:4646 -region=ap-southeast -peer-id="$PEER_ID" </dev/null
END
  finish
}

step_225() {
  begin 225 rollback.4 decide 0 'Rung 4: a region that cannot go forward is rebuilt from the snapshot taken before its hop'
  fact Why 'Time: as the step of the region says. Lost: everything the region wrote since the snapshot; allocations that are unknown to it are stopped or orphaned. Decides: the owner of the region with the change lead. Until: clients have been upgraded. All its servers are stopped, emptied and started on the old release as a new region, with the same gossip key, bootstrap_expect and ACL settings; then the step of the region restores. An empty region knows no token, and only the authoritative one can make a first one. Elsewhere a global management token serves, as soon as it has been replicated. If the authoritative region is away or is itself at fault: cut this one off as on rung 5, let its authoritative_region name itself, say bootstrap instead of global, and put that line back, with a restart of each server, once it is restored.'
  fact Who 'change lead'
  fact Expect 'Each server stopped, then on the old version, then started.'
  fact Otherwise 'It can go forward: rung 3.'
  show <<'END'
# your own command for each server of the region, from upgrade.commands
sudo systemctl stop nomad
END
  show <<'END'
# on each server of the region
! pgrep -x nomad && echo stopped
END
  show <<'END'
# on each server of the region
sudo mv "${DATA_DIR:?the data_dir of the configuration}/server" "$DATA_DIR/server-$(date -u +%Y%m%dT%H%M%SZ)" &&
  sudo install -m 0755 /root/nomad-before-1.8.21+ent/nomad "$(command -v nomad)" && nomad version
END
  show <<'END'
# on each server of the region
sudo mkdir -p "${DATA_DIR:?the data_dir of the configuration}/server" &&
  sudo tar -C "$DATA_DIR/server" -xzf "${KEYSTORE:?the archive that the step files of its hop made}"
END
  show <<'END'
# your own command for each server of the region, from upgrade.commands
sudo systemctl start nomad
END
  finish
}

step_226() {
  begin 226 rollback.4-us-east decide 1 'Rung 4 for us-east'
  fact Why 'About 2 h 10 min by the inventory'\''s times; the rehearsal tells. First the keystore files of before on every server: without them variables are lost. This is the authoritative region: rung 5 comes first.'
  fact Who 'owner of us-east'
  fact Needs 'management token'
  fact Changes 'yes, and cannot be undone'
  fact Expect 'restored; then the gates of step open of its hop, and no count below its baseline.'
  fact Otherwise 'Keep the region down rather than half restored; call the vendor'\''s support.'
  show <<'END'
. ./nomad-us-east.env &&
restore_region us-east https://use1-nomad-1.acme.example:4646 "${SNAPSHOT:?the file taken before the hop}" bootstrap
END
  finish
}

step_227() {
  begin 227 rollback.4-us-west decide 2 'Rung 4 for us-west'
  fact Why 'About 1 h 50 min by the inventory'\''s times; the rehearsal tells. First the keystore files of before on every server: without them variables are lost.'
  fact Who 'owner of us-west'
  fact Needs 'global management token'
  fact Changes 'yes, and cannot be undone'
  fact Expect 'restored; then the gates of step open of its hop, and no count below its baseline.'
  fact Otherwise 'Keep the region down rather than half restored; call the vendor'\''s support.'
  show <<'END'
. ./nomad-us-west.env &&
restore_region us-west https://usw2-nomad-1.acme.example:4646 "${SNAPSHOT:?the file taken before the hop}" global
END
  finish
}

step_228() {
  begin 228 rollback.4-eu-central decide 3 'Rung 4 for eu-central'
  fact Why 'About 1 h 50 min by the inventory'\''s times; the rehearsal tells. First the keystore files of before on every server: without them variables are lost.'
  fact Who 'owner of eu-central'
  fact Needs 'global management token'
  fact Changes 'yes, and cannot be undone'
  fact Expect 'restored; then the gates of step open of its hop, and no count below its baseline.'
  fact Otherwise 'Keep the region down rather than half restored; call the vendor'\''s support.'
  show <<'END'
. ./nomad-eu-central.env &&
restore_region eu-central https://euc1-nomad-1.acme.example:4646 "${SNAPSHOT:?the file taken before the hop}" global
END
  finish
}

step_229() {
  begin 229 rollback.4-ap-southeast decide 4 'Rung 4 for ap-southeast'
  fact Why 'About 1 h 50 min by the inventory'\''s times; the rehearsal tells. First the keystore files of before on every server: without them variables are lost.'
  fact Who 'owner of ap-southeast'
  fact Needs 'global management token'
  fact Changes 'yes, and cannot be undone'
  fact Expect 'restored; then the gates of step open of its hop, and no count below its baseline.'
  fact Otherwise 'Keep the region down rather than half restored; call the vendor'\''s support.'
  show <<'END'
. ./nomad-ap-southeast.env &&
restore_region ap-southeast https://aps1-nomad-1.acme.example:4646 "${SNAPSHOT:?the file taken before the hop}" global
END
  finish
}

step_230() {
  begin 230 rollback.5 decide 0 'Rung 5: the authoritative region us-east'
  fact Why 'An older state in us-east makes every other region delete the policies, global tokens, namespaces and node pools that it lacks, as soon as a leader there changes, and brings back tokens that were revoked (measured on Community 1.8.4 and 1.10.5). So cut it off first: block its server port 4647 to and from us-west, eu-central, ap-southeast. Restore as on rung 4. Compare its objects with a region that was cut off, write back what is missing, revoke again what was revoked, and only then open the port. Time: hours. Decides: the owner of the federation.'
  fact Who 'owner of the federation'
  fact Expect 'holds, for every other region: it is cut off.'
  fact Otherwise 'If it cannot be cut off, do not restore it: go forward.'
  show <<'END'
. ./nomad-us-east.env &&
( . ./nomad-us-west.env && gate_cut_off us-east us-west https://nomad.us-west.acme.example ) &&
( . ./nomad-eu-central.env && gate_cut_off us-east eu-central https://nomad.eu-central.acme.example ) &&
( . ./nomad-ap-southeast.env && gate_cut_off us-east ap-southeast https://nomad.ap-southeast.acme.example )
END
  finish
}

step_231() {
  begin 231 rollback.abort-unfreeze unfreeze 0 'Aborted: lift the freezes'
  fact Why 'A region'\''s own freeze once its closing gate holds, on whichever release its servers all run (us-east, us-west, eu-central, ap-southeast). The federation'\''s freeze of newer content stays as long as two releases run: a new date is announced with it.'
  fact Who 'change lead'
  fact Time '2 min'
  fact Changes 'yes; undo: Freeze again.'
  fact Expect 'People and pipelines know which freeze is lifted and which stays.'
  finish
}

step_232() {
  begin 232 rollback.abort-us-east.in traffic-in 1 'Aborted: every server of us-east is back in nlb-nomad-use1'
  fact Why 'A server that was taken out stays out until somebody puts it back.'
  fact Who 'operator of us-east (#sre-amer)'
  fact Time '2 min'
  fact Changes 'yes; undo: Take it out again.'
  fact Expect 'Every server that answers for us-east takes traffic.'
  fact Otherwise 'Ask the owner of nlb-nomad-use1.'
  show <<'END'
# your own command, from load-balancer.add
lbctl register nlb-nomad-use1 use1-nomad-1
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-use1
END
  show <<'END'
# your own command, from load-balancer.add
lbctl register nlb-nomad-use1 use1-nomad-2
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-use1
END
  show <<'END'
# your own command, from load-balancer.add
lbctl register nlb-nomad-use1 use1-nomad-3
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-use1
END
  show <<'END'
# your own command, from load-balancer.add
lbctl register nlb-nomad-use1 use1-nomad-4
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-use1
END
  show <<'END'
# your own command, from load-balancer.add
lbctl register nlb-nomad-use1 use1-nomad-5
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-use1
END
  finish
}

step_233() {
  begin 233 rollback.abort-us-west.in traffic-in 2 'Aborted: every server of us-west is back in nlb-nomad-usw2'
  fact Why 'A server that was taken out stays out until somebody puts it back.'
  fact Who 'operator of us-west (#sre-amer)'
  fact Time '2 min'
  fact Changes 'yes; undo: Take it out again.'
  fact Expect 'Every server that answers for us-west takes traffic.'
  fact Otherwise 'Ask the owner of nlb-nomad-usw2.'
  show <<'END'
# your own command, from load-balancer.add
lbctl register nlb-nomad-usw2 usw2-nomad-1
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-usw2
END
  show <<'END'
# your own command, from load-balancer.add
lbctl register nlb-nomad-usw2 usw2-nomad-2
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-usw2
END
  show <<'END'
# your own command, from load-balancer.add
lbctl register nlb-nomad-usw2 usw2-nomad-3
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-usw2
END
  finish
}

step_234() {
  begin 234 rollback.abort-eu-central.in traffic-in 3 'Aborted: every server of eu-central is back in nlb-nomad-euc1'
  fact Why 'A server that was taken out stays out until somebody puts it back.'
  fact Who 'operator of eu-central (#sre-emea)'
  fact Time '2 min'
  fact Changes 'yes; undo: Take it out again.'
  fact Expect 'Every server that answers for eu-central takes traffic.'
  fact Otherwise 'Ask the owner of nlb-nomad-euc1.'
  show <<'END'
# your own command, from load-balancer.add
lbctl register nlb-nomad-euc1 euc1-nomad-1
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-euc1
END
  show <<'END'
# your own command, from load-balancer.add
lbctl register nlb-nomad-euc1 euc1-nomad-2
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-euc1
END
  show <<'END'
# your own command, from load-balancer.add
lbctl register nlb-nomad-euc1 euc1-nomad-3
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-euc1
END
  finish
}

step_235() {
  begin 235 rollback.abort-ap-southeast.in traffic-in 4 'Aborted: every server of ap-southeast is back in nlb-nomad-aps1'
  fact Why 'A server that was taken out stays out until somebody puts it back.'
  fact Who 'operator of ap-southeast (#sre-apac)'
  fact Time '2 min'
  fact Changes 'yes; undo: Take it out again.'
  fact Expect 'Every server that answers for ap-southeast takes traffic.'
  fact Otherwise 'Ask the owner of nlb-nomad-aps1.'
  show <<'END'
# your own command, from load-balancer.add
lbctl register nlb-nomad-aps1 aps1-nomad-1
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-aps1
END
  show <<'END'
# your own command, from load-balancer.add
lbctl register nlb-nomad-aps1 aps1-nomad-2
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-aps1
END
  show <<'END'
# your own command, from load-balancer.add
lbctl register nlb-nomad-aps1 aps1-nomad-3
END
  show <<'END'
# your own command, from load-balancer.show
lbctl targets nlb-nomad-aps1
END
  finish
}

step_236() {
  begin 236 rollback.abort-tokens revoke 0 'Aborted: revoke every fallback token'
  fact Why 'Whoever got one does the step of the sheet, as soon as the usual way works again: fallback-us-east.revoke, fallback-us-west.revoke, fallback-eu-central.revoke, fallback-ap-southeast.revoke.'
  fact Who 'change lead'
  fact Time '2 min'
  fact Changes 'yes, and cannot be undone'
  fact Expect 'revoked, from everyone who got a token.'
  fact Otherwise 'Ask the owner of the region to delete the token by its accessor.'
  finish
}

section_11() {
  paragraph 'This plan impairs nothing that reaches us-east. The sheet is here for what nobody expected.'
  paragraph 'Works: everything inside us-east, its own UI too, whatever other regions run, even without the authoritative one. Half upgraded, its new pages may fail; without a leader no token can be made: get it before the first stop.'
  paragraph 'Does not work: other regions and the UI'\''s region switch (403 Permission denied); making global tokens, writing policies and namespaces.'
}

step_237() {
  begin 237 fallback-us-east.isolate read 1 'A shell of its own for us-east'
  fact Who 'people who need us-east'
  fact Time '1 min'
  fact Expect 'The prompt returns.'
  setup <<'END'
unset "${!NOMAD_@}" VAULT_ADDR VAULT_NAMESPACE VAULT_TOKEN
export NOMAD_CACERT=/etc/nomad.d/tls/ca.pem
export NOMAD_ADDR=https://nomad.us-east.acme.example
export VAULT_ADDR=https://vault.us-east.acme.example VAULT_NAMESPACE=platform/us-east
END
  show <<'END'
# What a read says, if the condition holds; asked five times, as a follower may lag.
answer() { # PATH PROGRAM
  for _ in 1 2 3 4 5; do
    ANSWER=$(nomad operator api -address=https://nomad.us-east.acme.example -region=us-east "$1" </dev/null | jq -c --arg region us-east "$2") &&
      [ -n "$ANSWER" ] && { echo "$ANSWER"; return 0; }
    sleep 2
  done
  echo "NO: $1"
  return 1
}
END
  finish
}

step_238() {
  begin 238 fallback-us-east.login read 1 'Log in to Vault in namespace platform/us-east'
  fact Why 'The Nomad token lives no longer than this login. VAULT_METHOD unless it is oidc, which opens a browser.'
  fact Who 'people who need us-east'
  fact Time '2 min'
  fact Needs 'a Vault login'
  fact Expect 'Seconds that cover the time you need it; 0: it does not expire.'
  fact Otherwise 'Log in where the auth method is mounted, often the parent namespace. Too short: ask for a longer one now.'
  show <<'END'
vault login -no-print -method="${VAULT_METHOD:-oidc}"
END
  verify <<'END'
(
  set -o pipefail
  vault token lookup -format=json | jq -er '.data.ttl'
)
END
  finish
}

step_239() {
  begin 239 fallback-us-east.role gate 1 'The role makes local tokens, and the mount points to us-east'
  fact Who 'people who need us-east'
  fact Time '1 min'
  fact Needs 'read on the mount'\''s role and config'
  fact Expect 'true, then an address of us-east.'
  fact Otherwise 'Forbidden: ask the owner of the mount. Never write config/access: that can bootstrap ACLs. A global role: a token made by hand with this region'\''s break-glass token.'
  verify <<'END'
(
  set -o pipefail
  vault read -format=json nomad/role/upgrade-operator | jq -e '.data.global == false'
)
END
  verify <<'END'
vault read -field=address nomad/config/access
END
  finish
}

step_240() {
  begin 240 fallback-us-east.token token 1 'Get a local token of us-east'
  fact Why 'It is not printed.'
  fact Who 'people who need us-east'
  fact Time '1 min'
  fact Needs 'read on the mount'\''s creds'
  fact Changes 'yes; undo: Step fallback-us-east.revoke'
  fact Expect 'lease, and enough seconds.'
  fact Otherwise ''\''No cluster leader'\'': the region has none just now, repeat in a minute.'
  show <<'END'
CREDS=$(vault read -format=json nomad/creds/upgrade-operator) &&
  NOMAD_TOKEN=$(jq -er .data.secret_id <<<"$CREDS") && export NOMAD_TOKEN &&
  LEASE=$(jq -er .lease_id <<<"$CREDS") && ACCESSOR=$(jq -er .data.accessor_id <<<"$CREDS") &&
  export LEASE ACCESSOR && jq -er '"lease \(.lease_duration) s"' <<<"$CREDS"
unset CREDS
END
  finish
}

step_241() {
  begin 241 fallback-us-east.prove gate 1 'The token is a local one, us-east itself answers, its jobs can be read'
  fact Who 'people who need us-east'
  fact Time '1 min'
  fact Expect 'Its name, Global false and the planned policies; then us-east, then how many jobs.'
  fact Wait 'up to 1 min'
  fact Otherwise 'NO for the token: get it again, or the role makes global ones. For the members: the address leads elsewhere. For the jobs: the policy lacks namespace read; else give the text to nomad-upgrade-plan diagnose.'
  show <<'END'
answer /v1/acl/token/self 'select(.Global == false and (.AccessorID | type == "string")) | {Name, Type, Global, Policies, ExpirationTime}' &&
  answer /v1/agent/members 'select(.ServerRegion == $region) | .ServerRegion' &&
  answer /v1/jobs 'select(type == "array") | "jobs: \(length)"'
END
  finish
}

step_242() {
  begin 242 fallback-us-east.ui read 1 'The UI at the region'\''s own address, without ?region='
  fact Why 'The link that is opened holds a one-time secret for ten minutes: do not share the screen.'
  fact Who 'people who need us-east'
  fact Expect 'The browser opens this region'\''s UI, signed in.'
  fact Otherwise 'No browser here: open https://nomad.us-east.acme.example/ui/settings/tokens elsewhere and paste the token from a password store.'
  show <<'END'
nomad ui -authenticate -address=https://nomad.us-east.acme.example
END
  finish
}

step_243() {
  begin 243 fallback-us-east.back gate 1 'The usual way to us-east is back'
  fact Why 'Asked from us-west with the usual global token, before the fallback is given up.'
  fact Who 'people who need us-east'
  fact Time '2 min'
  fact Needs 'namespace list-jobs'
  fact Expect true
  fact Wait 'up to 2 min'
  fact Otherwise 'Stay on the fallback; tell the change lead the text of the error.'
  show <<'END'
(
  read -rsp 'usual global token: ' NOMAD_TOKEN && export NOMAD_TOKEN && echo
  page() {
    [ "$(nomad operator api -address=https://nomad.us-west.acme.example -region=us-east '/v1/jobs/statuses?per_page=1' </dev/null |
      jq 'type == "array"')" = true ] && echo true
  }
  page || { sleep 5; page; }
)
END
  finish
}

step_244() {
  begin 244 fallback-us-east.revoke revoke 1 'Revoke the token of us-east and see that it is gone'
  fact Why 'Also when the change was aborted. The refusal of the token is the proof.'
  fact Who 'people who need us-east'
  fact Time '1 min'
  fact Needs 'update on sys/leases/revoke'
  fact Changes 'yes, and cannot be undone'
  fact Expect revoked
  fact Wait 'up to 1 min'
  fact Otherwise 'The owner of the region deletes it by its accessor: echo "$ACCESSOR".'
  show <<'END'
vault lease revoke "${LEASE:?}"
END
  show <<'END'
for _ in 1 2 3 4 5 6; do
  [ -n "${NOMAD_TOKEN:-}" ] || { echo 'NOT PROVED: this shell has no token'; break; }
  nomad operator api -address=https://nomad.us-east.acme.example -region=us-east /v1/acl/token/self </dev/null |
    grep -qE '^[^{]*(Permission denied|ACL token not found)' && { echo revoked; break; }
  echo 'NOT PROVED YET'
  sleep 5
done
END
  finish
}

step_245() {
  begin 245 fallback-us-east.leave read 1 'Sign out and close the shell'
  fact Why 'The browser keeps the token until somebody signs out.'
  fact Who 'people who need us-east'
  fact Expect 'Signed out in the UI of us-east; the prompt returns.'
  show <<'END'
unset NOMAD_TOKEN NOMAD_ADDR VAULT_ADDR VAULT_NAMESPACE LEASE ACCESSOR
END
  finish
}

section_12() {
  paragraph 'Needed 2027-01-13 04:50Z to 06:50Z, for: Jobs page of another region in the UI, from us-east to us-west 2027-01-13 04:50Z to 06:50Z (FED-001, source).'
  paragraph 'Works: everything inside us-west, its own UI too, whatever other regions run, even without the authoritative one. Half upgraded, its new pages may fail; without a leader no token can be made: get it before the first stop.'
  paragraph 'Does not work: other regions and the UI'\''s region switch (403 Permission denied); making global tokens, writing policies and namespaces.'
}

step_246() {
  begin 246 fallback-us-west.isolate read 2 'A shell of its own for us-west'
  fact Who 'people who need us-west'
  fact Time '1 min'
  fact Expect 'The prompt returns.'
  setup <<'END'
unset "${!NOMAD_@}" VAULT_ADDR VAULT_NAMESPACE VAULT_TOKEN
export NOMAD_CACERT=/etc/nomad.d/tls/ca.pem
export NOMAD_ADDR=https://nomad.us-west.acme.example
export VAULT_ADDR=https://vault.us-west.acme.example VAULT_NAMESPACE=platform/us-west
END
  show <<'END'
# What a read says, if the condition holds; asked five times, as a follower may lag.
answer() { # PATH PROGRAM
  for _ in 1 2 3 4 5; do
    ANSWER=$(nomad operator api -address=https://nomad.us-west.acme.example -region=us-west "$1" </dev/null | jq -c --arg region us-west "$2") &&
      [ -n "$ANSWER" ] && { echo "$ANSWER"; return 0; }
    sleep 2
  done
  echo "NO: $1"
  return 1
}
END
  finish
}

step_247() {
  begin 247 fallback-us-west.login read 2 'Log in to Vault in namespace platform/us-west'
  fact Why 'The Nomad token lives no longer than this login. VAULT_METHOD unless it is oidc, which opens a browser.'
  fact Who 'people who need us-west'
  fact Time '2 min'
  fact Needs 'a Vault login'
  fact Expect 'At least 10800 seconds (3 h, an hour before the start included); 0: it does not expire.'
  fact Otherwise 'Log in where the auth method is mounted, often the parent namespace. Too short: ask for a longer one now.'
  show <<'END'
vault login -no-print -method="${VAULT_METHOD:-oidc}"
END
  verify <<'END'
(
  set -o pipefail
  vault token lookup -format=json | jq -er '.data.ttl'
)
END
  finish
}

step_248() {
  begin 248 fallback-us-west.role gate 2 'The role makes local tokens, and the mount points to us-west'
  fact Who 'people who need us-west'
  fact Time '1 min'
  fact Needs 'read on the mount'\''s role and config'
  fact Expect 'true, then an address of us-west.'
  fact Otherwise 'Forbidden: ask the owner of the mount. Never write config/access: that can bootstrap ACLs. A global role: a token made by hand with this region'\''s break-glass token.'
  verify <<'END'
(
  set -o pipefail
  vault read -format=json nomad/role/upgrade-operator | jq -e '.data.global == false'
)
END
  verify <<'END'
vault read -field=address nomad/config/access
END
  finish
}

step_249() {
  begin 249 fallback-us-west.token token 2 'Get a local token of us-west'
  fact Why 'It is not printed.'
  fact Who 'people who need us-west'
  fact Time '1 min'
  fact Needs 'read on the mount'\''s creds'
  fact Changes 'yes; undo: Step fallback-us-west.revoke'
  fact Expect 'lease, and at least 10800 seconds (3 h, an hour before the start included).'
  fact Otherwise ''\''No cluster leader'\'': the region has none just now, repeat in a minute.'
  show <<'END'
CREDS=$(vault read -format=json nomad/creds/upgrade-operator) &&
  NOMAD_TOKEN=$(jq -er .data.secret_id <<<"$CREDS") && export NOMAD_TOKEN &&
  LEASE=$(jq -er .lease_id <<<"$CREDS") && ACCESSOR=$(jq -er .data.accessor_id <<<"$CREDS") &&
  export LEASE ACCESSOR && jq -er '"lease \(.lease_duration) s"' <<<"$CREDS"
unset CREDS
END
  finish
}

step_250() {
  begin 250 fallback-us-west.prove gate 2 'The token is a local one, us-west itself answers, its jobs can be read'
  fact Who 'people who need us-west'
  fact Time '1 min'
  fact Expect 'Its name, Global false and the planned policies; then us-west, then how many jobs.'
  fact Wait 'up to 1 min'
  fact Otherwise 'NO for the token: get it again, or the role makes global ones. For the members: the address leads elsewhere. For the jobs: the policy lacks namespace read; else give the text to nomad-upgrade-plan diagnose.'
  show <<'END'
answer /v1/acl/token/self 'select(.Global == false and (.AccessorID | type == "string")) | {Name, Type, Global, Policies, ExpirationTime}' &&
  answer /v1/agent/members 'select(.ServerRegion == $region) | .ServerRegion' &&
  answer /v1/jobs 'select(type == "array") | "jobs: \(length)"'
END
  finish
}

step_251() {
  begin 251 fallback-us-west.ui read 2 'The UI at the region'\''s own address, without ?region='
  fact Why 'The link that is opened holds a one-time secret for ten minutes: do not share the screen.'
  fact Who 'people who need us-west'
  fact Expect 'The browser opens this region'\''s UI, signed in.'
  fact Otherwise 'No browser here: open https://nomad.us-west.acme.example/ui/settings/tokens elsewhere and paste the token from a password store.'
  show <<'END'
nomad ui -authenticate -address=https://nomad.us-west.acme.example
END
  finish
}

step_252() {
  begin 252 fallback-us-west.back gate 2 'The usual way to us-west is back'
  fact Why 'Asked from us-east with the usual global token, before the fallback is given up.'
  fact Who 'people who need us-west'
  fact Time '2 min'
  fact Needs 'namespace list-jobs'
  fact Expect true
  fact Wait 'up to 2 min'
  fact Otherwise 'Stay on the fallback; tell the change lead the text of the error.'
  show <<'END'
(
  read -rsp 'usual global token: ' NOMAD_TOKEN && export NOMAD_TOKEN && echo
  page() {
    [ "$(nomad operator api -address=https://nomad.us-east.acme.example -region=us-west '/v1/jobs/statuses?per_page=1' </dev/null |
      jq 'type == "array"')" = true ] && echo true
  }
  page || { sleep 5; page; }
)
END
  finish
}

step_253() {
  begin 253 fallback-us-west.revoke revoke 2 'Revoke the token of us-west and see that it is gone'
  fact Why 'Also when the change was aborted. The refusal of the token is the proof.'
  fact Who 'people who need us-west'
  fact Time '1 min'
  fact Needs 'update on sys/leases/revoke'
  fact Changes 'yes, and cannot be undone'
  fact Expect revoked
  fact Wait 'up to 1 min'
  fact Otherwise 'The owner of the region deletes it by its accessor: echo "$ACCESSOR".'
  show <<'END'
vault lease revoke "${LEASE:?}"
END
  show <<'END'
for _ in 1 2 3 4 5 6; do
  [ -n "${NOMAD_TOKEN:-}" ] || { echo 'NOT PROVED: this shell has no token'; break; }
  nomad operator api -address=https://nomad.us-west.acme.example -region=us-west /v1/acl/token/self </dev/null |
    grep -qE '^[^{]*(Permission denied|ACL token not found)' && { echo revoked; break; }
  echo 'NOT PROVED YET'
  sleep 5
done
END
  finish
}

step_254() {
  begin 254 fallback-us-west.leave read 2 'Sign out and close the shell'
  fact Why 'The browser keeps the token until somebody signs out.'
  fact Who 'people who need us-west'
  fact Expect 'Signed out in the UI of us-west; the prompt returns.'
  show <<'END'
unset NOMAD_TOKEN NOMAD_ADDR VAULT_ADDR VAULT_NAMESPACE LEASE ACCESSOR
END
  finish
}

section_13() {
  paragraph 'This plan impairs nothing that reaches eu-central. The sheet is here for what nobody expected.'
  paragraph 'Works: everything inside eu-central, its own UI too, whatever other regions run, even without the authoritative one. Half upgraded, its new pages may fail; without a leader no token can be made: get it before the first stop.'
  paragraph 'Does not work: other regions and the UI'\''s region switch (403 Permission denied); making global tokens, writing policies and namespaces.'
}

step_255() {
  begin 255 fallback-eu-central.isolate read 3 'A shell of its own for eu-central'
  fact Who 'people who need eu-central'
  fact Time '1 min'
  fact Expect 'The prompt returns.'
  setup <<'END'
unset "${!NOMAD_@}" VAULT_ADDR VAULT_NAMESPACE VAULT_TOKEN
export NOMAD_CACERT=/etc/nomad.d/tls/ca.pem
export NOMAD_ADDR=https://nomad.eu-central.acme.example
export VAULT_ADDR=https://vault.eu-central.acme.example VAULT_NAMESPACE=platform/eu-central
END
  show <<'END'
# What a read says, if the condition holds; asked five times, as a follower may lag.
answer() { # PATH PROGRAM
  for _ in 1 2 3 4 5; do
    ANSWER=$(nomad operator api -address=https://nomad.eu-central.acme.example -region=eu-central "$1" </dev/null | jq -c --arg region eu-central "$2") &&
      [ -n "$ANSWER" ] && { echo "$ANSWER"; return 0; }
    sleep 2
  done
  echo "NO: $1"
  return 1
}
END
  finish
}

step_256() {
  begin 256 fallback-eu-central.login read 3 'Log in to Vault in namespace platform/eu-central'
  fact Why 'The Nomad token lives no longer than this login. VAULT_METHOD unless it is oidc, which opens a browser.'
  fact Who 'people who need eu-central'
  fact Time '2 min'
  fact Needs 'a Vault login'
  fact Expect 'Seconds that cover the time you need it; 0: it does not expire.'
  fact Otherwise 'Log in where the auth method is mounted, often the parent namespace. Too short: ask for a longer one now.'
  show <<'END'
vault login -no-print -method="${VAULT_METHOD:-oidc}"
END
  verify <<'END'
(
  set -o pipefail
  vault token lookup -format=json | jq -er '.data.ttl'
)
END
  finish
}

step_257() {
  begin 257 fallback-eu-central.role gate 3 'The role makes local tokens, and the mount points to eu-central'
  fact Who 'people who need eu-central'
  fact Time '1 min'
  fact Needs 'read on the mount'\''s role and config'
  fact Expect 'true, then an address of eu-central.'
  fact Otherwise 'Forbidden: ask the owner of the mount. Never write config/access: that can bootstrap ACLs. A global role: a token made by hand with this region'\''s break-glass token.'
  verify <<'END'
(
  set -o pipefail
  vault read -format=json nomad/role/upgrade-operator | jq -e '.data.global == false'
)
END
  verify <<'END'
vault read -field=address nomad/config/access
END
  finish
}

step_258() {
  begin 258 fallback-eu-central.token token 3 'Get a local token of eu-central'
  fact Why 'It is not printed.'
  fact Who 'people who need eu-central'
  fact Time '1 min'
  fact Needs 'read on the mount'\''s creds'
  fact Changes 'yes; undo: Step fallback-eu-central.revoke'
  fact Expect 'lease, and enough seconds.'
  fact Otherwise ''\''No cluster leader'\'': the region has none just now, repeat in a minute.'
  show <<'END'
CREDS=$(vault read -format=json nomad/creds/upgrade-operator) &&
  NOMAD_TOKEN=$(jq -er .data.secret_id <<<"$CREDS") && export NOMAD_TOKEN &&
  LEASE=$(jq -er .lease_id <<<"$CREDS") && ACCESSOR=$(jq -er .data.accessor_id <<<"$CREDS") &&
  export LEASE ACCESSOR && jq -er '"lease \(.lease_duration) s"' <<<"$CREDS"
unset CREDS
END
  finish
}

step_259() {
  begin 259 fallback-eu-central.prove gate 3 'The token is a local one, eu-central itself answers, its jobs can be read'
  fact Who 'people who need eu-central'
  fact Time '1 min'
  fact Expect 'Its name, Global false and the planned policies; then eu-central, then how many jobs.'
  fact Wait 'up to 1 min'
  fact Otherwise 'NO for the token: get it again, or the role makes global ones. For the members: the address leads elsewhere. For the jobs: the policy lacks namespace read; else give the text to nomad-upgrade-plan diagnose.'
  show <<'END'
answer /v1/acl/token/self 'select(.Global == false and (.AccessorID | type == "string")) | {Name, Type, Global, Policies, ExpirationTime}' &&
  answer /v1/agent/members 'select(.ServerRegion == $region) | .ServerRegion' &&
  answer /v1/jobs 'select(type == "array") | "jobs: \(length)"'
END
  finish
}

step_260() {
  begin 260 fallback-eu-central.ui read 3 'The UI at the region'\''s own address, without ?region='
  fact Why 'The link that is opened holds a one-time secret for ten minutes: do not share the screen.'
  fact Who 'people who need eu-central'
  fact Expect 'The browser opens this region'\''s UI, signed in.'
  fact Otherwise 'No browser here: open https://nomad.eu-central.acme.example/ui/settings/tokens elsewhere and paste the token from a password store.'
  show <<'END'
nomad ui -authenticate -address=https://nomad.eu-central.acme.example
END
  finish
}

step_261() {
  begin 261 fallback-eu-central.back gate 3 'The usual way to eu-central is back'
  fact Why 'Asked from us-east with the usual global token, before the fallback is given up.'
  fact Who 'people who need eu-central'
  fact Time '2 min'
  fact Needs 'namespace list-jobs'
  fact Expect true
  fact Wait 'up to 2 min'
  fact Otherwise 'Stay on the fallback; tell the change lead the text of the error.'
  show <<'END'
(
  read -rsp 'usual global token: ' NOMAD_TOKEN && export NOMAD_TOKEN && echo
  page() {
    [ "$(nomad operator api -address=https://nomad.us-east.acme.example -region=eu-central '/v1/jobs/statuses?per_page=1' </dev/null |
      jq 'type == "array"')" = true ] && echo true
  }
  page || { sleep 5; page; }
)
END
  finish
}

step_262() {
  begin 262 fallback-eu-central.revoke revoke 3 'Revoke the token of eu-central and see that it is gone'
  fact Why 'Also when the change was aborted. The refusal of the token is the proof.'
  fact Who 'people who need eu-central'
  fact Time '1 min'
  fact Needs 'update on sys/leases/revoke'
  fact Changes 'yes, and cannot be undone'
  fact Expect revoked
  fact Wait 'up to 1 min'
  fact Otherwise 'The owner of the region deletes it by its accessor: echo "$ACCESSOR".'
  show <<'END'
vault lease revoke "${LEASE:?}"
END
  show <<'END'
for _ in 1 2 3 4 5 6; do
  [ -n "${NOMAD_TOKEN:-}" ] || { echo 'NOT PROVED: this shell has no token'; break; }
  nomad operator api -address=https://nomad.eu-central.acme.example -region=eu-central /v1/acl/token/self </dev/null |
    grep -qE '^[^{]*(Permission denied|ACL token not found)' && { echo revoked; break; }
  echo 'NOT PROVED YET'
  sleep 5
done
END
  finish
}

step_263() {
  begin 263 fallback-eu-central.leave read 3 'Sign out and close the shell'
  fact Why 'The browser keeps the token until somebody signs out.'
  fact Who 'people who need eu-central'
  fact Expect 'Signed out in the UI of eu-central; the prompt returns.'
  show <<'END'
unset NOMAD_TOKEN NOMAD_ADDR VAULT_ADDR VAULT_NAMESPACE LEASE ACCESSOR
END
  finish
}

section_14() {
  paragraph 'This plan impairs nothing that reaches ap-southeast. The sheet is here for what nobody expected.'
  paragraph 'Works: everything inside ap-southeast, its own UI too, whatever other regions run, even without the authoritative one. Half upgraded, its new pages may fail; without a leader no token can be made: get it before the first stop.'
  paragraph 'Does not work: other regions and the UI'\''s region switch (403 Permission denied); making global tokens, writing policies and namespaces.'
}

step_264() {
  begin 264 fallback-ap-southeast.isolate read 4 'A shell of its own for ap-southeast'
  fact Who 'people who need ap-southeast'
  fact Time '1 min'
  fact Expect 'The prompt returns.'
  setup <<'END'
unset "${!NOMAD_@}" VAULT_ADDR VAULT_NAMESPACE VAULT_TOKEN
export NOMAD_CACERT=/etc/nomad.d/tls/ca.pem
export NOMAD_ADDR=https://nomad.ap-southeast.acme.example
export VAULT_ADDR=https://vault.ap-southeast.acme.example VAULT_NAMESPACE=platform/ap-southeast
END
  show <<'END'
# What a read says, if the condition holds; asked five times, as a follower may lag.
answer() { # PATH PROGRAM
  for _ in 1 2 3 4 5; do
    ANSWER=$(nomad operator api -address=https://nomad.ap-southeast.acme.example -region=ap-southeast "$1" </dev/null | jq -c --arg region ap-southeast "$2") &&
      [ -n "$ANSWER" ] && { echo "$ANSWER"; return 0; }
    sleep 2
  done
  echo "NO: $1"
  return 1
}
END
  finish
}

step_265() {
  begin 265 fallback-ap-southeast.login read 4 'Log in to Vault in namespace platform/ap-southeast'
  fact Why 'The Nomad token lives no longer than this login. VAULT_METHOD unless it is oidc, which opens a browser.'
  fact Who 'people who need ap-southeast'
  fact Time '2 min'
  fact Needs 'a Vault login'
  fact Expect 'Seconds that cover the time you need it; 0: it does not expire.'
  fact Otherwise 'Log in where the auth method is mounted, often the parent namespace. Too short: ask for a longer one now.'
  show <<'END'
vault login -no-print -method="${VAULT_METHOD:-oidc}"
END
  verify <<'END'
(
  set -o pipefail
  vault token lookup -format=json | jq -er '.data.ttl'
)
END
  finish
}

step_266() {
  begin 266 fallback-ap-southeast.role gate 4 'The role makes local tokens, and the mount points to ap-southeast'
  fact Who 'people who need ap-southeast'
  fact Time '1 min'
  fact Needs 'read on the mount'\''s role and config'
  fact Expect 'true, then an address of ap-southeast.'
  fact Otherwise 'Forbidden: ask the owner of the mount. Never write config/access: that can bootstrap ACLs. A global role: a token made by hand with this region'\''s break-glass token.'
  verify <<'END'
(
  set -o pipefail
  vault read -format=json nomad/role/upgrade-operator | jq -e '.data.global == false'
)
END
  verify <<'END'
vault read -field=address nomad/config/access
END
  finish
}

step_267() {
  begin 267 fallback-ap-southeast.token token 4 'Get a local token of ap-southeast'
  fact Why 'It is not printed.'
  fact Who 'people who need ap-southeast'
  fact Time '1 min'
  fact Needs 'read on the mount'\''s creds'
  fact Changes 'yes; undo: Step fallback-ap-southeast.revoke'
  fact Expect 'lease, and enough seconds.'
  fact Otherwise ''\''No cluster leader'\'': the region has none just now, repeat in a minute.'
  show <<'END'
CREDS=$(vault read -format=json nomad/creds/upgrade-operator) &&
  NOMAD_TOKEN=$(jq -er .data.secret_id <<<"$CREDS") && export NOMAD_TOKEN &&
  LEASE=$(jq -er .lease_id <<<"$CREDS") && ACCESSOR=$(jq -er .data.accessor_id <<<"$CREDS") &&
  export LEASE ACCESSOR && jq -er '"lease \(.lease_duration) s"' <<<"$CREDS"
unset CREDS
END
  finish
}

step_268() {
  begin 268 fallback-ap-southeast.prove gate 4 'The token is a local one, ap-southeast itself answers, its jobs can be read'
  fact Who 'people who need ap-southeast'
  fact Time '1 min'
  fact Expect 'Its name, Global false and the planned policies; then ap-southeast, then how many jobs.'
  fact Wait 'up to 1 min'
  fact Otherwise 'NO for the token: get it again, or the role makes global ones. For the members: the address leads elsewhere. For the jobs: the policy lacks namespace read; else give the text to nomad-upgrade-plan diagnose.'
  show <<'END'
answer /v1/acl/token/self 'select(.Global == false and (.AccessorID | type == "string")) | {Name, Type, Global, Policies, ExpirationTime}' &&
  answer /v1/agent/members 'select(.ServerRegion == $region) | .ServerRegion' &&
  answer /v1/jobs 'select(type == "array") | "jobs: \(length)"'
END
  finish
}

step_269() {
  begin 269 fallback-ap-southeast.ui read 4 'The UI at the region'\''s own address, without ?region='
  fact Why 'The link that is opened holds a one-time secret for ten minutes: do not share the screen.'
  fact Who 'people who need ap-southeast'
  fact Expect 'The browser opens this region'\''s UI, signed in.'
  fact Otherwise 'No browser here: open https://nomad.ap-southeast.acme.example/ui/settings/tokens elsewhere and paste the token from a password store.'
  show <<'END'
nomad ui -authenticate -address=https://nomad.ap-southeast.acme.example
END
  finish
}

step_270() {
  begin 270 fallback-ap-southeast.back gate 4 'The usual way to ap-southeast is back'
  fact Why 'Asked from us-east with the usual global token, before the fallback is given up.'
  fact Who 'people who need ap-southeast'
  fact Time '2 min'
  fact Needs 'namespace list-jobs'
  fact Expect true
  fact Wait 'up to 2 min'
  fact Otherwise 'Stay on the fallback; tell the change lead the text of the error.'
  show <<'END'
(
  read -rsp 'usual global token: ' NOMAD_TOKEN && export NOMAD_TOKEN && echo
  page() {
    [ "$(nomad operator api -address=https://nomad.us-east.acme.example -region=ap-southeast '/v1/jobs/statuses?per_page=1' </dev/null |
      jq 'type == "array"')" = true ] && echo true
  }
  page || { sleep 5; page; }
)
END
  finish
}

step_271() {
  begin 271 fallback-ap-southeast.revoke revoke 4 'Revoke the token of ap-southeast and see that it is gone'
  fact Why 'Also when the change was aborted. The refusal of the token is the proof.'
  fact Who 'people who need ap-southeast'
  fact Time '1 min'
  fact Needs 'update on sys/leases/revoke'
  fact Changes 'yes, and cannot be undone'
  fact Expect revoked
  fact Wait 'up to 1 min'
  fact Otherwise 'The owner of the region deletes it by its accessor: echo "$ACCESSOR".'
  show <<'END'
vault lease revoke "${LEASE:?}"
END
  show <<'END'
for _ in 1 2 3 4 5 6; do
  [ -n "${NOMAD_TOKEN:-}" ] || { echo 'NOT PROVED: this shell has no token'; break; }
  nomad operator api -address=https://nomad.ap-southeast.acme.example -region=ap-southeast /v1/acl/token/self </dev/null |
    grep -qE '^[^{]*(Permission denied|ACL token not found)' && { echo revoked; break; }
  echo 'NOT PROVED YET'
  sleep 5
done
END
  finish
}

step_272() {
  begin 272 fallback-ap-southeast.leave read 4 'Sign out and close the shell'
  fact Why 'The browser keeps the token until somebody signs out.'
  fact Who 'people who need ap-southeast'
  fact Expect 'Signed out in the UI of ap-southeast; the prompt returns.'
  show <<'END'
unset NOMAD_TOKEN NOMAD_ADDR VAULT_ADDR VAULT_NAMESPACE LEASE ACCESSOR
END
  finish
}

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
