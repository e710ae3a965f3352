/** Versions of a framework, kept in this browser: opened again, compared with the one in sight, removed. */
import { useState } from 'preact/hooks';
import { choose, say } from '../../changes.ts';
import {
  compared,
  type FrameworkItem,
  itemsIn,
  keep,
  startIn,
  type Version,
  versionsKept,
  written,
} from '../../data/framework.ts';
import { nameOf } from '../../shared/name-of.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { ownOf } from '../../view.ts';
import { date } from '../../words/formats.ts';
import { followupWords } from './words.ts';

interface VersionsProps extends Props {
  readonly items: readonly FrameworkItem[];
}

export function Versions({ scene, items }: VersionsProps) {
  const words = followupWords(scene).framework;
  const [versions, setVersions] = useState<readonly Version[]>(versionsKept);
  const [name, setName] = useState('');
  const { start, versus } = ownOf(scene.state.view, 'followup');
  const save = () => {
    const version = {
      name: name.trim().slice(0, 80) || words.unnamed,
      at: new Date().toISOString().slice(0, 19),
      items: written(items),
      start: startIn(start),
    };
    setVersions(keep([version, ...versions]));
    setName('');
    scene.change(say(words.kept(version.name)));
  };
  return (
    <section class="versions">
      <h2>{words.versions}</h2>
      <p class="faint">{words.versionsLead}</p>
      {items.length > 0 && (
        <p class="choices-row">
          <label class="choice">
            {words.versionName}{' '}
            <input
              type="text"
              maxLength={80}
              value={name}
              onInput={({ currentTarget }) => setName(currentTarget.value)}
            />
          </label>
          <button type="button" onClick={save}>
            {words.keep}
          </button>
        </p>
      )}
      <ul class="lines">
        {versions.map((version) => (
          <li key={`${version.at} ${version.name}`}>
            <a
              href={hrefOf(
                scene,
                choose('followup', { items: version.items, start: version.start, versus: null }),
              )}
            >
              {version.name}
            </a>{' '}
            <span class="faint">{date(version.at.slice(0, 10), scene.language)}</span>{' '}
            <a href={hrefOf(scene, choose('followup', { versus: version.items }))}>
              {words.compare}
              <span class="unseen"> – {version.name}</span>
            </a>{' '}
            <button
              type="button"
              class="quiet"
              onClick={() => setVersions(keep(versions.filter((one) => one !== version)))}
            >
              {words.removeVersion}
              <span class="unseen"> – {version.name}</span>
            </button>
          </li>
        ))}
      </ul>
      {versus !== undefined && <Comparison scene={scene} before={itemsIn(versus)} after={items} />}
    </section>
  );
}

interface ComparisonProps extends Props {
  readonly before: readonly FrameworkItem[];
  readonly after: readonly FrameworkItem[];
}

function Comparison({ scene, before, after }: ComparisonProps) {
  const words = followupWords(scene).framework;
  const { added, removed, changed } = compared(before, after);
  const said = (item: FrameworkItem) =>
    [
      words.roles[item.role],
      words.horizons[item.horizon],
      words.states[item.state],
      item.owner === '' ? '' : nameOf(scene, item.owner),
    ]
      .filter((part) => part !== '')
      .join(', ');
  return (
    <section class="comparison" aria-live="polite">
      <h3>{words.comparison}</h3>
      {added.length + removed.length + changed.length === 0 && <p>{words.same}</p>}
      <ul class="lines">
        {added.map((item) => (
          <li key={item.id}>
            <b>{words.wasAdded}</b> {nameOf(scene, item.id)} ({said(item)})
          </li>
        ))}
        {removed.map((item) => (
          <li key={item.id}>
            <b>{words.wasRemoved}</b> {nameOf(scene, item.id)} ({said(item)})
          </li>
        ))}
        {changed.map((one) => (
          <li key={one.after.id}>
            <b>{words.wasChanged}</b> {nameOf(scene, one.after.id)} ({said(one.before)} →{' '}
            {said(one.after)})
          </li>
        ))}
      </ul>
      <a href={hrefOf(scene, choose('followup', { versus: null }))}>{words.closeComparison}</a>
    </section>
  );
}
