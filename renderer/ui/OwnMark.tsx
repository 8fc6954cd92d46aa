// “from House rules 3”: which content pack an entry comes from; nothing for a built-in one.
import type { Content } from '../../core/content/content.ts';
import { ownMark } from '../../core/packs.ts';
import words from './words.module.css';

export function OwnMark({ content, id }: { content: Content; id: string }) {
  const own = ownMark(content, id);
  return own === undefined ? null : <span className={`${words.small} ${words.second}`}>{own}</span>;
}
