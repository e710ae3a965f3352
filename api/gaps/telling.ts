/** A gap in words: its sentence and its invitation, in one language. */
import type { Language } from '../errors.ts';
import { inWords } from '../language.ts';
import { type Known, nameOf } from '../snapshot/names.ts';
import { linkKindOf, type Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Gap, Missing, Telling, Words } from './gap.ts';
import { ruleOf } from './rules.ts';

/** How many names a sentence gives before it counts the rest. */
const NAMED = 4;

function telling({ detail }: Gap, { facts, vocabulary }: Known, language: Language): Telling {
  const name = (id: string) => nameOf(facts.entities.get(id), id, language);
  const lists = new Intl.ListFormat(language === 'FR' ? 'fr' : 'en');
  const plurals = new Intl.PluralRules(language === 'FR' ? 'fr' : 'en');
  const numbers = new Intl.NumberFormat(language === 'FR' ? 'fr-CA' : 'en-CA');
  return {
    name,
    list: (ids) => {
      const more = ids.length - NAMED;
      const others = language === 'FR' ? `${more} autres` : `${more} others`;
      return lists.format([...ids.slice(0, NAMED).map(name), ...(more > 0 ? [others] : [])]);
    },
    count: (key, one, several) => {
      const value = Number(detail?.[key] ?? 0);
      const single = plurals.select(value) === 'one';
      return `${numbers.format(value)} ${single ? one : several}`;
    },
    term: (key) => termOf(String(detail?.[key] ?? ''), vocabulary, language),
    of: (key) => {
      const value = detail?.[key];
      return typeof value === 'number' ? numbers.format(value) : String(value ?? '');
    },
    labels: (choice, ids) =>
      lists.format(
        ids.map((id) => {
          const found = vocabulary.choices[choice]?.find((one) => one.id === id);
          return found === undefined ? id : inWords(found.label, language);
        }),
      ),
  };
}

/** A link is said both ways: an absence does not tell which way it was looked for. */
function termOf(id: string, vocabulary: Vocabulary, language: Language): string {
  const { kinds } = vocabulary;
  const link = linkKindOf(vocabulary, id);
  if (link !== undefined)
    return [...new Set([link.label, link.inverse].map((words) => inWords(words, language)))].join(
      ' / ',
    );
  const named = [...kinds, ...kinds.flatMap(({ fields }) => fields)].find((one) => one.id === id);
  return named === undefined ? id : inWords(named.label, language);
}

export function sentenceOf(gap: Gap, known: Known, language: Language): string {
  const rule = ruleOf.get(gap.kind);
  const say = language === 'FR' ? rule?.sentence.fr : rule?.sentence.en;
  return say?.(gap, telling(gap, known, language)) ?? '';
}

/** What to look for, and where it can be contributed. */
export function invitationOf(gap: Gap, { facts, vocabulary }: Known, language: Language): string {
  const rule = ruleOf.get(gap.kind);
  if (rule === undefined) return '';
  const subject = nameOf(facts.entities.get(gap.subject), gap.subject, language);
  const what = entryOf(rule.missing, vocabulary, language);
  const where =
    language === 'FR'
      ? `Ajoutez-le avec sa source à la fiche de « ${subject} » (${what}), ou dans un dossier de seeds/.`
      : `Add it with its source to the page of “${subject}” (${what}), or in a folder of seeds/.`;
  return `${inWords(rule.invitation, language)} ${where}`;
}

/** The entry that is missing, as the page names it. */
function entryOf({ link, direction, field }: Missing, vocabulary: Vocabulary, language: Language) {
  const french = language === 'FR';
  const kind = link === undefined ? undefined : linkKindOf(vocabulary, link);
  if (kind !== undefined) {
    const said = inWords(direction === 'IN' ? kind.inverse : kind.label, language);
    return french ? `lien « ${said} »` : `link “${said}”`;
  }
  if (field === undefined) return french ? 'une citation' : 'a citation';
  const said = FIELDS_OF_CITATIONS[field] ?? fieldLabel(field, vocabulary);
  const words = said === undefined ? field : inWords(said, language);
  return french ? `champ « ${words} »` : `field “${words}”`;
}

/** Fields that the vocabulary does not list, since each citation has them. */
const FIELDS_OF_CITATIONS: Readonly<Record<string, Words>> = {
  read: { fr: 'lu le', en: 'read on' },
};

const fieldLabel = (id: string, { kinds }: Vocabulary) =>
  kinds.flatMap(({ fields }) => fields).find((field) => field.id === id)?.label;
