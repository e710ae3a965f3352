/** Use and support of codebases here, ranked; codebases without data are named, and not counted as zero. */

import { Name } from '../../shared/name.tsx';
import type { Props, Scene } from '../../shared/scene.ts';
import { TableFrame } from '../../shared/table-frame.tsx';
import { number } from '../../words/formats.ts';
import type { UseAndSupport, Weakness } from './model.ts';
import { dependenciesWords } from './words.ts';

export function Support({ scene, weakness }: Props & { weakness: Weakness }) {
  const words = dependenciesWords(scene);
  const { ranked, notJudged, notJudgedCount } = weakness;
  if (ranked.length + notJudgedCount === 0) return null;
  return (
    <section>
      <h2>{words.support}</h2>
      <p class="faint">{words.supportLead}</p>
      {ranked.length > 0 && (
        <TableFrame scene={scene} name={words.support} file="lacis-support">
          <table class="twin">
            <thead>
              <tr>
                <th scope="col">{words.codebase}</th>
                <th scope="col">{words.users}</th>
                <th scope="col">{words.contributors}</th>
                <th scope="col">{words.payers}</th>
                <th scope="col">{words.useShare}</th>
                <th scope="col">{words.supportShare}</th>
              </tr>
            </thead>
            <tbody>
              {ranked.map((row) => (
                <Line key={row.codebase.id} scene={scene} row={row} />
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      {notJudgedCount > 0 && (
        <details>
          <summary>{words.notJudged(notJudgedCount)}</summary>
          <p class="names">
            {notJudged.map((one) => (
              <Name key={one.id} scene={scene} {...one} />
            ))}
            {notJudgedCount > notJudged.length && (
              <span class="faint">{words.notJudgedMore(notJudgedCount - notJudged.length)}</span>
            )}
          </p>
        </details>
      )}
    </section>
  );
}

function Line({ scene, row }: Props & { row: UseAndSupport }) {
  const { language } = scene;
  return (
    <tr>
      <th scope="row">
        <Name scene={scene} {...row.codebase} />
      </th>
      <td class="figure">{number(row.userCount, language)}</td>
      <td class="figure">{number(row.contributorCount, language)}</td>
      <td class="figure">{number(row.payerCount, language)}</td>
      <td>
        <Share scene={scene} share={row.useShare} family="commons" />
      </td>
      <td>
        <Share scene={scene} share={row.supportShare} family="means" />
      </td>
    </tr>
  );
}

function Share({ scene, share, family }: Props & { share: number; family: string }) {
  return (
    <span class="measured">
      <span class={`bar-of ${family}`} style={{ width: `${100 * share}%` }} aria-hidden="true" />
      {percent(scene, share)}
    </span>
  );
}

const percent = ({ language }: Scene, share: number) =>
  new Intl.NumberFormat(language === 'fr' ? 'fr-CA' : 'en-CA', {
    style: 'percent',
    maximumFractionDigits: 1,
  }).format(share);
