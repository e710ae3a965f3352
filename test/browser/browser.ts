/** One Chromium for all files of a process: a page has a context of its own, which ends with its test. */
import { type Browser, chromium } from 'playwright-core';
import { chromiumPath } from './chromium.ts';

/** A container has no sandbox to give; WebGL is drawn in software, and the page itself without it, which is faster. */
const FLAGS = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-compositing',
  '--disable-gpu-rasterization',
];

let browser: Promise<Browser> | undefined;

/** Started at the first call; it ends with the process. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= launched();
  return browser;
}

async function launched(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: FLAGS });
}
