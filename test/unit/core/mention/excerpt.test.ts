import assert from 'node:assert/strict';
import { excerptOf } from '../../../../src/core/mention/excerpt';

/** Returns the excerpt for the text between the marks, with the marks around the highlighted range. */
function excerpt(marked: string): string {
	const [before = '', label = '', after = ''] = marked.split('|');
	const { text, start, end } = excerptOf(`${before}${label}${after}`, before.length, before.length + label.length);
	return `${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`;
}

describe('excerpt', () => {
	it('shows the line with the mention marked', () =>
		assert.equal(excerpt('All of them rest on |UNTOC|, so.'), 'All of them rest on |UNTOC|, so.'));
	it('leaves out the marks that begin a line', () => assert.equal(excerpt('> - ## The |Fund|'), 'The |Fund|'));
	it('cuts the text before the mention at a word, so that the mention is visible', () =>
		assert.equal(excerpt('Three of its outcomes matter to us and rest on the |UNTOC|.'), '…to us and rest on the |UNTOC|.'));
	it('cuts the text after the mention at a word', () => {
		const shown = excerpt(`|UNTOC| ${'word '.repeat(60)}`);
		assert.ok(shown.length < 80 && shown.endsWith('word…'), shown);
	});
	it('shows a mention over two lines in one', () =>
		assert.equal(excerpt('In the |Container\n  Control| Programme\n'), 'In the |Container Control| Programme'));
	it('stays short in a line as long as a book', () => {
		const shown = excerpt(`${'x'.repeat(100_000)} |UNTOC| ${'y'.repeat(100_000)}`);
		assert.ok(shown.length < 200, shown);
		assert.ok(shown.includes('|UNTOC|'));
	});
	it('shows a mention alone', () => assert.equal(excerpt('|UNTOC|'), '|UNTOC|'));
});
