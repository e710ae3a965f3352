/** The board of convergences: ranked cards, and a matrix of who meets on what. */
import { type Meeting, matrixOf } from '../model/board.ts';
import { see } from '../model/changes.ts';
import { arrived } from '../model/loading.ts';
import { Card } from './card.tsx';
import { Choice } from './choice.tsx';
import { Name } from './name.tsx';
import { hrefOf, type Props } from './scene.ts';
import { Waiting } from './waiting.tsx';

export function ConvergencesPage({ scene }: Props) {
  const { state, change } = scene;
  const { boards } = scene.words;
  const { card, topic, among } = state.view;
  return (
    <div class="page board">
      <h1>{boards.convergences}</h1>
      <p class="lead">{boards.convergencesLead}</p>
      {card === null && (
        <div class="choices-row">
          <Choice
            label={boards.kind}
            any={boards.anyKind}
            all={boards.kinds}
            value={topic}
            onChoose={(one) => change(see({ topic: one }))}
          />
          <Choice
            label={boards.among}
            any={boards.anyStakeholder}
            all={stakeholders(scene)}
            value={among}
            onChoose={(one) => change(see({ among: one }))}
          />
        </div>
      )}
      <Waiting scene={scene} of={state.convergences}>
        {({ cards, total }) => (
          <>
            {card === null && <p class="faint">{boards.shown(cards.length, total)}</p>}
            {cards.length === 0 && <p>{card === null ? boards.none : boards.noCard}</p>}
            {card === null && cards.length > 1 && <Matrix scene={scene} cards={cards} />}
            {cards.map((one) => (
              <MeetingCard key={one.id} scene={scene} card={one} alone={card !== null} />
            ))}
          </>
        )}
      </Waiting>
    </div>
  );
}

function MeetingCard({ scene, card, alone }: Props & { card: Meeting; alone: boolean }) {
  const { boards } = scene.words;
  const hidden = card.partyCount - card.parties.length;
  return (
    <Card scene={scene} card={card} alone={alone}>
      {!card.certain && <p class="status">{boards.weak}</p>}
      <p>
        <b>{boards.parties}</b>{' '}
        {card.parties.map((party) => (
          <span key={party.id} class="party">
            <Name scene={scene} {...party} />{' '}
            <span class="faint">
              {[stakeholders(scene)[party.stakeholder], boards.voices[party.voice]]
                .filter(Boolean)
                .join(', ')}
            </span>
          </span>
        ))}
        {hidden > 0 && <span class="faint">{boards.more(hidden)}</span>}
      </p>
      {card.documents.length > 0 && (
        <p>
          <b>{boards.documents}</b>{' '}
          {card.documents.map((document) => (
            <span key={document.id} class="party">
              <Name scene={scene} {...document} />
            </span>
          ))}
        </p>
      )}
    </Card>
  );
}

function Matrix({ scene, cards }: Props & { cards: readonly Meeting[] }) {
  const { boards } = scene.words;
  const { columns, rows } = matrixOf(cards);
  const names = stakeholders(scene);
  return (
    <details class="matrix">
      <summary>{boards.matrix}</summary>
      <p class="faint">{boards.matrixLead}</p>
      <section class="scrolling" aria-label={boards.matrix}>
        <table>
          <thead>
            <tr>
              <th scope="col">{boards.theme}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {names[column] ?? column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ card, cells }) => (
              <tr key={card.id}>
                <th scope="row">
                  <a href={hrefOf(scene, see({ card: card.id }))}>{card.title}</a>
                </th>
                {cells.map((count, at) => (
                  <td key={columns[at]}>{count === 0 ? '' : count}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

/** The labels of the kinds of stakeholder, by enum value, as the vocabulary gives them. */
export function stakeholders({
  state,
  language,
}: Props['scene']): Readonly<Record<string, string>> {
  const choices = arrived(state.atlas)?.vocabulary.choices.get('stakeholder') ?? new Map();
  return Object.fromEntries([...choices].map(([value, label]) => [value, label[language]]));
}
