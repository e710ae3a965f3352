/** What should be looked at again next, each with the source to look at, and one press to say that it is still true. */
import { useState } from 'preact/hooks';
import { say, turn } from '../../changes.ts';
import type { Citation } from '../../data/sheet.ts';
import { useAnswer } from '../../proposals/answer.ts';
import { Answered } from '../../proposals/answered.tsx';
import { useRole } from '../../proposals/role.ts';
import { Trouble } from '../../proposals/trouble.tsx';
import { ask } from '../../remote/ask.ts';
import type { ResultOf } from '../../remote/graphql.ts';
import { Name } from '../../shared/name.tsx';
import { isWeb } from '../../shared/passages.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { date } from '../../words/formats.ts';
import type { toConfirmOperation } from './operations.ts';
import { toConfirmOperation as operation } from './operations.ts';
import { sayStill } from './still.ts';
import { confirmWords } from './words.ts';

type Line = ResultOf<typeof toConfirmOperation>['toConfirm'][number];

/** How many stand on a page. */
const PAGE = 20;

export function ConfirmPage({ scene }: Props) {
  const { language, state } = scene;
  const words = confirmWords(scene);
  const [skip, setSkip] = useState(0);
  const [answer, again] = useAnswer(`${skip} ${language} ${state.revision}`, () =>
    ask(operation, { skip }, language),
  );
  return (
    <main id="content" class="page confirm" tabIndex={-1}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Answered scene={scene} of={answer} again={again}>
        {({ about, toConfirm }) =>
          toConfirm.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <>
              <ol class="to-confirm" start={skip + 1}>
                {toConfirm.map((line) => (
                  <OneLine
                    key={line.entity.id}
                    scene={scene}
                    line={line}
                    revision={about.revision}
                  />
                ))}
              </ol>
              <p class="actions">
                {skip > 0 && (
                  <button type="button" onClick={() => setSkip(Math.max(0, skip - PAGE))}>
                    {words.before}
                  </button>
                )}
                {toConfirm.length === PAGE && (
                  <button type="button" onClick={() => setSkip(skip + PAGE)}>
                    {words.after}
                  </button>
                )}
              </p>
            </>
          )
        }
      </Answered>
    </main>
  );
}

interface LineProps extends Props {
  readonly line: Line;
  readonly revision: number;
}

function OneLine({ scene, line, revision }: LineProps) {
  const { language, change } = scene;
  const words = confirmWords(scene);
  const role = useRole();
  const [trouble, setTrouble] = useState<Error | null>(null);
  const [isSaid, setSaid] = useState(false);
  const { entity, lastConfirmedOn, sourceCount: sources, linkCount: links } = line;
  const citation = readableOf(entity.citations);
  const still = async (one: Citation) => {
    setTrouble(null);
    try {
      const message = words.message(one.source.name);
      const done = await sayStill(
        { id: entity.id, citation: one, revision, message },
        role,
        language,
      );
      change(say(done === null ? words.waits : words.published(done)));
      setSaid(true);
    } catch (error) {
      setTrouble(error as Error);
    }
  };
  return (
    <li>
      <Name scene={scene} id={entity.id} kind={entity.__typename} name={entity.name} />
      <span class="faint line">
        {[
          lastConfirmedOn === null ? words.never : words.last(date(lastConfirmedOn, language)),
          words.sources(sources),
          words.links(links),
        ].join(' · ')}
      </span>
      {citation !== undefined && (
        <span class="line">
          {isWeb(citation.source.address) ? (
            <a href={citation.source.address} rel="noopener noreferrer external" target="_blank">
              {words.open(citation.source.name)}
            </a>
          ) : (
            citation.source.name
          )}
        </span>
      )}
      <p class="actions">
        {citation !== undefined && (
          <button
            type="button"
            disabled={isSaid}
            aria-label={`${words.still}: ${entity.name}`}
            onClick={() => void still(citation)}
          >
            {isSaid ? words.thanks : words.still}
          </button>
        )}
        <a href={hrefOf(scene, turn('contribute', { deed: 'still' }, { selected: entity.id }))}>
          {words.other}
        </a>
        <a href={hrefOf(scene, turn('contribute', {}, { selected: entity.id }))}>{words.correct}</a>
      </p>
      <Trouble scene={scene} of={trouble} />
    </li>
  );
}

/** A source on the web, before others: one can look at it at once. */
const readableOf = (all: readonly Citation[]): Citation | undefined =>
  all.find(({ source }) => isWeb(source.address)) ?? all[0];
