export const messages = {
  title: 'One more step',
  description: 'Enter the answer you were asked for.',
  image: 'Picture that belongs to this question',
  open: 'Open {host} in a new tab',
  answer: 'Answer',
  answerRequired: 'Enter your answer.',
  wrong: 'That answer isn’t right. Check it and try again.',
  again: 'That answer was not accepted. Check it and try again.',
  next: 'One more answer is needed.',
  submit: 'Continue',
  pending: 'Checking your answer…',
} as const;
