import { expect, test } from 'vitest';
import type { EntityDetails, LinkDetails } from '../../web/data/sheet.ts';
import type { Vocabulary } from '../../web/data/vocabulary.ts';
import { expectedOf } from '../../web/lenses/entity/completeness.ts';
import { byTheme } from '../../web/lenses/entity/link-themes.ts';
import { apa, bibtex } from '../../web/shared/citing.ts';

const link = (kind: string, outward = true) => ({ kind, outward, said: kind }) as LinkDetails;

test('links stand under the themes by which one looks for them, an unknown verb last', () => {
  const themes = byTheme([link('BLESSES'), link('HAS_NEED'), link('FUNDS'), link('MEMBER_OF')]);
  expect(themes.map(({ theme }) => theme)).toEqual(['who', 'money', 'needs', 'other']);
});

const vocabulary = {
  kinds: new Map([
    ['Codebase', { fields: [{ id: 'licence' }, { id: 'website' }, { id: 'until' }] }],
  ]),
  links: new Map(['DEVELOPS', 'MAINTAINS', 'USES', 'FUNDS'].map((id) => [id, {}])),
} as unknown as Vocabulary;

test('what one would expect is known, stated absent, looked for, or not recorded', () => {
  const sheet = {
    kind: 'Codebase',
    fields: [{ id: 'website', value: 'https://lac.example' }],
    links: [link('DEVELOPS', false), link('USES', true)],
    absences: [
      { what: 'licence', how: 'LOOKED_FOR' },
      { what: 'FUNDS', how: 'STATED' },
    ],
  } as unknown as EntityDetails;
  const all = expectedOf(sheet, vocabulary);
  expect(all.map(({ what, knowledge }) => [what, knowledge])).toEqual([
    ['licence', 'lookedFor'],
    ['website', 'known'],
    ['DEVELOPS', 'known'],
    ['MAINTAINS', 'notRecorded'],
    // It uses something; that somebody uses it is not recorded.
    ['USES', 'notRecorded'],
    ['FUNDS', 'absent'],
  ]);
});

const cited = {
  id: 'coop',
  name: 'Coop {du} Lac & 50 %',
  dataset: 'Lac',
  address: 'https://lacis.example/e/coop?lang=fr',
  changed: '2026-11-26T10:00:00Z',
  today: '2026-11-27',
};

test('APA names year, data set, day and address in either language', () => {
  expect(apa(cited, '27 novembre 2026', 'fr')).toBe(
    'Lacis. (2026). Coop {du} Lac & 50 %. Dans Lac [jeu de données]. Consulté le 27 novembre 2026, à l’adresse https://lacis.example/e/coop?lang=fr',
  );
  expect(apa({ ...cited, changed: null }, 'November 27, 2026', 'en')).toContain('(n.d.)');
});

test('in BibTeX no name ends a field or runs as a command', () => {
  expect(bibtex(cited)).toContain('title = {{Coop \\{du\\} Lac \\& 50 \\%}},');
  expect(bibtex(cited)).toContain('urldate = {2026-11-27}');
});
