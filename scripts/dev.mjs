/** `npm run dev`: installs what is missing, and starts the development server. */
import { install, requireNode } from './prepare.mjs';
import { serve } from './serve.mjs';

requireNode();
install({ tests: true });
serve(['scripts/develop.ts']);
