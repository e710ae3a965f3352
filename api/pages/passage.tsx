/** A passage as plain text with its source. */
import { Fragment } from 'preact';
import { wordsIn } from '../words/words.ts';
import type { Passage } from './question.ts';

type Language = 'fr' | 'en';

export function PassageText({ passage, language }: { passage: Passage; language: Language }) {
  const { quote, locator, language: spoken, read, source } = passage;
  return (
    <>
      {quote === null ? (
        locator
      ) : (
        <q {...(spoken === null ? {} : { lang: spoken.toLowerCase().slice(0, 2) })}>
          {wordsIn(language).pages.quote(quote)}
        </q>
      )}{' '}
      <a href={`/e/${source.id}?lang=${language}`}>{source.name}</a>
      {read === null ? '' : `, ${wordsIn(language).pages.read} ${read}`}
    </>
  );
}

/** Several, one after the other. */
export function Passages({ all, language }: { all: readonly Passage[]; language: Language }) {
  return (
    <>
      {all.map((passage, at) => (
        <Fragment key={at}>
          {at > 0 && '; '}
          <PassageText passage={passage} language={language} />
        </Fragment>
      ))}
    </>
  );
}
