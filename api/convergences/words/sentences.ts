/** A card in one sentence, which never says « agree » of what is only reported, inferred or imagined. */
import type { Language } from '../../errors.ts';
import type { Found, Party } from '../convergence.ts';
import type { Divergence } from '../rules/divergences.ts';
import { type Clauses, clauses, MEETING, type Reason, SHARING } from './phrases.ts';

/** What the sentence needs to know beside the card. */
export interface Said {
  readonly language: Language;
  readonly name: (id: string) => string;
  /** The label of a status. */
  readonly status: (id: string) => string;
  readonly camp?: 'SUPPORT' | 'WORRY';
  /** What brings the parties of a meeting together, by kind. */
  readonly reasons?: ReadonlyMap<Reason, readonly { name: string; relayed: boolean }[]>;
  /** What already stands between the parties of a meeting, in words. */
  readonly between?: readonly string[];
  /** Statements on which parties of a meeting are on two sides. */
  readonly disputed?: readonly string[];
}

const NAMED = 5;
/** How many reasons of one kind a sentence names. */
const REASONS = 3;

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
  return sentences([
    firstHand.length > 1 ? words.several(list(firstHand, said), verb.several, title) : undefined,
    firstHand.length === 1 ? words.one(list(firstHand, said), verb.one, title) : undefined,
    firstHand.length === 0 ? words.nobody(title) : undefined,
    relayed.length > 0 ? words.reported(list(relayed, said), firstHand.length === 0) : undefined,
    unsure.length > 0
      ? words.unsure(list(unsure, said, true), unsure[0]?.counted === true)
      : undefined,
    words.meet(numberOf(found, 'stakeholders'), numberOf(found, 'documents')),
    found.certain ? undefined : words.weak,
  ]);
}

/** A word in small letters begins a sentence with a capital; « eQualitie » stays as it is written. */
const capital = (sentence: string) =>
  sentence.replace(
    /^\p{Ll}[\p{Ll}’'-]*(?=[\s,.]|$)/u,
    (word) => word[0]?.toUpperCase() + word.slice(1),
  );

const sentences = (parts: readonly (string | undefined)[]) =>
  parts
    .filter((one) => one !== undefined && one !== '')
    .map((one) => capital(one as string))
    .join(' ');

function meeting({ parties }: Found, said: Said, words: Clauses): string {
  const reasons = [...(said.reasons ?? [])].map(([kind, names]) => {
    const shown = names
      .slice(0, REASONS)
      .map(({ name, relayed }) => words.quoted(unstopped(name)) + (relayed ? words.told : ''));
    const verb =
      kind === 'STATEMENT' ? MEETING[said.language] : SHARING[said.language][kind].several;
    return `${verb} ${joined(shown, said.language, names.length - shown.length)}`;
  });
  const relayed = parties.filter(({ voice }) => voice === 'REPORTED');
  const disputed = (said.disputed ?? []).map((one) => words.quoted(unstopped(one)));
  return sentences([
    words.untied(
      joined(
        parties.map(({ id }) => said.name(id)),
        said.language,
        0,
      ),
    ),
    reasons.length === 0 ? undefined : words.sharing(parties.length, reasons.join('; ')),
    relayed.length === 0 ? undefined : words.relayed(list(relayed, said)),
    said.between?.length ? words.between(said.between.join('; ')) : undefined,
    disputed.length === 0 ? undefined : words.disputed(joined(disputed, said.language, 0)),
  ]);
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

/** Who stands on which side of a statement; of means, in which words each differs. */
export function divergenceSentence({ kind, statement, sides }: Divergence, said: Said): string {
  const words = clauses[said.language];
  const { language } = said;
  const shown = sides.map(({ parties, instrument, limit }) => {
    const who = list(parties, said, true);
    if (kind !== 'MEANS') return who;
    const how = [instrument?.[language], limit && words.within(limit[language])];
    return `${who}${words.colon}${how.filter(Boolean).join(', ')}`;
  });
  return words.parting(kind, unstopped(said.name(statement)), shown);
}
