/** The kinds, statuses and choices of the vocabulary as concepts of SKOS, in both languages. */
import { DataFactory, type NamedNode, type Quad } from 'n3';
import type { Label, Vocabulary } from '../../vocabulary/vocabulary.ts';
import { named } from './rdf.ts';

const { literal, quad } = DataFactory;

export function* vocabularyStatements(vocabulary: Vocabulary): Generator<Quad> {
  const scheme = named('lacis:vocabulary');
  yield quad(scheme, named('rdf:type'), named('skos:ConceptScheme'));
  function* concept(node: NamedNode, label: Label, description?: Label): Generator<Quad> {
    yield quad(node, named('rdf:type'), named('skos:Concept'));
    yield quad(node, named('skos:inScheme'), scheme);
    for (const [word, said] of [
      ['skos:prefLabel', label],
      ['skos:definition', description],
    ] as const)
      if (said !== undefined) {
        yield quad(node, named(word), literal(said.fr, 'fr'));
        yield quad(node, named(word), literal(said.en, 'en'));
      }
  }
  for (const { id, label, description } of vocabulary.kinds) {
    yield* concept(named(`lacis:${id}`), label, description);
    yield quad(named(`lacis:${id}`), named('rdf:type'), named('rdfs:Class'));
  }
  for (const { id, label } of vocabulary.links) {
    yield* concept(named(`lacis:${id}`), label);
    yield quad(named(`lacis:${id}`), named('rdf:type'), named('rdf:Property'));
  }
  for (const { id, label, description } of vocabulary.statuses)
    yield* concept(named(`lacis:status/${id}`), label, description);
  for (const [list, choices] of Object.entries(vocabulary.choices))
    for (const { id, label, description } of choices)
      yield* concept(named(`lacis:${list}/${id}`), label, description);
}
