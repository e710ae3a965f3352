/** The last step: an editor publishes, anybody else proposes. */
import { useState } from 'preact/hooks';
import { useRole } from '../../proposals/role.ts';
import type { Look } from '../../remote/importing.ts';
import type { Props } from '../../shared/scene.ts';
import { importWords } from './words.ts';

interface AcceptingProps extends Props {
  readonly look: Look;
  readonly undecided: number;
  readonly isBusy: boolean;
  readonly send: (options: object) => void;
}

export function Accepting({ scene, look, undecided, isBusy, send }: AcceptingProps) {
  const words = importWords(scene);
  const role = useRole();
  const [typed, setTyped] = useState({ message: '', name: '', contact: '' });
  const [takeCertain, setTake] = useState(false);
  const { may, refusedCount, difference, doubtfulCount = 0, doubtful = [] } = look;
  const isOpen = undecided + refusedCount + (doubtfulCount - doubtful.length) > 0;
  const counts = difference === undefined ? [] : [difference.entities, difference.links];
  const isEmpty =
    doubtfulCount === 0 && counts.every((one) => one.added + one.changed + one.removed === 0);
  if (isEmpty) return null;
  const input = (name: keyof typeof typed, label: string, most: number) => (
    <p class="input">
      <label for={`import-${name}`}>{label}</label>
      <input
        id={`import-${name}`}
        type="text"
        maxLength={most}
        value={typed[name]}
        onInput={({ currentTarget: { value } }) =>
          setTyped((before) => ({ ...before, [name]: value }))
        }
      />
    </p>
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send({ do: may, takeCertain, ...typed });
      }}
    >
      <h2>{words.accept}</h2>
      {may === 'propose' && (
        <>
          <p>{words.proposeLead}</p>
          {input('message', words.message, 500)}
          {role === 'READER' && input('name', words.name, 100)}
          {role === 'READER' && input('contact', words.contact, 200)}
        </>
      )}
      {isOpen && (
        <p class="input tick">
          <input
            id="import-leave"
            type="checkbox"
            checked={takeCertain}
            onChange={({ currentTarget }) => setTake(currentTarget.checked)}
          />
          <label for="import-leave">{words.leave}</label>
        </p>
      )}
      <p class="actions">
        <button type="submit" class="main" disabled={isBusy || (isOpen && !takeCertain)}>
          {may === 'publish' ? words.publish : words.propose}
        </button>
      </p>
    </form>
  );
}
