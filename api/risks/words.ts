/** What each factor asks, and what to look for where it is unknown. */
import type { Words } from '../gaps/gap.ts';
import type { FactorName } from './card.ts';

interface Told {
  readonly title: Words;
  readonly invitation: Words;
}

export const FACTORS: Readonly<Record<FactorName, Told>> = {
  LICENCE: {
    title: { fr: 'Licence', en: 'Licence' },
    invitation: {
      fr: 'Cherchez le fichier LICENSE ou COPYING de son dépôt.',
      en: 'Look for the LICENSE or COPYING file of its repository.',
    },
  },
  LICENCE_HISTORY: {
    title: { fr: 'Changements de licence', en: 'Changes of licence' },
    invitation: {
      fr: 'Cherchez dans l’historique du fichier de licence et dans les annonces du projet.',
      en: 'Look in the history of the licence file and in the announcements of the project.',
    },
  },
  COPYRIGHT: {
    title: {
      fr: 'Titulaire des droits ou cession par les contributeurs',
      en: 'Copyright holder or contributor agreement',
    },
    invitation: {
      fr: 'Cherchez un fichier CONTRIBUTING, un CLA ou un DCO : qui pourrait changer la licence sans les autres?',
      en: 'Look for a CONTRIBUTING file, a CLA or a DCO: who could change the licence without the others?',
    },
  },
  GOVERNANCE: {
    title: { fr: 'Forme de gouvernance', en: 'Form of governance' },
    invitation: {
      fr: 'Cherchez un fichier GOVERNANCE, une charte ou la fondation qui le porte.',
      en: 'Look for a GOVERNANCE file, a charter or the foundation that carries it.',
    },
  },
  SINGLE_VENDOR: {
    title: { fr: 'Un seul éditeur', en: 'Single vendor' },
    invitation: {
      fr: 'Cherchez qui, hors de l’éditeur, peut modifier le code et le publier.',
      en: 'Look for who, outside the vendor, can change the code and publish it.',
    },
  },
  OWNER_CHANGES: {
    title: { fr: 'Changements de propriétaire', en: 'Changes of owner' },
    invitation: {
      fr: 'Cherchez des rachats ou des fusions du projet et de ses éditeurs.',
      en: 'Look for purchases or mergers of the project and of its makers.',
    },
  },
  FUNDING: {
    title: { fr: 'Financement', en: 'Funding' },
    invitation: {
      fr: 'Cherchez qui paie : dons, contrats, salaires, subventions; le fichier FUNDING.yml aide.',
      en: 'Look for who pays: donations, contracts, wages, grants; the file FUNDING.yml helps.',
    },
  },
  BUS_FACTOR: {
    title: {
      fr: 'Personnes qui font la moitié des commits',
      en: 'People who make half of the commits',
    },
    invitation: {
      fr: 'Comptez les commits par personne dans le dépôt (git shortlog -sn) et citez la date.',
      en: 'Count the commits by person in the repository (git shortlog -sn) and cite the date.',
    },
  },
  ELEPHANT_FACTOR: {
    title: {
      fr: 'Organisations qui font la moitié des commits',
      en: 'Organisations that make half of the commits',
    },
    invitation: {
      fr: 'Comptez les commits par employeur; sans employeur connu, il reste inconnu.',
      en: 'Count the commits by employer; without a known employer it stays unknown.',
    },
  },
};
