/** Every format in which the graph can be taken out, by the name by which one asks for it. */
import { csvSet } from './writers/csv-set.ts';
import { cypherScript } from './writers/cypher.ts';
import { followTheMoney } from './writers/follow-the-money.ts';
import { gexf } from './writers/gexf.ts';
import { grants } from './writers/grants.ts';
import { graphml } from './writers/graphml.ts';
import { jsonLd } from './writers/json-ld.ts';
import { publiccode } from './writers/publiccode.ts';
import { seedFiles } from './writers/seeds.ts';
import { spreadsheet } from './writers/spreadsheet.ts';
import { nQuads, turtle } from './writers/turtle.ts';
import type { Format } from './writers/writer.ts';

export const FORMATS: Readonly<Record<string, Format>> = {
  csv: csvSet,
  xlsx: spreadsheet,
  gexf: gexf('1.3'),
  'gexf-1.2': gexf('1.2'),
  graphml,
  jsonld: jsonLd,
  turtle,
  nquads: nQuads,
  ftm: followTheMoney,
  '360giving': grants,
  publiccode,
  cypher: cypherScript,
  seeds: seedFiles,
};
