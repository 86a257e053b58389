import { questions } from './questions.mjs';

/** Asks until every question was answered; three wrong answers end the sign-in. */
export async function handler(event) {
  const { session, userNotFound } = event.request;
  const right = session.filter(({ challengeResult }) => challengeResult).length;
  const wrong = session.length - right;
  const done = right === questions.length && !userNotFound;
  event.response = {
    challengeName: 'CUSTOM_CHALLENGE',
    issueTokens: done,
    failAuthentication: wrong >= 3 || right > questions.length,
  };
  return event;
}
