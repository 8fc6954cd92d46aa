#!/bin/sh
# Create the cluster on IBM Cloud, VPC (M-42)
# Review before apply. Knowledge as of 2026-11-23. Printed by Parapet on 2026-11-23.
# Wait after each order until the state is normal, so run the file step by step. Authorise the cluster service to read your key service in IAM before a key is named. Subnets never shrink or grow later.
# Fill in <region>: The region of the VPC, such as eu-de.
# Fill in <resource group>: The resource group that owns the cluster; it cannot change later.
# Fill in <VPC id>: The VPC, from ibmcloud ks vpcs.
# Fill in <zone of the subnet>: The zone of this subnet, such as eu-de-1; each zone needs a range of its own.
# Fill in <zone 1>: The first zone, such as eu-de-1.
# Fill in <subnet id>: The subnet of the first nodes in the first zone.
# Fill in <flavor>: The size of a node from ibmcloud ks flavors --provider vpc-gen2; one with Intel TDX or SGX where memory must be encrypted.
# Fill in <KMS instance id>: The Key Protect or Hyper Protect Crypto Services instance, from ibmcloud ks kms instance ls.
# Fill in <root key id>: The root key in that instance; disks and Secrets are lost with it.
# Fill in <cluster id>: The id of the cluster from ibmcloud ks cluster get.
# Fill in <subnet id, zone 1>: The subnet of the tier of this pool in the first zone.
# Fill in <zone 2>: The second zone of the region.
# Fill in <subnet id, zone 2>: The subnet of the tier of this pool in the second zone.
# Fill in <zone 3>: The third zone of the region.
# Fill in <subnet id, zone 3>: The subnet of the tier of this pool in the third zone.
# Name of the network as typed: "edge eu-de-1"
# Name of the network as typed: "edge eu-de-2"
# Name of the network as typed: "edge eu-de-3"
# Name of the network as typed: "workers eu-de-1"
# Name of the network as typed: "workers eu-de-2"
# Name of the network as typed: "workers eu-de-3"
# Name of the network as typed: "private endpoints"
# Name of the network as typed: "management"
# Name of the node pool as typed: "edge"
# Name of the node pool as typed: "apps"
# Name of the node pool as typed: "cards"
# Name of the node pool as typed: "platform"
# Answer Q-API-01, API endpoint: Private only
# Answer Q-ING-03, Edge nodes: Yes, labelled and tainted
# Answer Q-NET-01, Network layout: A network for each environment
# Answer Q-NET-05, Node addresses: No node has one
# Answer Q-NET-06, Outgoing traffic: By name, through one exit
# Answer Q-NET-07, Perimeter filter: A firewall between the networks
# Answer Q-NET-10, Networks: edge eu-de-1, edge eu-de-2, edge eu-de-3, workers eu-de-1, workers eu-de-2, workers eu-de-3, private endpoints, management, edge VPC with the firewalls, management VPC and data centres
# Answer Q-NET-11, Address family: IPv4
# Answer Q-NET-11, Pods: 172.17.0.0/18
# Answer Q-NET-11, Services: 172.21.0.0/16
# Answer Q-PLT-01, Provider: IBM Cloud, VPC
# Answer Q-PLT-03, Version policy: One behind the newest
# Answer Q-PLT-04, Kind of nodes: Virtual machines on shared hosts
# Answer Q-PLT-05, Node operating system: General Linux, hardened by a benchmark
# Answer Q-PLT-08, Node pools: edge, apps, cards and platform
# Answer Q-SEC-01, Encryption of Secrets: A key service with our key
# Answer Q-STO-02, Key of the volumes: Ours, in a key service
# Answer Q-STO-04, Node disks: Encrypted
# Controls: C-API-01, C-ETC-03, C-NET-06, C-NET-07, C-NET-08, C-NOD-01, C-NOD-06, C-NOD-09, C-ING-02
# Threats it cuts: T-02, T-08, T-20, T-21, T-23, T-24, T-31, T-32, T-35, T-49, T-60, T-65, T-68, T-73
# Put your own values in place of what stands in angle brackets, then run the file.
set -eu

# Log in to the account, the region and the resource group that will own the cluster.
ibmcloud login --sso -r '<region>' -g '<resource group>'

# A subnet of this plan. A subnet lies in one zone, so a tier has one in each.
ibmcloud is subnet-create edge-eu-de-1 '<VPC id>' --zone '<zone of the subnet>' --ipv4-cidr-block 10.72.0.0/26  # C-NET-08

# A subnet of this plan. A subnet lies in one zone, so a tier has one in each.
ibmcloud is subnet-create edge-eu-de-2 '<VPC id>' \
  --zone '<zone of the subnet>' \
  --ipv4-cidr-block 10.72.16.0/26  # C-NET-08

# A subnet of this plan. A subnet lies in one zone, so a tier has one in each.
ibmcloud is subnet-create edge-eu-de-3 '<VPC id>' \
  --zone '<zone of the subnet>' \
  --ipv4-cidr-block 10.72.32.0/26  # C-NET-08

# A subnet of this plan. A subnet lies in one zone, so a tier has one in each.
ibmcloud is subnet-create workers-eu-de-1 '<VPC id>' \
  --zone '<zone of the subnet>' \
  --ipv4-cidr-block 10.72.1.0/24  # C-NET-08

# A subnet of this plan. A subnet lies in one zone, so a tier has one in each.
ibmcloud is subnet-create workers-eu-de-2 '<VPC id>' \
  --zone '<zone of the subnet>' \
  --ipv4-cidr-block 10.72.17.0/24  # C-NET-08

# A subnet of this plan. A subnet lies in one zone, so a tier has one in each.
ibmcloud is subnet-create workers-eu-de-3 '<VPC id>' \
  --zone '<zone of the subnet>' \
  --ipv4-cidr-block 10.72.33.0/24  # C-NET-08

# A subnet of this plan. A subnet lies in one zone, so a tier has one in each.
ibmcloud is subnet-create private-endpoints '<VPC id>' \
  --zone '<zone of the subnet>' \
  --ipv4-cidr-block 10.72.2.0/26  # C-NET-08

# A subnet of this plan. A subnet lies in one zone, so a tier has one in each.
ibmcloud is subnet-create management '<VPC id>' --zone '<zone of the subnet>' --ipv4-cidr-block 10.72.48.0/26  # C-NET-08

# The cluster with the service endpoints of this plan. Without a public one, nodes and admins reach the API through the private one.
# C-NOD-01: --operating-system
# C-NET-08: --pod-subnet, --service-subnet
# C-NOD-06: --kms-instance, --crk
ibmcloud ks cluster create vpc-gen2 \
  --name payments-and-cards \
  --zone '<zone 1>' \
  --vpc-id '<VPC id>' \
  --subnet-id '<subnet id>' \
  --flavor '<flavor>' \
  --workers 2 \
  --version 1.36 \
  --operating-system UBUNTU_24_64 \
  --pod-subnet 172.17.0.0/18 \
  --service-subnet 172.21.0.0/16 \
  --disable-public-service-endpoint \
  --kms-instance '<KMS instance id>' \
  --crk '<root key id>'  # C-API-01

# Go on when the state of the cluster is normal. The answer holds its id.
ibmcloud ks cluster get --cluster payments-and-cards

# A second lock on the same door. The private endpoint alone may carry calls, even if somebody switches a public one on later.
ibmcloud cbr rule-create \
  --service-name containers-kubernetes \
  --service-instance '<cluster id>' \
  --api-types crn:v1:bluemix:public:containers-kubernetes::::api-type:cluster \
  --context-attributes endpointType=private \
  --enforcement-mode report  # C-API-01

# Outbound traffic protection stays on; it blocks everything but what the cluster itself needs.
ibmcloud ks vpc outbound-traffic-protection enable --cluster payments-and-cards  # C-NET-06

# A pool of this plan. The size counts the nodes of each zone, so that all zones together hold the least number of the plan.
# C-NOD-01: --operating-system
# C-NOD-06: --kms-instance, --crk
# C-ING-02: --label
ibmcloud ks worker-pool create vpc-gen2 \
  --cluster payments-and-cards \
  --name edge \
  --vpc-id '<VPC id>' \
  --flavor '<flavor>' \
  --size-per-zone 1 \
  --operating-system UBUNTU_24_64 \
  --kms-instance '<KMS instance id>' \
  --crk '<root key id>' \
  --label parapet.example/purpose=edge \
  --label dedicated=edge  # C-NOD-09

# A pool of this plan. The size counts the nodes of each zone, so that all zones together hold the least number of the plan.
# C-NOD-01: --operating-system
# C-NOD-06: --kms-instance, --crk
ibmcloud ks worker-pool create vpc-gen2 \
  --cluster payments-and-cards \
  --name apps \
  --vpc-id '<VPC id>' \
  --flavor '<flavor>' \
  --size-per-zone 3 \
  --operating-system UBUNTU_24_64 \
  --kms-instance '<KMS instance id>' \
  --crk '<root key id>' \
  --label parapet.example/purpose=apps  # C-NOD-09

# A pool of this plan. The size counts the nodes of each zone, so that all zones together hold the least number of the plan.
# C-NOD-01: --operating-system
# C-NOD-06: --kms-instance, --crk
ibmcloud ks worker-pool create vpc-gen2 \
  --cluster payments-and-cards \
  --name cards \
  --vpc-id '<VPC id>' \
  --flavor '<flavor>' \
  --size-per-zone 1 \
  --operating-system UBUNTU_24_64 \
  --kms-instance '<KMS instance id>' \
  --crk '<root key id>' \
  --label parapet.example/purpose=apps  # C-NOD-09

# A pool of this plan. The size counts the nodes of each zone, so that all zones together hold the least number of the plan.
# C-NOD-01: --operating-system
# C-NOD-06: --kms-instance, --crk
ibmcloud ks worker-pool create vpc-gen2 \
  --cluster payments-and-cards \
  --name platform \
  --vpc-id '<VPC id>' \
  --flavor '<flavor>' \
  --size-per-zone 1 \
  --operating-system UBUNTU_24_64 \
  --kms-instance '<KMS instance id>' \
  --crk '<root key id>' \
  --label parapet.example/purpose=system  # C-NOD-09

# The taint keeps every other pod away.
ibmcloud ks worker-pool taint set \
  --cluster payments-and-cards \
  --worker-pool edge \
  --taint dedicated=edge:NoSchedule \
  --taint dedicated=edge:NoExecute  # C-ING-02

# The first zone of the pool, and the subnet of its tier there.
ibmcloud ks zone add vpc-gen2 \
  --zone '<zone 1>' \
  --subnet-id '<subnet id, zone 1>' \
  --cluster payments-and-cards \
  --worker-pool edge  # C-NET-08

# The first zone of the pool, and the subnet of its tier there.
ibmcloud ks zone add vpc-gen2 \
  --zone '<zone 1>' \
  --subnet-id '<subnet id, zone 1>' \
  --cluster payments-and-cards \
  --worker-pool apps  # C-NET-08

# The first zone of the pool, and the subnet of its tier there.
ibmcloud ks zone add vpc-gen2 \
  --zone '<zone 1>' \
  --subnet-id '<subnet id, zone 1>' \
  --cluster payments-and-cards \
  --worker-pool cards  # C-NET-08

# The first zone of the pool, and the subnet of its tier there.
ibmcloud ks zone add vpc-gen2 \
  --zone '<zone 1>' \
  --subnet-id '<subnet id, zone 1>' \
  --cluster payments-and-cards \
  --worker-pool platform  # C-NET-08

# The second zone of the pool.
ibmcloud ks zone add vpc-gen2 \
  --zone '<zone 2>' \
  --subnet-id '<subnet id, zone 2>' \
  --cluster payments-and-cards \
  --worker-pool edge  # C-NET-08

# The second zone of the pool.
ibmcloud ks zone add vpc-gen2 \
  --zone '<zone 2>' \
  --subnet-id '<subnet id, zone 2>' \
  --cluster payments-and-cards \
  --worker-pool apps  # C-NET-08

# The second zone of the pool.
ibmcloud ks zone add vpc-gen2 \
  --zone '<zone 2>' \
  --subnet-id '<subnet id, zone 2>' \
  --cluster payments-and-cards \
  --worker-pool cards  # C-NET-08

# The second zone of the pool.
ibmcloud ks zone add vpc-gen2 \
  --zone '<zone 2>' \
  --subnet-id '<subnet id, zone 2>' \
  --cluster payments-and-cards \
  --worker-pool platform  # C-NET-08

# The third zone of the pool. A region of IBM Cloud has no fourth.
ibmcloud ks zone add vpc-gen2 \
  --zone '<zone 3>' \
  --subnet-id '<subnet id, zone 3>' \
  --cluster payments-and-cards \
  --worker-pool edge  # C-NET-08

# The third zone of the pool. A region of IBM Cloud has no fourth.
ibmcloud ks zone add vpc-gen2 \
  --zone '<zone 3>' \
  --subnet-id '<subnet id, zone 3>' \
  --cluster payments-and-cards \
  --worker-pool apps  # C-NET-08

# The third zone of the pool. A region of IBM Cloud has no fourth.
ibmcloud ks zone add vpc-gen2 \
  --zone '<zone 3>' \
  --subnet-id '<subnet id, zone 3>' \
  --cluster payments-and-cards \
  --worker-pool cards  # C-NET-08

# The third zone of the pool. A region of IBM Cloud has no fourth.
ibmcloud ks zone add vpc-gen2 \
  --zone '<zone 3>' \
  --subnet-id '<subnet id, zone 3>' \
  --cluster payments-and-cards \
  --worker-pool platform  # C-NET-08

# The pool that came with the cluster is not needed any more, once the others have nodes in state normal.
ibmcloud ks worker-pool rm --cluster payments-and-cards --worker-pool default  # C-NOD-09

# Secrets under your root key. The master may not answer for some minutes.
ibmcloud ks kms enable --cluster payments-and-cards --instance-id '<KMS instance id>' --crk '<root key id>'  # C-ETC-03

# Each pool names your key instance and your root key.
ibmcloud ks worker-pool ls --cluster payments-and-cards --output json  # C-NOD-06

# Nodes on VPC have no public address of their own. No floating IP may be attached to one.
ibmcloud is floating-ips  # C-NET-07
