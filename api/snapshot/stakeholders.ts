/** Which kind of stakeholder an entity is: by its legal form, or by the name of a class. */
import { fold } from '../folding.ts';
import type { Choice, Vocabulary } from '../vocabulary/vocabulary.ts';
import type { EntityFact } from './queries.ts';

export type StakeholderOf = (entity: EntityFact) => string | null;

/**
 * A class (« les syndicats », “researchers”) has no legal form of its own: it is of the kind of
 * which its name holds all the words, in either language, whatever their endings.
 */
export function stakeholders({ choices }: Vocabulary): StakeholderOf {
  const forms = new Map((choices['legalForm'] ?? []).map((form) => [form.id, form]));
  const named = [...(choices['stakeholder'] ?? []), ...forms.values()]
    .filter(({ id }) => !['unknown', 'network', 'class'].includes(id))
    .flatMap((choice) =>
      [choice.label.fr, choice.label.en].map((label) => ({
        stakeholder: (choice as Choice).stakeholder ?? choice.id,
        words: stems(label),
      })),
    )
    .sort((a, b) => b.words.length - a.words.length);
  return ({ kind, sort, fr, en }) => {
    if (kind === 'Person') return 'individual';
    if (kind !== 'Organisation') return null;
    if (sort !== 'class') return forms.get(sort ?? '')?.stakeholder ?? null;
    const inName = [stems(fr ?? ''), stems(en ?? '')];
    const fits = (words: readonly string[]) =>
      inName.some((name) =>
        words.every((word) => name.some((one) => one.startsWith(word) || word.startsWith(one))),
      );
    return named.find(({ words }) => fits(words))?.stakeholder ?? null;
  };
}

const SHORT = 3;

function stems(label: string): string[] {
  return fold(label.replace(/\(.*\)/, ''))
    .split(' ')
    .map((word) => word.replace(/(s|x)$/, ''))
    .filter((word) => word.length > SHORT || word === 'non');
}
