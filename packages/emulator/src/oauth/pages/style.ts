export const pageStyle = `:root {
  color-scheme: light dark;
  --ink: light-dark(#16202e, #e8edf4);
  --soft: light-dark(#56616f, #a9b4c2);
  --line: light-dark(#d9dfe7, #36414e);
  --ground: light-dark(#f5f7fa, #12171e);
  --card: light-dark(#fff, #1a212b);
  --accent: light-dark(#1f5fbf, #8ab8ff);
  --on-accent: light-dark(#fff, #10151c);
  --danger: light-dark(#a3211b, #ffb4ab);
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  max-inline-size: 28rem;
  padding: 2rem 1rem 4rem;
  font: 1rem/1.5 system-ui, sans-serif;
  color: var(--ink);
  background: var(--ground);
}
h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.2; overflow-wrap: anywhere; }
h2 { margin: 1.5rem 0 .5rem; font-size: 1.125rem; }
p { margin: 0 0 1rem; overflow-wrap: anywhere; }
.soft { color: var(--soft); }
.alert { color: var(--danger); border-inline-start: 4px solid; padding-inline-start: .75rem; }
form { margin-block-end: 1rem; }
label { display: block; font-weight: 600; margin-block-end: .25rem; }
input, select {
  inline-size: 100%;
  min-block-size: 2.75rem;
  margin-block-end: 1rem;
  padding: .5rem .75rem;
  font: inherit;
  color: inherit;
  background: var(--card);
  border: 1px solid var(--soft);
  border-radius: .5rem;
}
button, .button {
  display: block;
  inline-size: 100%;
  min-block-size: 2.75rem;
  padding: .5rem .75rem;
  font: inherit;
  font-weight: 600;
  text-align: center;
  text-decoration: none;
  color: var(--on-accent);
  background: var(--accent);
  border: 1px solid transparent;
  border-radius: .5rem;
  cursor: pointer;
}
.quiet { color: inherit; background: var(--card); border-color: var(--soft); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem; }
ul form { margin: 0; }
`;
