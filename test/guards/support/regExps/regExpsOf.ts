import * as ts from 'typescript';
import { findInFiles, placeOf } from '../code/sourceNodes';

/** A regular expression literal in our code. */
export interface RegExpAt {
	readonly place: string;
	readonly literal: string;
}

/** Returns the regular expression literals of source files. */
export const regExpLiterals = findInFiles<RegExpAt>(nodes =>
	nodes.flatMap(node => (ts.isRegularExpressionLiteral(node) ? [{ place: placeOf(node), literal: node.text }] : [])));

/** Returns the places where source files construct a regular expression. */
export const regExpConstructions = findInFiles(nodes => nodes.flatMap(node => ((ts.isNewExpression(node) || ts.isCallExpression(node))
	&& ts.isIdentifier(node.expression) && node.expression.text === 'RegExp' ? [placeOf(node)] : [])));
