import assert from 'node:assert/strict';
import { documentLanguageOf, SERVED_IDS } from '../../../../src/core/language/languages';
import { markdownProse } from '../../../../src/core/language/markdown/prose';
import { IncrementalProse } from '../../../../src/core/prose/incrementalProse';
import { slicesOf } from '../../../../src/core/prose/prose';
import type { TextEdit } from '../../../../src/core/text/textEdit';
import { runs, THOROUGH } from '../../../support/core/budget';
import { proseFixtures } from '../../../support/core/prose/proseFixtures';
import { withChance, type Chance } from '../../../support/core/random';

const PIECES = [
	'', 'a', ' ', '\n', '\n\n', '    ', '$$', '\n$$\n', '```\n', '[^a]: ', '[^a]', ':::', '> ', '- ', '|', '|-|\n', '<!--', '-->', '---\n', '+++\n', '`', '*',
	'\r\n', '```{note}\n', ':::{code}\n', '% a\n', '{{', '===', '<div>\n', '\n    b\n', 'a\n\n    b', '\n\n[a]: b\n\n    c\n', '\n\n1. a\n\n\n2. b', '\n \n', '\\begin{verbatim}', '\uFEFF',
	'\\begin{quote}\n\n', '\\end{quote}', '\\documentclass{article}', '\\begin{document}', '\\end{document}', '% a\n\n', '\\iffalse ', '\\fi ', '\\emph{', '}',
	'====\n', '\n----\n', '|===\n', '____\n\n', '--\n', '[source]\n', '[quote]\n', '.Title\n', '\n\n== ', '\n\n* ', '////\n', '\n#+begin_quote\n', '\n#+end_quote\n', '#+begin_src\n',
	'\n#+end_src\n', ':a:\n', ':end:\n', '::\n\n', '\n.. note::\n\n', '\n.. code::\n\n    a\n\nb', '>>> ', '\n.. [1] ', '\n\n\n', '\n\n= a', '\n\n+ a', '#f[', '[', ']', '$', '/*', '*/', '#let a = ', '(', ')', '\r\n\r\n', '\\begin{equation}\n',
	'<p>', '</p>', '<p', '>', '\n<h2>', '<blockquote>', '</blockquote>', '<!', '<pre>', '</pre>', '<q>', '&nbsp;', '<br>', '"', '}}', '{|\n', '\n|}', '|-\n', '<ref>', '</ref>', '<nowiki>', '</nowiki>', '\n== ', '#REDIRECT [[a]]', '\n\n#REDIRECT [[a]] b', '{{{',
];

function someEdit(length: number, random: Chance): TextEdit {
	const start = random.below(random.pick([length + 1, Math.min(length, 20) + 1]));
	const end = Math.min(length, start + random.pick([0, 0, 1, 3, 40, 400]));
	return { start, end, text: random.pick(PIECES) };
}

function edited(text: string, edit: TextEdit): string {
	return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

function liveOf(language: string, text: string, step = Infinity): IncrementalProse {
	const live = new IncrementalProse(documentLanguageOf(language).prose.reader);
	const steps = [...live.read(text, step)];
	assert.ok(steps.length <= text.length);
	return live;
}

describe('prose of an edited document', () => {
	for (const { language, text: fixture } of proseFixtures()) {
		it(`equals that of the same text parsed from scratch, whatever the edits (${language})`, () => {
			withChance(`edits in ${language}`, runs(1), random => {
				let text = fixture.repeat(random.pick([1, 2]));
				const live = liveOf(language, text);
				for (let round = 0; round < 25; round++) {
					const edit = someEdit(text.length, random);
					text = edited(text, edit);
					live.apply(edit);
					const place = `round ${round}, ${JSON.stringify(edit)}`;
					assert.equal(live.text(), text, place);
					assert.equal(live.length, text.length, place);
					assert.deepEqual(live.prose(), documentLanguageOf(language).prose.find(text), place);
				}
			});
		}).timeout(60_000);
	}

	for (const { language, text } of proseFixtures()) {
		it(`is the same in whatever steps it is read (${language})`, () => {
			const doubled = `${text}\n\n${text}`;
			const wholes = [text, doubled, `---\ntitle: ${'long '.repeat(50)}\n---\n${doubled}`, `---\n${doubled}`];
			for (const [index, whole] of wholes.entries()) {
				// Step by step through the shortest alone: the time grows with the steps.
				for (const step of THOROUGH ? [1, 7, 100, 1000] : index === 0 ? [1, 100] : [7]) {
					const live = liveOf(language, whole, step);
					assert.equal(live.text(), whole);
					assert.deepEqual(live.prose(), documentLanguageOf(language).prose.find(whole), `${step}`);
				}
			}
		}).timeout(60_000);
	}

	it('is that of the text at first, and of an empty one', () => {
		for (const language of SERVED_IDS) {
			const live = liveOf(language, '');
			assert.deepEqual([live.prose(), live.at(0), [...live.between(0, 1)]], [[], undefined, []], language);
			live.apply({ start: 0, end: 0, text: 'some words' });
			assert.equal(live.text(), 'some words');
			live.apply({ start: 0, end: 10, text: '' });
			assert.deepEqual([live.text(), live.length, live.prose()], ['', 0, []], language);
		}
	});
});

describe('a key in a long document', () => {
	const body = Array.from({ length: 3000 }, (_, index) => `Paragraph ${index} of some words.\n\n`).join('');
	const PLACES = {
		'in front matter': { text: `---\ntitle: Small\nlang: en\n---\n\n${body}`, at: 12 },
		'in the block behind front matter': { text: `---\ntitle: Small\n---\n\n${body}`, at: 30 },
		'at the beginning of what is never closed': { text: `---\ntitle: Small\n\n${body}`, at: 12 },
		'far behind what is never closed': { text: `---\ntitle: Small\n\n${body}`, at: 60_000 },
	};
	for (const [where, { text, at }] of Object.entries(PLACES)) {
		it(`reads only the text around it ${where}`, () => {
			let read = 0;
			const live = new IncrementalProse({
				opening: part => markdownProse.reader.opening(part),
				read: (part, { isFirst }) => {
					read += part.length;
					return markdownProse.reader.read(part, { isFirst });
				},
			});
			Array.from(live.read(text, Infinity));
			read = 0;
			live.apply({ start: at, end: at, text: 'x' });
			assert.ok(read > 0 && read < 1000, `${read} units were read`);
			assert.deepEqual(live.prose(), markdownProse.find(text.slice(0, at) + 'x' + text.slice(at)));
		});
	}

	it('that closes an open construct, or opens a closed one, is followed', () => {
		const live = liveOf('markdown', `---\ntitle: Small\n\n${body}`);
		live.apply({ start: 60_000, end: 60_000, text: '\n---\n' });
		assert.deepEqual(live.prose(), markdownProse.find(live.text()));
		live.apply({ start: 60_001, end: 60_002, text: '' });
		assert.deepEqual(live.prose(), markdownProse.find(live.text()));
	});

	it('that changes the delimiter of an unclosed construct to one that is closed later is followed', () => {
		const live = liveOf('markdown', `---\ntitle: Small\n\n${body}\n+++\n\nEnd.\n`);
		live.apply({ start: 0, end: 3, text: '+++' });
		assert.deepEqual(live.prose(), markdownProse.find(live.text()));
	});
});

describe('segments of a document', () => {
	const paragraphs = Array.from({ length: 300 }, (_, index) => `Paragraph ${index} of some words.\n\n`);
	for (const language of ['markdown', 'myst', 'latex', 'asciidoc', 'org', 'restructuredtext', 'typst', 'html', 'wikitext', 'plaintext']) {
		it(`are unchanged outside the effect of an edit (${language})`, () => {
			const live = liveOf(language, paragraphs.map(paragraph => (language === 'html' ? `<p>${paragraph}` : paragraph)).join(''));
			const before = [...live.between(0, Infinity)].map(({ segment }) => segment);
			assert.equal(before.length, 300);
			const start = live.text().indexOf('150') + 3;
			live.apply({ start, end: start, text: 'x' });
			const after = [...live.between(0, Infinity)].map(({ segment }) => segment);
			assert.deepEqual(after.flatMap((segment, index) => (segment === before[index] ? [] : [index])), [150]);
		});
	}

	it('are found by their offsets', () => {
		const live = liveOf('plaintext', 'one\n\ntwo\n\nthree');
		const at = (offset: number) => live.at(offset)?.segment.text;
		assert.deepEqual([0, 4, 5, 9, 10, 15, 99].map(at), ['one\n\n', 'one\n\n', 'two\n\n', 'two\n\n', 'three', 'three', 'three']);
		const between = (start: number, end: number) =>
			[...live.between(start, end)].map(({ start: at, segment }) => `${at}${segment.text.trim()}`);
		assert.deepEqual(between(4, 6), ['0one', '5two']);
		assert.deepEqual(between(5, 10), ['5two']);
		assert.deepEqual(between(11, 12), ['10three']);
	});
});

describe('slices of prose', () => {
	const prose = [0, 10, 20, 30, 40, 50].map(start => ({ start, end: start + 9, continues: start % 20 === 10 }));
	const sizes = (size: number) => slicesOf(prose, size).map(slice => slice.length);
	it('have whole blocks only', () => {
		assert.deepEqual(sizes(1), [2, 2, 2]);
		assert.deepEqual(sizes(25), [4, 2]);
		assert.deepEqual(sizes(1000), [6]);
		assert.deepEqual(slicesOf([], 5), []);
	});
});
