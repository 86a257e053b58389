/** Texts of `<AttributeField>`, labels aside. Group: `parts`. */
export const messages = {
  valueRequired: '{label} is required.',
} as const;
