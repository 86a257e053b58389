import { questions } from './questions.mjs';

/** The next question, or the same one again after a wrong answer. */
export async function handler(event) {
  const { session } = event.request;
  const right = session.filter(({ challengeResult }) => challengeResult).length;
  const round = Math.min(right, questions.length - 1);
  const again = session.at(-1)?.challengeResult === false;
  const { question, answer } = questions[round];
  event.response = {
    publicChallengeParameters: {
      question: `${again ? 'Not quite. ' : ''}${round + 1} of ${questions.length}: ${question}`,
    },
    privateChallengeParameters: { answer },
    challengeMetadata: `round ${round + 1}`,
  };
  return event;
}
