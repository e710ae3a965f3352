/** The layers as a list, by distance: each with the path that explains it, and the people and money of here. */

import type { Named } from '../../data/sheet.ts';
import { Name } from '../../shared/name.tsx';
import type { Props } from '../../shared/scene.ts';
import { amountSaid } from '../../words/amounts.ts';
import type { Hop, Step } from './model.ts';
import { dependenciesWords } from './words.ts';

interface ListProps extends Props {
  readonly title: string;
  readonly none: string;
  readonly levels: readonly (readonly Step[])[];
  readonly hidden: number;
}

export function LayersList({ scene, title, none, levels, hidden }: ListProps) {
  const words = dependenciesWords(scene);
  return (
    <section>
      <h3>{title}</h3>
      {levels.length === 0 && <p>{none}</p>}
      {levels.map((steps) => (
        <div key={steps[0]?.distance}>
          <h4>{words.links(steps[0]?.distance ?? 1)}</h4>
          <ul class="lines">
            {steps.map((step) => (
              <li key={step.entity.id}>
                <StepLine scene={scene} step={step} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {hidden > 0 && <p class="faint">{words.moreAtAll(hidden)}</p>}
    </section>
  );
}

function StepLine({ scene, step }: Props & { step: Step }) {
  const { language } = scene;
  const words = dependenciesWords(scene);
  const { people, money } = step;
  return (
    <>
      <Name scene={scene} {...step.entity} />
      <Path scene={scene} path={step.path} />
      {isKept(step.entity) && (
        <span class="faint">
          {people.length === 0
            ? words.noPeople
            : `${words.people} ${people.map(({ name }) => name).join(', ')}`}
          {'; '}
          {money.length === 0
            ? words.noMoney
            : `${words.money} ${money
                .map(({ payer, amount }) =>
                  amount === null ? payer.name : `${payer.name} (${amountSaid(amount, language)})`,
                )
                .join(', ')}`}
        </span>
      )}
    </>
  );
}

/** Only software and services have maintainers and funding; users do not. */
const isKept = ({ kind }: Named) => kind === 'Codebase' || kind === 'Service';

/** A path hop by hop, folded: a name opens the panel where each hop has its passages. */
export function Path({ scene, path }: Props & { path: readonly Hop[] }) {
  return (
    <details class="hops">
      <summary>{dependenciesWords(scene).path}</summary>
      <ol>
        {path.map((hop) => (
          <li key={hop.id}>
            <Name scene={scene} {...hop.from} /> <em>{hop.verb}</em>{' '}
            <Name scene={scene} {...hop.to} />
          </li>
        ))}
      </ol>
    </details>
  );
}
