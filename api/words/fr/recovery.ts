/** Ce que dit au démarrage une base de données qu’il a fallu accorder avec son journal, ou l’inverse. */
import type { recovery as english } from '../en/recovery.ts';
import { french } from '../formats.ts';
import { phrase } from '../typeset.ts';

const { list, number, count } = french;

interface Span {
  readonly from: number;
  readonly to: number;
}

const kept = (aside: string | null) =>
  aside === null ? '' : phrase` ; l’ancienne version est conservée dans « ${aside} »`;

const WHY = {
  gone: 'La base de données avait disparu',
  damaged: 'La base de données était endommagée',
  another: 'La base de données ne correspondait pas à son journal',
};

/** A sentence with the lacking changes as its subject. */
const lacking = ({ from, to }: Span, where: string, whence: string) =>
  from === to
    ? phrase`La modification ${number(to)} manquait ${where} : elle a été reprise ${whence}.`
    : phrase`Les modifications ${number(from)} à ${number(to)} manquaient ${where} : elles ont été reprises ${whence}.`;

export const recovery: typeof english = {
  forward: (lacked) => lacking(lacked, 'dans la base de données', 'du journal'),
  rebuilt: ({ why, to, aside }) =>
    phrase`${WHY[why]} : elle a été reconstruite à partir du journal, jusqu’à la modification ${number(to)}${kept(aside)}.`,
  cut: () =>
    phrase`Le journal s’arrêtait au milieu d’une modification qui n’avait été confirmée à personne : la partie inachevée a été retirée.`,
  'caught-up': (lacked) => lacking(lacked, 'dans le journal', 'de la base de données'),
  begun: ({ at, aside }) =>
    aside === null
      ? phrase`La base de données n’avait pas de journal : il en commence un avec les faits tels qu’à la modification ${number(at)}.`
      : phrase`Le journal était endommagé ou n’était pas celui de cette base de données : un nouveau commence avec les faits tels qu’à la modification ${number(at)}${kept(aside)}.`,
  lost: ({ changes, things }) => {
    const numbers = list(changes.map(number));
    const what =
      changes.length === 0
        ? 'Une partie de l’archive n’a pas pu être lue'
        : changes.length === 1
          ? `La modification ${numbers} n’a pas pu être lue en entier`
          : `Les modifications ${numbers} n’ont pas pu être lues en entier`;
    return things === 0
      ? phrase`${what} : ce qu’il en restait a été conservé.`
      : phrase`${what}, et ${count(things, 'élément qui en dépend n’a pas pu être refait', 'éléments qui en dépendent n’ont pas pu être refaits')}.`;
  },
  erased: ({ count: erasures }) =>
    `${count(erasures, 'effacement a été refait', 'effacements ont été refaits')} sur ce qui avait été ramené.`,
  'records-restored': ({ count: records }) =>
    phrase`Les derniers comptes et propositions manquaient dans la base de données : ${count(records, 'fiche a été reprise', 'fiches ont été reprises')} de leur journal.`,
  'records-damaged': ({ count: records, aside }) =>
    phrase`Le journal des comptes et des propositions était endommagé : un nouveau commence avec ${count(records, 'fiche qui a pu être lue', 'fiches qui ont pu être lues')}${kept(aside)}.`,
};
