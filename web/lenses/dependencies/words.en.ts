/** The words of the lens of dependencies, in English. */
import { counted } from '../../words/formats.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');

export const en = {
  title: 'What stands on what',
  lead: 'A user stands on what it uses, a codebase on what it depends on and on who keeps it, a service on what it runs on, a recipient on who pays. Only what sources state to hold counts; what is not recorded does not show.',
  choose: 'Choose a codebase or a service',
  chooseHint: 'For instance CiviCRM, Drupal',
  chooseNone:
    'Choose a codebase or a service to see its layers. Some that are used here, to begin with:',
  layers: (name: string) => `The layers of ${name}`,
  diagram: (name: string) =>
    `Layers of ${name}: at left what it stands on, at right who stands on it`,
  below: 'What it stands on',
  above: 'Who stands on it',
  belowNone: 'Nothing on which it stands is recorded here.',
  aboveNone: 'Nobody who stands on it is recorded here.',
  links: (distance: number) => of(distance, 'link away', 'links away'),
  more: (count: number) => `and ${of(count, 'other', 'others')}, in the list below`,
  moreAtAll: (count: number) => `${of(count, 'more', 'more')} that are not listed here`,
  people: 'kept here by',
  noPeople: 'nobody here is known to keep it',
  money: 'paid here by',
  noMoney: 'no money from here is known',
  signs: 'A ring after a name: somebody here keeps it. A diamond: money from here goes to it.',
  drain: 'Drain the lake',
  drainLead:
    'Mark an organisation, a codebase, a service, a programme or a person as gone: who is exposed, through which path, how soon, and what remains. Mark others in the second removal to compare the two.',
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
  soon: (counts: string) => `How near: ${counts}.`,
  atDistance: (count: number, distance: number) =>
    distance === 1 ? `${count} at once` : `${count} at ${of(distance, 'link', 'links')}`,
  nobody: 'Nobody is known to stand on this. That may be silence.',
  path: 'The path',
  remains: 'What remains',
  restExposed: (count: number) =>
    `${of(count, 'more is exposed', 'more are exposed')}, farther or with other ways.`,
  both: 'Exposed by both',
  onlyOne: 'By the first alone',
  onlyOther: 'By the second alone',
  weak: 'Where it hangs by one',
  weakLead:
    'Articulation points are those without whom what hangs together falls apart; bridges are single links of that sort. Found by Hopcroft and Tarjan’s algorithm (1973) over all links above, whichever way they go.',
  points: (count: number) => of(count, 'such entity', 'such entities'),
  bridges: (count: number) => of(count, 'such link', 'such links'),
  bridge: (cutOff: number) =>
    `without it, ${of(cutOff, 'entity is cut off', 'entities are cut off')}`,
  support: 'Use here against support here',
  supportLead:
    'How much each codebase is used here, against how many contribute to it and pay for it here. Beyond ten, one more counts no more, so that the famous do not swallow the rest. Those used more than supported come first.',
  codebase: 'Codebase',
  users: 'Rely on it here',
  contributors: 'Contribute here',
  payers: 'Pay here',
  useShare: 'Share of use',
  supportShare: 'Share of support',
  notJudged: (count: number) =>
    `${of(count, 'codebase could', 'codebases could')} not be judged: used here, and nothing is recorded of who keeps or pays for them anywhere. That is no zero.`,
  notJudgedMore: (count: number) => `and ${of(count, 'other', 'others')}`,
};
