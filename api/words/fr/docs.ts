/** La page qui documente l’API. */
import type { docs as english } from '../en/docs.ts';
import { phrase } from '../typeset.ts';

export const docs: typeof english = {
  title: phrase`Lacis : l’API`,
  ask: 'Interroger',
  questions: 'Questions prêtes',
  codesTitle: 'Codes d’erreur',
  codesLead:
    'Une erreur a un code dans extensions.code et une phrase dans la langue de la requête.',
  limitsTitle: 'Limites',
  limitsLead:
    'Le plus qu’une requête peut demander. Une requête qui dépasse une limite est refusée d’emblée.',
  thisLanguage: 'Français',
  lead: 'Chaque type, champ et argument, d’après le schéma en marche (beaucoup de ses phrases sont en anglais). Interroger à',
  schema: phrase`Tout le schéma, en texte :`,
  contents: 'Sommaire',
  home: 'L’application',
  documents: {
    title: 'Restreindre une réponse à des documents',
    lead: 'Un document vaut aussi pour ses parties, à toute profondeur, comme un billet pour ses commentaires et un commentaire pour ses réponses. Un identifiant qui ne désigne aucun document est refusé avec NOT_FOUND dans tous les arguments.',
    ways: {
      sources:
        'sources garde les entités, les liens, les quantités et les flux à l’appui desquels un de ces documents est cité. Les autres conditions du même filtre sont lues dans ces documents seulement, qu’il s’agisse d’un lieu, d’un lien présent ou absent, ou d’un montant.',
      several:
        'sourcesAtLeast demande qu’au moins tant de ces documents le disent. Un document et sa partie comptent pour deux si chacun est cité.',
      other:
        'Une condition peut porter sur l’entité de l’autre bout d’un lien ou être renversée, comme dans cette requête. Chacune peut contenir des conditions à son tour.',
      gaps: 'documents de gaps juge d’après ces documents seulement de ce qui manque. Ce qu’ils ne disent pas manque, quoi qu’en disent d’autres.',
      boards:
        'documents de convergences et de divergences garde les fiches où chacun de ces documents prend la parole. Les participants sont les mêmes qu’autrement.',
    },
  },
  /** Les questions prêtes à envoyer, sur la page et dans GraphiQL. */
  ready: {
    tied: phrase`À qui cette entité est-elle liée, et qui le dit ?`,
    barriers: phrase`Quels obstacles sont nommés, et par qui ?`,
    needs: phrase`À quels besoins de logiciel aucune base de code ne répond-elle ?`,
    linked: phrase`Comment ces deux entités sont-elles liées ?`,
    money: phrase`Qui paie qui, combien, et avec quelle précision le sait-on ?`,
  },
  /** Le sens de chaque code d’erreur, pour qui écrit un client. */
  codes: {
    BAD_INPUT:
      'La requête contient une erreur. Le message dit où. La même requête échouera encore.',
    NOT_FOUND: 'Rien ne porte cet identifiant, ou il n’y a rien à cette adresse.',
    SOURCE_REQUIRED: 'Un fait a été donné sans source. Ajouter une citation.',
    CONFLICT: 'La même chose a changé entre-temps. La relire, puis réessayer.',
    TOO_COSTLY:
      'La requête demande plus que ne le permet l’une des limites ci-dessous. Le message nomme la limite.',
    UNAVAILABLE:
      'Lacis se charge, a trop à faire ou ne joint pas sa base de données. Retry-After dit quand réessayer.',
    UNAUTHENTICATED: phrase`Il faut un compte : se connecter d’abord.`,
    FORBIDDEN: 'Ce compte n’a pas ce droit.',
    INTERNAL: phrase`Lacis lui-même a une défaillance. Le message donne un identifiant, sous lequel le journal a les détails : le signaler.`,
  },
  /** Le sens de chaque limite d’une requête. Les valeurs sont dans bounds/limits.ts. */
  limits: {
    tokens: 'Mots et signes d’une requête.',
    depth: 'Niveaux d’imbrication, introspection à part.',
    aliases: 'Champs sous un autre nom, dans toute la requête.',
    cost: 'Objets que la réponse peut contenir au plus, d’après la taille de ses pages.',
    body: 'Octets du corps d’une requête.',
    requests:
      'Points d’une adresse en une minute. Une question en prend 1, une page 2, une note ou un tableau 10.',
    characters: 'Caractères d’une requête. Les données vont dans les variables.',
    lines: 'Lignes d’une requête.',
    nesting:
      'Accolades et crochets emboîtés dans une requête ; listes et objets emboîtés dans les variables.',
    name: 'Caractères d’un nom ou d’un nombre.',
    operations: 'Opérations dans une requête. Une seule reçoit une réponse.',
    fragments: 'Fragments d’une requête.',
    selections:
      'Champs et fragments d’une requête, chaque fragment étant développé partout où il sert.',
    comparisons: 'Comparaisons entre les champs qui portent le même nom dans la réponse.',
    list: 'Valeurs d’une liste dans un argument.',
    conditions: 'Conditions sur les liens dans une liste d’un filtre.',
    text: 'Caractères d’un texte dans un argument.',
    prose: 'Caractères d’un texte de quelques paragraphes dans un argument.',
    id: 'Caractères d’un identifiant ou d’un curseur.',
    words: 'Mots d’un texte cherché.',
    errors: 'Erreurs d’une requête après lesquelles la validation s’arrête.',
    failures: 'Erreurs qu’une réponse signale.',
    message: 'Caractères d’une erreur.',
  },
};
