/** The entities that were merged into this one: why, who says so, and the way to undo it. */
import { choose, turn } from '../../changes.ts';
import { arrived } from '../../data/loading.ts';
import { useAnswer } from '../../proposals/answer.ts';
import { TouchedList } from '../../proposals/touched-list.tsx';
import { ask } from '../../remote/ask.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { date } from '../../words/formats.ts';
import { mergedOperation } from './operations.ts';
import { entityWords } from './words.ts';

export function Merged({ scene, id }: Props & { id: string }) {
  const { language, state } = scene;
  const words = entityWords(scene).merged;
  const [answer] = useAnswer(`${id} ${language} ${state.revision}`, async () => {
    return (await ask(mergedOperation, { id }, language)).entity?.mergedIn ?? [];
  });
  // What is known of it stands above: without an answer the page is whole too.
  const all = answer.step === 'refused' ? [] : (arrived(answer) ?? []);
  if (all.length === 0) return null;
  return (
    <section class="merged">
      <h3>{words.title}</h3>
      <ul class="lines">
        {all.map(({ id: own, name, reason, source, at, by, change, history }) => (
          <li key={own}>
            <b>{name}</b> <code class="faint">{own}</code>
            <span class="faint">
              {[
                reason,
                source === null ? '' : `${source.name}, ${at}`,
                words.by(by, change === null ? null : date(change.at.slice(0, 10), language)),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
            {change !== null && (
              <a
                href={hrefOf(scene, (now) =>
                  choose('history', { change: change.number })(turn('history')(now)),
                )}
              >
                {words.undo}
              </a>
            )}
            {history.length > 0 && (
              <details>
                <summary>{words.history}</summary>
                {history.map((one) => (
                  <div key={`${one.change.number} ${one.touched.label} ${one.touched.id}`}>
                    <p class="faint">
                      {[date(one.change.at.slice(0, 10), language), one.change.author].join(' · ')}
                    </p>
                    <TouchedList scene={scene} all={[one.touched]} />
                  </div>
                ))}
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
