/** Who may do what: the whole table, by one pure function. */
import { describe, expect, test } from 'vitest';
import { ACTIONS, allow, mayDo, READER, ROLES, type Viewer } from '../../api/access/viewer.ts';

const viewer = (rest: Partial<Viewer>): Viewer => ({ ...READER, ...rest });
const may = (who: Viewer, of?: string) =>
  ACTIONS.filter((action) => mayDo(who, action, of === undefined ? {} : { entities: [of] }));

const EDITING = ['propose', 'edit', 'review', 'revert', 'retire', 'merge', 'moderate'];

describe('a role', () => {
  test.each([
    ['reader', ['propose']],
    ['contributor', ['propose']],
    ['editor', EDITING],
    ['administrator', [...ACTIONS]],
  ] as const)('%s may do this, and nothing else', (role, actions) => {
    expect(may(viewer({ role }))).toEqual(actions);
  });

  test('never takes away what a lesser one has', () => {
    const all = ROLES.map((role) => may(viewer({ role })));
    for (const [at, actions] of all.entries())
      expect(all[at + 1] ?? actions).toEqual(expect.arrayContaining(actions));
  });
});

test('who speaks for an entity confirms what concerns it, and nothing else', () => {
  const speaker = viewer({ role: 'contributor', name: 'Ana', represents: ['koumbit'] });
  expect(may(speaker, 'koumbit')).toEqual(['propose', 'confirm']);
  expect(may(speaker, 'facil')).toEqual(['propose']);
  expect(may(speaker)).toEqual(['propose']);
  expect(mayDo(speaker, 'confirm', { entities: ['facil', 'koumbit'] })).toBe(true);
  expect(mayDo(viewer({ role: 'editor', name: 'Bea' }), 'confirm', { entities: ['koumbit'] })).toBe(
    false,
  );
});

test('a token does what it was made for, as far as its account may', () => {
  const program = viewer({ role: 'editor', name: 'Ana', actions: ['edit', 'invite'] });
  expect(may(program)).toEqual(['edit']);
  const speaker = viewer({ name: 'Ana', represents: ['koumbit'], actions: ['propose'] });
  expect(mayDo(speaker, 'confirm', { entities: ['koumbit'] })).toBe(false);
});

describe('a refusal', () => {
  test('asks a reader to sign in, and tells an account that it may not', () => {
    const refusal = (who: Viewer) => {
      try {
        return allow(who, 'erase');
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(refusal(READER)).toBe('UNAUTHENTICATED');
    expect(refusal(viewer({ role: 'editor', name: 'Ana' }))).toBe('FORBIDDEN');
    expect(refusal(viewer({ role: 'administrator', name: 'Ana' }))).toBe('Ana');
  });

  test('is none for what everybody may: the author is then nobody', () => {
    expect(allow(READER, 'propose')).toBe('');
  });
});
