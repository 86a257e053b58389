import type { BrowserContext, Page, Response } from '@playwright/test';

/**
 * Searches everything that the pages of a context receive, except for files of the build. What it gives
 * back also looks into what the pages keep, and names the places where a token of Cognito's was.
 */
export function watchForTokens(context: BrowserContext): () => Promise<string[]> {
  const looks: Promise<string[]>[] = [];
  context.on('response', (response) => {
    if (!new URL(response.url()).pathname.startsWith('/_next/')) looks.push(lookInto(response));
  });
  return async () => {
    const kept = context.pages().map(async (page) => placeOf(await contentsOf(page), page.url()));
    return (await Promise.all([...looks, ...kept])).flat();
  };
}

async function lookInto(response: Response): Promise<string[]> {
  // A redirect has no body, and that of a page that was left is gone.
  const body = await response.text().catch(() => '');
  return placeOf(body, response.url());
}

/**
 * What Cognito signs or encrypts. A Session that the server sealed has nothing in its second part, and
 * its later parts, being random, may have these letters in their middle.
 */
export const cognitoToken = /(?<![\w.-])eyJ[\w-]{10,}\.[\w-]/;

/** Only the place, so that the report does not contain the token. */
function placeOf(text: string, place: string): string[] {
  const holdsToken = cognitoToken.test(text);
  // Not a dot of the mask that /wire shows in its place.
  const hasMember = /"(?:Access|Id|Refresh)Token"\s*:\s*"\w/.test(text);
  return holdsToken || hasMember ? [place] : [];
}

/** What a page keeps, and its document: the body of one that is streamed may be read too early. */
const contentsOf = (page: Page): Promise<string> =>
  page
    .evaluate(() =>
      JSON.stringify([
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
        document.documentElement.innerHTML,
      ]),
    )
    // A blank page has no storage.
    .catch(() => '');
