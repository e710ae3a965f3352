/** Les facteurs d’une fiche de risque, et les recherches à faire quand l’un d’eux est inconnu. */
import type { risks as english } from '../en/risks.ts';
import { phrase } from '../typeset.ts';

export const risks: typeof english = {
  LICENCE: {
    title: 'Licence',
    invitation: 'Cherchez le fichier LICENSE ou COPYING de son dépôt.',
  },
  LICENCE_HISTORY: {
    title: 'Changements de licence',
    invitation: 'Cherchez dans l’historique du fichier de licence et dans les annonces du projet.',
  },
  COPYRIGHT: {
    title: 'Titulaire des droits ou cession par les contributeurs',
    invitation: phrase`Cherchez un fichier CONTRIBUTING, un CLA ou un DCO : qui pourrait changer la licence sans les autres ?`,
  },
  GOVERNANCE: {
    title: 'Forme de gouvernance',
    invitation: 'Cherchez un fichier GOVERNANCE, une charte ou la fondation qui porte le projet.',
  },
  SINGLE_VENDOR: {
    title: 'Éditeur unique',
    invitation: 'Cherchez, hors de l’éditeur, qui peut modifier le code et le publier.',
  },
  OWNER_CHANGES: {
    title: 'Changements de propriétaire',
    invitation: 'Cherchez des rachats ou des fusions du projet et de ses éditeurs.',
  },
  FUNDING: {
    title: 'Financement',
    invitation: phrase`Cherchez qui paie : dons, contrats, salaires, subventions. Le fichier FUNDING.yml aide.`,
  },
  BUS_FACTOR: {
    title: 'Personnes qui font la moitié des commits',
    invitation:
      'Comptez les commits de chaque personne dans le dépôt (git shortlog -sn) et citez la date.',
  },
  ELEPHANT_FACTOR: {
    title: 'Organisations qui font la moitié des commits',
    invitation:
      'Comptez les commits de chaque employeur. Si un employeur n’est pas connu, le facteur reste inconnu.',
  },
};
