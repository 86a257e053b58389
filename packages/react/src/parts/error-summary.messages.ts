/** Texts of `<ErrorSummary>`. Group: `parts`. */
export const messages = {
  summaryTitle: 'Some fields need another look',
} as const;
