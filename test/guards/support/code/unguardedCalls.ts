import * as ts from 'typescript';
import type { TextFile } from './projectFiles';
import { nodesIn, placeOf } from './sourceNodes';

/** API functions that take a provider or handler, either as an argument or in an options object. */
const REGISTERS = /^vscode\.(?:languages|workspace|window|commands|debug|tasks)\.(?:register\w+|createTreeView)$/;

/** Option properties that hold a provider. */
const PROVIDERS_IN_OPTIONS = ['treeDataProvider', 'dragAndDropController'];

/** Methods of providers that VS Code calls. */
const CALLED = /^(?:provide|resolve|handle|deserialize)[A-Z]|^get(?:Children|Parent|TreeItem)$/;

interface Registered {
	/** The object, class or function that VS Code calls. */
	readonly target: ts.Node | undefined;
	readonly place: string;
	readonly name: string;
}

/** Returns the places where VS Code calls code that does not run inside `guarded`, and providers whose functions cannot be determined. */
export function unguardedCalls(files: readonly TextFile[]): readonly string[] {
	const nodes = files.map(file => nodesIn(file));
	const classes = new Map(
		nodes.flat().flatMap(node => (ts.isClassDeclaration(node) && node.name ? [[node.name.text, node] as const] : [])),
	);
	return nodes
		.flatMap(inFile => inFile.flatMap(node => registeredBy(node, inFile, classes)))
		.flatMap(({ target, place, name }) => {
			const functions = target && functionsOf(target);
			return !functions || functions.length === 0
				? [`${place}: ${name} registers what cannot be followed`]
				: functions
						.filter(one => !isGuarded(one.body))
						.map(one => `${place}: ${name} lets VS Code call ${one.name}, which is not guarded`);
		});
}

function registeredBy(node: ts.Node, inFile: readonly ts.Node[], classes: ReadonlyMap<string, ts.ClassDeclaration>): readonly Registered[] {
	if (!ts.isCallExpression(node) || !REGISTERS.test(node.expression.getText())) {
		return [];
	}
	const name = node.expression.getText();
	const given = node.arguments[1] ?? node.arguments[0];
	const inOptions =
		name.endsWith('createTreeView') && given && ts.isObjectLiteralExpression(given)
			? given.properties.flatMap(one =>
					PROVIDERS_IN_OPTIONS.includes(one.name?.getText() ?? '') && ts.isPropertyAssignment(one) ? [one.initializer] : [],
				)
			: given
				? [given]
				: [];
	return inOptions.map(one => ({ target: followed(one, inFile, classes), place: placeOf(node), name }));
}

/** Resolves an expression to the object, class or function it refers to. */
function followed(
	expression: ts.Expression,
	inFile: readonly ts.Node[],
	classes: ReadonlyMap<string, ts.ClassDeclaration>,
): ts.Node | undefined {
	if (ts.isNewExpression(expression)) {
		return classes.get(expression.expression.getText());
	}
	if (ts.isObjectLiteralExpression(expression) || ts.isArrowFunction(expression)) {
		return expression;
	}
	const made = inFile.flatMap(node =>
		(ts.isVariableDeclaration(node) && node.name.getText() === expression.getText() ? [node.initializer]
			: ts.isBinaryExpression(node) && node.left.getText() === expression.getText() ? [node.right] : []));
	return made[0] && made[0] !== expression ? followed(made[0], inFile, classes) : undefined;
}

function functionsOf(target: ts.Node): readonly { readonly name: string; readonly body: ts.Node | undefined }[] {
	if (ts.isArrowFunction(target)) {
		return [{ name: 'it', body: target.body }];
	}
	const members: readonly ts.Node[] = ts.isObjectLiteralExpression(target)
		? target.properties
		: ts.isClassDeclaration(target)
			? target.members
			: [];
	return members.flatMap(member => {
		const name = (ts.isMethodDeclaration(member) || ts.isPropertyAssignment(member)) ? member.name.getText() : '';
		const called = ts.isPropertyAssignment(member) ? member.initializer : member;
		return !CALLED.test(name)
			? []
			: [{ name, body: ts.isArrowFunction(called) || ts.isMethodDeclaration(called) ? called.body : undefined }];
	});
}

/** Whether everything a function does is inside a call of `guarded`; it may convert the result to a plain value. */
function isGuarded(body: ts.Node | undefined): boolean {
	if (!body) {
		return false;
	}
	if (!ts.isBlock(body)) {
		return ts.isExpression(body) && isGuardedExpression(body);
	}
	const [first, ...others] = body.statements;
	const expression = first && (ts.isReturnStatement(first) || ts.isExpressionStatement(first)) ? first.expression : undefined;
	return expression !== undefined && isGuardedExpression(expression)
		&& others.every(other => ts.isReturnStatement(other) && (!other.expression || ts.isIdentifier(other.expression)));
}

function isGuardedExpression(expression: ts.Expression): boolean {
	if (ts.isAwaitExpression(expression) || ts.isParenthesizedExpression(expression)) {
		return isGuardedExpression(expression.expression);
	}
	if (ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
		return isGuardedExpression(expression.left);
	}
	if (!ts.isCallExpression(expression)) {
		return false;
	}
	const called = expression.expression;
	return (
		called.getText() === 'guarded'
		|| (ts.isPropertyAccessExpression(called) && called.name.text === 'then' && isGuardedExpression(called.expression))
	);
}
