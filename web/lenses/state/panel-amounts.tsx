/** The largest amounts that sources give, from whom to whom, with their qualifiers. */
import { loadingOf } from '../../remote/need.ts';
import { Name } from '../../shared/name.tsx';
import { Passages } from '../../shared/passages.tsx';
import type { Props } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { atlasIn } from '../../state.ts';
import { amountSaid } from '../../words/amounts.ts';
import { date } from '../../words/formats.ts';
import { amountsNeed } from './needs.ts';
import { stateWords } from './words.ts';

const MOST = 8;

export function Money({ scene }: Props) {
  const { state, language } = scene;
  const words = stateWords(scene);
  const statuses = atlasIn(state)?.vocabulary.statuses;
  return (
    <section>
      <h2>{words.money}</h2>
      <Waiting scene={scene} of={loadingOf(state, amountsNeed)}>
        {(flows) => {
          const facts = flows.filter(({ status }) => statuses?.get(status)?.fact === true);
          const known = facts.filter(({ amount }) => amount?.value != null);
          return (
            <>
              <p>{words.moneyLead(facts.length, facts.length - known.length)}</p>
              <ul class="lines flows">
                {known.slice(0, MOST).map(({ id, amount, payer, recipient, since, citations }) => (
                  <li key={id}>
                    <b>{amount === null ? '' : amountSaid(amount, language)}</b>{' '}
                    <Name scene={scene} {...payer} /> → <Name scene={scene} {...recipient} />{' '}
                    <span class="faint">
                      {amount?.period ?? (since === null ? '' : date(since, language))}
                    </span>
                    <Passages scene={scene} citations={citations} />
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Waiting>
    </section>
  );
}
