/** The board of gaps: how many of each kind, the three silences apart, and the cards. */
import type { Missing, SilenceCount } from '../model/board.ts';
import { see } from '../model/changes.ts';
import { Card } from './card.tsx';
import { Choice } from './choice.tsx';
import { Name } from './name.tsx';
import { hrefOf, type Props } from './scene.ts';
import { Waiting } from './waiting.tsx';

export function GapsPage({ scene }: Props) {
  const { state, change } = scene;
  const { boards } = scene.words;
  const { card, among } = state.view;
  return (
    <div class="page board">
      <h1>{boards.gaps}</h1>
      <p class="lead">{boards.gapsLead}</p>
      <Waiting scene={scene} of={state.gaps}>
        {({ cards, total, counts }) => (
          <>
            {card === null && (
              <>
                <Counts scene={scene} counts={counts} />
                <div class="choices-row">
                  <Choice
                    label={boards.silence}
                    any={boards.anySilence}
                    all={boards.silences}
                    value={among}
                    onChoose={(one) => change(see({ among: one }))}
                  />
                </div>
                <p class="faint">{boards.shown(cards.length, total)}</p>
              </>
            )}
            {cards.length === 0 && <p>{card === null ? boards.none : boards.noCard}</p>}
            {cards.map((one) => (
              <GapCard key={one.id} scene={scene} card={one} alone={card !== null} />
            ))}
          </>
        )}
      </Waiting>
    </div>
  );
}

function Counts({ scene, counts }: Props & { counts: readonly SilenceCount[] }) {
  const { boards } = scene.words;
  const { topic } = scene.state.view;
  const some = counts.filter(({ total }) => total > 0);
  return (
    <details class="matrix" open>
      <summary>{boards.counts}</summary>
      <section class="scrolling" aria-label={boards.counts}>
        <table>
          <thead>
            <tr>
              <th scope="col">{boards.kind}</th>
              <th scope="col">{boards.silences['LOOKED_FOR']}</th>
              <th scope="col">{boards.silences['STATED_ABSENT']}</th>
              <th scope="col">{boards.silences['NOT_RECORDED']}</th>
            </tr>
          </thead>
          <tbody>
            {some.map(({ kind, title, rule, lookedFor, statedAbsent, notRecorded }) => (
              <tr key={kind} aria-current={topic === kind ? 'true' : undefined}>
                <th scope="row">
                  <a
                    href={hrefOf(scene, see({ topic: topic === kind ? null : kind }))}
                    title={rule}
                  >
                    {title}
                  </a>
                </th>
                {[lookedFor, statedAbsent, notRecorded].map((count, at) => (
                  <td key={`${kind}${at}`}>{count === 0 ? '' : count}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function GapCard({ scene, card, alone }: Props & { card: Missing; alone: boolean }) {
  const { boards } = scene.words;
  return (
    <Card scene={scene} card={card} alone={alone}>
      <p>
        <Name scene={scene} {...card.subject} />{' '}
        <span class="status">{boards.silences[card.knowledge]}</span>
      </p>
      <p class="faint">
        <b>{boards.rule}</b> {card.rule}
      </p>
      <p>
        <b>{boards.invitation}</b> {card.invitation}
      </p>
    </Card>
  );
}
