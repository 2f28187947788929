import assert from 'node:assert/strict';
import type { Tree } from '@lezer/common';
import { markupFrom } from '../../../../../src/core/language/markdown/syntax/ordinaryText';
import { markdownParser } from '../../../../../src/core/language/markdown/syntax/syntax';
import { runs } from '../../../../support/core/budget';
import { withChance } from '../../../../support/core/random';

/** Where markup may begin in a text that has a caret there. */
const MARKED: readonly string[] = [
	'no markup at all in h, m, w and x^', 'é — “书” ^*emphasis*', 'a ^[link]', 'the end of^  \na line', 'see ^www.example.org', 'see ^https://example.org', 'ahttps://example.org^',
	'write to ^a.b+c@example.org', 'write to ^mailto:a@example.org', 'from ^xmpp:a@example.org', 'said ^@key', 'say ^a_b@example.org', 'in ^the.snake_case', 'at ^-www.example.org', 'x ^{cite}`key`', '10 ^% of it', 'a^`b`', 'a ^<b>', 'AT^&T', '^!', 'at ^~home',
];

/** Text in which the inline parsers other than our own find markup, and words around it. No piece begins markup of our own parsers. */
const PIECES = [
	'a', 'word', ' ', '  ', '\n', '*', '_', '~~', '`', '<', '>', '<b>', '&amp;', '&', '!', ']', '(b)', 'www.', 'www.a.org', 'http://', 'https://a.b/c', 'h', 'm', 'w', 'x', 'mailto:a@b.cd',
	'xmpp:a@b.cd/r', 'a.b+c-d@e.fg', '-', '+', '.', 'é', '—', '😀', 'x'.repeat(120), 'a.b'.repeat(40),
];

function written(tree: Tree): string {
	const nodes: string[] = [];
	tree.iterate({ enter: ({ name, from, to }) => {
		nodes.push(`${name} ${from} ${to}`);
	} });
	return nodes.join('\n');
}

describe('ordinary text in Markdown', () => {
	for (const marked of MARKED) {
		it(`ends where markup may begin: ${marked.replace('\n', '\\n')}`, () => {
			const at = marked.indexOf('^');
			const text = marked.slice(0, at) + marked.slice(at + 1);
			assert.equal(markupFrom(text, 0), at);
		});
	}

	it('is skipped without a change to the tree', () => {
		// Without ours, the parsers are tried at every character.
		const careful = markdownParser().configure({ remove: ['Opaque'] });
		withChance('ordinary text', runs(2000), random => {
			const text = Array.from({ length: 1 + random.below(14) }, () => random.pick(PIECES)).join('').replace(/(^|[^\w])@/g, '$1');
			assert.equal(written(markdownParser().parse(text)), written(careful.parse(text)), JSON.stringify(text));
		});
	});
});
