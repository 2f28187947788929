import assert from 'node:assert/strict';
import { escapeOrg } from '../../../../../src/core/language/org/escapeOrg';

describe('text in Org', () => {
	for (const [text, written] of [
		['a *b*', 'a \\ast{}b*'],
		['[*a*]', '(\\ast{}a*)'],
		['[/b/]', '(\\slash{}b/)'],
		['2 * 3', '2 * 3'],
	] as const) {
		it(`is rendered literally: ${text}`, () => assert.equal(escapeOrg(text), written));
	}
	it('contains no LaTeX, target or link that runs a program', () => {
		assert.equal(escapeOrg('a\\(b\\) \\input{x}'), 'a\\\\zwnj{}(b\\\\zwnj{}) \\\\zwnj{}input{x}');
		assert.equal(escapeOrg('<<<x>>>'), '<\\zwnj{}<\\zwnj{}<x>>>');
		for (const link of ['file:/etc/passwd', 'shell:ls', 'elisp:(message)', 'FILE+sys:x', 'see mailto:a@b']) {
			assert.notEqual(escapeOrg(link), link);
			assert.doesNotMatch(escapeOrg(link), /\w:/);
		}
		assert.equal(escapeOrg('Notice: a profile:d text'), 'Notice: a profile:d text');
	});
	it('does not start a block at the start of a paragraph', () => {
		for (const text of ['- a', '* a', '1. a', '#+include: a', ': a', '| a |', ':a:', 'CLOCK: a']) {
			assert.equal(escapeOrg(text, { atStart: true }), `\\zwnj{}${escapeOrg(text)}`);
		}
		assert.equal(escapeOrg('Notice', { atStart: true }), 'Notice');
	});
});
