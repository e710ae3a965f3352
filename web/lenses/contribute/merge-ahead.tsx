/** What a merge would do, before it is said: what moves, where the two differ, under which names it is found. */
import { turn } from '../../changes.ts';
import { useAnswer } from '../../proposals/answer.ts';
import { Answered } from '../../proposals/answered.tsx';
import { TouchedList } from '../../proposals/touched-list.tsx';
import { ask } from '../../remote/ask.ts';
import { Name } from '../../shared/name.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { list } from '../../words/formats.ts';
import { mergePreviewOperation } from './operations.ts';
import { contributeWords } from './words.ts';

interface AheadProps extends Props {
  /** The one that would go, and the one that would stay. */
  readonly id: string;
  readonly into: string;
}

export function MergeAhead({ scene, id, into }: AheadProps) {
  const { language, state } = scene;
  const words = contributeWords(scene).merging;
  const key = `${id} ${into} ${language} ${state.revision}`;
  const [answer, again] = useAnswer(key, async () => {
    return (await ask(mergePreviewOperation, { id, into }, language)).mergePreview;
  });
  const swapped = turn('contribute', { deed: 'same', other: id }, { selected: into });
  return (
    <section class="merge-ahead" aria-label={words.title}>
      <h3>{words.title}</h3>
      <Answered scene={scene} of={answer} again={again}>
        {({ goes, stays, differing, gained, names, touched, ...counts }) => (
          <>
            <p>
              {words.stays}{' '}
              <Name scene={scene} id={stays.id} kind={stays.__typename} name={stays.name} />
              <br />
              {words.goes}{' '}
              <Name scene={scene} id={goes.id} kind={goes.__typename} name={goes.name} />{' '}
              <a href={hrefOf(scene, swapped)}>{words.swap}</a>
            </p>
            <ul class="lines">
              <li>{words.leads(goes.id, stays.id)}</li>
              <li>{words.moved(counts.movedCount, counts.partCount)}</li>
              {counts.joinedCount > 0 && <li>{words.joined(counts.joinedCount)}</li>}
              {counts.droppedCount > 0 && <li>{words.dropped(counts.droppedCount)}</li>}
              {names.length > 0 && <li>{words.names(list(names, language))}</li>}
              {gained.map(({ field, label, goes: value }) => (
                <li key={field}>{words.gained(label, value)}</li>
              ))}
              {differing.length === 0 && <li>{words.agree}</li>}
            </ul>
            {differing.length > 0 && (
              <table class="differing">
                <caption>{words.differ}</caption>
                <thead>
                  <tr>
                    <th scope="col">{words.field}</th>
                    <th scope="col">{stays.name}</th>
                    <th scope="col">{goes.name}</th>
                  </tr>
                </thead>
                <tbody>
                  {differing.map((one) => (
                    <tr key={one.field}>
                      <th scope="row">{one.label}</th>
                      <td>{one.stays}</td>
                      <td>
                        {one.goes}{' '}
                        <span class="faint">{one.isKept ? words.kept : words.inHistory}</span>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            <details>
              <summary>{words.whole(touched.length)}</summary>
              <TouchedList scene={scene} all={touched} />
            </details>
            <p class="faint">{words.undone}</p>
          </>
        )}
      </Answered>
    </section>
  );
}
