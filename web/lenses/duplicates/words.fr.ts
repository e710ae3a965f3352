/** Les mots de la page des doublons, en français. */
import { counted, number } from '../../words/formats.ts';
import type { en } from './words.en.ts';

export const fr: typeof en = {
  title: 'Doublons possibles',
  lead: 'Deux fiches qui n’en font peut-être qu’une, les plus ressemblantes d’abord. Rien n’est fusionné sans que quelqu’un le dise, avec une source ; une fusion peut être défaite.',
  none: 'Rien ne ressemble assez à autre chose.',
  count: (count, shown) =>
    count > shown
      ? `${counted(count, 'paire', 'paires', 'fr')}, dont les ${number(shown, 'fr')} premières à l’écran`
      : counted(count, 'paire', 'paires', 'fr'),
  pair: (one, other) => `${one} et ${other}`,
  score: (percent, reasons) => `ressemblance ${percent} : ${reasons}`,
  same: (goes, stays) => `La même chose : fusionner ${goes} dans ${stays}`,
  different: 'Pas la même chose',
};
