import { readFileSync } from 'node:fs';
import { verdictKeys } from './linearity';
import type { RegExpAt } from './regExpsOf';

/** The keys of what has been proven, in order. */
export const VERDICTS_FILE = 'test/guards/support/regExpVerdicts.json';

/** What has been proven and need not be proven again, since proving all takes minutes. */
export function keptVerdicts(): ReadonlySet<string> {
	return new Set(JSON.parse(readFileSync(VERDICTS_FILE, 'utf8')) as readonly string[]);
}

/** The kept keys that no regular expression of ours asks for. */
export function staleVerdicts(kept: ReadonlySet<string>, all: readonly RegExpAt[]): readonly string[] {
	const asked = new Set(all.flatMap(({ literal }) => verdictKeys(literal)));
	return [...kept].filter(key => !asked.has(key));
}
