/** Letters' case and spaces around do not count. */
export async function handler(event) {
  const { challengeAnswer, privateChallengeParameters } = event.request;
  const given = challengeAnswer.trim().toLowerCase();
  event.response = { answerCorrect: given === privateChallengeParameters.answer };
  return event;
}
