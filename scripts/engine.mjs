/** The build of the embedded engine for a machine. Plain JavaScript: nothing is installed yet. */

export const ENGINE = '@grafeo-db/js';

/**
 * @param {{platform: string, arch: string, musl: boolean}} machine as `process` names platform and architecture
 * @returns {string} the package that holds the build for this machine, whether or not there is one
 */
export function buildFor({ platform, arch, musl }) {
  const library = { linux: musl ? '-musl' : '-gnu', win32: '-msvc' }[platform] ?? '';
  return `${ENGINE}-${platform}-${arch}${library}`;
}

export function thisMachine() {
  const { platform, arch } = process;
  return { platform, arch, musl: platform === 'linux' && isMusl() };
}

/** A Node that runs on glibc says which one; one on musl, as in Alpine, does not. */
function isMusl() {
  process.report.excludeNetwork = true;
  return process.report.getReport().header.glibcVersionRuntime === undefined;
}
