import assert from 'node:assert/strict';
import { inOneSpelling } from '../../../../../src/core/citation/document/references/oneSpelling';
import type { NoteSource } from '../../../../../src/core/citation/document/refresh/noteSources';
import { STYLES } from '../../../../../src/core/citation/style/styles';
import { documentLanguageOf } from '../../../../../src/core/language/languages';
import { latexOutputIn } from '../../../../../src/core/language/latex/output';
import { inTurn } from '../../../../support/core/budget';
import { bundledLibrary } from '../../../../support/core/bundled/bundledLibrary';
import { insertedNote, refreshed, refreshingOf } from '../../../../support/core/citation/refreshed';

const { output } = documentLanguageOf('latex');
const write = (document: string, text: string) => latexOutputIn(document).text(text);
const address = (document: string, url: string) => latexOutputIn(document).address(url);

describe('dashes and quotation marks in LaTeX', () => {
	it('are those of Unicode, unless the document has more in ASCII', () => {
		const titled = 'the “Law” of ‘X’, 12–14 – it’s';
		for (const document of ['A text.', 'Ours – “so”, ``once\'\'.', '% 12--14 ``a\'\'\n', '\\draw (0,0) -- (1,1);', 'A <!-- b']) {
			assert.equal(write(document, titled), titled, document);
		}
		for (const document of ['Pages 12--14.', 'A ``so\'\' b', 'A word --- then', 'One -- two “so”']) {
			assert.equal(write(document, titled), "the ``Law'' of `X', 12--14 -- it's", document);
		}
	});

	it('cannot run together', () => {
		const nested = '‘“A” b’, “c ‘d’”';
		const ascii = write('``so\'\'', nested);
		assert.equal(ascii, "`{}``A'' b', ``c `d'{}''");
		assert.equal(inOneSpelling(ascii, output), nested);
	});
});

describe('URLs in LaTeX', () => {
	const url = 'https://a.example/b_c?d=1&e=~f';
	const hard = 'https://a.example/b%20c#d';

	it('are text if no package for them is loaded', () => {
		assert.equal(address('A text.', url), 'https://a.example/b\\_c?d=1\\&e=\\textasciitilde{}f');
		assert.equal(address('% \\usepackage{url}\n', url), address('', url));
		assert.equal(latexOutputIn('A part.', '\\usepackage[hyphens]{url}').address(url), `\\url{${url}}`);
	});

	it('are the argument of \\url, with % and # only where hyperref reads them escaped', () => {
		for (const name of ['url', 'xurl', 'biblatex', 'hyperref']) {
			assert.equal(address(`\\usepackage{${name}}`, url), `\\url{${url}}`, name);
		}
		assert.equal(address('\\usepackage{hyperref}', hard), '\\url{https://a.example/b\\%20c\\#d}');
		assert.equal(address('\\usepackage{url}', hard), 'https://a.example/b\\%20c\\#d');
		for (const never of ['https://a.example/{b}', 'https://a.example/b\\c', 'urn:a_b']) {
			assert.doesNotMatch(address('\\usepackage{hyperref}', never), /\\url/);
		}
	});

	it('stay text in a document that writes most of them so', () => {
		const named = '\\usepackage{url}\n';
		assert.doesNotMatch(address(`${named}See https://a.example.`, url), /\\url/);
		for (const other of ['\\url{https://a.example}', '\\href{https://a.example}{A}', '% https://a.example']) {
			assert.match(address(`${named}See ${other}.`, url), /\\url/);
		}
	});

	it('and all other texts are read as they are without packages', () => {
		for (const one of [url, hard]) {
			const written = address('\\usepackage{hyperref}', one);
			assert.equal(inOneSpelling(`See ${written}.`, output), `See ${output.address(one)}.`);
		}
		assert.equal(inOneSpelling("\\'e \\`a \\--- x \\verb|a| ``b''", output), "\\'e \\`a \\-– x \\verb|a| “b”");
	});
});

describe('notes in LaTeX', () => {
	const preamble = '\\documentclass{article}\n\\usepackage{hyperref}\n';
	const habit = 'See pages 12--14 of ``this\'\'.\n';

	for (const [turn, { id }] of STYLES.entries()) {
		it(`are recognized in either spelling, and stay as they are: ${id}`, () => {
			const from = refreshingOf(bundledLibrary, 'latex', id);
			const ascii = { ...from, writing: { ...from.writing, output: latexOutputIn(preamble + habit) } };
			const some = inTurn(bundledLibrary.sources.values(), 4, turn);
			let different = 0;
			for (const source of some) {
				const cited: NoteSource = { source, place: { label: 'page', value: '12–14' }, prefix: '', suffix: '' };
				const spellings = new Set([from, ascii].map(writing => insertedNote([cited], writing)));
				different += spellings.size - 1;
				for (const note of spellings) {
					const document = `${preamble}${habit}A.\\footnote{${note}}\n`;
					const { plan, text } = refreshed(document, from);
					// Citations of author and date may be those of several works, in any spelling.
					if (plan.left.every(({ reason }) => reason !== 'severalSources')) {
						assert.deepEqual([plan.left, text, plan.known.map(({ sources }) => sources[0]?.source.key)], [[], document, [source.key]]);
						assert.equal(plan.known[0]?.text, note);
					}
				}
			}
			assert.ok(different > some.length / 4, `${different}`);
		});
	}

	it('are spelled as the document when they change', () => {
		const [un, oscola] = ['un', 'oscola'].map(id => refreshingOf(bundledLibrary, 'latex', id));
		const source = bundledLibrary.sources.get('cop10be_unodc_unvtf_about');
		assert.ok(un && oscola && source);
		const note = insertedNote([{ source, prefix: '', suffix: '' }], un);
		const restyled = (text: string) => /footnote\{(.*)\}/.exec(refreshed(`${text}A.\\footnote{${note}}\n`, un, { to: oscola }).text)?.[1];
		assert.match(restyled('') ?? '', /^UNODC, ‘\[About the Trust Fund\]’ .*https:/);
		assert.match(restyled(`${preamble}${habit}See \\url{https://a.example}.\n`) ?? '', /^UNODC, `\[About the Trust Fund\]' .*\\url\{https:/);
	});
});
