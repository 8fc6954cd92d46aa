// Where everything lives: tables of columns and rows. A home never depends on what else is there, so no answer moves it.

/** Tracks of the picture, first and last, both included. */
export interface Span {
  readonly c0: number;
  readonly c1: number;
  readonly r0: number;
  readonly r1: number;
}
export interface Homes {
  /** Column and row of an element's home; `gateway@system-pool` is its home when it lives in another zone. */
  readonly cards: Readonly<Record<string, readonly [column: number, row: number]>>;
  readonly zones: Readonly<Record<string, Span>>;
}

const span = (c0: number, c1: number, r0: number, r1: number): Span => ({ c0, c1, r0, r1 });

/** Outside left, control plane at the top, edge, nodes in the middle, data right, delivery at the bottom. */
export const homes: Homes = {
  zones: {
    admins: span(0, 0, 0, 1),
    access: span(1, 2, 0, 1),
    provider: span(4, 6, 0, 1),
    internet: span(0, 0, 2, 4),
    account: span(1, 6, 2, 8),
    public: span(1, 2, 2, 8),
    'edge-pool': span(2, 2, 2, 3),
    private: span(3, 6, 2, 8),
    'system-pool': span(4, 6, 2, 4),
    'apps-pool': span(4, 6, 5, 6),
    'sandbox-pool': span(4, 6, 7, 8),
    data: span(7, 7, 0, 8),
    'on-prem': span(0, 0, 5, 8),
    delivery: span(1, 6, 9, 10),
    logs: span(7, 7, 9, 10),
  },
  cards: {
    admin: [0, 0],
    developer: [0, 1],
    user: [0, 2],
    'user@on-prem': [0, 6],
    attacker: [0, 3],
    sites: [0, 4],
    site: [0, 5],
    'vpn@access': [1, 0],
    bastion: [1, 0],
    idp: [2, 1],
    api: [4, 0],
    etcd: [5, 0],
    tunnel: [5, 1],
    operator: [6, 0],
    scheduler: [6, 0],
    controllers: [6, 1],
    waf: [1, 2],
    lb: [1, 3],
    egress: [1, 4],
    vpn: [1, 5],
    gateway: [2, 3],
    'gateway@system-pool': [4, 4],
    'gateway@apps-pool': [4, 4],
    policy: [4, 2],
    metrics: [5, 2],
    sensor: [6, 2],
    dns: [4, 3],
    mesh: [5, 3],
    certs: [6, 3],
    webui: [5, 4],
    backup: [7, 0],
    kms: [7, 1],
    storage: [7, 2],
    secrets: [7, 3],
    cloud: [7, 4],
    db: [7, 5],
    'personal-data': [7, 6],
    'ci-bot': [1, 9],
    git: [2, 9],
    ci: [4, 9],
    registry: [5, 9],
    signing: [6, 9],
    log: [7, 9],
  },
};

/** Homes of lists: the cards fill the rows of their zone, and are half as tall where they would not fit otherwise. */
export const listHomes: ReadonlySet<string> = new Set(['tenant']);
/** Rows that a list may fill in a view of cards in full height, where its zone's home has more: the picture must fit paper. */
export const briefRows: Readonly<Record<string, number>> = { 'sandbox-pool': 1 };
/** Cards that are more than one row tall: the API server has the most flows. */
export const tall: Readonly<Record<string, number>> = { api: 2 };
/** A column without cards, inside the private network and left of the pools, so that flows pass a pool without leaving the network. */
export const laneColumn = 3;
/**
 * Homes whose lines pass below their neighbours, and the row without cards that is kept for them inside their zone: CI
 * reaches the registry beside it and the signing service behind that, and no line may leave the zone of both its ends.
 */
export const laneRows: Readonly<Record<string, number>> = { signing: 10 };
/** Where one of these zones is shown, this column and the first two of the zone are kept: lines pass beside and between cards. */
export const besideLane: readonly string[] = ['system-pool', 'apps-pool', 'sandbox-pool'];
export const keptBesideLane = [laneColumn, laneColumn + 1, laneColumn + 2] as const;
/** Which zone may lie in which: gutters keep room for every border that could be there. */
export const nesting: Readonly<Record<string, string>> = {
  public: 'account',
  private: 'account',
  'edge-pool': 'public',
  'system-pool': 'private',
  'apps-pool': 'private',
  'sandbox-pool': 'private',
};
/** Tracks that keep their size when nothing lives in them, so that a first element does not push the rest away. */
export const reserved = { columns: [0, 1, 2, 3, 4, 5, 6, 7], rows: [0, 1, 2, 3, 4, 5, 6, 9, 10] } as const;
