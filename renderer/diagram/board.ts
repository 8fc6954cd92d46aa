// The model in small, as a table: where each zone, card and line of the board lies. What an answer adds moves nothing.
import type { Point, Rect } from '../../core/diagram/geometry.ts';
import type { glyphs } from '../../core/diagram/glyphs.ts';

type Shape = keyof typeof glyphs;
/** One card stands for every element that lives at one of its homes; `home@zone` counts where that element lives there. */
export interface BoardCard {
  readonly name: string;
  readonly shape: Shape;
  readonly homes: readonly string[];
  readonly column: number;
  readonly row: number;
}
/** A line is drawn while some flow leads from an element of one card to an element of the other. */
export interface BoardLine {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
}
export interface BoardZone {
  /** Fits where the zone's own title is too small to read. */
  readonly brief: string;
  readonly rect: Rect;
}

const columns = [12, 126, 234, 342] as const;
const rows = [30, 58, 116, 148, 180, 230, 290] as const;
export const board = { width: 434, height: 324, card: { w: 80, h: 22 } } as const;

export function cardRect({ column, row }: BoardCard): Rect {
  return { x: columns[column] ?? 0, y: rows[row] ?? 0, ...board.card };
}

const zone = (brief: string, x: number, y: number, w: number, h: number): BoardZone => ({
  brief,
  rect: { x, y, w, h },
});

export const boardZones: Readonly<Record<string, BoardZone>> = {
  admins: zone('People', 6, 8, 92, 78),
  access: zone('Way in', 120, 8, 92, 78),
  provider: zone('Control', 228, 8, 92, 78),
  internet: zone('Internet', 6, 94, 92, 114),
  'on-prem': zone('On site', 6, 212, 92, 46),
  public: zone('Edge', 120, 94, 92, 164),
  private: zone('Nodes', 228, 94, 92, 164),
  data: zone('Data', 336, 8, 92, 250),
  delivery: zone('Delivery', 120, 268, 308, 50),
  logs: zone('Logs', 6, 268, 92, 50),
};
/** Without a public tier its cards stand in the private network. */
export const privateAlone: Rect = { x: 120, y: 94, w: 200, h: 164 };

const card = (name: string, shape: Shape, column: number, row: number, ...homes: readonly string[]): BoardCard => ({
  name,
  shape,
  homes,
  column,
  row,
});

export const boardCards: Readonly<Record<string, BoardCard>> = {
  admin: card('Admins', 'person', 0, 0, 'admin'),
  developer: card('Devs', 'person', 0, 1, 'developer'),
  way: card('Way in', 'gate', 1, 0, 'bastion', 'vpn@access'),
  idp: card('Sign-in', 'gate', 1, 1, 'idp'),
  api: card('API', 'box', 2, 0, 'api', 'tunnel', 'controllers', 'scheduler', 'operator'),
  etcd: card('etcd', 'store', 2, 1, 'etcd'),
  user: card('Users', 'person', 0, 2, 'user@internet'),
  attacker: card('Attacker', 'attacker', 0, 3, 'attacker'),
  sites: card('Services', 'box', 0, 4, 'sites'),
  site: card('Own site', 'box', 0, 5, 'site', 'user@on-prem'),
  lb: card('LB', 'gate', 1, 2, 'lb', 'waf'),
  gateway: card('Gateway', 'gate', 1, 3, 'gateway'),
  egress: card('Egress', 'gate', 1, 4, 'egress'),
  link: card('Site link', 'gate', 1, 5, 'vpn@public', 'vpn@account', 'vpn@private'),
  system: card('System', 'box', 2, 2, 'dns', 'policy', 'mesh', 'certs', 'metrics', 'sensor', 'webui'),
  apps: card('Apps', 'namespace', 2, 3, 'tenant@apps-pool'),
  sandbox: card('Sandbox', 'namespace', 2, 4, 'tenant@sandbox-pool'),
  nodes: card('Nodes', 'box', 2, 5, 'apps-pool', 'system-pool', 'edge-pool', 'sandbox-pool'),
  keys: card('Keys', 'gate', 3, 0, 'kms', 'secrets'),
  backup: card('Backup', 'store', 3, 1, 'backup'),
  cloud: card('Cloud API', 'box', 3, 2, 'cloud'),
  storage: card('Storage', 'store', 3, 3, 'storage'),
  database: card('Database', 'store', 3, 4, 'db'),
  personal: card('Personal', 'store', 3, 5, 'personal-data'),
  git: card('Git', 'store', 1, 6, 'git'),
  ci: card('CI', 'box', 2, 6, 'ci', 'ci-bot'),
  registry: card('Registry', 'store', 3, 6, 'registry', 'signing'),
  log: card('Logs', 'store', 0, 6, 'log'),
};

const line = (from: string, to: string, ...points: readonly Point[]): BoardLine => ({ from, to, points });

/** The lanes: x 101 to 117, 213 to 226 and 323 to 333 between columns, y 87 to 90 and 261 to 266 between rows. */
export const boardLines: readonly BoardLine[] = [
  line('admin', 'way', [92, 41], [126, 41]),
  line('developer', 'way', [92, 65], [109, 65], [109, 45], [126, 45]),
  line('way', 'api', [206, 41], [234, 41]),
  line('admin', 'api', [92, 37], [105, 37], [105, 90], [220, 90], [220, 46], [234, 46]),
  line('developer', 'api', [92, 69], [105, 69], [105, 90], [220, 90], [220, 46], [234, 46]),
  line('attacker', 'api', [92, 155], [101, 155], [101, 90], [220, 90], [220, 46], [234, 46]),
  line('admin', 'link', [92, 37], [109, 37], [109, 236], [126, 236]),
  line('developer', 'link', [92, 69], [109, 69], [109, 236], [126, 236]),
  line('link', 'api', [206, 236], [220, 236], [220, 46], [234, 46]),
  line('api', 'idp', [234, 49], [217, 49], [217, 69], [206, 69]),
  line('api', 'etcd', [274, 52], [274, 58]),
  line('etcd', 'backup', [314, 69], [342, 69]),
  line('api', 'nodes', [314, 47], [323, 47], [323, 245], [314, 245]),
  line('api', 'system', [314, 47], [323, 47], [323, 127], [314, 127]),
  line('api', 'log', [234, 34], [226, 34], [226, 266], [109, 266], [109, 301], [92, 301]),
  line('user', 'lb', [92, 127], [126, 127]),
  line('attacker', 'lb', [92, 163], [113, 163], [113, 132], [126, 132]),
  line('site', 'lb', [92, 237], [101, 237], [101, 132], [126, 132]),
  line('lb', 'gateway', [166, 138], [166, 148]),
  line('gateway', 'apps', [206, 155], [234, 155]),
  line('gateway', 'sandbox', [206, 155], [224, 155], [224, 187], [234, 187]),
  line('apps', 'system', [274, 148], [274, 138]),
  line('sandbox', 'system', [314, 184], [317, 184], [317, 131], [314, 131]),
  line('system', 'apps', [254, 138], [254, 148]),
  line('system', 'sandbox', [234, 131], [231, 131], [231, 184], [234, 184]),
  line('system', 'log', [234, 127], [226, 127], [226, 266], [109, 266], [109, 301], [92, 301]),
  line('system', 'admin', [234, 120], [226, 120], [226, 87], [103, 87], [103, 33], [92, 33]),
  line('apps', 'egress', [234, 163], [216, 163], [216, 191], [206, 191]),
  line('sandbox', 'egress', [234, 194], [206, 194]),
  line('egress', 'sites', [126, 191], [92, 191]),
  line('apps', 'link', [234, 166], [213, 166], [213, 244], [206, 244]),
  line('sandbox', 'link', [234, 198], [213, 198], [213, 244], [206, 244]),
  line('link', 'site', [126, 244], [92, 244]),
  line('apps', 'storage', [314, 159], [342, 159]),
  line('apps', 'cloud', [314, 155], [330.5, 155], [330.5, 127], [342, 127]),
  line('apps', 'database', [314, 164], [330.5, 164], [330.5, 187], [342, 187]),
  line('sandbox', 'database', [314, 195], [342, 195]),
  line('sandbox', 'storage', [314, 187], [328, 187], [328, 164], [342, 164]),
  line('sandbox', 'cloud', [314, 187], [328, 187], [328, 131], [342, 131]),
  line('storage', 'keys', [422, 159], [425, 159], [425, 41], [422, 41]),
  line('keys', 'apps', [342, 46], [325.5, 46], [325.5, 152], [314, 152]),
  line('keys', 'sandbox', [342, 46], [325.5, 46], [325.5, 191], [314, 191]),
  line('nodes', 'log', [240, 252], [240, 266], [109, 266], [109, 301], [92, 301]),
  line('nodes', 'registry', [290, 252], [290, 261], [382, 261], [382, 290]),
  line('nodes', 'git', [254, 252], [254, 263], [166, 263], [166, 290]),
  line('git', 'ci', [206, 301], [234, 301]),
  line('ci', 'registry', [314, 301], [342, 301]),
  line('ci', 'api', [304, 290], [304, 264], [333, 264], [333, 38], [314, 38]),
  line('developer', 'git', [92, 73], [117, 73], [117, 301], [126, 301]),
];
