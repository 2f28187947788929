import vm from 'node:vm';
import { buildSync } from 'esbuild';
import { countBuiltIns } from './countedBuiltIns';

/** A module that counts its steps. */
export interface CountedModule<Exports> {
	readonly exports: Exports;
	/** The number of steps since the module was loaded. */
	readonly steps: () => number;
}

/**
 * Loads a source file and its imports into a separate realm where each loop iteration, each call of a function with a block
 * body, and each character or item processed by a built-in method counts as a step. The count is deterministic.
 */
export function loadCounted<Exports>(entry: string): CountedModule<Exports> {
	const [file] = buildSync({
		entryPoints: [entry],
		bundle: true,
		platform: 'node',
		format: 'cjs',
		write: false,
		legalComments: 'none',
		charset: 'utf8',
	}).outputFiles;
	const counter = { steps: 0 };
	const realm = vm.createContext({});
	countBuiltIns(realm, steps => {
		counter.steps += steps;
	});
	const run = vm.runInContext(
		// Looking up a global of a realm is slow, therefore those of the language are parameters.
		`(function ({ ${globalsOf(realm).join(', ')} }) { return function (module, counter) {${withCounters(file?.text ?? '')}\n}; })(globalThis)`,
		realm,
	) as (module: object, counter: object) => void;
	const module = { exports: {} as Exports };
	run(module, counter);
	return { exports: module.exports, steps: () => counter.steps };
}

/** The global objects and functions of the language, such as `Map`, in a realm. */
function globalsOf(realm: vm.Context): readonly string[] {
	const names = vm.runInContext('Object.getOwnPropertyNames(globalThis)', realm) as readonly string[];
	// Constants need not be looked up.
	return names.filter(name => !['globalThis', 'eval', 'undefined', 'NaN', 'Infinity'].includes(name));
}

const COUNT = 'counter.steps++;';
const LOOP = /^(\s*(?:[\w$]+: |(?:\} )?else |if \([^()]*\) )?(?:for|while) \(.*\))( \{| ;)?$/;
/** A loop whose body is on the same line. The parentheses of its head may be nested two more levels. */
const SHORT_LOOP = /^(.*\b(?:for|while) \((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)) (?![{;])(\S.*;)$/;
/** The end of a `do` loop whose body is a single statement without braces. */
const LOOP_END = /^(\s*while \()(.*)\);$/;
const BODY = /^\s*do \{$|=> \{$|\bfunction\b.*\) \{$|^\s*(?!(?:if|switch|catch|with) )[\w$#*][^(={]*\(.*\) \{$/;

/** Adds counting statements to the loops and functions of code printed by esbuild. Throws for a loop it cannot instrument. */
function withCounters(code: string): string {
	return code.split('\n').map(line => {
		const loop = LOOP.exec(line);
		if (loop) {
			// An always-true condition counts a step and works for a body without braces, too.
			return `${loop[1]} if (${COUNT.slice(0, -1)} | 1)${loop[2] ?? ''}`;
		}
		const short = SHORT_LOOP.exec(line);
		if (short?.[2] !== undefined) {
			return `${short[1]} if (${COUNT.slice(0, -1)} | 1) ${short[2]}`;
		}
		const end = LOOP_END.exec(line);
		if (end) {
			return `${end[1]}(${COUNT.slice(0, -1)} | 1) && (${end[2]}));`;
		}
		if (/\b(?:for|while) \(/.test(line) && !/^\s*\} while \(/.test(line)) {
			throw new Error(`This loop is not counted: ${line.trim()}`);
		}
		return BODY.test(line) ? `${line} ${COUNT}` : line;
	}).join('\n');
}
