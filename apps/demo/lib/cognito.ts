import { pageFetch } from './wire/page-fetch.ts';

/** One call of the account page that the kit's transport does not make. */
export function callCognito(endpoint: string, operation: string, input: object): Promise<Response> {
  return pageFetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify(input),
  });
}
