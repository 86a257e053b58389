import type { NextRequest } from 'next/server';
import { sessions } from './lib/auth';

export const proxy = (request: NextRequest) => sessions.proxy(request, { gates: ['/account'] });
export const config = { matcher: '/((?!_next/|api/auth$).*)' };
