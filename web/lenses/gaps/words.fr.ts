/** Les textes du tableau des manques et de ce qui en dépend, en français. */
import { counted } from '../../words/formats.ts';
import type { gapsEn } from './words.en.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'fr');

export const gapsFr: typeof gapsEn = {
  theme: 'Thème',
  anyTheme: 'tous les thèmes',
  themes: {
    needs: 'besoins et obstacles',
    commons: 'bases de code et services',
    means: 'argent',
    measures: 'mesures',
    people: 'qui n’est pas là, qui ne s’est pas rencontré',
    sources: 'ce que les sources laissent ouvert',
  },
  kind: 'Sorte de manque',
  anyKind: 'toutes les sortes',
  about: 'Au sujet de qui ou de quoi',
  aboutHint: 'Une organisation, une base de code, une mesure…',
  onlyAbout: (name) => `Seulement au sujet de ${name}.`,
  letGo: 'Tout montrer de nouveau',
  lookedFor: {
    LOOKED_FOR: 'Quelqu’un l’a cherché et ne l’a pas trouvé.',
    STATED: 'Une source dit que cela n’existe pas.',
  },
  leads: (count) =>
    `${of(count, 'chose le comblerait, si c’était un fait', 'choses le combleraient, si c’étaient des faits')}`,
  contribute: 'Ouvrir sa fiche',
  printPage: 'Imprimer un résumé de cette page',
  moreCards: (count) => `et ${of(count, 'autre fiche', 'autres fiches')} à l’adresse ci-dessous`,
  moreFacts: (count) => `et ${of(count, 'autre fait', 'autres faits')} à l’adresse ci-dessous`,
  risk: 'Ce qui peut mal tourner',
  riskLead:
    'Facteur par facteur, chacun avec ses faits, ou inconnu. Il n’y a pas de note : à qui lit de peser.',
  concern: {
    true: 'une raison d’y regarder de plus près',
    false: 'aucune raison de s’inquiéter n’est connue',
  },
  unknown: 'inconnu',
  lookFor: 'Quoi chercher :',
  state: {
    gaps: 'Ce qui manque',
    gapsLine: (looked, stated, silent) =>
      [
        looked > 0
          ? `${looked} ${looked > 1 ? 'cherchés et non trouvés' : 'cherché et non trouvé'}`
          : '',
        stated > 0 ? `${stated} ${stated > 1 ? 'dits absents' : 'dit absent'}` : '',
        silent > 0 ? `${silent} ${silent > 1 ? 'non consignés' : 'non consigné'} ici` : '',
      ]
        .filter((one) => one !== '')
        .join('\u202f; '),
    meet: 'Où l’on se rejoint',
    measures: 'Mesures dont l’échéance est passée',
    measuresLead:
      'Demandées ou promises pour une date qui est derrière nous. Ont-elles été prises ? Aucun verdict n’est consigné ici : c’est un silence, et non un refus.',
    noMeasures: 'Aucune mesure à l’échéance passée n’est consignée ici.',
    due: (day) => `pour ${day}`,
    noBody: 'ne nomme personne qui en répondrait',
    sums: 'L’argent connu, par monnaie',
    sum: (flows, unknown) => `${of(flows, 'flux', 'flux')}, dont ${unknown} sans montant connu`,
    toMoney: 'Qui paie qui, en rubans et en tableaux',
    toGround: 'Qui repose sur quoi, et ce qui tomberait',
  },
};
