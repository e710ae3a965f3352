/** What of an entity or a link the words of schema.org, ORG, SKOS and OWL can say as well. */
import { DataFactory, type NamedNode, type Quad } from 'n3';
import type { WholeEntity } from '../whole.ts';
import { type Name, named } from './rdf.ts';

const { literal, quad, namedNode } = DataFactory;

/** A property of Lacis in other words. */
const PROPERTIES: Readonly<Record<string, Name>> = {
  name: 'schema:name',
  description: 'schema:description',
  aliases: 'schema:alternateName',
  website: 'schema:url',
  address: 'schema:url',
  repository: 'schema:codeRepository',
  licence: 'schema:license',
  date: 'schema:datePublished',
  latitude: 'schema:latitude',
  longitude: 'schema:longitude',
};

/** A link in other words, from its start to its end. */
const LINKS: Readonly<Record<string, Name>> = {
  MEMBER_OF: 'org:memberOf',
  LOCATED_IN: 'schema:location',
  HELD_AT: 'schema:location',
  ABOUT: 'schema:about',
  MENTIONS: 'schema:mentions',
  PROVIDES: 'schema:makesOffer',
  DERIVED_FROM: 'prov:wasDerivedFrom',
  DEPENDS_ON: 'schema:softwareRequirements',
  SAME_AS: 'owl:sameAs',
};

/** The same from its end to its start. */
const INVERSE: Readonly<Record<string, Name>> = {
  AUTHORED: 'schema:author',
  PUBLISHES: 'schema:publisher',
  DEVELOPS: 'schema:creator',
  MAINTAINS: 'schema:maintainer',
  CONTRIBUTES_TO: 'schema:contributor',
  FUNDS: 'schema:funder',
  FOUNDED: 'schema:founder',
  ORGANISES: 'schema:organizer',
};

const SKOS_KINDS = new Set(['Concept', 'Need', 'Barrier']);

export const alsoSaid = {
  *ofEntity(node: NamedNode, { kind, properties }: WholeEntity): Generator<Quad> {
    const type = named('rdf:type');
    if (kind === 'Organisation') yield quad(node, type, named('org:Organization'));
    if (SKOS_KINDS.has(kind)) yield quad(node, type, named('skos:Concept'));
    for (const [name, one] of Object.entries(properties)) {
      const [, base = name, suffix] = /^(.+)(Fr|En)$/.exec(name) ?? [];
      const word = PROPERTIES[base];
      if (word === undefined || one === null || one === undefined) continue;
      for (const each of Array.isArray(one) ? one : [one]) {
        if (typeof each === 'string' && word === 'schema:url') yield* linked(node, word, each);
        else yield quad(node, named(word), literal(String(each), suffix?.toLowerCase()));
      }
    }
  },
  *ofLink(kind: string, from: NamedNode, to: NamedNode, end: string): Generator<Quad> {
    const [word, inverse] = [LINKS[kind], INVERSE[kind]];
    if (word !== undefined) yield quad(from, named(word), to);
    if (inverse !== undefined) yield quad(to, named(inverse), from);
    if (kind === 'PART_OF') {
      const whole: Name = end === 'Organisation' ? 'org:subOrganizationOf' : 'schema:isPartOf';
      yield quad(from, named(whole), to);
    }
  },
};

/** An address that is none by the rules of RDF stays a text. */
function* linked(node: NamedNode, word: Name, address: string): Generator<Quad> {
  const isSafe = URL.canParse(address) && !/[\s<>"{}|\\^`]/.test(address);
  yield quad(node, named(word), isSafe ? namedNode(address) : literal(address));
}
