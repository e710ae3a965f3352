/** The traps that the five founding texts set: dates, numbers and lists. */
import { describe, expect, test } from 'vitest';
import { claims, entities, kindOf, links, linksWith, SPEAKING, said } from './traps.ts';

describe('dates', () => {
  const DATES = ['since', 'until', 'deadline', 'date', 'updated'];
  const datesOf = (id: string) =>
    DATES.flatMap((field) => (said(id)[field] === undefined ? [] : [[field, said(id)[field]]]));

  test.each([
    'foss-ecosystem-short-term',
    'foss-ecosystem-medium-term',
    'foss-ecosystem-long-term',
  ])('the horizon %s has years ahead and no calendar date', (id) => {
    expect(said(id)['horizonEn']).toMatch(/\d+-\d+ years/);
    expect(datesOf(id)).toEqual([]);
  });

  test('the event, the text and its update are three dates', () => {
    expect(datesOf('workshop-on-a-factory-of-digital-commons')).toEqual([
      ['since', '2016-04-29'],
      ['until', '2016-04-29'],
    ]);
    expect(datesOf('compte-rendu-fabrique-de-communs-numeriques')).toEqual([
      ['date', '2016-05-02'],
      ['updated', '2016-08-03'],
    ]);
  });

  test('the memorandum is of 29 April 2020, and its measures of no day', () => {
    expect(datesOf('memoire-covid-19')).toEqual([['date', '2020-04-29']]);
  });

  test.each([
    'symposium-on-social-economy-and-solidarity-finance',
    'platform-cooperativism-conference',
    'solidarity-co-operative-created-in-parallel',
    'change-of-financial-model-of-ile-sans-fil',
    'quand-le-numerique-devient-social-et-solidaire',
    'mutualisation-et-logiciel-libre',
    'ecologie-du-logiciel-libre',
    'salon-primevere',
    'covid-19-pandemic',
    'open-dsi',
    'code-3',
  ])('%s has no date: its text gives a relative one, or none', (id) =>
    expect(datesOf(id)).toEqual([]),
  );

  test('the meeting of 5 June 2025 is announced, not past', () => {
    expect(said('rencontre-ecologie-du-logiciel-libre')).toMatchObject({
      since: '2025-06-05',
      status: 'planned',
    });
  });

  test('2023 is the year of the report and of its launch', () => {
    expect(datesOf('quand-la-tech-coopere')).toEqual([['date', '2023']]);
    expect(datesOf('lancement-de-quand-la-tech-coopere')).toEqual([
      ['since', '2023'],
      ['until', '2023'],
    ]);
  });
});

describe('numbers', () => {
  const quantities = claims.entities.flatMap(({ id, folder, quantities: all }) =>
    all.map(({ properties }) => ({ id, folder, ...properties }) as Record<string, unknown>),
  );
  const valueOf145 = 145_000_000_000;

  test('« des milliards » has no value: no flow of the texts has one', () => {
    const flows = linksWith({ kind: 'FUNDS' });
    expect(flows.length).toBeGreaterThan(0);
    expect(flows.filter(({ properties }) => properties['amountValue'] !== undefined)).toEqual([]);
    const billions = linksWith({ kind: 'FUNDS', from: 'governments' }).filter(
      ({ properties }) => properties['amountQualifier'] !== undefined,
    );
    expect(billions.map(({ properties }) => properties['amountQualifier'])).toEqual([
      'unknown',
      'unknown',
    ]);
  });

  test('145 billion is an estimate of a market, once, and no flow of money', () => {
    expect(
      quantities
        .filter(({ value }) => value === valueOf145)
        .map(({ id, unit, qualifier }) => [id, unit, qualifier]),
    ).toEqual([['crm-software-market', 'USD', 'estimate']]);
    const flows = claims.links.filter(({ properties }) => properties['amountValue'] === valueOf145);
    expect(flows).toEqual([]);
    expect(
      linksWith({ kind: 'INVOLVES', to: 'crm-software-market' })[0]?.properties['status'],
    ).toBe('hypothetical');
  });

  test('a slogan is no number: nothing of the texts measures 10x', () => {
    expect(quantities.filter(({ id }) => id === 'ten-times-growth')).toEqual([]);
  });

  test('two or three, and three to five, are ranges', () => {
    const ranges = quantities.filter(
      ({ folder, qualifier }) => SPEAKING.has(String(folder)) && qualifier === 'range',
    );
    expect(ranges.map(({ id, value, max }) => [id, value, max]).sort()).toEqual([
      ['global-and-transversal-initiative', 3, 5],
      ['two-or-three-actors-of-the-sector', 2, 3],
    ]);
  });
});

describe('lists', () => {
  const partsOf = (whole: string, kind: string) =>
    entities
      .filter(
        (one) =>
          one.kind === kind && linksWith({ kind: 'PART_OF', from: one.id, to: whole }).length,
      )
      .map(({ properties }) => Number(properties['order']))
      .sort();

  test('seven measures, with one deadline and no eighth', () => {
    expect(partsOf('impulsions-du-memoire-covid-19', 'Policy')).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const measures = entities.filter(
      ({ folder, properties }) =>
        folder === 'memoire-covid-19' && properties['policyKind'] === 'measure',
    );
    expect(measures.map(({ properties }) => properties['deadline'])).toEqual(Array(7).fill('2021'));
  });

  test('the fund of open commons is a demand outside the list', () => {
    expect(kindOf('fund-for-open-and-lasting-commons')).toBe('Programme');
    expect(linksWith({ kind: 'PART_OF', from: 'fund-for-open-and-lasting-commons' })).toEqual([]);
  });

  test('six lessons', () => {
    expect(partsOf('impulsions-du-memoire-covid-19', 'Statement')).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('twenty founding questions, seven for discussion and one inside a scenario', () => {
    const questions = (kind: string) =>
      new Set(
        entities
          .filter(({ properties }) => properties['questionKind'] === kind)
          .map(({ id }) => id),
      ).size;
    expect([questions('founding'), questions('discussion'), questions('scenario')]).toEqual([
      20, 7, 1,
    ]);
  });

  test('two scenarios: the best and the most frequent ones are no third and fourth', () => {
    const scenarios = entities.filter(({ kind }) => kind === 'Scenario');
    expect(scenarios.map(({ properties }) => properties['order'])).toEqual([1, 2]);
  });

  test('four first steps; the common vision is not step 1', () => {
    const steps = entities.filter(({ properties }) => properties['policyKind'] === 'step');
    expect(steps.map(({ properties }) => properties['order'])).toEqual([1, 2, 3, 4]);
    expect(steps.map(({ id }) => id)).not.toContain('shared-vision');
  });

  test('the invitation to join the committee, printed twice, is one fact', () => {
    expect(linksWith({ kind: 'HOLDS', to: 'join-the-technology-committee' })).toHaveLength(1);
  });

  test('clients, users and members of Code 3 are three kinds of link', () => {
    const order = 'ordre-des-architectes-du-quebec';
    expect(
      links.filter(({ from, to }) => from === 'code-3' && to === order).map(({ kind }) => kind),
    ).toEqual(['SERVES']);
    expect(links.filter(({ from, kind }) => from === order && kind === 'MEMBER_OF')).toEqual([]);
    expect(linksWith({ kind: 'USES', from: order })).toHaveLength(1);
  });
});
