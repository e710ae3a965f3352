/** Ce qu’une requête peut demander, et ce qu’il faut changer quand elle en demande plus. */
import type { bounds as english } from '../en/bounds.ts';

import { french } from '../formats.ts';
import { phrase } from '../typeset.ts';

const { number } = french;

const SHORTEN = 'raccourcir la requête';
const LEVELS = 'imbriquer moins de niveaux';

export const bounds: typeof english = {
  names: {
    characters: {
      name: 'longueur en caractères',
      advice: 'mettre les données dans des variables',
    },
    lines: { name: 'longueur en lignes', advice: SHORTEN },
    tokens: { name: 'longueur en jetons', advice: SHORTEN },
    nesting: { name: 'profondeur en parenthèses, crochets et accolades', advice: LEVELS },
    name: {
      name: 'plus long nom ou nombre, en caractères,',
      advice: 'donner des noms plus courts',
    },
    operations: { name: 'nombre d’opérations', advice: 'demander en plusieurs requêtes' },
    fragments: { name: 'nombre de fragments', advice: SHORTEN },
    selections: {
      name: 'nombre de champs, une fois les fragments développés,',
      advice: 'imbriquer moins de fragments',
    },
    comparisons: {
      name: 'nombre de comparaisons entre champs de même nom',
      advice: 'nommer chaque champ une seule fois',
    },
    depth: { name: 'profondeur', advice: LEVELS },
    aliases: {
      name: 'nombre d’alias',
      advice: 'demander moins de choses sous d’autres noms',
    },
    cost: {
      name: 'coût en objets',
      advice:
        'donner de plus petites valeurs à `first`, imbriquer moins de listes, ou demander moins à la fois',
    },
  },
  tooCostly: ({ name, advice }, count, limit) =>
    phrase`Cette requête a pour ${name} ${number(count)}, au-delà de la limite de ${number(limit)} : ${advice}.`,
  containsItself: (fragment) => phrase`Le fragment « ${fragment} » se contient lui-même.`,
  noJson: 'variables et extensions doivent être en JSON.',
  tooLong: (field, length, most) =>
    phrase`${field} compte ${number(length)} caractères, au-delà de la limite de ${number(most)}.`,
  tooMany: (field, length, most) =>
    phrase`${field} contient ${number(length)} valeurs, au-delà de la limite de ${number(most)} : demander en plusieurs requêtes.`,
};
