/** Texts of `<CopyButton>`. Group: `parts`. */
export const messages = {
  copy: 'Copy',
  copied: 'Copied',
  selected: 'Selected: copy it with your keyboard or from the menu.',
} as const;
