/** The phrases of which the sentences on cards are made, in both languages. */
import type { Language } from '../../errors.ts';
import type { Kind } from '../convergence.ts';
import type { DivergenceKind } from '../rules/divergences.ts';

interface Verb {
  readonly several: string;
  readonly one: string;
}

export interface Clauses {
  readonly SUPPORT: Verb;
  readonly WORRY: Verb;
  quoted(title: string): string;
  several(names: string, verb: string, title: string): string;
  one(name: string, verb: string, title: string): string;
  nobody(title: string): string;
  reported(names: string, alone: boolean): string;
  unsure(names: string, counted: boolean): string;
  meet(kinds: number | undefined, documents: number | undefined): string;
  readonly weak: string;
  others(count: number): string;
  untied(names: string): string;
  sharing(count: number, reasons: string): string;
  relayed(names: string): string;
  /** After a thing that is shared only as others report. */
  readonly told: string;
  between(links: string): string;
  disputed(statements: string): string;
  within(limit: string): string;
  readonly colon: string;
  community(size: number, hubs: string, share: string): string;
  parting(kind: DivergenceKind, title: string, sides: readonly string[]): string;
}

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const clauses: Readonly<Record<Language, Clauses>> = {
  EN: {
    SUPPORT: { several: 'agree first-hand on', one: 'alone says first-hand' },
    WORRY: { several: 'share first-hand the concern', one: 'alone voices first-hand the concern' },
    quoted: (title) => `“${title}”`,
    several: (names, verb, title) => `${names} ${verb} “${title}”.`,
    one: (name, verb, title) => `${name} ${verb} “${title}”.`,
    nobody: (title) => `On “${title}”, nobody speaks first-hand.`,
    reported: (names, alone) =>
      alone ? `By report of others: ${names}.` : `By report of others, also: ${names}.`,
    unsure: (names, counted) =>
      counted
        ? `Counted as asked, though the sources do not plainly say so: ${names}.`
        : `Not counted, for the sources do not plainly say so: ${names}.`,
    meet: (kinds, documents) =>
      [
        kinds === undefined ? '' : plural(kinds, 'kind of stakeholder', 'kinds of stakeholder'),
        documents === undefined ? '' : plural(documents, 'document', 'documents'),
      ]
        .filter((one) => one !== '')
        .join(', ')
        .concat('.'),
    weak: 'Weak: without what is not plainly said, nothing meets.',
    others: (count) => plural(count, 'other', 'others'),
    untied: (names) => `No present tie is recorded between ${names}.`,
    sharing: (count, reasons) => `${count === 2 ? 'Both' : 'Two or more of them'} ${reasons}.`,
    told: ' (reported by others)',
    relayed: (names) => `What is said here of ${names} is reported by others.`,
    between: (links) => `What already stands between them: ${links}.`,
    disputed: (statements) => `They stand on two sides of ${statements}.`,
    within: (limit) => `limit: ${limit}`,
    colon: ': ',
    community: (size, hubs, share) =>
      `${plural(size, 'entity', 'entities')} around ${hubs}; ${share} of it stays together from run to run.`,
    parting: (kind, title, sides) =>
      ({
        OPPOSITION: `On “${title}”, for it: ${sides[0]}; against it: ${sides[1]}.`,
        RESERVATION: `On “${title}”, for it: ${sides[0]}; with a concern or a question: ${sides[1]}.`,
        MEANS: `On “${title}”, one end and several means or limits. ${sides.join('; ')}.`,
      })[kind],
  },
  FR: {
    SUPPORT: { several: 's’accordent, de première main, sur', one: 'dit' },
    WORRY: {
      several: 'partagent, de première main, la préoccupation',
      one: 'exprime la préoccupation',
    },
    quoted: (title) => `« ${title} »`,
    several: (names, verb, title) => `${names} ${verb} « ${title} ».`,
    one: (name, verb, title) => `Une seule voix de première main, ${name}, ${verb} « ${title} ».`,
    nobody: (title) => `Sur « ${title} », personne ne parle de première main.`,
    reported: (names, alone) =>
      alone ? `D’après d’autres : ${names}.` : `D’après d’autres, aussi : ${names}.`,
    unsure: (names, counted) =>
      counted
        ? `Comptés comme demandé, bien que les sources ne le disent pas clairement : ${names}.`
        : `Non comptés, car les sources ne le disent pas clairement : ${names}.`,
    meet: (kinds, documents) =>
      [
        kinds === undefined
          ? ''
          : plural(kinds, 'sorte de partie prenante', 'sortes de parties prenantes'),
        documents === undefined ? '' : plural(documents, 'document', 'documents'),
      ]
        .filter((one) => one !== '')
        .join(', ')
        .concat('.'),
    weak: 'Faible : sans ce qui n’est pas dit clairement, rien ne se rejoint.',
    others: (count) => plural(count, 'autre', 'autres'),
    untied: (names) => `Aucun lien actuel n’est consigné entre ${names}.`,
    sharing: (count, reasons) =>
      `${count === 2 ? 'Les deux' : 'Deux de ces parties ou plus'} ${reasons}.`,
    told: ' (rapporté par d’autres)',
    relayed: (names) => `Ce qui est dit ici de ${names} est rapporté par d’autres.`,
    between: (links) => `Ce qui se dresse déjà entre ces parties : ${links}.`,
    disputed: (statements) => `Elles se trouvent de part et d’autre de ${statements}.`,
    within: (limit) => `limite : ${limit}`,
    colon: ' : ',
    community: (size, hubs, share) =>
      `${plural(size, 'entité', 'entités')} autour de ${hubs}; ${share} de la communauté reste ensemble d’un calcul à l’autre.`,
    parting: (kind, title, sides) =>
      ({
        OPPOSITION: `Sur « ${title} », pour : ${sides[0]}; contre : ${sides[1]}.`,
        RESERVATION: `Sur « ${title} », pour : ${sides[0]}; avec une préoccupation ou une question : ${sides[1]}.`,
        MEANS: `Sur « ${title} », une même fin et plusieurs moyens ou limites. ${sides.join('; ')}.`,
      })[kind],
  },
};

type Shared = Exclude<Kind, 'STATEMENT' | 'MEETING' | 'COMMUNITY'>;
/** What may bring some together. */
export type Reason = Shared | 'STATEMENT';

/** How those whom a statement brings together stand to it. */
export const MEETING: Readonly<Record<Language, string>> = {
  EN: 'are on the same side of',
  FR: 'se rangent du même côté sur',
};

/** How a thing is shared, for those who share it first-hand. */
export const SHARING: Readonly<Record<Language, Readonly<Record<Shared, Verb>>>> = {
  EN: {
    NEED: { several: 'need or name', one: 'alone needs or names first-hand' },
    BARRIER: { several: 'name the barrier', one: 'alone names first-hand the barrier' },
    CONCEPT: { several: 'take positions on', one: 'alone takes first-hand a position on' },
    CODEBASE: { several: 'build on, contribute to or use', one: 'alone builds on or uses' },
    FUNDER: { several: 'receive from or through', one: 'alone receives from or through' },
    PERSON: { several: 'share', one: 'alone has' },
    EVENT: { several: 'took part in', one: 'alone took part in' },
    PARTNER: { several: 'are partners or members of', one: 'alone is a partner or member of' },
    PLACE: { several: 'are located or active in', one: 'alone is located or active in' },
    CAUSE: { several: 'stand behind', one: 'alone stands behind' },
  },
  FR: {
    NEED: {
      several: 'ont ou nomment le besoin',
      one: 'a ou nomme le besoin',
    },
    BARRIER: { several: 'nomment l’obstacle', one: 'nomme l’obstacle' },
    CONCEPT: {
      several: 'prennent position sur',
      one: 'prend position sur',
    },
    CODEBASE: {
      several: 's’appuient sur, alimentent ou utilisent',
      one: 's’appuie sur ou utilise',
    },
    FUNDER: { several: 'reçoivent de ou par', one: 'reçoit de ou par' },
    PERSON: { several: 'ont en commun', one: 'a' },
    EVENT: { several: 'ont pris part à', one: 'a pris part à' },
    PARTNER: {
      several: 'sont partenaires ou membres de',
      one: 'est partenaire ou membre de',
    },
    PLACE: { several: 'se trouvent ou sont actifs à', one: 'se trouve ou est actif à' },
    CAUSE: { several: 'portent', one: 'porte' },
  },
};
