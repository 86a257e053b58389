import { pageStyle } from './page-style.ts';

/**
 * The inbox as a page. It shows the newest message first and updates itself. Style and script have
 * URLs of their own, and the script creates only text nodes, so a strict Content Security Policy
 * with Trusted Types holds.
 */
export const inboxHtml = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Inbox · Countersign emulator</title>
<link rel="icon" href="/_emulator/inbox.svg" type="image/svg+xml">
<link rel="stylesheet" href="/_emulator/inbox.css">
<script type="module" src="/_emulator/inbox.js"></script>
</head>
<body>
<header>
<h1>Inbox</h1>
<p>Every code and invitation that the emulator sent, newest first. This page updates itself.</p>
</header>
<main>
<form role="search">
<label for="to">Show messages to</label>
<input id="to" name="to" type="search" placeholder="Everyone" autocomplete="off" spellcheck="false">
</form>
<p id="status" role="status"></p>
<ol id="messages" reversed></ol>
<noscript><p>This page needs JavaScript. The messages are also at this address as JSON.</p></noscript>
</main>
</body>
</html>
`;

export const inboxStyle = `${pageStyle}
:root { --line: light-dark(#d9dfe7, #36414e); }
body { max-inline-size: 44rem; }
h1 { margin: 0; font-size: 1.5rem; line-height: 1.2; }
header p, #status { color: var(--soft); margin-block: .25rem 1.25rem; }
#status { margin-block: .75rem; min-block-size: 1.5rem; }
ol { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem; }
li {
  display: grid;
  grid-template-columns: 1fr auto;
  gap: .5rem 1rem;
  align-items: center;
  padding: 1rem;
  background: var(--card);
  border: 1px solid var(--line);
  border-radius: .75rem;
}
li p { margin: 0; overflow-wrap: anywhere; }
.meta { color: var(--soft); font-size: .875rem; }
.code {
  font: 600 1.5rem/1.2 ui-monospace, monospace;
  letter-spacing: .08em;
  overflow-wrap: anywhere;
}
.text { grid-column: 1 / -1; color: var(--soft); font-size: .875rem; }
button {
  min-block-size: 2.75rem;
  min-inline-size: 4.5rem;
  font: inherit;
  font-weight: 600;
  color: var(--accent);
  background: none;
  border: 1px solid currentColor;
  border-radius: .5rem;
  cursor: pointer;
}
@media (forced-colors: active) { li, input, button { border-color: CanvasText; } }
`;

export const inboxScript = `const list = document.querySelector('#messages');
const status = document.querySelector('#status');
const to = document.querySelector('#to');
const initial = new URLSearchParams(location.search).get('to');
if (initial) to.value = initial;
let shown = '';

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

function card(message) {
  const item = document.createElement('li');
  const body = document.createElement('div');
  const medium = message.medium === 'SMS' ? 'Text message' : 'Email';
  const time = element('time', '', new Date(message.at).toLocaleString());
  time.dateTime = message.at;
  const meta = element('p', 'meta', medium + ' to ' + message.to + ' · ');
  meta.append(time);
  const code = element('p', 'code', message.code);
  body.append(meta, code);
  const copy = element('button', '', 'Copy');
  copy.type = 'button';
  copy.setAttribute('aria-label', 'Copy ' + message.code);
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(message.code);
      status.textContent = 'Copied ' + message.code + '.';
    } catch {
      getSelection().selectAllChildren(code);
      status.textContent = 'Press Ctrl+C or ⌘C to copy ' + message.code + '.';
    }
  });
  item.append(body, copy, element('p', 'text', message.text));
  return item;
}

async function refresh() {
  try {
    const wanted = to.value.trim();
    const answer = await fetch('/_emulator/inbox', { headers: { accept: 'application/json' } });
    const all = await answer.json();
    const messages = all.filter((message) => !wanted || message.to.includes(wanted)).reverse();
    const now = JSON.stringify(messages);
    if (now === shown) return;
    const focused = document.activeElement?.getAttribute('aria-label');
    shown = now;
    list.replaceChildren(...messages.map(card));
    if (focused) list.querySelector('[aria-label="' + CSS.escape(focused) + '"]')?.focus();
    status.textContent = messages.length === 0 ? 'No messages yet.'
      : messages.length === 1 ? '1 message.' : messages.length + ' messages.';
  } catch {
    shown = '';
    status.textContent = 'The emulator does not answer. Trying again.';
  }
}

to.form.addEventListener('submit', (event) => event.preventDefault());
to.addEventListener('input', refresh);
await refresh();
setInterval(refresh, 1000);
`;
