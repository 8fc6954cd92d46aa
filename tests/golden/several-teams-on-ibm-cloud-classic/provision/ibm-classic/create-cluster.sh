#!/bin/sh
# Create the cluster on IBM Cloud, classic infrastructure (M-41)
# Review before apply. Knowledge as of 2026-11-23. Printed by Parapet on 2026-11-23.
# IBM refuses a new classic cluster unless the account already has one in that region. Order the VLANs of network-plan.yaml first. Wait after each order until the state is normal, so run the file step by step.
# Fill in <region>: The region of the account, such as eu-de.
# Fill in <resource group>: The resource group that owns the cluster; it cannot change later.
# Fill in <zone 1>: The first zone, such as fra02; ibmcloud ks zone ls names them.
# Fill in <flavor>: The size of a node in the words of ibmcloud ks flavors --zone, as your list of pools asks for it.
# Fill in <private VLAN id>: The private VLAN of the first nodes, from ibmcloud ks vlan ls.
# Fill in <public VLAN id>: The public VLAN that belongs to the same router as the private one.
# Fill in <cluster id>: The id of the cluster from ibmcloud ks cluster get.
# Fill in <zone id>: The id of the network zone that the command before has made.
# Fill in <private VLAN id, zone 1>: The private VLAN of the tier of this pool in the first zone.
# Fill in <public VLAN id, zone 1>: The public VLAN of this pool in the first zone.
# Fill in <zone 2>: The second zone of the same metro area.
# Fill in <private VLAN id, zone 2>: The private VLAN of the tier of this pool in the second zone.
# Fill in <public VLAN id, zone 2>: The public VLAN of this pool in the second zone.
# Fill in <KMS instance id>: The Key Protect or Hyper Protect Crypto Services instance, from ibmcloud ks kms instance ls.
# Fill in <root key id>: The root key in that instance; the cluster is lost with it.
# Fill in <address of the receiver>: Where your receiver of audit events answers, over TLS.
# Fill in <CA file of the receiver>: The file with the certificate authority of the receiver.
# Fill in <client certificate file>: The file with the certificate by which the API server signs in to the receiver.
# Fill in <client key file>: The file with the key of that certificate; it stays on your machine.
# Name of the node pool as typed: "edge"
# Name of the node pool as typed: "apps"
# Name of the node pool as typed: "payments"
# Name of the node pool as typed: "platform"
# Answer Q-API-01, API endpoint: Private and public
# Answer Q-API-03, Allowed sources: 198.51.100.0/28 and 198.51.100.64/29
# Answer Q-IMG-02, Image signatures: Cosign with a key in a key service
# Answer Q-ING-03, Edge nodes: Yes, labelled and tainted
# Answer Q-NET-02, Networks joined: A VRF
# Answer Q-NET-05, Node addresses: Only edge nodes
# Answer Q-NET-11, Address family: IPv4
# Answer Q-NET-11, Pods: 172.30.0.0/16
# Answer Q-NET-11, Services: 172.21.0.0/16
# Answer Q-OBS-01, Audit log: Who, what and when
# Answer Q-PLT-01, Provider: IBM Cloud, classic infrastructure
# Answer Q-PLT-03, Version policy: One behind the newest
# Answer Q-PLT-04, Kind of nodes: Virtual machines on shared hosts
# Answer Q-PLT-05, Node operating system: General Linux, hardened by a benchmark
# Answer Q-PLT-08, Node pools: edge, apps, payments and platform
# Answer Q-SEC-01, Encryption of Secrets: A key service with our key
# Answer Q-STO-04, Node disks: Encrypted
# Controls: C-API-02, C-ETC-03, C-NET-08, C-NOD-01, C-NOD-06, C-NOD-09, C-ING-02, C-IMG-04, C-OBS-01
# Threats it cuts: T-01, T-02, T-08, T-20, T-21, T-22, T-23, T-24, T-32, T-35, T-52, T-59, T-60, T-65, T-70, T-73
# Put your own values in place of what stands in angle brackets, then run the file.
set -eu

# Log in to the account, the region and the resource group that will own the cluster.
ibmcloud login --sso -r '<region>' -g '<resource group>'

# VRF joins every private VLAN of the account, and private service endpoints need it. The policies of manifests-crd/calico separate the VLANs again.
ibmcloud account update --service-endpoint-enable true  # C-NET-08

# The endpoints of the API server and the VLANs of the first nodes, as this plan has them.
# to decide: C-NOD-10: --hardware
# to decide: C-NET-07: --public-vlan
# C-NET-08: --pod-subnet, --service-subnet
ibmcloud ks cluster create classic \
  --name claims-platform \
  --zone '<zone 1>' \
  --flavor '<flavor>' \
  --hardware shared \
  --workers 2 \
  --version 1.36 \
  --private-vlan '<private VLAN id>' \
  --public-vlan '<public VLAN id>' \
  --private-service-endpoint \
  --public-service-endpoint \
  --pod-subnet 172.30.0.0/16 \
  --service-subnet 172.21.0.0/16  # to decide: C-API-01

# Go on when the state of the cluster is normal. The answer holds its id.
ibmcloud ks cluster get --cluster claims-platform

# The networks that may call the API.
ibmcloud cbr zone-create --name claims-platform-admins --addresses 198.51.100.0/28,198.51.100.64/29  # C-API-02

# Nodes keep the private endpoint; the public one answers this zone alone. Start with report mode, read the events, then set the mode to enabled.
ibmcloud cbr rule-create \
  --service-name containers-kubernetes \
  --service-instance '<cluster id>' \
  --api-types crn:v1:bluemix:public:containers-kubernetes::::api-type:cluster \
  --context-attributes endpointType=private \
  --context-attributes 'endpointType=public,networkZoneId=<zone id>' \
  --enforcement-mode report  # C-API-02

# A pool of this plan. The size counts the nodes of each zone, so that all zones together hold the least number of the plan.
# to decide: C-NOD-10: --hardware
# C-NOD-01: --operating-system
# C-ING-02: --label
ibmcloud ks worker-pool create classic \
  --cluster claims-platform \
  --name edge \
  --flavor '<flavor>' \
  --size-per-zone 2 \
  --hardware shared \
  --operating-system UBUNTU_24_64 \
  --label parapet.example/purpose=edge \
  --label dedicated=edge  # C-NOD-09

# A pool of this plan. The size counts the nodes of each zone, so that all zones together hold the least number of the plan.
# to decide: C-NOD-10: --hardware
# C-NOD-01: --operating-system
ibmcloud ks worker-pool create classic \
  --cluster claims-platform \
  --name apps \
  --flavor '<flavor>' \
  --size-per-zone 3 \
  --hardware shared \
  --operating-system UBUNTU_24_64 \
  --label parapet.example/purpose=apps  # C-NOD-09

# A pool of this plan. The size counts the nodes of each zone, so that all zones together hold the least number of the plan.
# to decide: C-NOD-10: --hardware
# C-NOD-01: --operating-system
ibmcloud ks worker-pool create classic \
  --cluster claims-platform \
  --name payments \
  --flavor '<flavor>' \
  --size-per-zone 1 \
  --hardware shared \
  --operating-system UBUNTU_24_64 \
  --label parapet.example/purpose=apps  # C-NOD-09

# A pool of this plan. The size counts the nodes of each zone, so that all zones together hold the least number of the plan.
# to decide: C-NOD-10: --hardware
# C-NOD-01: --operating-system
ibmcloud ks worker-pool create classic \
  --cluster claims-platform \
  --name platform \
  --flavor '<flavor>' \
  --size-per-zone 1 \
  --hardware shared \
  --operating-system UBUNTU_24_64 \
  --label parapet.example/purpose=system  # C-NOD-09

# The taint keeps every other pod away.
ibmcloud ks worker-pool taint set \
  --cluster claims-platform \
  --worker-pool edge \
  --taint dedicated=edge:NoSchedule \
  --taint dedicated=edge:NoExecute  # C-ING-02

# The first zone of the pool, with the VLANs of its tier; with separate tiers, each pool has VLANs of its own.
# to decide: C-NET-07: --public-vlan
ibmcloud ks zone add classic \
  --zone '<zone 1>' \
  --cluster claims-platform \
  --worker-pool edge \
  --private-vlan '<private VLAN id, zone 1>' \
  --public-vlan '<public VLAN id, zone 1>'  # C-NET-08

# The first zone of the pool, with the VLANs of its tier; with separate tiers, each pool has VLANs of its own.
# to decide: C-NET-07: --private-only
ibmcloud ks zone add classic \
  --zone '<zone 1>' \
  --cluster claims-platform \
  --worker-pool apps \
  --private-vlan '<private VLAN id, zone 1>' \
  --private-only  # C-NET-08

# The first zone of the pool, with the VLANs of its tier; with separate tiers, each pool has VLANs of its own.
# to decide: C-NET-07: --private-only
ibmcloud ks zone add classic \
  --zone '<zone 1>' \
  --cluster claims-platform \
  --worker-pool payments \
  --private-vlan '<private VLAN id, zone 1>' \
  --private-only  # C-NET-08

# The first zone of the pool, with the VLANs of its tier; with separate tiers, each pool has VLANs of its own.
# to decide: C-NET-07: --private-only
ibmcloud ks zone add classic \
  --zone '<zone 1>' \
  --cluster claims-platform \
  --worker-pool platform \
  --private-vlan '<private VLAN id, zone 1>' \
  --private-only  # C-NET-08

# The second zone of the pool.
# to decide: C-NET-07: --public-vlan
ibmcloud ks zone add classic \
  --zone '<zone 2>' \
  --cluster claims-platform \
  --worker-pool edge \
  --private-vlan '<private VLAN id, zone 2>' \
  --public-vlan '<public VLAN id, zone 2>'  # C-NET-08

# The second zone of the pool.
# to decide: C-NET-07: --private-only
ibmcloud ks zone add classic \
  --zone '<zone 2>' \
  --cluster claims-platform \
  --worker-pool apps \
  --private-vlan '<private VLAN id, zone 2>' \
  --private-only  # C-NET-08

# The second zone of the pool.
# to decide: C-NET-07: --private-only
ibmcloud ks zone add classic \
  --zone '<zone 2>' \
  --cluster claims-platform \
  --worker-pool payments \
  --private-vlan '<private VLAN id, zone 2>' \
  --private-only  # C-NET-08

# The second zone of the pool.
# to decide: C-NET-07: --private-only
ibmcloud ks zone add classic \
  --zone '<zone 2>' \
  --cluster claims-platform \
  --worker-pool platform \
  --private-vlan '<private VLAN id, zone 2>' \
  --private-only  # C-NET-08

# The pool that came with the cluster is not needed any more, once the others have nodes in state normal.
ibmcloud ks worker-pool rm --cluster claims-platform --worker-pool default  # C-NOD-09

# Secrets under your root key. The master may not answer for some minutes.
ibmcloud ks kms enable --cluster claims-platform --instance-id '<KMS instance id>' --crk '<root key id>'  # C-ETC-03

# The audit events of the API, once your receiver answers.
ibmcloud ks cluster master audit-webhook set \
  --cluster claims-platform \
  --remote-server '<address of the receiver>' \
  --ca-cert '<CA file of the receiver>' \
  --client-cert '<client certificate file>' \
  --client-key '<client key file>' \
  --policy default  # C-OBS-01

# The master takes the webhook with its next refresh.
ibmcloud ks cluster master refresh --cluster claims-platform  # C-OBS-01

# Disks of nodes are encrypted, because no pool was created with --disable-disk-encrypt.
ibmcloud ks worker-pool ls --cluster claims-platform  # C-NOD-06

# No node outside the edge pool may show a public address.
ibmcloud ks worker ls --cluster claims-platform  # to decide: C-NET-07
