import * as ts from 'typescript';
import { findInFiles, placeOf } from '../code/sourceNodes';

/** Returns calls of `l10n.t` whose placeholders and arguments do not match. */
export const unequalPlaceholders = findInFiles(nodes => nodes.flatMap(node => {
	if (!ts.isCallExpression(node) || !/(?:^|\.)l10n\.t$/.test(node.expression.getText())) {
		return [];
	}
	const [first, ...values] = node.arguments;
	const text = first && ts.isObjectLiteralExpression(first) ? valueOf(first, 'message') : first;
	const listed = first && ts.isObjectLiteralExpression(first) ? valueOf(first, 'args') : undefined;
	const count = listed && ts.isArrayLiteralExpression(listed) ? listed.elements.length : values.length;
	if (!text || !ts.isStringLiteralLike(text) || values.some(ts.isSpreadElement)) {
		return [];
	}
	const places = new Set([...text.text.matchAll(/\{(\d+)\}/g)].map(([, number]) => Number(number)));
	// Without arguments, core fills the placeholders later.
	const isEqual = count === 0 || places.size === count && [...places].every(number => number < count);
	return isEqual ? [] : [`${placeOf(node)}: ${JSON.stringify(text.text)} has ${places.size} places for ${count} values`];
}));

function valueOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
	return object.properties.filter(ts.isPropertyAssignment).find(property => property.name.getText() === name)?.initializer;
}
