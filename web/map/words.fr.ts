/** Les mots de la carte : ses annonces et ses étiquettes. En français. */
import { counted } from '../words/formats.ts';
import type { en } from './words.en.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'fr');

export const fr: typeof en = {
  here: (name: string, kind: string, links: number) =>
    `${name}, ${kind}, ${of(links, 'lien montré', 'liens montrés')}.`,
  went: (from: string, verb: string, to: string) => `${from} ${verb} ${to}.`,
  nowhere: (name: string) => `${name} n’a aucun lien montré.`,
  noSelection: 'Rien n’est sélectionné.',
  around: (many: string, name: string) => `${many} · ${name}`,
  folded: (many: string, hub: string) => `${hub} · ${many}`,
  gathered: (count: number) =>
    count === 0
      ? 'Rien n’est rassemblé.'
      : `${of(count, 'entité rassemblée', 'entités rassemblées')}.`,
};
