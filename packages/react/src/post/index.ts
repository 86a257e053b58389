export { PostTo, type PostToProps } from './post-to.tsx';
export { readAnswer } from './read-answer.ts';
export { readIdentity } from './read-identity.ts';
