// What stands in the window when it cannot start.
import styles from './ErrorBoundary.module.css';

export function StartFailed({ message, fix }: { message: string; fix?: string }) {
  return (
    <main className={styles.broken} role="alert">
      <h1>Parapet cannot start</h1>
      <p>
        {message} {fix}
      </p>
    </main>
  );
}
