// The part of verify.sh that is the same in every export: options, running and judging one check, counting.
/* The words of the script are its own: it is read where it runs, without this app. */

export const usage = `Usage: sh verify/verify.sh [--list] [--only C-NET-02,C-WRK-01]

Runs the checks of this plan in the cluster of the current kubectl context. Every command only reads.

  --list  shows every check and runs none
  --only  takes the checks of these controls, separated by commas
  -h      shows this

pass    The output is what the control asks for.
fail    It is not, or the object is not there.
manual  Yours to do: it takes a value, a tool, a right or a look that the script does not have. It never counts as failed.

Ends with 0 when nothing failed, with 1 when something did, and with 2 when it could not start.`;

/** Behind the lines that set \`ids\`, before the checks. */
export const runner = `only=
list=no
wrong() {
  printf '%s\\n' "$1" 'Try: sh verify/verify.sh -h' >&2
  exit 2
}
while [ $# -gt 0 ]; do
  case $1 in
    -h | --help) usage && exit 0 ;;
    --list) list=yes ;;
    --only)
      [ $# -gt 1 ] || wrong '--only needs ids of controls, such as C-NET-02.'
      only=$2
      shift
      ;;
    --only=*) only=\${1#--only=} ;;
    *) wrong "There is no option $1." ;;
  esac
  shift
done
only=$(printf '%s' "$only" | tr ',' ' ')
for id in $only; do
  case " $ids " in
    *" $id "*) ;;
    *) wrong "No check of this plan belongs to $id." ;;
  esac
done

cd "$(dirname "$0")/.." || exit 2
AWS_PAGER=''
export AWS_PAGER
passed=0
failed=0
manual=0

chosen() {
  [ -n "$only" ] || return 0
  case " $only " in
    *" $1 "*) return 0 ;;
    *) return 1 ;;
  esac
}

# On one line, without anything that moves the cursor or changes a colour.
flat() {
  printf '%s' "$1" | LC_ALL=C tr '\\n\\t\\r' '   ' | LC_ALL=C tr -d '\\000-\\037\\177'
}

row() {
  printf '%-6s  %-WIDTHs  %s\\n' "$1" "$2" "$3"
}

below() {
  printf '%-INDENTs%-6s%s\\n' '' "$1" "$2"
}

# by_hand CONTROL EXPECTED REASON COMMAND
by_hand() {
  chosen "$1" || return 0
  manual=$((manual + 1))
  row manual "$1" "$2"
  below do: "$4"
  below why: "$3"
}

# script CONTROL EXPECTED exit|says|is WANTED TOOLS COMMAND [FILTER]
script() {
  chosen "$1" || return 0
  command=$6\${7:+ | $7}
  if [ "$list" = yes ]; then
    passed=$((passed + 1))
    row script "$1" "$2"
    below run: "$command"
    return 0
  fi
  for tool in $5; do
    command -v "$tool" >/dev/null 2>&1 && continue
    by_hand "$1" "$2" "$tool is not installed." "$command"
    return 0
  done
  # Each part runs in a shell of its own, so that its failure is seen: a filter that counts nothing would count 0.
  out=$(sh -c "$6" 2>"$errors" </dev/null)
  status=$?
  if [ -n "\${7:-}" ] && [ "$status" -eq 0 ]; then
    out=$(printf '%s\\n' "$out" | sh -c "$7" 2>>"$errors")
    status=$?
    # With 1, grep and jq say that they found nothing. That is an answer.
    [ "$status" -ne 1 ] || [ "$3" = exit ] || status=0
  elif [ -n "\${7:-}" ]; then
    out=
  fi
  case $6 in
    *' auth can-i '*) [ "$status" -ne 1 ] || [ -z "$out" ] || status=0 ;;
  esac
  seen=$(flat "$out")
  if holds "$3" "$4"; then
    passed=$((passed + 1))
    row pass "$1" "$2"
    return 0
  fi
  said=$(flat "$(cat "$errors")")
  if [ "$status" -ne 0 ] && [ "$3" != exit ] && could_not_look "\${6%% *}"; then
    by_hand "$1" "$2" "It could not look: $(printf '%.300s' "$said")" "$command"
    return 0
  fi
  failed=$((failed + 1))
  row fail "$1" "$2"
  below ran: "$command"
  [ "$3" != exit ] || seen="exit code $status\${seen:+, }$seen"
  seen=\${seen:-$said}
  below saw: "$(printf '%.300s' "\${seen:-nothing}")"
}

# holds exit|says|is WANTED, with what a command left in status and seen. One that failed has shown nothing.
holds() {
  case $1 in
    exit) [ "$status" -eq "$2" ] ;;
    is) [ "$status" -eq 0 ] && [ "$seen" = "$2" ] ;;
    *) [ "$status" -eq 0 ] && printf '%s\\n' "$seen" | grep -Eq -e "$2" ;;
  esac
}

# An object that is not there is an answer of the cluster. A refusal is none, and neither is a cloud that was not asked.
could_not_look() {
  case $1 in
    kubectl | oc) ;;
    *) return 0 ;;
  esac
  case $said in
    *Forbidden* | *forbidden* | *Unauthorized* | *'must be logged in'*) return 0 ;;
    *) return 1 ;;
  esac
}

errors=
if [ "$list" = no ]; then
  errors=$(mktemp) || exit 2
  trap 'rm -f "$errors"' EXIT
  trap 'exit 130' INT TERM
  if command -v kubectl >/dev/null 2>&1; then
    kubectl get --raw /version --request-timeout=15s >/dev/null 2>"$errors" </dev/null || {
      printf 'The cluster of the current context does not answer: %s\\n' "$(flat "$(cat "$errors")")" >&2
      exit 2
    }
    printf 'Context: %s\\n\\n' "$(flat "$(kubectl config current-context 2>/dev/null </dev/null)")"
  fi
fi
`;

/** Behind the checks. */
export const ending = `if [ "$list" = yes ]; then
  printf '\\n%s for the script, %s manual.\\n' "$passed" "$manual"
  exit 0
fi
printf '\\n%s passed, %s failed, %s manual.\\n' "$passed" "$failed" "$manual"
[ "$failed" -eq 0 ] || exit 1
`;
