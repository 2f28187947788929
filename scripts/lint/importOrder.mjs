const MESSAGE = 'Import {{source}} before {{before}}: first modules of Node, then packages, then own files from the farthest folder to the nearest, each by name.';

/** Ranks before those of own files, which are minus the number of parent folders. */
const PACKAGE = -1000;
const NODE = -1001;

/**
 * Reports imports that are not in order: modules of Node, packages, and own files from the farthest folder to the nearest, each
 * by name without regard to case. An import only for its effects keeps its place, as do those before and after it. Imports with
 * a comment between them are reported, but not moved.
 */
export const importOrder = {
	meta: { type: 'layout', fixable: 'code', schema: [], messages: { order: MESSAGE } },
	create(context) {
		return {
			Program({ body }) {
				for (const group of groupsOf(body)) {
					report(group, context);
				}
			},
		};
	},
};

/** Returns the imports that may change places with each other: those that nothing else separates. */
function groupsOf(statements) {
	const groups = [[]];
	for (const statement of statements) {
		if (statement.type === 'ImportDeclaration' && statement.specifiers.length > 0) {
			groups.at(-1).push(statement);
		} else {
			groups.push([]);
		}
	}
	return groups.filter(({ length }) => length > 1);
}

function report(group, context) {
	const { sourceCode } = context;
	const index = group.findIndex((node, at) => at > 0 && compare(group[at - 1], node) > 0);
	const node = group[index];
	if (!node) {
		return;
	}
	const before = group.find(other => compare(other, node) > 0);
	const range = [group[0].range[0], group.at(-1).range[1]];
	const hasComment = sourceCode.getAllComments().some(comment => comment.range[0] >= range[0] && comment.range[1] <= range[1]);
	context.report({
		node,
		messageId: 'order',
		data: { source: node.source.raw, before: before.source.raw },
		fix: hasComment ? null : fixer => fixer.replaceTextRange(range, group.toSorted(compare).map(each => sourceCode.getText(each)).join('\n')),
	});
}

function compare(one, other) {
	const [a, b] = [one.source.value, other.source.value];
	return rankOf(a) - rankOf(b) || compareText(a.toLowerCase(), b.toLowerCase());
}

/** Returns the place of the group of a module: the files of each parent folder are a group of their own. */
function rankOf(source) {
	if (!source.startsWith('.')) {
		return source.startsWith('node:') ? NODE : PACKAGE;
	}
	return -source.split('/').filter(part => part === '..').length;
}

function compareText(a, b) {
	if (a === b) {
		return 0;
	}
	return a < b ? -1 : 1;
}
