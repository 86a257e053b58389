import { randomBytes, toBase64Url } from '../../bytes.ts';
import { failuresOf } from '../../providers/failures.ts';
import { labelOf, peopleOf } from '../../providers/people.ts';
import type { OAuthCall } from '../call.ts';
import { personOutcome, visitOf } from '../visit-provider.ts';
import { documentOf, sendsToApp } from './document.ts';
import { type Html, html } from './html.ts';

/**
 * GET /_emulator/provider: the page of a made-up provider. Each button leads back to Cognito with a
 * code that stands for a person, or for one of the ways in which a sign-in can fail.
 */
export function showProvider(call: OAuthCall): Response {
  const { service, query } = call;
  const visit = visitOf(call, query.get('state'));
  const { identityProvider: provider, hint, outcomes } = visit;
  const isSaml = provider.type === 'SAML';
  const codeOf = (outcome: string): string => {
    const code = toBase64Url(randomBytes(24));
    outcomes.set(code, outcome);
    return code;
  };
  const form = (inside: Html): Html => html`
<form method="${isSaml ? 'post' : 'get'}" action="${isSaml ? '/saml2/idpresponse' : '/oauth2/idpresponse'}">
<input type="hidden" name="${isSaml ? 'RelayState' : 'state'}" value="${visit.state}">
${inside}
</form>`;
  const codeName = isSaml ? 'SAMLResponse' : 'code';
  const button = (outcome: string, label: string, look = ''): Html =>
    form(
      html`<button name="${codeName}" value="${codeOf(outcome)}" class="${look}">${label}</button>`,
    );
  // The hint is an address; the person who has it comes first.
  const people = peopleOf(provider).toSorted(
    (a, b) => Number(b.claims['email'] === hint) - Number(a.claims['email'] === hint),
  );
  const client = service.state.pools.get(visit.request.poolId)?.clients.get(visit.request.clientId);
  return documentOf(
    `Sign in with ${provider.name}`,
    html`
<p class="soft">The emulator made up this provider. No password is needed.</p>
<ul>${people.map((person) => html`<li>${button(personOutcome(person.subject), labelOf(person))}</li>`)}
<li>${button('cancelled', 'Cancel', 'quiet')}</li></ul>
<h2>Let it fail</h2>
${form(html`
<label for="failure">What happens</label>
<select id="failure" name="${codeName}">
${failuresOf(provider).map(([name, { label }]) => html`<option value="${codeOf(name)}">${label}</option>`)}
</select>
<button class="quiet">Fail</button>`)}`,
    { sendsTo: sendsToApp(client?.oauth.callbackUrls ?? []) },
  );
}
