/** One’s own account: name and role, passkeys, sessions, tokens; and for administrators, people. */
import { turn } from '../../changes.ts';
import { tell } from '../../remote/tell.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { type PartProps, useAccount } from './account.ts';
import { signOut } from './operations.ts';
import { Passkeys } from './panel-passkeys.tsx';
import { People } from './panel-people.tsx';
import { Sessions } from './panel-sessions.tsx';
import { Tokens } from './panel-tokens.tsx';
import { accountWords } from './words.ts';

export function AccountPage({ scene }: Props) {
  const words = accountWords(scene);
  const reading = useAccount(scene.language);
  const { account, people, trouble } = reading;
  const { failed, loading } = scene.words;
  const said =
    trouble === 'offline' || trouble === 'unavailable'
      ? failed[trouble]
      : trouble === 'cancelled'
        ? words.cancelled
        : trouble;
  return (
    <main id="content" class="page account" tabIndex={-1}>
      <h1>{account?.name ?? words.title}</h1>
      {said !== null && (
        <div class="trouble" role="alert">
          <p>{said}</p>
          {account === null && (
            <button type="button" onClick={() => reading.work(async () => {})}>
              {failed.retry}
            </button>
          )}
        </div>
      )}
      {account === null && trouble === null && (
        <p class="waiting" role="status">
          {loading}
        </p>
      )}
      {account !== null && account.name === null && (
        <p>
          {words.notSignedIn} <a href={hrefOf(scene, turn('sign-in'))}>{words.signIn}</a>
        </p>
      )}
      {account !== null && account.name !== null && (
        <>
          <Head scene={scene} reading={reading} />
          <Passkeys scene={scene} reading={reading} />
          <Sessions scene={scene} reading={reading} />
          <Tokens scene={scene} reading={reading} />
        </>
      )}
      {people !== null && <People scene={scene} reading={reading} />}
    </main>
  );
}

function Head({ scene, reading }: PartProps) {
  const words = accountWords(scene);
  const { account } = reading;
  if (account === null) return null;
  const leave = async () => {
    const isDone = await reading.work(() => tell(signOut, {}, scene.language));
    if (isDone) location.assign('/');
  };
  return (
    <>
      <p class="lead">{words.roles[account.role].may}</p>
      {account.represents.length > 0 && (
        <p>{words.speaksFor(account.represents.map(({ name }) => name).join(', '))}</p>
      )}
      <p>
        <a href={hrefOf(scene, turn('scenarios'))}>{words.scenarios}</a>
      </p>
      <p>
        <button type="button" onClick={leave}>
          {words.signOut}
        </button>
      </p>
    </>
  );
}
