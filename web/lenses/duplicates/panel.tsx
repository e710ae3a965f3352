/** Two entries side by side, and the ways to say that they are one, or are not: with a source, as any change. */
import { turn } from '../../changes.ts';
import { useAnswer } from '../../proposals/answer.ts';
import { Answered } from '../../proposals/answered.tsx';
import { type Duplicates, readDuplicates, type Side } from '../../remote/duplicates.ts';
import { Name } from '../../shared/name.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { share } from '../../words/formats.ts';
import { duplicatesWords } from './words.ts';

export function DuplicatesPage({ scene }: Props) {
  const { language, state } = scene;
  const words = duplicatesWords(scene);
  const [answer, again] = useAnswer(`${language} ${state.revision}`, () =>
    readDuplicates(language),
  );
  return (
    <main id="content" class="page duplicates" tabIndex={-1}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Answered scene={scene} of={answer} again={again}>
        {({ count, pairs }) =>
          count === 0 ? (
            <p>{words.none}</p>
          ) : (
            <>
              <p>{words.count(count, pairs.length)}</p>
              {pairs.map((one) => (
                <Pair key={one.sides.map(({ id }) => id).join(' ')} scene={scene} pair={one} />
              ))}
            </>
          )
        }
      </Answered>
    </main>
  );
}

function Pair({ scene, pair }: Props & { pair: Duplicates['pairs'][number] }) {
  const words = duplicatesWords(scene);
  const { sides, score, reasons } = pair;
  const [one, other] = sides;
  const merge = (goes: Side, stays: Side) => (
    <a
      href={hrefOf(
        scene,
        turn('contribute', { deed: 'same', other: stays.id }, { selected: goes.id }),
      )}
    >
      {words.same(goes.name, stays.name)}
    </a>
  );
  const differ = turn(
    'contribute',
    { deed: 'link', verb: 'DIFFERENT_FROM out', other: other.id },
    { selected: one.id },
  );
  return (
    <section class="pair" aria-label={words.pair(one.name, other.name)}>
      <div class="sides">
        {sides.map(({ id, kind, name, facts }) => (
          <div key={id}>
            <Name scene={scene} id={id} kind={kind} name={name} /> <code class="faint">{id}</code>
            <ul>
              {facts.map(({ field, value }) => (
                <li key={field}>{value}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <p class="faint">{words.score(share(score, scene.language), reasons.join(', '))}</p>
      <p class="actions">
        {merge(one, other)} {merge(other, one)}{' '}
        <a href={hrefOf(scene, differ)}>{words.different}</a>
      </p>
    </section>
  );
}
