import { expect, test } from 'vitest';
import { serving } from '../support/serving.ts';
import { world } from '../support/world.ts';

interface Support {
  documents: string[];
  of: string[];
  by: number[][];
}

const graph = await world();
const address = await serving(graph);

test('which documents stand behind each entity and link, what hangs on an entity counted with it', async () => {
  const { documents, of, by } = (await (await fetch(`${address}/support.json`)).json()) as Support;
  const behind = (id: string) => by[of.indexOf(id)]?.map((place) => documents[place]).sort();
  // Itself, a quantity and an absence in the journal; an address in the register.
  expect(behind('coop-du-lac')).toEqual(['le-journal', 'le-journal', 'le-journal', 'le-registre']);
  expect(behind('villeray--part-of--montreal')).toEqual(['le-journal']);
});

test('what did not change is not sent again', async () => {
  const first = await fetch(`${address}/support.json`);
  const etag = String(first.headers.get('etag'));
  const again = await fetch(`${address}/support.json`, { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
});
