/** Which kind of the vocabulary a word of another file means, in either language. */
import { fold, foldWord } from '../../folding.ts';
import { mayStand, type Vocabulary } from '../../vocabulary/vocabulary.ts';

/** Words of files that the vocabulary does not hold. */
const OTHER: Readonly<Record<string, string>> = {
  project: 'Codebase',
  projects: 'Codebase',
  projet: 'Codebase',
  projets: 'Codebase',
  software: 'Codebase',
  logiciel: 'Codebase',
  logiciels: 'Codebase',
  application: 'Codebase',
  library: 'Codebase',
  bibliotheque: 'Codebase',
  tool: 'Codebase',
  outil: 'Codebase',
  repository: 'Codebase',
  depot: 'Codebase',
  package: 'Codebase',
  code: 'Codebase',
  organization: 'Organisation',
  organizations: 'Organisation',
  company: 'Organisation',
  companies: 'Organisation',
  entreprise: 'Organisation',
  firm: 'Organisation',
  association: 'Organisation',
  coop: 'Organisation',
  cooperative: 'Organisation',
  community: 'Organisation',
  communities: 'Organisation',
  communaute: 'Organisation',
  university: 'Organisation',
  universite: 'Organisation',
  institution: 'Organisation',
  agency: 'Organisation',
  publicbody: 'Organisation',
  legalentity: 'Organisation',
  ngo: 'Organisation',
  osbl: 'Organisation',
  group: 'Organisation',
  groupe: 'Organisation',
  incubator: 'Organisation',
  incubators: 'Organisation',
  incubateur: 'Organisation',
  person: 'Person',
  people: 'Person',
  personne: 'Person',
  individual: 'Person',
  individu: 'Person',
  city: 'Place',
  ville: 'Place',
  region: 'Place',
  location: 'Place',
  lieu: 'Place',
  paper: 'Document',
  article: 'Document',
  book: 'Document',
  livre: 'Document',
  report: 'Document',
  grant: 'Programme',
  fund: 'Programme',
  fonds: 'Programme',
  program: 'Programme',
  topic: 'Concept',
  theme: 'Concept',
  tag: 'Concept',
  sujet: 'Concept',
};

/** What the words of a vocabulary mean, folded: made once, asked for with each row. */
interface Meanings {
  readonly kinds: ReadonlyMap<string, string>;
  readonly links: ReadonlyMap<string, readonly Meant[]>;
}

const meanings = new WeakMap<Vocabulary, Meanings>();

function meaningsIn(vocabulary: Vocabulary): Meanings {
  const before = meanings.get(vocabulary);
  if (before !== undefined) return before;
  const kinds = new Map<string, string>();
  for (const { id, list, label, plural } of vocabulary.kinds)
    for (const word of [id, list, label.fr, label.en, plural.fr, plural.en].map(fold))
      if (!kinds.has(word)) kinds.set(word, id);
  const links = new Map<string, Meant[]>();
  for (const { id, label, inverse } of vocabulary.links) {
    const forwards = new Set([id, id.replaceAll('_', ' '), label.fr, label.en].map(fold));
    const backwards = new Set([inverse.fr, inverse.en].map(fold));
    for (const word of new Set([...forwards, ...backwards]))
      links.set(word, [...(links.get(word) ?? []), { kind: id, backwards: !forwards.has(word) }]);
  }
  const made = { kinds, links };
  meanings.set(vocabulary, made);
  return made;
}

/** The id of the kind of entity that a word means; undefined where it means none. */
export function kindFrom(word: string, vocabulary: Vocabulary): string | undefined {
  const folded = foldWord(word);
  const squeezed = folded.replace(/ /g, '');
  const own = meaningsIn(vocabulary).kinds.get(folded);
  const other =
    OTHER[squeezed] ??
    folded
      .split(' ')
      .map((one) => OTHER[one])
      .find((one) => one !== undefined);
  return own ?? (vocabulary.kinds.some(({ id }) => id === other) ? other : undefined);
}

const VERBS: Readonly<Record<string, string>> = {
  requires: 'DEPENDS_ON',
  require: 'DEPENDS_ON',
  imports: 'DEPENDS_ON',
  'depends on': 'DEPENDS_ON',
  'depend de': 'DEPENDS_ON',
  dependency: 'DEPENDS_ON',
  dependson: 'DEPENDS_ON',
  uses: 'USES',
  utilise: 'USES',
  'used by': '<USES',
  funds: 'FUNDS',
  finance: 'FUNDS',
  'funded by': '<FUNDS',
  'member of': 'MEMBER_OF',
  'membre de': 'MEMBER_OF',
  membership: 'MEMBER_OF',
  partner: 'PARTNERS_WITH',
  partners: 'PARTNERS_WITH',
  partenaire: 'PARTNERS_WITH',
  'part of': 'PART_OF',
  'fait partie de': 'PART_OF',
  'located in': 'LOCATED_IN',
  'situe a': 'LOCATED_IN',
  develops: 'DEVELOPS',
  developpe: 'DEVELOPS',
  'same as': 'SAME_AS',
  'related to': 'PARTNERS_WITH',
  'contributes to': 'CONTRIBUTES_TO',
  'contribue a': 'CONTRIBUTES_TO',
};

export interface Meant {
  readonly kind: string;
  readonly backwards: boolean;
}

/**
 * The kind of link that a word or verb means, and whether it is read backwards.
 * @param ends the kinds of the two, where they are known: of several links of one name, one that fits them is meant
 */
export function linkFrom(
  word: string,
  vocabulary: Vocabulary,
  ends?: readonly [from: string, to: string],
): Meant | undefined {
  const folded = foldWord(word);
  const { links } = vocabulary;
  const meant = [...(meaningsIn(vocabulary).links.get(folded) ?? [])];
  const other = VERBS[folded];
  if (other !== undefined)
    meant.push({ kind: other.replace('<', ''), backwards: other.startsWith('<') });
  const known = meant.filter(({ kind }) => links.some(({ id }) => id === kind));
  const fits = ({ kind, backwards }: Meant) => {
    const link = links.find(({ id }) => id === kind);
    const [from = '', to = ''] = backwards ? [...(ends ?? [])].reverse() : (ends ?? []);
    return link !== undefined && mayStand(link.from, from) && mayStand(link.to, to);
  };
  return (ends === undefined ? undefined : known.find(fits)) ?? known[0];
}

/** The id of a choice that a word means, by its id or its label in either language. */
export function choiceFrom(
  word: string,
  list: string,
  { choices }: Vocabulary,
): string | undefined {
  const folded = foldWord(word);
  return choices[list]?.find(({ id, label }) =>
    [id, label.fr, label.en].some((one) => foldWord(one) === folded),
  )?.id;
}
