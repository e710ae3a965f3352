/** Asks and tells the server about consultations. */
import type { TadaDocumentNode } from 'gql.tada';
import type { ResultOf } from '../../remote/graphql.ts';
import { tell } from '../../remote/tell.ts';
import type { Language } from '../../words/language.ts';
import type {
  consultationOperation,
  consultationsOperation,
  resultsOperation,
  waitingOperation,
} from './operations.ts';

export type Listed = ResultOf<typeof consultationsOperation>;
export type Read = ResultOf<typeof consultationOperation>;
export type One = NonNullable<Read['liveConsultation']>;
export type Own = NonNullable<One['own']>;
export type Results = NonNullable<ResultOf<typeof resultsOperation>['liveConsultation']>;
export type Score = Results['results']['scores'][number];
export type Aside = NonNullable<
  ResultOf<typeof waitingOperation>['liveConsultation']
>['setAside'][number];
export type Vote = Own['marks'][number]['vote'];

/** At the one path to which the browser sends the cookie of a participant. */
export const atBallot = <Result, Variables>(
  operation: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  language: Language,
): Promise<Result> => tell(operation, variables, language, '/ballot');
