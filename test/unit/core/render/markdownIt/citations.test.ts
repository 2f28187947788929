import assert from 'node:assert/strict';
import { findSourceCitations } from '../../../../../src/core/render/markdownIt/citations';
import { smallLibrary } from '../../../../support/core/dossiers/smallLibrary';
import { previewDataOf, markedMarkdown, marksIn } from '../../../../support/core/prose/markedMarkdown';

const LIBRARY = smallLibrary();

function found(text: string): readonly string[] {
	return findSourceCitations(LIBRARY, text, [{ start: 0, end: text.length, continues: false }])
		.map(({ start, end, source, locator }) => `${text.slice(start, end)} | ${source.key} | ${locator}`);
}

describe('citations of our sources', () => {
	for (const [text, ...expected] of [
		['as said [@small_notice, para. 2].', '@small_notice, para. 2 | small_notice | para. 2'],
		['@small_charter says', '@small_charter | small_charter | '],
		['@small_charter [art. 2(a)] says', '@small_charter [art. 2(a)] | small_charter | art. 2(a)'],
		[
			'[see -@{small_charter}; also @small_notice, pp. 3, 5]',
			'@{small_charter} | small_charter | ',
			'@small_notice, pp. 3, 5 | small_notice | pp. 3, 5',
		],
		['[@small_notice]', '@small_notice | small_notice | '],
		['By @small_notice, which says so.', '@small_notice | small_notice | '],
		['(@small_notice)', '@small_notice | small_notice | '],
	] as const) {
		it(`are found in ${text}`, () => assert.deepEqual(found(text), expected));
	}
	for (const text of ['@other_key', 'a@small_notice', 'x.@small_notice', '@small_notice2', '@small_notice.x', '@@small_notice', '@small_notic', 'small_notice', '@small_notice/x']) {
		it(`are not found in ${text}`, () => assert.deepEqual(found(text), []));
	}

	it('show their reference in the preview', () => {
		const html = markedMarkdown(previewDataOf(LIBRARY)).render('So it was [@small_notice, para. 2].');
		assert.deepEqual(marksIn(html), ['citation: @small_notice, para. 2']);
		assert.match(
			html,
			/<p>Small Office, “Notice of the Small Conference”, 16 October 2020, para\. 2, https:\/\/small\.example\/notice\.<\/p>/,
		);
	});
	it('show a locator as it is written, whatever it is', () => {
		assert.match(markedMarkdown(previewDataOf(LIBRARY)).render('[@small_charter, \\<b>x\\</b>]'), /2000, &lt;b&gt;x&lt;\/b&gt;\./);
	});
	it('hide the labels inside them', () => {
		assert.deepEqual(marksIn(markedMarkdown(previewDataOf(LIBRARY)).render('[@small_charter, CST]')), [
			'citation: @small_charter, CST',
		]);
	});
});
