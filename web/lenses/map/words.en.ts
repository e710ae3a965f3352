/** The words around the map: its tools, its progress, its modes. In English. */
import { counted, number } from '../../words/formats.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');

export const en = {
  title: 'Map',
  label: 'Map of entities and links',
  layingOut: 'The map is being laid out',
  stop: 'Stop',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  all: 'Show all',
  impossible: 'This browser cannot draw the map. The table shows the same.',
  toTable: 'Open the table',
  nothing: 'Nothing fits these filters.',
  folded: (count: number, many: string, hub: string) =>
    `${hub}: ${number(count, 'en')} ${many} in one symbol.`,
  unfold: 'Open it',
  opened: (count: number, many: string, hub: string) =>
    `${hub}: ${number(count, 'en')} ${many} on the map.`,
  fold: 'Fold them',
  keys: 'Arrow keys walk along links, plus and minus zoom, 0 shows all, Enter reads, X gathers what is selected, Shift with X its neighbours too, Escape clears the selection. The table lists the same.',
  lasso: 'Lasso',
  lassoHint:
    'Draw a line around entities to gather them, or hold Shift while drawing. With the keyboard: X gathers what is selected.',
  modes: {
    title: 'What the map shows',
    links: 'Links',
    convergences: 'Convergences',
    gaps: 'Gaps',
  },
  zoomed: 'Tools of the map',
  filters: 'Filters and legend',
  noDrawing: 'This browser cannot draw the map. The list below shows the same.',
  modeKeys:
    'Arrow keys go from one to the next, along ties where there are any. Enter reads what is chosen, plus and minus zoom, 0 shows all, Escape clears the choice. The list below the map shows the same.',
  nobodyHere: (name: string) => `${name} is not on this map: nothing of what is shown concerns it.`,
  hereNot: 'Nothing is chosen.',
  closeChoice: 'Close',
  any: 'Clear filters',
  among: 'Kinds of stakeholder',
  where: 'Where',
  whole: 'Read about it',
  meet: {
    label: 'Map of convergences: actors, and what ties them',
    lead: (actors: number, ties: number, least: number) =>
      `${of(actors, 'actor', 'actors')}, ${of(ties, 'tie', 'ties')}: a tie means that two share ${least < 2 ? 'something' : `at least ${least} things`}.`,
    missing: (count: number) =>
      count === 0
        ? ''
        : `${of(count, 'pair has much in common and should meet', 'pairs have much in common and should meet')}.`,
    kept: (shown: number, all: number) => `The ${shown} strongest of ${all} ties are drawn.`,
    uniting: (kinds: number, count: number) =>
      count === 0
        ? `Nothing in the sources unites all ${kinds} kinds of stakeholder.`
        : `${of(count, 'thing unites', 'things unite')} all ${kinds} kinds of stakeholder.`,
    unitingLink: 'Read what unites them all',
    nearest: (kinds: string, without: string, count: number) =>
      `Nearest, ${of(count, 'thing that unites', 'things that unite')} ${kinds}, without ${without}:`,
    none: 'With these filters, nobody shares anything.',
    shared: 'What they share',
    sorts: {
      together: 'stand together',
      lacks: 'need or face the same',
      says: 'say the same',
      code: 'work on the same code',
      money: 'funded by the same',
    } as Record<string, string>,
    missingTie: 'should meet: no tie is recorded yet',
    outlined: 'a group, with the theme that unites it',
    aside: 'in italics: not known to be in the place',
    wide: 'wider: more and rarer things',
    least: 'Least in common',
    leastValue: (least: number) => (least === 1 ? '1 thing or more' : `${least} things or more`),
    board: 'The same as a board of cards',
    listed: (count: number) => `The same as a list: ${of(count, 'tie', 'ties')}`,
    one: 'One',
    other: 'Other',
    reasons: 'What they share',
    howMany: 'How many',
    met: 'Do they know each other?',
    tied: 'tied already',
    untied: 'no tie recorded',
    should: 'should meet',
    here: (name: string, kind: string, ties: number) =>
      `${name}, ${kind}, ${of(ties, 'tie', 'ties')}.`,
    inGroup: (title: string) => `In the group “${title}”.`,
    tiesOf: (count: number) => `${of(count, 'tie', 'ties')} on this map`,
    reasonsOf: (count: number) => `${of(count, 'thing', 'things')} in common`,
    facts: (count: number) => of(count, 'fact', 'facts'),
    card: 'The whole card',
    meeting: 'The meeting: who, why, what stands between',
    gone: 'These two share nothing any more, or nothing of these kinds.',
    and: (one: string, other: string) => `${one} and ${other}`,
  },
  lack: {
    label: 'Map of gaps: what is missing, and who relies on it',
    lead: (holes: number, gaps: number) =>
      `${of(gaps, 'thing is missing', 'things are missing')} around ${of(holes, 'need, codebase, measure or other', 'needs, codebases, measures and others')}.`,
    largest: (name: string, relying: number) =>
      `The largest, “${name}”, concerns ${of(relying, 'other', 'others')}.`,
    kept: (shown: number, all: number) => `${shown} of ${all} gaps are drawn; the board lists all.`,
    none: 'With these filters, nothing is missing as far as the sources tell.',
    missing: 'Where it is missing',
    places: {
      world: 'in the world',
      records: 'only in our records',
      both: 'both',
    } as Record<string, string>,
    rings: 'What is missing',
    absences: {
      who: 'somebody who does it',
      what: 'something that answers it',
      means: 'money',
      rules: 'a licence or a date',
      voices: 'those who should speak',
    } as Record<string, string>,
    missingTie: 'a missing tie: have not met, or not heard',
    size: 'larger: more rely on it or name it',
    threads: 'small and pale: an actor whom several concern',
    board: 'The same as a board of cards',
    listed: (count: number) => `The same as a list: ${of(count, 'entry', 'entries')}`,
    what: 'What',
    lacks: 'What is missing',
    relying: 'Who relies on it or names it',
    relyingOn: (count: number) =>
      `${of(count, 'other relies on it or names it', 'others rely on it or name it')}`,
    here: (name: string, kind: string, gaps: readonly string[], relying: number) =>
      `${name}, ${kind}. ${gaps.length === 0 ? 'Nothing of its own is missing here; others rely on it or it relies on them.' : `Missing: ${gaps.join(', ')}. ${of(relying, 'other relies on it or names it', 'others rely on it or name it')}.`}`,
    card: 'The whole card',
    could: 'What one could do',
    inWorld: 'missing in the world',
    inRecords: 'missing in our records',
    beside: 'Its own gaps: none here. It stands beside:',
    strangers: (one: string, other: string) => `${one} and ${other} have not met`,
  },
};
