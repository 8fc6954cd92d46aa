// Puts a text into the clipboard, and says so.
import { Copy } from 'lucide-react';
import { announce } from './announce.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';

export function CopyButton({ text, name }: { text: string; name: string }) {
  return (
    <Button
      look="icon"
      aria-label={name}
      title={name}
      onClick={() => void navigator.clipboard.writeText(text).then(() => announce('Copied.'))}
    >
      <Icon of={Copy} />
    </Button>
  );
}
