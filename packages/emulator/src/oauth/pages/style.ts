import { pageStyle } from '../../http/page-style.ts';

export const oauthStyle = `${pageStyle}
:root {
  --on-accent: light-dark(#fff, #10151c);
  --danger: light-dark(#a3211b, #ffb4ab);
}
body { max-inline-size: 28rem; }
h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.2; overflow-wrap: anywhere; }
h2 { margin: 1.5rem 0 .5rem; font-size: 1.125rem; }
p { margin: 0 0 1rem; overflow-wrap: anywhere; }
.soft { color: var(--soft); }
.alert { color: var(--danger); border-inline-start: 4px solid; padding-inline-start: .75rem; }
form { margin-block-end: 1rem; }
input, select { margin-block-end: 1rem; }
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
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem; }
ul form { margin: 0; }
`;
