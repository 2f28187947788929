import { builtinModules } from 'node:module';
import * as ts from 'typescript';
import type { TextFile } from './projectFiles';
import { nodesIn, placeOf } from './sourceNodes';

const MAKES_CODE = new Set(['eval', 'Function']);
const ASKS_THE_NETWORK = new Set(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon', 'importScripts']);
const MAKES_HTML = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML']);
const BUILT_IN = new Set(builtinModules.flatMap(name => [name, `node:${name}`]));

/** Returns the forbidden code in a bundle. It inspects the syntax tree, so that strings do not count. */
export function forbiddenCode(bundle: TextFile, required: readonly string[]): readonly string[] {
	return nodesIn(bundle).flatMap(node => {
		const found = forbiddenCall(node, required) ?? forbiddenName(node, required);
		return found === undefined ? [] : [`${placeOf(node)}: ${found}`];
	});
}

function forbiddenCall(node: ts.Node, required: readonly string[]): string | undefined {
	if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) {
		return undefined;
	}
	const [argument] = node.arguments ?? [];
	const name = calledName(node.expression);
	if (node.expression.kind === ts.SyntaxKind.ImportKeyword) {
		return 'import(…)';
	}
	if (name === 'require') {
		const module = argument && ts.isStringLiteralLike(argument) ? argument.text : '…';
		return required.includes(module) ? undefined : `require(${module})`;
	}
	if (MAKES_CODE.has(name) || ASKS_THE_NETWORK.has(name)) {
		return `${name}(…)`;
	}
	// A timer with a string argument evaluates it as code.
	return /^set(?:Timeout|Interval)$/.test(name) && argument && ts.isStringLiteralLike(argument) ? `${name}(text)` : undefined;
}

function forbiddenName(node: ts.Node, required: readonly string[]): string | undefined {
	if (ts.isPropertyAccessExpression(node) && MAKES_HTML.has(node.name.text)) {
		return node.name.text;
	}
	if (
		ts.isPropertyAccessExpression(node)
		&& node.name.text === 'write'
		&& ts.isIdentifier(node.expression)
		&& node.expression.text === 'document'
	) {
		return 'document.write';
	}
	if (
		ts.isElementAccessExpression(node)
		&& ts.isStringLiteralLike(node.argumentExpression)
		&& MAKES_HTML.has(node.argumentExpression.text)
	) {
		return node.argumentExpression.text;
	}
	// A built-in module can also be reached by name, for example with `process.getBuiltinModule`.
	return ts.isStringLiteralLike(node)
		&& (node.text.startsWith('node:') || node.text === 'child_process')
		&& BUILT_IN.has(node.text)
		&& !required.includes(node.text)
		? node.text
		: undefined;
}

/** Returns the last name of a callee: `fetch` for `fetch(…)`, `globalThis.fetch(…)` and `(0, globalThis.fetch)(…)`. */
function calledName(expression: ts.Expression): string {
	if (ts.isParenthesizedExpression(expression)) {
		return calledName(expression.expression);
	}
	if (ts.isBinaryExpression(expression)) {
		return calledName(expression.right);
	}
	return ts.isIdentifier(expression) ? expression.text : ts.isPropertyAccessExpression(expression) ? expression.name.text : '';
}
