import * as ts from 'typescript';
import { findInFiles, placeOf } from '../code/sourceNodes';

/** Functions whose arguments VS Code displays; the first argument of the others is an id. */
const SHOWN_ARGUMENTS =
	/^(?:notify|notifyBriefly|notifyProgress)$|\.(?:show(?:Information|Warning|Error)Message|setStatusBarMessage|createOutputChannel|TreeItem|createWebviewPanel)$/;

/** Functions whose first argument is an identifier. */
const NAMED_FIRST = /(?:WebviewPanel|^notify)$/;

/** Properties whose values VS Code displays. */
const SHOWN_PROPERTIES = /^(?:title|placeholder|placeHolder|prompt|tooltip|description|detail|label|message|validationMessage|value)$/;

/** Returns the places where source files pass a literal to VS Code for display. */
export const rawStrings = findInFiles(nodes => nodes.flatMap(node =>
	shownExpressions(node).flatMap(literalsIn).filter(text => /\p{L}/u.test(text)).map(text => `${placeOf(node)}: ${text}`)));

function shownExpressions(node: ts.Node): readonly ts.Expression[] {
	if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && SHOWN_ARGUMENTS.test(node.expression.getText())) {
		return [...(node.arguments ?? [])].slice(NAMED_FIRST.test(node.expression.getText()) ? 1 : 0);
	}
	if (ts.isPropertyAssignment(node) && SHOWN_PROPERTIES.test(node.name.getText())) {
		return [node.initializer];
	}
	return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken
		&& ts.isPropertyAccessExpression(node.left) && SHOWN_PROPERTIES.test(node.left.name.text)
		? [node.right]
		: [];
}

/** Returns the literals that an expression may evaluate to, not including arguments of nested calls. */
function literalsIn(expression: ts.Expression): readonly string[] {
	if (ts.isStringLiteralLike(expression)) {
		return [expression.text];
	}
	if (ts.isTemplateExpression(expression)) {
		return [expression.head.text, ...expression.templateSpans.map(span => span.literal.text)];
	}
	if (ts.isConditionalExpression(expression)) {
		return [expression.whenTrue, expression.whenFalse].flatMap(literalsIn);
	}
	if (ts.isBinaryExpression(expression)) {
		return [expression.left, expression.right].flatMap(literalsIn);
	}
	return ts.isParenthesizedExpression(expression) ? literalsIn(expression.expression) : [];
}
