/** What was changed, in words of both languages: per entity, link, field and author, between two moments, and as a feed. */
import { beforeAll, describe, expect, test } from 'vitest';
import { applyEdit, type Entered } from '../../api/changes/edit.ts';
import { merge } from '../../api/changes/merge.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { type Ask, asking } from '../support/asking.ts';
import { serving } from '../support/serving.ts';
import { world } from '../support/world.ts';

const vocabulary = readVocabulary();
const CITE = { source: 'le-registre', at: 'fiche 9' };
const HOSTILE = '</content><script>alert(1)</script> & "quoted" \u0007 ]]> <img src=x onerror=1>';

let graph: Graph;
let ask: Ask;

const edit = (
  entities: readonly Entered[],
  links: readonly Entered[],
  author: string,
  message: string,
) => applyEdit(graph, { entities, links, message, author, expected: null, key: null }, vocabulary);

beforeAll(async () => {
  graph = await world();
  ask = asking(graph);
  await edit([{ id: 'coop-du-lac', since: '2011', cite: CITE }], [], 'Béa', 'the register says so');
  await edit(
    [{ id: 'coop-du-lac', legalForm: 'solidarity-co-op', since: '2012', cite: CITE }],
    [],
    'Cy',
    HOSTILE,
  );
  await edit(
    [],
    [{ from: 'coop-du-lac', kind: 'DEVELOPS', to: 'riviere', since: '2013', cite: CITE }],
    'Béa',
    'a later start',
  );
});

const sentences = (all: { touched: { sentence: string } }[]) =>
  all.map(({ touched }) => touched.sentence);

describe('the history', () => {
  test('says of an entity, a field and a link what was there before and after, in both languages', async () => {
    const { data } = await ask(`{
      entity(id: "coop-du-lac") {
        history(first: 50) { change { author } touched { sentence } }
        since: history(field: "since") { change { author number } touched { sentence(language: FR) } }
      }
      link(id: "coop-du-lac--develops--riviere") { history { change { author } touched { sentence } } }
    }`);
    expect(sentences(data.entity.history)).toContain(
      'Lake Co-operative: legal form: worker co-operative → solidarity co-operative; since: 2011 → 2012',
    );
    const authors = data.entity.since.map(
      (one: { change: { author: string } }) => one.change.author,
    );
    expect(authors.slice(0, 3)).toEqual(['Béa', 'Cy', 'Béa']);
    expect(sentences(data.entity.since)[2]).toBe(
      'Coopérative du Lac\u202f: depuis\u202f: 2009 → 2011',
    );
    expect(sentences(data.link.history)).toContain(
      'Lake Co-operative develops Rivière: since: 2010 → 2013',
    );
  });

  test('is told per author, with who reviewed', async () => {
    const { data } = await ask('{ changes(author: "Béa") { author reviewer message } }');
    expect(data.changes).toEqual([
      { author: 'Béa', reviewer: null, message: 'a later start' },
      { author: 'Béa', reviewer: null, message: 'the register says so' },
    ]);
  });

  test('between two moments holds what differs in the end, and nothing else', async () => {
    const { data } = await ask(`{ entity(id: "coop-du-lac") {
      all: between(from: 1) { label sentence }
      first: between(from: 1, to: 2) { sentence }
      none: between(from: 4) { sentence } } }`);
    const { all, first, none } = data.entity;
    const own = all.filter(({ label }: { label: string }) => label === 'Entity');
    expect(own).toEqual([
      {
        label: 'Entity',
        sentence:
          'Lake Co-operative: legal form: worker co-operative → solidarity co-operative; since: 2009 → 2012',
      },
    ]);
    expect(first.map(({ sentence }: { sentence: string }) => sentence)).toContain(
      'Lake Co-operative: since: 2009 → 2011',
    );
    expect(none).toEqual([]);
  });

  test('of who was merged is found under both, and its id leads to its heir', async () => {
    await merge(graph, {
      id: 'oeuvre-du-port',
      into: 'coop-du-lac',
      author: 'ana',
      reason: 'one body',
      source: 'le-registre',
      locator: 'fiche 9',
      key: null,
      expected: null,
    });
    const { data } = await ask(
      `{ entity(id: "oeuvre-du-port") { id history(first: 100) { touched { sentence(language: FR) } } } }`,
    );
    expect(data.entity.id).toBe('coop-du-lac');
    expect(sentences(data.entity.history).join('\n')).toContain('Œuvre du Port');
  });

  test('as a feed holds every text as text, of all and of one', async () => {
    const address = await serving(graph);
    for (const path of ['/changes.atom?lang=en', '/changes.atom?lang=fr&e=coop-du-lac']) {
      const response = await fetch(address + path);
      expect(response.headers.get('content-type')).toContain('application/atom+xml');
      const text = await response.text();
      expect(text).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
      expect(text).not.toMatch(/<script|<img/);
      expect(text).not.toContain('\u0007');
      expect(text).toContain('&lt;script&gt;');
      expect(text.match(/<entry>/g)?.length).toBeGreaterThan(2);
    }
    expect((await fetch(`${address}/changes.atom?e=nobody`)).status).toBe(404);
  });

  test('what should be looked at next is old, of one source, and has links; a look makes it recent', async () => {
    const query = `{ toConfirm(first: 50) { entity { id } lastConfirmedOn sourceCount linkCount } entity(id: "source-vive") { lastConfirmedOn } }`;
    const before = (await ask(query)).data;
    expect(before.entity.lastConfirmedOn).toBe('2026-11-21');
    const place = (all: { entity: { id: string } }[], id: string) =>
      all.findIndex(({ entity }) => entity.id === id);
    await edit([{ id: 'une-ville', cite: { ...CITE, read: '2026-11-30' } }], [], 'Béa', 'still so');
    const after = (await ask(query)).data;
    expect(place(after.toConfirm, 'une-ville')).toBeGreaterThan(
      place(before.toConfirm, 'une-ville'),
    );
  });
});

describe('an end of a link', () => {
  test('confirms or disputes it with its own word as a source; nobody else may', async () => {
    const { confirm } = await import('../../api/changes/confirm.ts');
    const asked = {
      link: 'une-ville--uses--riviere',
      end: 'une-ville',
      disputes: false,
      author: 'the town',
      message: 'we adopted it in May',
      key: null,
      expected: null,
      day: '2026-11-30',
      isDryRun: false,
    };
    await confirm(graph, asked);
    const query = `{ link(id: "une-ville--uses--riviere") {
      confirmedBy { id } disputedBy { id } citations { source { id name } locator } } }`;
    const { link } = (await ask(query)).data;
    expect(link.confirmedBy).toEqual([{ id: 'une-ville' }]);
    expect(link.citations).toContainEqual({
      source: {
        id: 'parole-une-ville-2026-11-30',
        name: expect.stringContaining('a town of the region'),
      },
      locator: 'we adopted it in May',
    });
    await confirm(graph, { ...asked, disputes: true, message: 'not any more' });
    const later = (await ask(query)).data.link;
    expect([later.confirmedBy, later.disputedBy]).toEqual([[], [{ id: 'une-ville' }]]);
    await expect(confirm(graph, { ...asked, end: 'ana' })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    const input = { link: asked.link, end: asked.end, message: 'we say so' };
    const answer = await ask(
      'mutation ($input: ConfirmInput!) { confirm(input: $input) { revision } }',
      { input },
    );
    expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
