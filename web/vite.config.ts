/** Builds the page into dist/web; in development, the API answers from port 4000. */
import { defineConfig } from 'vite';

const API = 'http://localhost:4000';

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
    },
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: {
      '/graphql': API,
      '^/map[^/]*\\.(json|bin)$': API,
      '/support.json': API,
      '/health': API,
    },
  },
});
