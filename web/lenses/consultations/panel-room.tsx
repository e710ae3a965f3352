/** For a facilitator: large on a wall, with the code that phones scan, and what is agreed on so far. */
import { encode } from 'uqr';
import type { Props } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { useAsked } from './asked.ts';
import { resultsOperation } from './operations.ts';
import { partsOf } from './outcome.ts';
import { EVERY, List } from './panel-results.tsx';
import type { Results } from './remote.ts';
import { consultationWords } from './words.ts';

/** What a wall holds. */
const MOST = 3;

export function Room({ scene, id }: Props & { id: string }) {
  const words = consultationWords(scene);
  const { answer, again } = useAsked(scene, resultsOperation, { id, withoutFlagged: false }, EVERY);
  // In no language: each phone has its own.
  const address = `${location.origin}/consultations?on=${encodeURIComponent(id)}`;
  return (
    <div class="room">
      <figure>
        <Code text={address} />
        <figcaption>
          {words.scan}
          <br />
          <a href={address}>{address.replace(/^https?:\/\//, '')}</a>
        </figcaption>
      </figure>
      <Waiting scene={{ ...scene, retry: () => void again() }} of={answer}>
        {({ liveConsultation: said }) => said !== null && <Wall scene={scene} said={said} />}
      </Waiting>
    </div>
  );
}

function Wall({ scene, said }: Props & { said: Results }) {
  const words = consultationWords(scene);
  const { agreed, divided, scored } = partsOf(said.results.scores);
  return (
    <div>
      <p class="seen" role="status">
        {words.seen(said.participantCount, said.voteCount)}
      </p>
      <h2>{words.consensus}</h2>
      <p>{words.consensusSaid(agreed.length, scored)}</p>
      <List scene={scene} all={agreed.slice(0, MOST)} />
      <h2>{words.divisions}</h2>
      <p>{words.divisionSaid(divided.length)}</p>
      <List scene={scene} all={divided.slice(0, MOST)} isDivided />
    </div>
  );
}

/** A QR code, always dark on light. */
function Code({ text }: { readonly text: string }) {
  const { size, data } = encode(text, { border: 2 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg class="code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={text}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
