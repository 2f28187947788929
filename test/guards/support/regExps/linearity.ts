import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { relaxed, type RelaxedPattern } from './relaxed';

/** The part of recheck's diagnostics that is used here. */
interface Diagnostics {
	readonly status: 'safe' | 'vulnerable' | 'unknown';
	readonly complexity?: { readonly summary: string };
	readonly attack?: { readonly pattern: string };
	readonly error?: { readonly kind: string };
}

// recheck would start a native program or Java if available; without, it is slower but has the same result.
const { check } = createRequire(import.meta.url)('recheck') as {
	check(source: string, flags: string, parameters: object): Promise<Diagnostics>;
};

/** The results depend on recheck's version and parameters. */
const { version } = createRequire(import.meta.url)('recheck/package.json') as { readonly version: string };

// Without a timeout, so that the result does not depend on the machine's load; recheck still gives up on automata that are too
// large.
const PARAMETERS = { checker: 'automaton', timeout: null };

/**
 * Returns why a regular expression cannot be proven linear; `undefined` if it is proven, that is if the automata of patterns
 * that need at least as many steps have no input with superlinear growth. Keys in `kept` were proven before.
 */
export async function linearityProblem(literal: string, kept: ReadonlySet<string> = new Set()): Promise<string | undefined> {
	const doubts = await Promise.all(patternsOf(literal).filter(({ key }) => !kept.has(key)).map(judge));
	return doubts.find(doubt => doubt !== undefined);
}

/** Returns the keys of the patterns to be proven for a regular expression. They change with the version and parameters of recheck. */
export function verdictKeys(literal: string): readonly string[] {
	return patternsOf(literal).map(({ key }) => key);
}

/** A pattern to be proven and the key of its verdict. */
interface KeyedPattern extends RelaxedPattern {
	readonly key: string;
}

const patterns = new Map<string, readonly KeyedPattern[]>();

/** Parsing large patterns takes long, and several tests ask for all of them. */
function patternsOf(literal: string): readonly KeyedPattern[] {
	const known = patterns.get(literal) ?? relaxed(literal).map(pattern => ({ ...pattern, key: verdictKey(pattern) }));
	patterns.set(literal, known);
	return known;
}

function verdictKey({ source, flags }: RelaxedPattern): string {
	return createHash('sha256').update(JSON.stringify([version, PARAMETERS, source, flags])).digest('hex').slice(0, 32);
}

const judged = new Map<string, Promise<string | undefined>>();

function judge({ key, source, flags }: KeyedPattern): Promise<string | undefined> {
	const known = judged.get(key) ?? ask(source, flags);
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
