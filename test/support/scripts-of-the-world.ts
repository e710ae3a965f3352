/** Generated worlds as seed files: names in several scripts, every field, and all that hangs on a fact. */
import fc from 'fast-check';
import { stringify } from 'yaml';
import type { Files } from './seeds.ts';

const LETTERS = [
  'Coopérative du Fleuve',
  'Œuvre « Ça et là »',
  'Ἀκαδημία τῶν Ἀθηνῶν',
  'Кооператив «Речной»',
  'تعاونية النهر',
  '河川合作社',
  'Hợp tác xã Sông Hồng',
  'नदी सहकारी',
  '🌊 Flot & <fils>',
  '=cmd|"/c calc"!A1',
  '@handle',
  "-l'autre",
  'a\u00a0b _x000A_ \\u0041 `x` $y {z}',
  'שיתופית',
];

/** A text that seed files take: not empty, without control characters. */
const text = fc
  .oneof(
    { weight: 3, arbitrary: fc.constantFrom(...LETTERS) },
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 }),
  )
  .map((one) => one.replace(/[\p{Cc}\p{Cs}]/gu, '').trim())
  .filter((one) => /[\p{L}\p{N}]/u.test(one));
const bilingual = fc.oneof(
  fc.record({ fr: text, en: text }),
  text.map((both) => ({ both })),
  text.map((fr) => ({ fr })),
);
const date = fc.constantFrom('2013', '2016-05', '2016-05-02', undefined);
const cite = fc
  .record({
    source: fc.constantFrom('doc-a', 'doc-b'),
    at: text,
    quote: fc.option(text, { nil: undefined }),
    read: fc.constantFrom('2026-01-02', undefined),
  })
  .map(({ quote, ...rest }) => ({ ...rest, ...(quote === undefined ? {} : { quote }) }));
const cites = fc.uniqueArray(cite, {
  minLength: 1,
  maxLength: 3,
  selector: JSON.stringify as never,
});
const amount = fc.oneof(
  fc.record({
    value: fc.integer({ min: 0, max: 1_000_000 }),
    unit: fc.constantFrom('CAD', 'members'),
    qualifier: fc.constantFrom('exact', 'about', 'at-least'),
    period: fc.constantFrom('2013', undefined),
  }),
  fc.record({ measures: bilingual, qualifier: fc.constant('unknown') }),
);
const status = fc.constantFrom('planned', 'reported', 'inferred', undefined);

const organisation = (at: number) =>
  fc.record({
    id: fc.constant(`org-${at}`),
    kind: fc.constant('Organisation'),
    name: bilingual,
    aliases: fc.uniqueArray(text, { maxLength: 3 }),
    description: fc.option(bilingual, { nil: undefined }),
    legalForm: fc.constantFrom('co-op', 'union', undefined),
    since: date,
    status,
    named: fc.constantFrom(false, undefined),
    note: fc.option(bilingual, { nil: undefined }),
    cite: cites,
    quantities: fc.array(fc.record({ amount, cite: cites, status }), { maxLength: 2 }),
    absences: fc.array(
      fc.record({
        of: fc.constantFrom('website', 'licence'),
        how: fc.constantFrom('stated', 'looked-for'),
        note: bilingual,
        cite: cites,
      }),
      { maxLength: 2 },
    ),
  });

const link = (count: number) =>
  fc.record({
    from: fc.nat(count - 1),
    to: fc.nat(count - 1),
    kind: fc.constantFrom('PARTNERS_WITH', 'FUNDS'),
    since: date,
    status,
    role: fc.option(bilingual, { nil: undefined }),
    amount: fc.option(amount, { nil: undefined }),
    cite: cites,
  });

interface Made {
  readonly organisations: readonly Record<string, unknown>[];
  readonly again: readonly Record<string, unknown>[];
  readonly links: readonly Record<string, unknown>[];
}

const DOCUMENTS = ['doc-a', 'doc-b'].map((id) => ({
  ...{ id, kind: 'Document', name: { both: id }, documentKind: 'article', language: 'fr' },
  ...{ licence: 'CC-BY-4.0', read: '2026-01-01' },
}));

/** Two folders: the second says some of the first again, and differs from it. */
export const worlds: fc.Arbitrary<Files> = fc
  .integer({ min: 1, max: 5 })
  .chain((count) =>
    fc.record({
      organisations: fc.tuple(...Array.from({ length: count }, (_, at) => organisation(at))),
      again: fc.uniqueArray(
        fc.record({
          id: fc.nat(count - 1).map((at) => `org-${at}`),
          kind: fc.constant('Organisation'),
          since: fc.constantFrom('1999', '2013', undefined),
          legalForm: fc.constantFrom('union', 'non-profit', undefined),
          cite: fc.tuple(cite.map((one) => ({ ...one, source: 'doc-c' }))),
        }),
        { maxLength: 3, selector: ({ id }) => id },
      ),
      links: fc.uniqueArray(link(count), {
        maxLength: 6,
        selector: ({ from, to, kind }) => `${from} ${kind} ${to}`,
      }),
    }),
  )
  .map(filesOf);

function filesOf({ organisations, again, links }: Made): Files {
  const yaml = (one: unknown) => stringify(one, { aliasDuplicateObjects: false, lineWidth: 0 });
  return {
    'premier/source.yaml': yaml(DOCUMENTS),
    'premier/facts.yaml': yaml({
      entities: organisations.map(({ quantities, ...one }) => ({
        ...one,
        quantities: (quantities as { amount: object }[]).map(({ amount: own, ...rest }) => ({
          ...own,
          ...rest,
        })),
      })),
      links: links.map(({ from, to, role, amount: own, kind, ...rest }) => ({
        ...rest,
        ...{ from: `org-${from}`, kind, to: `org-${to}` },
        ...(kind === 'FUNDS' ? { amount: own, flowKind: 'grant' } : { role }),
      })),
    }),
    'second/source.yaml': yaml([{ ...DOCUMENTS[0], id: 'doc-c', name: { both: 'doc-c' } }]),
    'second/facts.yaml': yaml({ entities: again }),
  };
}
