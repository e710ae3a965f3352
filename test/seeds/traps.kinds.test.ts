/** The traps that the five founding texts set: what looks like an organisation, and what looks free. */
import { describe, expect, test } from 'vitest';
import { claims, entities, kindOf, links, linksWith, named, said } from './traps.ts';

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
