/** Les mots de la lentille du suivi, en français. */
import { counted, number } from '../../words/formats.ts';
import type { en } from './words.en.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'fr');

export const fr: typeof en = {
  parts: 'Parties du suivi',
  part: { scorecard: 'Bilan' },
  scorecard: {
    title: 'Ce qu’il est advenu des mesures',
    lead: 'Les mesures demandées ou promises, les étapes et les principes, par texte. Un verdict est un jugement cité, pour un territoire et un jour. Sans verdict, une mesure n’est pas évaluée.',
    counts: (measures, late) =>
      `${of(measures, 'mesure', 'mesures')}, dont ${number(late, 'fr')} en retard`,
    text: 'Texte',
    anyText: 'tous les textes',
    onlyLate: 'Seulement les mesures en retard',
    pdf: 'Imprimer le bilan (PDF)',
    none: 'Aucune mesure ne correspond à ce choix.',
    verdicts: {
      KEPT: 'tenue',
      KEPT_IN_PART: 'tenue en partie',
      UNDER_WAY: 'en cours',
      BROKEN: 'non tenue',
      NOT_RATED: 'non évaluée',
    },
    verdict: (verdict, place, day) => `${verdict} (${place}, ${day})`,
    lookedFor: (day) => `non évaluée : cherché le ${day}`,
    notLookedFor: 'non évaluée : personne n’a consigné de recherche',
    due: (day) => `échéance : ${day}`,
    late: (day) => `en retard ; échéance : ${day}`,
    bodies: 'À faire par',
    noBody: 'Aucun organisme responsable n’est nommé.',
    open: 'Historique et passages',
    close: 'Fermer',
    noSuch: 'Rien n’est suivi à cette adresse.',
    history: 'Verdicts',
    earlier: 'Auparavant',
    judge: 'Rendu par',
    readings: 'Lectures',
    reading: (coder, verdict) => `${coder} : ${verdict}`,
    agreed: 'les deux lectures concordent',
    apart: 'les deux lectures différaient',
    oneReading: 'Aucune seconde lecture n’est consignée.',
    reconciliation: 'Comment elles se sont accordées',
    unreachable: (name, day) => `L’adresse de « ${name} » était injoignable le ${day}.`,
    searches: 'Cherché et non trouvé',
    actions: 'Ses parties',
    correspondences: 'Mesures d’autres textes qui demandent la même chose',
    how: {
      STATED: 'comme le dit une source ou qui a codé',
      SAME_STATEMENT: 'par le même énoncé',
      JOINED_STATEMENTS: 'par des énoncés qui visent la même fin',
    },
    said: 'La mesure dans ses mots',
    whole: 'Sa page',
  },
};
