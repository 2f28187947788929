import { RuleTester } from 'eslint';
import { noBareBoolean } from '../../../scripts/lint/noBareBoolean.mjs';

RuleTester.describe = describe;
RuleTester.it = it;

new RuleTester().run('no-bare-boolean', noBareBoolean, {
	valid: [
		'read(text, { isFirst: true });',
		'read(text, isFirst);',
		'view.setBusy(true); known.set(key, false);',
		'uri.toString(true); new vscode.MarkdownString(text, true);',
		'find(text)(other);',
	],
	invalid: [
		{ code: 'read(text, true);', errors: [{ messageId: 'bare', data: { value: 'true' } }] },
		{ code: 'this.reader.read(false, text, true);', errors: [{ messageId: 'bare', data: { value: 'false' } }, { messageId: 'bare' }] },
		{ code: 'new Reader(text, true); settle(false);', errors: [{ messageId: 'bare' }, { messageId: 'bare' }] },
		{ code: 'find(text)(true);', errors: [{ messageId: 'bare' }] },
	],
});
