/** The context of a resolver: the graph, the words of the data set, and the language of the request. */
import type { Provider } from './access/oidc.ts';
import type { Viewer } from './access/viewer.ts';
import type { Visit } from './access/visit.ts';
import type { Consulting } from './consultations/consulting.ts';
import type { Voter } from './consultations/voter.ts';
import { entityById } from './entities/find.ts';
import type { EntityRow } from './entities/queries.ts';
import type { Language } from './errors.ts';
import type { Following } from './following/following.ts';
import { batching, type Each } from './graph/batching.ts';
import type { Graph } from './graph/graph.ts';
import type { Register } from './purchases/register.ts';
import type { Shipped } from './scenarios/shipped.ts';
import type { Search } from './search/search.ts';
import type { Story } from './stories/story.ts';
import { type Lane, openLane } from './threads/turns.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';

/** A question of a data set: under which title it stands, its words, and the address of a view. */
export interface OwnQuestion {
  readonly theme: string;
  readonly fr: string;
  readonly en: string;
  readonly view: string;
}

/** Name, licence and place of the data set, as `seeds/dataset.yaml` gives them. */
export interface Dataset {
  /** Its id, which its data folder remembers; absent where the files give none. */
  readonly id?: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly licence: string;
  /** Who is in charge of personal information on this server. */
  readonly contact?: string;
  /** The id of the place that the data set is about: actors in it are local. */
  readonly place?: string;
  /** The folders of facts in the editors' order of preference. */
  readonly folders?: readonly string[];
  /** The name of the place in a title, where that of the data set is long. */
  readonly shortFr?: string;
  readonly shortEn?: string;
  /** The first sentence of the page. */
  readonly leadFr?: string;
  readonly leadEn?: string;
  /** The language of a reader who prefers neither; French where the files name none. */
  readonly language?: 'fr' | 'en';
  /** The law on personal information that holds there, with the address of its text; absent where nobody named one. */
  readonly law?: { readonly fr: string; readonly en: string; readonly address: string };
  /** Questions of its own on the first page, each with the view that answers it. */
  readonly questions?: readonly OwnQuestion[];
  /** Ids of two entities, for examples of the API. */
  readonly examples?: readonly string[];
  /** The folder of the seed files. */
  readonly seeds?: string;
}

export interface Context {
  readonly graph: Graph;
  readonly vocabulary: Vocabulary;
  readonly search: Search;
  /** Tells who follows what changes. */
  readonly following: Following;
  /** Name and licence of the data set. */
  readonly dataset: Dataset;
  /** The stories that the data set tells. */
  readonly stories: readonly Story[];
  /** The scenarios that it ships. They are no facts. */
  readonly scenarios: readonly Shipped[];
  /** The registers of purchases that it ships. */
  readonly registers: readonly Register[];
  /** The language of the request; an argument `language` of a field wins over it. */
  readonly language: Language;
  /** Who asks. @throws UNAUTHENTICATED for a token that is not valid */
  readonly viewer: () => Promise<Viewer>;
  /** By what the requests of one client are counted; null where they are not. */
  readonly client: string | null;
  /** Whether no cache may keep the answer. */
  readonly isPosted: boolean;
  /** The consultations on questions. */
  readonly consulting: Consulting;
  /** Who takes part in them without an account. */
  readonly voter: Voter;
  /** Says that no cache may keep the answer: it changes without a change of facts. */
  readonly keepNot: () => void;
  /** The request as access sees it: its cookie, and the cookie that it gets. */
  readonly visit: Visit;
  /** The folder where the terminal leaves invitations; undefined where there is none. */
  readonly invitations?: string | undefined;
  /** Where people may sign in besides passkeys; null where nobody configured it. */
  readonly signInProvider: Provider | null;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal;
  /** The steps of the request, between which others are served. */
  readonly lane: Lane;
  /** An entity by its id, in the same statement as all others of its level; null where none has it. */
  entity(id: string | null | undefined): Promise<EntityRow | null>;
  readonly each: Each;
}

export function createContext(parts: Omit<Context, 'each' | 'entity' | 'lane'>): Context {
  const lane = openLane();
  const each = batching(parts.graph, lane.quiet);
  return { ...parts, lane, each, entity: (id) => entityById(id, each) };
}
