import { auth } from '../../../../../lib/auth.ts';
import { placeOfClient } from '../../../../../lib/place.ts';
import { onlyIfProven } from '../../../../../lib/proven.ts';
import { relayed } from '../../../../../lib/wire/relayed.ts';

interface Context {
  params: Promise<{ clientId: string }>;
}

async function handle(request: Request, { params }: Context): Promise<Response> {
  const { clientId } = await params;
  const handler = auth(clientId);
  return handler
    ? relayed(request, onlyIfProven(handler, placeOfClient(clientId)))
    : Response.json({ message: 'No such client.' }, { status: 404 });
}

/** GET tells who is signed in, POST is what the page's transport sends. */
export { handle as GET, handle as POST };
