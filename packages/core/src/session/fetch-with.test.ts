import { describe, expect, test, vi } from 'vitest';
import { fetchWith, type StepUpRequirement } from './index.ts';

const api = 'https://api.example.com';

/** An API that accepts some tokens, and the session of the user who calls it. */
function setUp(
  good: readonly string[],
  {
    status = 'signed-in',
    onStepUp = undefined as ((wanted: StepUpRequirement) => Promise<boolean>) | undefined,
    challenge = '',
  } = {},
) {
  const sent: { url: string; token: string | null; body: string }[] = [];
  let current = 'first';
  const getAccessToken = vi.fn(async ({ replacing }: { replacing?: string | undefined } = {}) => {
    if (replacing === current) current = 'second';
    return current;
  });
  const session = { getState: () => ({ status }) as never, getAccessToken };
  const fetch = fetchWith(session, {
    origins: [api],
    onStepUp,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const token = request.headers.get('authorization');
      sent.push({ url: request.url, token, body: await request.text() });
      const isGood = good.includes(token ?? '');
      return new Response(null, {
        status: isGood ? 204 : 401,
        headers: isGood ? {} : { 'www-authenticate': challenge },
      });
    },
  });
  return { fetch, sent, session, getAccessToken, replace: (token: string) => (current = token) };
}

describe('fetchWith', () => {
  test('adds the access token to requests to listed origins, and to no others', async () => {
    const { fetch, sent } = setUp(['Bearer first']);
    for (const url of [
      `${api}/orders`,
      'https://api.example.com.evil.test/',
      'http://api.example.com/',
      'https://example.com/',
    ]) {
      await fetch(url);
    }
    expect(sent.map(({ token }) => token)).toEqual(['Bearer first', null, null, null]);
  });

  test('renews once on 401 and sends the request again, body included', async () => {
    const { fetch, sent } = setUp(['Bearer second']);
    const response = await fetch(`${api}/orders`, { method: 'POST', body: 'two' });
    expect(response.status).toBe(204);
    expect(sent.map(({ token, body }) => [token, body])).toEqual([
      ['Bearer first', 'two'],
      ['Bearer second', 'two'],
    ]);
  });

  test('returns a second 401 to the caller', async () => {
    const { fetch, sent } = setUp([]);
    expect((await fetch(`${api}/orders`)).status).toBe(401);
    expect(sent).toHaveLength(2);
  });

  test('sends requests without a token while the user is signed out', async () => {
    const { fetch, sent, getAccessToken } = setUp([], { status: 'signed-out' });
    expect((await fetch(api)).status).toBe(401);
    expect(sent).toMatchObject([{ token: null }]);
    expect(getAccessToken).not.toHaveBeenCalled();
  });

  test.each([
    [
      'Bearer error="insufficient_user_authentication", acr_values="urn:cognito:loa:3 urn:cognito:loa:2", max_age="300"',
      ['urn:cognito:loa:3', 'urn:cognito:loa:2'],
      300,
    ],
    [
      'DPoP realm="x", Bearer realm="y", max_age=0, error="insufficient_user_authentication"',
      [],
      0,
    ],
    ['Bearer error=insufficient_user_authentication, acr_values=gold, max_age=60', ['gold'], 60],
    ['Bearer error="insufficient_user_authentication"', [], undefined],
  ])('calls onStepUp for %s', async (challenge, acrValues, maxAge) => {
    const onStepUp = vi.fn(async () => true);
    const { fetch, sent, replace } = setUp(['Bearer stronger'], { challenge, onStepUp });
    onStepUp.mockImplementation(async () => {
      replace('stronger');
      return true;
    });
    expect((await fetch(api)).status).toBe(204);
    expect(onStepUp).toHaveBeenCalledWith({ acrValues, maxAge });
    expect(sent.map(({ token }) => token)).toEqual(['Bearer first', 'Bearer stronger']);
  });

  test('returns the refusal to the caller when the user declines a step-up', async () => {
    const challenge = 'Bearer error="insufficient_user_authentication"';
    const { fetch, sent } = setUp([], { challenge, onStepUp: async () => false });
    expect((await fetch(api)).status).toBe(401);
    expect(sent).toHaveLength(1);
  });

  test.each(['api.example.com', `${api}/orders`, '', '*'])(
    'throws a TypeError for %j, which is not an origin',
    (origin) => {
      const { session } = setUp([]);
      expect(() => fetchWith(session, { origins: [origin] })).toThrow(/is not an origin/);
    },
  );
});
