/** How sure the facts of the five founding texts are, whose they are, and from which text (rule: seeds/README.md). */
import { describe, expect, test } from 'vitest';
import type { LinkClaim } from '../../api/loading/claims.ts';
import { entities, links, statusOf } from '../support/founding.ts';

const told = (link: LinkClaim) =>
  `${link.place.file}:${link.place.line} — ${link.from} ${link.kind} ${link.to}`;
const ofKind = (...kinds: readonly string[]) => links.filter(({ kind }) => kinds.includes(kind));

describe('what is deduced', () => {
  const UNSURE = ['inferred', 'ambiguous'];

  test('each link that a coder deduced says from what, in both languages', () => {
    const deduced = links.filter((link) => UNSURE.includes(String(statusOf(link))));
    expect(deduced.length).toBeGreaterThan(100);
    const bare = deduced.filter(
      ({ properties }) => !(properties['noteFr'] && properties['noteEn']),
    );
    expect(bare.map(told)).toEqual([]);
  });

  test('so does each entity', () => {
    const bare = entities.filter(
      ({ properties }) =>
        UNSURE.includes(String(properties['status'])) &&
        !(properties['noteFr'] && properties['noteEn']),
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  test('that two names are one thing cites what one compares, from each text that is compared', () => {
    const pairs = ofKind('SAME_AS').filter((link) => statusOf(link) === 'inferred');
    expect(pairs.length).toBeGreaterThan(2);
    expect(pairs.filter(({ citations }) => citations.length < 2).map(told)).toEqual([]);
  });
});

describe('what is relayed', () => {
  const authors = new Map<string, Set<string>>();
  for (const { from, to } of ofKind('AUTHORED'))
    authors.set(to, (authors.get(to) ?? new Set()).add(from));
  const speaks = ({ from, citations }: LinkClaim) =>
    citations.some(({ source }) => authors.get(source)?.has(from));
  const lacks = ofKind('HAS_NEED', 'FACES');

  test('a need or a barrier of somebody who does not speak has who relays it', () => {
    expect(lacks.length).toBeGreaterThan(110);
    const bare = lacks.filter((link) => !speaks(link) && !link.properties['reportedBy']);
    expect(bare.map(told)).toEqual([]);
  });

  test('it is stated only of those who speak', () => {
    const stated = lacks.filter((link) => statusOf(link) === 'stated' && !speaks(link));
    expect(stated.map(told)).toEqual([]);
  });

  test('what is reported is never of the one who reports it', () => {
    const own = links.filter(({ from, properties }) => properties['reportedBy'] === from);
    expect(own.map(told)).toEqual([]);
  });
});

test('whose need it is, is told or looked for', () => {
  const had = new Set(ofKind('HAS_NEED').map(({ to, folder }) => `${folder} ${to}`));
  const without = entities.filter(
    ({ kind, id, folder, absences }) =>
      kind === 'Need' &&
      !had.has(`${folder} ${id}`) &&
      !absences.some(({ properties }) => properties['what'] === 'HAS_NEED'),
  );
  expect(without.map(({ id }) => id)).toEqual([]);
});

test('an absence says of which text it is', () => {
  const absences = entities.flatMap(({ id, absences: all }) => all.map((one) => ({ id, ...one })));
  expect(absences.length).toBeGreaterThan(35);
  const unsaid = absences.filter(
    ({ properties }) =>
      !/document|article|compte rendu|billet|commentaire|mémorandum/.test(
        String(properties['noteFr']),
      ) || !/paper|article|account|post|comment|memorandum/.test(String(properties['noteEn'])),
  );
  expect(unsaid.map(({ id, properties }) => `${id}: ${properties['what']}`)).toEqual([]);
});
