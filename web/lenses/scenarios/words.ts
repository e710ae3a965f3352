/** The words of the lens of scenarios, and values in their units. */
import type { Scene } from '../../shared/scene.ts';
import { bilingual } from '../../words/bilingual.ts';
import { money, number, share } from '../../words/formats.ts';
import type { Unit } from './model.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const scenarioWords = bilingual(en, fr);

export function said(scene: Scene, unit: Unit, value: number, currency: string): string {
  const { language } = scene;
  const words = scenarioWords(scene);
  const many = number(value, language);
  switch (unit) {
    case 'MONEY':
      return money(value, currency, language);
    case 'MONEY_PER_YEAR':
      return words.perYear(money(value, currency, language));
    case 'SHARE':
      return share(value, language);
    case 'YEAR':
      return String(value);
    case 'YEARS':
      return words.years(many);
    case 'PERSON_YEARS':
      return words.work(many);
    default:
      return words.people(many);
  }
}
