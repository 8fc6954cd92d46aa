#!/bin/sh
# Create the cluster on Google Kubernetes Engine (M-45)
# Review before apply. Knowledge as of 2026-11-23. Printed by Parapet on 2026-11-23.
# Give the service agent of GKE the use of each key before the cluster names it. Binary Authorization refuses nothing until the policy of the project asks for an attestation. A pool of Windows nodes is not in this file.
# Fill in <network>: The name of the VPC network; it must exist.
# Fill in <region>: The region, such as europe-west3; the control plane spans its zones.
# Fill in <subnet>: The name of the subnet for the nodes.
# Fill in <your domain>: The domain of your Google groups; the group gke-security-groups holds the groups of the role bindings.
# Fill in <full name of the key for Secrets>: The Cloud KMS key for Secrets, as projects/…/locations/…/keyRings/…/cryptoKeys/….
# Fill in <full name of the key for disks>: The Cloud KMS key for the boot disks of nodes, in the same form.
# Fill in <service account of the nodes>: The e-mail of a service account with the role container.defaultNodeServiceAccount and no other.
# Fill in <start of the window>: The start of the first maintenance window in UTC, such as 2027-01-09T01:00:00Z.
# Fill in <end of the window>: The end of that window; four hours at least.
# Fill in <day>: The day of the window in two letters, such as SA.
# Name of the network as typed: "nodes"
# Name of the network as typed: "private endpoints"
# Name of the network as typed: "Secure Web Proxy"
# Answer Q-API-01, API endpoint: Private only
# Answer Q-API-04, Sign-in: Company identity
# Answer Q-IMG-02, Image signatures: Cosign without a key of our own
# Answer Q-LIF-01, Patch rhythm: By itself, within 30 days
# Answer Q-NET-01, Network layout: A network for each environment
# Answer Q-NET-03, Network plug-in: Cilium
# Answer Q-NET-05, Node addresses: No node has one
# Answer Q-NET-06, Outgoing traffic: By name, through one exit
# Answer Q-NET-10, Networks: nodes, private endpoints and Secure Web Proxy
# Answer Q-NET-11, Address family: IPv4
# Answer Q-NET-11, Pods: 10.64.0.0/15
# Answer Q-NET-11, Services: 10.21.0.0/20
# Answer Q-PLT-01, Provider: Google GKE
# Answer Q-PLT-03, Version policy: One behind the newest
# Answer Q-PLT-04, Kind of nodes: Nodes that the provider runs
# Answer Q-PLT-08, Node pools: front and queue and notebooks
# Answer Q-SEC-01, Encryption of Secrets: A key service with our key
# Answer Q-SEC-04, Data in use: No, contract and logs are enough
# Answer Q-STO-02, Key of the volumes: Ours, in a key service
# Answer Q-TEN-01, Who shares: People whose code you run
# Controls: C-API-01, C-API-07, C-API-14, C-ETC-03, C-IMG-04, C-LIF-02, C-LIF-06, C-NET-01, C-NET-04, C-NET-06, C-NET-07, C-NET-08, C-NET-17, C-NET-20, C-NOD-01, C-NOD-03, C-NOD-06, C-NOD-07, C-NOD-09, C-NOD-14, C-OBS-03, C-WRK-07, C-WRK-16
# Threats it cuts: T-02, T-04, T-05, T-08, T-13, T-20, T-23, T-24, T-25, T-26, T-30, T-31, T-34, T-40, T-49, T-52, T-58, T-59, T-60, T-63, T-65, T-68, T-69, T-70, T-75, T-76
# Put your own values in place of what stands in angle brackets, then run the file.
set -eu

# A subnet of this plan.
# C-NET-20: --enable-flow-logs
gcloud compute networks subnets create nodes \
  --network '<network>' \
  --region '<region>' \
  --range 10.20.0.0/20 \
  --enable-private-ip-google-access \
  --enable-flow-logs  # C-NET-08

# A subnet of this plan.
# C-NET-20: --enable-flow-logs
gcloud compute networks subnets create private-endpoints \
  --network '<network>' \
  --region '<region>' \
  --range 10.22.0.0/24 \
  --enable-private-ip-google-access \
  --enable-flow-logs  # C-NET-08

# A subnet of this plan.
# C-NET-20: --enable-flow-logs
gcloud compute networks subnets create secure-web-proxy \
  --network '<network>' \
  --region '<region>' \
  --range 10.22.2.0/23 \
  --enable-private-ip-google-access \
  --enable-flow-logs  # C-NET-08

# Nodes without public addresses leave through Cloud NAT; what may leave is a matter of the policies.
gcloud compute routers create notebook-service-router --network '<network>' --region '<region>'  # C-NET-06

gcloud compute routers nats create notebook-service-nat \
  --router notebook-service-router \
  --region '<region>' \
  --auto-allocate-nat-external-ips \
  --nat-all-subnet-ip-ranges  # C-NET-06

# An Autopilot cluster. Google runs its nodes: Container-Optimized OS, secure boot, workload identity, Dataplane V2 and GKE Sandbox come with it, and pods ask for their machines by themselves, so the node pools of the plan have no command.
# C-NET-08: --subnetwork, --cluster-ipv4-cidr, --services-ipv4-cidr
# C-NET-07: --enable-private-nodes
# C-API-14: --anonymous-authentication-config
# C-API-07: --security-group
# C-NET-04: --enable-cilium-clusterwide-network-policy
# C-ETC-03: --database-encryption-key
# C-NOD-06: --boot-disk-kms-key
# C-IMG-04: --binauthz-evaluation-mode
# C-NOD-14: --service-account
gcloud container clusters create-auto notebook-service \
  --location '<region>' \
  --cluster-version 1.36 \
  --release-channel regular \
  --network '<network>' \
  --subnetwork '<subnet>' \
  --enable-private-nodes \
  --enable-dns-access \
  --no-enable-ip-access \
  --anonymous-authentication-config=LIMITED \
  --security-group 'gke-security-groups@<your domain>' \
  --cluster-ipv4-cidr 10.64.0.0/15 \
  --services-ipv4-cidr 10.21.0.0/20 \
  --enable-cilium-clusterwide-network-policy \
  --database-encryption-key '<full name of the key for Secrets>' \
  --boot-disk-kms-key '<full name of the key for disks>' \
  --binauthz-evaluation-mode=PROJECT_SINGLETON_POLICY_ENFORCE \
  --service-account '<service account of the nodes>' \
  --security-posture=standard  # C-API-01

# Rules by name are switched on after creation.
gcloud container clusters update notebook-service --location '<region>' --enable-fqdn-network-policy  # C-NET-06

# Patches of control plane and nodes come in this window of each week.
gcloud container clusters update notebook-service \
  --location '<region>' \
  --maintenance-window-start '<start of the window>' \
  --maintenance-window-end '<end of the window>' \
  --maintenance-window-recurrence 'FREQ=WEEKLY;BYDAY=<day>'  # C-LIF-02

# Strangers see nothing but health paths; the answer must be LIMITED.
gcloud container clusters describe notebook-service \
  --location '<region>' \
  '--format=value(anonymousAuthenticationConfig.mode)'  # C-API-14

# Dataplane V2 enforces policies; the answer must be ADVANCED_DATAPATH.
gcloud container clusters describe notebook-service \
  --location '<region>' \
  '--format=value(networkConfig.datapathProvider)'  # C-NET-01

# Policies above the tenants' own ones are switched on; the answer must be True.
gcloud container clusters describe notebook-service \
  --location '<region>' \
  '--format=value(networkConfig.enableCiliumClusterwideNetworkPolicy)'  # C-NET-04

# Rules by name are switched on; the answer must be True.
gcloud container clusters describe notebook-service \
  --location '<region>' \
  '--format=value(networkConfig.enableFqdnNetworkPolicy)'  # C-NET-06
