/** By what the board is narrowed: kind, stakeholder, document, and whom or what it is about. */

import type { Facets } from '../../cards/board.ts';
import { WherePart } from '../../cards/panel-where.tsx';
import { stakeholders } from '../../cards/stakeholders.ts';
import { ASKED_FOR, MEETING_POINTS, partOf } from '../../cards/topics.ts';
import { usualWhere } from '../../cards/where.ts';
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
  const {
    topic = null,
    among = [],
    within = null,
    about = null,
    where = usualWhere(about, within),
  } = ownOf(state.view, 'convergences');
  const names = stakeholders(scene);
  const documents = Object.fromEntries(
    (facets?.documents ?? []).map(({ id, name, cards }) => [id, `${name} (${cards})`]),
  );
  return (
    <>
      <WherePart
        scene={scene}
        counts={facets?.where ?? null}
        value={where}
        to={(one) => narrow({ where: one })}
      />
      <div class="choices-row">
        {partOf(topic) === null && (
          <Choice
            label={said.kind}
            any={said.anyKind}
            all={withCounts(
              Object.fromEntries(MEETING_POINTS.map((one) => [one, said.kinds[one] ?? one])),
              topic === null ? facets?.kinds : undefined,
              Object.fromEntries(ASKED_FOR.map((one) => [one, said.kinds[one] ?? one])),
            )}
            value={topic}
            onChoose={(one) => change(narrow({ topic: one }))}
          />
        )}
        <Choice
          label={among.length === 0 ? words.among : words.alsoAmong}
          any={among.length === 0 ? words.anyStakeholder : words.nobodyElse}
          all={withCounts(
            Object.fromEntries(Object.entries(names).filter(([one]) => !among.includes(one))),
            facets?.stakeholders,
          )}
          value={null}
          onChoose={(one) => change(narrow({ among: one === null ? null : [...among, one] }))}
        />
        {among.map((one) => (
          <button
            key={one}
            type="button"
            class="quiet chosen"
            aria-label={words.without(names[one] ?? one)}
            onClick={() =>
              change(
                narrow({ among: among.length === 1 ? null : among.filter((it) => it !== one) }),
              )
            }
          >
            {names[one] ?? one} <span aria-hidden="true">×</span>
          </button>
        ))}
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
    </>
  );
}

/** What the board is about, with a way to remove it, and all at once. */
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
          <a href={hrefOf(scene, narrow({ about: null }))}>{words.remove}</a>{' '}
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
  uncounted: Readonly<Record<string, string>> = {},
) => ({
  ...Object.fromEntries(
    Object.entries(labels)
      .filter(([value]) => counts === undefined || counts[value] !== undefined)
      .map(([value, label]) => [
        value,
        counts === undefined ? label : `${label} (${counts[value]})`,
      ]),
  ),
  ...uncounted,
});
