/** The words of downloading, in English. */
import { counted } from '../../words/formats.ts';

const amounts = (entities: number, links: number) =>
  `${counted(entities, 'entity', 'entities', 'en')} and ${counted(links, 'link', 'links', 'en')}`;

export const en = {
  view: 'Facts of this view',
  everything: 'Everything',
  counts: (entities: number, links: number) =>
    `${amounts(entities, links)}, in both languages, each with its sources and passages.`,
  leftOut: (entities: number, links: number) =>
    entities + links === 0 ? 'Nothing is left out.' : `Left out: ${amounts(entities, links)}.`,
  around: 'This entity, all its links and who stands at their other end, with sources.',
  formats: { csv: 'Tables (CSV)', xlsx: 'Spreadsheet', gexf: 'Graph (GEXF)', jsonld: 'JSON-LD' },
  coming: 'The file is being made…',
  failed: 'The file did not come. Try again in a moment.',
  more: 'More formats, such as Turtle, GraphML or FollowTheMoney: see /export in the documentation.',
};
