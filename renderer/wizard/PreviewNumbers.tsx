// What a choice would do, in numbers.
import { ArrowRight } from 'lucide-react';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import { signed } from '../ui/text.ts';
import words from '../ui/words.module.css';
import styles from './PreviewNumbers.module.css';
import type { Preview } from './preview.ts';

export function PreviewNumbers({ preview }: { preview: Preview }) {
  const { gained, lost, lower, higher, before, after, manifests, contradictions } = preview;
  const direction = after < before ? words.better : after > before ? words.worse : undefined;
  return (
    <dl className={styles.numbers}>
      <div>
        <dt>Threats</dt>
        <dd>
          {signed(gained)} <span className={styles.and}>and</span> {signed(-lost)}
        </dd>
      </div>
      <div>
        <dt>Threats that change</dt>
        <dd>
          {lower} <span className={styles.and}>less,</span> {higher} <span className={styles.and}>more risk</span>
        </dd>
      </div>
      <div>
        <dt>Residual risk</dt>
        <dd>
          {before} <Icon of={ArrowRight} /> <b className={direction}>{after}</b>
        </dd>
      </div>
      <div>
        <dt>Manifests</dt>
        <dd>{signed(manifests)}</dd>
      </div>
      <div>
        <dt>Contradictions</dt>
        <dd className={classNames(contradictions > 0 && words.worse, contradictions < 0 && words.better)}>
          {signed(contradictions)}
        </dd>
      </div>
    </dl>
  );
}
