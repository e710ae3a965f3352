/** Every format that is read, the most particular first: the first that recognises a file reads it. */
import { codemeta } from './codemeta.ts';
import { contracts } from './contracts.ts';
import { cyclonedx } from './cyclonedx.ts';
import { daoip5 } from './daoip5.ts';
import { followthemoney } from './followthemoney.ts';
import { fundingJson } from './funding-json.ts';
import { fundingYml } from './funding-yml.ts';
import { gexf } from './gexf.ts';
import { git } from './git.ts';
import { governmentOrganisations } from './government-organisations.ts';
import { grants360 } from './grants360.ts';
import { graphml } from './graphml.ts';
import { jsonSchema } from './json-schema.ts';
import { lacis } from './lacis.ts';
import { landscape } from './landscape.ts';
import { murmurations } from './murmurations.ts';
import { ocds } from './ocds.ts';
import { openalex } from './openalex.ts';
import { polis } from './polis.ts';
import { publiccode } from './publiccode.ts';
import type { Reader } from './reader.ts';
import { resourceExchange } from './resource-exchange.ts';
import { ror } from './ror.ts';
import { schemaOrg } from './schema-org.ts';
import { spdx } from './spdx.ts';
import { table } from './table.ts';
import { xlsx } from './xlsx.ts';

export const READERS: readonly Reader[] = [
  ...[xlsx, gexf, graphml],
  ...[publiccode, fundingYml, landscape, resourceExchange],
  ...[git, codemeta, cyclonedx, spdx, fundingJson, grants360, ocds, daoip5],
  ...[
    ror,
    openalex,
    followthemoney,
    governmentOrganisations,
    murmurations,
    jsonSchema,
    lacis,
    schemaOrg,
  ],
  ...[contracts, polis, table],
];
