/** Reads what public bodies buy, who could serve a function, and who could pool. */
import { ask } from '../../remote/ask.ts';
import type { Language } from '../../words/language.ts';
import type { Money, OneFunction, Pooling } from './money.ts';
import { candidatesOperation, functionOperation, moneyOperation } from './operations-money.ts';

export const readMoney = (
  buyer: string | null,
  vendors: number,
  language: Language,
): Promise<Money> => ask(moneyOperation, { buyer, vendors }, language);

export const readFunction = async (id: string, language: Language): Promise<OneFunction | null> =>
  (await ask(functionOperation, { id }, language)).softwareFunction;

export const readPooling = (language: Language): Promise<Pooling> =>
  ask(candidatesOperation, {}, language);
