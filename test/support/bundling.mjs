/**
 * `node test/support/bundling.mjs FOLDER PROGRAM…`: the programs that tests start, each with all that it imports in a few files.
 * Read as they are written they are some 900 files, which takes seconds of processor at each start.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const [, , folder, ...programs] = process.argv;

/** These read files that lie beside their own, are machine code, or are never needed by what the tests start. */
const AS_THEY_ARE = ['@grafeo-db/*', 'pdfkit', 'pino', 'tsx', 'vite', 'esbuild'];

/** The measures and the pictures bring programs of their own. */
const LEFT_OUT = /\/(bench|pictures)\.ts$/;

await build({
  absWorkingDir: ROOT,
  entryPoints: programs,
  outdir: folder,
  outbase: '.',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  external: AS_THEY_ARE,
  logLevel: 'error',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  // Packages in the older form ask for others by this name.
  banner: {
    js: "import { createRequire as requiring } from 'node:module'; const require = requiring(import.meta.url);",
  },
  plugins: [
    {
      name: 'each file knows where it was written',
      setup(bundle) {
        bundle.onResolve({ filter: LEFT_OUT }, ({ path }) => ({ path, external: true }));
        bundle.onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
          if (path.includes('node_modules')) return undefined;
          const address = JSON.stringify(pathToFileURL(path).href);
          const contents = readFileSync(path, 'utf8').replaceAll('import.meta.url', address);
          return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
        });
      },
    },
  ],
});
