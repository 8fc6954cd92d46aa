#!/bin/sh
# Create the cluster on IBM Cloud, classic infrastructure (M-41)
# Review before apply. Knowledge as of 2026-11-23. Printed by Parapet on 2026-11-23.
# Words in angle brackets are yours to fill in. Creation on classic is refused unless the account already has a classic cluster in that region.
# Name of the node pool as typed: "apps"
# Name of the node pool as typed: "payments"
# Name of the node pool as typed: "platform"
# Name of the node pool as typed: "edge"
# Answer Q-API-01, API endpoint: Private and public
# Answer Q-API-03, Allowed sources: 198.51.100.0/28 and 198.51.100.64/29
# Answer Q-ING-03, Edge nodes: Yes, labelled and tainted
# Answer Q-NET-02, Networks joined: A VRF
# Answer Q-NET-05, Node addresses: Only edge nodes
# Answer Q-NET-11, Pods: 172.30.0.0/16
# Answer Q-NET-11, Services: 172.21.0.0/16
# Answer Q-PLT-01, Provider: IBM Cloud, classic infrastructure
# Answer Q-PLT-03, Version policy: One behind the newest
# Answer Q-PLT-04, Kind of nodes: Virtual machines on shared hosts
# Answer Q-PLT-08, Node pools: edge, apps, payments and platform
# Answer Q-STO-04, Node disks: Encrypted
# Controls: C-API-02, C-NET-08, C-NOD-06, C-ING-02, C-NOD-09
# Threats it cuts: T-01, T-02, T-20, T-22, T-23, T-24, T-32, T-35, T-60, T-73
# Put your own values in place of what stands in angle brackets, then run the file.
set -eu

# Log in to the account and the region that will own the cluster.
ibmcloud login --sso

# VRF joins every private VLAN of the account, and private service endpoints need it. The policies of manifests-crd/calico separate the VLANs again.
ibmcloud account update --service-endpoint-enable true  # C-NET-08

# The endpoints of the API server and the VLANs of the first nodes, as this plan has them.
ibmcloud ks cluster create classic --name claims-platform --zone '<zone>' --flavor '<flavor>' --hardware shared --workers 3 --version 1.36 --private-vlan '<private VLAN id>' --public-vlan '<public VLAN id>' --private-service-endpoint --public-service-endpoint --pod-subnet 172.30.0.0/16 --service-subnet 172.21.0.0/16  # to decide: C-API-01

# Go on when the state of the cluster is normal. The answer holds its id.
ibmcloud ks cluster get --cluster claims-platform

# The networks that may call the API.
ibmcloud cbr zone-create --name claims-platform-admins --addresses 198.51.100.0/28,198.51.100.64/29  # C-API-02

# Deny every other source for this cluster. Start with report mode, read the events, then set the mode to enabled.
ibmcloud cbr rule-create --context-attributes 'networkZoneId=<zone id>' --service-name containers-kubernetes --service-instance '<cluster id>' --enforcement-mode report  # C-API-02

# A pool of this plan.
ibmcloud ks worker-pool create classic --cluster claims-platform --name apps --flavor '<flavor>' --size-per-zone 6 --hardware shared --label parapet.example/purpose=apps  # C-NOD-09

# A pool of this plan.
ibmcloud ks worker-pool create classic --cluster claims-platform --name payments --flavor '<flavor>' --size-per-zone 2 --hardware shared --label parapet.example/purpose=apps  # C-NOD-09

# A pool of this plan.
ibmcloud ks worker-pool create classic --cluster claims-platform --name platform --flavor '<flavor>' --size-per-zone 2 --hardware shared --label parapet.example/purpose=system  # C-NOD-09

# The edge pool carries the label that IBM's load balancers look for.
ibmcloud ks worker-pool create classic --cluster claims-platform --name edge --flavor '<flavor>' --size-per-zone 4 --hardware shared --label dedicated=edge  # C-ING-02

# The taint keeps every other pod away.
ibmcloud ks worker-pool taint set --cluster claims-platform --worker-pool edge --taint dedicated=edge:NoSchedule --taint dedicated=edge:NoExecute  # C-ING-02

# The zone and the VLANs of the pool. Repeat this for each of its zones; with separate tiers, each pool has VLANs of its own.
ibmcloud ks zone add classic --zone '<zone>' --cluster claims-platform --worker-pool edge --private-vlan '<private VLAN id of its tier>' --public-vlan '<public VLAN id of its tier>'  # C-NET-08

# The zone and the VLANs of the pool. Repeat this for each of its zones; with separate tiers, each pool has VLANs of its own.
ibmcloud ks zone add classic --zone '<zone>' --cluster claims-platform --worker-pool apps --private-vlan '<private VLAN id of its tier>' --private-only  # C-NET-08

# The zone and the VLANs of the pool. Repeat this for each of its zones; with separate tiers, each pool has VLANs of its own.
ibmcloud ks zone add classic --zone '<zone>' --cluster claims-platform --worker-pool payments --private-vlan '<private VLAN id of its tier>' --private-only  # C-NET-08

# The zone and the VLANs of the pool. Repeat this for each of its zones; with separate tiers, each pool has VLANs of its own.
ibmcloud ks zone add classic --zone '<zone>' --cluster claims-platform --worker-pool platform --private-vlan '<private VLAN id of its tier>' --private-only  # C-NET-08

# The pool that came with the cluster is not needed any more, once the others have nodes in state normal.
ibmcloud ks worker-pool rm --cluster claims-platform --worker-pool default  # C-NOD-09

# Disks of nodes are encrypted, because no pool was created with --disable-disk-encrypt.
ibmcloud ks worker-pool ls --cluster claims-platform  # C-NOD-06

# No node outside the edge pool may show a public address.
ibmcloud ks worker ls --cluster claims-platform  # to decide: C-NET-07
