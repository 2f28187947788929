import type { Rule } from 'eslint';

export const importOrder: Rule.RuleModule;
