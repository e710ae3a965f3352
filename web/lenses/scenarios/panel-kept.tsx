/** The scenarios that the reader keeps: where nothing is chosen yet, and for who is signed in only. */
import { choose } from '../../changes.ts';
import { arrived } from '../../data/loading.ts';
import { useAnswer } from '../../proposals/answer.ts';
import { loadingOf } from '../../remote/need.ts';
import { viewerNeed } from '../../remote/needs.ts';
import { tell } from '../../remote/tell.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { date } from '../../words/formats.ts';
import { NONE } from './model.ts';
import { keptListOperation } from './operations-kept.ts';
import { scenarioWords } from './words.ts';

export function KeptList({ scene }: Props) {
  const words = scenarioWords(scene).keeping;
  const { language } = scene;
  const name = arrived(loadingOf(scene.state, viewerNeed))?.name ?? null;
  const [answer, again] = useAnswer(name, () => tell(keptListOperation, {}, language));
  if (name === null) return null;
  const all = answer.step === 'refused' ? null : arrived(answer)?.keptScenarios;
  return (
    <section>
      <h2>{words.yours}</h2>
      {answer.step === 'refused' || answer.step === 'failed' ? (
        <p class="trouble" role="alert">
          {answer.step === 'refused' ? answer.refusal.message : scene.words.failed[answer.reason]}{' '}
          <button type="button" onClick={again}>
            {scene.words.failed.retry}
          </button>
        </p>
      ) : (
        all?.length === 0 && <p>{words.none}</p>
      )}
      <ul class="lines offers">
        {all?.map(({ id, name: own, isShared, changedAt, versions }) => (
          <li key={id}>
            <a href={hrefOf(scene, choose('scenarios', { ...NONE, kept: id }))}>{own}</a>
            <p class="faint">
              {words.summary(versions.length, date(changedAt.slice(0, 10), language), isShared)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
