/** Check: every wrong entry at once, and the claims of the right ones. */
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Claims, EntityClaim, LinkClaim, Place } from './claims.ts';
import type { Context } from './context.ts';
import { checkEntity } from './entity.ts';
import { type Entry, problemAt } from './entries.ts';
import { checkLink } from './link.ts';
import { type Problem, type Sentences, says } from './problems.ts';
import type { Folder, Reading } from './read.ts';
import { checkTogether } from './together.ts';

export interface Checked {
  readonly claims: Claims;
  readonly problems: readonly Problem[];
}

export function checkSeeds(reading: Reading, vocabulary: Vocabulary): Checked {
  const problems = [...reading.problems];
  const found = {
    entities: [] as EntityClaim[],
    links: [] as LinkClaim[],
    suspects: new Set<string>(),
    unsure: new Set<string>(),
  };
  for (const folder of reading.folders) {
    const [document] = folder.documents;
    const source = String(document?.data['id'] ?? '');
    checkFolder(folder, { folder: folder.name, source, vocabulary, problems, found });
  }
  // An id that a file would have given is missed everywhere else where the file cannot be read.
  const whole = reading.problems.length === 0;
  checkTogether({ ...found, vocabulary, problems, whole });
  if (whole) checkPlace(reading.dataset, found.entities, problems);
  return { claims: { entities: found.entities, links: found.links }, problems };
}

function checkFolder(folder: Folder, context: Context): void {
  const { entities, links } = context.found;
  const before = [entities.length, links.length];
  for (const entry of folder.documents) checkEntity(entry, context, { citesItself: true });
  for (const entry of folder.entities) checkEntity(entry, context);
  for (const entry of folder.links) checkLink(entry, context);
  repeated(entities.slice(before[0]), says.entityTwice, context.problems);
  repeated(links.slice(before[1]), says.linkTwice, context.problems);
}

function repeated(
  claims: readonly (EntityClaim | LinkClaim)[],
  words: (first: Place) => Sentences,
  problems: Problem[],
): void {
  const seen = new Map<string, Place>();
  for (const { id, place } of claims) {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, place);
    else problems.push(problemAt(place, words(first), id));
  }
}

/** The place of the data set is an entity of the data set, of kind Place. */
function checkPlace(dataset: Entry, entities: readonly EntityClaim[], problems: Problem[]): void {
  const id = dataset.data['place'];
  const found = entities.filter((claim) => claim.id === id);
  if (id === undefined || found.some(({ kind }) => kind === 'Place')) return;
  const words =
    found.length === 0
      ? says.dangling(id)
      : says.expected('the id of a Place', 'l’identifiant d’un Place (lieu)');
  problems.push(problemAt(dataset.at('place'), words, '', 'place'));
}
