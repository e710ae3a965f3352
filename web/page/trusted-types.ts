/** What the browser may run, where it asks (Trusted Types): the scripts of this server, and nothing made of text. */

interface Policies {
  readonly createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => void;
}

export function trustOwnScripts(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => {
      const { origin } = new URL(url, location.href);
      if (origin === location.origin) return url;
      throw new TypeError(`not a script of this server: ${origin}`);
    },
  });
}
