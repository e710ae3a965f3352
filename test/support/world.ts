/** A small world in which every rule of the API can be seen. */

import { openEmbedded } from '../../api/graph/embedded.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { type Files, writeSeeds } from './seeds.ts';

export const WORLD: Files = {
  'le-journal/source.yaml': `
- id: le-journal
  kind: Document
  name: { fr: Le journal du lac, en: The Lake Journal }
  documentKind: article
  language: fr
  licence: not stated
  read: "2026-11-21"
`,
  'le-journal/actors.yaml': `
entities:
  - id: montreal
    kind: Place
    name: { both: Montréal }
    placeKind: city
    cite: { at: titre }
  - id: villeray
    kind: Place
    name: { both: Villeray }
    placeKind: neighbourhood
    cite: { at: titre }
  - id: coop-du-lac
    kind: Organisation
    name: { fr: Coopérative du Lac, en: Lake Co-operative }
    aliases: [CDL, L’Écluse]
    description: { fr: Une coopérative qui entretient un logiciel., en: A co-operative that maintains software. }
    legalForm: worker-co-op
    since: "2009"
    cite: { quote: "la Coopérative du Lac, fondée en 2009", for: [legalForm, since] }
    quantities:
      - measures: { fr: membres, en: members }
        value: 40
        unit: members
        qualifier: about
        cite: { quote: "une quarantaine de membres" }
    absences:
      - of: website
        how: looked-for
        note: { fr: L’article ne donne aucun site., en: The article gives no website. }
        cite: { at: tout l’article }
  - id: oeuvre-du-port
    kind: Organisation
    name: { fr: Œuvre du Port, en: Harbour Society }
    legalForm: non-profit
    until: "2015-06"
    cite: { quote: "l’Œuvre du Port a fermé en juin 2015" }
  - id: une-ville
    kind: Organisation
    name: { fr: une ville de la région, en: a town of the region }
    named: false
    legalForm: municipality
    cite: { quote: "une ville de la région" }
  - id: riviere
    kind: Codebase
    name: { both: Rivière }
    freedom: free
    licence: AGPL-3.0
    cite: { quote: "le logiciel libre Rivière" }
  - id: source-vive
    kind: Codebase
    name: { fr: Source vive, en: Live Spring }
    cite: { at: encadré }
  - id: ana
    kind: Person
    name: { both: Ana }
    cite: { at: signature }
  - id: besoin-d-inventaire
    kind: Need
    name: { fr: un inventaire commun, en: a common inventory }
    needKind: software
    cite: { at: fin }
  - id: besoin-de-carte
    kind: Need
    name: { fr: une carte commune, en: a common map }
    needKind: software
    cite: { at: fin }
  - id: le-lac-est-a-tous
    kind: Statement
    name: { fr: Le lac est à tout le monde., en: The lake is everybody’s. }
    statementKind: thesis
    cite: { at: chapeau }
  - id: le-lac
    kind: Concept
    name: { fr: le lac, en: the lake }
    conceptKind: metaphor
    cite: { at: chapeau }
links:
  - { from: villeray, kind: PART_OF, to: montreal, cite: { at: titre } }
  - { from: coop-du-lac, kind: LOCATED_IN, to: villeray, cite: { at: titre } }
  - { from: oeuvre-du-port, kind: LOCATED_IN, to: montreal, cite: { at: titre } }
  - { from: coop-du-lac, kind: DEVELOPS, to: riviere, since: "2010", cite: { quote: "elle développe Rivière depuis 2010" } }
  - { from: une-ville, kind: USES, to: riviere, status: planned, cite: { quote: "la ville compte adopter Rivière" } }
  - { from: riviere, kind: DEPENDS_ON, to: source-vive, dependencyKind: built-on, cite: { at: encadré } }
  - { from: ana, kind: MEMBER_OF, to: coop-du-lac, memberClass: worker, cite: { at: signature } }
  - { from: coop-du-lac, kind: SERVES, to: oeuvre-du-port, status: ended, until: "2015", cite: { at: fin } }
  - { from: coop-du-lac, kind: HAS_NEED, to: besoin-d-inventaire, cite: { at: fin } }
  - { from: oeuvre-du-port, kind: HAS_NEED, to: besoin-d-inventaire, cite: { at: fin } }
  - { from: oeuvre-du-port, kind: HAS_NEED, to: besoin-de-carte, cite: { at: fin } }
  - { from: riviere, kind: MEETS, to: besoin-d-inventaire, cite: { at: fin } }
  - { from: le-lac-est-a-tous, kind: ABOUT, to: le-lac, cite: { at: chapeau } }
  - { from: coop-du-lac, kind: HOLDS, to: le-lac-est-a-tous, stance: for, cite: { quote: "le lac est à tout le monde" } }
  - from: une-ville
    kind: HOLDS
    to: le-lac-est-a-tous
    stance: concern
    reportedBy: ana
    status: reported
    limit: { fr: sauf le port, en: except the harbour }
    cite: { at: fin }
  - from: une-ville
    kind: FUNDS
    to: coop-du-lac
    flowKind: grant
    amount: { value: 25000, unit: CAD, qualifier: at-least, period: "2012" }
    cite: { quote: "au moins 25 000 dollars en 2012" }
  - from: une-ville
    kind: FUNDS
    to: oeuvre-du-port
    flowKind: grant
    intermediary: coop-du-lac
    amount: { unit: CAD, qualifier: unknown, measures: { fr: des milliards, en: billions } }
    cite: { quote: "des milliards" }
`,
  'le-registre/source.yaml': `
- id: le-registre
  kind: Document
  name: { fr: Le registre, en: The Register }
  documentKind: directory
  language: fr
  read: "2026-10-01"
`,
  'le-registre/actors.yaml': `
entities:
  - id: coop-du-lac
    kind: Organisation
    since: "2010"
    website: https://lac.example
    cite: { at: fiche 12 }
`,
};

/** The small world in a graph of its own, in memory. */
export async function world(files: Files = WORLD): Promise<Graph> {
  const graph = await openEmbedded();
  await seedFrom(writeSeeds(files), graph, readVocabulary());
  return graph;
}
