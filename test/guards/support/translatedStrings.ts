import * as ts from 'typescript';
import type { TextFile } from './projectFiles';
import { nodesIn, placeOf } from './sourceNodes';

/** A string that is given to `l10n.t`, or why it cannot be told. */
export interface TranslatedString {
	readonly place: string;
	/** The key that `@vscode/l10n-dev` gives it in a bundle; `undefined` where the argument is no literal. */
	readonly key: string | undefined;
}

/** What source files give to `l10n.t`. */
export function translatedStrings(files: readonly TextFile[]): readonly TranslatedString[] {
	return files.flatMap(file => nodesIn(file).flatMap(node =>
		(ts.isCallExpression(node) && /(?:^|\.)l10n\.t$/.test(node.expression.getText()) ? [{ place: placeOf(node), key: keyOf(node.arguments[0]) }] : [])));
}

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
