/** Convergences et divergences : qui se rejoint, sur quoi, comment cela est dit, et le sens de chaque nombre. */
import type { convergences as english, Things } from '../en/convergences.ts';
import { french, size, unstopped } from '../formats.ts';
import { phrase } from '../typeset.ts';

const { count, form, list, number, percent, some } = french;

const quoted = (title: string) => phrase`« ${unstopped(title)} »`;

const voices = (only: number, one: string, several: string) =>
  only === 1
    ? `Une seule voix de première main ${one}`
    : `${count(only, 'voix', 'voix')} de première main ${several}`;
const actors = (only: number, one: string, several: string) =>
  only === 1 ? `Un seul acteur ${one}` : `${count(only, 'acteur', 'acteurs')} ${several}`;

const shares: typeof english.shares = {
  SUPPORT: (who, title) =>
    phrase`${voices(size(who), 'dit', 's’accordent sur')} ${quoted(title)} : ${some(who)}.`,
  WORRY: (who, title) =>
    phrase`${voices(size(who), 'exprime la préoccupation', 'partagent la préoccupation')} ${quoted(title)} : ${some(who)}.`,
  NEED: (who, title) =>
    phrase`${voices(size(who), 'a ou nomme le besoin', 'ont ou nomment le besoin')} ${quoted(title)} : ${some(who)}.`,
  BARRIER: (who, title) =>
    phrase`${voices(size(who), 'nomme l’obstacle', 'nomment l’obstacle')} ${quoted(title)} : ${some(who)}.`,
  CONCEPT: (who, title) =>
    phrase`${voices(size(who), 'prend position sur', 'prennent position sur')} ${quoted(title)} : ${some(who)}.`,
  CODEBASE: (who, title) =>
    phrase`${actors(size(who), 'utilise, enrichit ou prolonge', 'utilisent, enrichissent ou prolongent')} ${quoted(title)} : ${some(who)}.`,
  FUNDER: (who, title) =>
    phrase`${actors(size(who), 'reçoit', 'reçoivent')} un paiement ou un appui versé ou transmis par ${quoted(title)} : ${some(who)}.`,
  PERSON: (who, title) =>
    phrase`${actors(size(who), 'est lié à', 'ont en commun')} ${quoted(title)} : ${some(who)}.`,
  EVENT: (who, title) =>
    phrase`${actors(size(who), 'a pris part à', 'ont pris part à')} ${quoted(title)} : ${some(who)}.`,
  PARTNER: (who, title) =>
    phrase`${actors(size(who), 'est partenaire ou membre de', 'sont partenaires ou membres de')} ${quoted(title)} : ${some(who)}.`,
  PLACE: (who, title) =>
    phrase`${actors(size(who), 'est établi ou actif', 'sont établis ou actifs')} dans ce lieu, ${quoted(title)} : ${some(who)}.`,
  CAUSE: (who, title) =>
    phrase`${actors(size(who), 'porte', 'portent')} ${quoted(title)} : ${some(who)}.`,
};

const joined: typeof english.joined = {
  SUPPORTS: (one, other) => phrase`${one} ; c’est une raison de plus pour ${other}.`,
  SAME_END: (one, other) => phrase`Un même but par deux voies : ${one}, et ${other}.`,
};

const answers: typeof english.answers = {
  OPPOSITION: (one, other) => `D’un côté, ${one}\u202f; de l’autre, ${other}.`,
  RESERVATION: (one, other) => phrase`${one} ; une limite y est posée par ${other}.`,
  MEANS: (one, other) => phrase`Un même but par deux voies : ${one}, ou ${other}.`,
};

const thing = ({ title, relayed }: Things['things'][number]) =>
  `${quoted(title)}${relayed ? ' (rapporté par d’autres)' : ''}`;
const shown = ({ things, others }: Things) => some({ names: things.map(thing), others });
const sizeOf = ({ things, others }: Things) => things.length + others;

const meeting: typeof english.meeting = {
  STATEMENT: (all) => `se rangent du même côté sur ${shown(all)}`,
  NEED: (all) => `ont ou nomment ${form(sizeOf(all), 'le besoin', 'les besoins')} ${shown(all)}`,
  BARRIER: (all) => `nomment ${form(sizeOf(all), 'l’obstacle', 'les obstacles')} ${shown(all)}`,
  CONCEPT: (all) => `prennent position sur ${shown(all)}`,
  JOINED: (all) => `tiennent des propos qui se rejoignent sur ${shown(all)}`,
  CODEBASE: (all) => `utilisent, enrichissent ou prolongent ${shown(all)}`,
  FUNDER: (all) => `reçoivent un paiement ou un appui versé ou transmis par ${shown(all)}`,
  PERSON: (all) => `ont en commun ${shown(all)}`,
  EVENT: (all) => `ont pris part à ${shown(all)}`,
  PARTNER: (all) => `sont partenaires ou membres de ${shown(all)}`,
  PLACE: (all) =>
    phrase`sont établis ou actifs ${form(sizeOf(all), 'dans le même lieu', 'dans les mêmes lieux')} : ${shown(all)}`,
  CAUSE: (all) => `portent ${shown(all)}`,
};

const divergences: typeof english.divergences = {
  OPPOSITION: (title, [on = '', against = '']) =>
    phrase`Sur ${quoted(title)}, tenu pour vrai par : ${on} ; rejeté par : ${against}.`,
  RESERVATION: (title, [on = '', reserved = '']) =>
    phrase`Sur ${quoted(title)}, pour : ${on} ; avec une préoccupation ou une question : ${reserved}.`,
  MEANS: (title, sides) =>
    phrase`Sur ${quoted(title)}, le but est commun ; les moyens diffèrent. ${sides.join('\u202f; ')}.`,
};

const parts: typeof english.parts = (floor) => ({
  stakeholders: {
    label: 'sortes de parties prenantes',
    meaning: 'Combien de sortes connues de parties prenantes se rejoignent, au moins 1.',
  },
  documents: {
    label: 'documents',
    meaning:
      'Combien de documents entiers le disent. Un billet et ses commentaires comptent pour un.',
  },
  consensus: {
    label: 'consensus entre groupes',
    meaning: `Produit, sur les sortes de parties prenantes d’au moins ${number(floor)} voix, de (d’accord + 1)/(votes + 2), selon Polis.`,
  },
  rarity: {
    label: 'rareté',
    meaning: '1/ln(1 + n), où n acteurs la partagent (Adamic et Adar, 2003).',
  },
  affinity: {
    label: 'affinité',
    meaning:
      'Somme, sur les sortes de choses partagées, de ln(1 + somme de leurs raretés). Pour un groupe, moyenne sur ses paires.',
  },
  reasons: { label: 'raisons', meaning: 'Combien de choses rapprochent ces acteurs.' },
  holders: {
    label: 'voix',
    meaning: phrase`Combien de voix indépendantes comptent : un membre et son groupe, ou une personne sous deux noms, n’en font qu’une.`,
  },
  size: { label: 'membres', meaning: 'Combien d’entités la communauté réunit.' },
  stability: {
    label: 'stabilité',
    meaning: phrase`Part de la communauté qui reste ensemble d’un calcul à l’autre : moyenne du meilleur indice de Jaccard (Hennig, 2007).`,
  },
});

export const convergences: typeof english = {
  shares,
  nobody: (title) => phrase`Sur ${quoted(title)}, personne ne parle de première main.`,
  relayed: (who) => phrase`Rapporté par d’autres : ${some(who)}.`,
  alsoRelayed: (who) => phrase`Aussi rapporté par d’autres : ${some(who)}.`,
  notCounted: (who) =>
    phrase`${form(size(who), 'Partie non comptée', 'Parties non comptées')}, car les sources ne le disent pas clairement : ${some(who)}.`,
  countedAsAsked: (who) =>
    phrase`${form(size(who), 'Partie comptée', 'Parties comptées')} à votre demande, bien que les sources ne le disent pas clairement : ${some(who)}.`,
  meet: ({ kinds, documents }) =>
    [
      kinds === null
        ? []
        : [count(kinds, 'sorte de partie prenante', 'sortes de parties prenantes')],
      documents === null ? [] : [count(documents, 'document', 'documents')],
    ]
      .flat()
      .join(', ')
      .concat('.'),
  weak: phrase`Faible : sans ce que les sources ne disent pas clairement, rien ne se rejoint.`,
  untied: (names) => `Aucun lien actuel n’est consigné entre ${list(names)}.`,
  tied: (names) => `${list(names)} sont déjà en lien.`,
  common: (parties, reasons) =>
    `${parties === 2 ? 'Les deux' : 'Au moins deux de ces acteurs'} ${reasons.join('\u202f; ')}.`,
  meetingRelayed: (who) => `Ce qui est dit ici sur ${some(who)} est rapporté par d’autres.`,
  between: (links) => phrase`Ce qui existe déjà entre ces acteurs : ${links.join('\u202f; ')}.`,
  disputed: (statements) => `Ces acteurs s’opposent sur ${list(statements.map(quoted))}.`,
  community: (told) =>
    phrase`${count(told.size, 'entité', 'entités')} ; ${form(told.hubs.length, 'la plus liée', 'les plus liées')} : ${list(told.hubs)}. ${percent(told.share)} de la communauté reste ensemble d’un calcul à l’autre.`,
  meeting,
  divergences,
  joined,
  answers,
  pair: (one, other) => `${unstopped(one)} / ${unstopped(other)}`,
  holding: (title, who) => `${quoted(title)} (${who})`,
  rejecting: (title, who) => `le rejet de ${quoted(title)} (${who})`,
  asOne: (one, other) => `${one} et ${other}`,
  countAsOne: (pairs) => phrase`Tenus pour une seule et même partie : ${some(pairs)}.`,
  inBetween: (who) => phrase`Des deux côtés à la fois : ${some(who)}.`,
  reading: 'Que ces deux phrases se répondent est une lecture de ceux qui ont codé les sources.',
  parts,
  who: some,
  withStatus: (name, statuses) => `${name} (${statuses.join(', ')})`,
  means: ({ who, instrument, limit }) => {
    const within = limit === null ? '' : phrase`, limite : ${limit}`;
    return instrument === null ? `${who}${within}` : phrase`${who} : ${instrument}${within}`;
  },
};
