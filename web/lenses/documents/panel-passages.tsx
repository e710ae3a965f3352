/** One document, passage by passage: the words of the source, and the facts that rest on them. */

import { both, choose, filter, turn } from '../../changes.ts';
import { loadingOf } from '../../remote/need.ts';
import { Choice } from '../../shared/choice.tsx';
import { More, usePaged } from '../../shared/paged.tsx';
import { isWeb, spoken } from '../../shared/passages.tsx';
import { hrefOf, inWords, type Props, type Scene } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { atlasIn } from '../../state.ts';
import { ownOf } from '../../view.ts';
import { date, quoted } from '../../words/formats.ts';
import {
  type CitedFact,
  type DocumentEntry,
  type DocumentSupport,
  kindsIn,
  type Passage,
  passagesOf,
} from './model.ts';
import { passagesNeed } from './needs.ts';
import { about } from './panel-row.tsx';
import { SupportedFact } from './supported-fact.tsx';
import { documentsWords } from './words.ts';

const PAGE = 50;

interface OfDocument extends Props {
  readonly support: DocumentSupport;
  readonly id: string;
  readonly seen: ReadonlySet<string>;
}

export function DocumentPassages({ scene, support, id, seen }: OfDocument) {
  const { state } = scene;
  const words = documentsWords(scene);
  const back = (
    <p class="toggle">
      <a href={hrefOf(scene, choose('documents', { document: null, supports: null }))}>
        {words.back}
      </a>
    </p>
  );
  const document = support.documents.get(id);
  if (document === undefined) {
    return (
      <>
        {back}
        <p class="nothing">{words.noSuch(id)}</p>
      </>
    );
  }
  const only = filter({ source: document.id });
  return (
    <article>
      {back}
      <h2 tabIndex={-1}>{document.name}</h2>
      <p class="faint">{about(scene, document).join(' · ')}</p>
      <p class="actions">
        <a href={hrefOf(scene, both(turn('map'), only))}>{words.onMap}</a>
        <a href={hrefOf(scene, both(turn('table'), only))}>{words.inTable}</a>
        {isWeb(document.address) && (
          <a href={document.address} rel="noopener noreferrer external" target="_blank">
            {scene.words.facts.openSource}
          </a>
        )}
      </p>
      <Waiting scene={scene} of={loadingOf(state, passagesNeed)}>
        {(all) => <PassageList key={id} scene={scene} document={document} all={all} seen={seen} />}
      </Waiting>
    </article>
  );
}

interface SaidProps extends Props {
  readonly document: DocumentEntry;
  readonly all: readonly CitedFact[];
  readonly seen: ReadonlySet<string>;
}

function PassageList({ scene, document, all, seen }: SaidProps) {
  const { state, change } = scene;
  const words = documentsWords(scene);
  const { everything = false, supports = null } = ownOf(state.view, 'documents');
  const within = everything ? null : seen;
  const kinds = kindsIn(all, within);
  const facts = [...kinds.values()].reduce((sum, count) => sum + count, 0);
  const passages = passagesOf(all, within, supports);
  const paged = usePaged(passages.length, PAGE);
  const narrowed = supports === null ? facts : (kinds.get(supports) ?? 0);
  if (all.length === 0) return <p class="nothing">{words.nothingAtAll}</p>;
  return (
    <>
      <h3 aria-live="polite">{words.heading(passages.length, narrowed)}</h3>
      <p class="choosing">
        <Choice
          label={words.supports}
          any={words.anything(facts)}
          all={labels(scene, kinds)}
          value={supports}
          onChoose={(kind) => {
            paged.restart();
            change(choose('documents', { supports: kind }));
          }}
        />
        {(everything || facts < all.length) && (
          <a href={hrefOf(scene, choose('documents', { everything: everything ? null : true }))}>
            {everything ? words.showSeen : words.showAll(all.length)}
          </a>
        )}
      </p>
      {passages.length === 0 && <p class="nothing">{words.nothing}</p>}
      <ol class="passage-list">
        {passages.slice(0, paged.shown).map((passage) => (
          <li key={passage.key}>
            <OnePassage scene={scene} document={document} passage={passage} />
          </li>
        ))}
      </ol>
      <More scene={scene} paged={paged} label={words.more(paged.next)} />
    </>
  );
}

/** The kinds of entity in the plural, those of link by their verb, each with its count. */
function labels(scene: Scene, kinds: ReadonlyMap<string, number>): Record<string, string> {
  const vocabulary = atlasIn(scene.state)?.vocabulary;
  return Object.fromEntries(
    [...kinds].map(([kind, count]) => {
      const label = vocabulary?.kinds.get(kind)?.plural ?? vocabulary?.links.get(kind)?.label;
      return [kind, `${inWords(label, scene) || kind} (${count})`];
    }),
  );
}

interface PassageProps extends Props {
  readonly document: DocumentEntry;
  readonly passage: Passage;
}

/** The day of reading and the licence are repeated only where they differ from those of the document. */
function OnePassage({ scene, document, passage }: PassageProps) {
  const { language } = scene;
  const { quote, locator, read, licence } = passage.citation;
  const details = [
    quote === null ? null : locator,
    read === null || read === document.read ? null : scene.words.facts.readOn(date(read, language)),
    licence === null || licence === document.licence ? null : scene.words.facts.licence(licence),
  ].filter((part) => part !== null);
  return (
    <>
      {quote === null ? (
        <p class="quote">{locator}</p>
      ) : (
        <q class="quote" lang={spoken(passage.citation.language)}>
          {quoted(quote, passage.citation.language)}
        </q>
      )}
      {details.length > 0 && <p class="faint">{details.join(' · ')}</p>}
      <ul class="lines">
        {passage.supports.map((one) => (
          <li key={one.citation.id}>
            <SupportedFact scene={scene} fact={one} document={document.id} />
          </li>
        ))}
      </ul>
    </>
  );
}
