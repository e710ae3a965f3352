/** Follows « Add a lens »: one that did not exist is a folder and an entry of a list. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** The whole of a lens without needs: what it is called, what it remembers in the address, and its panel. */
const WEATHER: Readonly<Record<string, string>> = {
  'view.ts': `
/** The choice of the lens of the weather. */
import { addressed, oneOf } from '../../parameters.ts';

export interface WeatherView {
  readonly wind?: 'north' | 'south';
}

declare module '../../view.ts' {
  interface Owns {
    readonly weather: WeatherView;
  }
}

export const weatherAddress = addressed<WeatherView>({ wind: oneOf('wind', ['north', 'south']) });
`,
  'words.en.ts': `
/** In English. */
export const en = { title: 'Weather', wind: (from: string) => ['wind from', from].join(' ') };
`,
  'words.fr.ts': `
/** En français. */
import type { en } from './words.en.ts';

export const fr: typeof en = { title: 'Météo', wind: (from: string) => ['vent :', from].join(' ') };
`,
  'panel.tsx': `
/** Where the wind comes from. */
import { choose } from '../../changes.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { ownOf } from '../../view.ts';
import { bilingual } from '../../words/bilingual.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

const weatherWords = bilingual(en, fr);

export function WeatherPanel({ scene }: Props) {
  const { wind = 'south' } = ownOf(scene.state.view, 'weather');
  return (
    <a href={hrefOf(scene, choose('weather', { wind: 'north' }))}>
      {weatherWords(scene).wind(wind)}
    </a>
  );
}
`,
  'lens.ts': `
/** The lens of the weather. */
import type { LensOf } from '../lens.ts';
import { WeatherPanel } from './panel.tsx';
import { weatherAddress } from './view.ts';

export const weather: LensOf<'weather'> = {
  label: { fr: 'Météo', en: 'Weather' },
  frame: 'listed',
  address: weatherAddress,
  needs: [],
  panel: WeatherPanel,
};
`,
};

test('a lens is a folder and an entry of the list: it has an address, stands in the bar, and its words and types hold', async () => {
  const root = mkdtempSync(join(tmpdir(), 'lacis-lens-'));
  const own = (path: string) => new URL(`../../${path}`, import.meta.url).pathname;
  cpSync(own('web'), join(root, 'web'), { recursive: true });
  for (const file of ['tsconfig.json', 'package.json']) cpSync(own(file), join(root, file));
  symlinkSync(own('node_modules'), join(root, 'node_modules'));
  const folder = join(root, 'web/lenses/weather');
  mkdirSync(folder);
  for (const [file, text] of Object.entries(WEATHER)) writeFileSync(join(folder, file), text);
  const list = join(root, 'web/lenses/lenses.ts');
  writeFileSync(
    list,
    `import { weather } from './weather/lens.ts';\n${readFileSync(list, 'utf8').replace('\n  map,', '\n  weather,\n  map,')}`,
  );

  const { viewAt, addressOf } = await import(join(root, 'web/address.ts'));
  const { LISTED, LENSES } = await import(list);
  expect(LISTED.slice(0, 2)).toEqual(['weather', 'map']);
  expect(viewAt('/weather?wind=north')).toMatchObject({ lens: 'weather', own: { wind: 'north' } });
  expect(addressOf(viewAt('/weather?e=koumbit&wind=north&lang=fr'))).toBe(
    '/weather?e=koumbit&wind=north&lang=fr',
  );
  expect(addressOf(viewAt('/weather?wind=sideways&payer=a'))).toBe('/weather');
  expect(addressOf(viewAt('/map?wind=north'))).toBe('/map');

  const { words, href } = panelOf(LENSES.weather.panel, viewAt('/weather'), addressOf);
  expect([words, href]).toEqual(['vent\u202f: south', '/weather?wind=north']);

  // French that lacks a word does not compile.
  const lacking = 'words.lacking.ts';
  const french = WEATHER['words.fr.ts'] ?? '';
  writeFileSync(join(folder, lacking), french.replace(/, wind:.* }/, ' }'));
  const mistakes = mistakesIn(root, folder, ['lens.ts', lacking]);
  expect(mistakes.map(([file]) => file)).toEqual([lacking]);
  expect(mistakes[0]?.[1]).toContain("Property 'wind' is missing");
});

/** The link that the panel draws: what it says, and where it leads. */
function panelOf(panel: (props: object) => unknown, view: object, addressOf: unknown) {
  const scene = { state: { view }, language: 'fr', addressOf };
  const drawn = panel({ scene }) as { props: { href: string; children: string } };
  return { words: drawn.props.children, href: drawn.props.href };
}

/** What the compiler finds wrong in the files of a folder. */
function mistakesIn(root: string, folder: string, files: readonly string[]) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const program = ts.createProgram(
    files.map((file) => join(folder, file)),
    options,
  );
  const own = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(folder));
  return own.flatMap((file) =>
    [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ messageText }) =>
        [basename(file.fileName), ts.flattenDiagnosticMessageText(messageText, ' ')] as const,
    ),
  );
}
