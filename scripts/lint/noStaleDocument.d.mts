import type { Rule } from 'eslint';

export const noStaleDocument: Rule.RuleModule;
