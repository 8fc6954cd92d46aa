#!/bin/sh
# Create the cluster on Azure Kubernetes Service (M-44)
# Review before apply. Knowledge as of 2026-11-23. Printed by Parapet on 2026-11-23.
# Secure boot needs machine sizes of generation 2. The identity of the cluster needs the role Network Contributor on the subnets and the use of the key. A pool of Windows nodes is not in this file.
# Fill in <resource group>: The resource group of the cluster, with a lock CanNotDelete on it.
# Fill in <virtual network>: The virtual network in that group; it must exist.
# Fill in <private address of the firewall>: The private address of the firewall that all traffic to the outside passes.
# Fill in <subnet of the nodes>: The name of each subnet that holds nodes.
# Fill in <machine size>: The machine that your list of pools asks for, such as Standard_D4s_v5.
# Fill in <resource id of the identity of the cluster>: The id of a user-assigned managed identity, made by az identity create.
# Fill in <object id of the admin group>: The object id of the group in Entra ID whose members administer the cluster in an emergency.
# Fill in <subnet id of the system tier>: The id of the subnet for the first pool.
# Fill in <day of the week>: The day of your maintenance window, such as Saturday.
# Fill in <start time>: The start of that window in UTC, such as 01:00.
# Fill in <resource id of the cluster>: The id that az aks show prints.
# Fill in <resource id of the log store>: The id of the Log Analytics workspace, best in another subscription.
# Fill in <subnet id of its tier>: The id of the subnet for the pool of this command.
# Name of the network as typed: "cluster nodes"
# Name of the network as typed: "internal load balancers"
# Name of the network as typed: "private endpoints"
# Name of the network as typed: "Application Gateway"
# Name of the node pool as typed: "npsystem"
# Name of the node pool as typed: "npuser01"
# Answer Q-API-01, API endpoint: Public with an allowlist
# Answer Q-API-03, Allowed sources: 203.0.113.16/29 and 198.51.100.40/30
# Answer Q-API-04, Sign-in: Company identity
# Answer Q-ING-03, Edge nodes: No
# Answer Q-LIF-01, Patch rhythm: By itself, within 30 days
# Answer Q-NET-01, Network layout: A subnet for each tier
# Answer Q-NET-03, Network plug-in: Cilium
# Answer Q-NET-05, Node addresses: No node has one
# Answer Q-NET-06, Outgoing traffic: By name, through one exit
# Answer Q-NET-10, Networks: cluster nodes, internal load balancers, private endpoints, Application Gateway, hub with firewall, VPN gateway and Bastion and offices
# Answer Q-NET-11, Address family: IPv4
# Answer Q-NET-11, Pods on a node: 110 pods
# Answer Q-NET-11, Pods: 192.168.0.0/16
# Answer Q-NET-11, Services: 172.16.0.0/16
# Answer Q-OBS-01, Audit log: Who, what and when
# Answer Q-OBS-04, Runtime detection: Sensor, nobody on call
# Answer Q-PLT-01, Provider: Azure AKS
# Answer Q-PLT-02, Purpose: Production
# Answer Q-PLT-03, Version policy: One behind the newest
# Answer Q-PLT-04, Kind of nodes: Virtual machines on shared hosts
# Answer Q-PLT-05, Node operating system: General Linux, hardened by a benchmark
# Answer Q-PLT-06, Zones and regions: Several zones of one region
# Answer Q-PLT-07, Rules to show: CIS Benchmarks
# Answer Q-PLT-08, Node pools: npsystem and npuser01
# Answer Q-SEC-01, Encryption of Secrets: What the provider does anyway
# Answer Q-SEC-03, Kind of personal data: Customers and users
# Answer Q-STO-04, Node disks: Encrypted
# Answer Q-TEN-01, Who shares: Several teams of one company
# Answer Q-WRK-04, Pod identities: An account for each app, federated with the cloud
# Controls: C-API-02, C-API-04, C-NET-01, C-NET-06, C-NET-07, C-NET-08, C-NOD-01, C-NOD-06, C-NOD-07, C-NOD-09, C-LIF-02, C-LIF-06, C-LIF-13, C-OBS-01, C-OBS-07, C-WRK-16
# Threats it cuts: T-01, T-02, T-03, T-20, T-21, T-23, T-24, T-25, T-26, T-30, T-31, T-32, T-49, T-60, T-63, T-65, T-68, T-70, T-72, T-73, T-76, T-77
# Put your own values in place of what stands in angle brackets, then run the file.
set -eu

# A subnet of this plan.
az network vnet subnet create \
  --resource-group '<resource group>' \
  --vnet-name '<virtual network>' \
  --name cluster-nodes \
  --address-prefixes 10.240.0.0/22  # C-NET-08

# A subnet of this plan.
az network vnet subnet create \
  --resource-group '<resource group>' \
  --vnet-name '<virtual network>' \
  --name internal-load-balancers \
  --address-prefixes 10.240.4.0/28  # C-NET-08

# A subnet of this plan.
az network vnet subnet create \
  --resource-group '<resource group>' \
  --vnet-name '<virtual network>' \
  --name private-endpoints \
  --address-prefixes 10.240.4.32/28  # C-NET-08

# A subnet of this plan.
az network vnet subnet create \
  --resource-group '<resource group>' \
  --vnet-name '<virtual network>' \
  --name application-gateway \
  --address-prefixes 10.240.5.0/24  # C-NET-08

# Outbound traffic goes to the firewall, which lets names or ranges pass. The route must be there before the cluster.
az network route-table create --resource-group '<resource group>' --name web-platform-on-aks-outbound  # C-NET-06

az network route-table route create \
  --resource-group '<resource group>' \
  --route-table-name web-platform-on-aks-outbound \
  --name outbound \
  --address-prefix 0.0.0.0/0 \
  --next-hop-type VirtualAppliance \
  --next-hop-ip-address '<private address of the firewall>'  # C-NET-06

# Repeat this for each subnet that holds nodes.
az network vnet subnet update \
  --resource-group '<resource group>' \
  --vnet-name '<virtual network>' \
  --name '<subnet of the nodes>' \
  --route-table web-platform-on-aks-outbound  # C-NET-06

# The cluster, with the way to its API server and the sign-in of this plan. Its first pool takes the pods of the system alone.
# C-NOD-09: --nodepool-taints
# C-LIF-06: --zones
# C-NOD-01: --os-sku
# C-API-02: --api-server-authorized-ip-ranges
# C-API-04: --enable-aad, --enable-azure-rbac, --aad-admin-group-object-ids, --disable-local-accounts
# C-WRK-16: --enable-oidc-issuer, --enable-workload-identity
# C-NET-01: --network-plugin, --network-plugin-mode, --network-dataplane
# C-NET-06: --enable-acns, --acns-advanced-networkpolicies, --outbound-type
# C-NET-08: --pod-cidr, --service-cidr, --dns-service-ip, --vnet-subnet-id
# C-NOD-07: --enable-secure-boot, --enable-vtpm
# C-NOD-06: --enable-encryption-at-host
# C-LIF-02: --auto-upgrade-channel, --node-os-upgrade-channel
# C-LIF-13: --nrg-lockdown-restriction-level
# C-OBS-07: --enable-defender
az aks create \
  --resource-group '<resource group>' \
  --name web-platform-on-aks \
  --tier standard \
  --kubernetes-version 1.36 \
  --nodepool-name first \
  --node-vm-size '<machine size>' \
  --node-count 3 \
  --nodepool-taints CriticalAddonsOnly=true:NoSchedule \
  --zones 1 2 3 \
  --os-sku AzureLinux \
  --no-ssh-key \
  --assign-identity '<resource id of the identity of the cluster>' \
  --api-server-authorized-ip-ranges 203.0.113.16/29,198.51.100.40/30 \
  --enable-aad \
  --enable-azure-rbac \
  --aad-admin-group-object-ids '<object id of the admin group>' \
  --disable-local-accounts \
  --disable-run-command \
  --enable-oidc-issuer \
  --enable-workload-identity \
  --network-plugin azure \
  --network-plugin-mode overlay \
  --network-dataplane cilium \
  --enable-acns \
  --acns-advanced-networkpolicies FQDN \
  --pod-cidr 192.168.0.0/16 \
  --service-cidr 172.16.0.0/16 \
  --dns-service-ip 172.16.0.10 \
  --max-pods 110 \
  --vnet-subnet-id '<subnet id of the system tier>' \
  --outbound-type userDefinedRouting \
  --enable-secure-boot \
  --enable-vtpm \
  --enable-encryption-at-host \
  --auto-upgrade-channel patch \
  --node-os-upgrade-channel NodeImage \
  --nrg-lockdown-restriction-level ReadOnly \
  --enable-defender \
  --enable-image-cleaner  # to decide: C-API-01

# Patches of the control plane come in this window of each week.
az aks maintenanceconfiguration add \
  --resource-group '<resource group>' \
  --cluster-name web-platform-on-aks \
  --name aksManagedAutoUpgradeSchedule \
  --schedule-type Weekly \
  --interval-weeks 1 \
  --day-of-week '<day of the week>' \
  --start-time '<start time>' \
  --duration 6  # C-LIF-02

# New images of the nodes come in the same window.
az aks maintenanceconfiguration add \
  --resource-group '<resource group>' \
  --cluster-name web-platform-on-aks \
  --name aksManagedNodeOSUpgradeSchedule \
  --schedule-type Weekly \
  --interval-weeks 1 \
  --day-of-week '<day of the week>' \
  --start-time '<start time>' \
  --duration 6  # C-LIF-02

# The audit log of the API goes to a store. Take kube-audit in place of kube-audit-admin where you must know who read Secrets.
az monitor diagnostic-settings create \
  --name audit \
  --resource '<resource id of the cluster>' \
  --workspace '<resource id of the log store>' \
  --export-to-resource-specific true \
  --logs '[{"category":"kube-audit-admin","enabled":true},{"category":"guard","enabled":true}]'  # C-OBS-01

# Only these ranges may call the public API endpoint; this command changes them later.
az aks update \
  --resource-group '<resource group>' \
  --name web-platform-on-aks \
  --api-server-authorized-ip-ranges 203.0.113.16/29,198.51.100.40/30  # C-API-02

# Nobody can sign in past Entra ID; the answer must be true.
az aks show --resource-group '<resource group>' --name web-platform-on-aks --query disableLocalAccounts  # C-API-04

# The data plane enforces policies; the answer names cilium or calico.
az aks show \
  --resource-group '<resource group>' \
  --name web-platform-on-aks \
  --query networkProfile.networkPolicy  # C-NET-01

# A pool of this plan. Least and most nodes count over all its zones.
# C-NOD-01: --os-sku
# C-LIF-06: --zones
# C-NET-08: --vnet-subnet-id
# C-NOD-07: --enable-secure-boot, --enable-vtpm
# C-NOD-06: --enable-encryption-at-host
az aks nodepool add \
  --resource-group '<resource group>' \
  --cluster-name web-platform-on-aks \
  --name npsystem \
  --mode System \
  --node-vm-size '<machine size>' \
  --os-sku AzureLinux \
  --enable-cluster-autoscaler \
  --min-count 3 \
  --max-count 4 \
  --zones 1 2 3 \
  --max-pods 110 \
  --vnet-subnet-id '<subnet id of its tier>' \
  --labels parapet.example/purpose=system \
  --node-taints CriticalAddonsOnly=true:NoSchedule \
  --enable-secure-boot \
  --enable-vtpm \
  --enable-encryption-at-host  # C-NOD-09

# A pool of this plan. Least and most nodes count over all its zones.
# C-NOD-01: --os-sku
# C-LIF-06: --zones
# C-NET-08: --vnet-subnet-id
# C-NOD-07: --enable-secure-boot, --enable-vtpm
# C-NOD-06: --enable-encryption-at-host
az aks nodepool add \
  --resource-group '<resource group>' \
  --cluster-name web-platform-on-aks \
  --name npuser01 \
  --mode User \
  --node-vm-size '<machine size>' \
  --os-sku AzureLinux \
  --enable-cluster-autoscaler \
  --min-count 3 \
  --max-count 12 \
  --zones 1 2 3 \
  --max-pods 110 \
  --vnet-subnet-id '<subnet id of its tier>' \
  --labels parapet.example/purpose=apps \
  --enable-secure-boot \
  --enable-vtpm \
  --enable-encryption-at-host  # C-NOD-09

# Your own system pool takes the place of the first one.
az aks nodepool delete --resource-group '<resource group>' --cluster-name web-platform-on-aks --name first  # C-NOD-09

# Every pool must answer with secure boot and vTPM as true.
az aks nodepool list \
  --resource-group '<resource group>' \
  --cluster-name web-platform-on-aks \
  --query '[].securityProfile'  # C-NOD-07

# Every pool must answer true.
az aks nodepool list \
  --resource-group '<resource group>' \
  --cluster-name web-platform-on-aks \
  --query '[].enableEncryptionAtHost'  # C-NOD-06

# Every pool but the edge pool must answer false or nothing.
az aks nodepool list \
  --resource-group '<resource group>' \
  --cluster-name web-platform-on-aks \
  --query '[].enableNodePublicIp'  # C-NET-07
