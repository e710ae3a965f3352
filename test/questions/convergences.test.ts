/** The convergence questions of the founding texts, asked of the seeds by queries that know none of them. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ask } from '../support/asking.ts';
import { askingSeeded } from '../support/seeded.ts';

let ask: Ask;
beforeAll(async () => {
  ask = await askingSeeded();
});

const D0 = 'ecologie-du-logiciel-libre';
const D1 = 'quand-le-numerique-devient-social-et-solidaire';
const D2 = 'compte-rendu-fabrique-de-communs-numeriques';
const D3 = 'mutualisation-et-logiciel-libre';
const D4 = 'memoire-covid-19';
const SIGNATORIES = 'signataires-du-memoire-covid-19';
const FIVE = [D0, D1, D2, D3, D4];

interface Voices {
  readonly document: { readonly id: string };
  readonly parties: readonly { readonly entity: { readonly id: string } }[];
}

/** Who by document, as one line each. */
const byDocument = (all: readonly Voices[]) =>
  Object.fromEntries(
    all.map(({ document, parties }) => [
      document.id,
      parties.map(({ entity }) => entity.id).sort(),
    ]),
  );

const BARRIERS = `{ convergences(kinds: [BARRIER], first: 500) { totalCount nodes {
  certain ... on BarrierConvergence { barrier { id } byDocument { document { id } parties { entity { id } voice } } } } } }`;

/** The answer to R06 as the five texts give it: the holders of each barrier, by document. README.md explains the codes. */
const R06: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'dominance-of-large-suppliers': {
    [D0]: ['seize'],
    [D1]: ['thierry-jeantet'],
    [D2]: ['cyril-desmidt'],
    [D3]: ['bonob0h', 'philippe-scoffoni'],
    [D4]: [SIGNATORIES],
  },
  'lack-of-funding': {
    [D1]: ['ile-sans-fil', 'simon-emmanuel-roux'],
    [D2]: ['cyril-desmidt'],
    [D3]: ['christophe', 'philippe-scoffoni'],
    [D4]: [SIGNATORIES],
  },
  'strong-or-unequal-competition': {
    [D0]: ['seize'],
    [D1]: ['andre-boisvert', 'simon-emmanuel-roux'],
    [D3]: ['philippe-scoffoni'],
    [D4]: [SIGNATORIES],
  },
  'lack-of-awareness': {
    [D1]: ['simon-emmanuel-roux'],
    [D3]: ['philippe-scoffoni'],
    [D4]: [SIGNATORIES],
  },
  exhaustion: { [D2]: ['cyril-desmidt'], [D3]: ['christophe'], [D4]: [SIGNATORIES] },
  'extraction-and-enclosure': { [D0]: ['seize'], [D2]: ['cyril-desmidt'], [D4]: [SIGNATORIES] },
  'lure-of-free-of-charge': { [D2]: ['cyril-desmidt'], [D4]: [SIGNATORIES] },
  'weak-promotion': { [D2]: ['cyril-desmidt'], [D3]: ['bonob0h', 'christophe'] },
  'social-economy-does-not-use-free-software': {
    [D2]: ['gerant-d-infognueureka'],
    [D3]: ['christophe'],
  },
  fragmentation: { [D2]: ['cyril-desmidt'], [D3]: ['bonob0h', 'philippe-scoffoni'] },
  'proprietary-tools-faster-or-easier': { [D2]: ['cyril-desmidt'], [D4]: [SIGNATORIES] },
  'start-up-imagination': { [D0]: ['seize'], [D1]: ['simon-emmanuel-roux'] },
  'tax-havens-and-evasion': { [D2]: ['cyril-desmidt'], [D3]: ['bonob0h'] },
  'incumbents-do-not-welcome-newcomers': { [D1]: ['andre-boisvert'], [D3]: ['philippe-scoffoni'] },
  'public-dependence-on-profit-driven-suppliers': { [D0]: ['seize'], [D4]: [SIGNATORIES] },
};

describe('R06: which barriers are named by more than one document, and by whom', () => {
  test('fifteen, each with its holders by document, and no other', async () => {
    const { data, errors } = await ask(BARRIERS);
    expect(errors).toBeUndefined();
    const found = Object.fromEntries(
      data.convergences.nodes.map((one: { barrier: { id: string }; byDocument: Voices[] }) => [
        one.barrier.id,
        byDocument(one.byDocument),
      ]),
    );
    expect(found).toEqual(R06);
    expect(data.convergences.totalCount).toBe(15);
  });

  test('the first is the only one in all five; the last two are weak', async () => {
    const { nodes } = (await ask(BARRIERS)).data.convergences;
    expect(nodes[0].barrier.id).toBe('dominance-of-large-suppliers');
    const inAll = await ask(
      'query ($documents: [ID!]) { convergences(kinds: [BARRIER], documents: $documents) { nodes { id } } }',
      { documents: FIVE },
    );
    expect(inAll.data.convergences.nodes).toEqual([
      { id: 'barrier--dominance-of-large-suppliers' },
    ]);
    const weak = nodes.filter(({ certain }: { certain: boolean }) => !certain);
    expect(weak).toEqual(nodes.slice(-2));
    expect(weak.map(({ barrier }: { barrier: { id: string } }) => barrier.id).sort()).toEqual([
      'incumbents-do-not-welcome-newcomers',
      'public-dependence-on-profit-driven-suppliers',
    ]);
  });
});

test('P09: who wants the same as the measure of the memorandum on the social economy', async () => {
  const { data, errors } = await ask(`{
    convergences(kinds: [STATEMENT], about: ["memoire-measure-6-social-economy-and-commons"]) {
      totalCount nodes { certain sentence subject { name }
        parties { entity { id } voice counted statuses facts { instrument } documents { id } } } } }`);
  expect(errors).toBeUndefined();
  expect(data.convergences.totalCount).toBe(1);
  const [one] = data.convergences.nodes;
  const found = one.parties.map(
    (party: {
      entity: { id: string };
      voice: string;
      documents: { id: string }[];
      facts: { instrument: string }[];
    }) => [party.entity.id, party.voice, party.documents[0]?.id, party.facts[0]?.instrument],
  );
  expect(found).toEqual([
    [
      SIGNATORIES,
      'FIRST_HAND',
      D4,
      'synergies between the social and solidarity economy and commons (measure 6)',
    ],
    [
      'christophe',
      'UNCERTAIN',
      D3,
      'winning over bodies of the solidarity economy to free software first',
    ],
    ['cyril-desmidt', 'UNCERTAIN', D2, 'a factory of digital commons'],
    [
      'seize',
      'UNCERTAIN',
      D0,
      'a mix of non-profits, co-operatives and companies around a software commons',
    ],
    [
      'simon-emmanuel-roux',
      'UNCERTAIN',
      D1,
      'winning conditions, through the Regroupement Techno Social',
    ],
    [
      'thierry-jeantet',
      'UNCERTAIN',
      D1,
      'thinking by the social and solidarity economy on how the Web evolves',
    ],
  ]);
  expect(one.sentence).not.toMatch(/agree/);
  expect(one.certain).toBe(false);
});

test('O10: who says that free software is badly made known', async () => {
  const { data } = await ask(`{
    convergences(kinds: [BARRIER], about: ["weak-promotion"]) { nodes {
      subject { id } ... on BarrierConvergence { byDocument { document { id } parties { entity { id } } } } } }
    statements: convergences(kinds: [STATEMENT], about: ["free-software-is-badly-made-known"]) { nodes {
      subject { id } ... on StatementConvergence { camp } parties { entity { id } voice } } } }`);
  expect(data.convergences.nodes).toHaveLength(1);
  expect(byDocument(data.convergences.nodes[0].byDocument)).toEqual({
    [D2]: ['cyril-desmidt'],
    [D3]: ['bonob0h', 'christophe'],
  });
  expect(data.statements.nodes).toEqual([
    {
      subject: { id: 'free-software-is-badly-made-known' },
      camp: 'WORRY',
      parties: [
        { entity: { id: 'bonob0h' }, voice: 'FIRST_HAND' },
        { entity: { id: 'christophe' }, voice: 'FIRST_HAND' },
        { entity: { id: 'cyril-desmidt' }, voice: 'UNCERTAIN' },
      ],
    },
  ]);
});

describe('others of the same kind', () => {
  test('who parts from whom on whether to start with one sector: comments against each other', async () => {
    const { data } = await ask(
      '{ divergences(about: ["niches"], kinds: [OPPOSITION]) { nodes { statement { id } sides { stances parties { entity { id } } } } } }',
    );
    const found = Object.fromEntries(
      data.divergences.nodes.map(
        (one: {
          statement: { id: string };
          sides: { parties: { entity: { id: string } }[] }[];
        }) => [
          one.statement.id,
          one.sides.map(({ parties }) => parties.map(({ entity }) => entity.id).sort()),
        ],
      ),
    );
    // One dispute between two comments: Christophe speaks for both of its sides (comments 3 and 6), and
    // so stands on neither. The memorandum contradicts one of the two in another text.
    expect(found).toEqual({
      'act-globally-and-transversally-rather-than-in-niches': [['bonob0h'], ['philippe-comment-4']],
      'think-globally-act-locally': [[SIGNATORIES], ['bonob0h']],
    });
  });

  test('no theme rests on one document: a post and its comments are one', async () => {
    const { data } = await ask(
      '{ convergences(kinds: [STATEMENT, NEED, BARRIER, CONCEPT], first: 500) { nodes { id documents { id } } } }',
    );
    const single = data.convergences.nodes.filter(
      ({ documents }: { documents: unknown[] }) => documents.length < 2,
    );
    expect(single).toEqual([]);
    const ids = data.convergences.nodes.map(({ id }: { id: string }) => id);
    // Two voices of one post and its comments name these; nobody else does.
    expect(ids).not.toContain('barrier--overworked-it-staff');
    expect(ids).not.toContain('on--publicity-costs-money');
  });

  test('what SEIZE and the memorandum both say: only what both documents name', async () => {
    const { data } = await ask(
      `query ($documents: [ID!]) { convergences(kinds: [STATEMENT], documents: $documents, first: 500) {
        nodes { id certain parties { entity { id } documents { id } } } } }`,
      { documents: [D0, D4] },
    );
    const ids = data.convergences.nodes.map(({ id }: { id: string }) => id);
    expect(ids).toContain('on--public-money-should-fund-digital-commons');
    expect(ids).toContain('on--collective-action-needs-a-shared-vision');
    for (const { parties } of data.convergences.nodes) {
      const printed = parties.flatMap(({ documents }: { documents: { id: string }[] }) =>
        documents.map(({ id }) => id),
      );
      expect(printed).toEqual(expect.arrayContaining([D0, D4]));
    }
  });

  test('which needs two or more organisations share, with what each said', async () => {
    const { data } = await ask(`{ convergences(kinds: [NEED]) { nodes { id ... on NeedConvergence {
      having { entity { id } facts { citations { source { id } } } } naming { entity { id } } } } } }`);
    const found = Object.fromEntries(
      data.convergences.nodes.map((one: { id: string; naming: { entity: { id: string } }[] }) => [
        one.id,
        one.naming.map(({ entity }) => entity.id).sort(),
      ]),
    );
    expect(found).toMatchObject({
      'need--lasting-funding': ['cyril-desmidt', SIGNATORIES],
      'need--access-to-finance-for-digital-enterprises': ['seize', 'simon-emmanuel-roux'],
      'need--recognition-of-free-software-in-public-policy': ['seize', SIGNATORIES],
    });
    for (const { having } of data.convergences.nodes)
      for (const { facts } of having)
        for (const { citations } of facts) expect(citations).not.toEqual([]);
  });

  test('which measures are meant to lift the lack of funding, none of them as done', async () => {
    const { data } = await ask(`{ convergence(id: "barrier--lack-of-funding") {
      ... on BarrierConvergence { lifts { status from { id } } } } }`);
    const { lifts } = data.convergence;
    expect(lifts.length).toBeGreaterThan(1);
    const statuses = lifts.map(({ status }: { status: string }) => status);
    expect(statuses).not.toContain('STATED');
  });

  test('those who should meet have no tie, and what stands between them is said', async () => {
    const { data } = await ask(`{ convergences(kinds: [MEETING], first: 500) { nodes { sentence
      parties { entity { id } } ... on MeetingConvergence { reasons { id } disagreements { id } } } } }`);
    for (const one of data.convergences.nodes) {
      expect(one.sentence).toMatch(/^No present tie is recorded between /);
      expect(one.sentence).not.toMatch(/agree/);
      expect(one.reasons.length).toBeGreaterThan(0);
      if (one.disagreements.length > 0) expect(one.sentence).toMatch(/opposite sides on/);
    }
    const sizes = data.convergences.nodes.map(
      ({ parties }: { parties: unknown[] }) => parties.length,
    );
    expect(Math.min(...sizes)).toBe(2);
    expect(Math.max(...sizes)).toBeGreaterThan(2);
  });

  test('every fact behind every card is cited', async () => {
    const { data } = await ask(
      '{ convergences(first: 200) { nodes { id factCount facts(first: 20) { id citations { source { id } } } } } }',
    );
    const bare = data.convergences.nodes.filter(
      ({ facts }: { facts: { citations: unknown[] }[] }) =>
        facts.length === 0 || facts.some(({ citations }) => citations.length === 0),
    );
    expect(bare).toEqual([]);
  });

  test('« agree » is said of nobody whose word is reported, inferred or imagined', async () => {
    const { data } = await ask(
      `{ convergences(kinds: [STATEMENT], first: 500) { nodes {
        sentence(language: EN) fr: sentence(language: FR)
        parties(first: 200) { entity { name(language: EN) } voice } } } }`,
    );
    for (const one of data.convergences.nodes) {
      const agreeing =
        /voices agree on “.*?”: (.*?)\. (?:\d|Also|Not)/.exec(one.sentence)?.[1] ?? '';
      const others = one.parties.filter(({ voice }: { voice: string }) => voice !== 'FIRST_HAND');
      for (const { entity } of others)
        expect(agreeing.split(/, | and /)).not.toContain(entity.name);
      expect(one.fr).toMatch(/document/);
    }
  });
});
