/** What heads a board is of today and specific: lists and events of years ago, and what everybody pays, come last. */
import { expect, test } from 'vitest';
import { asking } from '../support/asking.ts';
import { world } from '../support/world.ts';

const document = (id: string, date: string) =>
  `- { id: ${id}, kind: Document, name: { both: ${id} }, documentKind: web-page, language: en, date: "${date}", read: "2026-11-29" }`;
const body = (id: string, form = 'worker-co-op') =>
  `  - { id: ${id}, kind: Organisation, name: { both: ${id} }, legalForm: ${form}, cite: { source: new-list, at: "p. 1" } }`;
const link = (from: string, kind: string, to: string, source: string, more = '') =>
  `  - { from: ${from}, kind: ${kind}, to: ${to}, ${more}cite: { source: ${source}, at: "p. 1" } }`;

const FILES = {
  'lists/source.yaml': [document('old-list', '2011'), document('new-list', '2026')].join('\n'),
  'lists/facts.yaml': `
entities:
${['quay', 'reed', 'weir'].map((id) => body(id)).join('\n')}
${['old-league', 'new-league', 'dated-league'].map((id) => body(id, 'network')).join('\n')}
${body('town', 'municipality')}
  - { id: old-fair, kind: Event, name: { both: Old fair }, since: "2011-05-02", until: "2011-05-03", cite: { source: old-list, at: "p. 1" } }
  - { id: new-fair, kind: Event, name: { both: New fair }, since: "2026-05-02", until: "2026-05-03", cite: { source: new-list, at: "p. 1" } }
links:
${['quay', 'reed', 'weir']
  .flatMap((id) => [
    link(id, 'MEMBER_OF', 'old-league', 'old-list'),
    link(id, 'MEMBER_OF', 'new-league', 'new-list'),
    link(id, 'MEMBER_OF', 'dated-league', 'old-list', 'since: "2011", '),
    link(id, 'TOOK_PART_IN', 'old-fair', 'old-list'),
    link(id, 'TOOK_PART_IN', 'new-fair', 'new-list'),
    link(id, 'PARTNERS_WITH', 'town', 'new-list'),
  ])
  .join('\n')}
`,
};

const BOARD = `query ($kinds: [ConvergenceKind!]) { convergences(kinds: $kinds, where: ALL) {
  totalCount kinds { kind cardCount } nodes { id } } }`;

test('members of a list of years ago, an old fair and the partners of a town come after all others, and are counted', async () => {
  const ask = asking(await world(FILES));
  const board = async (kinds: readonly string[] | null) =>
    (await ask(BOARD, { kinds })).data.convergences;
  const whole = await board(null);
  const ids: string[] = whole.nodes.map(({ id }: { id: string }) => id);
  const last = ['partner--old-league', 'event--old-fair', 'partner--town'];
  for (const id of [...last, 'partner--new-league', 'partner--dated-league', 'event--new-fair'])
    expect(ids).toContain(id);
  expect(ids.slice(-last.length).sort()).toEqual([...last].sort());
  for (const { kind, cardCount } of whole.kinds)
    expect((await board([kind])).totalCount).toBe(cardCount);
});
