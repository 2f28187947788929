import assert from 'node:assert/strict';
import { escapeMarkdown, type MarkdownContext } from '../../../../../src/core/markdown/escapeMarkdown';

describe('text in Markdown', () => {
	const cases: readonly (readonly [text: string, escaped: string, place?: MarkdownContext])[] = [
		['It ended on 16 October 2020.', 'It ended on 16 October 2020.', { atStart: true }],
		['2020. It ended.', '2020\\. It ended.', { atStart: true }],
		['2020. It ended.', '2020. It ended.'],
		['Co-sponsors: CTOC/COP/2020/10, art. 38(1)', 'Co-sponsors: CTOC/COP/2020/10, art. 38(1)', { atStart: true }],
		['- a + b # c > d', '\\- a + b # c > d', { atStart: true }],
		['+ a', '\\+ a', { atStart: true }],
		['# a', '\\# a', { atStart: true }],
		['#5 of 7', '#5 of 7', { atStart: true }],
		['> a', '\\> a', { atStart: true }],
		['(a) first', '\\(a) first', { atStart: true }],
		['A. Smith', 'A\\. Smith', { atStart: true }],
		['snake_case and 2 * 3', 'snake_case and 2 * 3'],
		['_a_ *b* 2*3', '\\_a\\_ \\*b\\* 2\\*3'],
		// A name in brackets becomes a link in a document that defines it; in pandoc, also in one with a heading of that name.
		['[Belgium], attention [to] victims', '\\[Belgium\\], attention \\[to\\] victims'],
		['[a](b) [c][d] [^1] [ ] [e]', '\\[a\\](b) \\[c\\]\\[d\\] \\[\\^1\\] \\[ \\] \\[e\\]'],
		['AT&T &amp; &#65;', 'AT&T \\&amp; \\&#65;'],
		['a < b, <b>, <https://a.example>', 'a < b, \\<b>, \\<https\\://a.example>'],
		['a | b', 'a | b'],
		['a | b', 'a \\| b', { inTable: true }],
		['`a` \\b', '\\`a\\` \\\\b'],
		['Learning C#', 'Learning C\\#', { inHeading: true }],
		['www.a.example, x@a.example, @key', 'www\\.a.example, x\\@a.example, \\@key'],
		['at 10:30:15, :smile:', 'at 10:30:15, \\:smile:'],
		['“The "About" page”', '“The \\"About\\" page”'],
		['The "About" page', 'The "About" page'],
	];
	for (const [text, escaped, place] of cases) {
		it(`is escaped no more than it must be: ${text} (${JSON.stringify(place ?? {})})`, () =>
			assert.equal(escapeMarkdown(text, place), escaped));
	}
});
