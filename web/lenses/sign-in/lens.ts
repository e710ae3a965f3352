/** Signing in with a passkey, and accepting an invitation. */
import { NOTHING } from '../../parameters.ts';
import { later } from '../../shared/later.tsx';
import type { Nothing } from '../../view.ts';
import type { LensOf } from '../lens.ts';

declare module '../../view.ts' {
  interface Owns {
    readonly 'sign-in': Nothing;
  }
}

export const signIn: LensOf<'sign-in'> = {
  label: { fr: 'Connexion', en: 'Sign in' },
  frame: 'alone',
  address: NOTHING,
  needs: [],
  panel: later(async () => (await import('./panel.tsx')).SignInPage),
};
