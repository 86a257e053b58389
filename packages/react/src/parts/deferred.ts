/** What a form needs only after a failure: the texts of errors. */
export { messages as errors } from '../errors.messages.ts';
export { lambdaText } from './lambda-text.ts';
