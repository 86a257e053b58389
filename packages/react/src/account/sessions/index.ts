export { placeOf } from './place-of.ts';
export { messages } from './sessions.messages.ts';
export { Sessions, Sessions as default, type SessionsProps } from './sessions.tsx';
export { type SessionsOptions, type SessionsSection, useSessions } from './use-sessions.ts';
