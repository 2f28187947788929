/** Properties that depend on the current version of a document or editor. */
const READS = new Set(['getText', 'offsetAt', 'positionAt', 'lineAt', 'getWordRangeAtPosition', 'validatePosition', 'validateRange', 'selection', 'selections']);

const MESSAGE = 'The document may have changed during the await in line {{line}}. Use a snapshot of it (platform/documents/snapshot).';

/**
 * Reports reads of a document or editor after an `await` if it was obtained before: the user may have typed in the meantime,
 * and positions of one version are meaningless in another.
 */
export const noStaleDocument = {
	meta: { type: 'problem', schema: [], messages: { stale: MESSAGE } },
	create(context) {
		const { sourceCode } = context;
		/** The await expressions of each function, in order. */
		const awaits = new Map();
		return {
			AwaitExpression(node) {
				const owner = asyncFunctionAround(node);
				awaits.set(owner, [...awaits.get(owner) ?? [], node]);
			},
			'MemberExpression:exit'(node) {
				const root = rootOf(node.object);
				if (!root || node.computed || !READS.has(node.property.name) || isWritten(node)) {
					return;
				}
				const owner = asyncFunctionAround(node);
				const since = root.type === 'ThisExpression' ? owner?.range[0] : initializedAt(declarationOf(root, sourceCode));
				const passed = since !== undefined && awaits.get(owner)?.findLast(({ range }) => range[1] <= node.range[0]);
				if (passed && since < passed.range[0] && !isSnapshot(sourceCode.getText(node.object)) && !isOnOtherPath(passed, node)) {
					context.report({ node, messageId: 'stale', data: { line: passed.loc.start.line } });
				}
			},
		};
	},
};

/**
 * Returns the variable, or `this`, with which a chain of properties begins, as in `this.editor.document`; `undefined` for other
 * expressions.
 */
function rootOf(object) {
	let at = object;
	while (at.type === 'MemberExpression' || at.type === 'TSNonNullExpression' || at.type === 'ChainExpression') {
		at = at.type === 'MemberExpression' ? at.object : at.expression;
	}
	return at.type === 'Identifier' || at.type === 'ThisExpression' ? at : undefined;
}

function asyncFunctionAround(node) {
	for (let at = node.parent; at; at = at.parent) {
		if (/Function/.test(at.type) && at.async) {
			return at;
		}
	}
	return undefined;
}

/** Returns the declaration of a variable or parameter; `undefined` for globals. */
function declarationOf(identifier, sourceCode) {
	for (let scope = sourceCode.getScope(identifier); scope; scope = scope.upper) {
		const variable = scope.set.get(identifier.name);
		if (variable) {
			return variable.defs[0]?.name;
		}
	}
	return undefined;
}

/** Returns the offset from which a variable has its value; `undefined` for globals. */
function initializedAt(declared) {
	return declared?.parent?.type === 'VariableDeclarator' ? declared.parent.range[1] : declared?.range[0];
}

function isSnapshot(name) {
	return /snapshot/i.test(name);
}

function isWritten({ parent }) {
	return parent.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression' && parent.left.range[0] === parent.range[0];
}

/**
 * Whether an await cannot have run before a node: it is in a branch that exits the function or loop, or in the other
 * branch of the same condition.
 */
function isOnOtherPath(passed, node) {
	for (let at = passed; at.parent; at = at.parent) {
		const { parent } = at;
		const isBranch = (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') && at !== parent.test;
		if (isBranch && !contains(at, node) && (contains(parent, node) || exits(at))) {
			return true;
		}
	}
	return false;
}

function contains(outer, inner) {
	return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

/** Whether control flow never continues after a statement. */
function exits(statement) {
	const last = statement.type === 'BlockStatement' ? statement.body.at(-1) : statement;
	return last !== undefined && ['ReturnStatement', 'ThrowStatement', 'ContinueStatement', 'BreakStatement'].includes(last.type);
}
