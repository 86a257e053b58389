/** What no form shows at first: the sentences for errors. */
export { messages as errors } from '../errors.messages.ts';
export { lambdaText } from './lambda-text.ts';
