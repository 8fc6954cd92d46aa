// The content packs of the organisation: what each is and replaces, or what is wrong with it; add and remove.
import { useEffect } from 'react';
import { count, dateWords } from '../../core/document/words.ts';
import { packName } from '../../core/packs.ts';
import type { ListedPack } from '../../host/contract.ts';
import { ProblemList } from '../files/ProblemList.tsx';
import { useServices } from '../services.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/Dialog.tsx';
import words from '../ui/words.module.css';
import styles from './PacksDialog.module.css';
import { changePacks, listPacks, usePacks } from './packs.ts';
import { packsText } from './text.ts';

export function PacksDialog({ onClose }: { onClose: () => void }) {
  const { host, reloadContent } = useServices();
  const { listed, refusal } = usePacks();
  useEffect(() => void listPacks(host), [host]);
  const canChange = listed?.canChange === true;
  const actions = (
    <>
      {canChange && (
        <>
          <Button onClick={() => void changePacks(host.call('packs:reload', null), reloadContent)}>Read again</Button>
          <Button onClick={() => void changePacks(host.call('packs:add', null), reloadContent)}>Add a folder</Button>
        </>
      )}
      <Button look="primary" onClick={onClose}>
        Close
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title="Content packs" about={packsText.about} actions={actions}>
      {refusal !== null && <p role="alert">{refusal}</p>}
      {listed?.used === false && <p role="alert">{packsText.unused}</p>}
      {listed?.canChange === false && <p className={words.second}>{packsText.given}</p>}
      {listed?.packs.length === 0 && <p>{packsText.none}</p>}
      {listed === null && refusal === null && <p className={words.quiet}>{packsText.reading}</p>}
      <ul className={styles.packs}>
        {listed?.packs.map((pack) => (
          <OnePack key={pack.id} listed={pack} canChange={canChange} />
        ))}
      </ul>
    </Dialog>
  );
}

function OnePack({ listed, canChange }: { listed: ListedPack; canChange: boolean }) {
  const { host, reloadContent } = useServices();
  const { id, folder, pack, problems } = listed;
  const remove = () => void changePacks(host.call('packs:remove', { id }), reloadContent);
  const name = pack === null ? folder : packName(pack);
  return (
    <li className={styles.pack}>
      <div className={styles.head}>
        <b>{name}</b>
        {pack !== null && <span className={words.second}>{dateWords(pack.date)}</span>}
        {canChange && (
          <Button small className={words.push} onClick={remove} aria-label={`Remove ${name}`}>
            Remove
          </Button>
        )}
      </div>
      {pack !== null && (
        <>
          <p>{pack.about}</p>
          <p className={classNames(words.small, words.quiet)}>
            {folder}, {count(pack.entries.length, 'entry', 'entries')}
          </p>
          <p className={classNames(words.id, styles.hash)}>SHA-256 {pack.hash}</p>
        </>
      )}
      {problems.length > 0 && <ProblemList problems={problems} />}
      {pack !== null && problems.length === 0 && <Overrides of={pack.overrides} />}
    </li>
  );
}

function Overrides({ of }: { of: NonNullable<ListedPack['pack']>['overrides'] }) {
  if (of.length === 0) return null;
  return (
    <ul aria-label="Replaces">
      {of.map(({ id, because }) => (
        <li key={id} className={words.small}>
          Replaces <span className={words.id}>{id}</span>: {because}
        </li>
      ))}
    </ul>
  );
}
