/** Signing in with a passkey; with the secret of an invitation behind `#`, making an account. */
import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';
import { useEffect, useState } from 'preact/hooks';
import { turn } from '../../changes.ts';
import { arrived } from '../../data/loading.ts';
import type { ResultOf } from '../../remote/graphql.ts';
import { loadingOf } from '../../remote/need.ts';
import { viewerNeed } from '../../remote/needs.ts';
import { NotSent, Refused, tell } from '../../remote/tell.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';
import {
  acceptInvitation,
  beginAcceptance,
  beginSignIn,
  openInvitation,
  signIn,
} from './operations.ts';
import { answered, finish, ProviderButton } from './provider.tsx';
import { signInWords } from './words.ts';

type Welcome = ResultOf<typeof openInvitation>['openInvitation'];

export function SignInPage({ scene }: Props) {
  const words = signInWords(scene);
  const [invitation] = useState(() => location.hash.slice(1));
  const [back] = useState(answered);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isWorking, setWorking] = useState(false);
  const canSign = browserSupportsWebAuthn();

  /** What the browser or the server refuses is said; where all goes well, the account opens. */
  async function attempt(work: () => Promise<unknown>): Promise<void> {
    setTrouble(null);
    setWorking(true);
    try {
      await work();
      location.assign(hrefOf(scene, turn('account')));
    } catch (error) {
      setTrouble(
        error instanceof Refused
          ? error.message
          : error instanceof NotSent
            ? words.notSent
            : words.cancelled,
      );
    } finally {
      setWorking(false);
    }
  }

  useEffect(() => {
    if (back !== null) void attempt(() => finish(back, scene.language));
  }, []);
  const fail = (error: Error) =>
    setTrouble(error instanceof Refused ? error.message : words.notSent);

  return (
    <main id="content" class="page account" tabIndex={-1}>
      {invitation === '' ? (
        <>
          <SignIn scene={scene} attempt={attempt} isOff={isWorking || !canSign} />
          <ProviderButton scene={scene} isOff={isWorking} fail={fail} />
        </>
      ) : (
        <Accept
          scene={scene}
          invitation={invitation}
          attempt={attempt}
          isOff={isWorking || !canSign}
          fail={setTrouble}
        />
      )}
      {!canSign && <p class="trouble">{words.unsupported}</p>}
      <p role="status">{isWorking ? words.working : ''}</p>
      {trouble !== null && (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
    </main>
  );
}

interface PartProps extends Props {
  readonly attempt: (work: () => Promise<unknown>) => Promise<void>;
  readonly isOff: boolean;
}

function SignIn({ scene, attempt, isOff }: PartProps) {
  const words = signInWords(scene);
  const { language } = scene;
  const name = arrived(loadingOf(scene.state, viewerNeed))?.name ?? null;
  const begin = () =>
    attempt(async () => {
      const { beginSignIn: options } = await tell(beginSignIn, {}, language);
      const passkey = await startAuthentication({ optionsJSON: options as never });
      await tell(signIn, { passkey }, language);
    });
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {name !== null && (
        <p>
          {words.signedIn(name)} <a href={hrefOf(scene, turn('account'))}>{words.toAccount}</a>
        </p>
      )}
      <p>{words.how}</p>
      <p>
        <button type="button" class="main" onClick={begin} disabled={isOff}>
          {words.signIn}
        </button>
      </p>
      <p class="faint">{words.none}</p>
      <p class="faint">{words.lost}</p>
      <p class="faint">
        <a href={hrefOf(scene, turn('privacy'))}>{words.privacy}</a>
      </p>
    </>
  );
}

interface AcceptProps extends PartProps {
  readonly invitation: string;
  readonly fail: (sentence: string) => void;
}

function Accept({ scene, invitation, attempt, isOff, fail }: AcceptProps) {
  const words = signInWords(scene);
  const { language } = scene;
  const [welcome, setWelcome] = useState<Welcome | null>(null);
  const [name, setName] = useState('');

  useEffect(() => {
    const asked = { invitation, language: language === 'fr' ? ('FR' as const) : ('EN' as const) };
    tell(openInvitation, asked, language).then(
      ({ openInvitation: opened }) => {
        setWelcome(opened);
        setName((typed) => typed || (opened.name ?? ''));
      },
      (error) => fail(error instanceof Refused ? error.message : words.notSent),
    );
  }, [invitation, language]);

  const accept = (event: Event) => {
    event.preventDefault();
    void attempt(async () => {
      const options = await tell(beginAcceptance, { invitation, name }, language);
      const passkey = await startRegistration({ optionsJSON: options.beginAcceptance as never });
      const label = welcome?.isKnown === true ? words.another : words.thisDevice;
      await tell(acceptInvitation, { input: { invitation, name, passkey, label } }, language);
    });
  };
  if (welcome === null) return <h1>{words.welcome}</h1>;
  return (
    <>
      <h1>{words.welcome}</h1>
      <p class="lead">
        {welcome.isKnown ? words.again(welcome.name ?? '') : words.invited[welcome.role]}
      </p>
      {welcome.entity !== null && <p>{words.speaks(welcome.entity.name)}</p>}
      <form onSubmit={accept}>
        {!welcome.isKnown && (
          <label>
            {words.name}
            <input
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
              required
              minLength={2}
              maxLength={60}
              autocomplete="name"
              aria-describedby="name-hint"
            />
            <span class="faint" id="name-hint">
              {words.nameHint}
            </span>
          </label>
        )}
        <p>{words.how}</p>
        <button type="submit" class="main" disabled={isOff}>
          {words.make}
        </button>
        <ProviderButton
          scene={scene}
          isOff={false}
          fail={(error) => fail(error instanceof Refused ? error.message : words.notSent)}
          {...{ invitation, name }}
        />
      </form>
    </>
  );
}
