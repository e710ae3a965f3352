/** Asks the API in this process, as a client would. */
import type { Language } from '../errors.ts';
import { type Code, Refusal } from '../errors.ts';
import type { Api } from '../http/api.ts';

/** The request behind a question: its id goes into errors, and its end stops the work. */
export interface From {
  readonly id: string;
  readonly signal: AbortSignal;
}

/**
 * @returns the data; null if the question names an unknown id or a wrong value
 * @throws a refusal if the API could not answer. An unexpected error is logged already.
 */
export type Ask = <Data>(
  query: string,
  variables: object,
  language: 'fr' | 'en',
  from?: From,
) => Promise<Data | null>;

interface Answered<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { message: string; extensions?: { code?: Code } }[];
}

/** Codes of a question that has no answer; any other is a failure to answer. */
const NO_ANSWER: readonly (Code | undefined)[] = ['BAD_INPUT', 'NOT_FOUND'];

export const askIn =
  (api: Api): Ask =>
  async <Data>(query: string, variables: object, language: 'fr' | 'en', from?: From) => {
    const response = await api.fetch('http://lacis/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': language,
        ...(from === undefined ? {} : { 'x-request-id': from.id }),
      },
      body: JSON.stringify({ query, variables }),
      ...(from === undefined ? {} : { signal: from.signal }),
    });
    const { data = null, errors = [] } = (await response.json()) as Answered<Data>;
    const failed = errors.find(({ extensions }) => !NO_ANSWER.includes(extensions?.code));
    if (failed !== undefined) throw toldAlready(failed);
    return errors.length > 0 ? null : data;
  };

/** The message is in the language of the request already. */
function toldAlready({ message, extensions }: { message: string; extensions?: { code?: Code } }) {
  const both: Readonly<Record<Language, string>> = { EN: message, FR: message };
  return new Refusal(extensions?.code ?? 'INTERNAL', both.EN, both.FR);
}
