/** A function of software: free codebases, who uses them in government, whom to call here, and the way to the scenario. */
import { choose } from '../../changes.ts';
import { Name } from '../../shared/name.tsx';
import { Passages } from '../../shared/passages.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { TableFrame } from '../../shared/table-frame.tsx';
import { ownOf } from '../../view.ts';
import { number } from '../../words/formats.ts';
import { ALL, NONE } from './model.ts';
import type { OneFunction } from './money.ts';
import { scenarioWords } from './words.ts';

interface FunctionProps extends Props {
  readonly one: OneFunction;
  /** On the page of money, from which a scenario begins. */
  readonly isMoney?: boolean;
}

interface Named {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
}

function Names({ scene, all }: Props & { all: readonly Named[] }) {
  return (
    <span class="names">
      {all.map(({ __typename, id, name }) => (
        <Name key={id} scene={scene} id={id} kind={__typename} name={name} />
      ))}
    </span>
  );
}

export function FunctionPart({ scene, one, isMoney = false }: FunctionProps) {
  const words = scenarioWords(scene).money;
  const own = ownOf(scene.state.view, 'scenarios');
  const many = (value: number) => number(value, scene.language);
  const { people } = one;
  return (
    <section class="function">
      <h2>{words.serving(one.name)}</h2>
      {one.publiccode.length > 0 && (
        <p class="faint">{words.publiccode(one.publiccode.join(', '))}</p>
      )}
      {isMoney && (
        <p class="actions">
          <a
            href={hrefOf(
              scene,
              choose('scenarios', {
                ...{ ...NONE, template: 'SPENDING', function: one.id },
                buyer: own.money ?? ALL,
              }),
            )}
          >
            {words.whatIf}
          </a>
        </p>
      )}
      <h3>{words.call}</h3>
      <p>
        {one.organisations.length === 0
          ? words.nobody
          : words.people(
              many(people.people),
              many(people.organisationCount),
              many(people.unknownCount),
            )}
      </p>
      {one.organisations.length > 0 && (
        <TableFrame scene={scene} name={words.call} file="lacis-local-services">
          <table class="money">
            <thead>
              <tr>
                <th scope="col">{words.organisation}</th>
                <th scope="col">{words.worksOn}</th>
                <th scope="col">{words.peopleThere}</th>
                <th scope="col">{words.contact}</th>
              </tr>
            </thead>
            <tbody>
              {one.organisations.map(({ organisation, through, people: there, citations }) => (
                <tr key={organisation.id}>
                  <th scope="row">
                    <Names scene={scene} all={[organisation]} />
                  </th>
                  <td>
                    <Names scene={scene} all={through} />
                  </td>
                  <td>
                    {there === null ? words.unknownPeople : many(there)}
                    {citations.length > 0 && <Passages scene={scene} citations={citations} />}
                  </td>
                  <td>
                    {organisation.website === null ? (
                      words.noContact
                    ) : (
                      <a href={organisation.website} rel="noreferrer">
                        {organisation.website.replace(/^https?:\/\/(www\.)?|\/$/g, '')}
                      </a>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      <h3>{words.free}</h3>
      {one.fulfilledBy.length === 0 ? (
        <p>{words.noFree}</p>
      ) : (
        <ul class="lines">
          {one.fulfilledBy.map((each) => (
            <li key={each.entity.id}>
              <Names scene={scene} all={[each.entity]} />{' '}
              {each.isInferred && <span class="faint">{words.inferred}</span>}{' '}
              <Passages scene={scene} citations={each.citations} />
              {each.governmentCount > 0 && (
                <p>
                  {words.governments(many(each.governmentCount))}{' '}
                  <Names
                    scene={scene}
                    all={each.governments.map(({ organisation }) => organisation)}
                  />
                </p>
              )}
              <p class="faint">
                {words.keepers(many(each.keeperCount), many(each.localCount))}{' '}
                <Names scene={scene} all={each.local} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
