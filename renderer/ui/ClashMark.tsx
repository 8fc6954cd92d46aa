// The triangle of a contradiction with a number or an id. Dashed while it is only a preview.
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './ClashMark.module.css';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';

export function ClashMark({ would = false, children }: { would?: boolean; children?: ReactNode }) {
  return (
    <span className={classNames(styles.clash, would && styles.would)}>
      <Icon of={TriangleAlert} size={would ? 12 : 16} />
      {children}
    </span>
  );
}
