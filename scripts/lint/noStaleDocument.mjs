/** Members that read the text or a position of a document or an editor in its current version. */
const READS = new Set(['getText', 'offsetAt', 'positionAt', 'lineAt', 'getWordRangeAtPosition', 'validatePosition', 'validateRange', 'selection', 'selections']);

const MESSAGE = 'The document may have changed during the await in line {{line}}. Ask a snapshot of it (platform/snapshot).';

/**
 * Reports a document or an editor that a function had before an `await` and reads after it: the user may have typed in the meantime,
 * and a position in one version means nothing in another.
 */
export const noStaleDocument = {
	meta: { type: 'problem', schema: [], messages: { stale: MESSAGE } },
	create(context) {
		const { sourceCode } = context;
		/** The awaits of each function, in order. */
		const awaits = new Map();
		return {
			AwaitExpression(node) {
				const owner = asyncFunctionAround(node);
				awaits.set(owner, [...awaits.get(owner) ?? [], node]);
			},
			'MemberExpression:exit'(node) {
				if (node.object.type !== 'Identifier' || node.computed || !READS.has(node.property.name) || isWritten(node)) {
					return;
				}
				const declared = declarationOf(node.object, sourceCode);
				const owner = asyncFunctionAround(node);
				const passed = declared && awaits.get(owner)?.findLast(({ range }) => range[1] <= node.range[0]);
				if (passed && declaredBy(declared) < passed.range[0] && !isSnapshot(node.object.name) && !isElsewhere(passed, node)) {
					context.report({ node, messageId: 'stale', data: { line: passed.loc.start.line } });
				}
			},
		};
	},
};

function asyncFunctionAround(node) {
	for (let at = node.parent; at; at = at.parent) {
		if (/Function/.test(at.type) && at.async) {
			return at;
		}
	}
	return undefined;
}

/** Where a variable or parameter is declared; `undefined` for what is global. */
function declarationOf(identifier, sourceCode) {
	for (let scope = sourceCode.getScope(identifier); scope; scope = scope.upper) {
		const variable = scope.set.get(identifier.name);
		if (variable) {
			return variable.defs[0]?.name;
		}
	}
	return undefined;
}

/** From where on a variable has its value. */
function declaredBy({ parent, range }) {
	return parent?.type === 'VariableDeclarator' ? parent.range[1] : range[0];
}

function isSnapshot(name) {
	return /snapshot/i.test(name);
}

function isWritten({ parent }) {
	return parent.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression' && parent.left.range[0] === parent.range[0];
}

/** Whether an await is in a branch that the node is not in and that leaves the function, or in the other branch of the same choice. */
function isElsewhere(passed, node) {
	for (let at = passed; at.parent; at = at.parent) {
		const { parent } = at;
		const isBranch = (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') && at !== parent.test;
		if (isBranch && !contains(at, node) && (contains(parent, node) || leaves(at))) {
			return true;
		}
	}
	return false;
}

function contains(outer, inner) {
	return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

/** Whether nothing behind a statement runs after it. */
function leaves(statement) {
	const last = statement.type === 'BlockStatement' ? statement.body.at(-1) : statement;
	return last !== undefined && ['ReturnStatement', 'ThrowStatement', 'ContinueStatement', 'BreakStatement'].includes(last.type);
}
