/** Who could pool, from the facts, and who did: what they shared, and what went wrong. */
import { choose } from '../../changes.ts';
import { loadingOf } from '../../remote/need.ts';
import { Name } from '../../shared/name.tsx';
import { Passages } from '../../shared/passages.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { money } from '../../words/formats.ts';
import { NONE } from './model.ts';
import { poolingNeed } from './needs-money.ts';
import { MOST_MEMBERS } from './view.ts';
import { scenarioWords } from './words.ts';

interface Named {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
}

export function PoolingFacts({ scene }: Props) {
  const words = scenarioWords(scene).pooling;
  const names = (all: readonly Named[]) => (
    <span class="names">
      {all.map(({ __typename, id, name }) => (
        <Name key={id} scene={scene} id={id} kind={__typename} name={name} />
      ))}
    </span>
  );
  return (
    <Waiting scene={scene} of={loadingOf(scene.state, poolingNeed)}>
      {({ poolingCandidates, poolingPrecedents }) => (
        <>
          <section>
            <h2>{words.candidates}</h2>
            {poolingCandidates.length === 0 && <p>{words.none}</p>}
            <ul class="lines">
              {poolingCandidates.map(
                ({ subject, sentence, organisations, spent, solutions, citations }) => (
                  <li key={subject.id}>
                    <p>
                      {sentence}{' '}
                      {spent !== null && words.spent(money(spent, 'CAD', scene.language))}
                    </p>
                    {names([subject, ...organisations])}
                    <p class="faint">
                      {solutions.length === 0 ? words.noSolution : words.solutions}{' '}
                      {names(solutions)}
                    </p>
                    {organisations.length > 1 && organisations.length <= MOST_MEMBERS && (
                      <p class="actions">
                        <a
                          href={hrefOf(
                            scene,
                            choose('scenarios', {
                              ...{ ...NONE, template: 'POOLING' },
                              group: organisations.map(({ id }) => id),
                            }),
                          )}
                        >
                          {words.compute}
                        </a>
                      </p>
                    )}
                    {citations.length > 0 && <Passages scene={scene} citations={citations} />}
                  </li>
                ),
              )}
            </ul>
          </section>
          <section>
            <h2>{words.precedents}</h2>
            <ul class="lines">
              {poolingPrecedents.map(
                ({ entity, solutions, partners, troubles, ended, citations }) => (
                  <li key={entity.id}>
                    {names([entity])}
                    {solutions.length > 0 && (
                      <p>
                        {words.shared} {names(solutions)}
                      </p>
                    )}
                    {partners.length > 0 && (
                      <p>
                        {words.partners} {names(partners)}
                      </p>
                    )}
                    <p>
                      {troubles.length === 0 ? words.noTrouble : words.troubles} {names(troubles)}
                    </p>
                    <p class="faint">{ended === true ? words.ended : words.endUnknown}</p>
                    <Passages scene={scene} citations={citations} />
                  </li>
                ),
              )}
            </ul>
          </section>
        </>
      )}
    </Waiting>
  );
}
