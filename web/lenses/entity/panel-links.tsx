/** The links of an entity, in sentences grouped by verb: « Koumbit développe Aegir ». */

import { useState } from 'preact/hooks';
import { type EntityDetails, type Group, grouped, type LinkDetails } from '../../data/sheet.ts';
import { Name } from '../../shared/name.tsx';
import { usePrinting } from '../../shared/paged.tsx';
import { Passages } from '../../shared/passages.tsx';
import type { Props, Scene } from '../../shared/scene.ts';
import { EndsSay, StatusMark } from '../../shared/status.tsx';
import { valueText } from '../../shared/values.ts';
import { atlasIn } from '../../state.ts';
import { amountSaid } from '../../words/amounts.ts';
import { date } from '../../words/formats.ts';
import { byTheme } from './link-themes.ts';
import { Differences } from './panel-doubts.tsx';
import { WayIn } from './way-in.tsx';
import { entityWords } from './words.ts';

const AT_FIRST = 10;

/** On a page of its own, under the themes by which one looks for them. */
export function ThemedLinks({ scene, details }: Props & { details: EntityDetails }) {
  const words = entityWords(scene);
  if (details.links.length === 0) return <EntityLinks scene={scene} details={details} />;
  return (
    <>
      {byTheme(details.links).map(({ theme, links }) => (
        <section key={theme} class="theme">
          <h3>
            {words.themes[theme]} <span class="faint">{links.length}</span>
          </h3>
          {grouped(links).map((group) => (
            <Verb
              key={`${details.id} ${group.said}`}
              scene={scene}
              name={details.name}
              group={group}
              whole
            />
          ))}
        </section>
      ))}
    </>
  );
}

export function EntityLinks({ scene, details }: Props & { details: EntityDetails }) {
  const words = entityWords(scene);
  return (
    <section>
      <h3>
        {words.links} <span class="faint">{details.total}</span>
      </h3>
      {details.links.length === 0 && <p class="faint">{words.noLinks}</p>}
      {grouped(details.links).map((group) => (
        <Verb key={`${details.id} ${group.said}`} scene={scene} name={details.name} group={group} />
      ))}
    </section>
  );
}

interface VerbProps extends Props {
  readonly name: string;
  readonly group: Group;
  readonly whole?: boolean;
}

function Verb({ scene, name, group, whole = false }: VerbProps) {
  const [all, setAll] = useState(false);
  const isPrinting = usePrinting();
  const links = all || isPrinting ? group.links : group.links.slice(0, AT_FIRST);
  return (
    <div class="verb">
      <h4>
        {name} <em>{group.said}</em>
      </h4>
      <ul class="lines">
        {links.map((link) => (
          <li key={link.id}>
            <LinkLine scene={scene} link={link} />
            {whole && (
              <WayIn
                scene={scene}
                own={{ link: link.id }}
                what={`${name} ${link.said} ${link.other.name}`}
              />
            )}
          </li>
        ))}
      </ul>
      {links.length < group.links.length && (
        <button type="button" class="quiet" onClick={() => setAll(true)}>
          {entityWords(scene).showAll(group.links.length)}
        </button>
      )}
    </div>
  );
}

function LinkLine({ scene, link }: Props & { link: LinkDetails }) {
  const details = detailsOf(scene, link);
  return (
    <>
      <Name scene={scene} {...link.other} />
      <StatusMark scene={scene} status={link.status} />
      <EndsSay of={link.endsSay} />
      {link.amount !== null && <b>{amountSaid(link.amount, scene.language)}</b>}
      {details !== '' && <span class="faint">{details}</span>}
      {link.note !== null && <span class="faint">{link.note}</span>}
      <Differences scene={scene} differences={link.differences} kind="" />
      <Passages scene={scene} citations={link.citations} />
    </>
  );
}

function detailsOf(scene: Scene, link: LinkDetails): string {
  const entries = atlasIn(scene.state)?.vocabulary.links.get(link.kind)?.fields ?? [];
  const fields = link.fields.map(({ id, value }) =>
    valueText(
      scene,
      entries.find((entry) => entry.id === id),
      value,
    ),
  );
  const { amount, reportedBy, intermediary } = link;
  return [
    ...fields,
    amount?.measures ?? '',
    amount?.period ?? '',
    when(scene, link),
    reportedBy === null ? '' : scene.words.facts.reportedBy(reportedBy.name),
    intermediary === null ? '' : scene.words.facts.through(intermediary.name),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function when({ words, language }: Scene, { since, until }: LinkDetails): string {
  if (since !== null && until !== null && since !== until) {
    return words.facts.between(date(since, language), date(until, language));
  }
  if (since !== null && since === until) return date(since, language);
  if (since !== null) return words.facts.since(date(since, language));
  return until === null ? '' : words.facts.until(date(until, language));
}
