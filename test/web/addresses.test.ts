/** Every address leads where it led: each lens with each parameter, and the addresses that people and stories use. */
import { describe, expect, test } from 'vitest';
import { addressOf, viewAt } from '../../web/address.ts';

/** The address as the page writes it again: what is not in it is not in the view. */
const read = (address: string) => addressOf(viewAt(address));

/** What goes along from lens to lens, in the order in which the page writes it. */
const SHARED = [
  'e=koumbit',
  'to=facil',
  'kinds=Need,Barrier',
  'kinds=',
  'status=stated,reported',
  'verbs=FUNDS,USES',
  'source=ecologie-du-logiciel-libre',
  'source=card%3Aneed--crm',
  'links=0',
  'links=3',
  'focus=civicrm',
  'steps=2',
  'year=2020',
  'hide=a,b',
  'pin=a',
  'only=a,b',
  'only=',
  'rows=links',
  'sort=-name',
  'sort=since',
  'without=status,since',
  'lang=en',
  'theme=dark',
] as const;

const BOARD = ['card=x', 'topic=NEED', 'among=UNION', 'about=seize', 'page=3'];

/** What belongs to one lens alone. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  '/': [],
  '/map': [
    'mode=convergences',
    'mode=gaps',
    'shared=NEED,CODEBASE',
    'among=UNION',
    'among=all',
    'least=3',
    'where=ALL',
    'lacking=NEED_WITHOUT_FUNDER',
    'missing=both',
    'at=seize',
    'tie=a,b',
  ],
  '/table': [],
  '/flows': [
    'payer=coop',
    'recipient=microsoft',
    'flow=GRANT',
    'in=2019',
    'place=montreal',
    'currency=CAD',
    'currency=none',
    'estimates=without',
  ],
  '/dependencies': ['gone=a,b', 'versus=c'],
  '/time': [],
  '/places': ['card=x'],
  '/matrix': [...BOARD, 'among=all', 'within=doc'],
  '/documents': ['card=x', 'topic=NEED', 'among=all'],
  '/state': [],
  '/convergences': [...BOARD, 'where=ALL', 'among=all', 'within=doc', 'number=holders'],
  '/gaps': [...BOARD, 'where=ALL', 'among=all'],
  '/allies': [],
  '/stories': [],
  '/help': [],
  '/sign-in': [],
  '/account': [],
  '/privacy': [],
  '/e/koumbit': [],
};
const ALL_OWN = [...new Set(Object.values(OWN).flat())];

describe.each(Object.entries(OWN))('%s', (path, own) => {
  test('alone', () => expect(read(path)).toBe(path));

  test.each(SHARED)('keeps %s', (parameter) => {
    // The page of an entity has it in its path.
    const kept = !(path.startsWith('/e/') && parameter.startsWith('e='));
    expect(read(`${path}?${parameter}`)).toBe(kept ? `${path}?${parameter}` : path);
  });

  test.each(ALL_OWN)('with %s', (parameter) => {
    expect(read(`${path}?${parameter}`)).toBe(
      own.includes(parameter) ? `${path}?${parameter}` : path,
    );
  });
});

describe('the parameters together, in the order in which they are written', () => {
  const first = (names: readonly string[]) => {
    const seen = new Set<string>();
    return names.filter((one) => seen.size < seen.add(one.split('=')[0] ?? '').size);
  };
  test.each(Object.entries(OWN))('%s', (path, own) => {
    const shared = first(SHARED).filter((one) => !(path.startsWith('/e/') && one === 'e=koumbit'));
    const all = `${path}?${[...shared, ...first(own)].reverse().join('&')}`;
    const again = read(all);
    const said = (address: string) => address.split('?')[1]?.split('&').sort();
    expect(said(again)).toEqual(said(all));
    expect(read(again)).toBe(again);
  });
});

/** Addresses that are odd, old or broken, and where each leads. */
const LEADS: readonly (readonly [address: string, where: string])[] = [
  ['', '/'],
  ['/?', '/'],
  ['/index.html', '/'],
  ['/nowhere', '/'],
  ['/nowhere?kinds=Need', '/?kinds=Need'],
  ['/Map', '/'],
  ['/map/', '/map'],
  ['/map/more', '/map'],
  ['//map', '/'],
  ['/entity', '/'],
  ['/home', '/'],
  ['/e', '/table'],
  ['/e/', '/table'],
  ['/e?e=koumbit', '/table?e=koumbit'],
  ['/e/koumbit?e=facil', '/e/koumbit'],
  ['/e/koumbit/more', '/e/koumbit'],
  ['/e/d%C3%A9j%C3%A0', '/e/d%C3%A9j%C3%A0'],
  ['/e/a%2Fb', '/e/a%2Fb'],
  ['/e/100%', '/e/100%25'],
  ['/stories/', '/stories'],
  ['/stories/le-lac', '/stories/le-lac'],
  ['/stories/le-lac?step=1', '/stories/le-lac'],
  ['/stories/le-lac?step=3', '/stories/le-lac?step=3'],
  ['/stories/le-lac?step=99', '/stories/le-lac?step=99'],
  ['/stories/le-lac?step=100', '/stories/le-lac'],
  ['/stories/le-lac?step=x', '/stories/le-lac'],
  ['/stories/le-lac?step=2&lang=en&theme=dark', '/stories/le-lac?step=2&lang=en&theme=dark'],
  ['/stories/le-lac?e=koumbit&kinds=Need&links=3', '/stories/le-lac'],
  ['/stories/l%27%C3%A9t%C3%A9', "/stories/l'%C3%A9t%C3%A9"],
  ['/stories?step=3', '/stories'],
  ['/map?step=3', '/map'],
  ['/map?e=', '/map'],
  ['/map?e=a&e=b', '/map?e=a'],
  ['/map?E=koumbit', '/map'],
  ['/map?kinds=Need,Need,,Barrier', '/map?kinds=Need,Barrier'],
  ['/map?kinds=No+such+kind', '/map?kinds=No+such+kind'],
  ['/map?links=2', '/map'],
  ['/map?links=-1', '/map'],
  ['/map?links=100', '/map'],
  ['/map?links=1.5', '/map'],
  ['/map?links=003', '/map?links=3'],
  ['/map?steps=0', '/map'],
  ['/map?steps=1', '/map'],
  ['/map?steps=3', '/map?steps=3'],
  ['/map?steps=4', '/map'],
  ['/map?year=999', '/map'],
  ['/map?year=1000', '/map?year=1000'],
  ['/map?year=20201', '/map'],
  ['/map?year=', '/map'],
  ['/map?hide=', '/map'],
  ['/map?pin=', '/map'],
  ['/map?hide=,,', '/map'],
  ['/map?rows=entities', '/map'],
  ['/map?rows=x', '/map'],
  ['/map?sort=-links', '/map'],
  ['/map?sort=links', '/map?sort=links'],
  ['/map?sort=--name', '/map'],
  ['/map?sort=nothing', '/map'],
  ['/table?without=since,nonsense,status', '/table?without=status,since'],
  ['/table?without=', '/table'],
  ['/map?lang=de', '/map'],
  ['/map?lang=FR', '/map'],
  ['/map?lang=fr', '/map?lang=fr'],
  ['/map?theme=blue', '/map'],
  ['/map?theme=light', '/map?theme=light'],
  ['/map?utm_source=post', '/map'],
  ['/map#part', '/map'],
  ['/map?focus=a%26b', '/map?focus=a%26b'],
  ['/map?source=card:need--crm', '/map?source=card%3Aneed--crm'],
  ['/flows?payer=', '/flows'],
  ['/flows?payer=a&payer=b', '/flows?payer=a'],
  ['/flows?in=2019&year=2020', '/flows?in=2019&year=2020'],
  ['/flows?estimates=with', '/flows'],
  ['/dependencies?gone=', '/dependencies'],
  ['/dependencies?gone=a,,b', '/dependencies?gone=a,b'],
  ['/convergences?page=0', '/convergences'],
  ['/convergences?page=1', '/convergences'],
  ['/convergences?page=9999', '/convergences?page=9999'],
  ['/convergences?page=10000', '/convergences'],
  ['/convergences?card=', '/convergences'],
  ['/convergences?topic=VOTE', '/convergences?topic=VOTE'],
  ['/convergences?topic=nonsense', '/convergences?topic=nonsense'],
  [
    '/convergences?number=holders&card=place--montreal',
    '/convergences?card=place--montreal&number=holders',
  ],
  ['/matrix?card=a&among=UNION&topic=NEED', '/matrix?card=a&topic=NEED&among=UNION'],
  ['/documents?among=all&card=doc', '/documents?card=doc&among=all'],
  ['/documents?among=some', '/documents'],
  ['/places?card=montreal&kinds=Need', '/places?kinds=Need&card=montreal'],
  [
    '/map?kinds=Organisation,Programme,Policy,Barrier&verbs=PROPOSES,ADDRESSED_TO&links=1',
    '/map?kinds=Organisation,Programme,Policy,Barrier&verbs=PROPOSES,ADDRESSED_TO&links=1',
  ],
  [
    '/map?verbs=FUNDS&links=1&e=koumbit&focus=microsoft',
    '/map?e=koumbit&verbs=FUNDS&links=1&focus=microsoft',
  ],
  ['/gaps?lang=fr&card=gap--a--b', '/gaps?card=gap--a--b&lang=fr'],
];

test.each(LEADS)('%s leads to %s', (address, where) => expect(read(address)).toBe(where));
