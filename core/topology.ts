// Stage "draw": facts → topology. The zones, elements and flows that the answers imply, each with why.
import type { Content } from './content/content.ts';
import type { Facts } from './facts.ts';
import { scopeOf } from './scope.ts';
import { cardsOf } from './topology/cards.ts';
import { legsOf } from './topology/legs.ts';
import { modelOf } from './topology/model.ts';
import { presenceOf } from './topology/presence.ts';
import { inhabited, zonesOf } from './topology/zones.ts';
import type { Boundary, Topology } from './topology-types.ts';

/**
 * The picture that the facts imply. What is unknown is not drawn; its `presence` says so and names the answers that
 * would settle it. Never fails; the order of content and of list items changes nothing.
 */
export function drawTopology(content: Content, facts: Facts): Topology {
  const scope = scopeOf(content, facts);
  const model = modelOf(content.elements);
  const presence = presenceOf(model, scope);
  const present = zonesOf(model.boundaries, presence, scope);
  const elements = cardsOf(model, { presence, zones: present }, scope);
  const zones = inhabited(present, elements);
  const flows = legsOf({
    model,
    presence,
    zones: new Map(zones.map((zone) => [zone.id, zone])),
    elements: new Map(elements.map((element) => [element.id, element])),
    scope,
  });
  const boundaries = model.boundaries.flatMap(({ id, title, between, soft = false }): readonly Boundary[] => {
    const { verdict, because } = presence.get(id)!;
    return verdict === true ? [{ id, title, between, soft, because }] : [];
  });
  return { zones, elements, flows, boundaries, presence };
}
