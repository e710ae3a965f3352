/** Initiatives that ended and that go on, with what hindered and helped them, and founding questions. */
import type { Files } from './seeds.ts';

export const INITIATIVES: Files = {
  'le-recit/source.yaml': `
- { id: le-recit, kind: Document, name: { fr: Le récit, en: The Account }, documentKind: article, language: fr, read: "2026-11-01" }
`,
  'le-recit/faits.yaml': `
entities:
  - { id: montreal, kind: Place, name: { both: Montréal }, placeKind: city, cite: { at: un } }
  - { id: manque-d-argent, kind: Barrier, name: { fr: manque d’argent, en: lack of money }, cite: { at: un } }
  - { id: fatigue, kind: Barrier, name: { fr: fatigue, en: fatigue }, cite: { at: un } }
  - { id: une-carte, kind: Need, name: { fr: une carte, en: a map }, needKind: software, cite: { at: un } }
  - { id: eaux, kind: Concept, name: { fr: eaux, en: waters }, conceptKind: notion, cite: { at: un } }
  - { id: ancienne, kind: Organisation, name: { fr: Ancienne, en: Old }, legalForm: non-profit, until: "2015", cite: { at: un } }
  - { id: oubliee, kind: Organisation, name: { fr: Oubliée, en: Forgotten }, legalForm: non-profit, status: ended, cite: { at: un } }
  - { id: relais, kind: Organisation, name: { fr: Relais, en: Relay }, legalForm: worker-co-op, cite: { at: un } }
  - { id: phare, kind: Service, name: { fr: Phare, en: Lighthouse }, cite: { at: un } }
  - { id: fonds, kind: Programme, name: { fr: Fonds, en: Fund }, programmeKind: fund, cite: { at: un } }
  - { id: projet, kind: Programme, name: { fr: Projet, en: Project }, programmeKind: project, status: proposed, cite: { at: un } }
  - { id: ana, kind: Person, name: { both: Ana }, cite: { at: un } }
  - { id: reponse, kind: Statement, name: { fr: Il faut une coop., en: A co-op is needed. }, statementKind: thesis, cite: { at: un } }
  - { id: q-forme, kind: Question, name: { fr: Quelle forme?, en: Which form? }, order: 1, questionKind: founding, answeredBy: legalForm, cite: { at: un } }
  - { id: q-lieu, kind: Question, name: { fr: Quel lieu?, en: Which place? }, order: 2, questionKind: founding, answeredBy: "LOCATED_IN ACTIVE_IN", cite: { at: un } }
  - { id: q-argent, kind: Question, name: { fr: Quel budget?, en: Which budget? }, order: 3, questionKind: founding, answeredBy: "<FUNDS quantities", cite: { at: un } }
  - { id: q-pourquoi, kind: Question, name: { fr: Pourquoi?, en: Why? }, order: 4, questionKind: founding, answeredBy: "MEETS", cite: { at: un } }
  - { id: q-autre, kind: Question, name: { fr: Et après?, en: And then? }, order: 5, questionKind: discussion, cite: { at: un } }
links:
  - { from: ancienne, kind: FACES, to: manque-d-argent, cite: { at: un } }
  - { from: ancienne, kind: FACES, to: fatigue, cite: { at: un } }
  - { from: ancienne, kind: ABOUT, to: eaux, cite: { at: un } }
  - { from: ancienne, kind: DEVELOPS, to: phare, cite: { at: un } }
  - { from: relais, kind: SUCCEEDS, to: ancienne, since: "2016", cite: { at: un } }
  - { from: relais, kind: LIFTS, to: manque-d-argent, cite: { at: un } }
  - { from: relais, kind: MEETS, to: une-carte, cite: { at: un } }
  - { from: relais, kind: LOCATED_IN, to: montreal, status: planned, cite: { at: un } }
  - { from: fonds, kind: FUNDS, to: relais, flowKind: grant, amount: { qualifier: unknown, unit: CAD }, cite: { at: un } }
  - { from: ana, kind: CITES_AS_MODEL, to: phare, cite: { at: un } }
  - { from: projet, kind: FACES, to: fatigue, status: hypothetical, cite: { at: un } }
  - { from: projet, kind: MEETS, to: une-carte, status: proposed, cite: { at: un } }
  - { from: reponse, kind: ANSWERS, to: q-forme, cite: { at: un } }
  - { from: reponse, kind: ABOUT, to: projet, cite: { at: un } }
`,
};
