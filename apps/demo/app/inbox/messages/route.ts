import { readInbox } from '../../../lib/inbox.ts';

/** The inbox as JSON, for the page to update itself from. */
export async function GET(): Promise<Response> {
  const messages = await readInbox();
  const headers = { 'cache-control': 'no-store' };
  if (messages === undefined)
    return Response.json({ error: 'unreachable' }, { status: 502, headers });
  return Response.json(messages, { headers });
}
