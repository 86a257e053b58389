/** Whether it looks like one. Only a message that arrives can tell more. */
export const isEmailAddress = (value: string): boolean => /^[^\s@]+@[^\s@]+$/.test(value);
