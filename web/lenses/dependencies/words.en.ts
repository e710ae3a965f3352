/** The words of the lens of dependencies, in English. */
import { counted } from '../../words/formats.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');

export const en = {
  title: 'Dependencies',
  lead: 'A user depends on the software that it uses, a codebase on its dependencies and its maintainers, a service on the software that it runs on, a recipient on its payers. Only links that sources state as current count; a link that is not recorded does not show.',
  choose: 'Choose a codebase or a service',
  chooseHint: 'A few letters of its name',
  chooseNone:
    'Choose a codebase or a service to see its layers. Some that are used here, to begin with:',
  layers: (name: string) => `The layers of ${name}`,
  diagram: (name: string) => `Layers of ${name}: its dependencies at left, its dependents at right`,
  keepers: 'Who maintains it or contributes to it',
  keepersNone: 'No source names anybody.',
  keepingPeople: (count: number) =>
    `and ${of(count, 'person', 'people')} of whom no source names an employer`,
  reliers: 'Who relies on it directly',
  below: 'Its dependencies',
  above: 'Its dependents',
  belowNone: 'None of its dependencies is recorded here.',
  aboveNone: 'None of its dependents is recorded here.',
  links: (distance: number) => of(distance, 'link away', 'links away'),
  more: (count: number) => `and ${of(count, 'other', 'others')}, in the list below`,
  moreAtAll: (count: number) => `${of(count, 'more', 'more')} that are not listed here`,
  people: 'maintained here by',
  noPeople: 'no known maintainer here',
  money: 'funded here by',
  noMoney: 'no known funding from here',
  signs: 'A ring after a name: somebody here maintains it. A diamond: money from here goes to it.',
  drain: 'Simulate a removal',
  drainLead:
    'Mark an organisation, a codebase, a service, a programme or a person as gone: the page lists who is exposed, through which path, at which distance, and what remains. Mark others in the second removal to compare the two.',
  gone: 'Gone',
  versus: 'Gone, in a second removal',
  mark: 'Mark as gone',
  markHint: 'A name: who or what would be gone',
  markGathered: (count: number) => `Mark the ${count} gathered as gone`,
  markSelected: (name: string) => `Mark ${name} as gone`,
  back: (name: string) => `Bring ${name} back`,
  removal: (names: string) => `Without ${names}`,
  exposed: (count: number, alone: number) =>
    `${of(count, 'is exposed', 'are exposed')}; of ${alone === 1 ? 'one' : alone} no other way is known.`,
  soon: (counts: string) => `By distance: ${counts}.`,
  atDistance: (count: number, distance: number) =>
    distance === 1 ? `${count} directly` : `${count} at ${of(distance, 'link', 'links')}`,
  nobody: 'Nothing is known to depend on this. The sources may be silent.',
  path: 'The path',
  remains: 'Remaining',
  restExposed: (count: number) =>
    `${of(count, 'more is exposed', 'more are exposed')}, farther or with other ways.`,
  both: 'Exposed by both',
  onlyOne: 'By the first alone',
  onlyOther: 'By the second alone',
  weak: 'Weak points',
  weakLead:
    'An articulation point is an entity whose removal splits the network; a bridge is a link whose removal does. Both come from Hopcroft and Tarjan’s algorithm (1973) over all links above, in either direction.',
  points: (count: number) => of(count, 'such entity', 'such entities'),
  bridges: (count: number) => of(count, 'such link', 'such links'),
  bridge: (cutOff: number) =>
    `without it, ${of(cutOff, 'entity is cut off', 'entities are cut off')}`,
  support: 'Use and support here',
  supportLead:
    'How much each codebase is used here, beside how many contribute to it and pay for it here. Each count stops at ten, so that one famous codebase does not hide the others. Codebases with more use than support come first.',
  codebase: 'Codebase',
  users: 'Rely on it here',
  contributors: 'Contribute here',
  payers: 'Pay here',
  useShare: 'Share of use',
  supportShare: 'Share of support',
  notJudged: (count: number) =>
    `${of(count, 'codebase could', 'codebases could')} not be judged: used here, and no maintainer and no payer is recorded anywhere. That is not zero.`,
  notJudgedMore: (count: number) => `and ${of(count, 'other', 'others')}`,
};
