/** The verb of a link in both languages: who buys does not fund. */

import type { Bilingual } from '../words/language.ts';
import { MONEY_KIND, MONEY_VERB, PURCHASE_VERB } from '../words/verbs.ts';
import type { Atlas, Link } from './atlas.ts';

const NO_VERB: Bilingual = { fr: '', en: '' };

/** As it reads from start to end; empty for a kind that the vocabulary does not know. */
export function verbOf({ vocabulary }: Atlas, link: Pick<Link, 'kind' | 'isPurchase'>): Bilingual {
  return link.isPurchase ? PURCHASE_VERB : (vocabulary.links.get(link.kind)?.label ?? NO_VERB);
}

/** The label of a kind of link where one chooses among kinds: that of money takes in purchases. */
export const verbOfKind = ({ id, label }: { readonly id: string; readonly label: Bilingual }) =>
  id === MONEY_KIND ? MONEY_VERB : label;
