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
      // The scripts with which the page and its embedded form begin are one file: twenty small ones cost a browser four round trips.
      output: {
        codeSplitting: {
          groups: [{ name: 'page', tags: ['$initial'], minShareCount: 2, test: NO_ENTRY }],
        },
      },
    },
    modulePreload: { polyfill: false },
  },
});
