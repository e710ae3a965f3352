/** A campaign for one policy: who decides, allies with their words, who is missing, opponents, and its brief. */
import { beforeAll, describe, expect, test } from 'vitest';
import { campaignBrief } from '../../api/briefs/campaign.ts';
import { CAMPAIGN_QUESTION } from '../../api/briefs/question.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { type Ask, asking } from '../support/asking.ts';
import type { Files } from '../support/seeds.ts';
import { serving } from '../support/serving.ts';
import { world } from '../support/world.ts';

const CAMPAIGN: Files = {
  'le-texte/source.yaml': `
- { id: le-texte, kind: Document, name: { fr: Le texte, en: The Text }, documentKind: article, language: fr, read: "2026-11-01" }
`,
  'le-texte/faits.yaml': `
entities:
  - { id: quebec, kind: Place, name: { both: Québec }, placeKind: region, cite: { at: un } }
  - { id: ville, kind: Organisation, name: { fr: la Ville, en: the City }, legalForm: municipality, cite: { at: un } }
  - { id: coop, kind: Organisation, name: { fr: la Coop, en: the Co-op }, legalForm: worker-co-op, cite: { at: un } }
  - { id: firme, kind: Organisation, name: { fr: la Firme, en: the Firm }, legalForm: firm, cite: { at: un } }
  - { id: ana, kind: Person, name: { both: Ana }, cite: { at: un } }
  - { id: regle, kind: Policy, name: { fr: règle du lac, en: lake rule }, policyKind: measure, status: proposed, deadline: "2025", cite: { at: un } }
  - { id: lac-ouvert, kind: Statement, name: { fr: Le lac est ouvert., en: The lake is open. }, statementKind: demand, cite: { at: un } }
links:
  - { from: regle, kind: ADDRESSED_TO, to: ville, cite: { at: un } }
  - { from: regle, kind: ABOUT, to: lac-ouvert, cite: { at: un } }
  - { from: ana, kind: PROPOSES, to: regle, cite: { at: un } }
  - { from: coop, kind: HOLDS, to: lac-ouvert, stance: for, cite: { quote: "le lac est à nous tous" } }
  - { from: ville, kind: HOLDS, to: lac-ouvert, stance: for, cite: { at: un } }
  - { from: firme, kind: HOLDS, to: lac-ouvert, stance: concern, cite: { quote: "qui paiera le quai" } }
  - { from: regle, kind: RATED_IN, to: quebec, verdict: under-way, ratedOn: "2026", status: inferred, cite: { at: deux } }
`,
};

let ask: Ask;
let address: string;
beforeAll(async () => {
  const graph = await world(CAMPAIGN);
  ask = asking(graph);
  address = await serving(graph);
});

test('names who decides, allies by kind with their words, the missing, opponents with their reasons, and the outcome', async () => {
  const { data, errors } = await ask(
    `{ campaign(policy: "regle") {
      policy { id } deciders { to { id } } statements { id } missing allyCount opponentCount
      allies { entity { id } stakeholder links { id citations { quote } } }
      opponents { entity { id } stakeholder links { id citations { quote } } }
      outcome { overdue ratings { latest { verdict } } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.campaign).toEqual({
    policy: { id: 'regle' },
    deciders: [{ to: { id: 'ville' } }],
    statements: [{ id: 'lac-ouvert' }],
    // The City is for it too; it decides, and is no ally among others.
    allyCount: 2,
    allies: [
      {
        entity: { id: 'ana' },
        stakeholder: 'INDIVIDUAL',
        links: [{ id: 'ana--proposes--regle', citations: [{ quote: null }] }],
      },
      {
        entity: { id: 'coop' },
        stakeholder: 'CO_OPERATIVE',
        links: [
          { id: 'coop--holds--lac-ouvert', citations: [{ quote: 'le lac est à nous tous' }] },
        ],
      },
    ],
    missing: ['NON_PROFIT', 'RESEARCH', 'UNION', 'PUBLIC', 'FIRM', 'FOUNDATION'],
    opponentCount: 1,
    opponents: [
      {
        entity: { id: 'firme' },
        stakeholder: 'FIRM',
        links: [{ id: 'firme--holds--lac-ouvert', citations: [{ quote: 'qui paiera le quai' }] }],
      },
    ],
    outcome: { overdue: true, ratings: [{ latest: { verdict: 'UNDER_WAY' } }] },
  });
});

test('of an unknown policy there is none', async () => {
  const { errors } = await ask('{ campaign(policy: "nothing") { missing } }');
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', field: 'policy' });
});

describe('its brief', () => {
  test('holds the ask, the deciders, each voice with its words, and the steps, in the language of the reader', async () => {
    const { data } = await ask(CAMPAIGN_QUESTION, { id: 'regle' }, 'fr');
    const brief = campaignBrief(
      data.campaign,
      {
        language: 'fr',
        vocabulary: readVocabulary(),
        about: data.about,
        address: 'https://lacis.example/followup',
        now: '2026-11-30T20:00:00Z',
      },
      { ask: 'Ouvrez le lac.', steps: ['Écrire à la Ville – la Coop – mars', '  '] },
    );
    const lines = brief.sections.flatMap((section) =>
      section.lines.map(({ text, aside }) => `${section.title} | ${text} | ${aside}`),
    );
    expect(brief.lead[0]?.text).toBe('Nous demandons\u202f: Ouvrez le lac.');
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Qui décide \| .*la Ville/),
        'Alliés\u202f: coopératives | la Coop | «\u202fle lac est à nous tous\u202f»',
        'Contre ou inquiets, et pourquoi | la Firme | «\u202fqui paiera le quai\u202f»',
        'Prochaines étapes | Écrire à la Ville – la Coop – mars | ',
        'Ce qu’il en est advenu | en cours (Québec, 2026) | ',
      ]),
    );
  });

  test('is a PDF of at most two pages', async () => {
    const response = await fetch(
      `${address}/brief.pdf?campaign=regle&lang=en&ask=${encodeURIComponent('Open the lake')}&step=Write&step=Meet`,
    );
    expect(response.status).toBe(200);
    const file = Buffer.from(await response.arrayBuffer()).toString('latin1');
    expect(file.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(2);
  });
});
