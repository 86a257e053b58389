/** Where Cognito answers: read when a request comes, so that one build serves any address. */
export function cognitoEndpoint(): string {
  return process.env['COGNITO_ENDPOINT'] ?? 'http://127.0.0.1:9440';
}
