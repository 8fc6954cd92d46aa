// The six views: which flows each shows, what is there without a flow, and where many lines become one.
export const viewIds = ['overview', 'api-access', 'network', 'tenants', 'data-keys', 'delivery'] as const;
export type ViewId = (typeof viewIds)[number];

export interface View {
  readonly id: ViewId;
  readonly title: string;
  readonly about: string;
  readonly flows: readonly string[];
  /** Of these flows only the legs that start or end at this entry: the others belong to another view. */
  readonly legsAt?: Readonly<Record<string, string>>;
  /** Entries shown although no flow of the view ends at them; `all` shows every element. */
  readonly also: 'all' | readonly string[];
  /** Cards of a long list become half as tall before the rest of the list becomes one card "n more". */
  readonly halfCards: boolean;
  /** Tracks keep their size when nothing lives in them. */
  readonly reserve: boolean;
  /** Flows whose ends inside a zone become one end at that zone; the first zone that holds exactly one end counts. */
  readonly lift: Readonly<Record<string, readonly string[]>>;
  /** Lines from several pools of this zone to the same end outside it become one. */
  readonly join?: string;
}

const flows = (...numbers: readonly number[]): readonly string[] =>
  numbers.map((number) => `DF-${String(number).padStart(2, '0')}`);
const cluster = ['account', 'private'] as const;

export const views: Readonly<Record<ViewId, View>> = {
  overview: {
    id: 'overview',
    title: 'Overview',
    about: 'Everything that is there, and the flows that cross a trust boundary.',
    flows: flows(1, 2, 4, 6, 7, 8, 9, 11, 12, 14, 15, 16, 17, 18, 19, 20),
    also: 'all',
    halfCards: false,
    reserve: true,
    lift: { 'DF-02': cluster, 'DF-15': cluster, 'DF-18': cluster },
    join: 'private',
  },
  'api-access': {
    id: 'api-access',
    title: 'API access',
    about: 'Who reaches the API server and by which way, and what the API server itself reaches.',
    flows: flows(1, 2, 3, 4, 5, 6, 7, 17, 18),
    legsAt: { 'DF-18': 'A-01' },
    also: ['P-05', 'A-33'],
    halfCards: false,
    reserve: false,
    lift: { 'DF-02': cluster, 'DF-03': cluster, 'DF-17': cluster },
  },
  network: {
    id: 'network',
    title: 'Network and segmentation',
    about: 'Which networks there are, how they are joined, and what flows between them.',
    flows: flows(8, 9, 10, 11, 12, 13, 14, 21, 22),
    also: [],
    halfCards: false,
    reserve: false,
    lift: {},
  },
  tenants: {
    id: 'tenants',
    title: 'Tenants and workloads',
    about: 'Every tenant, how requests reach it, and what it reaches itself.',
    flows: flows(9, 10, 13, 14, 20, 21, 22),
    also: ['A-06'],
    halfCards: true,
    reserve: false,
    lift: {},
  },
  'data-keys': {
    id: 'data-keys',
    title: 'Data and keys',
    about: 'Where data and keys lie, who can reach them, and where copies go.',
    flows: flows(4, 6, 7, 13, 14, 18, 19, 20),
    legsAt: { 'DF-19': 'A-30' },
    also: ['P-05', 'A-36'],
    halfCards: false,
    reserve: false,
    lift: { 'DF-18': cluster },
    join: 'private',
  },
  delivery: {
    id: 'delivery',
    title: 'Delivery chain',
    about: 'How source code becomes running pods, and who can change it on the way.',
    flows: flows(5, 15, 16, 17),
    legsAt: { 'DF-05': 'A-06' },
    also: [],
    halfCards: false,
    reserve: false,
    lift: { 'DF-15': cluster, 'DF-17': cluster },
  },
};
