/** For a facilitator: large on a wall, with the code that phones scan, and what is agreed on so far. */
import { encode } from 'uqr';
import { choose } from '../../changes.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { useAsked } from './asked.ts';
import { resultsOperation } from './operations.ts';
import { partsOf } from './outcome.ts';
import { EVERY, List } from './panel-results.tsx';
import { consultationWords } from './words.ts';

/** What a wall holds. */
const MOST = 3;

export function Room({ scene, id }: Props & { id: string }) {
  const words = consultationWords(scene);
  const { answer, again } = useAsked(scene, resultsOperation, { id, withoutFlagged: false }, EVERY);
  const address = `${location.origin}${hrefOf(scene, choose('consultations', { part: null }))}`;
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
        {({ liveConsultation: said }) =>
          said !== null && (
            <div>
              <p class="seen" role="status">
                {words.seen(said.participants, said.votes)}
              </p>
              <h2>{words.consensus}</h2>
              <List scene={scene} all={partsOf(said.results.scores).agreed.slice(0, MOST)} />
              <h2>{words.divisions}</h2>
              <List
                scene={scene}
                all={partsOf(said.results.scores).divided.slice(0, MOST)}
                isDivided
              />
            </div>
          )
        }
      </Waiting>
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
