/** What is known of the selected entity, in sentences, with who says each. */
import { useEffect, useRef } from 'preact/hooks';
import { select } from '../../changes.ts';
import { entityAt } from '../../data/atlas.ts';
import { arrived } from '../../data/loading.ts';
import type { Sheet } from '../../data/sheet.ts';
import { loadingOf } from '../../remote/need.ts';
import { useReturn } from '../../shared/focus-return.ts';
import { later } from '../../shared/later.tsx';
import { Passages } from '../../shared/passages.tsx';
import { PathTo } from '../../shared/path.tsx';
import { hrefOf, inWords, type Props } from '../../shared/scene.ts';
import { Shape } from '../../shared/shape.tsx';
import { StatusMark } from '../../shared/status.tsx';
import { Waiting } from '../../shared/waiting.tsx';
import { atlasIn } from '../../state.ts';
import { sheetNeed } from './needs.ts';
import { SheetActions } from './panel-actions.tsx';
import { Absences, Differences } from './panel-doubts.tsx';
import { Fields } from './panel-fields.tsx';
import { SheetLinks, ThemedLinks } from './panel-links.tsx';
import { Numbers } from './panel-numbers.tsx';
import { SheetSources } from './panel-sources.tsx';
import { entityWords } from './words.ts';

export function SheetPanel({ scene, whole = false }: Props & { whole?: boolean }) {
  const { state, change } = scene;
  const words = entityWords(scene);
  const heading = useRef<HTMLHeadingElement>(null);
  useReturn(whole ? null : state.view.selected);
  useEffect(() => {
    if (state.attention > 0) heading.current?.focus();
  }, [state.attention]);
  const { selected } = state.view;
  if (selected === null) return null;
  const known = entityAt(atlasIn(state) ?? NOTHING, selected);
  const sheet = arrived(loadingOf(state, sheetNeed));
  const Title = whole ? 'h1' : 'h2';
  const kind = sheet?.kind ?? known?.kind ?? '';
  const entry = atlasIn(state)?.vocabulary.kinds.get(kind);
  return (
    <section class={whole ? 'sheet whole' : 'sheet'} aria-label={words.title} id="sheet">
      <div class="head">
        <p class="kind">
          {kind !== '' && <Shape scene={scene} kind={kind} />}
          {inWords(entry?.label, scene)}
          {sheet !== null && <StatusMark scene={scene} status={sheet.status} />}
        </p>
        {!whole && (
          <a
            class="close"
            href={hrefOf(scene, select(null))}
            onClick={(event) => {
              event.preventDefault();
              change(select(null));
            }}
          >
            {words.close}
          </a>
        )}
        <Title ref={heading} tabIndex={-1}>
          {sheet?.name ?? known?.name[scene.language] ?? selected}
        </Title>
      </div>
      <Waiting scene={scene} of={loadingOf(state, sheetNeed)}>
        {(found) =>
          found === null ? (
            <p>{words.noSuch(selected)}</p>
          ) : (
            <Body scene={scene} sheet={found} whole={whole} />
          )
        }
      </Waiting>
    </section>
  );
}

/** Codebases alone have a risk card: it is fetched with the first of them. */
const Risk = later(async () => (await import('./panel-risk.tsx')).Risk);

const NOTHING = { entities: [], places: new Map() } as unknown as Parameters<typeof entityAt>[0];

const More = later(async () => (await import('./panel-more.tsx')).EntityMore);

function Body({ scene, sheet, whole }: Props & { sheet: Sheet; whole: boolean }) {
  const words = entityWords(scene);
  return (
    <>
      {sheet.description !== null && <p class="described">{sheet.description}</p>}
      {!sheet.named && <p class="faint">{words.unnamed}</p>}
      {sheet.aliases.length > 0 && (
        <p class="faint">
          {words.aliases} {sheet.aliases.join(', ')}
        </p>
      )}
      {sheet.note !== null && (
        <p class="note">
          <b>{words.toRead}</b> {sheet.note}
        </p>
      )}
      <Passages
        scene={scene}
        citations={sheet.citations.filter(({ fields }) => fields.length === 0)}
      />
      <SheetActions scene={scene} sheet={sheet} />
      <Fields scene={scene} sheet={sheet} />
      <Numbers scene={scene} sheet={sheet} />
      {whole ? (
        <ThemedLinks scene={scene} sheet={sheet} />
      ) : (
        <SheetLinks scene={scene} sheet={sheet} />
      )}
      <Absences scene={scene} sheet={sheet} />
      {sheet.kind === 'Codebase' && <Risk scene={scene} />}
      <Differences scene={scene} differences={sheet.differences} kind={sheet.kind} />
      <PathTo scene={scene} sheet={sheet} />
      {whole && <More scene={scene} />}
      <SheetSources scene={scene} sheet={sheet} />
    </>
  );
}
