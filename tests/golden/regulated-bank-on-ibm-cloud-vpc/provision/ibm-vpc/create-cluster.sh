#!/bin/sh
# Create the cluster on IBM Cloud, VPC (M-42)
# Review before apply. Knowledge as of 2026-11-23. Printed by Parapet on 2026-11-23.
# Words in angle brackets are yours to fill in.
# Name of the network as typed: "edge eu-de-1"
# Name of the network as typed: "edge eu-de-2"
# Name of the network as typed: "edge eu-de-3"
# Name of the network as typed: "workers eu-de-1"
# Name of the network as typed: "workers eu-de-2"
# Name of the network as typed: "workers eu-de-3"
# Name of the network as typed: "private endpoints"
# Name of the network as typed: "management"
# Name of the node pool as typed: "apps"
# Name of the node pool as typed: "cards"
# Name of the node pool as typed: "platform"
# Name of the node pool as typed: "edge"
# Answer Q-API-01, API endpoint: Private only
# Answer Q-ING-03, Edge nodes: Yes, labelled and tainted
# Answer Q-NET-01, Network layout: A network for each environment
# Answer Q-NET-05, Node addresses: No node has one
# Answer Q-NET-06, Outgoing traffic: By name, through one exit
# Answer Q-NET-07, Perimeter filter: A firewall between the networks
# Answer Q-NET-10, Networks: edge eu-de-1, edge eu-de-2, edge eu-de-3, workers eu-de-1, workers eu-de-2, workers eu-de-3, private endpoints, management, edge VPC with the firewalls, management VPC and data centres
# Answer Q-NET-11, Pods: 172.17.0.0/18
# Answer Q-NET-11, Services: 172.21.0.0/16
# Answer Q-PLT-01, Provider: IBM Cloud, VPC
# Answer Q-PLT-03, Version policy: One behind the newest
# Answer Q-PLT-08, Node pools: edge, apps, cards and platform
# Answer Q-STO-02, Key of the volumes: Ours, in a key service
# Controls: C-API-01, C-NET-06, C-NET-07, C-NET-08, C-NOD-06, C-ING-02, C-NOD-09
# Threats it cuts: T-02, T-20, T-23, T-24, T-31, T-32, T-35, T-49, T-60, T-68, T-73
# Put your own values in place of what stands in angle brackets, then run the file.
set -eu

# A subnet of this plan.
ibmcloud is subnet-create edge-eu-de-1 '<VPC id>' --zone '<zone>' --ipv4-cidr-block 10.72.0.0/26  # C-NET-08

# A subnet of this plan.
ibmcloud is subnet-create edge-eu-de-2 '<VPC id>' --zone '<zone>' --ipv4-cidr-block 10.72.16.0/26  # C-NET-08

# A subnet of this plan.
ibmcloud is subnet-create edge-eu-de-3 '<VPC id>' --zone '<zone>' --ipv4-cidr-block 10.72.32.0/26  # C-NET-08

# A subnet of this plan.
ibmcloud is subnet-create workers-eu-de-1 '<VPC id>' --zone '<zone>' --ipv4-cidr-block 10.72.1.0/24  # C-NET-08

# A subnet of this plan.
ibmcloud is subnet-create workers-eu-de-2 '<VPC id>' --zone '<zone>' --ipv4-cidr-block 10.72.17.0/24  # C-NET-08

# A subnet of this plan.
ibmcloud is subnet-create workers-eu-de-3 '<VPC id>' --zone '<zone>' --ipv4-cidr-block 10.72.33.0/24  # C-NET-08

# A subnet of this plan.
ibmcloud is subnet-create private-endpoints '<VPC id>' --zone '<zone>' --ipv4-cidr-block 10.72.2.0/26  # C-NET-08

# A subnet of this plan.
ibmcloud is subnet-create management '<VPC id>' --zone '<zone>' --ipv4-cidr-block 10.72.48.0/26  # C-NET-08

# The cluster with the service endpoints of this plan. Without a public one, nodes and admins reach the API through the private one.
ibmcloud ks cluster create vpc-gen2 --name payments-and-cards --zone '<zone>' --vpc-id '<VPC id>' --subnet-id '<subnet id>' --flavor '<flavor>' --workers 2 --version 1.36 --pod-subnet 172.17.0.0/18 --service-subnet 172.21.0.0/16 --disable-public-service-endpoint --kms-instance '<KMS instance id>' --crk '<root key id>'  # C-API-01

# Go on when the state of the cluster is normal. The answer holds its id.
ibmcloud ks cluster get --cluster payments-and-cards

# Outbound traffic protection stays on; it blocks everything but what the cluster itself needs.
ibmcloud ks vpc outbound-traffic-protection enable --cluster payments-and-cards  # C-NET-06

# A pool of this plan.
ibmcloud ks worker-pool create vpc-gen2 --cluster payments-and-cards --name apps --flavor '<flavor>' --size-per-zone 9 --vpc-id '<VPC id>' --kms-instance '<KMS instance id>' --crk '<root key id>' --label parapet.example/purpose=apps  # C-NOD-09

# A pool of this plan.
ibmcloud ks worker-pool create vpc-gen2 --cluster payments-and-cards --name cards --flavor '<flavor>' --size-per-zone 3 --vpc-id '<VPC id>' --kms-instance '<KMS instance id>' --crk '<root key id>' --label parapet.example/purpose=apps  # C-NOD-09

# A pool of this plan.
ibmcloud ks worker-pool create vpc-gen2 --cluster payments-and-cards --name platform --flavor '<flavor>' --size-per-zone 3 --vpc-id '<VPC id>' --kms-instance '<KMS instance id>' --crk '<root key id>' --label parapet.example/purpose=system  # C-NOD-09

# The edge pool carries a label of its own.
ibmcloud ks worker-pool create vpc-gen2 --cluster payments-and-cards --name edge --flavor '<flavor>' --size-per-zone 3 --vpc-id '<VPC id>' --kms-instance '<KMS instance id>' --crk '<root key id>' --label dedicated=edge  # C-ING-02

# The taint keeps every other pod away.
ibmcloud ks worker-pool taint set --cluster payments-and-cards --worker-pool edge --taint dedicated=edge:NoSchedule --taint dedicated=edge:NoExecute  # C-ING-02

# The zone and the subnet of the pool. Repeat this for each of its zones.
ibmcloud ks zone add vpc-gen2 --zone '<zone>' --subnet-id '<subnet id of its tier>' --cluster payments-and-cards --worker-pool edge  # C-NET-08

# The zone and the subnet of the pool. Repeat this for each of its zones.
ibmcloud ks zone add vpc-gen2 --zone '<zone>' --subnet-id '<subnet id of its tier>' --cluster payments-and-cards --worker-pool apps  # C-NET-08

# The zone and the subnet of the pool. Repeat this for each of its zones.
ibmcloud ks zone add vpc-gen2 --zone '<zone>' --subnet-id '<subnet id of its tier>' --cluster payments-and-cards --worker-pool cards  # C-NET-08

# The zone and the subnet of the pool. Repeat this for each of its zones.
ibmcloud ks zone add vpc-gen2 --zone '<zone>' --subnet-id '<subnet id of its tier>' --cluster payments-and-cards --worker-pool platform  # C-NET-08

# The pool that came with the cluster is not needed any more, once the others have nodes in state normal.
ibmcloud ks worker-pool rm --cluster payments-and-cards --worker-pool default  # C-NOD-09

# Each pool names your key instance and your root key.
ibmcloud ks worker-pool ls --cluster payments-and-cards --output json  # C-NOD-06

# Nodes on VPC have no public address of their own. No floating IP may be attached to one.
ibmcloud is floating-ips  # C-NET-07
