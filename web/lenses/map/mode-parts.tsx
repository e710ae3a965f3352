/** What both modes share: check boxes that filter and count, and the panel of what is chosen. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { stakeholders } from '../../cards/stakeholders.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { ownOf } from '../../view.ts';
import { number } from '../../words/formats.ts';
import { chooseOn, narrowMode } from './changes.ts';
import { mapLensWords } from './words.ts';

interface CheckProps extends Props {
  readonly label: string;
  /** How many; null where it is not counted. */
  readonly count: number | null;
  readonly checked: boolean;
  readonly onToggle: () => void;
}

export function Check({ scene, label, count, checked, onToggle }: CheckProps) {
  return (
    <label class="mode-check">
      <input type="checkbox" checked={checked} onChange={onToggle} />
      <span>{label}</span>
      {count !== null && <span class="count">{number(count, scene.language)}</span>}
    </label>
  );
}

/** Kinds of stakeholder, of which several may be wanted at once. */
export function Among({
  scene,
  counts,
}: Props & {
  counts: readonly { readonly stakeholder: string; readonly actorCount: number }[] | null;
}) {
  const words = mapLensWords(scene);
  const { among = [] } = ownOf(scene.state.view, 'map');
  const names = stakeholders(scene);
  const all =
    counts ?? Object.keys(names).map((stakeholder) => ({ stakeholder, actorCount: null }));
  return (
    <fieldset class="mode-part">
      <legend>{words.among}</legend>
      {all.map(({ stakeholder, actorCount }) => (
        <Check
          key={stakeholder}
          scene={scene}
          label={names[stakeholder] ?? stakeholder}
          count={actorCount}
          checked={among.includes(stakeholder)}
          onToggle={() => scene.change(narrowMode({ among: orNull(without(among, stakeholder)) }))}
        />
      ))}
    </fieldset>
  );
}

/** With it, or without it where it is there. */
export const without = (all: readonly string[], one: string): readonly string[] =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one];

export const orNull = (all: readonly string[]) => (all.length === 0 ? null : all);

/** Beside the map: what is chosen, in words. */
export function Chosen({
  scene,
  title,
  children,
}: Props & { title: string; children: ComponentChildren }) {
  const words = mapLensWords(scene);
  const heading = useRef<HTMLHeadingElement>(null);
  const { attention } = scene.state;
  useEffect(() => {
    if (attention > 0) heading.current?.focus();
  }, [attention]);
  return (
    <section class="mode-chosen" aria-label={title}>
      <a class="close" href={hrefOf(scene, chooseOn(null, null))}>
        {words.closeChoice}
      </a>
      <h2 ref={heading} tabIndex={-1} translate={false}>
        {title}
      </h2>
      {children}
    </section>
  );
}
