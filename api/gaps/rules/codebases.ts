/** Codebases on which several rely, and of which something vital is not known. */
import type { EntityFact, LinkFact } from '../../snapshot/queries.ts';
import { type RELIANCE, relianceOn, reliedUpon, UPKEEP } from '../../snapshot/reliance.ts';
import type { Found, Rule, View } from '../gap.ts';
import { part } from './counting.ts';

/** From how many users, services and dependants a codebase counts as relied upon. */
const RELIED = 2;

export const relianceParts = (reliance: readonly LinkFact[]) => {
  const count = (kind: (typeof RELIANCE)[number]) =>
    reliance.filter((link) => link.kind === kind).length;
  return [
    part('qui l’utilisent', 'that use it', count('USES')),
    part('services qui fonctionnent avec', 'services that run on it', count('RUNS_ON')),
    part('bases de code qui en dépendent', 'codebases that depend on it', count('DEPENDS_ON')),
  ];
};

function relied(
  view: View,
  lacks: (codebase: EntityFact) => boolean,
  leads: (id: string) => readonly LinkFact[],
): Found[] {
  return reliedUpon(view.facts, view.standing, RELIED)
    .filter(lacks)
    .map(({ id }) => {
      const reliance = relianceOn(view.facts, view.standing, id);
      return {
        subject: id,
        entities: [id, ...reliance.map(({ from }) => from)],
        links: reliance,
        leads: leads(id).filter((link) => !view.standing.holds(link)),
        parts: relianceParts(reliance),
        detail: { reliance: reliance.length },
      };
    });
}

/** A rule on codebases relied upon: its words, and what such a codebase lacks. */
function rule(
  words: Pick<Rule, 'kind' | 'title' | 'invitation' | 'missing' | 'absence'> & {
    readonly lack: { readonly fr: string; readonly en: string };
  },
  find: Rule['find'],
): Rule {
  const { lack, ...rest } = words;
  return {
    ...rest,
    rule: {
      fr: `Une base de code, non dite propriétaire, sur laquelle comptent au moins ${RELIED} utilisateurs, services ou bases de code, et dont on ne connaît, parmi les faits, ${lack.fr}.`,
      en: `A codebase, not said to be proprietary, on which at least ${RELIED} users, services or codebases rely, and of which, among the facts, ${lack.en} is known.`,
    },
    sentence: {
      fr: (gap, { name, count }) =>
        `${count('reliance', 'compte', 'comptent')} sur ${name(gap.subject)}, dont on ne connaît ${lack.fr}.`,
      en: (gap, { name, count }) =>
        `${count('reliance', 'relies', 'rely')} on ${name(gap.subject)}, of which ${lack.en} is known.`,
    },
    find,
  };
}

export const codebaseWithoutMaintainer = rule(
  {
    kind: 'codebase-without-maintainer',
    title: { fr: 'Base de code sans mainteneur connu', en: 'Codebase without a known maintainer' },
    lack: {
      fr: 'ni qui la maintient ni qui la développe',
      en: 'nobody who maintains or develops it',
    },
    invitation: {
      fr: 'Cherchez dans son dépôt ou sur son site qui la maintient.',
      en: 'Look in its repository or on its site for who maintains it.',
    },
    missing: { link: 'MAINTAINS', direction: 'IN' },
    absence: ['MAINTAINS', 'DEVELOPS'],
  },
  (view) =>
    relied(
      view,
      ({ id }) => !view.facts.into(id, ...UPKEEP).some(view.standing.holds),
      (id) => view.facts.into(id, ...UPKEEP),
    ),
);

export const codebaseWithoutLicence = rule(
  {
    kind: 'codebase-without-licence',
    title: { fr: 'Base de code sans licence connue', en: 'Codebase without a known licence' },
    lack: { fr: 'pas la licence', en: 'no licence' },
    invitation: {
      fr: 'Cherchez le fichier LICENSE ou COPYING de son dépôt.',
      en: 'Look for the LICENSE or COPYING file of its repository.',
    },
    missing: { field: 'licence' },
    absence: ['licence'],
  },
  (view) =>
    relied(
      view,
      ({ licence }) => licence === null,
      () => [],
    ),
);

export const codebaseWithoutFunding = rule(
  {
    kind: 'codebase-without-funding',
    title: { fr: 'Base de code sans financement connu', en: 'Codebase without known funding' },
    lack: { fr: 'aucun financement', en: 'no funding' },
    invitation: {
      fr: 'Cherchez qui la paie : dons, contrats, salaires de ses mainteneurs, subventions.',
      en: 'Look for who pays for it: donations, contracts, wages of its maintainers, grants.',
    },
    missing: { link: 'FUNDS', direction: 'IN' },
    absence: ['FUNDS'],
  },
  (view) =>
    relied(
      view,
      ({ id }) => !view.facts.into(id, 'FUNDS').some(view.standing.fact),
      (id) => view.facts.into(id, 'FUNDS'),
    ),
);

export const codebaseWithoutLocalContributor = rule(
  {
    kind: 'codebase-without-local-contributor',
    title: {
      fr: 'Base de code sans contribution locale connue',
      en: 'Codebase without a known local contributor',
    },
    lack: {
      fr: 'personne du lieu qui y contribue',
      en: 'nobody of the place who contributes to it',
    },
    invitation: {
      fr: 'Cherchez, parmi ceux qui l’utilisent ici, qui corrige, traduit ou développe.',
      en: 'Look, among those who use it here, for who fixes, translates or develops.',
    },
    missing: { link: 'CONTRIBUTES_TO', direction: 'IN' },
    absence: ['CONTRIBUTES_TO'],
  },
  (view) => {
    const { facts, standing, local } = view;
    if (local === null) return [];
    const contributing = (id: string) => facts.into(id, ...UPKEEP, 'CONTRIBUTES_TO');
    return relied(
      view,
      ({ id }) => !contributing(id).some((link) => standing.holds(link) && local.has(link.from)),
      (id) => contributing(id).filter(({ from }) => local.has(from)),
    );
  },
);
