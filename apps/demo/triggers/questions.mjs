/** What the pool's triggers ask, round by round. */
export const questions = [
  { question: 'What is the fourth word of “correct horse battery staple”?', answer: 'staple' },
  { question: 'How much is seven times six?', answer: '42' },
  { question: 'Which month comes after May?', answer: 'june' },
];
