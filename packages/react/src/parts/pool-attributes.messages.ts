/** Texts of fields for a pool's attributes, which have types and bounds. Group: `attributes`. */
export const messages = {
  optional: '{label} (optional)',
  choose: 'Choose…',
  numberFormat: 'Enter a number.',
  numberRange: 'Enter a number from {min} to {max}.',
  numberMin: 'Enter a number of at least {min}.',
  numberMax: 'Enter a number of at most {max}.',
  lengthRange: 'Enter {min} to {max} characters.',
  lengthMin: 'Enter at least {min} characters.',
  lengthMax: 'Enter at most {max} characters.',
} as const;
