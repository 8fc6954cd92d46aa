// Where the export went, file by file, and the way to it.
import { Download, FolderOpen } from 'lucide-react';
import { count } from '../../core/document/words.ts';
import type { Exported } from '../../host/contract.ts';
import { ProblemList } from '../files/ProblemList.tsx';
import { useServices } from '../services.ts';
import buttons from '../ui/Button.module.css';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import pane from '../ui/pane.module.css';
import table from '../ui/table.module.css';
import words from '../ui/words.module.css';
import styles from './ExportScreen.module.css';
import { bytesWords } from './text.ts';

export function ExportResult({ exported }: { exported: Exported }) {
  const { host, info } = useServices();
  const { folder, folderId, files, problems, download } = exported;
  return (
    <section className={pane.section} aria-labelledby="written">
      <h3 id="written">
        Written: {count(files.length, 'file')} in {folder}
      </h3>
      <p className={styles.actions}>
        {info.door === 'electron' && (
          <Button small onClick={() => void host.call('shell:showFolder', { folderId })}>
            <Icon of={FolderOpen} />
            Show in folder
          </Button>
        )}
        {download !== null && (
          <a className={classNames(buttons.button, buttons.small)} href={download} download>
            <Icon of={Download} />
            Download as zip
          </a>
        )}
      </p>
      {problems.length > 0 && (
        <>
          <h4 className={words.label}>On page one, as not counted</h4>
          <ProblemList problems={problems} />
        </>
      )}
      <table className={table.table}>
        <caption className={words.hidden}>Files written</caption>
        <tbody>
          {[...files]
            .sort((a, b) => (a.path < b.path ? -1 : 1))
            .map(({ path, bytes }) => (
              <tr key={path}>
                <td className={styles.path}>{path}</td>
                <td className={table.number}>{bytesWords(bytes)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
