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

/**
 * What keeps a regular expression from being proven linear; `undefined` if it is proven: the automata of patterns that
 * need no fewer steps have no text on which steps grow faster than the text.
 */
export async function doubtOf(literal: string): Promise<string | undefined> {
	const doubts = await Promise.all(relaxed(literal).map(judge));
	return doubts.find(doubt => doubt !== undefined);
}

const judged = new Map<string, Promise<string | undefined>>();

function judge({ source, flags }: RelaxedPattern): Promise<string | undefined> {
	const key = `/${source}/${flags}`;
	const known = judged.get(key) ?? ask(source, flags);
	judged.set(key, known);
	return known;
}

async function ask(source: string, flags: string): Promise<string | undefined> {
	// Without a limit of time, so that the answer is the same on a busy machine: what is too much is so by the size of the automaton.
	const { status, complexity, attack, error } = await check(source, flags, { checker: 'automaton', timeout: null });
	switch (status) {
		case 'safe':
			return undefined;
		case 'vulnerable':
			return `${complexity?.summary} on ${attack?.pattern}`;
		case 'unknown':
			return `not decided: ${error?.kind}`;
	}
}
