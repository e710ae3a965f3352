/** Comment lire la page, en français. */
import type { en } from './words.en.ts';

export const fr: typeof en = {
  title: 'Comment lire ceci',
  paragraphs: [
    'Chaque forme est une entité ; chaque trait est un lien qu’une source affirme. Plus la forme est grande, plus elle a de liens montrés.',
    'Un lien marqué proposé, prévu ou hypothétique n’est pas un fait : aucune source ne dit que c’est ainsi. Les faits que les codeurs des textes ont déduits portent la marque déduit.',
    'À côté de chaque phrase, « 1 source » ouvre le passage : qui le dit, en quels mots, où, quand on l’a lu et sous quelle licence.',
    'Une chose absente ici peut exister : aucun des textes lus jusqu’ici ne la mentionne.',
    'L’adresse de la page contient tout ce que vous voyez : copiez-la, et une autre personne verra la même chose.',
  ],
  glossary: 'Les mots d’ici',
  terms: [
    [
      'entité',
      'Tout ce qui est sur la carte\u202f: une organisation, une personne, une base de code, un besoin, un document…',
    ],
    ['lien', 'Une relation qu’une source affirme entre deux entités, avec ses dates.'],
    ['source, passage', 'Le document qui dit une chose, et les mots ou l’endroit où il la dit.'],
    [
      'acteur, partie prenante',
      'Une organisation ou une personne\u202f; sa sorte\u202f: coopérative, syndicat, organisme public…',
    ],
    [
      'base de code, service',
      'Un logiciel en tant que code\u202f; ce qui est offert à d’autres, sur un tel code ou non.',
    ],
    ['besoin, obstacle', 'Ce qui manque à un acteur\u202f; ce qui lui barre la route.'],
    [
      'énoncé, position',
      'Une phrase dont on peut débattre\u202f; ce que quelqu’un en dit\u202f: pour, contre, une inquiétude.',
    ],
    [
      'financement, achat',
      'De l’argent donné\u202f; de l’argent contre un bien ou un service. Les deux ne s’additionnent jamais.',
    ],
    ['dépendance', 'Une base de code ne fonctionne pas sans une autre.'],
    [
      'convergence, divergence',
      'Là où plusieurs s’entendent, partagent un besoin ou travaillent à la même chose\u202f; là où ils se séparent. L’une et l’autre sont déduites de faits, et montrées avec eux.',
    ],
    [
      'lacune',
      'Ce qui manque dans le monde, ou seulement dans nos données\u202f; chacune dit laquelle des deux elle est.',
    ],
    [
      'mesure, verdict',
      'Ce qui est demandé ou promis\u202f; un jugement cité\u202f: est-ce fait\u202f?',
    ],
    ['scénario', 'Des hypothèses nommées et leurs résultats, à part des faits.'],
    ['proposition', 'Un changement qu’un éditeur n’a pas encore lu.'],
    ['prévu, proposé, hypothétique', 'Projeté, demandé, imaginé\u202f: aucun n’est un fait.'],
    ['rapporté, déduit', 'Dit par quelqu’un d’autre\u202f; conclu par qui a lu le texte.'],
    [
      'à vérifier, terminé',
      'Repris tel quel, sans vérification\u202f; vrai autrefois, plus maintenant.',
    ],
  ],
  keys: 'Au clavier',
  keyList: [
    ['/', 'à la recherche'],
    ['Flèches sur la carte', 'le long des liens, vers un voisin'],
    ['+ et −', 'agrandir, réduire'],
    ['0', 'tout montrer'],
    ['Entrée', 'ouvrir l’entité sélectionnée'],
    ['Échap', 'désélectionner'],
  ],
  contribute: 'Corriger ou ajouter quelque chose',
  privacy: 'Données et vie privée',
  people: 'Personnes',
  peopleText:
    'Les personnes n’apparaissent que dans un rôle public, comme les textes publiés les nomment. Toute personne peut demander à être retirée.',
};
