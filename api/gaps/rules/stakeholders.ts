/** Those who are meant to take part in a conversation, and of whom nobody holds a position in it. */
import type { Facts } from '../../snapshot/facts.ts';
import { stakeholders } from '../../snapshot/stakeholders.ts';
import type { Found, Rule } from '../gap.ts';
import { part, starts } from './counting.ts';

const CONVERSATIONS = new Set(['Statement', 'Question', 'Policy', 'Event', 'Programme']);

/**
 * The statements of a conversation: itself, those about it, and those that the documents which
 * speak of it are cited for.
 */
function statementsOf(
  facts: Facts,
  id: string,
  byDocument: ReadonlyMap<string, readonly string[]>,
) {
  const about = facts.into(id, 'ABOUT').map(({ from }) => from);
  const said = facts.cited(id).flatMap(({ source }) => byDocument.get(source) ?? []);
  return [...new Set([id, ...about, ...said])].filter(
    (one) => facts.entities.get(one)?.kind === 'Statement',
  );
}

function statementsByDocument(facts: Facts): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const { id } of facts.of('Statement'))
    for (const { source } of facts.cited(id)) all.set(source, [...(all.get(source) ?? []), id]);
  return all;
}

export const stakeholderMissing: Rule = {
  kind: 'stakeholder-missing',
  title: {
    fr: 'Partie prenante absente d’une conversation',
    en: 'Stakeholder missing from a conversation',
  },
  rule: {
    fr: 'Un énoncé, une question, une étape ou un événement s’adresse à un groupe, et ni ce groupe, ni ses membres, ni personne de la même sorte ne prend position sur les énoncés dont il est question ou que portent les mêmes documents.',
    en: 'A statement, question, step or event is addressed to a group, and neither the group, nor its members, nor anybody of the same kind holds a position on the statements concerned or carried by the same documents.',
  },
  sentence: {
    fr: (gap, { name, of, count }) =>
      `« ${name(gap.subject)} » s’adresse à : ${name(of('group'))}. Aucune position de leur part n’est connue sur ${count('statements', 'énoncé', 'énoncés')} de la conversation.`,
    en: (gap, { name, of, count }) =>
      `“${name(gap.subject)}” is addressed to: ${name(of('group'))}. No position of theirs is known on ${count('statements', 'statement', 'statements')} of the conversation.`,
  },
  invitation: {
    fr: 'Invitez-les, ou cherchez un texte où ils prennent position.',
    en: 'Invite them, or look for a text in which they take a position.',
  },
  missing: { link: 'HOLDS', direction: 'OUT' },
  absence: ['HOLDS', 'Position'],
  find: ({ facts, standing, vocabulary }) => {
    if (facts.all('ADDRESSED_TO').length === 0) return [];
    const stakeholder = stakeholders(vocabulary);
    const byDocument = statementsByDocument(facts);
    const within = (id: string) => [
      id,
      ...starts(facts.into(id, 'MEMBER_OF', 'PART_OF', 'REPRESENTS', 'SAME_AS', 'WORKS_FOR')),
    ];
    return facts.all('ADDRESSED_TO').flatMap((link): Found[] => {
      const [subject, group] = [facts.entities.get(link.from), facts.entities.get(link.to)];
      if (!subject || !group || !CONVERSATIONS.has(subject.kind)) return [];
      if (group.kind !== 'Organisation' || link.status === 'hypothetical') return [];
      const statements = statementsOf(facts, subject.id, byDocument);
      if (statements.length === 0) return [];
      const kind = group.sort === 'class' ? stakeholder(group) : null;
      const members = new Set(within(group.id));
      const holders = statements.flatMap((id) =>
        starts(facts.into(id, 'HOLDS').filter(standing.fact)),
      );
      const speaks = holders.some((id) => {
        const holder = facts.entities.get(id);
        return members.has(id) || (kind !== null && holder && stakeholder(holder) === kind);
      });
      if (speaks) return [];
      return [
        {
          subject: subject.id,
          key: group.id,
          entities: [subject.id, group.id],
          links: [link],
          parts: [
            part('groupes conviés', 'groups invited', facts.out(subject.id, 'ADDRESSED_TO').length),
          ],
          detail: { group: group.id, statements: statements.length },
        },
      ];
    });
  },
};
