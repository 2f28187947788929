import * as ts from 'typescript';
import { findInFiles, placeOf } from '../code/sourceNodes';

/** A string passed to `l10n.t`, or why it cannot be determined. */
export interface TranslatedString {
	readonly place: string;
	/** Its key in an `@vscode/l10n-dev` bundle; `undefined` if the argument is not a literal. */
	readonly key: string | undefined;
}

/** Returns the strings that source files pass to `l10n.t`. */
export const translatedStrings = findInFiles<TranslatedString>(nodes =>
	nodes.flatMap(node =>
		ts.isCallExpression(node) && /(?:^|\.)l10n\.t$/.test(node.expression.getText())
			? [{ place: placeOf(node), key: keyOf(node.arguments[0]) }]
			: [],
	),
);

function keyOf(argument: ts.Expression | undefined): string | undefined {
	if (argument && ts.isStringLiteralLike(argument)) {
		return argument.text;
	}
	if (!argument || !ts.isObjectLiteralExpression(argument)) {
		return undefined;
	}
	const message = literals(valueOf(argument, 'message'))[0];
	const comment = literals(valueOf(argument, 'comment'));
	return message === undefined || comment.length === 0 ? message : `${message}/${comment.join('')}`;
}

function valueOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
	return object.properties.filter(ts.isPropertyAssignment).find(property => property.name.getText() === name)?.initializer;
}

function literals(value: ts.Expression | undefined): readonly string[] {
	const items = value && ts.isArrayLiteralExpression(value) ? value.elements : value ? [value] : [];
	return items.flatMap(item => (ts.isStringLiteralLike(item) ? [item.text] : []));
}
