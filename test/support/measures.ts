/** Measures of two texts, with verdicts that hold, that were overtaken, and that do not count. */
import type { Files } from './seeds.ts';

export const MEASURES: Files = {
  'le-memoire/source.yaml': `
- { id: le-memoire, kind: Document, name: { fr: Le mémoire, en: The Memorandum }, documentKind: memorandum, language: fr, read: "2026-11-01" }
- { id: le-bilan, kind: Document, name: { fr: Le bilan, en: The Report }, documentKind: report, language: fr, address: "https://bilan.example/", unreachable: "2026-10-15", read: "2023-02-01" }
- { id: recherches, kind: Document, name: { fr: Les recherches, en: The searches }, documentKind: data-set, language: fr, read: "2026-11-20" }
`,
  'le-memoire/mesures.yaml': `
entities:
  - { id: quebec, kind: Place, name: { both: Québec }, placeKind: region, cite: { at: un } }
  - { id: france, kind: Place, name: { both: France }, placeKind: country, cite: { at: un } }
  - { id: port, kind: Organisation, name: { fr: le Port, en: the Harbour }, legalForm: public-body, cite: { at: un } }
  - { id: le-lac-reste-ouvert, kind: Statement, name: { fr: Le lac reste ouvert., en: The lake stays open. }, statementKind: demand, cite: { at: un } }
  - { id: mesure-1, kind: Policy, name: { fr: Ouvrir le lac, en: Open the lake }, policyKind: measure, order: 1, deadline: "2021", status: proposed, cite: { at: un } }
  - id: mesure-2
    kind: Policy
    name: { fr: Draguer le port, en: Dredge the harbour }
    policyKind: measure
    order: 2
    deadline: "2021"
    status: proposed
    cite: { at: deux }
    absences:
      - { of: RATED_IN, how: looked-for, note: { fr: "Cherché dans les journaux.", en: "Looked for in the newspapers." }, cite: { source: recherches, at: journaux } }
  - { id: mesure-3, kind: Policy, name: { fr: Planter des saules, en: Plant willows }, policyKind: pledge, order: 3, status: planned, cite: { at: trois } }
  - { id: action-1, kind: Policy, name: { fr: Ôter la chaîne, en: Take the chain away }, policyKind: action, status: proposed, cite: { at: un } }
  - { id: idee, kind: Policy, name: { fr: une idée, en: an idea }, policyKind: measure, status: hypothetical, cite: { at: un } }
links:
  - { from: action-1, kind: PART_OF, to: mesure-1, cite: { at: un } }
  - { from: mesure-1, kind: ABOUT, to: le-lac-reste-ouvert, cite: { at: un } }
  - { from: mesure-1, kind: ADDRESSED_TO, to: port, cite: { at: un } }
  - { from: mesure-1, kind: RATED_IN, to: quebec, key: "2021", verdict: under-way, ratedOn: "2021-06", status: inferred, cite: { source: le-bilan, quote: "la chaîne est encore là" } }
  - from: mesure-1
    kind: RATED_IN
    to: quebec
    key: "2023"
    verdict: kept-in-part
    ratedOn: "2023-01-31"
    status: inferred
    firstCoder: A
    firstVerdict: kept
    secondCoder: B
    secondVerdict: kept-in-part
    reconciliation: { fr: "Une rive sur deux est ouverte.", en: "One shore of two is open." }
    cite: { source: le-bilan, quote: "une rive sur deux est ouverte" }
  - { from: mesure-1, kind: RATED_IN, to: france, key: "2022", verdict: kept, ratedOn: "2022", judge: port, cite: { source: le-bilan, at: page 3 } }
  - { from: mesure-1, kind: RATED_IN, to: france, key: "2024", verdict: broken, ratedOn: "2024", status: proposed, cite: { source: le-bilan, at: page 4 } }
`,
  'la-ville/source.yaml': `
- { id: la-charte, kind: Document, name: { fr: La charte, en: The Charter }, documentKind: charter, language: fr, read: "2026-11-01" }
`,
  'la-ville/charte.yaml': `
entities:
  - { id: ville, kind: Organisation, name: { fr: la Ville, en: the City }, legalForm: municipality, cite: { at: un } }
  - { id: politique, kind: Policy, name: { fr: politique du lac, en: lake policy }, policyKind: policy, cite: { at: un } }
  - { id: rives-ouvertes, kind: Statement, name: { fr: Les rives sont ouvertes., en: The shores are open. }, statementKind: rule, order: 1, cite: { at: un } }
  - { id: quais-publics, kind: Statement, name: { fr: Les quais sont publics., en: The quays are public. }, statementKind: rule, order: 2, cite: { at: deux } }
links:
  - { from: ville, kind: ADOPTED, to: politique, cite: { at: un } }
  - { from: politique, kind: REQUIRES, to: rives-ouvertes, cite: { at: un } }
  - { from: politique, kind: REQUIRES, to: quais-publics, cite: { at: deux } }
  - { from: rives-ouvertes, kind: SAME_END, to: le-lac-reste-ouvert, status: inferred, cite: { at: un } }
  - { from: quais-publics, kind: CORRESPONDS_TO, to: mesure-2, status: inferred, cite: { at: deux } }
`,
};
