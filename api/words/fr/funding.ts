/** L’argent : ce que compte un total, et de combien de payeurs dépend un bénéficiaire. */
import type { funding as english } from '../en/funding.ts';
import { french } from '../formats.ts';
import { phrase } from '../typeset.ts';

const { count, form, list, number } = french;

const levels: typeof english.levels = {
  high: 'Très concentré',
  moderate: 'Assez concentré',
  low: 'Dispersé',
};

const flows = (value: number) => count(value, 'flux', 'flux');
const aside = (outside: number) =>
  outside === 0
    ? ''
    : phrase` Mis à part : ${flows(outside)} dont le montant est inconnu, estimé ou dans une autre monnaie.`;

const reasons: typeof english.reasons = {
  UNKNOWN: (value) => `${flows(value)} sans montant connu`,
  RATE: (value) =>
    `${flows(value)} ${form(value, 'compté', 'comptés')} par mois, par personne ou par une autre unité, sans que la source dise combien`,
  PASSED_ON: (value) =>
    `${flows(value)} dont l’argent passe, selon une source, par un intermédiaire ou une partie de la même organisation, et qu’un autre flux compte déjà`,
  OVERLAP: (value) =>
    `${flows(value)} compris dans un montant plus large, sur plus d’années, qui est compté`,
  NO_DATE: (value) => `${flows(value)} dont aucune source ne donne l’année`,
  NO_PLACE: (value) => `${flows(value)} dont le bénéficiaire n’a pas de lieu connu`,
  NOT_A_FACT: (value) =>
    `${flows(value)} ${form(value, 'prévu, proposé, imaginé, déduit ou non vérifié', 'prévus, proposés, imaginés, déduits ou non vérifiés')}`,
};

export const funding: typeof english = {
  unknown: 'inconnu',
  reasons,
  how: (told) => {
    const left = told.leftOut.map(({ reason, flows: value }) => reasons[reason](value));
    return [
      left.length === 0
        ? `${flows(told.flows)}, ${form(told.flows, 'compté', 'tous comptés')} dans les sommes.`
        : phrase`${flows(told.flows)}, dont ${number(told.counted)} ${form(told.counted, 'compté', 'comptés')} dans les sommes. Sans compter : ${left.join('\u202f; ')}.`,
      ...(told.parts.length === 0
        ? []
        : [phrase`Comptés avec l’organisation : ${list(told.parts)}.`]),
      ...(told.unnamedParts.length === 0
        ? []
        : [phrase`Parties non comptées : ${list(told.unnamedParts)}.`]),
      ...(told.wider === 0
        ? []
        : [
            `${flows(told.wider)} ${form(told.wider, 'couvre', 'couvrent')} aussi d’autres années\u202f; une somme n’est pas divisée.`,
          ]),
      'Chaque ligne est dans une seule monnaie. Le financement et les achats sont séparés\u202f; les estimations et l’argent rendu aussi.',
    ].join(' ');
  },
  noAmount: (payers) =>
    phrase`Payeurs connus : ${number(payers)}. Aucun montant n’est connu, la concentration ne peut donc être calculée.`,
  onePayment: ({ nature, outside }) =>
    `${nature === 'PURCHASE' ? 'Un seul achat a' : 'Un seul versement a'} un montant connu\u202f: on ne peut rien dire de la dépendance.${aside(outside)}`,
  onePayer: ({ counted, outside }) =>
    phrase`Les ${number(counted)} versements connus viennent d’un seul payeur. D’autres paient peut-être : aucune source ne dit qu’il n’y en a pas.${aside(outside)}`,
  levels,
  meaning: ({ level, equal: exactly, outside }) => {
    const equal = Math.round(10 * exactly) / 10;
    return `${levels[level]}, comme si ${count(equal, 'payeur payait', 'payeurs payaient')} à parts égales.${aside(outside)}`;
  },
};
