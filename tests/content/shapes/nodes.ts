// Files for machines of one's own: the kubelet's configuration and kubeadm's.
import { z } from 'zod';
import { cidr, configuration, goDuration, labelSelector, object, type Shape, taint, text, texts } from './shape.ts';

const read = '2026-11-25';
const quantities = z.record(z.string(), z.string());

/** The fields that a hardening plan may touch; a new one is looked up first and added here. */
export const kubeletFields = {
  authentication: z
    .strictObject({
      anonymous: z.strictObject({ enabled: z.boolean() }).optional(),
      webhook: z.strictObject({ enabled: z.boolean().optional(), cacheTTL: goDuration.optional() }).optional(),
      x509: z.strictObject({ clientCAFile: z.string().startsWith('/') }).optional(),
    })
    .optional(),
  authorization: z
    .strictObject({
      mode: z.enum(['AlwaysAllow', 'Webhook']),
      webhook: z
        .strictObject({ cacheAuthorizedTTL: goDuration.optional(), cacheUnauthorizedTTL: goDuration.optional() })
        .optional(),
    })
    .optional(),
  readOnlyPort: z.int().min(0).max(65535).optional(),
  rotateCertificates: z.boolean().optional(),
  serverTLSBootstrap: z.boolean().optional(),
  tlsMinVersion: z.enum(['VersionTLS10', 'VersionTLS11', 'VersionTLS12', 'VersionTLS13']).optional(),
  tlsCipherSuites: z.array(z.string().regex(/^TLS_[A-Z0-9_]+$/)).optional(),
  seccompDefault: z.boolean().optional(),
  protectKernelDefaults: z.boolean().optional(),
  makeIPTablesUtilChains: z.boolean().optional(),
  podPidsLimit: z.int().min(-1).optional(),
  maxPods: z.int().min(1).optional(),
  eventRecordQPS: z.int().min(0).optional(),
  eventBurst: z.int().min(0).optional(),
  streamingConnectionIdleTimeout: goDuration.optional(),
  enableDebuggingHandlers: z.boolean().optional(),
  enableProfilingHandler: z.boolean().optional(),
  enableDebugFlagsHandler: z.boolean().optional(),
  enableSystemLogHandler: z.boolean().optional(),
  enableSystemLogQuery: z.boolean().optional(),
  imagePullCredentialsVerificationPolicy: z
    .enum(['NeverVerify', 'NeverVerifyPreloadedImages', 'NeverVerifyAllowlistedImages', 'AlwaysVerify'])
    .optional(),
  preloadedImagesVerificationAllowlist: texts.optional(),
  serializeImagePulls: z.boolean().optional(),
  maxParallelImagePulls: z.int().min(1).optional(),
  imageMaximumGCAge: goDuration.optional(),
  imageGCHighThresholdPercent: z.int().min(0).max(100).optional(),
  imageGCLowThresholdPercent: z.int().min(0).max(100).optional(),
  containerLogMaxSize: z
    .string()
    .regex(/^\d+(Ki|Mi|Gi)$/)
    .optional(),
  containerLogMaxFiles: z.int().min(2).optional(),
  systemReserved: quantities.optional(),
  kubeReserved: quantities.optional(),
  enforceNodeAllocatable: z.array(z.enum(['pods', 'system-reserved', 'kube-reserved', 'none'])).optional(),
  evictionHard: quantities.optional(),
  evictionSoft: quantities.optional(),
  evictionSoftGracePeriod: z.record(z.string(), goDuration).optional(),
  mergeDefaultEvictionSettings: z.boolean().optional(),
  shutdownGracePeriod: goDuration.optional(),
  shutdownGracePeriodCriticalPods: goDuration.optional(),
  failSwapOn: z.boolean().optional(),
  failCgroupV1: z.boolean().optional(),
  memorySwap: z.strictObject({ swapBehavior: z.enum(['NoSwap', 'LimitedSwap']) }).optional(),
  allowedUnsafeSysctls: texts.optional(),
  userNamespaces: z.strictObject({ idsPerPod: z.int().multipleOf(65536) }).optional(),
  featureGates: z.record(z.string(), z.boolean()).optional(),
  cgroupDriver: z.enum(['systemd', 'cgroupfs']).optional(),
  clusterDNS: z.array(z.union([z.ipv4(), z.ipv6()])).optional(),
  clusterDomain: text.optional(),
};

const subnets = z.string().refine((value) => {
  const ranges = value.split(',');
  return ranges.length <= 2 && ranges.every((range) => cidr.safeParse(range).success);
}, 'one range, or one of each family');
const extraArgs = z.array(z.strictObject({ name: z.string().regex(/^[a-z][a-z0-9-]*$/), value: z.string() }));
const component = z.strictObject({
  extraArgs: extraArgs.optional(),
  extraVolumes: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/),
        hostPath: z.string().startsWith('/'),
        mountPath: z.string().startsWith('/'),
        readOnly: z.boolean().optional(),
        pathType: z
          .enum(['', 'File', 'FileOrCreate', 'Directory', 'DirectoryOrCreate', 'Socket', 'CharDevice', 'BlockDevice'])
          .optional(),
      }),
    )
    .optional(),
  extraEnvs: z.array(z.strictObject({ name: text, value: z.string() })).optional(),
});
const kubeadmVersion = 'kubeadm.k8s.io/v1beta4';
const endpoint = z.string().regex(/^[a-z0-9.-]+:\d+$/);
const clusterConfiguration = configuration(kubeadmVersion, 'ClusterConfiguration', {
  clusterName: text.optional(),
  kubernetesVersion: z.string().regex(/^v1\.\d+\.\d+$/),
  controlPlaneEndpoint: endpoint.optional(),
  imageRepository: text.optional(),
  certificatesDir: z.string().startsWith('/').optional(),
  encryptionAlgorithm: z.enum(['RSA-2048', 'RSA-3072', 'RSA-4096', 'ECDSA-P256', 'ECDSA-P384']).optional(),
  certificateValidityPeriod: goDuration.optional(),
  caCertificateValidityPeriod: goDuration.optional(),
  networking: z
    .strictObject({ podSubnet: subnets.optional(), serviceSubnet: subnets.optional(), dnsDomain: text.optional() })
    .optional(),
  apiServer: component.extend({ certSANs: texts.optional() }).optional(),
  controllerManager: component.optional(),
  scheduler: component.optional(),
  etcd: z
    .strictObject({
      local: z
        .strictObject({
          dataDir: z.string().startsWith('/').optional(),
          extraArgs: extraArgs.optional(),
          serverCertSANs: texts.optional(),
          peerCertSANs: texts.optional(),
        })
        .optional(),
      external: z.strictObject({ endpoints: texts, caFile: text, certFile: text, keyFile: text }).optional(),
    })
    .refine((value) => Object.keys(value).length === 1)
    .optional(),
  featureGates: z.record(z.string(), z.boolean()).optional(),
});
const registration = z.strictObject({
  name: text.optional(),
  criSocket: z.string().startsWith('unix://').optional(),
  taints: z.array(taint).optional(),
  kubeletExtraArgs: extraArgs.optional(),
});
const initConfiguration = configuration(kubeadmVersion, 'InitConfiguration', {
  nodeRegistration: registration.optional(),
  localAPIEndpoint: z.strictObject({ advertiseAddress: text, bindPort: z.int().optional() }).optional(),
  certificateKey: text.optional(),
  patches: z.strictObject({ directory: z.string().startsWith('/') }).optional(),
});

const config = (name: string): string => `https://kubernetes.io/docs/reference/config-api/${name}/`;
/** OpenShift's operator takes the same fields for a pool of machines. */
const kubeletConfig = object('machineconfiguration.openshift.io/v1', 'KubeletConfig', {
  spec: z.strictObject({
    machineConfigPoolSelector: labelSelector,
    kubeletConfig: z.strictObject(kubeletFields).optional(),
    logLevel: z.int().optional(),
    autoSizingReserved: z.boolean().optional(),
    tlsSecurityProfile: z
      .strictObject({ type: z.enum(['Old', 'Intermediate', 'Modern']) })
      .loose()
      .optional(),
  }),
});

export const nodeShapes: Readonly<Record<string, Shape>> = {
  'machineconfiguration.openshift.io/v1 KubeletConfig': {
    schema: kubeletConfig,
    source: 'https://github.com/openshift/api/blob/release-4.21/machineconfiguration/v1/types.go',
    read,
  },
  'kubelet.config.k8s.io/v1beta1 KubeletConfiguration': {
    schema: configuration('kubelet.config.k8s.io/v1beta1', 'KubeletConfiguration', kubeletFields),
    source: config('kubelet-config.v1beta1'),
    read,
  },
  [`${kubeadmVersion} ClusterConfiguration`]: {
    schema: clusterConfiguration,
    source: config('kubeadm-config.v1beta4'),
    read,
  },
  [`${kubeadmVersion} InitConfiguration`]: {
    schema: initConfiguration,
    source: config('kubeadm-config.v1beta4'),
    read,
  },
};
