/** The words of the map: its announcements and labels. In English. */
import { counted } from '../words/formats.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');

export const en = {
  here: (name: string, kind: string, links: number) =>
    `${name}, ${kind}, ${of(links, 'link', 'links')} shown.`,
  went: (from: string, verb: string, to: string) => `${from} ${verb} ${to}.`,
  nowhere: (name: string) => `${name} has no link that is shown.`,
  noSelection: 'Nothing is selected.',
  around: (many: string, name: string) => `${many} · ${name}`,
  folded: (many: string, hub: string) => `${hub} · ${many}`,
  gathered: (count: number) =>
    count === 0 ? 'Nothing is gathered.' : `${of(count, 'entity', 'entities')} gathered.`,
};
