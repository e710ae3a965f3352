/** The lens of one proposal, for whoever holds its address. */
import { addressed, text } from '../../parameters.ts';
import { later } from '../../shared/later.tsx';
import type { LensOf } from '../lens.ts';

declare module '../../view.ts' {
  interface Owns {
    readonly proposal: { readonly address?: string };
  }
}

export const proposal: LensOf<'proposal'> = {
  label: { fr: 'Proposition', en: 'Proposal' },
  frame: 'alone',
  address: addressed<{ readonly address?: string }>({ address: text('a') }),
  needs: [],
  panel: later(async () => (await import('./panel.tsx')).ProposalPage),
};
