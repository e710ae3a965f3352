/** Builds the page into dist/web; `npm run dev` serves it with the same settings, beside the API. */
import { defineConfig } from 'vite';

const NO_ENTRY = (id: string) => !/\/main(-embedded)?\.tsx$/.test(id);

export default defineConfig({
  root: import.meta.dirname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // A policy that forbids inline scripts and data: fonts has nothing to refuse.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        index: `${import.meta.dirname}/index.html`,
        embed: `${import.meta.dirname}/embed.html`,
      },
      // What page and embedded form begin with comes in one file: twenty small ones take a browser four rounds.
      output: {
        codeSplitting: {
          groups: [{ name: 'page', tags: ['$initial'], minShareCount: 2, test: NO_ENTRY }],
        },
      },
    },
    modulePreload: { polyfill: false },
  },
});
