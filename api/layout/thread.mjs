/** A thread does not inherit how TypeScript is read: this reads it, then does the work. */
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
