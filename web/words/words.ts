/** The texts of a language. */
import type { Language } from '../model/language.ts';
import { en, type Words } from './en.ts';
import { fr } from './fr.ts';

export type { Words } from './en.ts';

export const wordsIn = (language: Language): Words => (language === 'fr' ? fr : en);
