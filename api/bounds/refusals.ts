/** The sentences that refuse a request for its size, each with what to change. */
import { Refusal } from '../errors.ts';
import { LIMITS } from './limits.ts';

type Words = readonly [en: string, fr: string];

interface Bound {
  readonly name: Words;
  readonly advice: Words;
}

const SHORTEN: Words = ['shorten the query', 'raccourcir la requête'];
const SPLIT: Words = ['ask in several requests', 'demander en plusieurs requêtes'];

const BOUNDS = {
  characters: {
    name: ['length in characters', 'longueur en caractères'],
    advice: ['put the data into variables', 'mettre les données dans des variables'],
  },
  lines: { name: ['length in lines', 'longueur en lignes'], advice: SHORTEN },
  tokens: { name: ['length in tokens', 'longueur en jetons'], advice: SHORTEN },
  nesting: {
    name: ['depth in brackets', 'profondeur en parenthèses, crochets et accolades'],
    advice: ['nest fewer levels', 'imbriquer moins de niveaux'],
  },
  name: {
    name: ['longest name or number, in characters,', 'plus long nom ou nombre, en caractères,'],
    advice: ['give shorter names', 'donner des noms plus courts'],
  },
  operations: { name: ['number of operations', 'nombre d’opérations'], advice: SPLIT },
  fragments: { name: ['number of fragments', 'nombre de fragments'], advice: SHORTEN },
  selections: {
    name: [
      'number of fields, fragments written out,',
      'nombre de champs, une fois les fragments développés,',
    ],
    advice: ['use fewer fragments within fragments', 'imbriquer moins de fragments'],
  },
  comparisons: {
    name: [
      'number of comparisons between fields of the same name',
      'nombre de comparaisons entre champs de même nom',
    ],
    advice: ['name each field once', 'nommer chaque champ une seule fois'],
  },
  depth: {
    name: ['depth', 'profondeur'],
    advice: ['nest fewer levels', 'imbriquer moins de niveaux'],
  },
  aliases: {
    name: ['number of aliases', 'nombre d’alias'],
    advice: ['ask for less under other names', 'demander moins de choses sous d’autres noms'],
  },
  cost: {
    name: ['cost in objects', 'coût en objets'],
    advice: [
      'give smaller values to `first`, nest fewer lists, or ask for less at a time',
      'donner de plus petites valeurs à `first`, imbriquer moins de listes, ou demander moins à la fois',
    ],
  },
} as const satisfies Record<string, Bound>;

/** @param value a count; what is too large to be told to the unit is told as the largest that can be. */
export function tooCostly(bound: keyof typeof BOUNDS, value: number): Refusal {
  const { name, advice } = BOUNDS[bound];
  const count = Math.min(Math.ceil(value), Number.MAX_SAFE_INTEGER);
  const limit = LIMITS[bound];
  return new Refusal(
    'TOO_COSTLY',
    `The ${name[0]} of this query is ${count}, over the limit of ${limit}: ${advice[0]}.`,
    `Cette requête a pour ${name[1]} ${count}, au-delà de la limite de ${limit} : ${advice[1]}.`,
    bound,
  );
}

/** Refuses the first of these counts that is over its limit. */
export function within(counts: Partial<Record<keyof typeof BOUNDS, number>>): void {
  for (const [bound, value] of Object.entries(counts) as [keyof typeof BOUNDS, number][])
    if (value > LIMITS[bound]) throw tooCostly(bound, value);
}
