/**
 * The results of a closed consultation as a document that the graph cites, and the stances of those who spoke for
 * an organisation and consent to it as positions: one proposal, which an editor looks at like any other.
 */
import { createHash } from 'node:crypto';
import { allow } from '../access/viewer.ts';
import type { Entered } from '../changes/entry.ts';
import type { Context } from '../context.ts';
import { today } from '../day.ts';
import type { Proposal } from '../proposals/proposal.ts';
import { LARGEST, propose } from '../proposals/propose.ts';
import { currentFacts } from '../snapshot/current.ts';
import type { Facts } from '../snapshot/facts.ts';
import { nameOf, wordsIn } from '../words/words.ts';
import type { Live } from './live.ts';
import type { Submitted } from './records.ts';
import { refusedHere } from './refusals.ts';
import { countedMarks, isShown, joinsOf, stateOf } from './rules.ts';
import { consentingIn } from './speaking.ts';
import { known } from './taking-part.ts';

export interface ProposedResults {
  readonly proposal: Proposal;
  /** The id of the document. */
  readonly document: string;
  /** Positions that it holds. */
  readonly positionCount: number;
  /** Positions that find no room in one proposal: they wait until this one is published. */
  readonly leftCount: number;
}

/** Entries of one proposal, and characters, with some to spare. */
const [MOST_ENTRIES, LONGEST] = [100, LARGEST - 1_000];

const STANCES: Readonly<Record<string, string>> = { '+': 'for', '-': 'against' };

interface Stance {
  readonly entity: string;
  readonly statement: Submitted;
  readonly stance: string;
}

/** @throws CONFLICT while votes are still taken, BAD_INPUT where the graph holds all of it */
export async function proposeResults(
  context: Context,
  { id, origin }: { readonly id: string; readonly origin: string },
): Promise<ProposedResults> {
  const viewer = await context.viewer();
  const author = allow(viewer, 'moderate');
  const live = await known(context, id);
  if (stateOf(live.consultation, today()) !== 'CLOSED')
    throw refusedHere('CONFLICT', ({ stillOpen }) => stillOpen, 'id');
  const facts = await currentFacts(context.graph, context.vocabulary);
  const document = documentOf(live, facts, origin);
  const made = entriesOf(document, stancesIn(live), facts, id);
  if (made.entities.length + made.links.length === 0)
    throw refusedHere('CONFLICT', ({ nothingToPropose }) => nothingToPropose, 'id');
  const proposed = { do: 'edit', entities: made.entities, links: made.links } as const;
  const text = JSON.stringify(proposed);
  const { proposal } = await propose(
    context.graph,
    {
      proposed,
      message: wordsIn(context.language).consultations.proposed(made.positions),
      name: author === '' ? null : author,
      account: viewer.account,
      contact: null,
      expected: null,
      key: `results ${createHash('sha256').update(text).digest('base64url')}`,
      isDryRun: false,
    },
    context.vocabulary,
  );
  const { positions, left } = made;
  return { proposal, document: String(document['id']), positionCount: positions, leftCount: left };
}

const documentId = (consultation: string): string => `consultation-${consultation}`.slice(0, 100);

function documentOf(
  { consultation, statements, votes, voters }: Live,
  facts: Facts,
  origin: string,
): Entered {
  const id = documentId(consultation.id);
  const question = facts.entities.get(consultation.question);
  const last =
    [...statements.values()]
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? consultation.opens;
  const date =
    consultation.closes !== null && consultation.closes <= today() ? consultation.closes : last;
  const title = (language: 'fr' | 'en') =>
    wordsIn(language).consultations.document(
      nameOf(question, consultation.question, language === 'fr' ? 'FR' : 'EN'),
    );
  const shown = [...statements.values()].filter(isShown);
  const told = { votes, participants: voters, statements: shown.length };
  const address = /^https?:\/\/(?!127\.|localhost)/.test(origin)
    ? { address: `${origin}/consultations?on=${encodeURIComponent(consultation.id)}&part=results` }
    : {};
  return {
    id,
    kind: 'Document',
    name: { fr: title('fr'), en: title('en') },
    description: {
      fr: wordsIn('fr').consultations.counted(told),
      en: wordsIn('en').consultations.counted(told),
    },
    documentKind: 'data-set',
    date,
    read: today(),
    ...address,
    cite: { source: id, at: '—' },
  };
}

/** What each consenting speaker says on each statement that is shown; a pass is no stance. */
function stancesIn(live: Live): readonly Stance[] {
  const shown = [...live.statements.values()].filter(isShown);
  const joins = joinsOf(live.statements.values());
  const numbers = shown.map(({ number }) => number);
  return consentingIn(live).flatMap((ballot) => {
    const marks = countedMarks(ballot, numbers, joins);
    return shown.flatMap((statement, at) => {
      const stance = STANCES[marks[at] ?? '.'];
      return stance === undefined ? [] : [{ entity: ballot.entity, statement, stance }];
    });
  });
}

interface Made {
  readonly entities: Entered[];
  readonly links: Entered[];
  positions: number;
  left: number;
}

/** What the graph does not hold yet, as much of it as one proposal takes: first the document, then stance by stance. */
function entriesOf(
  document: Entered,
  stances: readonly Stance[],
  facts: Facts,
  consultation: string,
): Made {
  const made: Made = { entities: [], links: [], positions: 0, left: 0 };
  const source = String(document['id']);
  if (!facts.entities.has(source)) {
    made.entities.push(document);
    const about = { from: source, kind: 'ABOUT', to: questionOf(consultation, facts) };
    if (about.to !== null) made.links.push({ ...about, cite: { source, at: '—' } });
  }
  let size = JSON.stringify([made.entities, made.links]).length;
  const added = new Set<string>();
  for (const { entity, statement, stance } of stances) {
    const to = statementId(statement, consultation);
    const link: Entered = {
      from: entity,
      kind: 'HOLDS',
      to,
      key: consultation,
      stance,
      status: 'stated',
      cite: { source, at: at(statement), read: today() },
    };
    if (
      facts
        .out(entity, 'HOLDS')
        .some((one) => one.to === to && one.id.endsWith(`--${consultation}`))
    )
      continue;
    const isNew = !facts.entities.has(to) && !added.has(to);
    const entries = isNew ? [statementEntry(statement, to, source), link] : [link];
    const longer = size + JSON.stringify(entries).length;
    const count = made.entities.length + made.links.length + entries.length;
    if (longer > LONGEST || count > MOST_ENTRIES) {
      made.left += 1;
      continue;
    }
    size = longer;
    added.add(to);
    if (isNew) made.entities.push(entries[0] as Entered);
    made.links.push(link);
    made.positions += 1;
  }
  return made;
}

const at = ({ number }: Submitted): string =>
  (['fr', 'en'] as const).map((one) => wordsIn(one).consultations.numbered(number)).join(' / ');

const statementId = ({ held, number }: Submitted, consultation: string): string =>
  held ?? `${consultation}-enonce-${number}`.slice(0, 100);

function statementEntry(statement: Submitted, id: string, source: string): Entered {
  const { fr, en } = statement;
  const name = fr !== null && en !== null ? { fr, en } : fr !== null ? { fr } : { en };
  return { id, kind: 'Statement', name, cite: { source, at: at(statement) } };
}

/** A consultation that was opened again has a number behind the id of its question. */
function questionOf(consultation: string, facts: Facts): string | null {
  const question = consultation.replace(/-\d+$/, '');
  return [consultation, question].find((id) => facts.entities.get(id)?.kind === 'Question') ?? null;
}
