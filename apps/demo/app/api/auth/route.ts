import { auth } from '../../../lib/auth.ts';

/** What the page's transport posts to. */
export const POST = (request: Request) => auth()(request);

/** Who is signed in, as far as the page is told. */
export const GET = (request: Request) => auth()(request);
