/** What one may download: the facts of the view from the server, and its tables and pictures from the page. */
import { useState } from 'preact/hooks';
import { visibleIn } from '../../data/visible-in-state.ts';
import { LENSES } from '../../lenses/lenses.ts';
import { exportedFile } from '../../remote/exporting.ts';
import { nameOf } from '../../shared/name-of.ts';
import { type Offer, offers } from '../../shared/offers.ts';
import { saveFile } from '../../shared/save-file.ts';
import type { Props, Scene } from '../../shared/scene.ts';
import { atlasIn } from '../../state.ts';
import { downloadWords } from './words.ts';

/** Formats of the server, each with the end of its file’s name. */
const FORMATS = { csv: 'zip', xlsx: 'xlsx', gexf: 'gexf', jsonld: 'jsonld' } as const;

interface Facts {
  readonly title: string;
  /** How much is in it, and how much is not. */
  readonly says: string;
  readonly asked: object;
}

export function Choices({ scene }: Props) {
  const words = downloadWords(scene);
  const [step, setStep] = useState<'ready' | 'coming' | 'failed'>('ready');
  const take = (format: keyof typeof FORMATS, asked: object) => {
    setStep('coming');
    exportedFile(format, asked).then(
      (file) => {
        saveFile(file, `lacis.${FORMATS[format]}`);
        setStep('ready');
      },
      () => setStep('failed'),
    );
  };
  const parts = factsOf(scene);
  return (
    <>
      {parts.map(({ title, says, asked }) => (
        <section key={title}>
          <h3>{title}</h3>
          <p>{says}</p>
          <p class="files">
            {(Object.keys(FORMATS) as (keyof typeof FORMATS)[]).map((format) => (
              <button
                key={format}
                type="button"
                aria-label={`${words.formats[format]}, ${title}`}
                disabled={step === 'coming'}
                onClick={() => take(format, asked)}
              >
                {words.formats[format]}
              </button>
            ))}
          </p>
        </section>
      ))}
      <p role="status" class="faint">
        {step === 'ready' ? '' : words[step]}
      </p>
      {[...pictures(scene), ...offers()].map(({ name, files }) => (
        <section key={name}>
          <h3>{name}</h3>
          <p class="files">
            {files.map(({ label, take: save }) => (
              <button
                key={label}
                type="button"
                aria-label={`${label}, ${name}`}
                onClick={() => void save()}
              >
                {label}
              </button>
            ))}
          </p>
        </section>
      ))}
      <p class="faint">{words.more}</p>
    </>
  );
}

/** The facts of the selection or of the entity, and everything. */
function factsOf(scene: Scene): Facts[] {
  const { state } = scene;
  const words = downloadWords(scene);
  const { about } = state.remote;
  const all = about.step === 'ready' ? about.value : { entityCount: 0, linkCount: 0 };
  const whole = {
    title: words.everything,
    says: words.counts(all.entityCount, all.linkCount),
    asked: {},
  };
  const { frame } = LENSES[state.view.lens];
  const [atlas, visible] = [atlasIn(state), visibleIn(state)];
  if (frame === 'listed' && atlas?.complete === true && visible !== null) {
    const ids = visible.entities.flatMap((index) => atlas.entities[index]?.id ?? []);
    const links = visible.links.flatMap((index) => atlas.links[index]?.id ?? []);
    const left = [all.entityCount - ids.length, all.linkCount - links.length] as const;
    const says = `${words.counts(ids.length, links.length)} ${words.leftOut(left[0], left[1])}`;
    return [
      { title: words.view, says, asked: { ids, links } },
      ...(left[0] + left[1] > 0 ? [whole] : []),
    ];
  }
  const { selected } = state.view;
  if (selected === null) return [whole];
  const one = { title: nameOf(scene, selected), says: words.around, asked: { e: selected } };
  return [one, whole];
}

/** The map as it is seen now. */
function pictures(scene: Scene): Offer[] {
  const { words, map, state } = scene;
  if (state.view.lens !== 'map' || map.drawing() === null) return [];
  return [
    {
      name: scene.labelOf('map'),
      files: [
        {
          label: words.files.picture,
          take: async () => saveFile(await map.picture(), 'lacis.png'),
        },
        { label: words.files.drawing, take: () => saveFile(map.drawing(), 'lacis.svg') },
      ],
    },
  ];
}
