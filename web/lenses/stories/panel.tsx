/** A story: its text, step by step, beside the view that the step shows; without the view on a narrow screen. */
import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { both, leaveStory, say, turn } from '../../changes.ts';
import { sentence } from '../../filters/sentence.ts';
import { loadingOf } from '../../remote/need.ts';
import { Passages } from '../../shared/passages.tsx';
import { hrefOf, narrow, type Props, type Scene } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { isListed } from '../../state.ts';
import type { Story, Step as StoryStep } from './model.ts';
import { storyNeed } from './needs.ts';
import { toStep } from './reading.ts';
import { storiesWords } from './words.ts';

interface StoryProps extends Props {
  /** Draws the view that a step shows. */
  readonly View: ComponentType<Props>;
}

export function StoryPage({ scene, View }: StoryProps) {
  const { state } = scene;
  const words = storiesWords(scene);
  return (
    <Waiting scene={scene} of={loadingOf(state, storyNeed)}>
      {(story) =>
        story === null ? (
          <main id="content" class="page" tabIndex={-1}>
            <h1>{words.title}</h1>
            <p>{words.noSuch(state.view.story?.id ?? '')}</p>
            <a class="go" href={hrefOf(scene, turn('stories'))}>
              {words.all}
            </a>
          </main>
        ) : (
          <OpenStory scene={scene} story={story} View={View} />
        )
      }
    </Waiting>
  );
}

function OpenStory({ scene, story, View }: StoryProps & { story: Story }) {
  const { state, change } = scene;
  const words = storiesWords(scene);
  const total = story.steps.length;
  const step = Math.min(state.view.story?.step ?? 1, total);
  const article = useRef<HTMLElement>(null);
  // A second key may be pressed before the first step is drawn: it counts from that step.
  const latest = useRef(step);
  latest.current = step;
  const go = (to: number) => {
    const section = article.current?.querySelector<HTMLElement>(`#step-${to}`);
    if (section === null || section === undefined) return;
    latest.current = to;
    section.querySelector('h2')?.focus({ preventScroll: true });
    section.scrollIntoView({ block: narrow() ? 'start' : 'center' });
    const title = story.steps[to - 1]?.title ?? '';
    change(both(toStep(to), say(words.at(to, total, title))));
  };
  useStepInView(article, latest, (at) => change(toStep(at)));
  // With the layout: a story that is drawn answers to the keys.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      const inside = (event.target as Element).closest('input, select, textarea, .canvas, table');
      if (by === 0 || inside !== null || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      go(latest.current + by);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  return (
    <div class="story">
      <main id="content" tabIndex={-1}>
        <article ref={article}>
          <p class="faint">
            <a href={hrefOf(scene, turn('stories'))}>{words.all}</a>
          </p>
          <h1>{story.title}</h1>
          <p class="lead">{story.lead}</p>
          {story.steps.map((one, at) => (
            <Step key={one.view} scene={scene} step={one} at={at + 1} current={at + 1 === step} />
          ))}
          <p class="faint end">{words.end}</p>
        </article>
      </main>
      {!narrow() && (
        <aside class="shown" aria-label={words.view}>
          <StepView scene={outsideStory(scene)} View={View} />
          <p class="turns">
            <button type="button" disabled={step === 1} onClick={() => go(step - 1)}>
              {words.before}
            </button>
            <span>{words.of(step, total)}</span>
            <button type="button" disabled={step === total} onClick={() => go(step + 1)}>
              {words.after}
            </button>
            <a class="go" href={hrefOf(scene, leaveStory)}>
              {words.open}
            </a>
          </p>
        </aside>
      )}
    </div>
  );
}

interface StepProps extends Props {
  readonly step: StoryStep;
  readonly at: number;
  readonly current: boolean;
}

function Step({ scene, step, at, current }: StepProps) {
  return (
    <section id={`step-${at}`} class="step" aria-current={current ? 'step' : undefined}>
      <h2 tabIndex={-1}>{step.title}</h2>
      {step.sentences.map(({ text, citations }) => (
        <p key={text}>
          {text}
          <Passages scene={outsideStory(scene)} citations={citations} />
        </p>
      ))}
      <a class="alone" href={step.view}>
        {storiesWords(scene).see}
      </a>
    </section>
  );
}

/** The view of the step; its links leave the story. */
function StepView({ scene, View }: StoryProps) {
  if (scene.state.view.lens === 'stories') return <p class="waiting">{scene.words.loading}</p>;
  return (
    <>
      <View scene={scene} />
      {isListed(scene.state) && <p class="faint">{sentence(scene)}</p>}
    </>
  );
}

const outsideStory = (scene: Scene): Scene => ({ ...scene, state: leaveStory(scene.state) });

interface Current<T> {
  current: T;
}

/** Follows the reader: the step in the middle of the window is the one that is shown. */
function useStepInView(
  article: Current<HTMLElement | null>,
  latest: Current<number>,
  onStep: (at: number) => void,
): void {
  const told = useRef(onStep);
  told.current = onStep;
  useEffect(() => {
    const { current } = article;
    if (current === null) return;
    const first = latest.current;
    if (first > 1) current.querySelector(`#step-${first}`)?.scrollIntoView({ block: 'center' });
    const watch = new IntersectionObserver(
      (entries) => {
        // The browser reports late: where a key has moved on meanwhile, the report is out of date.
        const entered = entries.find(
          ({ isIntersecting, target }) => isIntersecting && isInMiddle(target),
        );
        const at = Number(entered?.target.id.replace('step-', ''));
        if (at > 0 && at !== latest.current) told.current(at);
      },
      { rootMargin: `-${100 * MIDDLE}% 0px -${99 - 100 * MIDDLE}% 0px` },
    );
    for (const section of current.querySelectorAll('.step')) watch.observe(section);
    return () => watch.disconnect();
  }, [article]);
}

/** Where a reader's eyes are, as a share of the height of the window. */
const MIDDLE = 0.45;

function isInMiddle(section: Element): boolean {
  const { top, bottom } = section.getBoundingClientRect();
  return top <= innerHeight * (MIDDLE + 0.01) && bottom >= innerHeight * MIDDLE;
}
