/** Sentences of one form have one stance, in all texts (rule: seeds/README.md). */
import { describe, expect, test } from 'vitest';
import type { LinkClaim } from '../../api/loading/claims.ts';
import {
  claims,
  entities,
  FOUNDING,
  links,
  quotesOf,
  statusOf,
  textOf,
} from '../support/founding.ts';

const positions = links.filter(({ kind }) => kind === 'HOLDS');
/** What a holder says, or is said to say; a deduced position rests on a sentence of another form. */
const said = positions.filter((link) => ['stated', 'reported'].includes(String(statusOf(link))));
const stanceOf = ({ properties }: LinkClaim) => String(properties['stance'] ?? 'none');
const told = (link: LinkClaim) =>
  `${link.place.file}:${link.place.line} — ${link.from} ${stanceOf(link)} ${link.to}`;

const sorts = new Map(
  claims.entities.flatMap(({ id, properties }) =>
    properties['statementKind'] === undefined ? [] : [[id, String(properties['statementKind'])]],
  ),
);
/** In every folder: the rule on a sort of statement needs no word of the text. */
const elsewhere = claims.links.filter(
  ({ kind, folder }) => kind === 'HOLDS' && !FOUNDING.includes(folder),
);
const ofSort = (...wanted: readonly string[]) =>
  [...said, ...elsewhere].filter(({ to }) => wanted.includes(sorts.get(to) ?? ''));

/** Words that make a form, and the stance that goes with it. */
const FORMS: readonly (readonly [form: string, words: RegExp, stance: string])[] = [
  [
    'something is lacking',
    /insuffisan|pas assez|aussi peu|il manque|ne sont pas pensées|l’absence de|il n’y en a pas|pas (nécessairement|toujours|forcément) (sensibilis|évident|clair)/,
    'concern',
  ],
  [
    'something harms or stands in the way',
    /difficult|[Dd]ifficile|sape |menacée|dérives|inégale|fragilité|semble incontournable|cauchemar|épuis|bien trop|trop de concurrence|des sous\b/,
    'concern',
  ],
  [
    'somebody should do something',
    /doi(t|vent) (être|apprendre)|ne doit cependant|devrait|il faudrait|qu’il faut MAINTENANT|Il s'agit (aussi d|en effet d)|reste(nt)? à |est nécessaire|vaudrait mieux|L'urgence|soi(ent|t) (officiellement |réellement |véritablement )?(reconnu|ouverts|repensées|renforcées|interrogés|mis en place)/,
    'proposal',
  ],
  [
    'something is or would be possible',
    /est possible|pourrait (devenir|changer)|peut servir|permet(tent|trait|tra)? (une|un|à|au|de|en)|l’idéal serait/,
    'for',
  ],
];

describe('a form of sentence', () => {
  test.each(FORMS)('%s', (_, words, stance) => {
    const found = said.filter((link) => quotesOf(link).some(({ quote }) => words.test(quote)));
    const texts = new Set(
      found.flatMap((link) => quotesOf(link).map(({ source }) => textOf(source))),
    );
    expect(texts.size).toBeGreaterThan(2);
    // Who rejects an objection may do so with any sentence.
    const others = found.filter((link) => ![stance, 'against'].includes(stanceOf(link)));
    expect(others.map(told)).toEqual([]);
  });

  test('one sentence of one holder has one stance on all that it carries', () => {
    const stances = new Map<string, Set<string>>();
    for (const link of said.filter((one) => stanceOf(one) !== 'against')) {
      for (const { source, quote } of quotesOf(link)) {
        const sentence = [link.from, source, quote].join(' | ');
        stances.set(sentence, (stances.get(sentence) ?? new Set()).add(stanceOf(link)));
      }
    }
    const torn = [...stances].filter(([, all]) => all.size > 1);
    expect(torn.map(([sentence, all]) => `${sentence}: ${[...all].join(', ')}`)).toEqual([]);
  });

  test('a sentence that names a barrier never agrees with it', () => {
    const barriers = new Set(entities.filter(({ kind }) => kind === 'Barrier').map(({ id }) => id));
    const meantToLift = new Set(
      links.filter(({ kind }) => kind === 'LIFTS').map(({ from, to }) => `${from} ${to}`),
    );
    const naming = links.filter(
      (link) =>
        link.kind === 'NAMES' &&
        barriers.has(link.to) &&
        ['stated', 'reported'].includes(String(statusOf(link))),
    );
    const agreeing = naming.flatMap((name) =>
      said.filter(
        (link) =>
          link.from === name.from &&
          ['for', 'none'].includes(stanceOf(link)) &&
          !meantToLift.has(`${link.to} ${name.to}`) &&
          quotesOf(link).some(({ source, quote }) =>
            quotesOf(name).some(
              (other) =>
                other.source === source &&
                (other.quote.includes(quote) || quote.includes(other.quote)),
            ),
          ),
      ),
    );
    expect(agreeing.map(told)).toEqual([]);
  });
});

describe('a sort of statement', () => {
  const others = (sort: readonly string[], allowed: readonly string[]) =>
    ofSort(...sort)
      .filter((link) => !allowed.includes(stanceOf(link)))
      .map(told);

  test('an observation is regretted or only told, never agreed with', () => {
    expect(ofSort('observation').length).toBeGreaterThan(30);
    expect(others(['observation'], ['none', 'concern', 'against', 'question'])).toEqual([]);
  });

  test('only an observation goes without a stance', () => {
    const silent = positions.filter((link) => stanceOf(link) === 'none');
    expect(silent.length).toBeGreaterThan(10);
    expect(silent.filter(({ to }) => sorts.get(to) !== 'observation').map(told)).toEqual([]);
  });

  test('a demand and a piece of advice are proposals of whoever makes them', () =>
    expect(others(['demand', 'advice'], ['proposal', 'against', 'question'])).toEqual([]));

  test('an objection worries whoever raises it, and is rejected by whoever answers it', () => {
    const objections = positions.filter(({ to }) => sorts.get(to) === 'objection');
    expect(objections.length).toBeGreaterThan(8);
    const odd = objections.filter((link) => !['concern', 'against'].includes(stanceOf(link)));
    expect(odd.map(told)).toEqual([]);
  });
});
