/** What stands on one: an organisation on one funder, a codebase on one maintainer or employer. */
import { employersOf, relianceOn, relyingOn, UPKEEP } from '../../facts/reliance.ts';
import { stakeholders } from '../../facts/stakeholders.ts';
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

/** Codebases with some known upkeep and at least one that relies on them. */
function kept(view: View, pick: (id: string, actors: readonly string[]) => string | null): Found[] {
  const { facts, standing } = view;
  return facts.of('Codebase').flatMap(({ id, status, freedom }): Found[] => {
    if (relyingOn(facts, standing, id) === 0) return [];
    if (!standing.fact({ status }) || freedom === 'proprietary') return [];
    const upkeep = facts.into(id, ...UPKEEP).filter(standing.holds);
    const one = upkeep.length === 0 ? null : pick(id, starts(upkeep));
    if (one === null) return [];
    const reliance = relianceOn(facts, standing, id);
    return [
      {
        subject: id,
        entities: [...new Set([id, one, ...starts(upkeep), ...starts(reliance)])],
        links: [...upkeep, ...reliance],
        parts: relianceParts(reliance),
        detail: { one, reliance: reliance.length },
      },
    ];
  });
}

const isPerson = ({ facts }: View, id: string) => facts.entities.get(id)?.kind === 'Person';

export const codebaseWithOneMaintainer: Rule = {
  kind: 'codebase-with-one-maintainer',
  title: { fr: 'Base de code tenue par une personne', en: 'Codebase kept by one person' },
  rule: {
    fr: 'Une base de code dont d’autres se servent et dont on ne connaît qu’une personne qui la développe ou la maintient, et aucune organisation. Ce n’est pas le « bus factor » de CHAOSS, qui se calcule sur les commits.',
    en: 'A codebase on which others rely and of which one person is known who develops or maintains it, and no organisation. This is not the bus factor of CHAOSS, which is computed from commits.',
  },
  sentence: {
    fr: (gap, { name, of, count }) =>
      `${name(of('one'))} est la seule personne connue derrière ${name(gap.subject)}, sur quoi ${count('reliance', 'compte', 'comptent')}.`,
    en: (gap, { name, of, count }) =>
      `${name(of('one'))} is the only person known behind ${name(gap.subject)}, on which ${count('reliance', 'relies', 'rely')}.`,
  },
  invitation: {
    fr: 'Cherchez dans l’historique du dépôt qui d’autre a les clés, et combien de commits chacun a faits.',
    en: 'Look in the history of the repository for who else holds the keys, and how many commits each has made.',
  },
  missing: { link: 'MAINTAINS', direction: 'IN' },
  absence: ['MAINTAINS', 'DEVELOPS', 'CONTRIBUTES_TO'],
  find: (view) =>
    kept(view, (_, actors) =>
      actors.length === 1 && isPerson(view, actors[0] as string) ? (actors[0] as string) : null,
    ),
};

export const codebaseWithOneEmployer: Rule = {
  kind: 'codebase-with-one-employer',
  title: { fr: 'Base de code tenue par une organisation', en: 'Codebase kept by one organisation' },
  rule: {
    fr: 'Une base de code dont d’autres se servent et dont tous ceux qu’on sait la développer ou la maintenir sont une seule organisation ou travaillent pour elle. Ce n’est pas l’« elephant factor » de CHAOSS, qui se calcule sur les commits.',
    en: 'A codebase on which others rely, where all who are known to develop or maintain it are one organisation or work for it. This is not the elephant factor of CHAOSS, which is computed from commits.',
  },
  sentence: {
    fr: (gap, { name, of, count }) =>
      `${name(of('one'))} est la seule organisation connue derrière ${name(gap.subject)}, sur quoi ${count('reliance', 'compte', 'comptent')}.`,
    en: (gap, { name, of, count }) =>
      `${name(of('one'))} is the only organisation known behind ${name(gap.subject)}, on which ${count('reliance', 'relies', 'rely')}.`,
  },
  invitation: {
    fr: 'Cherchez qui, hors de cette organisation, y contribue ou pourrait la reprendre.',
    en: 'Look for who, outside this organisation, contributes to it or could take it over.',
  },
  missing: { link: 'CONTRIBUTES_TO', direction: 'IN' },
  absence: ['MAINTAINS', 'DEVELOPS', 'CONTRIBUTES_TO'],
  find: (view) =>
    kept(view, (_, actors) => {
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
    }),
};
