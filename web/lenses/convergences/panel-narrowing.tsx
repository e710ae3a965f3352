/** By what the board is narrowed: kind, stakeholder, document, and whom or what it is about. */

import type { Facets } from '../../cards/board.ts';
import { stakeholders } from '../../cards/stakeholders.ts';
import { MEETING_POINTS, partOf } from '../../cards/topics.ts';
import { cardWords } from '../../cards/words.ts';
import { Choice } from '../../shared/choice.tsx';
import { nameOf } from '../../shared/name-of.ts';
import { Picker } from '../../shared/picker.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { ownOf } from '../../view.ts';
import { narrow } from './changes.ts';
import { convergencesWords } from './words.ts';

export function Narrowing({ scene, facets }: Props & { facets: Facets | null }) {
  const { state, change } = scene;
  const words = convergencesWords(scene);
  const said = cardWords(scene);
  const { topic = null, among = null, within = null } = ownOf(state.view, 'convergences');
  const documents = Object.fromEntries(
    (facets?.documents ?? []).map(({ id, name, cards }) => [id, `${name} (${cards})`]),
  );
  return (
    <div class="choices-row">
      {partOf(topic) === null && (
        <Choice
          label={said.kind}
          any={said.anyKind}
          all={withCounts(
            Object.fromEntries(MEETING_POINTS.map((one) => [one, said.kinds[one] ?? one])),
            topic === null ? facets?.kinds : undefined,
          )}
          value={topic}
          onChoose={(one) => change(narrow({ topic: one }))}
        />
      )}
      <Choice
        label={words.among}
        any={words.anyStakeholder}
        all={withCounts(stakeholders(scene), among === null ? facets?.stakeholders : undefined)}
        value={among}
        onChoose={(one) => change(narrow({ among: one }))}
      />
      {(Object.keys(documents).length > 0 || within !== null) && (
        <Choice
          label={words.within}
          any={words.anyDocument}
          all={
            within === null || within in documents
              ? documents
              : { ...documents, [within]: nameOf(scene, within) }
          }
          value={within}
          onChoose={(one) => change(narrow({ within: one }))}
        />
      )}
      <Picker
        scene={scene}
        label={words.about}
        hint={words.aboutHint}
        onPick={(id) => change(narrow({ about: id }))}
      />
      <Narrowed scene={scene} />
    </div>
  );
}

/** What the board is about, with a way to let go of it; and of all at once. */
function Narrowed({ scene }: Props) {
  const words = convergencesWords(scene);
  const {
    about = null,
    among = null,
    within = null,
    topic = null,
  } = ownOf(scene.state.view, 'convergences');
  if (about === null && among === null && within === null) return null;
  return (
    <p class="narrowed">
      {about !== null && (
        <>
          {words.onlyAbout(nameOf(scene, about))}{' '}
          <a href={hrefOf(scene, narrow({ about: null }))}>{words.letGo}</a>{' '}
        </>
      )}
      <a
        href={hrefOf(
          scene,
          narrow({ about: null, among: null, within: null, topic: partOf(topic) }),
        )}
      >
        {words.widen}
      </a>
    </p>
  );
}

const withCounts = (
  labels: Readonly<Record<string, string>>,
  counts: Readonly<Record<string, number>> | undefined,
) =>
  Object.fromEntries(
    Object.entries(labels)
      .filter(([value]) => counts === undefined || counts[value] !== undefined)
      .map(([value, label]) => [
        value,
        counts === undefined ? label : `${label} (${counts[value]})`,
      ]),
  );
