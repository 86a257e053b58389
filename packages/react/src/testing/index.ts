export { pseudo } from '../pseudo.ts';
export { clientAt } from './client-at.ts';
export { type Axe, type Conformance, conformance, type TestRunner } from './conformance.tsx';
export { decoded, refusals, refusing, unanswered } from './decoded.ts';
export { InSignIn } from './in-sign-in.tsx';
