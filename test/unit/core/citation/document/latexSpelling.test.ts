import assert from 'node:assert/strict';
import { documentLanguageOf } from '../../../../../src/core/language/languages';
import { latexOutputIn } from '../../../../../src/core/language/latex/output';
import { inOneSpelling } from '../../../../../src/core/citation/document/references/oneSpelling';
import { bundledLibrary } from '../../../../support/core/bundled/bundledLibrary';
import { insertedNote, refreshed, refreshingOf } from '../../../../support/core/citation/refreshed';
import { STYLES } from '../../../../../src/core/citation/style/styles';

const { output } = documentLanguageOf('latex');
const write = (document: string, text: string) => latexOutputIn(document).text(text, false);
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

	for (const { id } of STYLES) {
		it(`are recognized in either spelling, and written in that of the document: ${id}`, () => {
			const from = refreshingOf(bundledLibrary, 'latex', id);
			let changed = 0;
			for (const source of bundledLibrary.sources.values()) {
				const plain = insertedNote([{ source, place: { label: 'page', value: '12–14' }, prefix: '', suffix: '' }], from);
				const document = (note: string) => `${preamble}${habit}A.\\footnote{${note}}\n`;
				const once = refreshed(document(plain), from);
				// Citations of author and date may be those of several works, in any spelling.
				if (once.plan.left.some(({ reason }) => reason === 'severalSources')) {
					continue;
				}
				assert.deepEqual(once.plan.left, [], plain);
				assert.equal(inOneSpelling(once.text, output), inOneSpelling(document(plain), output));
				const twice = refreshed(once.text, from);
				assert.deepEqual([twice.plan.left, twice.text], [[], once.text]);
				assert.equal(twice.plan.known.length, 1, once.text);
				const [note] = twice.plan.known;
				assert.equal(note && once.text.slice(note.start, note.end), note?.text);
				changed += once.text === document(plain) ? 0 : 1;
			}
			assert.ok(changed > bundledLibrary.sources.size / 4, `${changed}`);
		});
	}
});
