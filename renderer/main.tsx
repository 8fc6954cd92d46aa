// Start of the window: settle zod, ask the host and load the content at once, then draw.
import { z } from 'zod';

// Before any schema is built: the content security policy forbids the code that zod would otherwise compile.
z.config({ jitless: true });

void import('./start.tsx').then(({ start }) => start());
