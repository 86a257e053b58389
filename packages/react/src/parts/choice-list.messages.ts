/** Texts of `<ChoiceList>`. Group: `parts`. */
export const messages = {
  choiceRequired: 'Choose one.',
  lastUsed: 'Last used',
} as const;
