/** What files that leave Lacis say of themselves. */
import { english } from '../formats.ts';

const { number, count } = english;

export interface Stated {
  readonly nameFr: string;
  readonly nameEn: string;
  readonly licence: string;
  readonly revision: number;
  /** ISO 8601, or null where nothing was ever written. */
  readonly at: string | null;
  readonly origin: string;
  readonly entities: number;
  readonly links: number;
  readonly leftOut: { readonly entities: number; readonly links: number };
}

const day = (at: string | null) => at?.slice(0, 10) ?? '';

const amounts = ({ entities, links }: { readonly entities: number; readonly links: number }) =>
  `${count(entities, 'entity', 'entities')}, ${count(links, 'link', 'links')}`;

export const exporting = {
  stated: (one: Stated) =>
    [
      one.nameEn,
      `Revision ${number(one.revision)}${one.at === null ? '' : ` of ${day(one.at)}`}: ${amounts(one)}.`,
      one.leftOut.entities + one.leftOut.links === 0
        ? 'Complete: nothing is left out.'
        : `Left out, because it was not asked for: ${amounts(one.leftOut)}.`,
      `Licence of the facts: ${one.licence}. Quotes belong to their sources.`,
      `Exported by Lacis from ${one.origin}`,
      'Each fact has a source. An empty cell means that no source says it: it is neither zero nor false.',
      'The status says how sure a fact is; what is planned, proposed or hypothetical is not a fact.',
    ].join('\n'),
  statedBriefly: (one: Stated) =>
    `${one.nameEn}, revision ${one.revision}, ${one.licence}, ${amounts(one)}`,
  about: 'About',
  /** The sheets of a spreadsheet, and the tables of a folder. */
  tables: {
    entities: 'all entities, with their sources and passages',
    links: 'all links, from one entity to another',
    money: 'funding flows and purchases: who pays whom, how much, for which period',
    citations: 'where exactly a source says each fact',
    quantities: 'numbers that a source gives of an entity',
    absences: 'what a source says is not there, or what somebody looked for in vain',
    differences: 'values of one field on which sources differ',
  },
  missing: 'No source in Lacis gives these fields:',
  whichCodebase: 'Name one codebase by its id, in the parameter e.',
  unknownFormat: (format: string, formats: readonly string[]) =>
    `There is no format ${format}. The formats are ${formats.join(', ')}.`,
  notFilter: 'filter must be a JSON object, like the one of the list entities.',
  grant: ({ funder, recipient }: { readonly funder: string; readonly recipient: string }) =>
    `${funder} to ${recipient}`,
  /** What of an amount and a date is known, where a format wants more. */
  precision: (qualifier: string, date: string) =>
    [
      ...(qualifier === 'exact' ? [] : [`Amount: ${qualifier}`]),
      ...(date.length === 10 ? [] : [`Date known: ${date}`]),
    ].join('. '),
  grantsLeftOut: (left: number) =>
    left === 0
      ? 'No grant is left out.'
      : `${count(left, 'grant is', 'grants are')} left out: they lack an amount in a currency, a date or a named party, or are not stated as facts.`,
};
