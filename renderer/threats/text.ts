// Words of the threat model.
import type { ViewId } from '../../core/diagram/views.ts';

export const threatsText = {
  title: 'Threat model',
  before: 'Before controls',
  after: 'After',
  keys: 'Click an element, or move between elements with Tab and the arrow keys. Escape goes back to all threats.',
  beyond: 'Also in the picture:',
  allInView: 'The whole picture is in view.',
  none: 'No threat at this place.',
  noneLeft: 'No threat matches the filter.',
  nothing: 'No threat yet. Answer the first questions, and the model grows from them.',
} as const;

/** Short names of the views, to stand side by side. */
export const viewWords: Readonly<Record<ViewId, string>> = {
  overview: 'Overview',
  'api-access': 'API access',
  network: 'Network',
  tenants: 'Tenants',
  'data-keys': 'Data',
  delivery: 'Delivery',
};
