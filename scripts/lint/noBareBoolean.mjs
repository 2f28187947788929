/** Functions and classes of VS Code, of JavaScript and of libraries, whose parameters we cannot name. */
const FOREIGN = new Set([
	'addEventListener', 'cloneNode', 'CompletionList', 'createFileSystemWatcher', 'executeCommand', 'get', 'getUint16', 'getUint32', 'includes',
	'indexOf', 'lastIndexOf', 'literal', 'MarkdownString', 'parse', 'reveal', 'strFromU8', 'toString',
]);

const MESSAGE = 'Name what `{{value}}` means: pass an object such as `{ isWhole: {{value}} }`, or write two functions.';

/** Reports `true` and `false` as arguments, except of functions that set something, such as `setBusy(true)`, and of those that are not ours. */
export const noBareBoolean = {
	meta: { type: 'suggestion', schema: [], messages: { bare: MESSAGE } },
	create(context) {
		const check = ({ callee, arguments: given }) => {
			const name = callee.type === 'MemberExpression' ? callee.property.name : callee.name;
			if (FOREIGN.has(name) || /^set(?![a-z])/.test(name)) {
				return;
			}
			for (const node of given) {
				if (node.type === 'Literal' && typeof node.value === 'boolean') {
					context.report({ node, messageId: 'bare', data: { value: node.raw } });
				}
			}
		};
		return { CallExpression: check, NewExpression: check };
	},
};
