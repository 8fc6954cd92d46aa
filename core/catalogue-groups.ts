// How the catalogue is narrowed: the words of its kinds, and the parts that each kind falls into.
import type { CatalogueKind } from './catalogue.ts';
import type { Content } from './content/content.ts';
import type { Element } from './content/element.ts';

export const kindTitles: Readonly<Record<CatalogueKind, { readonly one: string; readonly many: string }>> = {
  questions: { one: 'Question', many: 'Questions' },
  facts: { one: 'Derived fact', many: 'Derived facts' },
  threats: { one: 'Threat', many: 'Threats' },
  controls: { one: 'Control', many: 'Controls' },
  manifests: { one: 'Manifest', many: 'Manifests' },
  contradictions: { one: 'Contradiction', many: 'Contradictions' },
  elements: { one: 'Element of the model', many: 'Elements of the model' },
  providers: { one: 'Platform', many: 'Platforms' },
  frameworks: { one: 'Framework', many: 'Frameworks' },
  releases: { one: 'Kubernetes release', many: 'Kubernetes releases' },
  sources: { one: 'Source', many: 'Sources' },
  examples: { one: 'Worked example', many: 'Worked examples' },
};

export const elementKinds: Readonly<Record<Element['type'], string>> = {
  asset: 'Assets',
  actor: 'Actors',
  boundary: 'Trust boundaries',
  flow: 'Flows',
};

/** Topics by the code in an id (`C-NET-02`) and by the first word of a fact (`network.is-cut`). */
const topics: Readonly<Record<string, string>> = {
  API: 'API access',
  ETC: 'etcd and control plane',
  IMG: 'Images and delivery',
  ING: 'Ingress',
  LIF: 'Lifecycle',
  NET: 'Network',
  NOD: 'Nodes',
  OBS: 'Logging and response',
  PII: 'Personal data',
  SEC: 'Secrets',
  STO: 'Storage',
  WRK: 'Workloads',
  api: 'API access',
  data: 'Personal data',
  edge: 'Edge',
  images: 'Images and delivery',
  ingress: 'Ingress',
  logging: 'Logging and response',
  network: 'Network',
  nodes: 'Nodes',
  platform: 'Platform',
  secrets: 'Secrets',
  storage: 'Storage',
  tenancy: 'Tenancy',
  workloads: 'Workloads',
};

/** The topic of a control or a fact; a code of an organisation's own stands for itself. */
export function topicOf(id: string): string {
  const code = id.includes('.') ? id.slice(0, id.indexOf('.')) : (id.split('-')[1] ?? id);
  return topics[code] ?? code;
}

export function stepTitle({ steps }: Content, id: string): string {
  return steps.find((step) => step.id === id)?.title ?? id;
}
