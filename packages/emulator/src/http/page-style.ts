/** What the styles of all pages begin with: colors, the page, fields and the focus ring. */
export const pageStyle = `:root {
  color-scheme: light dark;
  --ink: light-dark(#16202e, #e8edf4);
  --soft: light-dark(#56616f, #a9b4c2);
  --ground: light-dark(#f5f7fa, #12171e);
  --card: light-dark(#fff, #1a212b);
  --accent: light-dark(#1f5fbf, #8ab8ff);
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  padding: 2rem 1rem 4rem;
  font: 1rem/1.5 system-ui, sans-serif;
  color: var(--ink);
  background: var(--ground);
}
label { display: block; font-weight: 600; margin-block-end: .25rem; }
input, select {
  inline-size: 100%;
  min-block-size: 2.75rem;
  padding: .5rem .75rem;
  font: inherit;
  color: inherit;
  background: var(--card);
  border: 1px solid var(--soft);
  border-radius: .5rem;
}
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
`;
