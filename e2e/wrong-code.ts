/** Six digits that are not this code. */
export const otherThan = (code: string): string => (code === '000000' ? '111111' : '000000');
