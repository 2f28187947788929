import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { relaxed, type RelaxedPattern } from './relaxed';

/** What recheck says of a pattern; only what is read here. */
interface Diagnostics {
	readonly status: 'safe' | 'vulnerable' | 'unknown';
	readonly complexity?: { readonly summary: string };
	readonly attack?: { readonly pattern: string };
	readonly error?: { readonly kind: string };
}

// It starts a program of its own or Java where it finds one, and is slower without: the answer is the same.
const { check } = createRequire(import.meta.url)('recheck') as {
	check(source: string, flags: string, parameters: object): Promise<Diagnostics>;
};

/** The version of recheck counts for what it has said, and how it is asked does, too. */
const { version } = createRequire(import.meta.url)('recheck/package.json') as { readonly version: string };

// Without a limit of time, so that the answer is the same on a busy machine: what is too much is so by the size of the automaton.
const PARAMETERS = { checker: 'automaton', timeout: null };

/**
 * What keeps a regular expression from being proven linear; `undefined` if it is proven: the automata of patterns that
 * need no fewer steps have no text on which steps grow faster than the text. What is in `kept` has been proven before.
 */
export async function doubtOf(literal: string, kept: ReadonlySet<string> = new Set()): Promise<string | undefined> {
	const doubts = await Promise.all(relaxed(literal).filter(pattern => !kept.has(verdictKey(pattern))).map(judge));
	return doubts.find(doubt => doubt !== undefined);
}

/** The keys of what has to be proven of a regular expression. They change with what is asked of whom. */
export function verdictKeys(literal: string): readonly string[] {
	return relaxed(literal).map(verdictKey);
}

function verdictKey({ source, flags }: RelaxedPattern): string {
	return createHash('sha256').update(JSON.stringify([version, PARAMETERS, source, flags])).digest('hex').slice(0, 32);
}

const judged = new Map<string, Promise<string | undefined>>();

function judge(pattern: RelaxedPattern): Promise<string | undefined> {
	const key = verdictKey(pattern);
	const known = judged.get(key) ?? ask(pattern.source, pattern.flags);
	judged.set(key, known);
	return known;
}

async function ask(source: string, flags: string): Promise<string | undefined> {
	const { status, complexity, attack, error } = await check(source, flags, PARAMETERS);
	switch (status) {
		case 'safe':
			return undefined;
		case 'vulnerable':
			return `${complexity?.summary} on ${attack?.pattern}`;
		case 'unknown':
			return `not decided: ${error?.kind}`;
	}
}
