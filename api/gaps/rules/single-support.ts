/** What stands on one: an organisation on one funder, a codebase on one maintainer or employer. */

import { type CommitFactors, commitFactors } from '../../risks/factors.ts';
import { employersOf, relianceOn, relyingOn, UPKEEP } from '../../snapshot/reliance.ts';
import { stakeholders } from '../../snapshot/stakeholders.ts';
import type { Found, Rule, View } from '../gap.ts';
import { relianceParts } from './codebases.ts';
import { part, starts } from './counting.ts';

/** A client pays for work; a funder gives. */
const BOUGHT = new Set(['contract', 'wages']);

export const organisationWithOneFunder: Rule = {
  kind: 'organisation-with-one-funder',
  title: { fr: 'Organisation à un seul bailleur connu', en: 'Organisation with one known funder' },
  rule: {
    fr: 'Une organisation nommée, hors organismes publics (l’impôt les paie), dont un seul payeur est connu, contrats et salaires mis à part; d’autres peuvent exister, qui ne sont pas inscrits ici.',
    en: 'A named organisation, public bodies apart (taxes pay them), of which one payer is known, contracts and wages apart; there may be others, not recorded here.',
  },
  sentence: {
    fr: (gap, { name, of }) =>
      `${name(gap.subject)} n’a qu’un bailleur connu : ${name(of('funder'))}.`,
    en: (gap, { name, of }) => `${name(gap.subject)} has one known funder: ${name(of('funder'))}.`,
  },
  invitation: {
    fr: 'Cherchez dans ses états financiers ou son rapport annuel ses autres sources de revenus.',
    en: 'Look in its financial statements or annual report for its other sources of income.',
  },
  missing: { link: 'FUNDS', direction: 'IN' },
  absence: ['FUNDS'],
  find: ({ facts, standing, vocabulary }) => {
    const stakeholder = stakeholders(vocabulary);
    const given = (id: string) =>
      facts
        .into(id, 'FUNDS')
        .filter(
          (link) =>
            standing.fact(link) && !BOUGHT.has((link as { flowKind?: string }).flowKind ?? ''),
        );
    return facts.of('Organisation').flatMap((organisation): Found[] => {
      const { id, named } = organisation;
      const flows = given(id);
      const funders = starts(flows);
      const [funder] = funders;
      if (named === false || funder === undefined || funders.length > 1) return [];
      if (stakeholder(organisation) === 'public') return [];
      const relying = [
        ...facts.out(id, ...UPKEEP, 'PROVIDES', 'SERVES', 'MEETS'),
        ...facts.into(id, 'MEMBER_OF'),
      ].filter(standing.holds);
      return [
        {
          subject: id,
          entities: [id, funder],
          links: flows,
          parts: [
            part('flux connus', 'known flows', flows.length),
            part(
              'membres, clients, services et bases de code',
              'members, clients, services and codebases',
              relying.length,
            ),
          ],
          detail: { funder },
        },
      ];
    });
  },
};

/** On whom alone a codebase stands, as commits tell or else as known upkeep does. */
interface Alone {
  readonly one: string;
  /** Whether commits were counted. */
  readonly counted: boolean;
}

/** Codebases on which at least one relies and that stand on one. */
function kept(
  view: View,
  byCommits: (factors: CommitFactors) => Alone | null | 'unknown',
  byUpkeep: (actors: readonly string[]) => string | null,
): Found[] {
  const { facts, standing } = view;
  return facts.of('Codebase').flatMap(({ id, status, freedom }): Found[] => {
    if (relyingOn(facts, standing, id) === 0) return [];
    if (!standing.fact({ status }) || freedom === 'proprietary') return [];
    const upkeep = facts.into(id, ...UPKEEP).filter(standing.holds);
    const factors = facts.commits.size === 0 ? null : commitFactors(facts, standing, id);
    const told = factors === null ? 'unknown' : byCommits(factors);
    const found = told === 'unknown' && upkeep.length > 0 ? byUpkeep(starts(upkeep)) : null;
    const alone =
      told !== 'unknown' ? told : found === null ? null : { one: found, counted: false };
    if (alone === null) return [];
    const reliance = relianceOn(facts, standing, id);
    const behind = [
      ...new Set([
        ...upkeep,
        ...(alone.counted ? (factors?.counted ?? []) : []).flatMap((one) => facts.link(one) ?? []),
      ]),
    ];
    return [
      {
        subject: id,
        entities: [...new Set([id, alone.one, ...starts(behind), ...starts(reliance)])],
        links: [...behind, ...reliance],
        parts: relianceParts(reliance),
        detail: { one: alone.one, counted: alone.counted ? 1 : 0, reliance: reliance.length },
      },
    ];
  });
}

/** A factor of one is a gap, of more is none; of no commits nothing is known. */
const judged = (factor: number | null, one: string | null): Alone | null | 'unknown' =>
  factor === null ? 'unknown' : factor === 1 && one !== null ? { one, counted: true } : null;

const isCounted = ({ detail }: Found) => detail?.['counted'] === 1;

const isPerson = ({ facts }: View, id: string) => facts.entities.get(id)?.kind === 'Person';

export const codebaseWithOneMaintainer: Rule = {
  kind: 'codebase-with-one-maintainer',
  title: { fr: 'Base de code tenue par une personne', en: 'Codebase kept by one person' },
  rule: {
    fr: 'Une base de code dont d’autres se servent et dont une seule personne fait au moins la moitié des commits (« bus factor » de CHAOSS égal à 1). Là où les commits ne sont pas consignés, ce facteur est inconnu : on s’en tient à celles dont on ne connaît qu’une personne qui les développe ou les maintient, et aucune organisation.',
    en: 'A codebase on which others rely and of which one person makes at least half of the commits (a bus factor of 1, by CHAOSS). Where commits are not recorded that factor is unknown: then those of which one person is known who develops or maintains them, and no organisation.',
  },
  sentence: {
    fr: (gap, { name, of, count }) =>
      `${name(of('one'))} ${isCounted(gap) ? 'fait à lui seul ou à elle seule la moitié des commits de' : 'est la seule personne connue derrière'} ${name(gap.subject)}, sur quoi ${count('reliance', 'compte', 'comptent')}${isCounted(gap) ? '' : '; le « bus factor » est inconnu'}.`,
    en: (gap, { name, of, count }) =>
      `${name(of('one'))} ${isCounted(gap) ? 'alone makes half of the commits of' : 'is the only person known behind'} ${name(gap.subject)}, on which ${count('reliance', 'relies', 'rely')}${isCounted(gap) ? '' : '; its bus factor is unknown'}.`,
  },
  invitation: {
    fr: 'Cherchez dans l’historique du dépôt qui d’autre a les clés, et combien de commits chacun a faits.',
    en: 'Look in the history of the repository for who else holds the keys, and how many commits each has made.',
  },
  missing: { link: 'MAINTAINS', direction: 'IN' },
  absence: ['MAINTAINS', 'DEVELOPS', 'CONTRIBUTES_TO'],
  find: (view) =>
    kept(
      view,
      ({ bus, person }) => judged(bus, person),
      (actors) =>
        actors.length === 1 && isPerson(view, actors[0] as string) ? (actors[0] as string) : null,
    ),
};

export const codebaseWithOneEmployer: Rule = {
  kind: 'codebase-with-one-employer',
  title: { fr: 'Base de code tenue par une organisation', en: 'Codebase kept by one organisation' },
  rule: {
    fr: 'Une base de code dont d’autres se servent et dont une seule organisation fait, par ses gens, au moins la moitié des commits (« elephant factor » de CHAOSS égal à 1). Là où les commits ou les employeurs ne sont pas consignés, ce facteur est inconnu : on s’en tient à celles dont tous ceux qu’on sait les développer ou les maintenir sont une seule organisation ou travaillent pour elle.',
    en: 'A codebase on which others rely and of which the people of one organisation make at least half of the commits (an elephant factor of 1, by CHAOSS). Where commits or employers are not recorded that factor is unknown: then those where all who are known to develop or maintain them are one organisation or work for it.',
  },
  sentence: {
    fr: (gap, { name, of, count }) =>
      `${name(of('one'))} ${isCounted(gap) ? 'fait à elle seule la moitié des commits de' : 'est la seule organisation connue derrière'} ${name(gap.subject)}, sur quoi ${count('reliance', 'compte', 'comptent')}${isCounted(gap) ? '' : '; l’« elephant factor » est inconnu'}.`,
    en: (gap, { name, of, count }) =>
      `${name(of('one'))} ${isCounted(gap) ? 'alone makes half of the commits of' : 'is the only organisation known behind'} ${name(gap.subject)}, on which ${count('reliance', 'relies', 'rely')}${isCounted(gap) ? '' : '; its elephant factor is unknown'}.`,
  },
  invitation: {
    fr: 'Cherchez qui, hors de cette organisation, y contribue ou pourrait la reprendre.',
    en: 'Look for who, outside this organisation, contributes to it or could take it over.',
  },
  missing: { link: 'CONTRIBUTES_TO', direction: 'IN' },
  absence: ['MAINTAINS', 'DEVELOPS', 'CONTRIBUTES_TO'],
  find: (view) =>
    kept(
      view,
      ({ elephant, organisation }) => judged(elephant, organisation),
      (actors) => {
        const employers = new Set<string>();
        for (const actor of actors) {
          if (!isPerson(view, actor)) employers.add(actor);
          else {
            const known = employersOf(view.facts, view.standing, actor);
            // Of somebody without a known employer, nothing follows.
            if (known.length === 0) return null;
            for (const employer of known) employers.add(employer);
          }
        }
        return employers.size === 1 ? ([...employers][0] ?? null) : null;
      },
    ),
};
