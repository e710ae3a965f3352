/** A card in one sentence, which never says « agree » of what is only reported, inferred or imagined. */
import type { Language } from '../errors.ts';
import type { Divergence } from './divergences.ts';
import type { Found, Party } from './found.ts';
import { type Clauses, clauses, SHARING } from './phrases.ts';

/** What the sentence needs to know beside the card. */
export interface Said {
  readonly language: Language;
  readonly name: (id: string) => string;
  /** The label of a status. */
  readonly status: (id: string) => string;
  readonly camp?: 'SUPPORT' | 'WORRY';
  /** Names of what brings the parties of a meeting together. */
  readonly reasons?: readonly string[];
}

const NAMED = 5;

export function sentenceOn(found: Found, said: Said): string {
  const words = clauses[said.language];
  if (found.kind === 'MEETING') return meeting(found, said, words);
  if (found.kind === 'COMMUNITY') return community(found, said, words);
  const title = found.subject === null ? '' : unstopped(said.name(found.subject));
  const counted = found.parties.filter((party) => party.counted);
  const firstHand = counted.filter(({ voice }) => voice === 'FIRST_HAND');
  const relayed = counted.filter(({ voice }) => voice === 'REPORTED');
  const unsure = found.parties.filter(({ voice }) => voice === 'UNCERTAIN');
  const verb =
    found.kind === 'STATEMENT' ? words[said.camp ?? 'SUPPORT'] : SHARING[said.language][found.kind];
  return [
    firstHand.length > 1 ? words.several(list(firstHand, said), verb.several, title) : undefined,
    firstHand.length === 1 ? words.one(list(firstHand, said), verb.one, title) : undefined,
    firstHand.length === 0 ? words.nobody(title) : undefined,
    relayed.length > 0 ? words.reported(list(relayed, said), firstHand.length === 0) : undefined,
    unsure.length > 0
      ? words.unsure(list(unsure, said, true), unsure[0]?.counted === true)
      : undefined,
    words.meet(numberOf(found, 'stakeholders'), numberOf(found, 'documents')),
    found.certain ? undefined : words.weak,
  ]
    .filter((one) => one !== undefined && one !== '')
    .join(' ');
}

function meeting(found: Found, said: Said, words: Clauses): string {
  const names = list(found.parties, said);
  const reasons = said.reasons ?? [];
  const shown = reasons.slice(0, NAMED).map((one) => words.quoted(unstopped(one)));
  return words.meeting(
    names,
    found.parties.length,
    joined(shown, said.language, reasons.length - shown.length),
  );
}

function community(found: Found, said: Said, words: Clauses): string {
  const hubs = joined(
    found.parties.slice(0, 3).map(({ id }) => said.name(id)),
    said.language,
    0,
  );
  const share = new Intl.NumberFormat(locale(said.language), { style: 'percent' });
  return words.community(
    numberOf(found, 'size') ?? 0,
    hubs,
    share.format(numberOf(found, 'stability') ?? 1),
  );
}

const numberOf = ({ parts }: Found, wanted: string) =>
  parts.find(({ name }) => name === wanted)?.value;

/** The first few by name, with what is unsure about each where it is, and how many more. */
function list(parties: readonly Party[], said: Said, withStatus = false): string {
  const shown = parties.slice(0, NAMED).map(({ id, facts }) => {
    const statuses = [...new Set(facts.map(({ status }) => said.status(status)))].join(', ');
    return withStatus ? `${said.name(id)} (${statuses})` : said.name(id);
  });
  return joined(shown, said.language, parties.length - shown.length);
}

function joined(names: readonly string[], language: Language, more: number): string {
  const all = more > 0 ? [...names, clauses[language].others(more)] : names;
  return new Intl.ListFormat(locale(language), { type: 'conjunction' }).format(all);
}

/** A statement within a sentence loses its full stop. */
const unstopped = (title: string) => title.replace(/\.$/, '');

const locale = (language: Language) => (language === 'FR' ? 'fr-CA' : 'en-CA');

/** Who stands on which side of a statement. */
export function divergenceSentence({ kind, statement, sides }: Divergence, said: Said): string {
  const words = clauses[said.language];
  const shown = sides.map(({ parties }) => list(parties, said, true));
  return words.parting(kind, unstopped(said.name(statement)), shown);
}
