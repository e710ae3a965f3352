/** What each number of a card is called, and what it means. */
import type { Language } from '../../errors.ts';
import type { PartName } from '../convergence.ts';
import { FLOOR } from '../votes/consensus.ts';

type Words = Readonly<Record<Language, { readonly label: string; readonly meaning: string }>>;

export const PART_WORDS: Readonly<Record<PartName, Words>> = {
  stakeholders: {
    FR: {
      label: 'sortes de parties prenantes',
      meaning: 'Combien de sortes connues de parties prenantes se rejoignent, au moins 1.',
    },
    EN: {
      label: 'kinds of stakeholder',
      meaning: 'How many known kinds of stakeholder meet, at least 1.',
    },
  },
  documents: {
    FR: {
      label: 'documents',
      meaning:
        'Combien de documents entiers le disent; un billet et ses commentaires comptent pour un.',
    },
    EN: {
      label: 'documents',
      meaning: 'How many whole documents say so; a post and its comments are one.',
    },
  },
  consensus: {
    FR: {
      label: 'consensus entre groupes',
      meaning: `Produit, sur les sortes de parties prenantes d’au moins ${FLOOR} voix, de (d’accord + 1)/(votes + 2), selon Polis.`,
    },
    EN: {
      label: 'group-aware consensus',
      meaning: `Product, over kinds of stakeholder with at least ${FLOOR} voices, of (agrees + 1)/(votes + 2), after Polis.`,
    },
  },
  rarity: {
    FR: {
      label: 'rareté',
      meaning: '1/ln(1 + n), n étant le nombre de ceux qui la partagent (Adamic et Adar, 2003).',
    },
    EN: {
      label: 'rarity',
      meaning: '1/ln(1 + n), n being how many share it (Adamic and Adar, 2003).',
    },
  },
  affinity: {
    FR: {
      label: 'affinité',
      meaning:
        'Somme, sur les sortes de choses partagées, de ln(1 + somme de leurs raretés); pour un groupe, moyenne sur ses paires.',
    },
    EN: {
      label: 'affinity',
      meaning:
        'Sum, over the kinds of thing shared, of ln(1 + sum of their rarities); for a group, the mean over its pairs.',
    },
  },
  reasons: {
    FR: { label: 'raisons', meaning: 'Combien de choses les rapprochent.' },
    EN: { label: 'reasons', meaning: 'How many things bring them together.' },
  },
  holders: {
    FR: {
      label: 'parties',
      meaning: 'Combien de parties sont comptées; elles ne font pas le score.',
    },
    EN: { label: 'parties', meaning: 'How many parties are counted; they do not make the score.' },
  },
  size: {
    FR: { label: 'membres', meaning: 'Combien d’entités la communauté réunit.' },
    EN: { label: 'members', meaning: 'How many entities the community holds.' },
  },
  stability: {
    FR: {
      label: 'stabilité',
      meaning:
        'Part de la communauté qui reste ensemble d’un calcul à l’autre : moyenne du meilleur indice de Jaccard (Hennig, 2007).',
    },
    EN: {
      label: 'stability',
      meaning:
        'How much of the community stays together from run to run: mean of the best Jaccard index (Hennig, 2007).',
    },
  },
};
