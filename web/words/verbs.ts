/** The verb of a purchase, in the place of that of a funding flow. */
import type { Bilingual } from './language.ts';

export const PURCHASE_VERB: Bilingual = { fr: 'achète à', en: 'buys from' };

/** The label of a choice that takes in both. */
export const MONEY_VERB: Bilingual = { fr: 'finance ou achète à', en: 'funds or buys from' };

/** The kind of link under which funding flows and purchases are both kept. */
export const MONEY_KIND = 'FUNDS';
