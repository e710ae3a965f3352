/** Ce qu’achètent les organismes publics, et qui pourrait le servir ici. */
import { type purchases as english, inTenths } from '../en/purchases.ts';
import { french } from '../formats.ts';
import { phrase, typesetFrench } from '../typeset.ts';

const { count, list, number, share } = french;

export const purchases: typeof english = {
  currency: (currency) =>
    phrase`« ${currency} » n’est pas une monnaie : trois capitales, comme CAD.`,
  noFunction: 'Fonction inconnue',
  noPeriod: 'sans année',
  rounding: 'cents que la source arrondit',
  byPurpose: 'achats dont personne ne dit la fonction',
  partOf: (parent) => phrase`Compté avec ${parent}, dont il fait partie.`,
  itself: 'Le fournisseur lui-même.',
  remarks: {
    nothing: typesetFrench(
      'On ne connaît aucun achat de cet organisme. Cela ne veut pas dire qu’il n’achète rien.',
    ),
    estimate: (titles) => phrase`Des sommes sont des estimations de la source : ${list(titles)}.`,
    onlyNamed: (bodies) =>
      phrase`${count(bodies, 'organisme', 'organismes')} : seulement les achats que nomment les sources, et non tout ce qui est acheté.`,
    rolledUp: (vendors, heads) =>
      phrase`${count(vendors, 'fournisseur est compté', 'fournisseurs sont comptés')} avec ${count(heads, 'une société mère ou un autre nom', 'sociétés mères ou autres noms')} : chacun est nommé plus bas.`,
    spellings: (most, spellings) =>
      phrase`La source a déjà réuni des graphies : ${number(spellings)} pour ${most}.`,
    classified: (part, cited) =>
      phrase`${share(inTenths(part))} de la somme a une fonction : ${share(inTenths(cited))} d’après ce que dit une source, le reste déduit par des règles que l’on montre.`,
    beside: (many) =>
      phrase`${count(many, 'achat que nomment', 'achats que nomment')} d’autres sources ne ${many === 1 ? 'compte pas' : 'comptent pas'} : le registre le contient peut-être déjà.`,
    withoutSum: (many) =>
      `${count(many, 'achat n’a pas de somme connue et ne compte', 'achats n’ont pas de somme connue et ne comptent')} pas.`,
    unsure: (many) =>
      `${count(many, 'achat est prévu, déduit ou à vérifier, et ne compte', 'achats sont prévus, déduits ou à vérifier, et ne comptent')} pas.`,
    otherCurrencies: (many) =>
      `${count(many, 'achat est dans une autre monnaie et ne compte', 'achats sont dans une autre monnaie et ne comptent')} pas.`,
    overlapping: 'Un organisme qui fait partie d’un autre peut compter deux fois le même achat.',
  },
  unknown: {
    products: typesetFrench(
      'Ce qu’un fournisseur vend par un même contrat : licences, machines et travail ne sont pas séparés partout.',
    ),
    people: typesetFrench(
      'Combien de personnes ont les organisations d’ici, là où aucune source ne les compte. Inconnu n’est pas zéro.',
    ),
    need: 'Si du logiciel libre couvre ce que couvrent ces contrats.',
  },
  candidate: {
    NEED: (subject, many) =>
      phrase`${count(many, 'organisation a', 'organisations ont')} le même besoin, « ${subject} », et l’on ne connaît pas de solution libre partagée.`,
    FUNCTION: (subject, many) =>
      phrase`${count(many, 'organisme public achète', 'organismes publics achètent')} pour la même fonction, « ${subject} », et l’on ne connaît pas de solution libre partagée.`,
  },
  sheet: {
    noFact:
      'Un achat ne s’additionne jamais à un financement. Les sommes sont des formules sur les cellules de cette feuille.',
    vendor: 'Fournisseur',
    total: 'Total',
    function: 'Fonction',
    part: 'Part',
    basis: 'D’après quoi',
    unclassified: 'Sans fonction, tel que la source le nomme',
    remarks: 'Comment le lire',
    unknown: 'Ce que l’on ignore',
    title: (buyer) => phrase`L’argent public de l’informatique : ${buyer}`,
    all: 'tous les organismes publics',
  },
};
