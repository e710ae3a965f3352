/** Les réponses à une modification refusée. */
import type { Conflict } from '../../errors.ts';
import type { changes as english } from '../en/changes.ts';
import { french } from '../formats.ts';
import { phrase } from '../typeset.ts';
import { valueText } from '../values.ts';

const { list, number, count } = french;

export const changes: typeof english = {
  forbidden: 'Ce compte ne permet pas cette action.',
  notTouched: (change, id) => `La modification ${number(change)} n’a pas touché ${id}.`,
  unauthenticated: phrase`Connectez-vous d’abord, avec un compte qui en a le droit : par la page Se connecter ou, pour un programme, avec un jeton valide dans l’en-tête Authorization.`,
  removedMeanwhile: (change, id) => `La modification ${number(change)} a retiré ${id} entre-temps.`,
  changedMeanwhile: (change, id, conflicts) =>
    conflicts.length === 0
      ? phrase`La modification ${number(change)} a touché ${id} entre-temps : regardez à nouveau avant de décider.`
      : phrase`La modification ${number(change)} a changé entre-temps ${list(conflicts.map(differs))} (${id}) : regardez à nouveau avant de décider.`,
  changedSince: (change, id, fields) =>
    fields.length === 0
      ? phrase`Une modification plus récente que la modification ${number(change)} touche ${id} : annulez d’abord les suivantes.`
      : phrase`Une modification plus récente que la modification ${number(change)} touche ${id} (${list(fields)}) : annulez d’abord les suivantes.`,
  entries: (most, given) =>
    phrase`Une modification compte de 1 à ${number(most)} entrées ; celle-ci en compte ${number(given)}.`,
  notEntry: 'Une entrée est un objet avec ses champs.',
  length: (field, most) => `${field} doit compter de 1 à ${number(most)} caractères.`,
  cannotSaySo: (id) => phrase`« ${id} » n’est pas un document qui puisse l’affirmer.`,
  supports: (facts) =>
    phrase`${count(facts, 'fait repose', 'faits reposent')} sur cette source : donnez-en d’abord une autre.`,
  notOne: (id, into) =>
    phrase`${id} ne peut être fusionné avec ${into} : les deux doivent exister, différer et être de même genre.`,
  noEnd: (entity, link) => phrase`${entity} n’est pas une extrémité du lien ${link}.`,
  notMerged: (id) => phrase`${id} n’a pas été fusionné avec une autre fiche.`,
  unknownChange: (change) => `Aucune modification ne porte le numéro ${number(change)}.`,
  problem: (place, what) => phrase`${place} : ${what}`,
};

/** Le champ, ce qui s’y trouve et ce qui était demandé. */
function differs({ field, mine, theirs }: Conflict): string {
  return mine === null
    ? phrase`${field} (maintenant ${valueText(theirs)})`
    : phrase`${field} (maintenant ${valueText(theirs)}, vous demandez ${valueText(mine)})`;
}
