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

interface Addressed {
  readonly group: string;
  readonly statements: number;
}

export const stakeholderMissing: Rule<'stakeholder-missing', Addressed> = {
  kind: 'stakeholder-missing',
  missingIn: 'WORLD',
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
    return facts.all('ADDRESSED_TO').flatMap((link): Found<Addressed>[] => {
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
          parts: [part('invited', facts.out(subject.id, 'ADDRESSED_TO').length)],
          detail: { group: group.id, statements: statements.length },
          // It is a gap of those who invite as of those who are invited.
          concerned: [
            group.id,
            ...starts(facts.into(subject.id, 'PROPOSES', 'HOLDS', 'ORGANISES')),
          ],
        },
      ];
    });
  },
  rule: (words) => words.rule,
  sentence: ({ subject, detail: { group, statements } }, { name }, words) =>
    words.sentence({ conversation: name(subject), group: name(group), statements }),
};
