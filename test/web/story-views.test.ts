/** What a story may show is what the page can show: the API's list of views and the page's agree. */
import { describe, expect, test } from 'vitest';
import { storiesOf } from '../../api/starting/seeding.ts';
import { NARROWED_BY, VIEWS } from '../../api/stories/views.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { addressOf, viewAt } from '../../web/address.ts';
import { NAMES } from '../../web/lenses/lenses.ts';
import { SEEDS } from '../support/seeded.ts';

test('every view that a story may show is one of the page’s', () => {
  const own = [
    ...[
      'home',
      'stories',
      'entity',
      'help',
      'followup',
      'sign-in',
      'account',
      'privacy',
      'persons',
      'consultations',
    ],
    ...['contribute', 'proposal', 'review', 'history', 'import', 'duplicates', 'confirm'],
  ];
  expect([...VIEWS].sort()).toEqual(NAMES.filter((lens) => !own.includes(lens)).sort());
});

test('every parameter of such a view is read and written back by the page', () => {
  const values: Record<string, string> = { links: '3', steps: '2', year: '2020', rows: 'links' };
  values['template'] = 'TRUST';
  const ofScenarios = ['scenario', 'template', 'codebase', 'function', 'money'];
  for (const name of NARROWED_BY) {
    const path = ofScenarios.includes(name)
      ? '/scenarios'
      : ['card', 'topic', 'among'].includes(name)
        ? '/gaps'
        : '/map';
    const value = values[name] ?? (name === 'sort' ? 'name' : 'x');
    expect(addressOf(viewAt(`${path}?${name}=${value}`))).toBe(`${path}?${name}=${value}`);
  }
});

describe('the views of the shipped stories are read without loss', () => {
  const views = storiesOf(SEEDS, readVocabulary()).flatMap(({ id, steps }) =>
    steps.map(({ view }, at) => [`${id} ${at + 1}`, view] as const),
  );
  test.each(views)('%s', (_, view) => {
    const said = (address: string) => [...new URL(address, 'http://lacis').searchParams].sort();
    const again = said(addressOf(viewAt(view)));
    // The least number of links is written only where it differs from the first view's.
    expect(again).toEqual(said(view));
  });
});
