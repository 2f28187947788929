import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Loader, Plugin } from 'esbuild';
import ts from 'typescript';
import { oncePerText } from './oncePerText';

/** A Unicode property class. */
const PROPERTY = /\\p\{/iu;

/**
 * Replaces regular expression literals that contain Unicode property classes by calls of `RegExp`. V8 validates all literals of a file when
 * it parses it and expands every property class for that, which took half the load time of our bundle. A call is evaluated when its module
 * or function first runs. Modules compiled by `lazyImports` are rewritten there.
 *
 * The effect is measured in the row `lazy-regular-expressions` in docs/benchmarks.md, “Loading without a build step”.
 */
export const lazyRegExps: Plugin = {
	name: 'lazy-regular-expressions',
	setup(build) {
		build.onLoad({ filter: /[\\/](?:src[\\/]core|src[\\/]protocol|node_modules)[\\/].*\.m?[jt]s$/ }, async ({ path }) => {
			const source = await readFile(path, 'utf8');
			const contents = callsOf(source, path);
			return contents === source ? undefined : { contents, loader: loaderOf(path) };
		});
	},
};

const callsOf = oncePerText(withRegExpCalls);

function loaderOf(path: string): Loader {
	return extname(path) === '.ts' ? 'ts' : 'js';
}

interface Literal {
	readonly start: number;
	readonly end: number;
	readonly call: string;
}

/** Returns the source of a module with such literals replaced by calls. */
export function withRegExpCalls(source: string, path: string): string {
	if (!PROPERTY.test(source)) {
		return source;
	}
	const literals: Literal[] = [];
	const cached: string[] = [];
	const visit = (node: ts.Node, insideFunction: boolean): void => {
		if (ts.isRegularExpressionLiteral(node) && PROPERTY.test(node.text)) {
			literals.push({ start: node.getStart(), end: node.end, call: callOf(node, insideFunction ? cached : undefined) });
		}
		ts.forEachChild(node, child => visit(child, insideFunction || ts.isFunctionLike(node)));
	};
	visit(ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true), false);
	// `var`, because a function may be called while its module is evaluated, before its last lines.
	const pieces = literals.map(({ start, call }, index) => source.slice(literals[index - 1]?.end ?? 0, start) + call);
	return `${pieces.join('')}${source.slice(literals.at(-1)?.end ?? 0)}${cached.map(name => `\nvar ${name};`).join('')}`;
}

/** String methods that reset `lastIndex` before they use a global expression. */
const RESETTING_METHODS: ReadonlySet<string> = new Set(['match', 'matchAll', 'replace', 'replaceAll', 'search', 'split']);

/**
 * Returns the call for a literal. Inside a function, the expression is created once and cached if sharing it is unobservable:
 * either it has no `lastIndex` state, or its caller resets it.
 */
function callOf(node: ts.RegularExpressionLiteral, cached: string[] | undefined): string {
	const literal = node.text;
	const end = literal.lastIndexOf('/');
	const flags = literal.slice(end + 1);
	const call = `new RegExp(${JSON.stringify(literal.slice(1, end))}, "${flags}")`;
	if (!cached || flags.includes('y') || (flags.includes('g') && !resetsLastIndex(node))) {
		return call;
	}
	const name = `regExp$${cached.length}`;
	cached.push(name);
	return `(${name} ??= ${call})`;
}

function resetsLastIndex(node: ts.RegularExpressionLiteral): boolean {
	const { parent } = node;
	return ts.isCallExpression(parent) && parent.arguments[0] === node
		&& ts.isPropertyAccessExpression(parent.expression) && RESETTING_METHODS.has(parent.expression.name.text);
}
