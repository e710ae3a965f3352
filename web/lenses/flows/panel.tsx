/** The lens of money: narrowed by choices, as sums, as ribbons, as a table, over time, and who depends on whom. */
import { both, choose, filter } from '../../changes.ts';
import { Applying } from '../../filters/applying.tsx';
import { loadingOf } from '../../remote/need.ts';
import { BriefForm } from '../../shared/brief-form.tsx';
import { Choice } from '../../shared/choice.tsx';
import type { Props } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { atlasIn } from '../../state.ts';
import { ownOf } from '../../view.ts';
import {
  certaintyOf,
  currenciesOf,
  type Money,
  type MoneyFlow,
  type Nature,
  type Options,
  ribbonsOf,
  undrawnOf,
} from './model.ts';
import { moneyNeed } from './needs.ts';
import { Dependence } from './panel-dependence.tsx';
import { Sankey } from './panel-ribbons.tsx';
import { Sums, SumsBy } from './panel-sums.tsx';
import { FlowLines, FlowTable } from './panel-table.tsx';
import { Years } from './panel-years.tsx';
import { FOLLOWS, NO_CURRENCY } from './view.ts';
import { flowsWords } from './words.ts';

export function FlowsPage({ scene }: Props) {
  const words = flowsWords(scene);
  return (
    <div class="page money">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Applying scene={scene} follows={FOLLOWS} />
      <Waiting scene={scene} of={loadingOf(scene.state, moneyNeed)}>
        {(found) => (
          <>
            <Narrowing scene={scene} options={found.options} />
            {found.flows.length === 0 ? <p>{words.none}</p> : <Found scene={scene} money={found} />}
          </>
        )}
      </Waiting>
    </div>
  );
}

function Narrowing({ scene, options }: Props & { options: Options }) {
  const { state, change } = scene;
  const words = flowsWords(scene);
  const own = ownOf(state.view, 'flows');
  const { year } = state.view.filters;
  return (
    <div class="choices-row">
      {(['payer', 'recipient', 'flow', 'in', 'place'] as const).map((name) => (
        <Choice
          key={name}
          label={words[name]}
          any={words.any}
          all={Object.fromEntries(options[name].map(([value, said]) => [`${value}`, said]))}
          value={own[name] ?? (name === 'in' && year !== null ? String(year) : null)}
          onChoose={(one) =>
            change(
              both(
                // The year is one for all lenses, wherever it is chosen.
                ...(name === 'in' ? [filter({ year: null })] : []),
                choose('flows', { [name]: one }),
              ),
            )
          }
        />
      ))}
    </div>
  );
}

function Found({ scene, money }: Props & { money: Money }) {
  const { state, change } = scene;
  const words = flowsWords(scene);
  const statuses = atlasIn(state)?.vocabulary.statuses;
  const isFact = ({ status }: MoneyFlow) => statuses?.get(status)?.fact === true;
  const currencies = currenciesOf(money);
  const own = ownOf(state.view, 'flows');
  const currency =
    currencies.find((one) => (one ?? NO_CURRENCY) === own.currency) ?? currencies[0] ?? null;
  const facts = money.flows.filter(isFact);
  const others = money.flows.filter((flow) => !isFact(flow));
  const here = facts.filter(({ amount }) => (amount?.unit ?? null) === currency);
  const estimates = here.filter((flow) => certaintyOf(flow) === 'estimate').length;
  const isMixed = estimates > 0 && estimates < here.length;
  const without = isMixed && own.estimates === 'without';
  const ending = facts.filter(({ id }) => money.ending.includes(id));
  return (
    <>
      <Sums scene={scene} money={money} />
      <BriefForm
        scene={scene}
        subject={{ by: 'money', id: own.recipient ?? 'all', sort: 'money', name: '' }}
      />
      {currencies.length > 1 && (
        <fieldset class="languages currencies">
          <legend>{words.currency}</legend>
          {currencies.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === currency}
              onClick={() => change(choose('flows', { currency: one ?? NO_CURRENCY }))}
            >
              {one ?? words.noCurrency}
            </button>
          ))}
        </fieldset>
      )}
      {isMixed && (
        <label class="choice estimates">
          <input
            type="checkbox"
            checked={without}
            onChange={() => change(choose('flows', { estimates: without ? null : 'without' }))}
          />{' '}
          {words.withoutEstimates}
        </label>
      )}
      {(['FUNDING', 'PURCHASE'] as const).map((nature) => (
        <OfNature
          key={nature}
          {...{ scene, money, nature, currency, without }}
          flows={here.filter((flow) => flow.nature === nature)}
        />
      ))}
      {money.all > money.flows.length && (
        <p class="faint">{words.rest(money.all - money.flows.length)}</p>
      )}
      <SumsBy scene={scene} title={words.byKind} totals={money.byKind} />
      <SumsBy scene={scene} title={words.byPlace} totals={money.byPlace} />
      <Dependence scene={scene} all={money.dependence} />
      <section>
        <h2>{words.ending}</h2>
        {ending.length === 0 ? <p>{words.noEnding}</p> : <FlowLines scene={scene} flows={ending} />}
      </section>
      {others.length > 0 && (
        <section>
          <h2>{words.notMoney}</h2>
          <FlowLines scene={scene} flows={others} />
        </section>
      )}
    </>
  );
}

interface OfNatureProps extends Props {
  readonly money: Money;
  readonly nature: Nature;
  readonly currency: string | null;
  readonly flows: readonly MoneyFlow[];
  readonly without: boolean;
}

/** Funding, or purchases, of one currency: drawn, as a table, and over time. */
function OfNature({ scene, money, nature, currency, flows, without }: OfNatureProps) {
  if (flows.length === 0) return null;
  const words = flowsWords(scene);
  const { drawn, back, again } = undrawnOf(money, flows);
  const { payer, recipient } = ownOf(scene.state.view, 'flows');
  const asked = [payer, recipient];
  const shown = without ? drawn.filter((flow) => certaintyOf(flow) !== 'estimate') : drawn;
  return (
    <section class="nature">
      <h2>{words.natures[nature]}</h2>
      <p class="faint">{words.naturesLead[nature]}</p>
      {shown.length > 0 && (
        <Sankey
          scene={scene}
          nature={nature}
          ribbons={ribbonsOf(shown, asked)}
          withoutEstimates={without && shown.length < drawn.length}
          undrawn={{ back: back.length, again: again.length }}
        />
      )}
      <FlowTable scene={scene} nature={nature} flows={flows} />
      <Years scene={scene} nature={nature} totals={money.byYear} currency={currency} />
    </section>
  );
}
