/** Ce que les fichiers qui sortent de Lacis disent d’eux-mêmes. */
import type { exporting as english } from '../en/exporting.ts';
import { french } from '../formats.ts';
import { phrase } from '../typeset.ts';

const { number, count } = french;

const day = (at: string | null) => at?.slice(0, 10) ?? '';

const amounts = ({ entities, links }: { readonly entities: number; readonly links: number }) =>
  `${count(entities, 'entité', 'entités')}, ${count(links, 'lien', 'liens')}`;

export const exporting: typeof english = {
  stated: (one) =>
    [
      one.nameFr,
      phrase`Révision ${number(one.revision)}${one.at === null ? '' : ` du ${day(one.at)}`} : ${amounts(one)}.`,
      one.leftOut.entities + one.leftOut.links === 0
        ? phrase`Complet : rien n’est laissé de côté.`
        : phrase`Laissés de côté, parce que non demandés : ${amounts(one.leftOut)}.`,
      phrase`Licence des faits : ${one.licence}. Les citations appartiennent à leurs sources.`,
      `Exporté par Lacis depuis ${one.origin}`,
      phrase`Chaque fait a une source. Une cellule vide veut dire qu’aucune source ne le dit : ce n’est ni zéro ni non.`,
      phrase`Le statut dit à quel point un fait est sûr ; ce qui est prévu, proposé ou hypothétique n’est pas un fait.`,
    ].join('\n'),
  statedBriefly: (one) =>
    phrase`${one.nameFr}, révision ${one.revision}, ${one.licence}, ${amounts(one)}`,
  about: 'À propos',
  tables: {
    entities: 'toutes les entités, avec leurs sources et leurs passages',
    links: 'tous les liens, d’une entité à une autre',
    money: phrase`financements et achats : qui paie qui, combien, pour quelle période`,
    citations: 'où, exactement, une source dit chaque fait',
    quantities: 'les nombres qu’une source donne d’une entité',
    absences: 'ce qu’une source dit absent, ou ce que quelqu’un a cherché en vain',
    differences: 'les valeurs d’un champ sur lesquelles les sources diffèrent',
  },
  missing: phrase`Aucune source de Lacis ne donne ces champs :`,
  whichCodebase: 'Nommer une base de code par son identifiant, dans le paramètre e.',
  unknownFormat: (format, formats) =>
    phrase`Il n’y a pas de format ${format}. Les formats sont ${formats.join(', ')}.`,
  notFilter: 'filter doit être un objet JSON, comme celui de la liste entities.',
  grant: ({ funder, recipient }) => `${funder} → ${recipient}`,
  precision: (qualifier, date) =>
    [
      ...(qualifier === 'exact' ? [] : [phrase`Montant : ${qualifier}`]),
      ...(date.length === 10 ? [] : [phrase`Date connue : ${date}`]),
    ].join('. '),
  grantsLeftOut: (left) =>
    left === 0
      ? 'Aucune subvention n’est laissée de côté.'
      : phrase`${count(left, 'subvention est laissée', 'subventions sont laissées')} de côté : il leur manque un montant dans une devise, une date ou une partie nommée, ou elles ne sont pas des faits.`,
};
