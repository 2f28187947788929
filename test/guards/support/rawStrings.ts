import * as ts from 'typescript';
import type { TextFile } from './projectFiles';
import { nodesIn, placeOf } from './sourceNodes';

/** What VS Code shows of the arguments of a call; the first argument of the others is an id. */
const SHOWN_ARGUMENTS = /^(?:notify|notifyBriefly|notifyProgress)$|\.(?:show(?:Information|Warning|Error)Message|setStatusBarMessage|createOutputChannel|TreeItem|createWebviewPanel)$/;

/** Functions whose first argument is a name for programs. */
const NAMED_FIRST = /(?:WebviewPanel|^notify)$/;

/** What VS Code shows of the properties of an object. */
const SHOWN_PROPERTIES = /^(?:title|placeholder|placeHolder|prompt|tooltip|description|detail|label|message|validationMessage|value)$/;

/** Where source files hand to VS Code a literal that a person reads. */
export function rawStrings(files: readonly TextFile[]): readonly string[] {
	return files.flatMap(file => nodesIn(file).flatMap(node =>
		shownExpressions(node).flatMap(literalsIn).filter(text => /\p{L}/u.test(text)).map(text => `${placeOf(node)}: ${text}`)));
}

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

/** The literals that an expression may come to; what goes into a call is that call's. */
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
