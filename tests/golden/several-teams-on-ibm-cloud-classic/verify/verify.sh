#!/bin/sh
# Checks the controls of this plan in the cluster of the current kubectl context (made for this export).
# It only reads. Knowledge as of 2026-11-23. Printed by Parapet on 2026-11-23.
# shellcheck disable=SC2016 # Commands stand in single quotes: they expand where they run, and nowhere before.
set -uf
usage() {
  cat <<'END'
Usage: sh verify/verify.sh [--list] [--only C-NET-02,C-WRK-01]

Runs the checks of this plan in the cluster of the current kubectl context. Every command only reads.

  --list  shows every check and runs none
  --only  takes the checks of these controls, separated by commas
  -h      shows this

pass    The output is what the control asks for.
fail    It is not, or the object is not there.
manual  Yours to do: it takes a value, a tool, a right or a look that the script does not have. It never counts as failed.

Ends with 0 when nothing failed, with 1 when something did, and with 2 when it could not start.
END
}
ids='C-API-01 C-API-02 C-API-03 C-API-04 C-API-05 C-API-06 C-API-07 C-API-08 C-API-09 C-API-10 C-API-11 C-API-12 C-API-13 C-API-14 C-API-15 C-API-16 C-API-17 C-API-18 C-API-20 C-API-21 C-API-23 C-API-24 C-API-25 C-API-26 C-ETC-02 C-ETC-03 C-ETC-04 C-ETC-05 C-IMG-01 C-IMG-02 C-IMG-03 C-IMG-04 C-IMG-05 C-IMG-06 C-IMG-07 C-IMG-08 C-IMG-09 C-IMG-10 C-IMG-11 C-IMG-12 C-IMG-13 C-IMG-14 C-IMG-15 C-ING-01 C-ING-02 C-ING-03 C-ING-04 C-ING-05 C-ING-06 C-ING-07 C-ING-08 C-ING-09 C-ING-10 C-ING-11 C-ING-12 C-LIF-01 C-LIF-02 C-LIF-03 C-LIF-04 C-LIF-05 C-LIF-06 C-LIF-07 C-LIF-08 C-LIF-09 C-LIF-12 C-LIF-13 C-NET-01 C-NET-02 C-NET-03 C-NET-04 C-NET-05 C-NET-06 C-NET-07 C-NET-08 C-NET-09 C-NET-10 C-NET-11 C-NET-12 C-NET-13 C-NET-14 C-NET-15 C-NET-17 C-NET-18 C-NET-19 C-NET-20 C-NET-21 C-NET-22 C-NET-23 C-NOD-01 C-NOD-02 C-NOD-03 C-NOD-04 C-NOD-05 C-NOD-06 C-NOD-08 C-NOD-09 C-NOD-10 C-NOD-11 C-NOD-12 C-NOD-13 C-NOD-14 C-NOD-15 C-NOD-16 C-NOD-17 C-OBS-01 C-OBS-02 C-OBS-03 C-OBS-04 C-OBS-05 C-OBS-06 C-OBS-07 C-OBS-08 C-OBS-09 C-OBS-10 C-OBS-11 C-OBS-12 C-OBS-13 C-PII-01 C-PII-02 C-PII-03 C-PII-04 C-PII-05 C-PII-06 C-SEC-01 C-SEC-02 C-SEC-03 C-SEC-04 C-SEC-05 C-SEC-06 C-STO-01 C-STO-02 C-STO-03 C-STO-04 C-STO-05 C-STO-06 C-STO-08 C-WRK-01 C-WRK-02 C-WRK-03 C-WRK-04 C-WRK-05 C-WRK-06 C-WRK-07 C-WRK-08 C-WRK-09 C-WRK-10 C-WRK-11 C-WRK-12 C-WRK-13 C-WRK-14 C-WRK-15 C-WRK-16 C-WRK-17 C-WRK-18 C-WRK-21'
only=
list=no
wrong() {
  printf '%s\n' "$1" 'Try: sh verify/verify.sh -h' >&2
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
    --only=*) only=${1#--only=} ;;
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
  printf '%s' "$1" | LC_ALL=C tr '\n\t\r' '   ' | LC_ALL=C tr -d '\000-\037\177'
}

row() {
  printf '%-6s  %-8s  %s\n' "$1" "$2" "$3"
}

below() {
  printf '%-18s%-6s%s\n' '' "$1" "$2"
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
  command=$6${7:+ | $7}
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
  if [ -n "${7:-}" ] && [ "$status" -eq 0 ]; then
    out=$(printf '%s\n' "$out" | sh -c "$7" 2>>"$errors")
    status=$?
    # With 1, grep and jq say that they found nothing. That is an answer.
    [ "$status" -ne 1 ] || [ "$3" = exit ] || status=0
  elif [ -n "${7:-}" ]; then
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
  if [ "$status" -ne 0 ] && [ "$3" != exit ] && could_not_look "${6%% *}"; then
    by_hand "$1" "$2" "It could not look: $(printf '%.300s' "$said")" "$command"
    return 0
  fi
  failed=$((failed + 1))
  row fail "$1" "$2"
  below ran: "$command"
  [ "$3" != exit ] || seen="exit code $status${seen:+, }$seen"
  seen=${seen:-$said}
  below saw: "$(printf '%.300s' "${seen:-nothing}")"
}

# holds exit|says|is WANTED, with what a command left in status and seen. One that failed has shown nothing.
holds() {
  case $1 in
    exit) [ "$status" -eq "$2" ] ;;
    is) [ "$status" -eq 0 ] && [ "$seen" = "$2" ] ;;
    *) [ "$status" -eq 0 ] && printf '%s\n' "$seen" | grep -Eq -e "$2" ;;
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
      printf 'The cluster of the current context does not answer: %s\n' "$(flat "$(cat "$errors")")" >&2
      exit 2
    }
    printf 'Context: %s\n\n' "$(flat "$(kubectl config current-context 2>/dev/null </dev/null)")"
  fi
fi

# C-API-01 Take the API endpoint off the internet
by_hand C-API-01 'The line for the public service endpoint is empty, and the private one has an address.' 'What stands in angle brackets is yours to fill in.' 'ibmcloud ks cluster get -c <cluster>'
by_hand C-API-01 'From a machine outside your networks the call times out or the name does not resolve.' 'What stands in angle brackets is yours to fill in.' 'curl --max-time 5 --insecure https://<API address>/version'

# C-API-02 Let only known networks call the API
by_hand C-API-02 'One enabled rule names the cluster service and your zones.' 'It takes a person to judge it.' 'ibmcloud cbr rules'
by_hand C-API-02 'From an address that is not on the list the call is refused or times out.' 'What stands in angle brackets is yours to fill in.' 'curl --max-time 5 --insecure https://<API address>/version'

# C-API-03 Build one way in to the private endpoint, and record who uses it
script C-API-03 'Through the way in the API answers.' says gitVersion kubectl 'kubectl get --raw /version --request-timeout=5s'
by_hand C-API-03 'Without the way in the same call, from the same laptop, times out.' 'It takes a person to judge it.' 'kubectl get --raw /version --request-timeout=5s'

# C-API-04 Let people sign in with the company account, never with certificates
by_hand C-API-04 'It prints your company account and its groups, not a certificate name such as kubernetes-admin.' 'It takes a person to judge it.' 'kubectl auth whoami'
script C-API-04 'It prints 0, so this kubeconfig holds no client key.' says '^0$' 'kubectl grep' 'kubectl config view --raw' 'grep -c client-key-data'

# C-API-05 Ask every administrator for a second factor
by_hand C-API-05 'Each sign-in shows the second factor, and none comes from an unmanaged device.' 'It takes a person to judge it.' 'Open the sign-in log of the identity provider for the administrator group, last seven days.'

# C-API-06 Give administrators their rights for an hour, not for ever
by_hand C-API-06 'Only the elevation group, the break-glass identity and the platform'\''s own bindings are listed.' 'It takes a person to judge it.' 'kubectl get clusterrolebindings -o '\''custom-columns=NAME:.metadata.name,ROLE:.roleRef.name,WHO:.subjects[*].name'\'' | grep -w cluster-admin'
by_hand C-API-06 'A second person has to agree, and the right is gone after the agreed time.' 'It takes a person to judge it.' 'Ask for elevation as a normal administrator, outside an incident.'

# C-API-07 Give each team a role in its own namespace and nothing more
script C-API-07 'claims: No tenant group may do everything, so the answer is no.' says '^no' kubectl 'kubectl auth can-i '\''*'\'' '\''*'\'' --all-namespaces --as=probe --as-group=k8s-claims'
script C-API-07 'payments: No tenant group may do everything, so the answer is no.' says '^no' kubectl 'kubectl auth can-i '\''*'\'' '\''*'\'' --all-namespaces --as=probe --as-group=k8s-payments'
script C-API-07 'partner-portal: No tenant group may do everything, so the answer is no.' says '^no' kubectl 'kubectl auth can-i '\''*'\'' '\''*'\'' --all-namespaces --as=probe --as-group=k8s-partners'
script C-API-07 'platform-services: No tenant group may do everything, so the answer is no.' says '^no' kubectl 'kubectl auth can-i '\''*'\'' '\''*'\'' --all-namespaces --as=probe --as-group=k8s-platform'
script C-API-07 'claims: The binding of the plan is there.' says '^tenant-developer$' kubectl 'kubectl get rolebinding tenant-developer --namespace claims -o jsonpath='\''{.roleRef.name}'\'''
script C-API-07 'payments: The binding of the plan is there.' says '^tenant-developer$' kubectl 'kubectl get rolebinding tenant-developer --namespace payments -o jsonpath='\''{.roleRef.name}'\'''
script C-API-07 'partner-portal: The binding of the plan is there.' says '^tenant-developer$' kubectl 'kubectl get rolebinding tenant-developer --namespace partner-portal -o jsonpath='\''{.roleRef.name}'\'''
script C-API-07 'platform-services: The binding of the plan is there.' says '^tenant-developer$' kubectl 'kubectl get rolebinding tenant-developer --namespace platform-services -o jsonpath='\''{.roleRef.name}'\'''

# C-API-08 Keep cluster-admin and system:masters for emergencies
by_hand C-API-08 'Each line has an owner and a reason in your records.' 'It takes a person to judge it.' 'kubectl get clusterrolebindings -o '\''custom-columns=NAME:.metadata.name,ROLE:.roleRef.name,WHO:.subjects[*].name'\'' | grep -w cluster-admin'

# C-API-09 Allow no wildcards, and nobody to widen their own rights
by_hand C-API-09 'Only roles of Kubernetes, of the provider and those in your list of exceptions are printed.' 'It takes a person to judge it.' 'kubectl get clusterroles -o json | jq -r '\''.items[]|select(.rules[]?.verbs[]?=="*")|.metadata.name'\'''
script C-API-09 'Somebody who is only signed in may not widen roles, so the answer is no.' says '^no' kubectl 'kubectl auth can-i escalate clusterroles --as=probe --as-group=system:authenticated'
script C-API-09 'claims: No tenant group may act as somebody else, so the answer is no.' says '^no' kubectl 'kubectl auth can-i impersonate users --as=probe --as-group=k8s-claims'
script C-API-09 'payments: No tenant group may act as somebody else, so the answer is no.' says '^no' kubectl 'kubectl auth can-i impersonate users --as=probe --as-group=k8s-payments'
script C-API-09 'partner-portal: No tenant group may act as somebody else, so the answer is no.' says '^no' kubectl 'kubectl auth can-i impersonate users --as=probe --as-group=k8s-partners'
script C-API-09 'platform-services: No tenant group may act as somebody else, so the answer is no.' says '^no' kubectl 'kubectl auth can-i impersonate users --as=probe --as-group=k8s-platform'

# C-API-10 Let almost nobody open a shell in a pod
script C-API-10 'claims: Somebody who is only signed in may not open a shell, so the answer is no.' says '^no' kubectl 'kubectl auth can-i create pods --subresource=exec --namespace claims --as=probe --as-group=system:authenticated'
script C-API-10 'payments: Somebody who is only signed in may not open a shell, so the answer is no.' says '^no' kubectl 'kubectl auth can-i create pods --subresource=exec --namespace payments --as=probe --as-group=system:authenticated'
script C-API-10 'partner-portal: Somebody who is only signed in may not open a shell, so the answer is no.' says '^no' kubectl 'kubectl auth can-i create pods --subresource=exec --namespace partner-portal --as=probe --as-group=system:authenticated'
script C-API-10 'platform-services: Somebody who is only signed in may not open a shell, so the answer is no.' says '^no' kubectl 'kubectl auth can-i create pods --subresource=exec --namespace platform-services --as=probe --as-group=system:authenticated'
script C-API-10 'claims: The tenant group may not open a shell, so the answer is no; try create too, and attach and portforward.' says '^no' kubectl 'kubectl auth can-i get pods --subresource=exec --namespace claims --as=probe --as-group=k8s-claims'
script C-API-10 'payments: The tenant group may not open a shell, so the answer is no; try create too, and attach and portforward.' says '^no' kubectl 'kubectl auth can-i get pods --subresource=exec --namespace payments --as=probe --as-group=k8s-payments'
script C-API-10 'partner-portal: The tenant group may not open a shell, so the answer is no; try create too, and attach and portforward.' says '^no' kubectl 'kubectl auth can-i get pods --subresource=exec --namespace partner-portal --as=probe --as-group=k8s-partners'
script C-API-10 'platform-services: The tenant group may not open a shell, so the answer is no; try create too, and attach and portforward.' says '^no' kubectl 'kubectl auth can-i get pods --subresource=exec --namespace platform-services --as=probe --as-group=k8s-platform'

# C-API-11 Give nobody the proxy to the kubelet
script C-API-11 'Somebody who is only signed in may not reach kubelets, so the answer is no.' says '^no' kubectl 'kubectl auth can-i get nodes --subresource=proxy --as=probe --as-group=system:authenticated'
by_hand C-API-11 'Only roles of Kubernetes itself are printed, such as system:kubelet-api-admin.' 'It takes a person to judge it.' 'kubectl get clusterroles -o json | jq -r '\''.items[]|select(.rules[]?.resources[]?=="nodes/proxy")|.metadata.name'\'''

# C-API-12 Let almost nobody list Secrets
script C-API-12 'claims: Somebody who is only signed in may not list Secrets, so the answer is no.' says '^no' kubectl 'kubectl auth can-i list secrets --namespace claims --as=probe --as-group=system:authenticated'
script C-API-12 'payments: Somebody who is only signed in may not list Secrets, so the answer is no.' says '^no' kubectl 'kubectl auth can-i list secrets --namespace payments --as=probe --as-group=system:authenticated'
script C-API-12 'partner-portal: Somebody who is only signed in may not list Secrets, so the answer is no.' says '^no' kubectl 'kubectl auth can-i list secrets --namespace partner-portal --as=probe --as-group=system:authenticated'
script C-API-12 'platform-services: Somebody who is only signed in may not list Secrets, so the answer is no.' says '^no' kubectl 'kubectl auth can-i list secrets --namespace platform-services --as=probe --as-group=system:authenticated'
script C-API-12 'claims: No tenant group may list Secrets everywhere, so the answer is no.' says '^no' kubectl 'kubectl auth can-i list secrets --all-namespaces --as=probe --as-group=k8s-claims'
script C-API-12 'payments: No tenant group may list Secrets everywhere, so the answer is no.' says '^no' kubectl 'kubectl auth can-i list secrets --all-namespaces --as=probe --as-group=k8s-payments'
script C-API-12 'partner-portal: No tenant group may list Secrets everywhere, so the answer is no.' says '^no' kubectl 'kubectl auth can-i list secrets --all-namespaces --as=probe --as-group=k8s-partners'
script C-API-12 'platform-services: No tenant group may list Secrets everywhere, so the answer is no.' says '^no' kubectl 'kubectl auth can-i list secrets --all-namespaces --as=probe --as-group=k8s-platform'

# C-API-13 Keep webhooks, certificate requests and token minting to the platform team
script C-API-13 'Somebody who is only signed in may not register a webhook, so the answer is no.' says '^no' kubectl 'kubectl auth can-i create validatingwebhookconfigurations --as=probe --as-group=system:authenticated'
script C-API-13 'claims: The tenant group may not mint tokens, so the answer is no; try update on the approval of certificate requests too.' says '^no' kubectl 'kubectl auth can-i create serviceaccounts --subresource=token --namespace claims --as=probe --as-group=k8s-claims'
script C-API-13 'payments: The tenant group may not mint tokens, so the answer is no; try update on the approval of certificate requests too.' says '^no' kubectl 'kubectl auth can-i create serviceaccounts --subresource=token --namespace payments --as=probe --as-group=k8s-payments'
script C-API-13 'partner-portal: The tenant group may not mint tokens, so the answer is no; try update on the approval of certificate requests too.' says '^no' kubectl 'kubectl auth can-i create serviceaccounts --subresource=token --namespace partner-portal --as=probe --as-group=k8s-partners'
script C-API-13 'platform-services: The tenant group may not mint tokens, so the answer is no; try update on the approval of certificate requests too.' says '^no' kubectl 'kubectl auth can-i create serviceaccounts --subresource=token --namespace platform-services --as=probe --as-group=k8s-platform'

# C-API-14 Answer nobody who has not signed in
by_hand C-API-14 'The status is 401 or 403, never 200.' 'What stands in angle brackets is yours to fill in.' 'curl --silent --insecure --max-time 5 --output /dev/null --write-out '\''%{http_code}'\'' https://<API address>/api/v1/namespaces/kube-public/configmaps/cluster-info'
script C-API-14 'Strangers may not read the object, so the answer is no.' says '^no' kubectl 'kubectl auth can-i get configmaps/cluster-info --namespace kube-public --as=system:anonymous --as-group=system:unauthenticated'

# C-API-15 Give every caller a fair share of the API server
script C-API-15 'The schema catch-all is there, and so are those you added.' says catch-all kubectl 'kubectl get flowschemas -o jsonpath='\''{range .items[*]}{.metadata.name}{" "}{end}'\'''
by_hand C-API-15 'The counters of system and node-high stay at zero.' 'It takes a person to judge it.' 'kubectl get --raw /metrics | grep apiserver_flowcontrol_rejected_requests_total'

# C-API-16 Run the admission plug-ins that every other rule leans on
by_hand C-API-16 'The API server refuses the label, which shows that NodeRestriction is on.' 'What stands in angle brackets is yours to fill in.' 'kubectl label node <node> node-restriction.kubernetes.io/probe=1 --dry-run=server --as=system:node:<node> --as-group=system:nodes'

# C-API-17 Put hard rules into the API server itself
script C-API-17 'A binding of this plan is there, and it denies.' says '(^|;)parapet-[^;=]*=[^;]*Deny' kubectl 'kubectl get validatingadmissionpolicybindings -o jsonpath='\''{range .items[*]}{.metadata.name}={.spec.validationActions};{end}'\'''
by_hand C-API-17 'No expression carries a warning.' 'It takes a person to judge it.' 'kubectl get validatingadmissionpolicies -o jsonpath='\''{range .items[*]}{.metadata.name}={.status.typeChecking.expressionWarnings}{"\n"}{end}'\'''

# C-API-18 Keep every webhook small, doubled and removable
by_hand C-API-18 'No webhook has an empty selector together with Fail, no timeout is above 10, and each name has an owner.' 'It takes a person to judge it.' 'kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations -o json | jq -r '\''.items[]|.metadata.name as $n|.webhooks[]|[$n,.failurePolicy,(.timeoutSeconds|tostring),(.namespaceSelector|tostring)]|@tsv'\'''

# C-API-20 Let pipelines sign in without a stored key
script C-API-20 'claims: The pipeline is bound to a Role of the namespace, not to a ClusterRole.' says '^Role$' kubectl 'kubectl get rolebinding tenant-deployer --namespace claims -o jsonpath='\''{.roleRef.kind}'\'''
script C-API-20 'payments: The pipeline is bound to a Role of the namespace, not to a ClusterRole.' says '^Role$' kubectl 'kubectl get rolebinding tenant-deployer --namespace payments -o jsonpath='\''{.roleRef.kind}'\'''
script C-API-20 'partner-portal: The pipeline is bound to a Role of the namespace, not to a ClusterRole.' says '^Role$' kubectl 'kubectl get rolebinding tenant-deployer --namespace partner-portal -o jsonpath='\''{.roleRef.kind}'\'''
script C-API-20 'platform-services: The pipeline is bound to a Role of the namespace, not to a ClusterRole.' says '^Role$' kubectl 'kubectl get rolebinding tenant-deployer --namespace platform-services -o jsonpath='\''{.roleRef.kind}'\'''
by_hand C-API-20 'None is left.' 'It takes a person to judge it.' 'Search the variables of the build service for kubeconfig files, cloud keys and tokens.'

# C-API-21 Keep keys out of kubeconfig files
by_hand C-API-21 'It prints 0 on every administrator'\''s laptop.' 'It takes a person to judge it.' 'kubectl config view --raw | grep -c client-key-data'

# C-API-23 Rotate the cluster's CA and credentials on a date, and when somebody leaves
by_hand C-API-23 'The last rotation is complete, and its date lies after the last departure.' 'What stands in angle brackets is yours to fill in.' 'ibmcloud ks cluster ca status -c <cluster>'

# C-API-24 Ask every quarter who still needs which right
by_hand C-API-24 'Every subject stands on the signed list of this quarter.' 'It takes a person to judge it.' 'kubectl get rolebindings,clusterrolebindings --all-namespaces -o '\''custom-columns=KIND:.kind,NS:.metadata.namespace,NAME:.metadata.name,ROLE:.roleRef.name,WHO:.subjects[*].name'\'''
by_hand C-API-24 'It is younger than 100 days, each line has a signature, and struck rights are gone from the cluster.' 'It takes a person to judge it.' 'Open the record of the last review.'

# C-API-25 Close the doors that lead past RBAC
by_hand C-API-25 'Nobody but the elevation group is Administrator for containers-kubernetes.' 'It takes a person to judge it.' 'ibmcloud iam access-policies --output json'

# C-API-26 Make namespaces, volumes and nodes hard to delete
script C-API-26 'Somebody who is only signed in may not delete namespaces, so the answer is no.' says '^no' kubectl 'kubectl auth can-i delete namespaces --as=probe --as-group=system:authenticated'
script C-API-26 'claims: The tenant group may not delete all claims at once, so the answer is no.' says '^no' kubectl 'kubectl auth can-i deletecollection persistentvolumeclaims --namespace claims --as=probe --as-group=k8s-claims'
script C-API-26 'payments: The tenant group may not delete all claims at once, so the answer is no.' says '^no' kubectl 'kubectl auth can-i deletecollection persistentvolumeclaims --namespace payments --as=probe --as-group=k8s-payments'
script C-API-26 'partner-portal: The tenant group may not delete all claims at once, so the answer is no.' says '^no' kubectl 'kubectl auth can-i deletecollection persistentvolumeclaims --namespace partner-portal --as=probe --as-group=k8s-partners'
script C-API-26 'platform-services: The tenant group may not delete all claims at once, so the answer is no.' says '^no' kubectl 'kubectl auth can-i deletecollection persistentvolumeclaims --namespace platform-services --as=probe --as-group=k8s-platform'
by_hand C-API-26 'The API server refuses the deletion, and names the policy.' 'What stands in angle brackets is yours to fill in.' 'kubectl delete namespace <protected namespace> --dry-run=server'

# C-ETC-02 Let nothing but the API servers reach etcd
by_hand C-ETC-02 'From a worker node the connection fails.' 'What stands in angle brackets is yours to fill in.' 'nc -zvw3 <address of the API endpoint> 2379'

# C-ETC-03 Encrypt Secrets with a key that lies elsewhere
by_hand C-ETC-03 'The line about the key management service says enabled, and the master is ready.' 'What stands in angle brackets is yours to fill in.' 'ibmcloud ks cluster get -c <cluster>'

# C-ETC-04 Guard the root key as if the cluster were inside it
by_hand C-ETC-04 'The policy is enabled.' 'What stands in angle brackets is yours to fill in.' 'ibmcloud kp instance policies --dual-auth-delete --instance-id <instance>'

# C-ETC-05 Keep copies of the cluster encrypted, elsewhere and tried
by_hand C-ETC-05 'The object cannot be listed, or its content stays unreadable.' 'It takes a person to judge it.' 'Try to read the newest copy with the credentials of a cluster administrator, without the key of the other account.'

# C-IMG-01 Start only images from registries that you approved
by_hand C-IMG-01 'Only approved registries and paths are listed.' 'It takes a person to judge it.' 'kubectl get pods --all-namespaces -o jsonpath='\''{range .items[*].spec.containers[*]}{.image}{"\n"}{end}'\'' | cut -d/ -f1,2 | sort | uniq -c'
by_hand C-IMG-01 'The API server refuses the pod because of its registry.' 'What stands in angle brackets is yours to fill in.' 'kubectl run probe --namespace <tenant> --image=docker.io/library/busybox:1.36 --dry-run=server'

# C-IMG-02 Scan every image when it arrives, and stop the grave ones
by_hand C-IMG-02 'Each image has a security status, and none says that its system is not supported.' 'It takes a person to judge it.' 'ibmcloud cr image-list --va'

# C-IMG-03 Sign every image that the pipeline releases
by_hand C-IMG-03 'It prints the signature and exits with 0; with another identity it fails.' 'What stands in angle brackets is yours to fill in.' 'cosign verify --certificate-identity <workflow> --certificate-oidc-issuer <issuer> <image>@<digest>'

# C-IMG-04 Refuse images without a valid signature
by_hand C-IMG-04 'The API server refuses the pod because of its signature.' 'What stands in angle brackets is yours to fill in.' 'kubectl run probe --namespace <tenant> --image=<unsigned image of your registry> --dry-run=server'

# C-IMG-05 Name images by digest
by_hand C-IMG-05 'The count covers only the provider'\''s own agents.' 'It takes a person to judge it.' 'kubectl get pods --all-namespaces -o jsonpath='\''{range .items[*].spec.containers[*]}{.image}{"\n"}{end}'\'' | grep -vc '\''@sha256:'\'''
script C-IMG-05 'claims: Each image of the tenant is named by its digest.' says '^([^;]+@sha256:[0-9a-f]{64};)*$' kubectl 'kubectl get pods --namespace claims -o jsonpath='\''{range .items[*].spec.containers[*]}{.image};{end}'\'''
script C-IMG-05 'payments: Each image of the tenant is named by its digest.' says '^([^;]+@sha256:[0-9a-f]{64};)*$' kubectl 'kubectl get pods --namespace payments -o jsonpath='\''{range .items[*].spec.containers[*]}{.image};{end}'\'''
script C-IMG-05 'partner-portal: Each image of the tenant is named by its digest.' says '^([^;]+@sha256:[0-9a-f]{64};)*$' kubectl 'kubectl get pods --namespace partner-portal -o jsonpath='\''{range .items[*].spec.containers[*]}{.image};{end}'\'''
script C-IMG-05 'platform-services: Each image of the tenant is named by its digest.' says '^([^;]+@sha256:[0-9a-f]{64};)*$' kubectl 'kubectl get pods --namespace platform-services -o jsonpath='\''{range .items[*].spec.containers[*]}{.image};{end}'\'''

# C-IMG-06 Store a list of parts and a proof of origin with each image
by_hand C-IMG-06 'It lists a signature, an SBOM and an attestation of origin.' 'What stands in angle brackets is yours to fill in.' 'cosign tree <image>@<digest>'

# C-IMG-07 Build on fresh machines with pinned tools
by_hand C-IMG-07 'It finds nothing.' 'It changes something.' 'Start two builds in a row, and let the second look for a file that the first left in home, temp and cache folders.'
by_hand C-IMG-07 'No action is named by a tag or branch.' 'What stands in angle brackets is yours to fill in.' 'grep -rnE '\''uses:.*@(v[0-9]|main|master)'\'' <repository>/.github/workflows'
by_hand C-IMG-07 'No builder mounts a socket of the container runtime.' 'It takes a person to judge it.' 'kubectl get pods --all-namespaces -o json | grep -cE '\''docker.sock|containerd.sock'\'''

# C-IMG-08 Let two people approve each change of the build
by_hand C-IMG-08 'At least one approving review, reviews of code owners and enforcement for administrators are on.' 'What stands in angle brackets is yours to fill in.' 'gh api repos/<owner>/<repository>/branches/main/protection'
by_hand C-IMG-08 'The server refuses.' 'It takes a person to judge it.' 'Try to push to the protected branch with an administrator'\''s account.'

# C-IMG-09 Use small base images and rebuild them on schedule
by_hand C-IMG-09 'The command fails, because the image has no shell.' 'What stands in angle brackets is yours to fill in.' 'kubectl exec --namespace <tenant> <pod> -- sh -c true'
by_hand C-IMG-09 'The date is less than 31 days ago.' 'What stands in angle brackets is yours to fill in.' 'skopeo inspect --format '\''{{.Created}}'\'' docker://<image>'

# C-IMG-10 Bring public images in through a mirror of your own
by_hand C-IMG-10 'The mirror answers, or the pull fails; the firewall sees no connection to the public registry.' 'It takes a person to judge it.' 'From a node, pull a public image by its public name.'

# C-IMG-11 Let only those run a cached image who may pull it
script C-IMG-11 'Each kubelet is 1.35 or newer.' says '^(v1\.(3[5-9]|[4-9][0-9])[^;]*;)+$' kubectl 'kubectl get nodes -o jsonpath='\''{range .items[*]}{.status.nodeInfo.kubeletVersion};{end}'\'''
by_hand C-IMG-11 'imagePullCredentialsVerificationPolicy is not NeverVerify. The call needs the emergency role.' 'What stands in angle brackets is yours to fill in.' 'kubectl get --raw /api/v1/nodes/<node>/proxy/configz'
by_hand C-IMG-11 'The pod does not start for lack of pull rights.' 'It changes something.' 'kubectl run probe --namespace <other tenant> --image=<private image of a tenant> --image-pull-policy=IfNotPresent'

# C-IMG-12 Guard the registry like the cluster itself
by_hand C-IMG-12 'Public connections are off for the account.' 'It takes a person to judge it.' 'ibmcloud cr private-only --status'

# C-IMG-13 Scan what runs, and replace it by a deadline
by_hand C-IMG-13 'No grave finding is past its deadline, and a known test image is on the list.' 'It takes a person to judge it.' 'Open the list of vulnerable running images in the provider'\''s tool, sorted by age.'

# C-IMG-14 Look at add-ons before you let them in
by_hand C-IMG-14 'Each release is on your list of add-ons, with an owner and a supported version.' 'It takes a person to judge it.' 'helm list --all-namespaces'
by_hand C-IMG-14 'Each add-on is supported and on your list.' 'What stands in angle brackets is yours to fill in.' 'ibmcloud ks cluster addon ls --cluster <cluster>'
by_hand C-IMG-14 'No add-on holds cluster-admin without a reason on your list.' 'It takes a person to judge it.' 'kubectl get clusterrolebindings -o wide'

# C-IMG-15 Let only the pipeline push
by_hand C-IMG-15 'With a developer'\''s sign-in the registry refuses.' 'It changes something.' 'docker push <registry>/<repository>:probe'
by_hand C-IMG-15 'No policy gives Writer or Manager on container-registry.' 'What stands in angle brackets is yours to fill in.' 'ibmcloud iam user-policies <e-mail of a developer>'

# C-ING-01 Use an entry controller that still gets patches
by_hand C-ING-01 'The controller that you chose is named, unless you use a managed ingress.' 'It takes a person to judge it.' 'kubectl get gatewayclasses -o jsonpath='\''{.items[*].spec.controllerName}'\'''
script C-ING-01 'It prints 0, because no class names ingress-nginx.' says '^0$' 'kubectl grep' 'kubectl get ingressclasses -o jsonpath='\''{.items[*].spec.controller}'\''' 'grep -Fc k8s.io/ingress-nginx'

# C-ING-02 Keep the entry on edge nodes, and everything else off them
script C-ING-02 'Edge nodes exist and carry the taint.' says '(^| )dedicated( |$)' kubectl 'kubectl get nodes --selector dedicated=edge -o jsonpath='\''{.items[*].spec.taints[*].key}'\'''
by_hand C-ING-02 'Only the gateway and the platform'\''s own agents run there.' 'What stands in angle brackets is yours to fill in.' 'kubectl get pods --all-namespaces -o wide --field-selector spec.nodeName=<edge node>'

# C-ING-03 Speak TLS 1.2 or newer at the edge, and nothing in clear text
by_hand C-ING-03 'The handshake fails.' 'What stands in angle brackets is yours to fill in.' 'openssl s_client -connect <host>:443 -tls1_1'
by_hand C-ING-03 'The answer is a redirect to https.' 'What stands in angle brackets is yours to fill in.' 'curl --silent --head http://<host>/'

# C-ING-04 Encrypt again from the gateway to the pod
by_hand C-ING-04 'With the Gateway API there is a policy for each exposed app of the tenant.' 'What stands in angle brackets is yours to fill in.' 'kubectl get backendtlspolicies --namespace <tenant> -o jsonpath='\''{.items[*].spec.validation.hostname}'\'''
by_hand C-ING-04 'Apps behind the gateway listen on their HTTPS port.' 'What stands in angle brackets is yours to fill in.' 'kubectl -n <tenant> get pods -o jsonpath='\''{.items[*].spec.containers[*].ports[*].containerPort}'\'''

# C-ING-05 Let certificates renew themselves, and hear of it when they do not
by_hand C-ING-05 'Each secret has a status of created or updated, and an end more than 21 days away.' 'What stands in angle brackets is yours to fill in.' 'ibmcloud ks ingress secret ls --cluster <cluster>'

# C-ING-06 Carry the caller's address to the app
script C-ING-06 'The policy is Local.' says '^(Local)+$' kubectl 'kubectl get services --namespace edge-gateway -o jsonpath='\''{range .items[?(@.spec.type=="LoadBalancer")]}{.spec.externalTrafficPolicy}{end}'\'''
by_hand C-ING-06 'The log shows the known address.' 'It takes a person to judge it.' 'Send a request from a known address, and read the access log of the app.'

# C-ING-07 Put a web firewall and flood protection in front
by_hand C-ING-07 'The request is refused with 403.' 'What stands in angle brackets is yours to fill in.' 'curl --silent --output /dev/null --write-out '\''%{http_code}'\'' '\''https://<host>/?q=<script>alert(1)</script>'\'''
by_hand C-ING-07 'The direct call is refused or times out.' 'What stands in angle brackets is yours to fill in.' 'curl --max-time 5 https://<address of the load balancer>/'

# C-ING-08 Ask users to sign in before anything answers them
by_hand C-ING-08 'The answer is 302 to the identity provider, 401 or 403.' 'What stands in angle brackets is yours to fill in.' 'curl --silent --output /dev/null --write-out '\''%{http_code}'\'' https://<host>/<path behind sign-in>'
by_hand C-ING-08 'The call past the gateway is refused.' 'It changes something.' 'kubectl -n <tenant> run probe --rm -it --restart=Never --image=<your image> -- wget -qO- -T 3 http://<service>'

# C-ING-09 Let each tenant publish on its own listener only
by_hand C-ING-09 'With the Gateway API no listener accepts routes from all namespaces.' 'It takes a person to judge it.' 'kubectl get gateways.gateway.networking.k8s.io --all-namespaces -o jsonpath='\''{.items[*].spec.listeners[*].allowedRoutes.namespaces.from}'\'''
by_hand C-ING-09 'Each grant names one kind and one namespace, and has a reason.' 'It takes a person to judge it.' 'kubectl get referencegrants --all-namespaces'

# C-ING-10 Keep load balancers inside unless somebody approves
script C-ING-10 'The binding denies.' says Deny kubectl 'kubectl get validatingadmissionpolicybinding parapet-guard-services -o jsonpath='\''{.spec.validationActions}'\'''
by_hand C-ING-10 'Each public address in the list has an approval.' 'It takes a person to judge it.' 'kubectl get services --all-namespaces --field-selector spec.type=LoadBalancer'

# C-ING-11 Read the list of exposed services every quarter
by_hand C-ING-11 'Each exposed entry is on the list of apps, with an owner.' 'It takes a person to judge it.' 'kubectl get gateways,httproutes,ingresses,services --all-namespaces'

# C-ING-12 Limit rate, size and duration of requests at the gateway
by_hand C-ING-12 'The surplus gets 429 or 503, and a second client notices nothing.' 'It takes a person to judge it.' 'Send twice the allowed rate from one client for a minute.'
by_hand C-ING-12 'The answer is 413.' 'What stands in angle brackets is yours to fill in.' 'head -c <twice the limit> /dev/zero | curl --silent --output /dev/null --write-out '\''%{http_code}'\'' --data-binary @- https://<host>/'

# C-LIF-01 Stay on a supported version, with dates for the next ones
by_hand C-LIF-01 'Server and client name a version whose end of life lies at least two months ahead.' 'It takes a person to judge it.' 'kubectl version'
by_hand C-LIF-01 'All nodes name one version, at most one minor behind the server.' 'It takes a person to judge it.' 'kubectl get nodes -o jsonpath='\''{range .items[*]}{.status.nodeInfo.kubeletVersion}{"\n"}{end}'\'''

# C-LIF-02 Hear of flaws on the day, and patch by a deadline
by_hand C-LIF-02 'No critical one took more than 7 days, and no other more than 30.' 'It takes a person to judge it.' 'Sort the tickets of the last quarter by days from publication to installation.'
by_hand C-LIF-02 'No worker shows an asterisk for a pending update.' 'What stands in angle brackets is yours to fill in.' 'ibmcloud ks workers --cluster <cluster>'

# C-LIF-03 Find the use of removed APIs before each upgrade
by_hand C-LIF-03 'No line names a release that you are about to reach.' 'It takes a person to judge it.' 'kubectl get --raw /metrics | grep '\''^apiserver_requested_deprecated_apis'\'''

# C-LIF-04 Let the cluster pull its changes from a guarded repository
by_hand C-LIF-04 'The last commit on the protected branch has a good signature.' 'It takes a person to judge it.' 'git log -1 --show-signature'
by_hand C-LIF-04 'The push is refused.' 'It takes a person to judge it.' 'Try to push to the protected branch without a review.'

# C-LIF-05 Notice when the cluster differs from its plan
script C-LIF-05 'In the folder of this plan it prints nothing.' exit 0 kubectl 'kubectl diff --kustomize manifests'
by_hand C-LIF-05 'The difference is reported or undone within ten minutes.' 'It changes something.' 'Change a label of a managed object by hand.'

# C-LIF-06 Write down what happens when a zone is lost
by_hand C-LIF-06 'Each pool has nodes in the planned zones.' 'It takes a person to judge it.' 'kubectl get nodes --label-columns topology.kubernetes.io/zone'
by_hand C-LIF-06 'It is younger than a year and names what failed.' 'It takes a person to judge it.' 'Open the record of the last rehearsal.'

# C-LIF-07 Leave nothing behind when a cluster or a node goes
by_hand C-LIF-07 'Each volume that stays is on the list, with an owner and an end.' 'It takes a person to judge it.' 'kubectl get persistentvolumes -o jsonpath='\''{range .items[*]}{.metadata.name} {.spec.persistentVolumeReclaimPolicy} {.spec.csi.volumeHandle}{"\n"}{end}'\'''
by_hand C-LIF-07 'Nothing is billed any more.' 'It takes a person to judge it.' 'A month after the deletion, search the account'\''s bill for the cluster'\''s tags.'

# C-LIF-08 Announce changes to tenants in one place, with dates
by_hand C-LIF-08 'The next upgrade stands there with a date, and each tenant has confirmed.' 'It takes a person to judge it.' 'Open the calendar of changes.'

# C-LIF-09 Keep a list of add-ons, and remove unused ones whole
by_hand C-LIF-09 'Each Service named there exists and has an owner on the list.' 'It takes a person to judge it.' 'kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations -o jsonpath='\''{range .items[*].webhooks[*]}{.clientConfig.service.namespace}/{.clientConfig.service.name}{"\n"}{end}'\'''
script C-LIF-09 'Each APIService is available.' says '^([^=;]+=True;)+$' kubectl 'kubectl get apiservices -o jsonpath='\''{range .items[*]}{.metadata.name}={.status.conditions[?(@.type=="Available")].status};{end}'\'''

# C-LIF-12 Sign who is responsible for what
by_hand C-LIF-12 'It is younger than a year, and each layer has one name.' 'It takes a person to judge it.' 'Open the signed matrix.'

# C-LIF-13 Lock cluster and data against deletion
by_hand C-LIF-13 'Two people and the pipeline are named, and nobody else.' 'It takes a person to judge it.' 'List in IAM who may delete the cluster.'

# C-NET-01 Run a network plug-in that enforces policies
script C-NET-01 'The agent of Calico or Cilium runs; on GKE it is called anetd.' says 'calico-node|cilium|anetd' kubectl 'kubectl get daemonsets --all-namespaces -o name'
by_hand C-NET-01 'The call times out.' 'It changes something.' 'kubectl -n <tenant> run probe --rm -it --restart=Never --image=<your image> -- wget -qO- -T 3 http://<service that the policy denies>'

# C-NET-02 Deny all traffic in every namespace by default
script C-NET-02 'claims: Both directions are listed.' says 'Ingress.*Egress|Egress.*Ingress' kubectl 'kubectl get networkpolicy default-deny --namespace claims -o jsonpath='\''{.spec.policyTypes}'\'''
script C-NET-02 'payments: Both directions are listed.' says 'Ingress.*Egress|Egress.*Ingress' kubectl 'kubectl get networkpolicy default-deny --namespace payments -o jsonpath='\''{.spec.policyTypes}'\'''
script C-NET-02 'partner-portal: Both directions are listed.' says 'Ingress.*Egress|Egress.*Ingress' kubectl 'kubectl get networkpolicy default-deny --namespace partner-portal -o jsonpath='\''{.spec.policyTypes}'\'''
script C-NET-02 'platform-services: Both directions are listed.' says 'Ingress.*Egress|Egress.*Ingress' kubectl 'kubectl get networkpolicy default-deny --namespace platform-services -o jsonpath='\''{.spec.policyTypes}'\'''
by_hand C-NET-02 'The call times out.' 'It changes something.' 'kubectl -n <tenant> run probe --rm -it --restart=Never --image=<your image> -- wget -qO- -T 3 http://<neighbour service>'

# C-NET-03 Allow each needed connection by name
script C-NET-03 'claims: The port of the name server is listed.' says 53 kubectl 'kubectl get networkpolicy allow-dns --namespace claims -o jsonpath='\''{.spec.egress[*].ports[*].port}'\'''
script C-NET-03 'payments: The port of the name server is listed.' says 53 kubectl 'kubectl get networkpolicy allow-dns --namespace payments -o jsonpath='\''{.spec.egress[*].ports[*].port}'\'''
script C-NET-03 'partner-portal: The port of the name server is listed.' says 53 kubectl 'kubectl get networkpolicy allow-dns --namespace partner-portal -o jsonpath='\''{.spec.egress[*].ports[*].port}'\'''
script C-NET-03 'platform-services: The port of the name server is listed.' says 53 kubectl 'kubectl get networkpolicy allow-dns --namespace platform-services -o jsonpath='\''{.spec.egress[*].ports[*].port}'\'''
by_hand C-NET-03 'Each policy beyond those of this plan has an owner and a reason.' 'What stands in angle brackets is yours to fill in.' 'kubectl get networkpolicies --namespace <tenant>'

# C-NET-04 Separate tenants by a rule they cannot change
script C-NET-04 'claims: The policy exists and names its directions.' says Ingress kubectl 'kubectl get globalnetworkpolicies.projectcalico.org tenants.separate-claims -o jsonpath='\''{.spec.types}'\'''
script C-NET-04 'payments: The policy exists and names its directions.' says Ingress kubectl 'kubectl get globalnetworkpolicies.projectcalico.org tenants.separate-payments -o jsonpath='\''{.spec.types}'\'''
script C-NET-04 'partner-portal: The policy exists and names its directions.' says Ingress kubectl 'kubectl get globalnetworkpolicies.projectcalico.org tenants.separate-partner-portal -o jsonpath='\''{.spec.types}'\'''
script C-NET-04 'platform-services: The policy exists and names its directions.' says Ingress kubectl 'kubectl get globalnetworkpolicies.projectcalico.org tenants.separate-platform-services -o jsonpath='\''{.spec.types}'\'''

# C-NET-05 Close the metadata service to pods
by_hand C-NET-05 'The call times out or is refused.' 'It changes something.' 'kubectl run probe --namespace <tenant> --rm -it --restart=Never --image=<your image with curl> -- curl -m 3 -s -o /dev/null -w '\''%{http_code}'\'' http://169.254.169.254/'

# C-NET-06 Let pods out by host name only
by_hand C-NET-06 'With Cilium, the allowed names are listed.' 'What stands in angle brackets is yours to fill in.' 'kubectl get ciliumnetworkpolicy egress-by-name --namespace <tenant> -o jsonpath='\''{.spec.egress[*].toFQDNs}'\'''
by_hand C-NET-06 'A host that is not on the list is refused, and the refusal is in the log.' 'It changes something.' 'kubectl -n <tenant> run probe --rm -it --restart=Never --image=<your image> -- wget -qO- -T 5 https://example.com'

# C-NET-07 Give worker nodes no public address
script C-NET-07 'Each node'\''s name is followed by nothing.' says '^([^=;]+=;)+$' kubectl 'kubectl get nodes -o jsonpath='\''{range .items[*]}{.metadata.name}={.status.addresses[?(@.type=="ExternalIP")].address};{end}'\'''

# C-NET-08 Put edge, apps and data into networks of their own
by_hand C-NET-08 'The addresses of each pool lie in the range of its tier.' 'It takes a person to judge it.' 'kubectl get nodes -o '\''custom-columns=NAME:.metadata.name,ADDRESS:.status.addresses[0].address,POOL:.metadata.labels'\'''
by_hand C-NET-08 'Each rule names ports and a reason, and no rule allows everything.' 'It takes a person to judge it.' 'Export the rules of the firewall, the network ACLs or the security groups between the tiers.'

# C-NET-09 Separate again what VRF, VLAN spanning or a hub has joined
script C-NET-09 'The policy exists and names its directions.' says Ingress kubectl 'kubectl get globalnetworkpolicies.projectcalico.org restore-separation -o jsonpath='\''{.spec.types}'\'''
by_hand C-NET-09 'Both connections time out.' 'It takes a person to judge it.' 'From a machine in another joined network, connect to a node'\''s kubelet port 10250 and to one database port.'

# C-NET-10 Open only named ports on nodes and load balancers
by_hand C-NET-10 'Only the public entry has such a source, on ports 80 and 443.' 'It takes a person to judge it.' 'Export the rules of the groups on nodes and load balancers, and look for 0.0.0.0/0 and ::/0.'

# C-NET-11 Close NodePorts to everything but the load balancer
script C-NET-11 'The policy acts before address translation.' says true kubectl 'kubectl get globalnetworkpolicies.projectcalico.org block-node-ports -o jsonpath='\''{.spec.preDNAT}'\'''
by_hand C-NET-11 'From outside the call times out.' 'What stands in angle brackets is yours to fill in.' 'curl --max-time 5 http://<node address>:<node port>'

# C-NET-12 Put a firewall between the cluster and the outside, with a written port list
script C-NET-12 'All nodes stay ready with the firewall in place.' says '^True( True)*$' kubectl 'kubectl get nodes -o jsonpath='\''{.items[*].status.conditions[?(@.type=="Ready")].status}'\'''
by_hand C-NET-12 'It holds entries, and none of them is something the platform needs.' 'It takes a person to judge it.' 'Open the refusal log of the firewall for the last day.'

# C-NET-13 Let only named systems across the site link
by_hand C-NET-13 'Only expected prefixes are there, and no rule allows any to any.' 'It takes a person to judge it.' 'Export the route table of the link and its filter rules.'

# C-NET-14 Encrypt pod traffic between nodes
script C-NET-14 'WireGuard is enabled.' says '^true$' kubectl 'kubectl get felixconfigurations.projectcalico.org default -o jsonpath='\''{.spec.wireguardEnabled}'\'''

# C-NET-15 Let every service speak mutual TLS and nothing else
script C-NET-15 'The root namespace of the mesh says STRICT, and no namespace says PERMISSIVE or DISABLE.' says '^([^=;]+=(STRICT)?;)+$' kubectl 'kubectl get peerauthentications.security.istio.io --all-namespaces -o jsonpath='\''{range .items[*]}{.metadata.namespace}={.spec.mtls.mode};{end}'\'''
by_hand C-NET-15 'The call without a certificate is reset.' 'It changes something.' 'kubectl -n <tenant> run probe --rm -it --restart=Never --labels=sidecar.istio.io/inject=false --image=<your image> -- wget -qO- -T 3 http://<service in the mesh>'

# C-NET-17 Refuse Services with foreign addresses
script C-NET-17 'The binding denies.' says Deny kubectl 'kubectl get validatingadmissionpolicybinding parapet-guard-services -o jsonpath='\''{.spec.validationActions}'\'''
script C-NET-17 'No Service has external addresses.' says '^([^=;]+=;)+$' kubectl 'kubectl get services --all-namespaces -o jsonpath='\''{range .items[*]}{.metadata.name}={.spec.externalIPs};{end}'\'''

# C-NET-18 Let the platform decide who opens NodePorts and load balancers
script C-NET-18 'The policy exists and fails closed.' says Fail kubectl 'kubectl get validatingadmissionpolicy parapet-guard-services -o jsonpath='\''{.spec.failurePolicy}'\'''
by_hand C-NET-18 'No tenant namespace is listed.' 'It takes a person to judge it.' 'kubectl get services --all-namespaces --field-selector spec.type=NodePort'

# C-NET-19 Reach registry, keys, storage and logs by private endpoints
by_hand C-NET-19 'The answer is an address of your own network.' 'It changes something.' 'kubectl -n <tenant> run probe --rm -it --restart=Never --image=<your image> -- nslookup <host name of the registry>'

# C-NET-20 Keep and watch logs of connections
by_hand C-NET-20 'The attempt is found within ten minutes, with the name of the pod.' 'It takes a person to judge it.' 'Connect from a test pod to a blocked address, then search the log store for it.'

# C-NET-21 Limit what the API server itself can call
script C-NET-21 'No webhook names a URL.' says '^([^=;]+=;)*$' kubectl 'kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations -o jsonpath='\''{range .items[*].webhooks[*]}{.name}={.clientConfig.url};{end}'\'''

# C-NET-22 Let nobody but the platform change name resolution
script C-NET-22 'claims: It prints no for the deployer of each tenant.' says '^no' kubectl 'kubectl auth can-i update configmaps --namespace kube-system --as=system:serviceaccount:claims:tenant-deployer'
script C-NET-22 'payments: It prints no for the deployer of each tenant.' says '^no' kubectl 'kubectl auth can-i update configmaps --namespace kube-system --as=system:serviceaccount:payments:tenant-deployer'
script C-NET-22 'partner-portal: It prints no for the deployer of each tenant.' says '^no' kubectl 'kubectl auth can-i update configmaps --namespace kube-system --as=system:serviceaccount:partner-portal:tenant-deployer'
script C-NET-22 'platform-services: It prints no for the deployer of each tenant.' says '^no' kubectl 'kubectl auth can-i update configmaps --namespace kube-system --as=system:serviceaccount:platform-services:tenant-deployer'
script C-NET-22 'claims: The tenant group may not, so the answer is no.' says '^no' kubectl 'kubectl auth can-i update configmaps --namespace kube-system --as=probe --as-group=k8s-claims'
script C-NET-22 'payments: The tenant group may not, so the answer is no.' says '^no' kubectl 'kubectl auth can-i update configmaps --namespace kube-system --as=probe --as-group=k8s-payments'
script C-NET-22 'partner-portal: The tenant group may not, so the answer is no.' says '^no' kubectl 'kubectl auth can-i update configmaps --namespace kube-system --as=probe --as-group=k8s-partners'
script C-NET-22 'platform-services: The tenant group may not, so the answer is no.' says '^no' kubectl 'kubectl auth can-i update configmaps --namespace kube-system --as=probe --as-group=k8s-platform'

# C-NET-23 Leave EndpointSlices to the controllers
script C-NET-23 'claims: It prints no for the deployer of each tenant.' says '^no' kubectl 'kubectl auth can-i create endpointslices.discovery.k8s.io --namespace claims --as=system:serviceaccount:claims:tenant-deployer'
script C-NET-23 'payments: It prints no for the deployer of each tenant.' says '^no' kubectl 'kubectl auth can-i create endpointslices.discovery.k8s.io --namespace payments --as=system:serviceaccount:payments:tenant-deployer'
script C-NET-23 'partner-portal: It prints no for the deployer of each tenant.' says '^no' kubectl 'kubectl auth can-i create endpointslices.discovery.k8s.io --namespace partner-portal --as=system:serviceaccount:partner-portal:tenant-deployer'
script C-NET-23 'platform-services: It prints no for the deployer of each tenant.' says '^no' kubectl 'kubectl auth can-i create endpointslices.discovery.k8s.io --namespace platform-services --as=system:serviceaccount:platform-services:tenant-deployer'
script C-NET-23 'claims: The tenant group may not, so the answer is no.' says '^no' kubectl 'kubectl auth can-i create endpointslices.discovery.k8s.io --namespace claims --as=probe --as-group=k8s-claims'
script C-NET-23 'payments: The tenant group may not, so the answer is no.' says '^no' kubectl 'kubectl auth can-i create endpointslices.discovery.k8s.io --namespace payments --as=probe --as-group=k8s-payments'
script C-NET-23 'partner-portal: The tenant group may not, so the answer is no.' says '^no' kubectl 'kubectl auth can-i create endpointslices.discovery.k8s.io --namespace partner-portal --as=probe --as-group=k8s-partners'
script C-NET-23 'platform-services: The tenant group may not, so the answer is no.' says '^no' kubectl 'kubectl auth can-i create endpointslices.discovery.k8s.io --namespace platform-services --as=probe --as-group=k8s-platform'

# C-NOD-01 Run nodes on a small or hardened operating system
by_hand C-NOD-01 'Each node shows the chosen system, and all nodes of a pool the same build.' 'It takes a person to judge it.' 'kubectl get nodes -o custom-columns=NODE:.metadata.name,SYSTEM:.status.nodeInfo.osImage,KERNEL:.status.nodeInfo.kernelVersion'

# C-NOD-02 Replace nodes with a patched image every month
by_hand C-NOD-02 'No node is older than 31 days where nodes are replaced, and all kernels are equal.' 'It takes a person to judge it.' 'kubectl get nodes --sort-by=.metadata.creationTimestamp -o custom-columns=NODE:.metadata.name,SINCE:.metadata.creationTimestamp,KERNEL:.status.nodeInfo.kernelVersion'
by_hand C-NOD-02 'No worker shows an asterisk behind its version, which means that an update waits.' 'What stands in angle brackets is yours to fill in.' 'ibmcloud ks worker ls --cluster <cluster>'

# C-NOD-03 Switch SSH off and look into nodes through the API
by_hand C-NOD-03 'The connection is refused or times out, from the admin network and from a pod.' 'What stands in angle brackets is yours to fill in.' 'nc -zv -w 3 <node address> 22'

# C-NOD-04 Let the kubelet answer only callers that the API server vouches for
by_hand C-NOD-04 'Anonymous is false, authorization mode is Webhook, and readOnlyPort is 0 or missing. Use the break-glass role for it.' 'What stands in angle brackets is yours to fill in.' 'kubectl get --raw /api/v1/nodes/<node>/proxy/configz'
by_hand C-NOD-04 'It prints 401.' 'What stands in angle brackets is yours to fill in.' 'curl -sk -o /dev/null -w '\''%{http_code}'\'' https://<node address>:10250/pods'
by_hand C-NOD-04 'The connection is refused.' 'What stands in angle brackets is yours to fill in.' 'curl -s -m 3 http://<node address>:10255/pods'

# C-NOD-05 Renew the kubelet's certificates by themselves
by_hand C-NOD-05 'No request of a node is pending for longer than a day.' 'It takes a person to judge it.' 'kubectl get csr'
by_hand C-NOD-05 'The issuer is the cluster'\''s authority, and the end date is in the future.' 'What stands in angle brackets is yours to fill in.' 'openssl s_client -connect <node address>:10250 </dev/null'

# C-NOD-06 Encrypt every node disk
by_hand C-NOD-06 'Disk encryption is enabled, and on VPC your key is named.' 'What stands in angle brackets is yours to fill in.' 'ibmcloud ks worker-pool get --cluster <cluster> --worker-pool <pool>'

# C-NOD-08 Keep cgroup v2 and a current container runtime
by_hand C-NOD-08 'Each node shows containerd 2 or later, or a CRI-O of the cluster'\''s minor version.' 'It takes a person to judge it.' 'kubectl get nodes -o custom-columns=NODE:.metadata.name,RUNTIME:.status.nodeInfo.containerRuntimeVersion'
by_hand C-NOD-08 'In a debug pod on each pool it prints cgroup2fs.' 'It takes a person to judge it.' 'stat -fc %T /sys/fs/cgroup'

# C-NOD-09 Give each level of trust its own nodes
by_hand C-NOD-09 'Each pool but the general one shows its taint.' 'It takes a person to judge it.' 'kubectl get nodes -o jsonpath='\''{range .items[*]}{.metadata.name} {.spec.taints[*].key}{"\n"}{end}'\'''
by_hand C-NOD-09 'The tenant'\''s pods run on nodes of its own level only.' 'What stands in angle brackets is yours to fill in.' 'kubectl get pods --namespace <tenant> -o custom-columns=POD:.metadata.name,NODE:.spec.nodeName'

# C-NOD-10 Give what is most sensitive, or least trusted, hardware of its own
by_hand C-NOD-10 'The machine type or the dedicated host pool is the planned one.' 'What stands in angle brackets is yours to fill in.' 'ibmcloud ks worker-pool get --cluster <cluster> --worker-pool <pool>'

# C-NOD-11 Filter system calls in pods that ask for nothing
by_hand C-NOD-11 'Seccomp is 2, which means that a filter is in force.' 'What stands in angle brackets is yours to fill in.' 'kubectl exec <pod> --namespace <tenant> -- grep Seccomp /proc/1/status'

# C-NOD-12 Keep AppArmor or SELinux enforcing on every node
by_hand C-NOD-12 'In a debug pod on each pool the list names apparmor or selinux.' 'It takes a person to judge it.' 'cat /sys/kernel/security/lsm'
by_hand C-NOD-12 'It prints cri-containerd.apparmor.d (enforce) or a container_t label, not unconfined.' 'What stands in angle brackets is yours to fill in.' 'kubectl exec <pod> --namespace <tenant> -- cat /proc/1/attr/current'

# C-NOD-13 Send what happens on nodes to the security team
by_hand C-NOD-13 'Run in a debug pod with the host mounted; the event arrives at the security team within minutes.' 'It changes something.' 'touch /etc/parapet-probe && rm /etc/parapet-probe'

# C-NOD-14 Give nodes a cloud role that can do almost nothing
by_hand C-NOD-14 'The owner is a functional id, not a person.' 'What stands in angle brackets is yours to fill in.' 'ibmcloud ks api-key info --cluster <cluster>'

# C-NOD-15 Lock the kubelet's files and the folder of static pods
by_hand C-NOD-15 'Checks 4.1.1 to 4.1.10 pass, or 3.1.1 to 3.1.4 in the benchmark of the provider.' 'It takes a person to judge it.' 'kubectl logs --namespace kube-bench --selector app.kubernetes.io/name=kube-bench-nodes --tail=-1'

# C-NOD-16 Keep a share of each node for the node itself
by_hand C-NOD-16 'The fields podPidsLimit, systemReserved or kubeReserved, and evictionHard carry the planned values.' 'What stands in angle brackets is yours to fill in.' 'kubectl get --raw /api/v1/nodes/<node>/proxy/configz'
by_hand C-NOD-16 'Each node keeps a part of its memory for itself.' 'It takes a person to judge it.' 'kubectl get nodes -o custom-columns=NODE:.metadata.name,ALL:.status.capacity.memory,PODS:.status.allocatable.memory'
by_hand C-NOD-16 'It prints a number, not max.' 'What stands in angle brackets is yours to fill in.' 'kubectl exec <pod> --namespace <tenant> -- cat /sys/fs/cgroup/pids.max'

# C-NOD-17 Give the node autoscaler narrow rights and upper limits
by_hand C-NOD-17 'Each enabled pool names minSize and maxSize.' 'It takes a person to judge it.' 'kubectl get configmap iks-ca-configmap --namespace kube-system -o yaml'

# C-OBS-01 Switch the audit log of the API on, and send it away
by_hand C-OBS-01 'It prints your receiver and the policy.' 'What stands in angle brackets is yours to fill in.' 'ibmcloud ks cluster master audit-webhook get --cluster <cluster>'
by_hand C-OBS-01 'Both requests are found in the log store within minutes, with your name.' 'It changes something.' 'kubectl create namespace audit-probe && kubectl delete namespace audit-probe'

# C-OBS-02 Let the audit policy say what matters, and leave Secrets out
by_hand C-OBS-02 'The log store shows both requests, and a search for c2Vlbi1pbi1sb2c, the word in base64, finds nothing.' 'It changes something.' 'kubectl create secret generic audit-probe --from-literal=word=seen-in-log && kubectl delete secret audit-probe'
by_hand C-OBS-02 'The record names user, pod and command.' 'It changes something.' 'kubectl exec <pod> -- true'

# C-OBS-03 Forward logs of containers, nodes, components and gateways
by_hand C-OBS-03 'The agent is wanted on each node and ready there.' 'It takes a person to judge it.' 'kubectl get daemonsets --all-namespaces -o custom-columns=NAME:.metadata.name,WANTED:.status.desiredNumberScheduled,READY:.status.numberReady'
by_hand C-OBS-03 'Five records are found within five minutes.' 'It changes something.' 'Write one marked record of each of the five kinds, and search for the marks.'

# C-OBS-04 Keep logs in another account, where nobody can delete them early
by_hand C-OBS-04 'The store refuses.' 'It takes a person to judge it.' 'Try to delete yesterday'\''s records with the rights of the cluster'\''s most powerful administrator.'

# C-OBS-05 Record what is done in the account, beside the cluster
by_hand C-OBS-05 'One route covers all locations, and its target is in another account.' 'It takes a person to judge it.' 'ibmcloud atracker route ls'
by_hand C-OBS-05 'It is found within fifteen minutes, with the name of the person.' 'It changes something.' 'Change a label of the cluster in the console, and search for the change.'

# C-OBS-06 Watch metrics, promises and capacity, with alarms that reach a person
script C-OBS-06 'Numbers of each node are printed.' says NodeMetricsList kubectl 'kubectl get --raw /apis/metrics.k8s.io/v1beta1/nodes'
by_hand C-OBS-06 'A person gets the alarm within ten minutes.' 'It changes something.' 'Fill a test volume over 80 percent.'

# C-OBS-07 Put a sensor on each node that sees processes and connections
by_hand C-OBS-07 'An alarm with pod and command arrives within a minute.' 'It changes something.' 'kubectl run event-probe --rm -i --restart=Never --image=<your image> -- sh -c '\''cat /etc/shadow; true'\'''

# C-OBS-08 Write alarms on the audit log, and test each of them
by_hand C-OBS-08 'The alarm reaches the person on call within minutes.' 'It changes something.' 'kubectl create clusterrolebinding alarm-probe --clusterrole=cluster-admin --serviceaccount=default:nobody && kubectl delete clusterrolebinding alarm-probe'
script C-OBS-08 'It prints no, and the call with the impersonated name is in the log.' says '^no' kubectl 'kubectl auth can-i list secrets --all-namespaces --as system:anonymous'
by_hand C-OBS-08 'Each has an owner and the date of its last test, younger than a year.' 'It takes a person to judge it.' 'Open the list of alarms.'

# C-OBS-09 Publish no web UI that acts without its visitor's own rights
by_hand C-OBS-09 'Each line has type ClusterIP, or an ingress that demands sign-in.' 'It takes a person to judge it.' 'kubectl get services,ingresses --all-namespaces | grep -iE '\''dashboard|headlamp|grafana|argocd|prometheus|kubeflow'\'''
script C-OBS-09 'It prints 0, because no kubernetes-dashboard runs.' says '^0$' 'kubectl grep' 'kubectl get deployments --all-namespaces -o jsonpath='\''{.items[*].metadata.name}'\''' 'grep -c kubernetes-dashboard'
by_hand C-OBS-09 'From the internet there is no answer, or a redirect to the identity provider.' 'What stands in angle brackets is yours to fill in.' 'curl --max-time 5 --silent --output /dev/null --write-out '\''%{http_code}'\'' https://<address of the web UI>/'

# C-OBS-10 Rehearse what to do when a pod or a node is taken over
by_hand C-OBS-10 'It is younger than six months, and shows the minutes to isolation, to a snapshot and to the first report.' 'It takes a person to judge it.' 'Open the record of the last exercise.'
by_hand C-OBS-10 'It prints yes, so that the person on call may cordon.' 'What stands in angle brackets is yours to fill in.' 'kubectl auth can-i patch nodes --as <user on call>'
by_hand C-OBS-10 'It prints yes, so that the person on call may isolate.' 'What stands in angle brackets is yours to fill in.' 'kubectl auth can-i create networkpolicies --namespace <tenant> --as <user on call>'

# C-OBS-11 Scan the configuration on a schedule, and read what changed
script C-OBS-11 'Each scan has ended once without a failed check; look whether that is younger than eight days.' says '^([^=;]+=[^=;]+;)+$' kubectl 'kubectl get cronjobs --namespace kube-bench -o jsonpath='\''{range .items[*]}{.metadata.name}={.status.lastSuccessfulTime};{end}'\'''
by_hand C-OBS-11 'Each line that became worse has one, with an owner.' 'It takes a person to judge it.' 'Open the tickets of the last three scans.'

# C-OBS-12 Test each day that policies really block
by_hand C-OBS-12 'A run of today completed in each tenant.' 'It takes a person to judge it.' 'kubectl get jobs --all-namespaces --selector purpose=policy-test'
by_hand C-OBS-12 'Admission refuses the pod.' 'What stands in angle brackets is yours to fill in.' 'kubectl apply --dry-run=server --namespace <tenant> --filename privileged-pod.yaml'
by_hand C-OBS-12 'The alarm comes with the next run.' 'It changes something.' 'Delete one policy in a test tenant, and wait.'

# C-OBS-13 Alarm on a bill or a quota that jumps
by_hand C-OBS-13 'Usage is printed, and the account'\''s notification settings name a threshold for it.' 'It takes a person to judge it.' 'ibmcloud billing account-usage'
by_hand C-OBS-13 'The quota stops them, or an alarm arrives on the same day.' 'It changes something.' 'Start twenty pods that compute for an hour in a test namespace.'

# C-PII-01 Keep people out of names, labels and annotations
script C-PII-01 'It prints 0, because no name holds an address or a long number.' says '^0$' 'kubectl grep' 'kubectl get namespaces,jobs,configmaps,persistentvolumeclaims --all-namespaces -o name' 'grep -cE '\''@|[0-9]{9,}'\'''
by_hand C-PII-01 'The policy warns or refuses, depending on its action.' 'What stands in angle brackets is yours to fill in.' 'kubectl annotate namespace <tenant> contact=max@example.com --dry-run=server'

# C-PII-02 Know which data about people lies where, and why you may hold it
by_hand C-PII-02 'Each namespace with personal data has an entry that is younger than a year, and the assessment is signed.' 'It takes a person to judge it.' 'Open the record of processing activities.'

# C-PII-03 Keep people and Secrets out of logs
by_hand C-PII-03 'Only a mask or nothing is found.' 'It changes something.' 'Send a request with a made-up e-mail address through an app, and search for it in the log store.'

# C-PII-04 Build images without data and keys, and purge those that had them
by_hand C-PII-04 'It finds no secret in any layer.' 'What stands in angle brackets is yours to fill in.' 'trivy image --scanners secret --exit-code 1 <image>'
by_hand C-PII-04 'No line copies a whole folder or shows the value of an argument.' 'What stands in angle brackets is yours to fill in.' 'docker history --no-trunc <image>'

# C-PII-05 Delete on time, and on request, everywhere
by_hand C-PII-05 'No released volume is older than the period.' 'It takes a person to judge it.' 'kubectl get persistentvolumes -o jsonpath='\''{range .items[?(@.status.phase=="Released")]}{.metadata.name}{"\n"}{end}'\'''
by_hand C-PII-05 'The person is found nowhere.' 'It changes something.' 'Erase a made-up person, restore last week'\''s backup in a test namespace, run the list of erasures, and search.'

# C-PII-06 Pin data, copies, logs and keys to the allowed region
by_hand C-PII-06 'Each line names the allowed region.' 'It takes a person to judge it.' 'ibmcloud resource service-instances --output json | grep region_id'

# C-SEC-01 Keep the originals of secrets in a store outside the cluster
by_hand C-SEC-01 'Every entry is ready; a namespace without entries has no Secret made by hand.' 'It takes a person to judge it.' 'kubectl get externalsecrets --all-namespaces'

# C-SEC-02 Mount secrets as files, not as environment variables
by_hand C-SEC-02 'The count is 0, or each hit is an agent of the provider.' 'It takes a person to judge it.' 'kubectl get pods --all-namespaces -o json | grep -cE '\''secretKeyRef|secretRef'\'''
by_hand C-SEC-02 'No password or key is in the list.' 'What stands in angle brackets is yours to fill in.' 'kubectl exec --namespace <tenant> <pod> -- env'

# C-SEC-03 Change secrets on a schedule, and prove that apps notice
by_hand C-SEC-03 'No secret is older than its period.' 'It takes a person to judge it.' 'Open the store'\''s report of secrets by age.'

# C-SEC-04 Pull images with short-lived rights instead of a shared password
by_hand C-SEC-04 'Only namespaces that need one have one, and no two hold the same user.' 'It takes a person to judge it.' 'kubectl get secrets --all-namespaces --field-selector type=kubernetes.io/dockerconfigjson'
by_hand C-SEC-04 'It has the role Reader on one registry namespace.' 'What stands in angle brackets is yours to fill in.' 'ibmcloud iam service-policies <service id>'

# C-SEC-05 Look for secrets in source, builds and images
by_hand C-SEC-05 'It reports no leaks over the whole history.' 'What stands in angle brackets is yours to fill in.' 'gitleaks git --no-banner <path of the repository>'
by_hand C-SEC-05 'It finds no secret.' 'What stands in angle brackets is yours to fill in.' 'trivy image --scanners secret --exit-code 1 <image>'

# C-SEC-06 Let Git hold no readable secret, and the cluster no forgotten one
by_hand C-SEC-06 'There is no hit outside encrypted files.' 'It takes a person to judge it.' 'Search the default branch for `kind: Secret` with `data` or `stringData`.'
by_hand C-SEC-06 'Each Secret of an app stems from one of them.' 'It takes a person to judge it.' 'kubectl get sealedsecrets --all-namespaces'

# C-STO-01 Encrypt volumes with a key that you control
by_hand C-STO-01 'Each class that tenants use encrypts, and no other class is the default.' 'It takes a person to judge it.' 'kubectl get storageclasses -o jsonpath='\''{range .items[*]}{.metadata.name} {.provisioner} {.parameters}{"\n"}{end}'\'''

# C-STO-02 Keep the volume when somebody deletes the claim
script C-STO-02 'The default class keeps its volumes.' says '=Retain=true;' kubectl 'kubectl get storageclasses -o jsonpath='\''{range .items[*]}{.metadata.name}={.reclaimPolicy}={.metadata.annotations.storageclass\.kubernetes\.io/is-default-class};{end}'\'''
script C-STO-02 'Exactly one class is marked as default.' says '^(false;|;)*true;(false;|;)*$' kubectl 'kubectl get storageclasses -o jsonpath='\''{range .items[*]}{.metadata.annotations.storageclass\.kubernetes\.io/is-default-class};{end}'\'''

# C-STO-03 Plan which user id owns which files
by_hand C-STO-03 'You know for each driver in use whether it applies the pod'\''s group.' 'It takes a person to judge it.' 'kubectl get csidrivers -o custom-columns=NAME:.metadata.name,POLICY:.spec.fsGroupPolicy'
by_hand C-STO-03 'Each pod that mounts a share runs with an id of its tenant'\''s range.' 'What stands in angle brackets is yours to fill in.' 'kubectl get pods --namespace <tenant> -o jsonpath='\''{range .items[*]}{.metadata.name} {.spec.securityContext}{"\n"}{end}'\'''

# C-STO-04 Let tenants claim volumes, never define them
script C-STO-04 'claims: The tenant'\''s default account may not create volumes.' says '^no' kubectl 'kubectl auth can-i create persistentvolumes --as=system:serviceaccount:claims:default'
script C-STO-04 'payments: The tenant'\''s default account may not create volumes.' says '^no' kubectl 'kubectl auth can-i create persistentvolumes --as=system:serviceaccount:payments:default'
script C-STO-04 'partner-portal: The tenant'\''s default account may not create volumes.' says '^no' kubectl 'kubectl auth can-i create persistentvolumes --as=system:serviceaccount:partner-portal:default'
script C-STO-04 'platform-services: The tenant'\''s default account may not create volumes.' says '^no' kubectl 'kubectl auth can-i create persistentvolumes --as=system:serviceaccount:platform-services:default'
script C-STO-04 'claims: The tenant group may not, so the answer is no.' says '^no' kubectl 'kubectl auth can-i create persistentvolumes --as=probe --as-group=k8s-claims'
script C-STO-04 'payments: The tenant group may not, so the answer is no.' says '^no' kubectl 'kubectl auth can-i create persistentvolumes --as=probe --as-group=k8s-payments'
script C-STO-04 'partner-portal: The tenant group may not, so the answer is no.' says '^no' kubectl 'kubectl auth can-i create persistentvolumes --as=probe --as-group=k8s-partners'
script C-STO-04 'platform-services: The tenant group may not, so the answer is no.' says '^no' kubectl 'kubectl auth can-i create persistentvolumes --as=probe --as-group=k8s-platform'

# C-STO-05 Back up to another account that nobody here can delete from
script C-STO-05 'The schedule is enabled.' says '^Enabled$' kubectl 'kubectl get schedules.velero.io daily --namespace velero -o jsonpath='\''{.status.phase}'\'''
by_hand C-STO-05 'It is younger than a day, and the deletion is refused.' 'It takes a person to judge it.' 'Open the list of backups in the other account, and try to delete the newest one.'

# C-STO-06 Restore for practice twice a year
by_hand C-STO-06 'It is younger than six months and names duration, gaps and who repaired them.' 'It takes a person to judge it.' 'Open the record of the last restore drill.'

# C-STO-08 Export each share to its own tenant's nodes only
by_hand C-STO-08 'Each export lists the node addresses only, never everybody.' 'What stands in angle brackets is yours to fill in.' 'showmount --exports <file server>'

# C-WRK-01 Enforce a Pod Security level in every tenant namespace
script C-WRK-01 'claims: The level is restricted or baseline.' says '^(restricted|baseline)$' kubectl 'kubectl get namespace claims -o jsonpath='\''{.metadata.labels.pod-security\.kubernetes\.io/enforce}'\'''
script C-WRK-01 'payments: The level is restricted or baseline.' says '^(restricted|baseline)$' kubectl 'kubectl get namespace payments -o jsonpath='\''{.metadata.labels.pod-security\.kubernetes\.io/enforce}'\'''
script C-WRK-01 'partner-portal: The level is restricted or baseline.' says '^(restricted|baseline)$' kubectl 'kubectl get namespace partner-portal -o jsonpath='\''{.metadata.labels.pod-security\.kubernetes\.io/enforce}'\'''
script C-WRK-01 'platform-services: The level is restricted or baseline.' says '^(restricted|baseline)$' kubectl 'kubectl get namespace platform-services -o jsonpath='\''{.metadata.labels.pod-security\.kubernetes\.io/enforce}'\'''
by_hand C-WRK-01 'The API server refuses the pod.' 'What stands in angle brackets is yours to fill in.' 'kubectl run probe --namespace <tenant> --image=<your image> --privileged --dry-run=server'

# C-WRK-02 Set a Pod Security level for the whole cluster
by_hand C-WRK-02 'Enforce is baseline or restricted, and the exemptions are those of your list.' 'What stands in angle brackets is yours to fill in.' 'ibmcloud ks cluster master pod-security get --cluster <cluster>'

# C-WRK-03 Refuse privileged pods a second time, by a policy in the API server
script C-WRK-03 'The binding denies.' says Deny kubectl 'kubectl get validatingadmissionpolicybinding parapet-deny-privileged -o jsonpath='\''{.spec.validationActions}'\'''
by_hand C-WRK-03 'The API server refuses the pod.' 'What stands in angle brackets is yours to fill in.' 'kubectl run probe --namespace <tenant> --image=<your image> --privileged --dry-run=server'

# C-WRK-04 Run each container without root and without extra rights
by_hand C-WRK-04 'Each pod shows true, and each container drops all capabilities.' 'What stands in angle brackets is yours to fill in.' 'kubectl get pods --namespace <tenant> -o jsonpath='\''{range .items[*]}{.metadata.name} {.spec.securityContext.runAsNonRoot} {.spec.containers[*].securityContext}{"\n"}{end}'\'''

# C-WRK-05 Let each pod name its system call filter
by_hand C-WRK-05 'Each pod shows RuntimeDefault or Localhost.' 'What stands in angle brackets is yours to fill in.' 'kubectl get pods --namespace <tenant> -o custom-columns=POD:.metadata.name,SECCOMP:.spec.securityContext.seccompProfile.type'
script C-WRK-05 'claims: It prints RuntimeDefault.' says '^RuntimeDefault$' kubectl 'kubectl get deployment reference-app --namespace claims -o jsonpath='\''{.spec.template.spec.securityContext.seccompProfile.type}'\'''
script C-WRK-05 'payments: It prints RuntimeDefault.' says '^RuntimeDefault$' kubectl 'kubectl get deployment reference-app --namespace payments -o jsonpath='\''{.spec.template.spec.securityContext.seccompProfile.type}'\'''
script C-WRK-05 'partner-portal: It prints RuntimeDefault.' says '^RuntimeDefault$' kubectl 'kubectl get deployment reference-app --namespace partner-portal -o jsonpath='\''{.spec.template.spec.securityContext.seccompProfile.type}'\'''
script C-WRK-05 'platform-services: It prints RuntimeDefault.' says '^RuntimeDefault$' kubectl 'kubectl get deployment reference-app --namespace platform-services -o jsonpath='\''{.spec.template.spec.securityContext.seccompProfile.type}'\'''

# C-WRK-06 Make root in the container nobody on the node
by_hand C-WRK-06 'The second number is not 0; root inside is a high user id outside.' 'What stands in angle brackets is yours to fill in.' 'kubectl exec <pod> --namespace <tenant> -- cat /proc/self/uid_map'
by_hand C-WRK-06 'Each pod shows false, or has a written reason.' 'What stands in angle brackets is yours to fill in.' 'kubectl get pods --namespace <tenant> -o custom-columns=POD:.metadata.name,HOSTUSERS:.spec.hostUsers'

# C-WRK-07 Run risky code in a sandbox runtime
by_hand C-WRK-07 'The handler of the plan is listed.' 'It takes a person to judge it.' 'kubectl get runtimeclass'
by_hand C-WRK-07 'It shows the start of gVisor, or a kernel other than that of the node.' 'What stands in angle brackets is yours to fill in.' 'kubectl exec <pod> --namespace <tenant> -- dmesg'
by_hand C-WRK-07 'No pod of an untrusted tenant is without the class.' 'What stands in angle brackets is yours to fill in.' 'kubectl get pods --namespace <tenant> -o custom-columns=POD:.metadata.name,RUNTIME:.spec.runtimeClassName'

# C-WRK-08 Give each tenant a fixed share of the cluster
script C-WRK-08 'claims: CPU and memory are limited.' says 'cpu.*memory|memory.*cpu' kubectl 'kubectl get resourcequota tenant-quota --namespace claims -o jsonpath='\''{.spec.hard}'\'''
script C-WRK-08 'payments: CPU and memory are limited.' says 'cpu.*memory|memory.*cpu' kubectl 'kubectl get resourcequota tenant-quota --namespace payments -o jsonpath='\''{.spec.hard}'\'''
script C-WRK-08 'partner-portal: CPU and memory are limited.' says 'cpu.*memory|memory.*cpu' kubectl 'kubectl get resourcequota tenant-quota --namespace partner-portal -o jsonpath='\''{.spec.hard}'\'''
script C-WRK-08 'platform-services: CPU and memory are limited.' says 'cpu.*memory|memory.*cpu' kubectl 'kubectl get resourcequota tenant-quota --namespace platform-services -o jsonpath='\''{.spec.hard}'\'''

# C-WRK-09 Give containers that name no limits a sensible default
script C-WRK-09 'claims: Default limits for CPU and memory are there.' says memory kubectl 'kubectl get limitrange tenant-defaults --namespace claims -o jsonpath='\''{.spec.limits[*].default}'\'''
script C-WRK-09 'payments: Default limits for CPU and memory are there.' says memory kubectl 'kubectl get limitrange tenant-defaults --namespace payments -o jsonpath='\''{.spec.limits[*].default}'\'''
script C-WRK-09 'partner-portal: Default limits for CPU and memory are there.' says memory kubectl 'kubectl get limitrange tenant-defaults --namespace partner-portal -o jsonpath='\''{.spec.limits[*].default}'\'''
script C-WRK-09 'platform-services: Default limits for CPU and memory are there.' says memory kubectl 'kubectl get limitrange tenant-defaults --namespace platform-services -o jsonpath='\''{.spec.limits[*].default}'\'''

# C-WRK-10 Ask every workload for its own limits
by_hand C-WRK-10 'Each container shows a memory limit.' 'What stands in angle brackets is yours to fill in.' 'kubectl get pods --namespace <tenant> -o jsonpath='\''{range .items[*]}{.metadata.name} {.spec.containers[*].resources.limits}{"\n"}{end}'\'''

# C-WRK-11 Give each app a service account, and a token only where it is used
script C-WRK-11 'claims: The default account mounts no token, so the value is false.' is false kubectl 'kubectl get serviceaccount default --namespace claims -o jsonpath='\''{.automountServiceAccountToken}'\'''
script C-WRK-11 'payments: The default account mounts no token, so the value is false.' is false kubectl 'kubectl get serviceaccount default --namespace payments -o jsonpath='\''{.automountServiceAccountToken}'\'''
script C-WRK-11 'partner-portal: The default account mounts no token, so the value is false.' is false kubectl 'kubectl get serviceaccount default --namespace partner-portal -o jsonpath='\''{.automountServiceAccountToken}'\'''
script C-WRK-11 'platform-services: The default account mounts no token, so the value is false.' is false kubectl 'kubectl get serviceaccount default --namespace platform-services -o jsonpath='\''{.automountServiceAccountToken}'\'''
script C-WRK-11 'claims: It prints 0, because no pod runs as default.' says '^0$' 'kubectl grep' 'kubectl get pods --namespace claims -o jsonpath='\''{range .items[*]}{.metadata.name}={.spec.serviceAccountName};{end}'\''' 'grep -c '\''=default;'\'''
script C-WRK-11 'payments: It prints 0, because no pod runs as default.' says '^0$' 'kubectl grep' 'kubectl get pods --namespace payments -o jsonpath='\''{range .items[*]}{.metadata.name}={.spec.serviceAccountName};{end}'\''' 'grep -c '\''=default;'\'''
script C-WRK-11 'partner-portal: It prints 0, because no pod runs as default.' says '^0$' 'kubectl grep' 'kubectl get pods --namespace partner-portal -o jsonpath='\''{range .items[*]}{.metadata.name}={.spec.serviceAccountName};{end}'\''' 'grep -c '\''=default;'\'''
script C-WRK-11 'platform-services: It prints 0, because no pod runs as default.' says '^0$' 'kubectl grep' 'kubectl get pods --namespace platform-services -o jsonpath='\''{range .items[*]}{.metadata.name}={.spec.serviceAccountName};{end}'\''' 'grep -c '\''=default;'\'''

# C-WRK-12 Use only tokens that are bound to a pod and end soon
script C-WRK-12 'Nothing is listed.' says '^$' kubectl 'kubectl get secrets --all-namespaces --field-selector type=kubernetes.io/service-account-token -o name'
by_hand C-WRK-12 'Each number is 3607 or lower.' 'What stands in angle brackets is yours to fill in.' 'kubectl get pods --namespace <tenant> -o jsonpath='\''{..serviceAccountToken.expirationSeconds}'\'''

# C-WRK-13 Fix who may push whose pods aside
by_hand C-WRK-13 'Only system classes and those of the plan are listed, one of them as global default.' 'It takes a person to judge it.' 'kubectl get priorityclass'
by_hand C-WRK-13 'No tenant'\''s pod runs with a class of the platform.' 'It takes a person to judge it.' 'kubectl get pods --all-namespaces -o custom-columns=NS:.metadata.namespace,POD:.metadata.name,CLASS:.spec.priorityClassName'

# C-WRK-14 Spread replicas and say how many may be away
by_hand C-WRK-14 'Each service that matters has one, and allowed disruptions is not 0.' 'What stands in angle brackets is yours to fill in.' 'kubectl get poddisruptionbudget --namespace <tenant>'
by_hand C-WRK-14 'Replicas of one service stand on different nodes.' 'What stands in angle brackets is yours to fill in.' 'kubectl get pods --namespace <tenant> -o custom-columns=POD:.metadata.name,NODE:.spec.nodeName'

# C-WRK-15 Keep the namespace default empty
script C-WRK-15 'Only service/kubernetes is listed; on OpenShift service/openshift too.' says '^service/kubernetes( service/openshift)?$' kubectl 'kubectl get all --namespace default -o name'

# C-WRK-16 Give pods a cloud identity of their own, without keys
by_hand C-WRK-16 'Each link names cluster, namespace and service account.' 'What stands in angle brackets is yours to fill in.' 'ibmcloud iam trusted-profile-links <profile>'

# C-WRK-17 Open a shell in a pod only by appointment
script C-WRK-17 'claims: The standing group of the tenant may not open a shell, so the answer is no.' says '^no' kubectl 'kubectl auth can-i create pods --subresource=exec --namespace claims --as=probe --as-group=k8s-claims'
script C-WRK-17 'payments: The standing group of the tenant may not open a shell, so the answer is no.' says '^no' kubectl 'kubectl auth can-i create pods --subresource=exec --namespace payments --as=probe --as-group=k8s-payments'
script C-WRK-17 'partner-portal: The standing group of the tenant may not open a shell, so the answer is no.' says '^no' kubectl 'kubectl auth can-i create pods --subresource=exec --namespace partner-portal --as=probe --as-group=k8s-partners'
script C-WRK-17 'platform-services: The standing group of the tenant may not open a shell, so the answer is no.' says '^no' kubectl 'kubectl auth can-i create pods --subresource=exec --namespace platform-services --as=probe --as-group=k8s-platform'
by_hand C-WRK-17 'Each entry belongs to a ticket.' 'It takes a person to judge it.' 'Search the audit log for requests on pods/exec and pods/ephemeralcontainers of the last month.'

# C-WRK-18 Keep tenants away from host paths, host ports and host namespaces
script C-WRK-18 'The binding denies.' says Deny kubectl 'kubectl get validatingadmissionpolicybinding parapet-deny-host-access -o jsonpath='\''{.spec.validationActions}'\'''
script C-WRK-18 'claims: No pod of the tenant mounts a host path.' says '^([^=;]+=;)*$' kubectl 'kubectl get pods --namespace claims -o jsonpath='\''{range .items[*]}{.metadata.name}={.spec.volumes[*].hostPath.path};{end}'\'''
script C-WRK-18 'payments: No pod of the tenant mounts a host path.' says '^([^=;]+=;)*$' kubectl 'kubectl get pods --namespace payments -o jsonpath='\''{range .items[*]}{.metadata.name}={.spec.volumes[*].hostPath.path};{end}'\'''
script C-WRK-18 'partner-portal: No pod of the tenant mounts a host path.' says '^([^=;]+=;)*$' kubectl 'kubectl get pods --namespace partner-portal -o jsonpath='\''{range .items[*]}{.metadata.name}={.spec.volumes[*].hostPath.path};{end}'\'''
script C-WRK-18 'platform-services: No pod of the tenant mounts a host path.' says '^([^=;]+=;)*$' kubectl 'kubectl get pods --namespace platform-services -o jsonpath='\''{range .items[*]}{.metadata.name}={.spec.volumes[*].hostPath.path};{end}'\'''

# C-WRK-21 Run every service that matters twice, and let Kubernetes see its health
by_hand C-WRK-21 'No service that matters has fewer than 2 replicas, and each shows a probe.' 'What stands in angle brackets is yours to fill in.' 'kubectl get deployments --namespace <tenant> -o '\''custom-columns=NAME:.metadata.name,REPLICAS:.spec.replicas,READINESS:.spec.template.spec.containers[*].readinessProbe.periodSeconds'\'''
by_hand C-WRK-21 'All services answer while the node empties. Uncordon it afterwards.' 'It changes something.' 'kubectl drain <node> --ignore-daemonsets --delete-emptydir-data'

if [ "$list" = yes ]; then
  printf '\n%s for the script, %s manual.\n' "$passed" "$manual"
  exit 0
fi
printf '\n%s passed, %s failed, %s manual.\n' "$passed" "$failed" "$manual"
[ "$failed" -eq 0 ] || exit 1
