/** Signing in with the provider that the server names: the browser goes there, and comes back to this page. */
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../remote/ask.ts';
import { tell } from '../../remote/tell.ts';
import type { Props } from '../../shared/scene.ts';
import type { Language } from '../../words/language.ts';
import { beginProvider, finishProvider, signInProvider } from './operations.ts';
import { signInWords } from './words.ts';

/** The secret that this browser alone holds while it is away. */
const BINDING = 'lacis.binding';

/** What the provider has sent back, taken out of the address; null where nobody comes back from it. */
export function answered(): string | null {
  const given = new URLSearchParams(location.search);
  if (!given.has('state') || !(given.has('code') || given.has('error'))) return null;
  history.replaceState(history.state, '', location.pathname);
  return given.toString();
}

export async function finish(parameters: string, language: Language): Promise<void> {
  const binding = sessionStorage.getItem(BINDING) ?? '';
  sessionStorage.removeItem(BINDING);
  await tell(finishProvider, { parameters, binding }, language);
}

interface ButtonProps extends Props {
  readonly isOff: boolean;
  readonly fail: (error: Error) => void;
  readonly invitation?: string;
  readonly name?: string;
}

/** Nothing where the server names no provider. */
export function ProviderButton({ scene, isOff, fail, invitation, name }: ButtonProps) {
  const words = signInWords(scene);
  const { language } = scene;
  const [provider, setProvider] = useState<string | null>(null);
  useEffect(() => {
    // Without an answer, passkeys are left.
    ask(signInProvider, {}, language).then(
      ({ signInProvider: found }) => setProvider(found?.name ?? null),
      () => undefined,
    );
  }, [language]);
  if (provider === null) return null;
  const begin = () =>
    tell(beginProvider, { ...(invitation ? { invitation, name: name ?? '' } : {}) }, language).then(
      ({ beginProvider: { address, binding } }) => {
        sessionStorage.setItem(BINDING, binding);
        location.assign(address);
      },
      fail,
    );
  return (
    <p>
      <button type="button" disabled={isOff} onClick={() => void begin()}>
        {words.withProvider(provider)}
      </button>
    </p>
  );
}
