/** Public IT money: a body, what it buys by year, function and vendor, and who could serve a function here. */
import { choose } from '../../changes.ts';
import { loadingOf } from '../../remote/need.ts';
import { Name } from '../../shared/name.tsx';
import { Passages } from '../../shared/passages.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { TableFrame } from '../../shared/table-frame.tsx';
import { Waiting } from '../../shared/waiting.tsx';
import { ownOf } from '../../view.ts';
import { money, roundedMoney, share } from '../../words/formats.ts';
import { ALL } from './model.ts';
import { type Money, SHOWN, type Spending } from './money.ts';
import { functionNeed, moneyNeed } from './needs-money.ts';
import { FunctionPart } from './panel-function.tsx';
import { scenarioWords } from './words.ts';

export function MoneyPage({ scene }: Props) {
  const words = scenarioWords(scene).money;
  return (
    <>
      <p class="actions">
        <a
          href={hrefOf(scene, choose('scenarios', { money: null, function: null, vendors: null }))}
        >
          {scenarioWords(scene).back}
        </a>
      </p>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Waiting scene={scene} of={loadingOf(scene.state, moneyNeed)}>
        {(found) => <Found scene={scene} found={found} />}
      </Waiting>
    </>
  );
}

function Found({ scene, found }: Props & { found: Money }) {
  const words = scenarioWords(scene).money;
  const own = ownOf(scene.state.view, 'scenarios');
  const { publicBuyers, publicSpending: spending } = found;
  const said = (value: number) => money(Math.round(value), spending.currency, scene.language);
  const input = new URLSearchParams({
    ...(own.money === undefined || own.money === ALL ? {} : { buyer: own.money }),
    lang: scene.language,
  });
  return (
    <>
      <div class="choosing">
        <label>
          <span>{words.buyer}</span>
          <select
            value={own.money ?? ALL}
            onChange={({ currentTarget: { value } }) =>
              scene.change(choose('scenarios', { money: value, function: null, vendors: null }))
            }
          >
            <option value={ALL}>{words.all}</option>
            {publicBuyers.map(({ organisation, total }) => (
              <option key={organisation.id} value={organisation.id}>
                {`${organisation.name} (${roundedMoney(total, spending.currency, scene.language)})`}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="actions scenario-actions">
        <button type="button" onClick={() => print()}>
          {scenarioWords(scene).print}
        </button>
        <a href={`/spending.xlsx?${input}`} download>
          {scenarioWords(scene).download}
        </a>
      </p>
      <p class="sum">
        {words.total} <b>{said(spending.total)}</b>
      </p>
      <ul class="lines">
        {spending.remarks.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <Passages scene={scene} citations={spending.citations} />
      <Functions scene={scene} spending={spending} />
      {own.function !== undefined && (
        <Waiting scene={scene} of={loadingOf(scene.state, functionNeed)}>
          {(one) => one !== null && <FunctionPart scene={scene} one={one} isMoney />}
        </Waiting>
      )}
      <Vendors scene={scene} spending={spending} />
      <section>
        <h2>{scenarioWords(scene).unknown}</h2>
        <ul class="lines">
          {spending.unknown.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

interface SpendingProps extends Props {
  readonly spending: Spending;
}

function Functions({ scene, spending }: SpendingProps) {
  const words = scenarioWords(scene).money;
  const own = ownOf(scene.state.view, 'scenarios');
  const said = (value: number) => money(Math.round(value), spending.currency, scene.language);
  const { functions, unclassified } = spending;
  if (functions.length === 0) return null;
  return (
    <section>
      <h2>{words.functions}</h2>
      <p class="faint">{words.functionsNote}</p>
      <TableFrame scene={scene} name={words.functions} file="lacis-functions">
        <table class="money">
          <thead>
            <tr>
              <th scope="col">{words.function}</th>
              <th scope="col">{words.sum}</th>
              <th scope="col">{words.part}</th>
              <th scope="col">{words.basis}</th>
              <th scope="col">{words.largest}</th>
            </tr>
          </thead>
          <tbody>
            {functions.map((one) => (
              <tr key={one.function?.id ?? ''} class={one.function === null ? 'unclassified' : ''}>
                <th scope="row">
                  {one.function === null ? (
                    one.name
                  ) : (
                    <a
                      href={hrefOf(scene, choose('scenarios', { function: one.function.id }))}
                      aria-current={own.function === one.function.id ? 'true' : undefined}
                    >
                      {one.name}
                    </a>
                  )}
                </th>
                <td class="value">{said(one.total)}</td>
                <td class="value">{share(Math.round(one.share * 1000) / 1000, scene.language)}</td>
                <td>
                  {one.function === null
                    ? '–'
                    : one.cited === one.total
                      ? words.cited
                      : words.inferred}
                  {one.why.length > 0 && (
                    <details>
                      <summary>{words.why}</summary>
                      <ul>
                        {one.why.map((reason) => (
                          <li key={reason}>{reason}</li>
                        ))}
                      </ul>
                    </details>
                  )}
                  {one.citations.length > 0 && <Passages scene={scene} citations={one.citations} />}
                </td>
                <td>{one.vendors.map(({ name }) => name).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {unclassified.length > 0 && (
        <>
          <h3>{words.unclassified}</h3>
          <ul class="lines">
            {unclassified.map(({ name, total, vendorCount }) => (
              <li key={name}>{words.unclassifiedOne(name, said(total), String(vendorCount))}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Vendors({ scene, spending }: SpendingProps) {
  const words = scenarioWords(scene).money;
  const { vendors, vendorCount, periods, rolledUp, currency } = spending;
  const said = (value: number) => money(Math.round(value), currency, scene.language);
  const years = periods.map(({ period }) => period);
  if (vendors.length === 0) return null;
  return (
    <section>
      <h2>{words.vendors}</h2>
      <TableFrame scene={scene} name={words.vendors} file="lacis-vendors">
        <table class="money">
          <thead>
            <tr>
              <th scope="col">{words.vendor}</th>
              <th scope="col">{words.sum}</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  {year === '' ? words.noYear : year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {vendors.map(({ name, total, organisation, periods: own }) => (
              <tr key={organisation?.id ?? name}>
                <th scope="row">
                  {organisation === null ? (
                    name
                  ) : (
                    <Name
                      scene={scene}
                      id={organisation.id}
                      kind={organisation.__typename}
                      name={name}
                    />
                  )}
                </th>
                <td class="value">{said(total)}</td>
                {years.map((year) => {
                  const one = own.find(({ period }) => period === year);
                  return (
                    <td key={year} class="value">
                      {one === undefined ? '–' : said(one.total)}
                    </td>
                  );
                })}
              </tr>
            ))}
            <tr class="main">
              <th scope="row">{words.everyone}</th>
              <td class="value">{said(spending.total)}</td>
              {periods.map(({ period, total }) => (
                <td key={period} class="value">
                  {said(total)}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </TableFrame>
      {vendorCount > vendors.length && (
        <p>
          <button
            type="button"
            onClick={() =>
              scene.change(
                choose('scenarios', { vendors: Math.min(1000, vendors.length + 10 * SHOWN) }),
              )
            }
          >
            {words.more(String(vendors.length), String(vendorCount))}
          </button>
        </p>
      )}
      {rolledUp.length > 0 && (
        <>
          <h3>{words.rolledUp}</h3>
          <ul class="lines">
            {rolledUp.map((head) => (
              <li key={head.name}>
                <b>{head.name}</b>, {said(head.total)}
                <ul>
                  {head.parts.map((part) => (
                    <li key={part.name}>
                      {part.name}, {said(part.total)} <span class="faint">{part.why}</span>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
