/** The founding questions on an initiative: what in the graph answers each, and how sure it is. */
import type { EntityRow } from '../entities/queries.ts';
import type { Facts } from '../snapshot/facts.ts';
import type { LinkFact } from '../snapshot/queries.ts';
import type { Standing } from '../snapshot/standing.ts';
import { kindOf, type Vocabulary } from '../vocabulary/vocabulary.ts';

/** CITED: a fact answers. ANSWERED: only something that is no fact does. OPEN: nothing does. */
export type AnswerState = 'CITED' | 'ANSWERED' | 'OPEN';

export interface Item {
  readonly question: EntityRow;
  readonly initiative: string;
  readonly state: AnswerState;
  /** Fields of the initiative that have a value. */
  readonly fields: readonly string[];
  readonly links: readonly LinkFact[];
  /** Whether numbers are an answer. */
  readonly measured: boolean;
  /** Ids of absences of the initiative that speak of it. */
  readonly absences: readonly string[];
}

/** Where an answer is looked for: a field, numbers, or links that start (`KIND`) or end (`<KIND`) there. */
interface Places {
  readonly fields: readonly string[];
  readonly out: readonly string[];
  readonly into: readonly string[];
  readonly measured: boolean;
}

const QUANTITIES = 'quantities';

export function placesIn(answeredBy: string, { kinds, links }: Vocabulary): Places {
  const terms = answeredBy.split(/\s+/).filter((term) => term !== '');
  const verbs = new Set(links.map(({ id }) => id));
  const fields = new Set(kinds.flatMap((kind) => kind.fields.map(({ id }) => id)));
  return {
    fields: terms.filter((term) => fields.has(term)),
    out: terms.filter((term) => verbs.has(term)),
    into: terms
      .filter((term) => term.startsWith('<'))
      .map((term) => term.slice(1))
      .filter((term) => verbs.has(term)),
    measured: terms.includes(QUANTITIES),
  };
}

/** Terms that the vocabulary does not know: a mistake of whoever wrote them. */
export function unknownTerms(answeredBy: string, vocabulary: Vocabulary): readonly string[] {
  const { fields, out, into, measured } = placesIn(answeredBy, vocabulary);
  const known = new Set([
    ...fields,
    ...out,
    ...into.map((verb) => `<${verb}`),
    ...(measured ? [QUANTITIES] : []),
  ]);
  return answeredBy.split(/\s+/).filter((term) => term !== '' && !known.has(term));
}

export interface Around {
  readonly facts: Facts;
  readonly standing: Standing;
  readonly vocabulary: Vocabulary;
}

export function itemOf(question: EntityRow, initiative: EntityRow, around: Around): Item {
  const { facts, standing, vocabulary } = around;
  const { id } = initiative;
  const places = placesIn(String(question['answeredBy'] ?? ''), vocabulary);
  const own = kindOf(vocabulary, initiative.kind)?.fields.map((field) => field.id) ?? [];
  const fields = places.fields.filter(
    (field) => own.includes(field) && hasValue(initiative, field),
  );
  const links = [
    ...facts.out(id, ...places.out),
    ...facts.into(id, ...places.into),
    ...answersTo(facts, question.id, id),
  ].filter(({ status }) => status !== 'hypothetical');
  const measured = places.measured && facts.measured(id).length > 0;
  const terms = new Set([...places.fields, ...places.out, ...places.into]);
  return {
    question,
    initiative: id,
    fields,
    links: [...new Map(links.map((link) => [link.id, link])).values()],
    measured,
    absences: facts
      .absent(id)
      .filter(({ what }) => terms.has(what))
      .map((one) => one.id),
    state:
      fields.length > 0 && standing.fact(initiative as unknown as { status: string })
        ? 'CITED'
        : links.some(standing.fact) || measured
          ? 'CITED'
          : links.length > 0 || fields.length > 0
            ? 'ANSWERED'
            : 'OPEN',
  };
}

const hasValue = (row: EntityRow, field: string) =>
  [field, `${field}Fr`, `${field}En`].some((name) => row[name] !== undefined && row[name] !== null);

/** What answers the question in so many words, and speaks of the initiative or is its own. */
const answersTo = (facts: Facts, question: string, initiative: string): readonly LinkFact[] =>
  facts
    .into(question, 'ANSWERS')
    .filter(
      ({ from }) =>
        from === initiative ||
        facts.out(from, 'ABOUT').some(({ to }) => to === initiative) ||
        facts.into(from, 'HOLDS').some((link) => link.from === initiative),
    );
