/** A small world in which every rule of convergences can be seen: three texts, one with a comment. */
import type { Files } from './seeds.ts';

const document = (id: string, more = '') =>
  `- { id: ${id}, kind: Document, name: { both: ${id} }, documentKind: article, language: fr, read: "2026-11-21" }\n${more}`;

const organisation = (id: string, form?: string) =>
  `  - { id: ${id}, kind: Organisation, name: { both: ${id} }, ${form ? `legalForm: ${form}, ` : ''}cite: { at: p. 1 } }\n`;

const holds = (from: string, to: string, stance: string, more = '') =>
  `  - { from: ${from}, kind: HOLDS, to: ${to}, stance: ${stance}${more}, cite: { quote: "${from} ${stance}" } }\n`;

export const CONVERGING: Files = {
  'premier/source.yaml': document('premier'),
  'premier/faits.yaml': `
entities:
${organisation('coop', 'worker-co-op')}${organisation('syndicat', 'union')}${organisation('ville', 'municipality')}${organisation('collectif')}${organisation('classe', 'class')}
  - { id: ana, kind: Person, name: { both: Ana }, cite: { at: p. 1 } }
  - { id: bruno, kind: Person, name: { both: Bruno }, cite: { at: p. 1 } }
  - { id: outil, kind: Codebase, name: { both: Outil }, cite: { at: p. 1 } }
  - { id: socle, kind: Codebase, name: { both: Socle }, cite: { at: p. 1 } }
  - { id: le-lac, kind: Concept, name: { fr: le lac, en: the lake }, conceptKind: notion, cite: { at: p. 1 } }
  - { id: lac-commun, kind: Statement, name: { fr: Le lac est commun., en: The lake is common. }, statementKind: thesis, cite: { at: p. 1 } }
  - { id: port-ferme, kind: Statement, name: { fr: Le port doit fermer., en: The port must close. }, statementKind: thesis, cite: { at: p. 1 } }
  - { id: un-seul-texte, kind: Statement, name: { fr: Dit d’un seul texte., en: Said by one text. }, statementKind: thesis, cite: { at: p. 1 } }
  - { id: faible, kind: Statement, name: { fr: Dit à demi., en: Half said. }, statementKind: thesis, cite: { at: p. 1 } }
  - { id: besoin, kind: Need, name: { fr: une carte, en: a map }, needKind: software, cite: { at: p. 1 } }
links:
  - { from: lac-commun, kind: ABOUT, to: le-lac, cite: { at: p. 1 } }
  - { from: ana, kind: WORKS_FOR, to: syndicat, cite: { at: p. 1 } }
${holds('coop', 'lac-commun', 'for', ', instrument: { fr: un fonds, en: a fund }')}${holds('classe', 'lac-commun', 'against', ', status: reported, reportedBy: ana')}${holds('coop', 'un-seul-texte', 'for')}${holds('ana', 'un-seul-texte', 'for')}${holds('coop', 'port-ferme', 'for')}${holds('coop', 'faible', 'for')}
  - { from: coop, kind: HAS_NEED, to: besoin, cite: { at: p. 2 } }
  - { from: coop, kind: DEVELOPS, to: outil, cite: { at: p. 2 } }
  - { from: outil, kind: DEPENDS_ON, to: socle, dependencyKind: built-on, cite: { at: p. 2 } }
  - { from: ville, kind: USES, to: socle, cite: { at: p. 2 } }
  - { from: syndicat, kind: USES, to: outil, cite: { at: p. 2 } }
  - { from: coop, kind: SERVES, to: syndicat, cite: { at: p. 2 } }
  - { from: collectif, kind: USES, to: socle, status: planned, cite: { at: p. 2 } }
`,
  'deuxieme/source.yaml': document('deuxieme'),
  'deuxieme/faits.yaml': `
links:
${holds('ana', 'lac-commun', 'for', ', limit: { fr: sauf le port, en: except the port }')}${holds('ville', 'port-ferme', 'against')}${holds('ville', 'lac-commun', 'for', ', status: hypothetical')}${holds('syndicat', 'lac-commun', 'proposal', ', status: reported, reportedBy: ana')}${holds('syndicat', 'faible', 'for', ', status: inferred')}
  - { from: ville, kind: HAS_NEED, to: besoin, cite: { at: p. 2 } }
  - { from: coop, kind: COMPETES_WITH, to: ville, cite: { at: p. 3 } }
`,
  'billet/source.yaml': document(
    'billet',
    '- { id: commentaire, kind: Document, name: { both: commentaire }, documentKind: comment, language: fr, read: "2026-11-21" }\n',
  ),
  'billet/faits.yaml': `
entities:
  - { id: pluie, kind: Statement, name: { fr: Il pleut., en: It rains. }, statementKind: thesis, cite: { at: p. 1 } }
links:
  - { from: commentaire, kind: PART_OF, to: billet, cite: { at: p. 1 } }
  - { from: ana, kind: HOLDS, to: pluie, stance: for, cite: { at: p. 1 } }
  - { from: bruno, kind: HOLDS, to: pluie, stance: for, cite: { source: commentaire, at: p. 1 } }
`,
};
