/**
 * Real files of other people, read where they lie beside the checkout. The counts were made by hand and with a few
 * lines of Python or awk, not with Lacis: entities and links without the document that stands for the file.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Unimportable } from '../../api/interchange/importing/refusing.ts';
import { emptyGraph, imported, looking, type Saying } from '../support/importing.ts';
import { held } from '../support/state.ts';

const REAL = '../shared/data/real';
const beside = existsSync(REAL);
if (!beside) console.warn(`skipped: real files to import, which are not at ${REAL}`);

type Row = [file: string, entities: number, links: number, saying?: Saying];

const CONCEPTS: Saying = { kind: 'Concept', link: 'DERIVED_FROM' };

const IMPORTED: Row[] = [
  // 120 and 60 grants between one funder and one recipient, and the programme that the funder provides; JSON gives a city.
  ['360giving/threesixtygiving_example_grants.json', 4, 122],
  ['360giving/threesixtygiving_example_grants.csv', 3, 61],
  // 50 rows are 46 contracts (d_amendment_group_id) of 37 vendors and 4 departments.
  ['canada-contracts-csv/goc_contracts_amendments_sample.csv', 41, 46],
  // 100 rows are 85 contracts of 39 vendors and 9 departments.
  ['canada-contracts-csv/goc_contracts_largest.csv', 48, 85],
  // 23 rows are 21 contracts by department, number and vendor; 18 vendors, 3 departments.
  ['canada-contracts-csv/goc_contracts_sample_2022-07-28.csv', 21, 21],
  ['canada-contracts-csv/goc_owner_orgs.csv', 93, 0],
  ['canada-organisations-jsonl/goc_transitional_orgs.jsonl', 355, 0],
  ['city-directory-csv/open_source_montreal_directory.csv', 59, 0],
  ['codebase-dependencies-csv/erplibre_source_repo_addons.csv', 137, 0],
  ['codemeta-json/openalexR.codemeta.json', 7, 6],
  ['codemeta-json/pipcore.codemeta.json', 4, 3],
  // 17 organisations in 13 cities.
  ['coop-directory-csv/coops_uk_2017_organisations_sample.csv', 30, 17],
  // 51 outlets of 7 organisations in 45 cities.
  ['coop-directory-csv/coops_uk_2017_outlets_sample.csv', 52, 45],
  // 184 rows name 152 organisations, in 44 cities, in 154 pairs.
  ['coop-directory-csv/dotcoop_quebec_2019-10-03.csv', 196, 154, { kind: 'Organisation' }],
  // 43 components are 40 packages in several versions, and the product.
  ['cyclonedx-json/cern-lhc-vdm-editor.cdx.json', 41, 40],
  ['cyclonedx-json/laravel-7.12.0.cdx.json', 63, 113],
  // 201 components of 201 package addresses, and the product; two pairs share a repository.
  ['cyclonedx-json/proton-bridge-1.8.0.cdx.json', 202, 232],
  ['cyclonedx-json/sfl_vulnscout_yocto.cdx.json', 97, 0],
  // 66 bodies without a couple whom the file calls a company; 204 payments without that of the couple.
  ['followthemoney-ndjson/de_party_donations_organisations.ftm.ndjson', 65, 203],
  ['funding-json/aerynos.funding.json', 2, 1],
  ['funding-json/ascendynamics.funding.json', 2, 1],
  ['gexf/les_miserables.gexf', 77, 254, CONCEPTS],
  ['gexf/celegans.gexf', 306, 2345, CONCEPTS],
  ['github-funding-yml/jami.FUNDING.yml', 2, 0],
  ['github-funding-yml/erplibre.FUNDING.yml', 1, 0],
  // Two of the eight edges are one link, told twice.
  ['graphml/mixed_multigraph.graphml', 6, 7, CONCEPTS],
  ['graphml/political_books.graphml', 105, 441, CONCEPTS],
  ['graphml/quakers.graphml', 96, 162, CONCEPTS],
  ['landscape-yml/oai.landscape.yml', 31, 0],
  ['montreal-foss-inventory-csv/vdm_inventaire_solutions_libres.csv', 73, 0],
  // One purchase and the city of each side; two releases of one process are one.
  ['ocds-json/cdmx_release_package_1.json', 4, 3],
  ['ocds-json/fictional_full_process_1.1.json', 4, 3],
  // The work, and the nine institutions of its authors.
  ['openalex-json/openalex_work.json', 10, 9],
  ['ore-ero-yaml/administrations_federal.yml', 36, 0],
  ['ore-ero-yaml/code_city-of-montreal-qc.yml', 3, 2],
  ['ore-ero-yaml/code_tbs-sct.yml', 14, 13],
  ['ore-ero-yaml/software_drupal.yml', 12, 11],
  ['oss-grants/octant_epoch_3_applications.daoip5.json', 31, 30],
  // Two users and two funders, of whom one is both.
  ['publiccode-yml/fr_catala.publiccode.yml', 4, 4],
  ['publiccode-yml/us_healthcare_rollcall.publiccode.yml', 3, 2],
  // The university, its city and six children.
  ['ror-json/ror_0420zvk78.json', 3, 2],
  ['spdx-json/examplemaven_2.3.spdx.json', 8, 7],
  ['spdx-json/examplemaven_3.0.spdx3.json', 9, 8],
];

const REFUSED: [file: string, words: RegExp, saying?: Saying][] = [
  ['canada-contracts-csv/goc_it_spending_by_vendor_2017_2021.csv', /nothing of who pays whom/],
  ['cyclonedx-json/sfl_invalid.cdx.json', /not recognised/],
  ['graphml/miserables_broken.graphml', /“label” and “modularity_class” without declaring/],
  ['murmurations/organizations_schema-v1.0.0.schema.json', /a schema/],
  ['oss-grants/octant_grants_pool.daoip5.json', /pools of grants/],
  ['gexf/les_miserables.gexf', /say it \(on the command line: --kind/],
];

describe.runIf(beside)('real files', () => {
  test.each(IMPORTED)(
    '%s: %i entities, %i links; again nothing',
    async (file, entities, links, saying = {}) => {
      const graph = await emptyGraph();
      const { before, revision } = await imported(graph, join(REAL, file), saying);
      expect(before.doubtful).toEqual([]);
      expect(before.refused.filter(({ isPart }) => isPart !== true)).toEqual([]);
      const { counts } = await held(graph);
      expect({ entities: (counts['entities'] ?? 0) - 1, links: counts['links'] }).toEqual({
        entities,
        links,
      });
      const again = await imported(graph, join(REAL, file), saying);
      expect(again.revision).toBe(revision);
      expect(again.difference).toMatchObject({
        entities: { added: 0, changed: 0, removed: 0, unchanged: entities + 1 },
        links: { added: 0, changed: 0, removed: 0, unchanged: links },
      });
    },
  );

  test.each(REFUSED)('%s is refused', async (file, words) => {
    const graph = await emptyGraph();
    await expect(looking(graph, join(REAL, file))).rejects.toThrow(words);
  });

  const all = beside
    ? readdirSync(REAL, { recursive: true, encoding: 'utf8' }).filter(
        (file) => /\//.test(file) && statSync(join(REAL, file)).isFile(),
      )
    : [];

  test.each(all)('%s imports, or is refused with a sentence', async (file) => {
    const graph = await emptyGraph();
    try {
      const before = await looking(
        graph,
        join(REAL, file),
        /^(gexf|graphml)/.test(file) ? CONCEPTS : { kind: 'Organisation' },
      );
      expect(before.state.entities.length).toBeGreaterThan(1);
    } catch (error) {
      expect(error).toBeInstanceOf(Unimportable);
      expect((error as Unimportable).words.fr).toMatch(/.{20}/);
    }
  });

  test('edges to absent nodes are told one by one, with their lines', async () => {
    const { refused } = await looking(
      await emptyGraph(),
      join(REAL, 'gexf/missing_nodes.gexf'),
      CONCEPTS,
    );
    expect(refused.map(({ spot, words }) => [spot.line, words.en])).toEqual([
      [13, 'the link leads to “2”, which the file does not hold'],
      [15, 'the link leads to “2”, which the file does not hold'],
      [16, 'the link leads to “5”, which the file does not hold'],
    ]);
  });

  test('no e-mail address of a real file reaches the graph', async () => {
    for (const file of [
      'ore-ero-yaml/code_tbs-sct.yml',
      'publiccode-yml/fr_catala.publiccode.yml',
      'canada-organisations-jsonl/goc_transitional_orgs.jsonl',
    ]) {
      const { state, personal } = await looking(await emptyGraph(), join(REAL, file));
      expect(JSON.stringify(state)).not.toMatch(/example\.invalid/);
      expect(personal.emails, file).toBeGreaterThan(3);
    }
  });
});
