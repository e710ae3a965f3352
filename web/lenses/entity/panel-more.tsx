/** Under an entity’s page: how complete the knowledge is, and how to cite it. */
import { arrived } from '../../data/loading.ts';
import type { EntityDetails } from '../../data/sheet.ts';
import { loadingOf } from '../../remote/need.ts';
import { CitingForms } from '../../shared/citing-forms.tsx';
import { inWords, type Props, type Scene } from '../../shared/scene.ts';
import { atlasIn } from '../../state.ts';
import { type Expected, expectedOf, type Knowledge } from './completeness.ts';
import { Merged } from './merged.tsx';
import { detailsNeed } from './needs.ts';
import { entityWords } from './words.ts';

export function EntityMore({ scene }: Props) {
  const details = arrived(loadingOf(scene.state, detailsNeed));
  if (details === null) return null;
  return (
    <>
      <Merged scene={scene} id={details.id} />
      <Completeness scene={scene} details={details} />
      <Citing scene={scene} details={details} />
    </>
  );
}

const ORDER: readonly Knowledge[] = ['known', 'absent', 'lookedFor', 'notRecorded'];

function Completeness({ scene, details }: Props & { details: EntityDetails }) {
  const words = entityWords(scene);
  const atlas = atlasIn(scene.state);
  if (atlas === null) return null;
  const all = expectedOf(details, atlas.vocabulary);
  if (all.length === 0) return null;
  const known = all.filter(({ knowledge }) => knowledge === 'known').length;
  return (
    <section class="complete">
      <h3>{words.complete}</h3>
      <p>{words.completeLead(known, all.length)}</p>
      <meter min={0} max={all.length} value={known} aria-label={words.complete} />
      <dl class="fields">
        {ORDER.flatMap((knowledge) => {
          const own = all.filter((one) => one.knowledge === knowledge);
          return own.length === 0
            ? []
            : [
                <div key={knowledge} class={knowledge}>
                  <dt>{words.knowledge[knowledge]}</dt>
                  <dd>{own.map((one) => labelOfExpected(scene, details.kind, one)).join(' · ')}</dd>
                </div>,
              ];
        })}
      </dl>
      {known < all.length && <p class="faint">{words.help}</p>}
    </section>
  );
}

function labelOfExpected(scene: Scene, kind: string, { what, sort }: Expected): string {
  const vocabulary = atlasIn(scene.state)?.vocabulary;
  if (sort === 'field') {
    const entry = vocabulary?.kinds.get(kind)?.fields.find(({ id }) => id === what);
    return inWords(entry?.label, scene) || what;
  }
  const entry = vocabulary?.links.get(what);
  return entityWords(scene).towards(inWords(sort === 'out' ? entry?.label : entry?.inverse, scene));
}

function Citing({ scene, details }: Props & { details: EntityDetails }) {
  const { id, name } = details;
  const address = `${location.origin}/e/${encodeURIComponent(id)}?lang=${scene.language}`;
  return (
    <CitingForms
      scene={scene}
      of={{ id, name: name || scene.words.unnamed, address }}
      words={entityWords(scene)}
    />
  );
}
