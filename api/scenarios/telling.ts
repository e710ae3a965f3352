/** A scenario in words: its values, its formulas with the numbers in them, and what is to be said of the result. */
import type { Language } from '../errors.ts';
import { english, french } from '../words/formats.ts';
import { wordsIn } from '../words/words.ts';
import type { Answered } from './answers.ts';
import type { Style } from './formulas.ts';
import type { Assumed, Line, Unit } from './model.ts';
import { drifts, ruler } from './mutualisation/deciding.ts';

const formatsIn = (language: Language) => (language === 'FR' ? french : english);

export function said(unit: Unit, value: number, currency: string, language: Language): string {
  const { number, share, money } = formatsIn(language);
  const { units } = wordsIn(language).scenarios;
  switch (unit) {
    case 'MONEY':
      return money({ currency, value });
    case 'MONEY_PER_YEAR':
      return units.MONEY_PER_YEAR(money({ currency, value }));
    case 'SHARE':
      return share(value);
    case 'YEAR':
      return String(value);
    case 'NUMBER':
      return number(value);
    default:
      return units[unit](value, number(value));
  }
}

/** The value alone, as it stands in a formula. */
const bare = (unit: Unit, value: number, currency: string, language: Language) => {
  const { number, money } = formatsIn(language);
  const isMoney = unit === 'MONEY' || unit === 'MONEY_PER_YEAR';
  if (isMoney) return money({ currency, value });
  return unit === 'SHARE' || unit === 'YEAR'
    ? said(unit, value, currency, language)
    : number(value);
};

const SIGNS: Readonly<Record<string, string>> = {
  ...{ '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ', '**': ' ^ ' },
  ...{ '<': ' < ', '<=': ' ≤ ', '==': ' = ' },
};

function styleIn(language: Language): Style {
  const { choice, greatest, least } = wordsIn(language).scenarios;
  const { number } = formatsIn(language);
  return {
    number,
    sign: (operator) => SIGNS[operator] ?? operator,
    choice,
    call: (name, values) => {
      if (name === 'MAX') return greatest(values);
      if (name === 'MIN') return least(values);
      if (name === 'SUM') return values.join(' + ');
      // The cent to which a sum is rounded is said once for the whole page.
      const [inner = ''] = values;
      return /[ ]/.test(inner) ? `(${inner})` : inner;
    },
  };
}

/** Brackets around the whole say nothing. */
const unbracketed = (text: string): string => {
  if (!text.startsWith('(') || !text.endsWith(')')) return text;
  let depth = 0;
  for (const [at, sign] of [...text].entries()) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth === 0 && at < [...text].length - 1) return text;
  }
  return text.slice(1, -1);
};

type Part = Pick<Assumed | Line, 'key' | 'word' | 'unit'> & { readonly member?: number };

/** @param named the name of a member, from 1 on */
export function labelOf(
  { template }: Answered['model'],
  { word, member }: Omit<Part, 'key' | 'unit'>,
  kind: 'assumptions' | 'lines',
  named: (member: number) => string,
  language: Language,
): string {
  const { assumptions, lines, ofMember } = wordsIn(language).scenarios;
  const label =
    kind === 'lines'
      ? (lines[template] as Readonly<Record<string, string>>)[word]
      : (assumptions[template] as Readonly<Record<string, { label: string }>>)[word]?.label;
  return member === undefined ? (label ?? word) : ofMember(label ?? word, named(member));
}

export function whyOf({ template }: Answered['model'], word: string, language: Language): string {
  const { assumptions } = wordsIn(language).scenarios;
  return (assumptions[template] as Readonly<Record<string, { why: string }>>)[word]?.why ?? '';
}

/** The formula of a line with names, or with numbers, in it. */
export function formulaOf(
  { model, calculation, currency }: Answered,
  { formula }: Line,
  names: 'labels' | 'numbers',
  named: (member: number) => string,
  language: Language,
): string {
  const parts = new Map<string, readonly [Part, 'assumptions' | 'lines']>();
  for (const one of model.assumptions) parts.set(one.key, [one, 'assumptions']);
  for (const one of model.lines) parts.set(one.key, [one, 'lines']);
  const naming = (key: string) => {
    const [part, kind] = parts.get(key) ?? [];
    if (part === undefined || kind === undefined) return key;
    if (names === 'labels') return `[${labelOf(model, part, kind, named, language)}]`;
    return bare(part.unit, calculation.values[key] ?? 0, currency, language);
  };
  return unbracketed(formula.write(naming, styleIn(language)));
}

/** Sentences that the numbers call for, edge cases among them. */
export function remarksOf(
  answered: Answered,
  named: (member: number) => string,
  language: Language,
): string[] {
  const words = wordsIn(language).scenarios.remarks;
  const { model, calculation, currency, chosen } = answered;
  const { values } = calculation;
  const value = (key: string) => values[key] ?? 0;
  const told = (unit: Unit, key: string) => said(unit, value(key), currency, language);
  const money = (key: string) => told('MONEY_PER_YEAR', key);
  if (model.template === 'TRUST') {
    const isPerpetual = chosen.way !== 'YEARS';
    const isBelow = value('developers') === 0 && value('draw') > 0;
    return [
      ...(value('endowment') === 0 ? [words.noEndowment] : []),
      ...(isPerpetual && value('real') <= 0 ? [words.noRealReturn] : []),
      ...(!isPerpetual && value('real') < 0 ? [words.shrinks] : []),
      ...(isBelow ? [words.belowSalary(money('available'), money('perDeveloper'))] : []),
      words.onceAndTrust({
        grantYears: told('YEARS', 'grantYears'),
        once: told('PERSON_YEARS', 'onceWork'),
        trust: told('PERSON_YEARS', 'trustWork'),
        horizon: told('YEARS', 'horizon'),
        left: told('MONEY', 'left'),
      }),
    ];
  }
  if (model.template === 'SPENDING') {
    return [
      ...(value('people') === 0 ? [words.noPeople(money('wages'), money('salary'))] : []),
      ...(value('toFind') > 0 ? [words.toFind(told('PEOPLE', 'toFind'))] : []),
    ];
  }
  const members = answered.members.map((_, at) => at + 1);
  const losing = members.filter((member) => value(`more_${member}`) > 0).map(named);
  const rules = ruler(answered.votes);
  const weights = { EQUAL: null, BUDGET: 'budget', USE: 'use' }[chosen.rule ?? 'EQUAL'];
  return [
    ...(value('saving') < 0 ? [words.noSaving] : []),
    ...(losing.length > 0 ? [words.costsMore(losing)] : []),
    ...(weights !== null && value(`${weights}UpTo_${members.length}`) === 0
      ? [words.noWeights]
      : []),
    ...(drifts(value('variants'), members.length)
      ? [words.drifts(value('variants'), members.length)]
      : []),
    rules === null ? words.noRuler : words.ruler(named(rules)),
  ];
}
