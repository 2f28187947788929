import * as ts from 'typescript';
import type { TextFile } from '../code/projectFiles';
import { nodesIn, placeOf } from '../code/sourceNodes';

/** A regular expression literal in our code. */
export interface RegExpAt {
	readonly place: string;
	readonly literal: string;
}

/** Returns the regular expression literals of source files. */
export function regExpLiterals(files: readonly TextFile[]): readonly RegExpAt[] {
	return files
		.flatMap(nodesIn)
		.flatMap(node => (ts.isRegularExpressionLiteral(node) ? [{ place: placeOf(node), literal: node.text }] : []));
}

/** Returns the places where source files construct a regular expression. */
export function regExpConstructions(files: readonly TextFile[]): readonly string[] {
	return files.flatMap(nodesIn).flatMap(node => ((ts.isNewExpression(node) || ts.isCallExpression(node))
		&& ts.isIdentifier(node.expression) && node.expression.text === 'RegExp' ? [placeOf(node)] : []));
}
