/** Données et vie privée, en français. */
import type { en } from './words.en.ts';

export const fr: typeof en = {
  title: 'Données et vie privée',
  parts: [
    [
      'Vous ne faites que lire',
      'Lacis ne vous pose aucun témoin, ne mesure aucune audience et ne connaît aucun visiteur.',
      'L’adresse réseau de votre appareil reste en mémoire quelques minutes, pour limiter ce qu’un même appareil demande. Elle n’est écrite nulle part. Le journal du serveur contient des erreurs sous un numéro ; aucune adresse, aucun nom, rien de ce que vous avez demandé.',
      'Votre langue et le mode que vous avez choisi sont dans l’adresse de la page, pas chez nous.',
    ],
    [
      'Vous avez un compte',
      'Il contient votre nom, votre rôle et la partie publique de vos clés d’accès, ainsi que les scénarios que vous gardez : ceux que vous ne partagez pas, personne d’autre ne les voit. Votre nom paraît à côté de chacune de vos modifications, à la vue de tout le monde. C’est sa raison d’être : on se fie aux faits quand on voit qui les a modifiés.',
      'Un seul témoin maintient la connexion et ne fait rien d’autre. Pour chaque session, le navigateur et le système sont conservés en deux mots, avec l’heure du dernier usage. Elle se termine après 14 jours sans usage, et après 90 jours.',
      'Une invitation est conservée une semaine, un jeton jusqu’à son dernier jour. Des témoins, des liens et des jetons, seules des empreintes sont conservées : personne ne peut s’en servir pour se connecter.',
      'L’administration voit les noms, les rôles et les invitations. Qui exploite le serveur peut lire tout ce qui est conservé. Rien n’est donné à d’autres.',
      'Quand un compte est fermé, ses clés d’accès, ses sessions, ses jetons et les scénarios gardés sont supprimés aussitôt. Ses modifications restent, sous son nom.',
    ],
    [
      'Un fait vous nomme',
      'Les personnes n’apparaissent que dans un rôle public, comme les textes publiés les nomment, chaque fois avec la source.',
      'Vous pouvez demander une correction ou votre retrait, sur votre page ou ci-dessous, sans compte. Seule l’administration lit votre demande. Elle est supprimée une fois la réponse donnée.',
      'La personne retirée est effacée : de la carte, des listes, de la recherche, de l’historique des modifications, des propositions et des fichiers de ce serveur, aussitôt. Une liste d’empreintes, dont aucun nom ne peut être lu, est conservée, afin qu’une ancienne sauvegarde restaurée ou un fichier chargé de nouveau ne ramène rien. L’historique indique qu’un effacement a eu lieu, et rien de ce qui fut effacé.',
      'Les dates de naissance, adresses privées, numéros de téléphone et adresses de courriel de personnes sont refusés, peu importe qui les envoie.',
    ],
  ],
  rights: 'Vos droits',
  aboutMe: 'Demander une correction ou un retrait',
  rightsText: [
    'Vous avez le droit de voir ce qui est conservé sur vous, de le faire rectifier et de retirer votre consentement. Vous pouvez demander ce qui a été recueilli, qui y a accès et pendant combien de temps on le conserve.',
  ],
  law: 'La loi qui protège ici les renseignements personnels :',
  ask: (contact) => `La personne responsable des renseignements personnels ici : ${contact}`,
  nobodyNamed:
    'Qui exploite ce serveur n’a pas indiqué ici qui est responsable des renseignements personnels.',
};
