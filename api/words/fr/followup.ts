/** Ce qu’il est advenu des mesures : les phrases des bilans et de leurs notes. */
import type { followup as english } from '../en/followup.ts';
import { french, isDay } from '../formats.ts';
import { phrase } from '../typeset.ts';

const { count, date, list, number } = french;
const on = (day: string) => `${isDay(day) ? 'le' : 'en'} ${date(day)}`;

export const followup: typeof english = {
  scorecard: {
    title: 'Bilan des mesures',
    all: 'Tous les textes',
    lead: (measures, late, day) =>
      phrase`${count(measures, 'mesure suivie', 'mesures suivies')}, dont ${number(late)} en retard ${on(day)}. Un verdict est un jugement cité ; sans verdict, une mesure n’est pas évaluée.`,
    counts: 'Verdicts',
    measured: (verdict, measures) =>
      phrase`${verdict.fr} : ${count(measures, 'mesure', 'mesures')}`,
    verdict: ({ verdict, place, day }) => `${verdict.fr} (${place}, ${date(day)})`,
    notRated: (lookedFor) =>
      lookedFor === null
        ? phrase`non évaluée : personne n’a consigné de recherche`
        : phrase`non évaluée : cherché ${on(lookedFor)}`,
    due: (deadline) => phrase`échéance : ${date(deadline)}`,
    late: (deadline) => phrase`en retard ; échéance : ${date(deadline)}`,
    bodies: (names) => `à faire par ${list(names)}`,
    noBody: 'aucun organisme responsable nommé',
    readings: { same: 'deux lectures concordent', apart: 'deux lectures rapprochées' },
    unreachable: (day) => `adresse injoignable ${on(day)}`,
  },
  campaign: {
    kind: 'Note de campagne',
    ask: (text) => phrase`Nous demandons : ${text}`,
    deciders: 'Qui décide',
    noDecider: 'Aucune source ne nomme d’organisme qui décide.',
    allies: (kind) => phrase`Alliés : ${kind}`,
    missing: 'Absents parmi les alliés',
    opponents: 'Contre ou inquiets, et pourquoi',
    steps: 'Prochaines étapes',
    outcome: 'Ce qu’il en est advenu',
    notRated: 'Aucun verdict n’est consigné.',
  },
};
