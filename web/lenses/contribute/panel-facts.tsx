/** What is said now, and what one may do about each field, the link, or the entity. */
import { turn } from '../../changes.ts';
import type { FieldEntry, Vocabulary } from '../../data/vocabulary.ts';
import { type Asking, spokenFor } from '../../proposals/role.ts';
import { hrefOf, inWords, type Props as SceneProps } from '../../shared/scene.ts';
import { EndsSay } from '../../shared/status.tsx';
import { ownOf } from '../../view.ts';
import { date } from '../../words/formats.ts';
import type { Bilingual } from '../../words/language.ts';
import { fieldsOf, shownNow } from './fields.ts';
import { endIds, type Subject } from './model.ts';
import { linkSaid } from './said.ts';
import type { Contribution, Deed } from './view.ts';
import { contributeWords } from './words.ts';

interface Props extends SceneProps {
  readonly vocabulary: Vocabulary;
  readonly subject: Subject;
  readonly said: { readonly from: Bilingual; readonly to: Bilingual } | null;
  readonly lastConfirmed: string | null;
  readonly endsSay: string | null;
  readonly asking: Asking;
}

const OF_ENTITY: readonly Deed[] = ['link', 'new', 'source', 'still', 'same', 'ended', 'gone'];
const OF_LINK: readonly Deed[] = ['source', 'still', 'ended'];
const OF_ENDS: readonly Deed[] = ['confirm', 'dispute'];

export function Facts(props: Props) {
  const { scene, vocabulary, subject, said, lastConfirmed, endsSay, asking } = props;
  const words = contributeWords(scene);
  const own = ownOf(scene.state.view, 'contribute');
  const to = (part: Contribution) =>
    hrefOf(scene, turn('contribute', { ...(own.link ? { link: own.link } : {}), ...part }));
  const fields = fieldsOf(subject, vocabulary);
  const field = fields.find(({ id }) => id === own.field);
  const speaks = subject.link !== null && spokenFor(asking, endIds(subject.link)).length > 0;
  const ways = said === null ? OF_ENTITY : speaks ? [...OF_LINK, ...OF_ENDS] : OF_LINK;
  return (
    <>
      {said !== null && subject.link !== null && (
        <p class="reads">
          <b>{linkSaid(subject.link, said, vocabulary, scene.language)}</b>
          <EndsSay of={endsSay} />
        </p>
      )}
      {field === undefined ? (
        <>
          <h2>{words.ofEntity}</h2>
          <ul class="ways">
            {ways.map((deed) => (
              <li key={deed}>
                <a href={to({ deed })}>{words.deeds[deed]}</a>
              </li>
            ))}
          </ul>
          {said !== null && !speaks && <p class="faint">{words.onlyEnds}</p>}
          {subject.kind === 'Person' && said === null && (
            <p>
              <a href={hrefOf(scene, turn('persons'))}>{words.aboutMe}</a>
              <span class="faint line">{words.aboutMeLead}</span>
            </p>
          )}
          <h2>{words.facts}</h2>
          <dl class="fields">
            {fields
              .filter(({ shape }) => shape.toLowerCase() !== 'entity')
              .map((one) => (
                <Fact
                  key={one.id}
                  label={inWords(one.label, scene)}
                  value={shownNow(subject, one, vocabulary, scene) ?? words.noValue}
                  href={to({ field: one.id, deed: 'correct' })}
                  way={words.deeds.correct}
                />
              ))}
          </dl>
          {lastConfirmed !== null && (
            <p class="faint">{words.lastConfirmed(date(lastConfirmed, scene.language))}</p>
          )}
        </>
      ) : (
        <OfField scene={scene} field={field} to={to}>
          {shownNow(subject, field, vocabulary, scene) ?? words.noValue}
        </OfField>
      )}
    </>
  );
}

interface FactProps {
  readonly label: string;
  readonly value: string;
  readonly href: string;
  readonly way: string;
}

function Fact({ label, value, href, way }: FactProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {value}{' '}
        <a class="way" href={href} aria-label={`${way}: ${label}`}>
          {way}
        </a>
      </dd>
    </div>
  );
}

interface OfFieldProps extends SceneProps {
  readonly field: FieldEntry;
  readonly to: (part: Contribution) => string;
  readonly children: string;
}

function OfField({ scene, field, to, children }: OfFieldProps) {
  const words = contributeWords(scene);
  return (
    <>
      <h2>{words.ofField(inWords(field.label, scene))}</h2>
      <p>{words.now(children)}</p>
      <ul class="ways">
        {(['correct', 'source', 'still'] as const).map((deed) => (
          <li key={deed}>
            <a href={to({ field: field.id, deed })}>{words.deeds[deed]}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
