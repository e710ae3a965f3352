/** L’argent : ce que compte un total, et de combien de payeurs dépend un bénéficiaire. */
import type { funding as english } from '../en/funding.ts';
import { french } from '../formats.ts';
import { phrase } from '../typeset.ts';

const { count, form, number } = french;

const levels: typeof english.levels = {
  high: 'Très concentré',
  moderate: 'Assez concentré',
  low: 'Dispersé',
};

export const funding: typeof english = {
  unknown: 'inconnu',
  how: ({ flows, counted, arriving }) => {
    const twice = flows - counted;
    const passing =
      twice === 0
        ? ''
        : phrase` ${count(twice, 'flux transmet', 'flux transmettent')} l’argent qu’un autre flux compte déjà : les sommes le comptent une seule fois, ${arriving ? 'là où il arrive' : 'là d’où il vient'}.`;
    const part =
      twice === 0
        ? 'tous comptés'
        : `dont ${number(counted)} ${form(counted, 'compté', 'comptés')}`;
    return `${count(flows, 'flux', 'flux')}, ${part} dans les sommes.${passing} Chaque ligne est dans une seule monnaie. Les estimations et les montants inconnus sont à part.`;
  },
  noAmount: (payers) =>
    phrase`Payeurs connus : ${number(payers)}. Aucun montant n’est connu, la concentration ne peut donc être calculée.`,
  levels,
  meaning: ({ level, equal: exactly, outside }) => {
    const equal = Math.round(10 * exactly) / 10;
    const payers =
      equal === 1
        ? 'un seul payeur payait tout'
        : `${count(equal, 'payeur payait', 'payeurs payaient')} à parts égales`;
    const aside =
      outside === 0
        ? ''
        : phrase` Mis à part : ${count(outside, 'flux', 'flux')} dont le montant est inconnu, estimé ou dans une autre monnaie.`;
    return `${levels[level]}, comme si ${payers}.${aside}`;
  },
};
