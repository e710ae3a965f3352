/** Two ecosystems look at each other: a graph is taken from another server of Lacis, where the operator has listed it. */
import { existsSync } from 'node:fs';
import type { createServer } from 'node:http';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { cypher } from '../../api/graph/cypher.ts';
import type { Graph } from '../../api/graph/graph.ts';
import {
  allowedIn,
  type Fetched,
  fetched,
  isAddress,
} from '../../api/interchange/importing/fetching.ts';
import { accepted, prepared, readFile } from '../../api/interchange/importing/importing.ts';
import { Unimportable } from '../../api/interchange/importing/refusing.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { emptyGraph } from '../support/importing.ts';
import { listenedTo, serving } from '../support/serving.ts';
import { WORLD, world } from '../support/world.ts';

const vocabulary = readVocabulary();
const one = cypher<
  { id: string },
  { identifiers: string[]; name: string; people: number }
>`MATCH (n:Entity {id: $id}) OPTIONAL MATCH (p:Entity {kind: 'Person'})
  RETURN n.identifiers AS identifiers, n.nameFr AS name, count(p) AS people`;

let other: string;
beforeAll(async () => {
  other = await serving(await world(WORLD));
});

async function get(address: string, longest?: number): Promise<Fetched> {
  const found = await fetched(
    address,
    allowedIn(` ${other}/ , https://elsewhere.example`),
    longest,
  );
  onTestFinished(found.remove);
  return found;
}

async function taken(graph: Graph) {
  const { path, name } = await get(other);
  const asked = { vocabulary, server: other };
  const before = await prepared(graph, await readFile(path, asked, { name }), asked, {});
  return { before, after: await accepted(graph, before, { author: 'test' }) };
}

describe('another server that is listed', () => {
  test('gives its graph with its name and licence, and its ids stay as identifiers', async () => {
    const graph = await emptyGraph();
    const { before } = await taken(graph);
    expect(before.format.id).toBe('lacis');
    expect(before.source).toMatchObject({ title: 'Un petit monde', licence: 'CC-BY-4.0' });
    expect(before.source.file).toContain(`${other}/export/jsonld sha256:`);
    expect(await graph.read(one, { id: 'coop-du-lac' })).toEqual([
      { identifiers: [`lacis:${other}/e/coop-du-lac`], name: 'Coopérative du Lac', people: 0 },
    ]);
  });

  test('asked again, it writes nothing, and finds its entities by their identifiers', async () => {
    const graph = await emptyGraph();
    await taken(graph);
    const { before, after } = await taken(graph);
    const none = { added: 0, changed: 0, removed: 0 };
    expect(after.difference).toMatchObject({ entities: none, links: none });
    expect(before.doubtful).toEqual([]);
  });
});

describe('nothing is taken', () => {
  const refusal = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(Unimportable);
    return (error as Unimportable).words.en;
  };
  const answering = (answer: Parameters<typeof createServer>[1] & object) => listenedTo(answer);

  test('from a server that is not listed, whatever its address hides', async () => {
    for (const address of [
      'https://lacis.example',
      other.replace(/:\d+$/, '.example'),
      other.replace('127.0.0.1', 'localhost'),
      'http://169.254.169.254/latest',
    ])
      expect(await refusal(get(address))).toContain('is not among the servers');
    expect(await refusal(get(other.replace('//', '//name:secret@')))).toContain('no address');
    expect(allowedIn(undefined).size).toBe(0);
    expect(
      ['https://a.example', 'HTTP://a.example', 'file:///etc/passwd', 'a.csv'].map(isAddress),
    ).toEqual([true, true, false, false]);
  });

  test('from one that leads elsewhere, fails, or is not there', async () => {
    const status = (code: number) =>
      answering((_, response) => response.writeHead(code, { location: other }).end());
    const from = async (address: string, longest?: number) =>
      refusal(fetched(address, new Set([address]), longest));
    expect(await from(await status(302))).toContain('leads to another address (302)');
    expect(await from(await status(404))).toContain('answers with 404');
    expect(await from('http://127.0.0.1:9')).toContain('does not answer as it should');
    const silent = await answering(() => {});
    expect(await from(silent, 50)).toContain('ETIMEDOUT');
  });

  test('from one that breaks off: the half file is gone', async () => {
    const broken = await answering((_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"@context":');
      response.destroy();
    });
    expect(await refusal(fetched(broken, new Set([broken])))).toContain('does not answer as it');
  });

  test('and what was fetched is removed', async () => {
    const found = await get(other);
    expect(existsSync(found.path)).toBe(true);
    found.remove();
    expect(existsSync(found.path)).toBe(false);
  });
});
