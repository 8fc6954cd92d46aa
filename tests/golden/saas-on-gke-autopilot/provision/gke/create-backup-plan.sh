#!/bin/sh
# Backup for GKE into another project (M-65)
# Review before apply. Knowledge as of 2026-11-23. Printed by Parapet on 2026-11-23.
# Words in angle brackets are yours to fill in. Give the service agents of Backup for GKE in both projects the roles that Google's page on cross-project backups names, before you run it. A locked plan cannot be loosened again.
# Fill in <location>: The zone or region of the cluster.
# Fill in <cluster project>: The project that the cluster runs in.
# Fill in <region>: The region that keeps the backups.
# Fill in <backup project>: The project that owns the backups, apart from the cluster.
# Fill in <name of a key in the region>: The full name of a Cloud KMS key in the region of the backups.
# Name of the tenant as typed: "Northlight Research"
# Name of the tenant as typed: "Harrow Bay University"
# Name of the tenant as typed: "Trial accounts"
# Name of the tenant as typed: "Front and queue"
# Answer Q-PLT-01, Provider: Google GKE
# Answer Q-PLT-02, Purpose: Production
# Answer Q-STO-01, Kinds of storage: Block volumes, Object storage and Managed database
# Answer Q-STO-02, Key of the volumes: Ours, in a key service
# Answer Q-STO-05, Backup: Another account, write-once
# Answer Q-TEN-05, Tenants: Northlight Research, Harrow Bay University, Trial accounts and Front and queue
# Controls: C-STO-05
# Threats it cuts: T-09, T-41, T-63
# Put your own values in place of what stands in angle brackets, then run the file.
set -eu

# The agent of Backup for GKE in the cluster.
gcloud container clusters update notebook-service \
  --location '<location>' \
  --project '<cluster project>' \
  --update-addons=BackupRestore=ENABLED  # C-STO-05

# A channel that lets the other project hold the backups.
gcloud beta container backup-restore backup-channels create notebook-service \
  --project '<cluster project>' \
  --location '<region>' \
  --destination-project 'projects/<backup project>'  # C-STO-05

# The plan lies in the other project. Nobody deletes a backup in its first days, and the lock of the plan stays.
gcloud beta container backup-restore backup-plans create notebook-service-daily \
  --project '<backup project>' \
  --location '<region>' \
  --cluster 'projects/<cluster project>/locations/<location>/clusters/notebook-service' \
  --selected-namespaces northlight-research,harrow-bay-university,trial-accounts,front-and-queue \
  --include-secrets \
  --include-volume-data \
  --encryption-key '<name of a key in the region>' \
  --cron-schedule '17 2 * * *' \
  --backup-delete-lock-days 7 \
  --backup-retain-days 30 \
  --locked  # C-STO-05
