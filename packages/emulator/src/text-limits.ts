/**
 * Lengths and patterns of the members that many operations share.
 * Source: API reference.
 */
export const textLimits = {
  clientId: { min: 1, max: 128, pattern: /^[\w+]+$/ },
  poolId: { min: 1, max: 55, pattern: /^[\w-]+_[0-9a-zA-Z]+$/ },
  username: { min: 1, max: 128, pattern: /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u },
  // Spaces are allowed inside, but not at either end.
  password: { max: 256, pattern: /^\S+.*\S+$/ },
  code: { min: 1, max: 2048, pattern: /^\S+$/ },
  userCode: { min: 6, max: 6, pattern: /^[0-9]+$/ },
  deviceKey: { min: 1, max: 55, pattern: /^[\w-]+_[0-9a-f-]+$/ },
  groupName: { min: 1, max: 128, pattern: /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u },
} satisfies Record<string, TextLimits>;

export interface TextLimits {
  min?: number;
  max?: number;
  pattern?: RegExp;
}
