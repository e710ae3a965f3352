/** The traps that the five founding texts set: names, and who is who. Each is a sentence that must stay true of the facts. */
import { describe, expect, test } from 'vitest';
import {
  claims,
  ends,
  entities,
  kindOf,
  links,
  linksWith,
  named,
  SPEAKING,
  said,
  sourcesOf,
} from './traps.ts';

describe('names', () => {
  test.each([
    ['SEIZE', /incubation zone|zone d.incubation|solidarity economy incub/i],
    ['FPH', /charles|l[ée]opold|progr[èe]s de l/i],
    ['ADULLACT', /association des d[ée]veloppeurs/i],
    ['AMAP', /maintien d.une agriculture|agriculture paysanne/i],
    ['SCIC', /d.int[ée]r[êe]t collectif|collective interest co/i],
    ['EURL', /entreprise unipersonnelle|single.(member|person)/i],
    ['GIP and RENATER', /groupement d.int[ée]r[êe]t public|r[ée]seau national de t/i],
    ['MUR', /minimal universal/i],
    ['COMOKIT', /modell?ing kit/i],
    ['OMS', /organisation mondiale|world health/i],
    ['CNRS', /centre national de la recherche/i],
    ['CEE', /communaut[ée] [ée]conomique|european economic/i],
  ])('%s is not expanded: no text does', (_, expansion) => {
    const expanded = entities.filter(({ properties }) =>
      expansion.test(JSON.stringify(properties)),
    );
    expect(expanded.map(({ id, folder }) => `${folder}: ${id}`)).toEqual([]);
  });

  test('the spellings that the texts print are kept as aliases', () => {
    const printed = {
      framatalk: 'framataalk',
      'covid-initiatives': 'covid-inititatives',
      ooolight: 'OOOLigth',
      gnumeric: 'GNumeric',
      urssaf: 'ursaaf',
      crowdfunding: 'crowfounding',
      biocoop: 'Biocop',
      superball: 'super ball',
      infognueureka: 'IGE',
      'codebase-trust': 'Codebase Trust',
    };
    for (const [id, spelling] of Object.entries(printed)) {
      expect(said(id)['aliases'], id).toContain(spelling);
    }
  });

  test('Bonob0h is written with a zero', () => {
    expect(said('bonob0h')['nameFr']).toBe('Bonob0h');
    expect(named('Bonoboh')).toEqual([]);
  });

  test('Sybille has no surname, and the manager of InfoGnuEureka no name', () => {
    expect(said('sybille')['nameFr']).toBe('Sybille');
    expect(said('gerant-d-infognueureka')['named']).toBe(false);
  });

  test('a mailbox is no signature: nobody is called dru', () => expect(named('dru')).toEqual([]));

  test('one trust for codebases, under both of its names', () => {
    const trusts = entities.filter(({ properties }) => properties['programmeKind'] === 'trust');
    expect(trusts.map(({ id }) => id)).toEqual(['codebase-trust']);
    expect(said('codebase-trust')['nameFr']).toMatch(/fiducie/i);
  });
});

describe('identities', () => {
  test('the co-operative that contributes to CiviCRM has no name in the text', () => {
    expect(said('a-local-montreal-co-operative')['named']).toBe(false);
    expect(JSON.stringify(said('a-local-montreal-co-operative'))).not.toMatch(/symbiotic/i);
  });

  test('that it is Coop SymbioTIC is inferred, from another source', () => {
    const same = linksWith(
      { kind: 'SAME_AS', from: 'a-local-montreal-co-operative', to: 'coop-symbiotic' },
      claims.links,
    );
    expect(same.map(({ properties }) => properties['status'])).toEqual(['inferred']);
    expect(same.flatMap(sourcesOf)).not.toContain('ecologie-du-logiciel-libre');
    expect(same.map(({ folder }) => SPEAKING.has(folder))).toEqual([false]);
  });

  test('the Philippe of comment 4 is not asserted to be Philippe Scoffoni', () => {
    expect(ends(linksWith({ kind: 'SAME_AS', to: 'philippe-scoffoni' }))).toEqual([
      ['philippe-comment-4', 'philippe-scoffoni', 'inferred'],
    ]);
    expect(
      linksWith({ kind: 'AUTHORED', to: 'mutualisation-et-logiciel-libre-comment-4' }).map(
        ({ from }) => from,
      ),
    ).toEqual(['philippe-comment-4']);
  });

  test('two bodies led by one man are not said to be one', () => {
    expect(ends(linksWith({ kind: 'SAME_AS', from: 'rencontres-du-mont-blanc' }))).toEqual([
      ['rencontres-du-mont-blanc', 'forum-international-des-dirigeants-de-l-ess', 'ambiguous'],
    ]);
  });

  test('ESS and ESSE, free and free of charge, the province and the city are apart', () => {
    const apart = linksWith({ kind: 'DIFFERENT_FROM' }).map(({ from, to }) =>
      [from, to].sort().join(' '),
    );
    expect(apart).toContain(
      'ecological-social-and-solidarity-economy social-and-solidarity-economy',
    );
    expect(apart).toContain('foss free-of-charge');
    expect([said('quebec')['placeKind'], said('quebec-city')['placeKind']]).toEqual([
      'region',
      'city',
    ]);
  });

  test('open science, open data, open hardware and open source are four concepts', () => {
    for (const id of ['open-science', 'open-data', 'open-hardware', 'foss']) {
      expect(kindOf(id)).toBe('Concept');
    }
  });

  test('what Wikimédia France carries stays ambiguous', () => {
    const carried = linksWith({ from: 'wikimedia-france' });
    expect(carried.length).toBeGreaterThan(0);
    expect(carried.map(({ properties }) => properties['status'])).toEqual(
      carried.map(() => 'ambiguous'),
    );
  });

  test('nothing that everybody knows is added: no tie of Framasoft with CHATONS', () => {
    const between = links.filter(({ from, to }) =>
      [from, to].every((id) => id === 'framasoft' || id === 'chatons'),
    );
    expect(between).toEqual([]);
  });
});
