/** The prefixes of RDF, and names that begin with one. */
import { DataFactory, type NamedNode } from 'n3';

const { namedNode } = DataFactory;

export const PREFIXES = {
  lacis: 'urn:lacis:vocabulary:',
  schema: 'https://schema.org/',
  org: 'http://www.w3.org/ns/org#',
  prov: 'http://www.w3.org/ns/prov#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** A name with one of the prefixes, as `schema:name`. */
export type Name = `${keyof typeof PREFIXES}:${string}`;

export function named(name: Name): NamedNode {
  const at = name.indexOf(':');
  return namedNode(
    PREFIXES[name.slice(0, at) as keyof typeof PREFIXES] + encodeURI(name.slice(at + 1)),
  );
}
