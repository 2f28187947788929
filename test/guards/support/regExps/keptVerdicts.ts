import { readFileSync } from 'node:fs';
import { verdictKeys } from './linearity';
import type { RegExpAt } from './regExpsOf';

/** The file with the sorted keys of proven expressions. */
export const VERDICTS_FILE = 'test/guards/support/regExps/regExpVerdicts.json';

/** Returns the saved keys, so that expressions need not be proven again, which takes minutes. */
export function keptVerdicts(): ReadonlySet<string> {
	return new Set(JSON.parse(readFileSync(VERDICTS_FILE, 'utf8')) as readonly string[]);
}

/** Returns the saved keys that none of our regular expressions uses. */
export function staleVerdicts(kept: ReadonlySet<string>, all: readonly RegExpAt[]): readonly string[] {
	const asked = new Set(all.flatMap(({ literal }) => verdictKeys(literal)));
	return [...kept].filter(key => !asked.has(key));
}
