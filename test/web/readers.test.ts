/** What the page reads from the server: every reader of its own, on a small world, in both languages. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readDependencies, readWeakness } from '../../web/lenses/dependencies/remote.ts';
import { readDocumentSupport, readPassages } from '../../web/lenses/documents/remote.ts';
import { readDetails } from '../../web/lenses/entity/remote.ts';
import { readRisk } from '../../web/lenses/entity/remote-risk.ts';
import { readPlacesData } from '../../web/lenses/places/remote.ts';
import { readSummary } from '../../web/lenses/state/remote.ts';
import { readFlows } from '../../web/lenses/state/remote-flows.ts';
import { readStory } from '../../web/lenses/stories/remote.ts';
import { readAbout } from '../../web/remote/about.ts';
import { readAtlas } from '../../web/remote/atlas.ts';
import { readCardIds } from '../../web/remote/card-ids.ts';
import { readPaths } from '../../web/remote/chain.ts';
import { readOpening } from '../../web/remote/opening.ts';
import { search } from '../../web/remote/search.ts';
import { readStories } from '../../web/remote/stories.ts';
import { readSourced, readTexts } from '../../web/remote/texts.ts';
import { readVocabulary } from '../../web/remote/vocabulary.ts';
import { serving } from '../support/serving.ts';
import { WORLD, world } from '../support/world.ts';

const OUTLINE = { box: [0, 0, 1, 1], land: '', coast: '', borders: '' };

beforeAll(async () => {
  const address = await serving(await world(WORLD));
  const own = globalThis.fetch;
  // The page asks by paths of its own server; the outline of the world is a file of the built page.
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) =>
    path === '/outline.json'
      ? Promise.resolve(Response.json({ world: OUTLINE, near: OUTLINE }))
      : own(`${address}${path}`, init),
  );
});
afterAll(() => vi.unstubAllGlobals());

describe('the data set', () => {
  test('says its licence and its size', async () => {
    const about = await readAbout('en');
    expect(about.entityCount).toBeGreaterThan(10);
    expect(about.citationCount).toBeGreaterThan(about.entityCount);
    expect(about.licence).not.toBe('');
  });

  test('comes as an atlas: entities, links, names, and the vocabulary', async () => {
    const atlas = await readAtlas(() => undefined);
    expect(atlas.complete).toBe(true);
    const coop = atlas.indexes.get('coop-du-lac') ?? -1;
    expect(atlas.entities[coop]?.name).toEqual({
      fr: 'Coopérative du Lac',
      en: 'Lake Co-operative',
    });
    expect(atlas.links.length).toBeGreaterThan(10);
  });

  test('has a vocabulary with labels in both languages', async () => {
    const { kinds, links, statuses } = await readVocabulary();
    expect(kinds.get('Codebase')?.label).toEqual({ fr: 'base de code', en: 'codebase' });
    expect(links.get('DEVELOPS')?.inverse.en).not.toBe('');
    expect([statuses.get('stated')?.fact, statuses.get('planned')?.fact]).toEqual([true, false]);
  });
});

describe('a search', () => {
  test('finds by name and by alias, and says which one fits', async () => {
    const [hit] = await search('ecluse', 'fr');
    expect(hit).toMatchObject({ id: 'coop-du-lac', kind: 'Organisation', matched: 'L’Écluse' });
  });

  test('without a hit finds nothing', async () => {
    expect(await search('zzzzqqqq', 'en')).toEqual([]);
  });
});

describe('documents', () => {
  test('are listed with the number of their facts, the most cited first', async () => {
    const all = await readTexts('fr');
    expect(all.map(({ facts }) => facts)).toEqual(
      all.map(({ facts }) => facts).toSorted((a, b) => b - a),
    );
    expect(all.map(({ id }) => id)).toContain('le-journal');
  });

  test('support entities and links, by id; an unknown one supports nothing', async () => {
    const ids = await readSourced('le-journal');
    expect(ids.has('riviere')).toBe(true);
    expect([...ids].some((id) => id.startsWith('coop-du-lac--develops--riviere'))).toBe(true);
    expect(await readSourced('nobody')).toEqual(new Set());
  });

  test('have passages, each with the fact that it supports', async () => {
    const passages = await readPassages('le-journal', 'en');
    expect(new Set(passages.map(({ supports }) => supports.sort))).toEqual(
      new Set(['entity', 'quantity', 'absence', 'link']),
    );
    expect(await readPassages('coop-du-lac', 'en')).toEqual([]);
  });

  test('are known by what they support', async () => {
    const { documents, supportedBy } = await readDocumentSupport('fr');
    expect(documents.get('le-journal')?.name).toBe('Le journal du lac');
    expect(supportedBy.get('riviere')).toContain('le-journal');
  });
});

describe('one entity', () => {
  test('is read whole: fields, links, numbers, absences, each with its citations', async () => {
    const coop = await readDetails('coop-du-lac', 'en');
    expect(coop).toMatchObject({
      kind: 'Organisation',
      name: 'Lake Co-operative',
      status: 'stated',
    });
    expect(coop?.fields.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['legalForm', 'since']),
    );
    expect(coop?.quantities[0]).toMatchObject({ value: 40, qualifier: 'ABOUT' });
    expect(coop?.absences[0]).toMatchObject({ what: 'website', how: 'LOOKED_FOR' });
    expect(coop?.links).toHaveLength(coop?.total ?? 0);
    const develops = coop?.links.find(({ kind }) => kind === 'DEVELOPS');
    expect(develops).toMatchObject({ outward: true, said: 'develops', since: '2010' });
  });

  test('that does not exist is null', async () => {
    expect(await readDetails('nobody', 'fr')).toBeNull();
  });

  test('has a risk card where it is a codebase', async () => {
    const { factors, anchoring } = await readRisk('riviere', 'en');
    expect(factors.length).toBeGreaterThan(3);
    expect(anchoring?.keeperCount).toBe(1);
    expect(await readRisk('coop-du-lac', 'en')).toEqual({
      ...{ factors: [], anchoring: null, scenarios: [] },
    });
  });
});

test('paths between two entities come with their hops, each with who says so', async () => {
  const { from, to, all } = await readPaths('coop-du-lac', 'source-vive', 'fr');
  expect([from, to]).toEqual(['coop-du-lac', 'source-vive']);
  expect(all[0]?.hops.map(({ to: end }) => end.id)).toEqual(['riviere', 'source-vive']);
  expect(all[0]?.hops.every(({ link }) => link.citations.length > 0)).toBe(true);
});

test('a card that does not exist has no ids', async () => {
  expect(await readCardIds('on--nothing')).toEqual(new Set());
});

test('without barriers there is no opening sentence; without stories the list is empty', async () => {
  expect(await readOpening('fr')).toBeNull();
  expect(await readStories('fr')).toEqual([]);
  expect(await readStory('nowhere', 'en')).toBeNull();
});

test('places come with their points, where a source gives one', async () => {
  const { spots, world: outline, tiles } = await readPlacesData();
  expect([spots.size, outline, tiles]).toEqual([0, OUTLINE, null]);
});

describe('the state of things', () => {
  test('has gaps by silence, and sums that keep the unknown apart', async () => {
    const { gaps, sums } = await readSummary('en');
    for (const {
      totalCount: total,
      lookedForCount: lookedFor,
      statedAbsentCount: statedAbsent,
      notRecordedCount: notRecorded,
    } of gaps)
      expect(lookedFor + statedAbsent + notRecorded).toBe(total);
    expect(sums.find(({ currency }) => currency === 'CAD')).toMatchObject({ unknownCount: 1 });
  });

  test('has flows, the largest known amount first', async () => {
    const flows = await readFlows('fr');
    expect(flows.map(({ amount }) => amount?.value ?? null)).toEqual([25_000, null]);
    expect(flows[0]?.payer.name).toBe('une ville de la région');
  });
});

describe('dependencies', () => {
  const read = (
    selected: string | null,
    gone: readonly string[] = [],
    versus: readonly string[] = [],
  ) => readDependencies({ selected, gone, versus }, 'en');

  test('of a codebase stand below and above it', async () => {
    const { layers } = await read('riviere');
    expect(layers?.below.map(({ entity }) => entity.id)).toContain('source-vive');
    expect(layers?.entity.name).toBe('Rivière');
  });

  test('are none for an organisation, and where nothing is chosen', async () => {
    expect((await read('coop-du-lac')).layers).toBeNull();
    expect(await read(null)).toMatchObject({ layers: null, removals: [], both: null });
  });

  test('that are removed expose those who depend on them; two removals are compared', async () => {
    const { removals } = await read(null, ['source-vive']);
    expect(removals[0]?.exposed.map(({ entity }) => entity.id)).toContain('riviere');
    const compared = await read(null, ['source-vive'], ['riviere']);
    expect(compared.removals).toHaveLength(2);
    expect(compared.both).not.toBeNull();
  });

  test('have weak points, with how many there are', async () => {
    const { points, pointCount, bridges, bridgeCount } = await readWeakness('fr');
    expect(pointCount).toBeGreaterThanOrEqual(points.length);
    expect(bridgeCount).toBeGreaterThanOrEqual(bridges.length);
  });
});
