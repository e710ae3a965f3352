/** Les scénarios : leurs hypothèses avec la raison de chacune, leurs résultats, et ce que l’on ignore. */
import type { scenarios as english } from '../en/scenarios.ts';
import { french } from '../formats.ts';
import { phrase, typesetFrench } from '../typeset.ts';

const { count, form, list, number } = french;

type Words = typeof english;

const salary: Words['assumptions']['TRUST']['salary'] = {
  label: 'Salaire d’un poste de développement, charges comprises',
  why: 'Notre hypothèse pour un salaire avec ses charges et son équipement. À remplacer par les chiffres d’un employeur.',
};

const TRUST: Words['assumptions']['TRUST'] = {
  endowment: {
    label: 'Dotation, versée une fois',
    why: 'Notre hypothèse : une somme ronde pour réfléchir. Aucune source n’en nomme.',
  },
  nominal: {
    label: 'Rendement du fonds, avant inflation',
    why: 'Notre hypothèse pour un mélange prudent d’actions et d’obligations. À remplacer par la politique du fonds.',
  },
  inflation: {
    label: 'Inflation',
    why: 'Notre hypothèse : ce que visent beaucoup de banques centrales.',
  },
  salary,
  years: {
    label: 'Années sur lesquelles le fonds est dépensé',
    why: 'Notre hypothèse : le choix de qui le fonde.',
  },
  governance: {
    label: 'Part du versement qui paie la gouvernance',
    why: 'Notre hypothèse : conseil, comptes, vérification. À zéro, quelqu’un d’autre les paie.',
  },
  interns: {
    label: 'Stagiaires par poste de développement',
    why: 'Notre hypothèse : le choix de qui le fonde.',
  },
  internSalary: {
    label: 'Salaire d’une ou d’un stagiaire pour un an',
    why: 'Notre hypothèse. À remplacer par les chiffres d’un employeur.',
  },
  subsidy: {
    label: 'Part du salaire de stage que paient les subventions salariales',
    why: 'Notre hypothèse : la moitié, comme le disent souvent les programmes des données, sans leurs plafonds.',
  },
  grantYears: {
    label: 'Années sur lesquelles une subvention de même somme serait dépensée',
    why: 'Notre hypothèse : la durée habituelle d’une subvention de projet.',
  },
  horizon: {
    label: 'Années sur lesquelles subvention et fiducie sont comparées',
    why: 'Notre hypothèse : le double du plus long horizon du document fondateur.',
  },
  start: { label: 'Première année', why: 'Notre hypothèse.' },
  volatility: {
    label: 'Variation des rendements d’une année à l’autre (écart type)',
    why: 'Notre hypothèse, pour la simulation seulement.',
  },
};

const POOLING: Words['assumptions']['POOLING'] = {
  build: {
    label: 'Coût de réalisation',
    why: 'Notre hypothèse. À remplacer par l’estimation de qui réaliserait le logiciel.',
  },
  upkeep: {
    label: 'Entretien pour un an',
    why: 'Notre hypothèse : un sixième du coût de réalisation.',
  },
  years: {
    label: 'Années',
    why: 'Notre hypothèse : le temps que dure un tel logiciel avant d’être refait.',
  },
  coordination: {
    label: 'Coordination, en part du coût de réalisation',
    why: 'Notre hypothèse : réunions, liste commune de souhaits, quelqu’un qui tient l’ensemble.',
  },
  adaptation: {
    label: 'Adaptation pour chaque membre',
    why: 'Notre hypothèse : installation, données, formation.',
  },
  variants: {
    label: 'Variantes du logiciel que l’on entretient',
    why: 'Le but est une seule. Chaque variante de plus a son propre entretien.',
  },
  budget: {
    label: 'Budget, comme poids',
    why: 'Notre hypothèse : le même poids pour chaque membre, jusqu’à ce que quelqu’un dise autre chose.',
  },
  use: {
    label: 'Usage, comme poids',
    why: 'Notre hypothèse : le même poids pour chaque membre, jusqu’à ce que quelqu’un dise autre chose.',
  },
  own: { label: 'Ce que le membre paierait seul', why: 'Tel que saisi.' },
};

const SPENDING: Words['assumptions']['SPENDING'] = {
  spend: {
    label: 'Dépense d’une année',
    why: 'Notre hypothèse. À remplacer par une somme tirée des faits.',
  },
  share: {
    label: 'Part qui passe à des services d’ici',
    why: 'Notre hypothèse : la question elle-même.',
  },
  ramp: {
    label: 'Années avant que toute cette part soit passée',
    why: 'Notre hypothèse : les contrats se terminent un à un.',
  },
  horizon: { label: 'Années additionnées', why: 'Notre hypothèse.' },
  overhead: {
    label: 'Part qui ne paie pas de salaires',
    why: 'Notre hypothèse : loyer, machines, ventes, réserve.',
  },
  salary,
  start: { label: 'Première année', why: 'Notre hypothèse.' },
  known: {
    label: 'Personnes qui le font ici aujourd’hui',
    why: 'Zéro où aucune source ne les compte : inconnu, et non personne.',
  },
};

/** Each text of a table set in type. */
const set = <T extends object>(table: T): T =>
  Object.fromEntries(
    Object.entries(table).map(([key, one]) => [
      key,
      typeof one === 'string'
        ? typesetFrench(one)
        : typeof one === 'object'
          ? set(one as object)
          : one,
    ]),
  ) as T;

export const scenarios: Words = {
  templates: set<Words['templates']>({
    TRUST: {
      title: 'Fiducie pour base de code',
      question: 'Que ferait pour une base de code un fonds versé une seule fois ?',
      about:
        'Une somme est versée une fois. Ses rendements, ou la somme sur quelques années, paient des postes de développement.',
    },
    POOLING: {
      title: 'Mutualisation',
      question: 'Que paieraient plusieurs organisations ensemble, et que paie chacune seule ?',
      about:
        'Des organisations qui ont besoin du même logiciel le réalisent et l’entretiennent ensemble.',
    },
    SPENDING: {
      title: 'L’argent public de l’informatique se déplace',
      question: 'Et si une part de la dépense pour une fonction allait à des services d’ici ?',
      about:
        'Une part des achats publics va à des organisations d’ici qui offrent des services sur du logiciel libre.',
    },
  }),
  assumptions: set({ TRUST, POOLING, SPENDING }),
  lines: set<Words['lines']>({
    TRUST: {
      real: 'Rendement après inflation',
      draw: 'Versement d’une année',
      governed: 'Dont gouvernance',
      available: 'Reste pour les salaires',
      perDeveloper: 'Coût d’un poste de développement avec ses stages',
      developers: 'Postes de développement payés chaque année',
      internsPaid: 'Stages payés chaque année',
      exhaustion: 'Année où le fonds est épuisé',
      trustWork: 'Fiducie : années de travail jusqu’à l’horizon',
      left: 'Fiducie : reste à l’horizon, en argent d’aujourd’hui',
      onceDevelopers: 'Subvention : postes de développement tant qu’elle dure',
      onceWork: 'Subvention : années de travail jusqu’à l’horizon',
    },
    POOLING: {
      aloneOne: 'Seul',
      alone: 'Tous séparément',
      coordinated: 'Coordination',
      adapted: 'Adaptation',
      kept: 'Entretien',
      pooled: 'Ensemble',
      saving: 'Économie',
      savingShare: 'Économie, en part',
      equal: 'Part, la même pour chaque membre',
      byBudget: 'Part, selon le budget',
      byUse: 'Part, selon l’usage',
      more: 'De plus que seul',
      budgetUpTo: 'Budgets jusqu’ici',
      useUpTo: 'Usage jusqu’ici',
    },
    SPENDING: {
      moved: 'Déplacé en un an, une fois tout passé',
      complete: 'Année où toute la part est passée',
      lastYear: 'Dernière année additionnée',
      peopleFirstYear: 'Personnes la première année',
      firstYear: 'Déplacé la première année',
      wages: 'Dont salaires',
      people: 'Personnes que cela paie',
      toFind: 'Personnes à trouver ici',
      overHorizon: 'Déplacé jusqu’à l’horizon',
    },
  }),
  ofMember: (label, name) => phrase`${label} : ${name}`,
  member: (at) => `Organisation ${number(at)}`,
  units: {
    YEARS: (value, said) => `${said}\u00a0${form(value, 'an', 'ans')}`,
    PEOPLE: (value, said) => `${said}\u00a0${form(value, 'personne', 'personnes')}`,
    PERSON_YEARS: (value, said) => `${said}\u00a0${form(value, 'année', 'années')} de travail`,
    MONEY_PER_YEAR: (said) => `${said} par an`,
  },
  choice: (when, yes, no) => phrase`si ${when} : ${yes} ; sinon : ${no}`,
  greatest: (values) => `le plus grand parmi ${list(values)}`,
  least: (values) => `le plus petit parmi ${list(values)}`,
  remarks: {
    noEndowment: 'Sans dotation, rien n’est versé.',
    noRealReturn:
      'Le rendement ne dépasse pas l’inflation. Un fonds qui doit durer toujours ne verse alors rien.',
    shrinks: typesetFrench(
      'Le rendement est inférieur à l’inflation : le fonds perd de sa valeur chaque année pendant qu’on le dépense.',
    ),
    belowSalary: (available, cost) =>
      phrase`Ce qui reste pour les salaires (${available}) est inférieur au coût d’un poste de développement (${cost}) : 0 poste.`,
    onceAndTrust: ({ grantYears, once, trust, horizon, left }) =>
      phrase`Sur ${horizon} : la subvention paie ${once}, le tout en ${grantYears}, puis plus rien. La fiducie paie ${trust} et laisse ${left}.`,
    drifts: (variants, members) =>
      phrase`${count(variants, 'variante', 'variantes')} pour ${count(members, 'membre', 'membres')} : là où chacun garde sa variante, chacun en paie de nouveau l’entretien, et la mutualisation prend fin.`,
    noSaving:
      'Ensemble, le coût dépasse celui de chacun de son côté. Avec ces nombres, cette mutualisation n’a pas de sens.',
    costsMore: (names) =>
      phrase`Pour ${list(names)}, ensemble coûte plus que seul. ${form(names.length, 'Ce membre a', 'Ces membres ont')} une raison de ne pas entrer, à moins d’une autre règle.`,
    noWeights: typesetFrench(
      'Tous les poids sont nuls et ne disent rien : chaque membre paie la même part.',
    ),
    ruler: (name) => `${name} a plus de la moitié des voix à elle seule.`,
    noRuler: 'Personne n’a seul plus de la moitié des voix.',
    noPeople: (wages, salary_) =>
      phrase`Ce qui reste pour les salaires (${wages}) est inférieur à un salaire (${salary_}) : 0 personne.`,
    toFind: (people) => phrase`À trouver ou à former ici : ${people}.`,
  },
  unknown: {
    TRUST: {
      payer: 'Si un gouvernement verserait cette somme, lequel et quand.',
      holder: 'Qui tiendrait le fonds, et qui déciderait du travail à faire.',
      people:
        'Si les gens qui développent cette base de code viendraient ici ou y resteraient pour cela.',
    },
    POOLING: {
      prices: typesetFrench('Ce que paie chaque organisation aujourd’hui : peu le publient.'),
      nearness: 'Si leurs besoins sont assez proches pour un seul logiciel.',
      coordination: 'Qui coordonnerait.',
    },
    SPENDING: {
      contracts: 'Quels contrats se terminent, et quand.',
      licences: 'Quelle part d’un contrat est faite de licences, quelle part de travail.',
      capacity: 'Combien de personnes les services d’ici pourraient engager.',
    },
  },
  effects: {
    noFunding:
      'Aujourd’hui, aucune source ne nomme qui paie. Avec la fiducie, un payeur est connu, et un seul payeur est aussi un risque.',
    funding: (payers) =>
      `Aujourd’hui, les sources nomment ${count(payers, 'payeur', 'payeurs')}. La fiducie en ajoute un.`,
    bus: (people) =>
      `Aujourd’hui, la moitié des commits vient de ${count(people, 'personne', 'personnes')}, pour ce que l’on sait.`,
    noBus: 'On ignore qui fait la plupart des commits, donc aussi qui la fiducie soulagerait.',
    keepers: (keepers, local) =>
      `${count(keepers, 'organisation ou personne l’entretient', 'organisations ou personnes l’entretiennent')}, pour ce que l’on sait, dont ${number(local)} ici.`,
    noKeepers: 'Aucune source ne nomme qui l’entretient.',
  },
  sheet: {
    noFact: typesetFrench(
      'Un scénario n’est pas un fait. Changez une valeur sous Hypothèse : toutes les lignes suivent.',
    ),
    assumption: 'Hypothèse',
    value: 'Valeur',
    unit: 'Unité',
    low: 'Bas',
    high: 'Haut',
    origin: 'D’où elle vient',
    entered: 'Telle que saisie',
    result: 'Résultat',
    formula: 'Formule',
    unknown: 'Ce que l’on ignore',
    units: {
      MONEY: (currency) => currency,
      MONEY_PER_YEAR: (currency) => `${currency} par an`,
      SHARE: () => 'part',
      YEARS: () => 'années',
      YEAR: () => 'année',
      PEOPLE: () => 'personnes',
      PERSON_YEARS: () => 'années de travail',
      NUMBER: () => 'nombre',
    },
  },
  spentIn: (period, name) =>
    period === null
      ? 'On ne connaît aucun achat daté : c’est inconnu, et non rien.'
      : name === null
        ? phrase`La somme des achats connus : ${period}.`
        : phrase`La somme des achats connus pour la fonction « ${name} » : ${period}.`,
  knownHere: (counted, unknown) =>
    phrase`Les personnes de ${count(counted, 'organisation', 'organisations')} d’ici qu’une source compte ; pour ${count(unknown, 'autre', 'autres')}, personne ne les compte : c’est inconnu, et non zéro.`,
  onlySpending: 'Un organisme qui achète et une fonction vont avec le modèle SPENDING seulement.',
  noInput: 'Les données du scénario manquent, ou ne sont pas un objet JSON.',
  changed: typesetFrench(
    'Il repose sur un fait qui a changé : la valeur des données n’est plus celle de l’hypothèse.',
  ),
  unknownKey: (key, known) =>
    phrase`« ${key} » n’est pas une hypothèse de ce scénario. Il y a : ${known.join(', ')}.`,
  outside: (key, least, most) =>
    phrase`« ${key} » doit être un nombre de ${number(least)} à ${number(most)}.`,
  turnedRound: (key) =>
    phrase`La fourchette de « ${key} » doit contenir sa valeur : bas ≤ valeur ≤ haut.`,
  members: (least, most) =>
    `Une mutualisation compte de ${number(least)} à ${number(most)} membres.`,
  currency: (currency) =>
    phrase`« ${currency} » n’est pas une monnaie : trois capitales, comme CAD.`,
  kept: {
    tooMany: (most) =>
      `Un compte garde au plus ${count(most, 'scénario', 'scénarios')}. Supprimez-en un d’abord.`,
    tooManyVersions: (most) =>
      `Un scénario a au plus ${count(most, 'version', 'versions')}. Gardez-le sous un nouveau nom.`,
  },
  otherTemplate: (id) => phrase`Le scénario « ${id} » suit un autre modèle.`,
};
