import type { CheckedRequest } from '../authorization-request.ts';
import { alertOf, documentOf, sendsToApp } from './document.ts';
import { type Html, html } from './html.ts';

/** What the sign-in page asks: first a name and a password, then what the session's challenge asks. */
export type Step = { ask: 'password'; username: string } | ChallengeStep;

interface ChallengeStep {
  ask: 'code' | 'choice' | 'new-password';
  challenge: string;
  session: string;
  username: string;
  /** Where a code was sent, masked. */
  sentTo?: string;
  choices?: string[];
}

interface LoginPage {
  checked: CheckedRequest;
  /** The query of the page, which its form and links repeat. */
  search: string;
  csrf: string;
  step: Step;
  message: string | undefined;
}

export function loginPage({ checked, search, csrf, step, message }: LoginPage): Response {
  const { client, pool } = checked;
  const { providers, callbackUrls } = client.oauth;
  const others = providers.filter((name) => name !== 'COGNITO');
  return documentOf(
    titles[step.ask],
    html`${alertOf(message)}
${providers.includes('COGNITO') && form(step, search, csrf)}
${step.ask === 'password' && others.length > 0 && links(others, search)}
<p class="soft">${pool.settings.name} · ${client.name}</p>`,
    { sendsTo: sendsToApp(callbackUrls) },
  );
}

const titles: Record<Step['ask'], string> = {
  password: 'Sign in',
  code: 'Enter your code',
  choice: 'Choose how to confirm',
  'new-password': 'Choose a new password',
};

const form = (step: Step, search: string, csrf: string): Html => html`
<form method="post" action="/login${search}">
<input type="hidden" name="_csrf" value="${csrf}">
${step.ask === 'password' ? passwordFields(step.username) : challengeFields(step)}
<button>${step.ask === 'password' ? 'Sign in' : 'Continue'}</button>
</form>`;

const passwordFields = (username: string): Html => html`
<label for="username">Username</label>
<input id="username" name="username" value="${username}" autocomplete="username" autocapitalize="none" spellcheck="false" required>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required>`;

const challengeFields = (step: ChallengeStep): Html => html`
<input type="hidden" name="session" value="${step.session}">
<input type="hidden" name="challenge" value="${step.challenge}">
<input type="hidden" name="username" value="${step.username}">
${fields[step.ask](step)}`;

const fields: Record<ChallengeStep['ask'], (step: ChallengeStep) => Html> = {
  code: ({ sentTo }) => html`
<label for="answer">Code${sentTo !== undefined && html`, sent to ${sentTo}`}</label>
<input id="answer" name="answer" inputmode="numeric" autocomplete="one-time-code" required>`,
  choice: ({ choices = [] }) => html`
<label for="answer">Second step</label>
<select id="answer" name="answer">${choices.map((name) => html`<option>${name}</option>`)}</select>
${choices.map((name) => html`<input type="hidden" name="choice" value="${name}">`)}`,
  'new-password': () => html`
<label for="answer">New password</label>
<input id="answer" name="answer" type="password" autocomplete="new-password" required>`,
};

const links = (providers: readonly string[], search: string): Html => html`
<h2>Other accounts</h2>
<ul>
${providers.map((name) => html`<li><a class="button quiet" href="/oauth2/authorize?${choose(name, search)}">Continue with ${name}</a></li>`)}
</ul>`;

/** The query of the page with another provider. `prompt` stays, so that its session is not reused. */
function choose(name: string, search: string): string {
  const query = new URLSearchParams(search);
  query.delete('idp_identifier');
  query.set('identity_provider', name);
  return query.toString();
}
