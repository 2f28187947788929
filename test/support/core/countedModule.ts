import { buildSync } from 'esbuild';
import vm from 'node:vm';
import { countBuiltIns } from './countedBuiltIns';

/** A module that counts its steps. */
export interface CountedModule<Exports> {
	readonly exports: Exports;
	/** How many steps it has taken since it was loaded. */
	readonly steps: () => number;
}

/**
 * Loads a file of ours and all that it imports into a realm of its own, in which every round of a loop, every call of a function with
 * a body, and every character or item that a built-in method goes over is a step. The count depends on nothing but what the module does.
 */
export function loadCounted<Exports>(entry: string): CountedModule<Exports> {
	const [file] = buildSync({ entryPoints: [entry], bundle: true, platform: 'node', format: 'cjs', write: false, legalComments: 'none', charset: 'utf8' }).outputFiles;
	const counter = { steps: 0 };
	const realm = vm.createContext({});
	countBuiltIns(realm, steps => {
		counter.steps += steps;
	});
	const run = vm.runInContext(`(function (module, counter) {${withCounters(file?.text ?? '')}\n})`, realm) as (module: object, counter: object) => void;
	const module = { exports: {} as Exports };
	run(module, counter);
	return { exports: module.exports, steps: () => counter.steps };
}

const COUNT = 'counter.steps++;';
const LOOP = /^(\s*(?:[\w$]+: |(?:\} )?else |if \([^()]*\) )?(?:for|while) \(.*\))( \{| ;)?$/;
/** A loop with its body on the same line; the parentheses of its head hold two more levels at most. */
const SHORT_LOOP = /^(.*\b(?:for|while) \((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)) (?![{;])(\S.*;)$/;
/** The end of a loop whose body is one statement, without braces. */
const LOOP_END = /^(\s*while \()(.*)\);$/;
const BODY = /^\s*do \{$|=> \{$|\bfunction\b.*\) \{$|^\s*(?!(?:if|switch|catch|with) )[\w$#*][^(={]*\(.*\) \{$/;

/** Code as esbuild prints it, with a statement that counts in each loop and function. Throws for a loop that it would miss. */
function withCounters(code: string): string {
	return code.split('\n').map(line => {
		const loop = LOOP.exec(line);
		if (loop) {
			// A condition that always holds takes a body without braces, too.
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
