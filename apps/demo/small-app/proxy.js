import { sessions } from './lib/auth.js';

export const proxy = (request) => sessions.proxy(request);

export const config = { matcher: '/((?!_next/|api/auth$).*)' };
