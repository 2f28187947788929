import type { Rule } from 'eslint';

export const noBareBoolean: Rule.RuleModule;
