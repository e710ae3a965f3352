/** The cells of one row of a table, read as values of the vocabulary; one that is none is left out, and told. */
import { foldWord } from '../../folding.ts';
import type { Field } from '../../vocabulary/vocabulary.ts';
import { type Asked, type Gathered, given } from './facts.ts';
import { choiceFrom } from './kinds.ts';
import type { Mapping } from './mapping.ts';
import { sentence } from './refusing.ts';
import { address, date, number, repository, slug, text } from './shaping.ts';

/** The cells of a row by their targets. */
export type Cells = ReadonlyMap<string, { readonly value: string; readonly column: number }>;

export interface Here {
  readonly at: string;
  readonly line: number;
  readonly cells: Cells;
  readonly mapping: Mapping;
  readonly found: Gathered;
  readonly asked: Asked;
}

export const textAt = ({ cells }: Here, target: string) => text(cells.get(target)?.value);

export type Say = Parameters<typeof sentence>[0];

export function refuse(here: Here, target: string, say: Say, isPart = false): void {
  const { at, line, cells, found } = here;
  const column = cells.get(target)?.column;
  const spot = column === undefined ? { line } : { line, column };
  found.refused.push({ at, spot, words: sentence(say), isPart });
}

/** A cell that is no value of its field is left out, and told; the row is taken. */
export const leaveOut = (here: Here, target: string, say: Say) => refuse(here, target, say, true);

export function stated(here: Here): Record<string, unknown> {
  const status = textAt(here, 'status');
  const named = textAt(here, 'named');
  const known = here.asked.vocabulary.statuses.find(({ id, label }) =>
    [id, foldWord(label.fr), foldWord(label.en)].includes(foldWord(status ?? '')),
  );
  return {
    ...(known === undefined ? {} : { status: known.id }),
    ...(named === undefined ? {} : { named: !/^(false|faux|non|no|0)$/i.test(named) }),
  };
}

export function fieldsIn(here: Here, fields: readonly Field[]): Record<string, unknown> {
  const { asked, mapping } = here;
  return Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      const { id, kind } = field;
      if (kind === 'amount') return amountIn(here, id);
      const parts = inBoth(here, id);
      if (kind === 'bilingual' && parts !== null) return [[id, parts]];
      const cell = textAt(here, id);
      if (cell === undefined) return [];
      const value = {
        url: () => (id === 'repository' ? repository(cell) : address(cell)),
        date: () => date(cell),
        number: () => number(cell),
        boolean: () => /^(true|vrai|oui|yes|1)$/i.test(cell),
        choice: () => choiceFrom(cell, field.choices ?? '', asked.vocabulary),
        bilingual: () => ({ [mapping.language]: cell }),
        text: () => cell,
        entity: () => slug(cell),
        amount: () => undefined,
      }[kind]();
      if (value === undefined) leaveOut(here, id, ({ wrongCell }) => wrongCell(id, cell));
      return value === undefined ? [] : [[id, value]];
    }),
  );
}

/** What columns of their own say in each language. */
export function inBoth(here: Here, target: string): Record<string, string> | null {
  const said = (['fr', 'en'] as const).flatMap((language) => {
    const cell = textAt(here, `${target}.${language}`);
    return cell === undefined ? [] : [[language, cell] as const];
  });
  return said.length === 0 ? null : Object.fromEntries(said);
}

function amountIn(here: Here, id: string): [string, unknown][] {
  const [value, max, unit, qualifier] = ['value', 'max', 'unit', 'qualifier'].map((part) =>
    textAt(here, `${id}.${part}`),
  );
  if (value === undefined && max === undefined && qualifier === undefined) return [];
  const found = number(value);
  if (value !== undefined && found === undefined) {
    leaveOut(here, `${id}.value`, ({ wrongCell }) => wrongCell(id, value));
    return [];
  }
  const most = number(max);
  return [
    [
      id,
      {
        ...(found === undefined ? {} : { value: found }),
        ...(most === undefined ? {} : { max: most }),
        ...(unit === undefined ? {} : { unit }),
        ...given({
          period: inBoth(here, `${id}.period`) ?? undefined,
          measures: inBoth(here, `${id}.measures`) ?? undefined,
        }),
        qualifier:
          qualifier === undefined
            ? found === undefined
              ? 'unknown'
              : 'exact'
            : (choiceFrom(qualifier, 'qualifier', here.asked.vocabulary) ?? qualifier),
      },
    ],
  ];
}
