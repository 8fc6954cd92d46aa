#!/bin/sh
# Create the cluster on Azure Kubernetes Service (M-44)
# Review before apply. Knowledge as of 2026-11-23. Printed by Parapet on 2026-11-23.
# Words in angle brackets are yours to fill in. Secure boot needs machine sizes of generation 2.
# Name of the network as typed: "cluster nodes"
# Name of the network as typed: "internal load balancers"
# Name of the network as typed: "private endpoints"
# Name of the network as typed: "Application Gateway"
# Name of the node pool as typed: "npsystem"
# Name of the node pool as typed: "npuser01"
# Answer Q-API-01, API endpoint: Public with an allowlist
# Answer Q-API-03, Allowed sources: 203.0.113.16/29 and 198.51.100.40/30
# Answer Q-API-04, Sign-in: Company identity
# Answer Q-NET-01, Network layout: A subnet for each tier
# Answer Q-NET-03, Network plug-in: Cilium
# Answer Q-NET-05, Node addresses: No node has one
# Answer Q-NET-06, Outgoing traffic: By name, through one exit
# Answer Q-NET-10, Networks: cluster nodes, internal load balancers, private endpoints, Application Gateway, hub with firewall, VPN gateway and Bastion and offices
# Answer Q-NET-11, Pods: 192.168.0.0/16
# Answer Q-NET-11, Services: 172.16.0.0/16
# Answer Q-PLT-01, Provider: Azure AKS
# Answer Q-PLT-03, Version policy: One behind the newest
# Answer Q-PLT-04, Kind of nodes: Virtual machines on shared hosts
# Answer Q-PLT-08, Node pools: npsystem and npuser01
# Answer Q-STO-04, Node disks: Encrypted
# Controls: C-API-02, C-API-04, C-NET-01, C-NET-06, C-NET-07, C-NET-08, C-NOD-06, C-NOD-07, C-NOD-09
# Threats it cuts: T-01, T-02, T-03, T-20, T-23, T-24, T-26, T-30, T-31, T-32, T-49, T-60, T-68, T-73
# Put your own values in place of what stands in angle brackets, then run the file.
set -eu

# A subnet of this plan.
az network vnet subnet create --resource-group '<resource group>' --vnet-name '<virtual network>' --name cluster-nodes --address-prefixes 10.240.0.0/22  # C-NET-08

# A subnet of this plan.
az network vnet subnet create --resource-group '<resource group>' --vnet-name '<virtual network>' --name internal-load-balancers --address-prefixes 10.240.4.0/28  # C-NET-08

# A subnet of this plan.
az network vnet subnet create --resource-group '<resource group>' --vnet-name '<virtual network>' --name private-endpoints --address-prefixes 10.240.4.32/28  # C-NET-08

# A subnet of this plan.
az network vnet subnet create --resource-group '<resource group>' --vnet-name '<virtual network>' --name application-gateway --address-prefixes 10.240.5.0/24  # C-NET-08

# Outbound traffic goes to the firewall, which lets names or ranges pass. The route must be there before the cluster.
az network route-table create --resource-group '<resource group>' --name web-platform-on-aks-outbound  # C-NET-06

az network route-table route create --resource-group '<resource group>' --route-table-name web-platform-on-aks-outbound --name outbound --address-prefix 0.0.0.0/0 --next-hop-type VirtualAppliance --next-hop-ip-address '<private address of the firewall>'  # C-NET-06

# Repeat this for each subnet that holds nodes.
az network vnet subnet update --resource-group '<resource group>' --vnet-name '<virtual network>' --name '<subnet of the nodes>' --route-table web-platform-on-aks-outbound  # C-NET-06

# The cluster, with the way to its API server and the sign-in of this plan. Its first pool takes the pods of the system.
az aks create --resource-group '<resource group>' --name web-platform-on-aks --kubernetes-version 1.36 --nodepool-name first --node-vm-size '<machine size>' --no-ssh-key --assign-identity '<resource id of the identity of the cluster>' --api-server-authorized-ip-ranges 203.0.113.16/29,198.51.100.40/30 --enable-aad --enable-azure-rbac --disable-local-accounts --network-plugin azure --network-plugin-mode overlay --network-dataplane cilium --enable-acns --pod-cidr 192.168.0.0/16 --service-cidr 172.16.0.0/16 --dns-service-ip '<tenth address of the service range>' --vnet-subnet-id '<subnet id of the system tier>' --outbound-type userDefinedRouting --enable-secure-boot --enable-vtpm --enable-encryption-at-host  # to decide: C-API-01

# Only these ranges may call the public API endpoint; this command changes them later.
az aks update --resource-group '<resource group>' --name web-platform-on-aks --api-server-authorized-ip-ranges 203.0.113.16/29,198.51.100.40/30  # C-API-02

# Nobody can sign in past Entra ID; the answer must be true.
az aks show --resource-group '<resource group>' --name web-platform-on-aks --query disableLocalAccounts  # C-API-04

# The data plane enforces policies; the answer names cilium or calico.
az aks show --resource-group '<resource group>' --name web-platform-on-aks --query networkProfile.networkPolicy  # C-NET-01

# A pool of this plan.
az aks nodepool add --resource-group '<resource group>' --cluster-name web-platform-on-aks --name npsystem --node-vm-size '<machine size>' --enable-cluster-autoscaler --min-count 3 --max-count 4 --vnet-subnet-id '<subnet id of its tier>' --mode System --labels parapet.example/purpose=system --enable-secure-boot --enable-vtpm --enable-encryption-at-host  # C-NOD-09

# A pool of this plan.
az aks nodepool add --resource-group '<resource group>' --cluster-name web-platform-on-aks --name npuser01 --node-vm-size '<machine size>' --enable-cluster-autoscaler --min-count 3 --max-count 12 --vnet-subnet-id '<subnet id of its tier>' --mode User --labels parapet.example/purpose=apps --enable-secure-boot --enable-vtpm --enable-encryption-at-host  # C-NOD-09

# Your own system pool takes the place of the first one.
az aks nodepool delete --resource-group '<resource group>' --cluster-name web-platform-on-aks --name first  # C-NOD-09

# Every pool must answer with secure boot and vTPM as true.
az aks nodepool list --resource-group '<resource group>' --cluster-name web-platform-on-aks --query '[].securityProfile'  # C-NOD-07

# Every pool must answer true.
az aks nodepool list --resource-group '<resource group>' --cluster-name web-platform-on-aks --query '[].enableEncryptionAtHost'  # C-NOD-06

# Every pool but the edge pool must answer false or nothing.
az aks nodepool list --resource-group '<resource group>' --cluster-name web-platform-on-aks --query '[].enableNodePublicIp'  # C-NET-07
