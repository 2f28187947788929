import assert from 'node:assert/strict';
import { findMarkdownProse, MarkdownProse } from '../../../../src/core/prose/markdownProse';
import type { TextChange } from '../../../../src/core/prose/proseParser';
import { proseFixtures } from '../../../support/core/proseFixtures';
import { Chance } from '../../../support/core/random';

const PIECES = [
	'', 'a', ' ', '\n', '\n\n', '    ', '$$', '\n$$\n', '```\n', '[^a]: ', '[^a]', ':::', '> ', '- ', '|', '|-|\n', '<!--', '-->', '---\n', '`', '*', '\r\n', '===',
	'<div>\n', '\n    b\n', 'a\n\n    b',
];

function edit(text: string, random: Chance): { readonly text: string; readonly change: TextChange } {
	const start = random.below(text.length + 1);
	const end = Math.min(text.length, start + random.pick([0, 0, 1, 3, 40, 400]));
	const piece = random.pick(PIECES);
	return { text: text.slice(0, start) + piece + text.slice(end), change: { start, end, length: piece.length } };
}

describe('prose of an edited Markdown document', () => {
	const fixture = proseFixtures().find(({ language }) => language === 'markdown')?.text ?? '';

	for (let seed = 0; seed < 12; seed++) {
		it(`is that of the same text read anew, whatever the edits (${seed})`, () => {
			const random = new Chance(seed);
			const parser = new MarkdownProse();
			let text = fixture.repeat(random.pick([1, 2]));
			parser.update(text);
			for (let round = 0; round < 12; round++) {
				const changes: TextChange[] = [];
				for (let left = random.pick([1, 1, 1, 2, 3]); left > 0; left--) {
					const edited = edit(text, random);
					text = edited.text;
					changes.push(edited.change);
				}
				assert.deepEqual(parser.update(text, changes), findMarkdownProse(text), `round ${round}, ${JSON.stringify(changes)}`);
			}
		});
	}

	it('is read anew where the edits do not lead to the text', () => {
		const parser = new MarkdownProse();
		parser.update('one');
		assert.deepEqual(parser.update('`two` three', [{ start: 0, end: 0, length: 1 }]), findMarkdownProse('`two` three'));
		assert.deepEqual(parser.update('four'), findMarkdownProse('four'));
	});

	it('keeps the ranges of blocks that stand where they stood', () => {
		const parser = new MarkdownProse();
		const text = Array.from({ length: 200 }, (_, index) => `Paragraph ${index} of some words.\n\n`).join('');
		const [before] = parser.update(text);
		const [after] = parser.update(`${text}more`, [{ start: text.length, end: text.length, length: 4 }]);
		assert.equal(after, before);
	});
});

describe('prose of a Markdown block that is long', () => {
	for (const line of ['a', 'ab', 'abc', 'abcdefg', '*a', '[a](b) c']) {
		it(`of lines like ${line}`, () => {
			const text = `${line}\n`.repeat(2500);
			const words = findMarkdownProse(text).map(range => text.slice(range.start, range.end)).join('');
			assert.equal(words.match(/a/g)?.length, 2500);
		});
	}
	it('is cut where no line ends, too', () => assert.equal(findMarkdownProse('a'.repeat(20_000)).length, 1));
	it('has no deep nesting', () => assert.deepEqual(findMarkdownProse(`${'> '.repeat(20_000)}a`), []));
});
