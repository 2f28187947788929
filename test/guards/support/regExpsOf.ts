import * as ts from 'typescript';
import type { TextFile } from './projectFiles';
import { nodesIn, placeOf } from './sourceNodes';

/** A regular expression in our code, written as a literal. */
export interface RegExpAt {
	readonly place: string;
	readonly literal: string;
}

/** The regular expressions that source files write as literals. */
export function regExpLiterals(files: readonly TextFile[]): readonly RegExpAt[] {
	return files.flatMap(nodesIn).flatMap(node => (ts.isRegularExpressionLiteral(node) ? [{ place: placeOf(node), literal: node.text }] : []));
}

/** The places in source files where a regular expression is constructed. */
export function regExpConstructions(files: readonly TextFile[]): readonly string[] {
	return files.flatMap(nodesIn).flatMap(node => ((ts.isNewExpression(node) || ts.isCallExpression(node))
		&& ts.isIdentifier(node.expression) && node.expression.text === 'RegExp' ? [placeOf(node)] : []));
}
