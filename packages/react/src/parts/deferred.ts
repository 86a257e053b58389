/** What a form needs only after a failure, or for a code that came by an unusual channel. */
export { messages as errors } from '../errors.messages.ts';
export { lambdaText } from './lambda-text.ts';
export { textsBy } from './texts-by.ts';
