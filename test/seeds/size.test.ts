/** How much the data set holds, in both languages, with its sources; and what it must never hold. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openEmbedded } from '../../api/graph/embedded.ts';
import { checkSeeds } from '../../api/loading/check.ts';
import { readSeeds } from '../../api/loading/read.ts';
import { desiredState } from '../../api/loading/state.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';

const { claims, problems } = checkSeeds(readSeeds('seeds'), readVocabulary());
const state = desiredState(claims);
const cited = new Set(state.citations.map(({ properties }) => String(properties['of'])));

describe('the data set', () => {
  test('has no problem that check would name', () => expect(problems).toEqual([]));

  test('holds at least 900 entities and 2,000 links', () => {
    expect(state.entities.length).toBeGreaterThanOrEqual(900);
    expect(state.links.length).toBeGreaterThanOrEqual(2_000);
  });

  test('cites a source for each entity, link, quantity and absence', () => {
    const facts = [
      ...state.entities.filter(({ kind }) => kind !== 'Document'),
      ...state.links,
      ...state.parts.filter(({ kind }) => kind === 'Quantity' || kind === 'Absence'),
    ];
    expect(facts.filter(({ id }) => !cited.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test('names and describes each entity in both languages', () => {
    const missing = state.entities.filter(({ properties }) =>
      ['nameFr', 'nameEn', 'descriptionFr', 'descriptionEn'].some(
        (field) => String(properties[field] ?? '').trim() === '',
      ),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  test('loads, and a second time changes nothing', async () => {
    const graph = await openEmbedded();
    const first = await seedFrom('seeds', graph, readVocabulary());
    expect(first).toMatchObject({ changed: 0, removed: 0, kept: 0 });
    const second = await seedFrom('seeds', graph, readVocabulary());
    expect(second).toEqual({
      added: 0,
      changed: 0,
      removed: 0,
      kept: first.added,
      conflicts: [],
      revision: 1,
    });
    await graph.close();
  }, 240_000);
});

describe('what is private stays out', () => {
  const lines = readdirSync('seeds', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .flatMap((path) =>
      readFileSync(join('seeds', path), 'utf8')
        .split('\n')
        .map((text, index) => ({ text, where: `${path}:${index + 1}` })),
    );
  const lineswith = (pattern: RegExp) =>
    lines.filter(({ text }) => pattern.test(text)).map(({ text, where }) => `${where} ${text}`);

  test('no e-mail address, but the contact point that a text gives for an organisation', () => {
    const published = / contact: | for: \[contact\]/;
    const addresses = lineswith(/[\w.+-]+@[\w-]+\.[a-z]{2,}/i);
    expect(addresses.filter((line) => !published.test(line))).toEqual([]);
    const reached = claims.entities.filter(({ properties }) => properties['contact'] !== undefined);
    expect(reached.filter(({ kind }) => kind !== 'Organisation')).toEqual([]);
    const cited = reached.filter(({ citations }) =>
      citations.some(({ fields }) => fields.includes('contact')),
    );
    expect(cited).toEqual(reached);
  });

  test('no telephone number', () => {
    expect(
      lineswith(/(?<![\w./-])(\+\d{1,3}[ .-]?)?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?!\d)/),
    ).toEqual([]);
    expect(lineswith(/(?<![\w./-])0\d([ .-]\d{2}){4}(?!\d)/)).toEqual([]);
  });

  const street =
    /\b\d{1,5}(bis|ter)?,? (rue|boul(evard|\.)?|avenue|av\.|chemin|place|allée|quai) |\b\d{1,5} [A-Z]\w+ (street|road|avenue)\b/i;

  test('a street address is that of a venue, never of a person', () => {
    const withStreet = claims.entities.filter(({ properties }) =>
      street.test(JSON.stringify(properties)),
    );
    expect(new Set(withStreet.map(({ kind }) => kind))).toEqual(new Set(['Place']));
    const addresses = new Set(withStreet.map(({ id }) => id));
    const people = new Set(
      claims.entities.filter(({ kind }) => kind === 'Person').map(({ id }) => id),
    );
    const homes = claims.links.filter(({ from, to }) => people.has(from) && addresses.has(to));
    expect(homes.map(({ id }) => id)).toEqual([]);
  });
});
