// A project with some of its answers taken back: what "answering more" started from.
import fc from 'fast-check';
import type { Content } from '../../core/content/content.ts';
import type { Project } from '../../core/project-types.ts';
import type { Item } from '../../core/value.ts';
import { withoutProblems } from './any-project.ts';

/** A project together with one that lacks some of its answers, fields of entries and whole lists. */
export function withFewerAnswers(
  content: Content,
  projects: fc.Arbitrary<Project>,
): fc.Arbitrary<{ readonly less: Project; readonly more: Project }> {
  return fc.tuple(projects, fc.infiniteStream(fc.boolean())).map(([more, coins]) => ({
    more,
    // A reference into a list that was taken back goes with it.
    less: withoutProblems(
      content,
      thinned(more, () => coins.next().value === true),
    ),
  }));
}

function thinned(project: Project, keep: () => boolean): Project {
  const answers = Object.fromEntries(Object.entries(project.answers).filter(keep));
  const lists = Object.fromEntries(
    Object.entries(project.lists)
      .filter(() => keep() || keep())
      .map(([name, items]) => [name, items.map((item) => thinnedItem(item, keep))]),
  );
  return { ...project, answers, lists };
}

function thinnedItem(item: Item, keep: () => boolean): Item {
  return Object.fromEntries(Object.entries(item).filter(([key]) => key === 'id' || keep())) as Item;
}
