/** A verdict says what became of a measure, on which day, and how its coders came to it. */
import type { Checker } from './fields.ts';
import type { Sentences } from './problems.ts';

export const VERDICT = 'RATED_IN';

type Data = Readonly<Record<string, unknown>>;

export const saysOfVerdict = {
  none: (): Sentences => [
    'a verdict needs its value: kept, kept-in-part, under-way, broken or not-rated',
    'un verdict demande sa valeur : kept, kept-in-part, under-way, broken ou not-rated',
  ],
  undated: (): Sentences => [
    'a verdict needs the day, month or year for which it is given',
    'un verdict demande le jour, le mois ou l’année où il est rendu',
  ],
  half: (): Sentences => [
    'a reading needs both its coder and its verdict',
    'une lecture demande à la fois qui l’a faite et son verdict',
  ],
  alone: (): Sentences => [
    'a second reading needs a first one',
    'une seconde lecture en demande une première',
  ],
  unreconciled: (first: string, second: string): Sentences => [
    `the readings differ (${first}, ${second}): say how they were reconciled`,
    `les lectures diffèrent (${first}, ${second}) : dire comment elles se sont accordées`,
  ],
  otherwise: (read: string): Sentences => [
    `every reading says ${read}, and the verdict does not: say how it was reached`,
    `toutes les lectures disent ${read}, et le verdict dit autre chose : dire comment il a été établi`,
  ],
} as const;

/** What is missing or does not agree in a verdict; its citations are asked for as those of every link. */
export function checkVerdict(check: Checker, data: Data): void {
  if (data['verdict'] === undefined) check.missing('verdict', saysOfVerdict.none());
  if (data['ratedOn'] === undefined) check.missing('ratedOn', saysOfVerdict.undated());
  for (const which of ['first', 'second'] as const) {
    const [coder, verdict] = [`${which}Coder`, `${which}Verdict`];
    if ((data[coder] === undefined) !== (data[verdict] === undefined))
      check.missing(data[coder] === undefined ? coder : verdict, saysOfVerdict.half());
  }
  checkReadings(check, data);
}

function checkReadings(check: Checker, data: Data): void {
  const { verdict, firstVerdict: first, secondVerdict: second, reconciliation } = data;
  if (first === undefined && second !== undefined)
    check.missing('firstVerdict', saysOfVerdict.alone());
  if (first === undefined || reconciliation !== undefined) return;
  if (second !== undefined && first !== second)
    check.missing('reconciliation', saysOfVerdict.unreconciled(String(first), String(second)));
  else if (verdict !== undefined && verdict !== first)
    check.missing('reconciliation', saysOfVerdict.otherwise(String(first)));
}
