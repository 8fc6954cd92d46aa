// When a screen breaks: the project stays safe, and the words say so and what to do.
import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import styles from './ErrorBoundary.module.css';

interface Props {
  /** Shown beside the words; another key starts afresh. */
  readonly screen: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state = { error: null };
  static getDerivedStateFromError(error: Error) {
    return { error };
  }
  override render() {
    const { error }: { error: Error | null } = this.state;
    if (error === null) return this.props.children;
    return (
      <main className={styles.broken} role="alert">
        <h1>The screen “{this.props.screen}” stopped</h1>
        <p>
          Your project is safe: every change is in the journal. Try the screen again; if it stops again, undo the last
          change with Ctrl Z or work on another screen.
        </p>
        <pre className={styles.detail}>{(error as Error).message}</pre>
        <p className={styles.actions}>
          <Button look="primary" onClick={() => this.setState({ error: null })}>
            Try again
          </Button>
          <Button onClick={this.props.onBack}>Go to Home</Button>
        </p>
      </main>
    );
  }
}
