import assert from 'node:assert/strict';
import { CHECK_CODES } from '../../../../src/core/check/checkCode';
import { checkDocument } from '../../../../src/core/check/checkDocument';
import { DEFAULT_CHECK_SETTINGS, type CheckSettings } from '../../../../src/core/check/checkSettings';
import type { Severities } from '../../../../src/core/check/severity';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import { passagesOf, type Passage } from '../../../../src/core/quotation/quoting/passages';
import { quotationObstacle } from '../../../../src/core/quotation/quoting/quotationObstacle';
import { searchPassages } from '../../../../src/core/quotation/quoting/searchPassages';
import { BLOCK_WORDS, writePassage, type PassageTarget } from '../../../../src/core/quotation/quoting/writePassage';
import { readSourceText } from '../../../../src/core/quotation/sourceText';
import { bundledQuoting, HARBOUR_KEY } from '../../../support/core/bundled/bundledQuoting';
import { bundledContext } from '../../../support/core/checkFixtures';
import { growthOf } from '../../../support/core/growth/growth';
import { HARBOUR_REPORT } from '../../../support/core/quotation/quotationTexts';

const PASSAGES = passagesOf(readSourceText(HARBOUR_REPORT));
const placeIn = ({ place }: Passage) => place?.value;

describe('searching the passages of a source', () => {
	it('takes time proportional to its length', () => {
		const {
			readers: { searchText },
			overgrowth,
		} = growthOf<typeof import('../../../support/core/growth/growingPassages')>('test/support/core/growth/growingPassages.ts', {
			shortest: 2000,
			confirming: 20_000,
		});
		const parts = ['One two three.\n\n', 'One two three. Four five six.\n\n', 'One two three. ', 'Mr. '];
		assert.deepEqual(parts.flatMap(part => overgrowth(text => searchText(text, 'two three four'), part) ?? []), []);
	}).timeout(120_000);
});

describe('the passages of a source', () => {
	it('are its paragraphs, each followed by its sentences', () => {
		assert.deepEqual(
			PASSAGES.slice(0, 4).map(passage => [passage.place?.label, placeIn(passage), passage.isWhole, passage.text.split(' ').length]),
			[
				['title', '', false, 12],
				['paragraph', '1', true, 51],
				['paragraph', '1', false, 26],
				['paragraph', '1', false, 25],
			],
		);
		const text = 'Mr. A. Small met Dr. B (see para. 3 and No. 7). It rained!\nWhy? “Yes.” The end';
		assert.deepEqual(
			passagesOf(readSourceText(text)).map(one => one.text),
			[
				'Mr. A. Small met Dr. B (see para. 3 and No. 7). It rained! Why? “Yes.” The end',
				'Mr. A. Small met Dr. B (see para. 3 and No. 7).',
				'It rained!',
				'Why?',
				'“Yes.”',
				'The end',
			],
		);
		assert.deepEqual(passagesOf(readSourceText('')), []);
	});

	it('are found by beginnings of words in any order and by the number of the paragraph', () => {
		assert.equal(searchPassages(PASSAGES, ' ').length, PASSAGES.length);
		assert.deepEqual(searchPassages(PASSAGES, 'oyster DUMPED').map(placeIn), ['5', '5']);
		assert.ok(searchPassages(PASSAGES, '5').some(passage => placeIn(passage) === '5'));
		assert.deepEqual(searchPassages(PASSAGES, 'paragraph 5 parish').map(placeIn), ['5', '5']);
		assert.deepEqual(searchPassages(PASSAGES, 'zeppelin'), []);
	});

	it('begin with the typed words if the source has them, spelt as in the source', () => {
		assert.equal(searchPassages(PASSAGES, 'witnesses agreed that the Northern')[0]?.text, 'Witnesses agreed that the northern');
		const [typed, sentence, whole] = searchPassages(PASSAGES, 'witnesses agreed that the northern channel');
		assert.deepEqual(
			[typed?.text, typed && placeIn(typed), sentence?.isWhole, whole?.isWhole],
			['Witnesses agreed that the northern channel', '2', false, true],
		);
	});
});

const LONG = PASSAGES.find(passage => placeIn(passage) === '1' && passage.isWhole)?.text ?? '';
const SHORT = 'It should be “measured” every spring.';

/** Writes a passage where the text has `|`; `§` stands for the citation. */
function written(
	words: string,
	marked: string,
	{ languageId = 'markdown', ...place }: Partial<PassageTarget> & { readonly languageId?: string } = {},
): string {
	const offset = marked.indexOf('|');
	const text = marked.replace('|', '');
	const { before, after } = writePassage(words, {
		text,
		offset,
		language: documentLanguageOf(languageId),
		writtenIn: 'en',
		isInSentence: false,
		...place,
	});
	return `${text.slice(0, offset)}${before}§${after}${text.slice(offset)}`;
}

describe('a passage in a draft', () => {
	it('is in the quotation marks of the language, with others inside, apart from the words around it', () => {
		assert.equal(written(SHORT, 'It says:|'), 'It says: “It should be ‘measured’ every spring.”§');
		assert.equal(
			written(SHORT, 'It says (|) so', { writtenIn: 'fr' }),
			'It says («\u00A0It should be “measured” every spring.\u00A0»§) so',
		);
		assert.equal(written(SHORT, 'Er sagt |und', { writtenIn: 'de-AT' }), 'Er sagt „It should be ‚measured‘ every spring.“§ und');
		assert.equal(written(SHORT, '|', { writtenIn: 'nl' }), '‘It should be “measured” every spring.’§');
		assert.equal(written('The pilots’ boats.', '|', { writtenIn: 'nl' }), '“The pilots’ boats.”§');
	});

	it('is in the marks that the draft uses instead', () => {
		assert.equal(written(SHORT, 'A "word" and |', {}), 'A "word" and "It should be \'measured\' every spring."§');
		assert.equal(written(SHORT, 'A "word", “another” and |', {}), 'A "word", “another” and “It should be ‘measured’ every spring.”§');
		assert.equal(written(SHORT, 'Ein »Wort« und |', { writtenIn: 'de' }), 'Ein »Wort« und »It should be ›measured‹ every spring.«§');
		assert.equal(written(SHORT, 'A `"word"` and |', {}), 'A `"word"` and “It should be ‘measured’ every spring.”§');
	});

	it('ends without its full stop before punctuation, and with it after a citation that is part of the sentence', () => {
		assert.equal(written(SHORT, 'It says |.'), 'It says “It should be ‘measured’ every spring”§.');
		assert.equal(written(SHORT, 'It says |', { isInSentence: true }), 'It says “It should be ‘measured’ every spring”§.');
		assert.equal(
			written(SHORT, 'It says | and so on', { isInSentence: true }),
			'It says “It should be ‘measured’ every spring”§ and so on',
		);
		assert.equal(written('Why not?', 'It asks |.', { isInSentence: true }), 'It asks “Why not?”§.');
	});

	it('is set apart in an empty line if it is long', () => {
		const block = (languageId: string, marked: string) => written(LONG, marked, { languageId }).replaceAll(LONG, 'WORDS');
		assert.equal(block('markdown', 'A.\n\n|\n\nB.'), 'A.\n\n> WORDS§\n\nB.');
		assert.equal(block('markdown', 'A.\n|\nB.'), 'A.\n\n> WORDS§\n\nB.');
		assert.equal(block('markdown', '|'), '> WORDS§');
		assert.equal(block('asciidoc', '|'), '____\nWORDS§\n____');
		assert.equal(block('org', '|'), '#+begin_quote\nWORDS§\n#+end_quote');
		assert.equal(block('typst', '|'), '#quote(block: true)[WORDS§]');
		assert.equal(block('latex', '|'), '\\begin{quote}\nWORDS§\n\\end{quote}');
		assert.equal(
			block('latex', '\\usepackage{csquotes}\n\n|'),
			'\\usepackage{csquotes}\n\n\\begin{displayquote}\nWORDS§\n\\end{displayquote}',
		);
		assert.equal(block('html', '|'), '<blockquote>\n<p>WORDS§</p>\n</blockquote>');
		assert.equal(block('wikitext', '|'), '<blockquote>WORDS§</blockquote>');
		assert.equal(block('restructuredtext', 'A.\n\n|\n'), 'A.\n\n   WORDS§\n');
		assert.equal(block('restructuredtext', '* An item.\n\n|\n'), '* An item.\n\n“WORDS”§\n');
		assert.equal(block('plaintext', '|'), '“WORDS”§');
		assert.equal(block('markdown', 'A |'), 'A “WORDS”§');
		assert.ok(LONG.split(' ').length >= BLOCK_WORDS);
		assert.match(written(LONG.split(' ').slice(0, BLOCK_WORDS - 1).join(' '), '|'), /^“/);
	});

	it('is in the command that the draft uses', () => {
		assert.equal(
			written(SHORT, '\\usepackage{csquotes}\\begin{document}A |', { languageId: 'latex' }),
			'\\usepackage{csquotes}\\begin{document}A \\enquote{It should be \\enquote{measured} every spring.}§',
		);
		assert.equal(
			written(SHORT, 'A \\enquote{b} |', { languageId: 'latex' }),
			'A \\enquote{b} \\enquote{It should be \\enquote{measured} every spring.}§',
		);
		assert.equal(written(SHORT, "A ``b'' |", { languageId: 'latex' }), "A ``b'' ``It should be `measured' every spring.''§");
		assert.equal(
			written(SHORT, 'A #quote[b] |', { languageId: 'typst' }),
			'A #quote[b] #quote[It should be #quote[measured] every spring.]§',
		);
	});

	it('has no markup of the draft in its words', () => {
		assert.equal(written('1 * 2 and *3* [4] $5', '|'), '“1 * 2 and \\*3\\* \\[4\\] \\$5”§');
		assert.equal(written('50 % & #1_a', '|', { languageId: 'latex' }), '“50 \\% \\& \\#1\\_a”§');
		assert.equal(written('a <b> & c', '|', { languageId: 'html' }), '“a &lt;b&gt; &amp; c”§');
	});
});

describe('a quotation cannot be', () => {
	const obstacle = (marked: string, languageId = 'markdown', citesByNote = true) =>
		quotationObstacle(marked.replace('|', ''), marked.indexOf('|'), { language: documentLanguageOf(languageId), citesByNote });

	for (const [where, marked, expected] of [
		['in code', 'A `b| c` d', 'code'],
		['in a comment', 'A <!-- b| --> c', 'comment'],
		['in the metadata', '---\ntitle: A|\n---\n', 'frontMatter'],
		['in a citation', 'A [@ke|y] b', 'citation'],
		['in a note mark', 'A[^|1] b\n\n[^1]: C.\n', 'citation'],
		['in a note, if the citation is a note', 'A[^1] b\n\n[^1]: C|.\n', 'note'],
		['in a quotation', 'He said “so | it is”.', 'quotation'],
		['in a block quotation', 'A.\n\n> So | it is.\n', 'quotation'],
	] as const) {
		it(where, () => assert.equal(obstacle(marked), expected));
	}

	it('but elsewhere', () => {
		for (const marked of ['|', 'A |', 'A “b”| c', 'A [@key]| b', '> A.\n\n|']) {
			assert.equal(obstacle(marked), undefined, marked);
		}
		assert.equal(obstacle('A[^1] b\n\n[^1]: C |\n', 'markdown', false), undefined);
	});
});

/** The default settings of the checks of quotations; all others are off. */
const ONLY_QUOTATIONS: CheckSettings = {
	...DEFAULT_CHECK_SETTINGS,
	severities: Object.fromEntries(
		CHECK_CODES.map(code => [code, code.startsWith('quotation') ? DEFAULT_CHECK_SETTINGS.severities[code] : 'off']),
	) as Severities,
};

describe('every passage that is written', () => {
	const citations: Readonly<Record<string, string>> = {
		markdown: ` [@${HARBOUR_KEY}, para. PLACE]`,
		latex: `\\autocite[para. PLACE]{${HARBOUR_KEY}}`,
		typst: ` @${HARBOUR_KEY}[para. PLACE]`,
		org: ` [cite:@${HARBOUR_KEY} para. PLACE]`,
		restructuredtext: ` :cite:p:\`${HARBOUR_KEY}{para. PLACE}\``,
	};
	for (const [languageId, citation] of Object.entries(citations)) {
		it(`is exact for the checks, in ${languageId}`, () => {
			const syntax = documentLanguageOf(languageId);
			const context = { ...bundledContext(), settings: ONLY_QUOTATIONS, syntax, quoting: bundledQuoting(syntax) };
			for (const writtenIn of ['en', 'fr', 'de', 'nl', 'sv']) {
				for (const passage of PASSAGES.filter(({ place }) => /^[123]$/.test(place?.value ?? ''))) {
					for (const draft of ['First, something.\n\n|\n\nAnd more.\n', 'It says: |\n\nAnd more.\n']) {
						const text = written(passage.text, draft, { languageId, writtenIn, isInSentence: true }).replace(
							'§',
							citation.replace('PLACE', passage.place?.value ?? ''),
						);
						assert.deepEqual(checkDocument(text, context), [], text);
						const other = text.replace(/the commission|witnesses|members/iu, 'the governors');
						assert.ok(other === text || checkDocument(other, context).length > 0, other);
					}
				}
			}
		}).timeout(60_000);
	}
});
