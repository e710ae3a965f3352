/** The policy for Trusted Types: the browser runs scripts of this server, and no script made from text. */

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
