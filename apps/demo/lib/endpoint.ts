import { serviceHost } from '@countersign/core/transport';

/** Where Cognito answers: read when a request comes, so that one build serves any address. */
export function cognitoEndpoint(): string {
  const { COGNITO_ENDPOINT, COGNITO_USER_POOL_ID, AWS_REGION } = process.env;
  if (COGNITO_ENDPOINT !== undefined) return COGNITO_ENDPOINT;
  if (COGNITO_USER_POOL_ID === undefined) return 'http://127.0.0.1:9440';
  const region = AWS_REGION ?? COGNITO_USER_POOL_ID.slice(0, COGNITO_USER_POOL_ID.lastIndexOf('_'));
  return `https://${serviceHost(region)}/`;
}
