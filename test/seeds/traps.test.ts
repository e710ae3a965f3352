/** The traps that the five founding texts set, each as a sentence that must stay true of the facts. */
import { describe, expect, test } from 'vitest';
import { fold } from '../../api/folding.ts';
import { checkSeeds } from '../../api/loading/check.ts';
import type { EntityClaim, LinkClaim } from '../../api/loading/claims.ts';
import { readSeeds } from '../../api/loading/read.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';

const TEXTS = [
  'ecologie-du-logiciel-libre',
  'numerique-social-et-solidaire',
  'fabrique-de-communs-numeriques',
  'mutualisation-et-logiciel-libre',
  'memoire-covid-19',
];
/** Folders that speak for the five texts: their own, and the names that they share. */
const SPEAKING = new Set([...TEXTS, 'common-names']);

const { claims } = checkSeeds(readSeeds('seeds'), readVocabulary());
const entities = claims.entities.filter(({ folder }) => SPEAKING.has(folder));
const links = claims.links.filter(({ folder }) => SPEAKING.has(folder));

/** What the folders of the five texts say of an entity, joined. */
const said = (id: string): Record<string, unknown> & { kind: string } => {
  const found = entities.filter((entity) => entity.id === id);
  expect(found.length, `${id} is no entity of the texts`).toBeGreaterThan(0);
  return Object.assign(
    { kind: (found[0] as EntityClaim).kind },
    ...found.map((one) => one.properties),
  );
};
const kindOf = (id: string) => said(id).kind;
const linksWith = (part: Partial<LinkClaim>, among: readonly LinkClaim[] = links) =>
  among.filter((link) =>
    Object.entries(part).every(([field, value]) => link[field as keyof LinkClaim] === value),
  );
const ends = (all: readonly LinkClaim[]) =>
  all.map(({ from, to, properties }) => [from, to, properties['status'] ?? 'stated']);
const namesOf = ({ properties }: EntityClaim) =>
  [properties['nameFr'], properties['nameEn'], properties['aliases'] ?? []].flat().map(String);
/** Entities, anywhere in the data set, that bear one of these names or aliases. */
const named = (...names: readonly string[]) => {
  const wanted = new Set(names.map(fold));
  return claims.entities.filter((entity) => namesOf(entity).some((name) => wanted.has(fold(name))));
};
const sourcesOf = ({ citations }: LinkClaim) => citations.map(({ source }) => source);

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

describe('what looks like an organisation and is not', () => {
  test.each([
    ['ptce', 'PTCE'],
    ['amap', 'AMAP'],
    ['gie', 'GIE'],
    ['scic', 'SCIC'],
    ['eurl', 'EURL'],
  ])('the legal form %s is a concept', (id, name) => {
    expect(kindOf(id)).toBe('Concept');
    expect(said(id)['conceptKind']).toBe('legal-form');
    expect(new Set(named(name).map(({ kind }) => kind))).toEqual(new Set(['Concept']));
  });

  test.each([
    ['tiers-lieu-montreal', 'Place'],
    ['third-places', 'Concept'],
    ['ptce-fabrique-de-communs-numeriques', 'Programme'],
    ['codebase-trust', 'Programme'],
    ['rockette-libre', 'Event'],
    ['la-petite-rockette', 'Organisation'],
    ['commerce-solidaire', 'Service'],
    ['mur-mitoyen', 'Service'],
    ['platform-cooperativism-conference', 'Event'],
    ['nom-de-code-linux', 'Document'],
    ['quand-la-tech-coopere', 'Document'],
    ['ensemble-contre-le-covid-19', 'Programme'],
    ['le-covid19-et-les-donnees', 'Document'],
    ['ca-reste-ouvert', 'Document'],
    ['ecrivons-angers', 'Programme'],
    ['impulsions-du-memoire-covid-19', 'Document'],
    ['fabriques', 'Organisation'],
    ['open-dsi', 'Organisation'],
    ['it-directors', 'Concept'],
    ['enshittification', 'Concept'],
    ['ten-times-growth', 'Concept'],
    ['winner-takes-all', 'Concept'],
    ['do-not-be-evil', 'Concept'],
    ['crm-software-market', 'Concept'],
  ])('%s is a %s', (id, kind) => {
    expect(new Set(claims.entities.filter((one) => one.id === id).map((one) => one.kind))).toEqual(
      new Set([kind]),
    );
  });

  test('the venue of the meeting is not the class of third places', () => {
    expect(said('tiers-lieu-montreal')['placeKind']).toBe('venue');
    expect(linksWith({ from: 'tiers-lieu-montreal', to: 'third-places' })).toHaveLength(1);
  });

  test('no organisation is called FabCom', () => {
    const kinds = named('FabCom', 'PTCE FabCom', 'fabrique de communs numériques');
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(['Programme']));
  });

  test('no software is called OpenSSH: the foreword puns', () => {
    const software = named('OpenSSH').filter(
      ({ kind }) => kind === 'Codebase' || kind === 'Service',
    );
    expect(software).toEqual([]);
  });

  test('figures of speech are no entities', () => {
    const figures = [
      'Richard',
      'George Clouney',
      'George Clooney',
      'Lady gaga',
      'Cahuzac',
      'Ibiza',
    ];
    expect(named(...figures, 'Euromillion', 'Père Noël', 'Navarre', 'Angers')).toEqual([]);
  });

  test('the agenda of La Rockette libre is no code', () => {
    const codebases = new Set(
      entities.filter(({ kind }) => kind === 'Codebase').map(({ id }) => id),
    );
    expect(links.filter(({ from, to }) => from === 'infognueureka' && codebases.has(to))).toEqual(
      [],
    );
  });

  test('ARC is no trade union', () => expect(said('arc')['legalForm']).toBe('association'));

  test('what is planned, proposed or imagined says so', () => {
    expect(said('solidarity-co-operative-created-in-parallel')['status']).toBe('planned');
    expect(said('codebase-trust')['status']).toBe('proposed');
    expect(said('ptce-fabrique-de-communs-numeriques')['status']).toBe('proposed');
    expect(said('imagined-foss-co-op-for-governments')['status']).toBe('hypothetical');
  });

  test('founding a co-operative beside a non-profit converts nothing', () => {
    const pairs = [
      ['ile-sans-fil', 'solidarity-co-operative-created-in-parallel'],
      ['espace-temps', 'cooperative-territoires'],
    ];
    const turned = links.filter(
      ({ kind, from, to }) =>
        ['SUCCEEDS', 'DERIVED_FROM', 'SAME_AS'].includes(kind) &&
        pairs.some((pair) => pair.includes(from) && pair.includes(to)),
    );
    expect(turned).toEqual([]);
  });
});

describe('free or not', () => {
  const withFreedom = (freedom: string) =>
    [
      ...new Set(
        entities
          .filter(
            ({ kind, properties }) => kind === 'Codebase' && properties['freedom'] === freedom,
          )
          .map(({ id }) => id),
      ),
    ].sort();

  test('the texts call six pieces of software free, no more', () => {
    expect(withFreedom('free')).toEqual([
      'diaspora',
      'gnu-jami',
      'jitsi',
      'member-management-system-of-the-ordre-des-architectes-du',
      'peertube',
      'tchap',
    ]);
  });

  test('CiviCRM, Wezer and the claims system are only implied to be free', () => {
    expect(withFreedom('free-implied')).toEqual(
      expect.arrayContaining([
        'civicrm',
        'wezer',
        'claims-system-of-the-barreau-liability-insurance-fund',
        'openstack',
        'libreoffice',
        'diacamma-syndic',
      ]),
    );
  });

  test.each([
    'mur-mitoyen',
    'commerce-solidaire',
    'online-basket-ordering-site',
    'photograph-service-of-stocksy',
    'escarcelle',
    'comokit',
    'veille-coronavirus-fr',
    'covid19-dash',
    'coronavirus-country-comparator',
  ])('of %s the texts do not say', (id) => expect(said(id)['freedom']).toBe('not-stated'));

  test('no codebase of the texts has a licence: none is named', () => {
    const licensed = entities.filter(
      ({ kind, properties }) => kind === 'Codebase' && properties['licence'] !== undefined,
    );
    expect(licensed).toEqual([]);
  });
});

describe('who speaks', () => {
  const held = (statement: string, holder: string) =>
    linksWith({ kind: 'HOLDS', from: holder, to: statement }).map(
      ({ properties }) => properties['stance'],
    );

  test('the SEIZE paper has no byline: its author is inferred', () => {
    expect(ends(linksWith({ kind: 'AUTHORED', to: 'ecologie-du-logiciel-libre' }))).toEqual([
      ['seize', 'ecologie-du-logiciel-libre', 'inferred'],
    ]);
  });

  test('Uber is named in the caption only', () => {
    const spoken = links.filter(({ from, to }) => from === 'uber' || to === 'uber');
    expect(new Set(spoken.flatMap(sourcesOf))).toEqual(
      new Set(['caption-of-the-devoir-photograph']),
    );
  });

  test('what the journalist relays is marked as relayed', () => {
    const relayed = [
      ...linksWith({ kind: 'HOLDS', to: 'co-operative-form-protects-from-takeover' }),
      ...linksWith({ kind: 'PROPOSES', to: 'change-of-financial-model-of-ile-sans-fil' }),
    ];
    expect(relayed).toHaveLength(2);
    expect(new Set(relayed.map(({ properties }) => properties['reportedBy']))).toEqual(
      new Set(['etienne-plamondon-emond']),
    );
  });

  test('the objections that Scoffoni reports are not his', () => {
    for (const id of [
      'pooling-is-too-complicated-for-firms',
      'small-firms-are-too-independent-minded-to-pool',
      'it-decision-makers-are-not-children',
    ]) {
      expect(held(id, 'philippe-scoffoni')).toEqual(['against']);
    }
  });

  test('words lent to Christophe are Bonob0h’s; Christophe disowns them', () => {
    const lent = 'they-only-want-money-and-do-not-care-about-the-rest';
    expect(held(lent, 'bonob0h')).toEqual(['concern']);
    expect(held(lent, 'christophe')).toEqual(['against']);
  });

  test('the claims of Bonob0h about others are still to be verified', () => {
    for (const id of [
      'inquiry-into-sales-practices',
      'presentation-of-the-global-vision',
      'two-banks',
    ]) {
      expect(said(id)['status']).toBe('unverified');
    }
  });

  test('the doubts about op-eds are those of Framasoft alone', () => {
    const foreword = links.filter(
      (link) => link.kind === 'HOLDS' && sourcesOf(link).includes('avant-propos-de-framasoft'),
    );
    expect(foreword.length).toBeGreaterThanOrEqual(7);
    expect(new Set(foreword.map(({ from }) => from))).toEqual(new Set(['framasoft']));
    const elsewhere = links.filter(
      ({ kind, from, to }) =>
        kind === 'HOLDS' && from !== 'framasoft' && foreword.some((link) => link.to === to),
    );
    expect(elsewhere).toEqual([]);
  });

  test('the position of the CNRS ethics committee is a link without content', () => {
    expect(linksWith({ kind: 'HOLDS', from: 'comite-d-ethique-du-cnrs' })).toEqual([]);
  });

  test('of three pieces of advice, two are participants’ and the third the author’s', () => {
    const advice = entities.filter(
      ({ folder, properties }) =>
        folder === 'fabrique-de-communs-numeriques' && properties['statementKind'] === 'advice',
    );
    const holders = advice
      .sort((a, b) => Number(a.properties['order']) - Number(b.properties['order']))
      .flatMap(({ id }) => linksWith({ kind: 'HOLDS', to: id }).map(({ from }) => from));
    expect(holders).toEqual([
      'participant-conseiller-1',
      'participant-conseiller-2',
      'cyril-desmidt',
    ]);
  });

  test('nine comments: one by Galuel, four by Bonob0h, three by Christophe, one by Philippe', () => {
    const authors = linksWith({ kind: 'AUTHORED' })
      .filter(({ to }) => /-comment-\d$/.test(to))
      .sort((a, b) => (a.to < b.to ? -1 : 1))
      .map(({ from }) => from);
    const [galuel, bonob0h, christophe] = ['galuel', 'bonob0h', 'christophe'];
    expect(authors).toEqual([
      galuel,
      bonob0h,
      christophe,
      'philippe-comment-4',
      bonob0h,
      christophe,
      bonob0h,
      christophe,
      bonob0h,
    ]);
  });
});

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
