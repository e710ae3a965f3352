/** How the documentation looks: the paper and ink of the application, and nothing else. */

export const STYLE = `
:root { color-scheme: light dark; --paper: #f7f5f0; --ink: #14262e; --second: #4a5c64; --link: #0655a2; --line: #d8d4c8; }
@media (prefers-color-scheme: dark) { :root { --paper: #0f1d24; --ink: #e8eef0; --second: #9db0b8; --link: #3faeff; --line: #2b3d46; } }
body { margin: 0 auto; padding: 2rem 1rem 6rem; max-width: 60rem; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2 { font-family: Georgia, serif; font-weight: 500; }
h2 { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 1rem; }
h3 { font-size: 1rem; }
a { color: var(--link); }
nav { color: var(--second); font-size: .875rem; }
p, dd { max-width: 68ch; }
dt { margin-top: .75rem; }
dd { margin-left: 1.5rem; color: var(--second); }
code, pre { font: .9rem/1.5 ui-monospace, monospace; }
pre { overflow-x: auto; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: 4px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
`;
