import assert from 'node:assert/strict';
import { escapeOrg } from '../../../../../src/core/language/org/escapeOrg';

describe('text in Org', () => {
	for (const [text, written] of [
		['a *b*', 'a \\ast{}b*'],
		['[*a*]', '(\\ast{}a*)'],
		['[/b/]', '(\\slash{}b/)'],
		['2 * 3', '2 * 3'],
	] as const) {
		it(`reads ${text} as it is`, () => assert.equal(escapeOrg(text), written));
	}
	it('leaves no LaTeX, target or link that runs a program', () => {
		assert.equal(escapeOrg('a\\(b\\) \\input{x}'), 'a\\backslash{}(b\\backslash{}) \\backslash{}input{x}');
		assert.equal(escapeOrg('<<<x>>>'), '<\u200B<\u200B<x>>>');
		for (const link of ['file:/etc/passwd', 'shell:ls', 'elisp:(message)', 'FILE+sys:x', 'see mailto:a@b']) {
			assert.notEqual(escapeOrg(link), link);
			assert.doesNotMatch(escapeOrg(link), /\w:/);
		}
		assert.equal(escapeOrg('Notice: a profile:d text, https://a.example'), 'Notice: a profile:d text, https://a.example');
	});
});
