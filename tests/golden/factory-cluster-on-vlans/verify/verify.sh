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
ids='C-API-01 C-API-03 C-API-04 C-API-05 C-API-06 C-API-07 C-API-08 C-API-09 C-API-10 C-API-11 C-API-12 C-API-13 C-API-14 C-API-15 C-API-16 C-API-18 C-API-20 C-API-21 C-API-22 C-API-23 C-API-24 C-API-26 C-ETC-01 C-ETC-02 C-ETC-03 C-ETC-05 C-ETC-06 C-IMG-01 C-IMG-02 C-IMG-03 C-IMG-04 C-IMG-05 C-IMG-06 C-IMG-07 C-IMG-08 C-IMG-09 C-IMG-10 C-IMG-11 C-IMG-12 C-IMG-13 C-IMG-14 C-IMG-15 C-ING-01 C-ING-02 C-ING-05 C-ING-09 C-ING-12 C-LIF-01 C-LIF-02 C-LIF-03 C-LIF-04 C-LIF-05 C-LIF-06 C-LIF-07 C-LIF-08 C-LIF-09 C-LIF-12 C-NET-01 C-NET-02 C-NET-03 C-NET-04 C-NET-06 C-NET-07 C-NET-08 C-NET-09 C-NET-10 C-NET-12 C-NET-13 C-NET-14 C-NET-15 C-NET-17 C-NET-18 C-NET-20 C-NET-21 C-NET-22 C-NET-23 C-NOD-01 C-NOD-02 C-NOD-03 C-NOD-04 C-NOD-05 C-NOD-06 C-NOD-07 C-NOD-08 C-NOD-09 C-NOD-10 C-NOD-11 C-NOD-12 C-NOD-13 C-NOD-15 C-NOD-16 C-OBS-01 C-OBS-02 C-OBS-03 C-OBS-04 C-OBS-05 C-OBS-06 C-OBS-07 C-OBS-08 C-OBS-10 C-OBS-11 C-OBS-12 C-OBS-13 C-PII-01 C-PII-02 C-PII-03 C-PII-04 C-PII-05 C-PII-06 C-SEC-01 C-SEC-02 C-SEC-03 C-SEC-04 C-SEC-05 C-SEC-06 C-STO-01 C-STO-02 C-STO-04 C-STO-05 C-STO-06 C-WRK-01 C-WRK-02 C-WRK-03 C-WRK-04 C-WRK-05 C-WRK-06 C-WRK-07 C-WRK-08 C-WRK-09 C-WRK-10 C-WRK-11 C-WRK-12 C-WRK-13 C-WRK-14 C-WRK-15 C-WRK-17 C-WRK-18 C-WRK-21'
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
by_hand C-API-01 'From a machine outside your networks the call times out or the name does not resolve.' 'What stands in angle brackets is yours to fill in.' 'curl --max-time 5 --insecure https://<API address>/version'

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
script C-API-07 'line-control: No tenant group may do everything, so the answer is no.' says '^no' kubectl 'kubectl auth can-i '\''*'\'' '\''*'\'' --all-namespaces --as=probe --as-group=plant-line-control'
by_hand C-API-07 'quality-images: No tenant group may do everything, so the answer is no.' 'What stands in angle brackets is yours to fill in.' 'kubectl auth can-i '\''*'\'' '\''*'\'' --all-namespaces --as=probe --as-group=<group>'
by_hand C-API-07 'shift-records: No tenant group may do everything, so the answer is no.' 'What stands in angle brackets is yours to fill in.' 'kubectl auth can-i '\''*'\'' '\''*'\'' --all-namespaces --as=probe --as-group=<group>'
script C-API-07 'line-control: The binding of the plan is there.' says '^tenant-developer$' kubectl 'kubectl get rolebinding tenant-developer --namespace line-control -o jsonpath='\''{.roleRef.name}'\'''
script C-API-07 'quality-images: The binding of the plan is there.' says '^tenant-developer$' kubectl 'kubectl get rolebinding tenant-developer --namespace quality-images -o jsonpath='\''{.roleRef.name}'\'''
script C-API-07 'shift-records: The binding of the plan is there.' says '^tenant-developer$' kubectl 'kubectl get rolebinding tenant-developer --namespace shift-records -o jsonpath='\''{.roleRef.name}'\'''

# C-API-08 Keep cluster-admin and system:masters for emergencies
by_hand C-API-08 'Each line has an owner and a reason in your records.' 'It takes a person to judge it.' 'kubectl get clusterrolebindings -o '\''custom-columns=NAME:.metadata.name,ROLE:.roleRef.name,WHO:.subjects[*].name'\'' | grep -w cluster-admin'

# C-API-09 Allow no wildcards, and nobody to widen their own rights
by_hand C-API-09 'Only roles of Kubernetes, of the provider and those in your list of exceptions are printed.' 'It takes a person to judge it.' 'kubectl get clusterroles -o json | jq -r '\''.items[]|select(.rules[]?.verbs[]?=="*")|.metadata.name'\'''
script C-API-09 'Somebody who is only signed in may not widen roles, so the answer is no.' says '^no' kubectl 'kubectl auth can-i escalate clusterroles --as=probe --as-group=system:authenticated'
script C-API-09 'line-control: No tenant group may act as somebody else, so the answer is no.' says '^no' kubectl 'kubectl auth can-i impersonate users --as=probe --as-group=plant-line-control'
by_hand C-API-09 'quality-images: No tenant group may act as somebody else, so the answer is no.' 'What stands in angle brackets is yours to fill in.' 'kubectl auth can-i impersonate users --as=probe --as-group=<group>'
by_hand C-API-09 'shift-records: No tenant group may act as somebody else, so the answer is no.' 'What stands in angle brackets is yours to fill in.' 'kubectl auth can-i impersonate users --as=probe --as-group=<group>'

# C-API-10 Let almost nobody open a shell in a pod
script C-API-10 'line-control: Somebody who is only signed in may not open a shell, so the answer is no.' says '^no' kubectl 'kubectl auth can-i create pods --subresource=exec --namespace line-control --as=probe --as-group=system:authenticated'
script C-API-10 'quality-images: Somebody who is only signed in may not open a shell, so the answer is no.' says '^no' kubectl 'kubectl auth can-i create pods --subresource=exec --namespace quality-images --as=probe --as-group=system:authenticated'
script C-API-10 'shift-records: Somebody who is only signed in may not open a shell, so the answer is no.' says '^no' kubectl 'kubectl auth can-i create pods --subresource=exec --namespace shift-records --as=probe --as-group=system:authenticated'
script C-API-10 'line-control: The tenant group may not open a shell, so the answer is no; try create too, and attach and portforward.' says '^no' kubectl 'kubectl auth can-i get pods --subresource=exec --namespace line-control --as=probe --as-group=plant-line-control'
by_hand C-API-10 'quality-images: The tenant group may not open a shell, so the answer is no; try create too, and attach and portforward.' 'What stands in angle brackets is yours to fill in.' 'kubectl auth can-i get pods --subresource=exec --namespace <tenant> --as=probe --as-group=<group>'
by_hand C-API-10 'shift-records: The tenant group may not open a shell, so the answer is no; try create too, and attach and portforward.' 'What stands in angle brackets is yours to fill in.' 'kubectl auth can-i get pods --subresource=exec --namespace <tenant> --as=probe --as-group=<group>'

# C-API-11 Give nobody the proxy to the kubelet
script C-API-11 'Somebody who is only signed in may not reach kubelets, so the answer is no.' says '^no' kubectl 'kubectl auth can-i get nodes --subresource=proxy --as=probe --as-group=system:authenticated'
by_hand C-API-11 'Only roles of Kubernetes itself are printed, such as system:kubelet-api-admin.' 'It takes a person to judge it.' 'kubectl get clusterroles -o json | jq -r '\''.items[]|select(.rules[]?.resources[]?=="nodes/proxy")|.metadata.name'\'''

# C-API-12 Let almost nobody list Secrets
script C-API-12 'line-control: Somebody who is only signed in may not list Secrets, so the answer is no.' says '^no' kubectl 'kubectl auth can-i list secrets --namespace line-control --as=probe --as-group=system:authenticated'
script C-API-12 'quality-images: Somebody who is only signed in may not list Secrets, so the answer is no.' says '^no' kubectl 'kubectl auth can-i list secrets --namespace quality-images --as=probe --as-group=system:authenticated'
script C-API-12 'shift-records: Somebody who is only signed in may not list Secrets, so the answer is no.' says '^no' kubectl 'kubectl auth can-i list secrets --namespace shift-records --as=probe --as-group=system:authenticated'
script C-API-12 'line-control: No tenant group may list Secrets everywhere, so the answer is no.' says '^no' kubectl 'kubectl auth can-i list secrets --all-namespaces --as=probe --as-group=plant-line-control'
by_hand C-API-12 'quality-images: No tenant group may list Secrets everywhere, so the answer is no.' 'What stands in angle brackets is yours to fill in.' 'kubectl auth can-i list secrets --all-namespaces --as=probe --as-group=<group>'
by_hand C-API-12 'shift-records: No tenant group may list Secrets everywhere, so the answer is no.' 'What stands in angle brackets is yours to fill in.' 'kubectl auth can-i list secrets --all-namespaces --as=probe --as-group=<group>'

# C-API-13 Keep webhooks, certificate requests and token minting to the platform team
script C-API-13 'Somebody who is only signed in may not register a webhook, so the answer is no.' says '^no' kubectl 'kubectl auth can-i create validatingwebhookconfigurations --as=probe --as-group=system:authenticated'
script C-API-13 'line-control: The tenant group may not mint tokens, so the answer is no; try update on the approval of certificate requests too.' says '^no' kubectl 'kubectl auth can-i create serviceaccounts --subresource=token --namespace line-control --as=probe --as-group=plant-line-control'
by_hand C-API-13 'quality-images: The tenant group may not mint tokens, so the answer is no; try update on the approval of certificate requests too.' 'What stands in angle brackets is yours to fill in.' 'kubectl auth can-i create serviceaccounts --subresource=token --namespace <tenant> --as=probe --as-group=<group>'
by_hand C-API-13 'shift-records: The tenant group may not mint tokens, so the answer is no; try update on the approval of certificate requests too.' 'What stands in angle brackets is yours to fill in.' 'kubectl auth can-i create serviceaccounts --subresource=token --namespace <tenant> --as=probe --as-group=<group>'

# C-API-14 Answer nobody who has not signed in
by_hand C-API-14 'The status is 401 or 403, never 200.' 'What stands in angle brackets is yours to fill in.' 'curl --silent --insecure --max-time 5 --output /dev/null --write-out '\''%{http_code}'\'' https://<API address>/api/v1/namespaces/kube-public/configmaps/cluster-info'
script C-API-14 'Strangers may not read the object, so the answer is no.' says '^no' kubectl 'kubectl auth can-i get configmaps/cluster-info --namespace kube-public --as=system:anonymous --as-group=system:unauthenticated'

# C-API-15 Give every caller a fair share of the API server
script C-API-15 'The schema catch-all is there, and so are those you added.' says catch-all kubectl 'kubectl get flowschemas -o jsonpath='\''{range .items[*]}{.metadata.name}{" "}{end}'\'''
by_hand C-API-15 'The counters of system and node-high stay at zero.' 'It takes a person to judge it.' 'kubectl get --raw /metrics | grep apiserver_flowcontrol_rejected_requests_total'

# C-API-16 Run the admission plug-ins that every other rule leans on
by_hand C-API-16 'The API server refuses the label, which shows that NodeRestriction is on.' 'What stands in angle brackets is yours to fill in.' 'kubectl label node <node> node-restriction.kubernetes.io/probe=1 --dry-run=server --as=system:node:<node> --as-group=system:nodes'

# C-API-18 Keep every webhook small, doubled and removable
by_hand C-API-18 'No webhook has an empty selector together with Fail, no timeout is above 10, and each name has an owner.' 'It takes a person to judge it.' 'kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations -o json | jq -r '\''.items[]|.metadata.name as $n|.webhooks[]|[$n,.failurePolicy,(.timeoutSeconds|tostring),(.namespaceSelector|tostring)]|@tsv'\'''

# C-API-20 Let pipelines sign in without a stored key
script C-API-20 'line-control: The pipeline is bound to a Role of the namespace, not to a ClusterRole.' says '^Role$' kubectl 'kubectl get rolebinding tenant-deployer --namespace line-control -o jsonpath='\''{.roleRef.kind}'\'''
script C-API-20 'quality-images: The pipeline is bound to a Role of the namespace, not to a ClusterRole.' says '^Role$' kubectl 'kubectl get rolebinding tenant-deployer --namespace quality-images -o jsonpath='\''{.roleRef.kind}'\'''
script C-API-20 'shift-records: The pipeline is bound to a Role of the namespace, not to a ClusterRole.' says '^Role$' kubectl 'kubectl get rolebinding tenant-deployer --namespace shift-records -o jsonpath='\''{.roleRef.kind}'\'''
by_hand C-API-20 'None is left.' 'It takes a person to judge it.' 'Search the variables of the build service for kubeconfig files, cloud keys and tokens.'

# C-API-21 Keep keys out of kubeconfig files
by_hand C-API-21 'It prints 0 on every administrator'\''s laptop.' 'It takes a person to judge it.' 'kubectl config view --raw | grep -c client-key-data'

# C-API-22 Run the control plane with flags that leave no door open
by_hand C-API-22 'Sections 1.2 to 1.4 show no failure without a note in your list of exceptions.' 'It takes a person to judge it.' 'kubectl logs --namespace kube-bench --selector app.kubernetes.io/name=kube-bench-control-plane --tail=-1'

# C-API-23 Rotate the cluster's CA and credentials on a date, and when somebody leaves
by_hand C-API-23 'The CA is younger than the last departure of somebody who held its key or a client certificate.' 'It takes a person to judge it.' 'kubectl config view --raw -o jsonpath='\''{.clusters[0].cluster.certificate-authority-data}'\'' | base64 --decode | openssl x509 -noout -dates'

# C-API-24 Ask every quarter who still needs which right
by_hand C-API-24 'Every subject stands on the signed list of this quarter.' 'It takes a person to judge it.' 'kubectl get rolebindings,clusterrolebindings --all-namespaces -o '\''custom-columns=KIND:.kind,NS:.metadata.namespace,NAME:.metadata.name,ROLE:.roleRef.name,WHO:.subjects[*].name'\'''
by_hand C-API-24 'It is younger than 100 days, each line has a signature, and struck rights are gone from the cluster.' 'It takes a person to judge it.' 'Open the record of the last review.'

# C-API-26 Make namespaces, volumes and nodes hard to delete
script C-API-26 'Somebody who is only signed in may not delete namespaces, so the answer is no.' says '^no' kubectl 'kubectl auth can-i delete namespaces --as=probe --as-group=system:authenticated'
script C-API-26 'line-control: The tenant group may not delete all claims at once, so the answer is no.' says '^no' kubectl 'kubectl auth can-i deletecollection persistentvolumeclaims --namespace line-control --as=probe --as-group=plant-line-control'
by_hand C-API-26 'quality-images: The tenant group may not delete all claims at once, so the answer is no.' 'What stands in angle brackets is yours to fill in.' 'kubectl auth can-i deletecollection persistentvolumeclaims --namespace <tenant> --as=probe --as-group=<group>'
by_hand C-API-26 'shift-records: The tenant group may not delete all claims at once, so the answer is no.' 'What stands in angle brackets is yours to fill in.' 'kubectl auth can-i deletecollection persistentvolumeclaims --namespace <tenant> --as=probe --as-group=<group>'
by_hand C-API-26 'The API server refuses the deletion, and names the policy.' 'What stands in angle brackets is yours to fill in.' 'kubectl delete namespace <protected namespace> --dry-run=server'

# C-ETC-01 Let only certificates of etcd's own CA speak to etcd
by_hand C-ETC-01 'server-ca and peer-ca lie there as separate files.' 'It takes a person to judge it.' 'ls /var/lib/rancher/rke2/server/tls/etcd'

# C-ETC-02 Let nothing but the API servers reach etcd
by_hand C-ETC-02 'From a worker node and from a pod the connection fails.' 'What stands in angle brackets is yours to fill in.' 'nc -zvw3 <control-plane address> 2379'

# C-ETC-03 Encrypt Secrets with a key that lies elsewhere
by_hand C-ETC-03 'The value starts with k8s:enc:kms:v2.' 'What stands in angle brackets is yours to fill in.' 'etcdctl get --print-value-only /registry/secrets/<namespace>/<secret> | head -c 40'

# C-ETC-05 Keep copies of the cluster encrypted, elsewhere and tried
by_hand C-ETC-05 'The newest entry on S3 is younger than a day.' 'It takes a person to judge it.' 'rke2 etcd-snapshot list'
by_hand C-ETC-05 'The object cannot be listed, or its content stays unreadable.' 'It takes a person to judge it.' 'Try to read the newest copy with the credentials of a cluster administrator, without the key of the other account.'
by_hand C-ETC-05 'It is younger than half a year, names the minutes it took, and was done without help of the person who built it.' 'It takes a person to judge it.' 'Open the record of the last restore into an empty cluster.'

# C-ETC-06 Let only root read the files of the control plane
by_hand C-ETC-06 'The kubeconfig shows 600, and the data folder 700 and the user etcd.' 'It takes a person to judge it.' 'stat -c '\''%a %U:%G %n'\'' /etc/rancher/rke2/rke2.yaml /var/lib/rancher/rke2/server/db/etcd'
by_hand C-ETC-06 'Section 1.1 shows no failure without a note in your list of exceptions.' 'It takes a person to judge it.' 'kubectl logs --namespace kube-bench --selector app.kubernetes.io/name=kube-bench-control-plane --tail=-1'

# C-IMG-01 Start only images from registries that you approved
by_hand C-IMG-01 'Only approved registries and paths are listed.' 'It takes a person to judge it.' 'kubectl get pods --all-namespaces -o jsonpath='\''{range .items[*].spec.containers[*]}{.image}{"\n"}{end}'\'' | cut -d/ -f1,2 | sort | uniq -c'
by_hand C-IMG-01 'The API server refuses the pod because of its registry.' 'What stands in angle brackets is yours to fill in.' 'kubectl run probe --namespace <tenant> --image=docker.io/library/busybox:1.36 --dry-run=server'

# C-IMG-02 Scan every image when it arrives, and stop the grave ones
by_hand C-IMG-02 'It exits with 0 for images in use, and with 1 for a test image.' 'What stands in angle brackets is yours to fill in.' 'trivy image --severity CRITICAL --ignore-unfixed --exit-code 1 <image>'

# C-IMG-03 Sign every image that the pipeline releases
by_hand C-IMG-03 'It prints the signature and exits with 0; with another identity it fails.' 'What stands in angle brackets is yours to fill in.' 'cosign verify --certificate-identity <workflow> --certificate-oidc-issuer <issuer> <image>@<digest>'

# C-IMG-04 Refuse images without a valid signature
by_hand C-IMG-04 'The API server refuses the pod because of its signature.' 'What stands in angle brackets is yours to fill in.' 'kubectl run probe --namespace <tenant> --image=<unsigned image of your registry> --dry-run=server'

# C-IMG-05 Name images by digest
by_hand C-IMG-05 'The count covers only the provider'\''s own agents.' 'It takes a person to judge it.' 'kubectl get pods --all-namespaces -o jsonpath='\''{range .items[*].spec.containers[*]}{.image}{"\n"}{end}'\'' | grep -vc '\''@sha256:'\'''
script C-IMG-05 'line-control: Each image of the tenant is named by its digest.' says '^([^;]+@sha256:[0-9a-f]{64};)*$' kubectl 'kubectl get pods --namespace line-control -o jsonpath='\''{range .items[*].spec.containers[*]}{.image};{end}'\'''
script C-IMG-05 'quality-images: Each image of the tenant is named by its digest.' says '^([^;]+@sha256:[0-9a-f]{64};)*$' kubectl 'kubectl get pods --namespace quality-images -o jsonpath='\''{range .items[*].spec.containers[*]}{.image};{end}'\'''
script C-IMG-05 'shift-records: Each image of the tenant is named by its digest.' says '^([^;]+@sha256:[0-9a-f]{64};)*$' kubectl 'kubectl get pods --namespace shift-records -o jsonpath='\''{range .items[*].spec.containers[*]}{.image};{end}'\'''

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
by_hand C-IMG-12 'The registry refuses.' 'It changes something.' 'Push another image under a released tag.'

# C-IMG-13 Scan what runs, and replace it by a deadline
by_hand C-IMG-13 'Each running image has a report that is younger than a day.' 'It takes a person to judge it.' 'kubectl get vulnerabilityreports --all-namespaces -o wide'

# C-IMG-14 Look at add-ons before you let them in
by_hand C-IMG-14 'Each release is on your list of add-ons, with an owner and a supported version.' 'It takes a person to judge it.' 'helm list --all-namespaces'
by_hand C-IMG-14 'No add-on holds cluster-admin without a reason on your list.' 'It takes a person to judge it.' 'kubectl get clusterrolebindings -o wide'

# C-IMG-15 Let only the pipeline push
by_hand C-IMG-15 'With a developer'\''s sign-in the registry refuses.' 'It changes something.' 'docker push <registry>/<repository>:probe'

# C-ING-01 Use an entry controller that still gets patches
by_hand C-ING-01 'The controller that you chose is named, unless you use a managed ingress.' 'It takes a person to judge it.' 'kubectl get gatewayclasses -o jsonpath='\''{.items[*].spec.controllerName}'\'''
script C-ING-01 'It prints 0, because no class names ingress-nginx.' says '^0$' 'kubectl grep' 'kubectl get ingressclasses -o jsonpath='\''{.items[*].spec.controller}'\''' 'grep -Fc k8s.io/ingress-nginx'

# C-ING-02 Keep the entry on edge nodes, and everything else off them
script C-ING-02 'Edge nodes exist and carry the taint.' says '(^| )dedicated( |$)' kubectl 'kubectl get nodes --selector dedicated=edge -o jsonpath='\''{.items[*].spec.taints[*].key}'\'''
by_hand C-ING-02 'Only the gateway and the platform'\''s own agents run there.' 'What stands in angle brackets is yours to fill in.' 'kubectl get pods --all-namespaces -o wide --field-selector spec.nodeName=<edge node>'

# C-ING-05 Let certificates renew themselves, and hear of it when they do not
script C-ING-05 'Each certificate is ready.' says '^([^=;]+=True;)*$' kubectl 'kubectl get certificates.cert-manager.io --all-namespaces -o jsonpath='\''{range .items[*]}{.metadata.namespace}/{.metadata.name}={.status.conditions[?(@.type=="Ready")].status};{end}'\'''

# C-ING-09 Let each tenant publish on its own listener only
by_hand C-ING-09 'With the Gateway API no listener accepts routes from all namespaces.' 'It takes a person to judge it.' 'kubectl get gateways.gateway.networking.k8s.io --all-namespaces -o jsonpath='\''{.items[*].spec.listeners[*].allowedRoutes.namespaces.from}'\'''
by_hand C-ING-09 'Each grant names one kind and one namespace, and has a reason.' 'It takes a person to judge it.' 'kubectl get referencegrants --all-namespaces'

# C-ING-12 Limit rate, size and duration of requests at the gateway
by_hand C-ING-12 'The surplus gets 429 or 503, and a second client notices nothing.' 'It takes a person to judge it.' 'Send twice the allowed rate from one client for a minute.'
by_hand C-ING-12 'The answer is 413.' 'What stands in angle brackets is yours to fill in.' 'head -c <twice the limit> /dev/zero | curl --silent --output /dev/null --write-out '\''%{http_code}'\'' --data-binary @- https://<host>/'

# C-LIF-01 Stay on a supported version, with dates for the next ones
by_hand C-LIF-01 'Server and client name a version whose end of life lies at least two months ahead.' 'It takes a person to judge it.' 'kubectl version'
by_hand C-LIF-01 'All nodes name one version, at most one minor behind the server.' 'It takes a person to judge it.' 'kubectl get nodes -o jsonpath='\''{range .items[*]}{.status.nodeInfo.kubeletVersion}{"\n"}{end}'\'''

# C-LIF-02 Hear of flaws on the day, and patch by a deadline
by_hand C-LIF-02 'No critical one took more than 7 days, and no other more than 30.' 'It takes a person to judge it.' 'Sort the tickets of the last quarter by days from publication to installation.'
by_hand C-LIF-02 'No node is older than 30 days, or each kernel is the newest of its system.' 'It takes a person to judge it.' 'kubectl get nodes -o jsonpath='\''{range .items[*]}{.metadata.creationTimestamp} {.status.nodeInfo.kernelVersion}{"\n"}{end}'\'''

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

# C-NET-01 Run a network plug-in that enforces policies
by_hand C-NET-01 'The call times out.' 'It changes something.' 'kubectl -n <tenant> run probe --rm -it --restart=Never --image=<your image> -- wget -qO- -T 3 http://<service that the policy denies>'

# C-NET-02 Deny all traffic in every namespace by default
script C-NET-02 'line-control: Both directions are listed.' says 'Ingress.*Egress|Egress.*Ingress' kubectl 'kubectl get networkpolicy default-deny --namespace line-control -o jsonpath='\''{.spec.policyTypes}'\'''
script C-NET-02 'quality-images: Both directions are listed.' says 'Ingress.*Egress|Egress.*Ingress' kubectl 'kubectl get networkpolicy default-deny --namespace quality-images -o jsonpath='\''{.spec.policyTypes}'\'''
script C-NET-02 'shift-records: Both directions are listed.' says 'Ingress.*Egress|Egress.*Ingress' kubectl 'kubectl get networkpolicy default-deny --namespace shift-records -o jsonpath='\''{.spec.policyTypes}'\'''
by_hand C-NET-02 'The call times out.' 'It changes something.' 'kubectl -n <tenant> run probe --rm -it --restart=Never --image=<your image> -- wget -qO- -T 3 http://<neighbour service>'

# C-NET-03 Allow each needed connection by name
script C-NET-03 'line-control: The port of the name server is listed.' says 53 kubectl 'kubectl get networkpolicy allow-dns --namespace line-control -o jsonpath='\''{.spec.egress[*].ports[*].port}'\'''
script C-NET-03 'quality-images: The port of the name server is listed.' says 53 kubectl 'kubectl get networkpolicy allow-dns --namespace quality-images -o jsonpath='\''{.spec.egress[*].ports[*].port}'\'''
script C-NET-03 'shift-records: The port of the name server is listed.' says 53 kubectl 'kubectl get networkpolicy allow-dns --namespace shift-records -o jsonpath='\''{.spec.egress[*].ports[*].port}'\'''
by_hand C-NET-03 'Each policy beyond those of this plan has an owner and a reason.' 'What stands in angle brackets is yours to fill in.' 'kubectl get networkpolicies --namespace <tenant>'

# C-NET-04 Separate tenants by a rule they cannot change
by_hand C-NET-04 'One of these kinds exists in the cluster and holds a rule for each tenant.' 'It takes a person to judge it.' 'kubectl get clusternetworkpolicies,globalnetworkpolicies,ciliumclusterwidenetworkpolicies'

# C-NET-06 Let pods out by host name only
by_hand C-NET-06 'With Cilium, the allowed names are listed.' 'What stands in angle brackets is yours to fill in.' 'kubectl get ciliumnetworkpolicy egress-by-name --namespace <tenant> -o jsonpath='\''{.spec.egress[*].toFQDNs}'\'''
by_hand C-NET-06 'A host that is not on the list is refused, and the refusal is in the log.' 'It changes something.' 'kubectl -n <tenant> run probe --rm -it --restart=Never --image=<your image> -- wget -qO- -T 5 https://example.com'

# C-NET-07 Give worker nodes no public address
script C-NET-07 'Each node'\''s name is followed by nothing.' says '^([^=;]+=;)+$' kubectl 'kubectl get nodes -o jsonpath='\''{range .items[*]}{.metadata.name}={.status.addresses[?(@.type=="ExternalIP")].address};{end}'\'''

# C-NET-08 Put edge, apps and data into networks of their own
by_hand C-NET-08 'The addresses of each pool lie in the range of its tier.' 'It takes a person to judge it.' 'kubectl get nodes -o '\''custom-columns=NAME:.metadata.name,ADDRESS:.status.addresses[0].address,POOL:.metadata.labels'\'''
by_hand C-NET-08 'Each rule names ports and a reason, and no rule allows everything.' 'It takes a person to judge it.' 'Export the rules of the firewall, the network ACLs or the security groups between the tiers.'

# C-NET-09 Separate again what VRF, VLAN spanning or a hub has joined
by_hand C-NET-09 'Both connections time out.' 'It takes a person to judge it.' 'From a machine in another joined network, connect to a node'\''s kubelet port 10250 and to one database port.'

# C-NET-10 Open only named ports on nodes and load balancers
by_hand C-NET-10 'Only the public entry has such a source, on ports 80 and 443.' 'It takes a person to judge it.' 'Export the rules of the groups on nodes and load balancers, and look for 0.0.0.0/0 and ::/0.'

# C-NET-12 Put a firewall between the cluster and the outside, with a written port list
script C-NET-12 'All nodes stay ready with the firewall in place.' says '^True( True)*$' kubectl 'kubectl get nodes -o jsonpath='\''{.items[*].status.conditions[?(@.type=="Ready")].status}'\'''
by_hand C-NET-12 'It holds entries, and none of them is something the platform needs.' 'It takes a person to judge it.' 'Open the refusal log of the firewall for the last day.'

# C-NET-13 Let only named systems across the site link
by_hand C-NET-13 'Only expected prefixes are there, and no rule allows any to any.' 'It takes a person to judge it.' 'Export the route table of the link and its filter rules.'

# C-NET-14 Encrypt pod traffic between nodes
by_hand C-NET-14 'It names WireGuard or IPsec, with as many peers as there are other nodes.' 'It takes a person to judge it.' 'kubectl -n kube-system exec daemonset/cilium -- cilium-dbg encrypt status'

# C-NET-15 Let every service speak mutual TLS and nothing else
script C-NET-15 'The root namespace of the mesh says STRICT, and no namespace says PERMISSIVE or DISABLE.' says '^([^=;]+=(STRICT)?;)+$' kubectl 'kubectl get peerauthentications.security.istio.io --all-namespaces -o jsonpath='\''{range .items[*]}{.metadata.namespace}={.spec.mtls.mode};{end}'\'''
by_hand C-NET-15 'The call without a certificate is reset.' 'It changes something.' 'kubectl -n <tenant> run probe --rm -it --restart=Never --labels=sidecar.istio.io/inject=false --image=<your image> -- wget -qO- -T 3 http://<service in the mesh>'

# C-NET-17 Refuse Services with foreign addresses
script C-NET-17 'The binding denies.' says Deny kubectl 'kubectl get validatingadmissionpolicybinding parapet-guard-services -o jsonpath='\''{.spec.validationActions}'\'''
script C-NET-17 'No Service has external addresses.' says '^([^=;]+=;)+$' kubectl 'kubectl get services --all-namespaces -o jsonpath='\''{range .items[*]}{.metadata.name}={.spec.externalIPs};{end}'\'''

# C-NET-18 Let the platform decide who opens NodePorts and load balancers
script C-NET-18 'The policy exists and fails closed.' says Fail kubectl 'kubectl get validatingadmissionpolicy parapet-guard-services -o jsonpath='\''{.spec.failurePolicy}'\'''
by_hand C-NET-18 'No tenant namespace is listed.' 'It takes a person to judge it.' 'kubectl get services --all-namespaces --field-selector spec.type=NodePort'

# C-NET-20 Keep and watch logs of connections
by_hand C-NET-20 'The attempt is found within ten minutes, with the name of the pod.' 'It takes a person to judge it.' 'Connect from a test pod to a blocked address, then search the log store for it.'

# C-NET-21 Limit what the API server itself can call
script C-NET-21 'No webhook names a URL.' says '^([^=;]+=;)*$' kubectl 'kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations -o jsonpath='\''{range .items[*].webhooks[*]}{.name}={.clientConfig.url};{end}'\'''
by_hand C-NET-21 'Each destination is on your list.' 'It takes a person to judge it.' 'Read the firewall log of the control plane'\''s subnet for one day.'

# C-NET-22 Let nobody but the platform change name resolution
script C-NET-22 'line-control: It prints no for the deployer of each tenant.' says '^no' kubectl 'kubectl auth can-i update configmaps --namespace kube-system --as=system:serviceaccount:line-control:tenant-deployer'
script C-NET-22 'quality-images: It prints no for the deployer of each tenant.' says '^no' kubectl 'kubectl auth can-i update configmaps --namespace kube-system --as=system:serviceaccount:quality-images:tenant-deployer'
script C-NET-22 'shift-records: It prints no for the deployer of each tenant.' says '^no' kubectl 'kubectl auth can-i update configmaps --namespace kube-system --as=system:serviceaccount:shift-records:tenant-deployer'
script C-NET-22 'line-control: The tenant group may not, so the answer is no.' says '^no' kubectl 'kubectl auth can-i update configmaps --namespace kube-system --as=probe --as-group=plant-line-control'
by_hand C-NET-22 'quality-images: The tenant group may not, so the answer is no.' 'What stands in angle brackets is yours to fill in.' 'kubectl auth can-i update configmaps --namespace kube-system --as=probe --as-group=<group>'
by_hand C-NET-22 'shift-records: The tenant group may not, so the answer is no.' 'What stands in angle brackets is yours to fill in.' 'kubectl auth can-i update configmaps --namespace kube-system --as=probe --as-group=<group>'

# C-NET-23 Leave EndpointSlices to the controllers
script C-NET-23 'line-control: It prints no for the deployer of each tenant.' says '^no' kubectl 'kubectl auth can-i create endpointslices.discovery.k8s.io --namespace line-control --as=system:serviceaccount:line-control:tenant-deployer'
script C-NET-23 'quality-images: It prints no for the deployer of each tenant.' says '^no' kubectl 'kubectl auth can-i create endpointslices.discovery.k8s.io --namespace quality-images --as=system:serviceaccount:quality-images:tenant-deployer'
script C-NET-23 'shift-records: It prints no for the deployer of each tenant.' says '^no' kubectl 'kubectl auth can-i create endpointslices.discovery.k8s.io --namespace shift-records --as=system:serviceaccount:shift-records:tenant-deployer'
script C-NET-23 'line-control: The tenant group may not, so the answer is no.' says '^no' kubectl 'kubectl auth can-i create endpointslices.discovery.k8s.io --namespace line-control --as=probe --as-group=plant-line-control'
by_hand C-NET-23 'quality-images: The tenant group may not, so the answer is no.' 'What stands in angle brackets is yours to fill in.' 'kubectl auth can-i create endpointslices.discovery.k8s.io --namespace <tenant> --as=probe --as-group=<group>'
by_hand C-NET-23 'shift-records: The tenant group may not, so the answer is no.' 'What stands in angle brackets is yours to fill in.' 'kubectl auth can-i create endpointslices.discovery.k8s.io --namespace <tenant> --as=probe --as-group=<group>'

# C-NOD-01 Run nodes on a small or hardened operating system
by_hand C-NOD-01 'Each node shows the chosen system, and all nodes of a pool the same build.' 'It takes a person to judge it.' 'kubectl get nodes -o custom-columns=NODE:.metadata.name,SYSTEM:.status.nodeInfo.osImage,KERNEL:.status.nodeInfo.kernelVersion'

# C-NOD-02 Replace nodes with a patched image every month
by_hand C-NOD-02 'No node is older than 31 days where nodes are replaced, and all kernels are equal.' 'It takes a person to judge it.' 'kubectl get nodes --sort-by=.metadata.creationTimestamp -o custom-columns=NODE:.metadata.name,SINCE:.metadata.creationTimestamp,KERNEL:.status.nodeInfo.kernelVersion'

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
by_hand C-NOD-06 'On each node the file systems lie on a device of type crypt.' 'It takes a person to judge it.' 'lsblk --output NAME,TYPE,MOUNTPOINT'

# C-NOD-07 Start nodes only with software that is signed
by_hand C-NOD-07 'On each node secure boot is enabled.' 'It takes a person to judge it.' 'mokutil --sb-state'

# C-NOD-08 Keep cgroup v2 and a current container runtime
by_hand C-NOD-08 'Each node shows containerd 2 or later, or a CRI-O of the cluster'\''s minor version.' 'It takes a person to judge it.' 'kubectl get nodes -o custom-columns=NODE:.metadata.name,RUNTIME:.status.nodeInfo.containerRuntimeVersion'
by_hand C-NOD-08 'In a debug pod on each pool it prints cgroup2fs.' 'It takes a person to judge it.' 'stat -fc %T /sys/fs/cgroup'

# C-NOD-09 Give each level of trust its own nodes
by_hand C-NOD-09 'Each pool but the general one shows its taint.' 'It takes a person to judge it.' 'kubectl get nodes -o jsonpath='\''{range .items[*]}{.metadata.name} {.spec.taints[*].key}{"\n"}{end}'\'''
by_hand C-NOD-09 'The tenant'\''s pods run on nodes of its own level only.' 'What stands in angle brackets is yours to fill in.' 'kubectl get pods --namespace <tenant> -o custom-columns=POD:.metadata.name,NODE:.spec.nodeName'

# C-NOD-10 Give what is most sensitive, or least trusted, hardware of its own
by_hand C-NOD-10 'No host of the pool runs anything else.' 'It takes a person to judge it.' 'Compare the list of machines behind the pool with the inventory of your hosts.'

# C-NOD-11 Filter system calls in pods that ask for nothing
by_hand C-NOD-11 'The field seccompDefault is true.' 'What stands in angle brackets is yours to fill in.' 'kubectl get --raw /api/v1/nodes/<node>/proxy/configz'
by_hand C-NOD-11 'Seccomp is 2, which means that a filter is in force.' 'What stands in angle brackets is yours to fill in.' 'kubectl exec <pod> --namespace <tenant> -- grep Seccomp /proc/1/status'

# C-NOD-12 Keep AppArmor or SELinux enforcing on every node
by_hand C-NOD-12 'In a debug pod on each pool the list names apparmor or selinux.' 'It takes a person to judge it.' 'cat /sys/kernel/security/lsm'
by_hand C-NOD-12 'It prints cri-containerd.apparmor.d (enforce) or a container_t label, not unconfined.' 'What stands in angle brackets is yours to fill in.' 'kubectl exec <pod> --namespace <tenant> -- cat /proc/1/attr/current'

# C-NOD-13 Send what happens on nodes to the security team
by_hand C-NOD-13 'Run in a debug pod with the host mounted; the event arrives at the security team within minutes.' 'It changes something.' 'touch /etc/parapet-probe && rm /etc/parapet-probe'

# C-NOD-15 Lock the kubelet's files and the folder of static pods
by_hand C-NOD-15 'Checks 4.1.1 to 4.1.10 pass, or 3.1.1 to 3.1.4 in the benchmark of the provider.' 'It takes a person to judge it.' 'kubectl logs --namespace kube-bench --selector app.kubernetes.io/name=kube-bench-nodes --tail=-1'

# C-NOD-16 Keep a share of each node for the node itself
by_hand C-NOD-16 'The fields podPidsLimit, systemReserved or kubeReserved, and evictionHard carry the planned values.' 'What stands in angle brackets is yours to fill in.' 'kubectl get --raw /api/v1/nodes/<node>/proxy/configz'
by_hand C-NOD-16 'Each node keeps a part of its memory for itself.' 'It takes a person to judge it.' 'kubectl get nodes -o custom-columns=NODE:.metadata.name,ALL:.status.capacity.memory,PODS:.status.allocatable.memory'
by_hand C-NOD-16 'It prints a number, not max.' 'What stands in angle brackets is yours to fill in.' 'kubectl exec <pod> --namespace <tenant> -- cat /sys/fs/cgroup/pids.max'

# C-OBS-01 Switch the audit log of the API on, and send it away
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
by_hand C-OBS-05 'It is found within fifteen minutes, with the name of the person.' 'It changes something.' 'Change a label of the cluster in the console, and search for the change.'

# C-OBS-06 Watch metrics, promises and capacity, with alarms that reach a person
script C-OBS-06 'Numbers of each node are printed.' says NodeMetricsList kubectl 'kubectl get --raw /apis/metrics.k8s.io/v1beta1/nodes'
by_hand C-OBS-06 'A person gets the alarm within ten minutes.' 'It changes something.' 'Fill a test volume over 80 percent.'

# C-OBS-07 Put a sensor on each node that sees processes and connections
by_hand C-OBS-07 'With Falco, both numbers equal the number of nodes.' 'It takes a person to judge it.' 'kubectl get daemonset falco --namespace falco -o jsonpath='\''{.status.desiredNumberScheduled} {.status.numberReady}'\'''
by_hand C-OBS-07 'With Tetragon, the policies of this plan are listed.' 'It takes a person to judge it.' 'kubectl get tracingpolicies'
by_hand C-OBS-07 'An alarm with pod and command arrives within a minute.' 'It changes something.' 'kubectl run event-probe --rm -i --restart=Never --image=<your image> -- sh -c '\''cat /etc/shadow; true'\'''

# C-OBS-08 Write alarms on the audit log, and test each of them
by_hand C-OBS-08 'The alarm reaches the person on call within minutes.' 'It changes something.' 'kubectl create clusterrolebinding alarm-probe --clusterrole=cluster-admin --serviceaccount=default:nobody && kubectl delete clusterrolebinding alarm-probe'
script C-OBS-08 'It prints no, and the call with the impersonated name is in the log.' says '^no' kubectl 'kubectl auth can-i list secrets --all-namespaces --as system:anonymous'
by_hand C-OBS-08 'Each has an owner and the date of its last test, younger than a year.' 'It takes a person to judge it.' 'Open the list of alarms.'

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
by_hand C-PII-06 'Each place is on the list.' 'It takes a person to judge it.' 'Compare the list of stores and replicas with the list of allowed countries.'

# C-SEC-01 Keep the originals of secrets in a store outside the cluster
by_hand C-SEC-01 'Every entry is ready; a namespace without entries has no Secret made by hand.' 'It takes a person to judge it.' 'kubectl get externalsecrets --all-namespaces'

# C-SEC-02 Mount secrets as files, not as environment variables
by_hand C-SEC-02 'The count is 0, or each hit is an agent of the provider.' 'It takes a person to judge it.' 'kubectl get pods --all-namespaces -o json | grep -cE '\''secretKeyRef|secretRef'\'''
by_hand C-SEC-02 'No password or key is in the list.' 'What stands in angle brackets is yours to fill in.' 'kubectl exec --namespace <tenant> <pod> -- env'

# C-SEC-03 Change secrets on a schedule, and prove that apps notice
by_hand C-SEC-03 'No secret is older than its period.' 'It takes a person to judge it.' 'Open the store'\''s report of secrets by age.'

# C-SEC-04 Pull images with short-lived rights instead of a shared password
by_hand C-SEC-04 'Only namespaces that need one have one, and no two hold the same user.' 'It takes a person to judge it.' 'kubectl get secrets --all-namespaces --field-selector type=kubernetes.io/dockerconfigjson'

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

# C-STO-04 Let tenants claim volumes, never define them
script C-STO-04 'line-control: The tenant'\''s default account may not create volumes.' says '^no' kubectl 'kubectl auth can-i create persistentvolumes --as=system:serviceaccount:line-control:default'
script C-STO-04 'quality-images: The tenant'\''s default account may not create volumes.' says '^no' kubectl 'kubectl auth can-i create persistentvolumes --as=system:serviceaccount:quality-images:default'
script C-STO-04 'shift-records: The tenant'\''s default account may not create volumes.' says '^no' kubectl 'kubectl auth can-i create persistentvolumes --as=system:serviceaccount:shift-records:default'
script C-STO-04 'line-control: The tenant group may not, so the answer is no.' says '^no' kubectl 'kubectl auth can-i create persistentvolumes --as=probe --as-group=plant-line-control'
by_hand C-STO-04 'quality-images: The tenant group may not, so the answer is no.' 'What stands in angle brackets is yours to fill in.' 'kubectl auth can-i create persistentvolumes --as=probe --as-group=<group>'
by_hand C-STO-04 'shift-records: The tenant group may not, so the answer is no.' 'What stands in angle brackets is yours to fill in.' 'kubectl auth can-i create persistentvolumes --as=probe --as-group=<group>'

# C-STO-05 Back up to another account that nobody here can delete from
script C-STO-05 'The schedule is enabled.' says '^Enabled$' kubectl 'kubectl get schedules.velero.io daily --namespace velero -o jsonpath='\''{.status.phase}'\'''
by_hand C-STO-05 'It is younger than a day, and the deletion is refused.' 'It takes a person to judge it.' 'Open the list of backups in the other account, and try to delete the newest one.'

# C-STO-06 Restore for practice twice a year
by_hand C-STO-06 'It is younger than six months and names duration, gaps and who repaired them.' 'It takes a person to judge it.' 'Open the record of the last restore drill.'

# C-WRK-01 Enforce a Pod Security level in every tenant namespace
script C-WRK-01 'line-control: The level is restricted or baseline.' says '^(restricted|baseline)$' kubectl 'kubectl get namespace line-control -o jsonpath='\''{.metadata.labels.pod-security\.kubernetes\.io/enforce}'\'''
script C-WRK-01 'quality-images: The level is restricted or baseline.' says '^(restricted|baseline)$' kubectl 'kubectl get namespace quality-images -o jsonpath='\''{.metadata.labels.pod-security\.kubernetes\.io/enforce}'\'''
script C-WRK-01 'shift-records: The level is restricted or baseline.' says '^(restricted|baseline)$' kubectl 'kubectl get namespace shift-records -o jsonpath='\''{.metadata.labels.pod-security\.kubernetes\.io/enforce}'\'''
by_hand C-WRK-01 'The API server refuses the pod.' 'What stands in angle brackets is yours to fill in.' 'kubectl run probe --namespace <tenant> --image=<your image> --privileged --dry-run=server'

# C-WRK-02 Set a Pod Security level for the whole cluster
by_hand C-WRK-02 'The API server refuses it, although the namespace default has no label.' 'What stands in angle brackets is yours to fill in.' 'kubectl run probe --image=<your image> --privileged --dry-run=server --namespace default'

# C-WRK-03 Refuse privileged pods a second time, by a policy in the API server
script C-WRK-03 'The binding denies.' says Deny kubectl 'kubectl get validatingadmissionpolicybinding parapet-deny-privileged -o jsonpath='\''{.spec.validationActions}'\'''
by_hand C-WRK-03 'The API server refuses the pod.' 'What stands in angle brackets is yours to fill in.' 'kubectl run probe --namespace <tenant> --image=<your image> --privileged --dry-run=server'

# C-WRK-04 Run each container without root and without extra rights
by_hand C-WRK-04 'Each pod shows true, and each container drops all capabilities.' 'What stands in angle brackets is yours to fill in.' 'kubectl get pods --namespace <tenant> -o jsonpath='\''{range .items[*]}{.metadata.name} {.spec.securityContext.runAsNonRoot} {.spec.containers[*].securityContext}{"\n"}{end}'\'''

# C-WRK-05 Let each pod name its system call filter
by_hand C-WRK-05 'Each pod shows RuntimeDefault or Localhost.' 'What stands in angle brackets is yours to fill in.' 'kubectl get pods --namespace <tenant> -o custom-columns=POD:.metadata.name,SECCOMP:.spec.securityContext.seccompProfile.type'
script C-WRK-05 'line-control: It prints RuntimeDefault.' says '^RuntimeDefault$' kubectl 'kubectl get deployment reference-app --namespace line-control -o jsonpath='\''{.spec.template.spec.securityContext.seccompProfile.type}'\'''
script C-WRK-05 'quality-images: It prints RuntimeDefault.' says '^RuntimeDefault$' kubectl 'kubectl get deployment reference-app --namespace quality-images -o jsonpath='\''{.spec.template.spec.securityContext.seccompProfile.type}'\'''
script C-WRK-05 'shift-records: It prints RuntimeDefault.' says '^RuntimeDefault$' kubectl 'kubectl get deployment reference-app --namespace shift-records -o jsonpath='\''{.spec.template.spec.securityContext.seccompProfile.type}'\'''

# C-WRK-06 Make root in the container nobody on the node
by_hand C-WRK-06 'The second number is not 0; root inside is a high user id outside.' 'What stands in angle brackets is yours to fill in.' 'kubectl exec <pod> --namespace <tenant> -- cat /proc/self/uid_map'
by_hand C-WRK-06 'Each pod shows false, or has a written reason.' 'What stands in angle brackets is yours to fill in.' 'kubectl get pods --namespace <tenant> -o custom-columns=POD:.metadata.name,HOSTUSERS:.spec.hostUsers'

# C-WRK-07 Run risky code in a sandbox runtime
by_hand C-WRK-07 'The handler of the plan is listed.' 'It takes a person to judge it.' 'kubectl get runtimeclass'
by_hand C-WRK-07 'It shows the start of gVisor, or a kernel other than that of the node.' 'What stands in angle brackets is yours to fill in.' 'kubectl exec <pod> --namespace <tenant> -- dmesg'
by_hand C-WRK-07 'No pod of an untrusted tenant is without the class.' 'What stands in angle brackets is yours to fill in.' 'kubectl get pods --namespace <tenant> -o custom-columns=POD:.metadata.name,RUNTIME:.spec.runtimeClassName'

# C-WRK-08 Give each tenant a fixed share of the cluster
script C-WRK-08 'line-control: CPU and memory are limited.' says 'cpu.*memory|memory.*cpu' kubectl 'kubectl get resourcequota tenant-quota --namespace line-control -o jsonpath='\''{.spec.hard}'\'''
script C-WRK-08 'quality-images: CPU and memory are limited.' says 'cpu.*memory|memory.*cpu' kubectl 'kubectl get resourcequota tenant-quota --namespace quality-images -o jsonpath='\''{.spec.hard}'\'''
script C-WRK-08 'shift-records: CPU and memory are limited.' says 'cpu.*memory|memory.*cpu' kubectl 'kubectl get resourcequota tenant-quota --namespace shift-records -o jsonpath='\''{.spec.hard}'\'''

# C-WRK-09 Give containers that name no limits a sensible default
script C-WRK-09 'line-control: Default limits for CPU and memory are there.' says memory kubectl 'kubectl get limitrange tenant-defaults --namespace line-control -o jsonpath='\''{.spec.limits[*].default}'\'''
script C-WRK-09 'quality-images: Default limits for CPU and memory are there.' says memory kubectl 'kubectl get limitrange tenant-defaults --namespace quality-images -o jsonpath='\''{.spec.limits[*].default}'\'''
script C-WRK-09 'shift-records: Default limits for CPU and memory are there.' says memory kubectl 'kubectl get limitrange tenant-defaults --namespace shift-records -o jsonpath='\''{.spec.limits[*].default}'\'''

# C-WRK-10 Ask every workload for its own limits
by_hand C-WRK-10 'Each container shows a memory limit.' 'What stands in angle brackets is yours to fill in.' 'kubectl get pods --namespace <tenant> -o jsonpath='\''{range .items[*]}{.metadata.name} {.spec.containers[*].resources.limits}{"\n"}{end}'\'''

# C-WRK-11 Give each app a service account, and a token only where it is used
script C-WRK-11 'line-control: The default account mounts no token, so the value is false.' is false kubectl 'kubectl get serviceaccount default --namespace line-control -o jsonpath='\''{.automountServiceAccountToken}'\'''
script C-WRK-11 'quality-images: The default account mounts no token, so the value is false.' is false kubectl 'kubectl get serviceaccount default --namespace quality-images -o jsonpath='\''{.automountServiceAccountToken}'\'''
script C-WRK-11 'shift-records: The default account mounts no token, so the value is false.' is false kubectl 'kubectl get serviceaccount default --namespace shift-records -o jsonpath='\''{.automountServiceAccountToken}'\'''
script C-WRK-11 'line-control: It prints 0, because no pod runs as default.' says '^0$' 'kubectl grep' 'kubectl get pods --namespace line-control -o jsonpath='\''{range .items[*]}{.metadata.name}={.spec.serviceAccountName};{end}'\''' 'grep -c '\''=default;'\'''
script C-WRK-11 'quality-images: It prints 0, because no pod runs as default.' says '^0$' 'kubectl grep' 'kubectl get pods --namespace quality-images -o jsonpath='\''{range .items[*]}{.metadata.name}={.spec.serviceAccountName};{end}'\''' 'grep -c '\''=default;'\'''
script C-WRK-11 'shift-records: It prints 0, because no pod runs as default.' says '^0$' 'kubectl grep' 'kubectl get pods --namespace shift-records -o jsonpath='\''{range .items[*]}{.metadata.name}={.spec.serviceAccountName};{end}'\''' 'grep -c '\''=default;'\'''

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

# C-WRK-17 Open a shell in a pod only by appointment
script C-WRK-17 'line-control: The standing group of the tenant may not open a shell, so the answer is no.' says '^no' kubectl 'kubectl auth can-i create pods --subresource=exec --namespace line-control --as=probe --as-group=plant-line-control'
by_hand C-WRK-17 'quality-images: The standing group of the tenant may not open a shell, so the answer is no.' 'What stands in angle brackets is yours to fill in.' 'kubectl auth can-i create pods --subresource=exec --namespace <tenant> --as=probe --as-group=<group>'
by_hand C-WRK-17 'shift-records: The standing group of the tenant may not open a shell, so the answer is no.' 'What stands in angle brackets is yours to fill in.' 'kubectl auth can-i create pods --subresource=exec --namespace <tenant> --as=probe --as-group=<group>'
by_hand C-WRK-17 'Each entry belongs to a ticket.' 'It takes a person to judge it.' 'Search the audit log for requests on pods/exec and pods/ephemeralcontainers of the last month.'

# C-WRK-18 Keep tenants away from host paths, host ports and host namespaces
script C-WRK-18 'The binding denies.' says Deny kubectl 'kubectl get validatingadmissionpolicybinding parapet-deny-host-access -o jsonpath='\''{.spec.validationActions}'\'''
script C-WRK-18 'line-control: No pod of the tenant mounts a host path.' says '^([^=;]+=;)*$' kubectl 'kubectl get pods --namespace line-control -o jsonpath='\''{range .items[*]}{.metadata.name}={.spec.volumes[*].hostPath.path};{end}'\'''
script C-WRK-18 'quality-images: No pod of the tenant mounts a host path.' says '^([^=;]+=;)*$' kubectl 'kubectl get pods --namespace quality-images -o jsonpath='\''{range .items[*]}{.metadata.name}={.spec.volumes[*].hostPath.path};{end}'\'''
script C-WRK-18 'shift-records: No pod of the tenant mounts a host path.' says '^([^=;]+=;)*$' kubectl 'kubectl get pods --namespace shift-records -o jsonpath='\''{range .items[*]}{.metadata.name}={.spec.volumes[*].hostPath.path};{end}'\'''

# C-WRK-21 Run every service that matters twice, and let Kubernetes see its health
by_hand C-WRK-21 'No service that matters has fewer than 2 replicas, and each shows a probe.' 'What stands in angle brackets is yours to fill in.' 'kubectl get deployments --namespace <tenant> -o '\''custom-columns=NAME:.metadata.name,REPLICAS:.spec.replicas,READINESS:.spec.template.spec.containers[*].readinessProbe.periodSeconds'\'''
by_hand C-WRK-21 'All services answer while the node empties. Uncordon it afterwards.' 'It changes something.' 'kubectl drain <node> --ignore-daemonsets --delete-emptydir-data'

if [ "$list" = yes ]; then
  printf '\n%s for the script, %s manual.\n' "$passed" "$manual"
  exit 0
fi
printf '\n%s passed, %s failed, %s manual.\n' "$passed" "$failed" "$manual"
[ "$failed" -eq 0 ] || exit 1
