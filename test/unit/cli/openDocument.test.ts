import assert from 'node:assert/strict';
import { OpenDocument } from '../../../src/cli/lsp/openDocument';

const open = (text: string) => new OpenDocument('file:///w/a.md', 'markdown', 1, text);
const proseOf = (document: OpenDocument) => [...document.prose.between(0, Infinity)].map(({ segment, start }) => [start, segment.text]);

describe('OpenDocument', () => {
	for (const [what, text, start, end, inserted, expected] of [
		['after the end of a line', 'One.\r\nTwo.\r\n', [0, 99], [0, 99], '!', 'One.!\r\nTwo.\r\n'],
		['between the two characters of a line break', 'One.\r\nTwo.', [0, 5], [1, 0], ' ', 'One. Two.'],
		['after the last line', 'One.\n', [4, 0], [5, 7], 'Two.\n', 'One.\nTwo.\n'],
		['from its end to its start', 'One.\nTwo.\n', [4, 0], [0, 4], '!\n', 'One.!\n'],
		['in an empty document', '', [3, 3], [4, 4], 'One.\n', 'One.\n'],
	] as const) {
		it(`applies an edit ${what}, and the next one`, () => {
			const document = open(text);
			const at = ([line, character]: readonly [number, number]) => ({ line, character });
			document.update([{ range: { start: at(start), end: at(end) }, text: inserted }], 2);
			assert.equal(document.text, expected);
			document.update([{ range: { start: at([2, 0]), end: at([2, 0]) }, text: '\nEnd.' }], 3);
			assert.equal(document.text, `${expected}\nEnd.`);
			assert.deepEqual(
				[document.version, document.prose.length, proseOf(document)],
				[3, document.text.length, proseOf(open(document.text))],
			);
		});
	}
});
