// A drawn icon in the window's weight. It never stands alone: a word or a name is beside it.
import type { LucideIcon } from 'lucide-react';

export function Icon({ of: Drawn, size = 16, className }: { of: LucideIcon; size?: number; className?: string }) {
  return <Drawn size={size} strokeWidth={1.5} aria-hidden className={className} />;
}
