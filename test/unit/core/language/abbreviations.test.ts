import assert from 'node:assert/strict';
import { introductionsInDocument } from '../../../../src/core/abbreviation/documentIntroductions';
import { documentLanguageOf, SERVED_IDS } from '../../../../src/core/language/languages';
import { buildLexicon } from '../../../../src/core/lexicon/lexicon';
import { libraryOfLabels } from '../../../support/core/dossiers/libraryOfLabels';

/** A document in each language, with the pairs that it introduces; what is in code, comments and formulas introduces none. */
const DOCUMENTS: Readonly<Record<string, readonly [text: string, ...pairs: readonly string[]]>> = {
	markdown: [
		'# T\n\nThe **World Health Organization** ([WHO](https://who.int)).\n\n*[HTML]: HyperText Markup Language\n\n```\n*[API]: application programming interface\nInternational Labour Office (ILO)\n```\n\n`International Labour Office (ILO)` and $a (b)$\n\n| Term | Meaning |\n|---|---|\n| WCO | World Customs Organization |\n\n- **GDP**: gross domestic product\n\nIMF\n: International Monetary Fund\n\n<!-- European Union (EU) -->\n',
		'WHO = World Health Organization',
		'HTML = HyperText Markup Language',
		'WCO = World Customs Organization',
		'GDP = gross domestic product',
		'IMF = International Monetary Fund',
	],
	latex: [
		'\\documentclass{article}\n\\newacronym{who}{WHO}{World Health Organization}\n\\newabbreviation[plural=x]{ilo}{ILO}{International\n  Labour Organization}\n\\DeclareAcronym{imf}{short = IMF, long = International Monetary Fund}\n\\DeclareAcronym{wco}{\n  short = {WCO},\n  long = {World \\emph{Customs} Organization},\n}\n% \\newacronym{no}{NO}{No Organization}\n\\begin{document}\n\\acrodef{eu}[EU]{European Union}\n\\begin{acronym}\\acro{UN}{United Nations}\\acro{un}[UNO]{United Nations Organization}\\end{acronym}\n\\emph{Gross domestic product} (\\textbf{GDP}) $a (b)$ % European Union (EU)\n\\begin{verbatim}\n\\newacronym{no}{NO}{No Organization}\n\\end{verbatim}\n\\begin{tabular}{ll}\nRCT & randomized controlled trial \\\\\n\\end{tabular}\n\\end{document}\n',
		'WHO = World Health Organization', 'ILO = International Labour Organization', 'IMF = International Monetary Fund', 'WCO = World Customs Organization', 'EU = European Union', 'UN = United Nations', 'UNO = United Nations Organization', 'GDP = Gross domestic product', 'RCT = randomized controlled trial',
	],
	html: [
		'<p>The <em>World Health Organization</em> (<b>WHO</b>) and <abbr class="x" title="International Labour Organization">ILO</abbr>.</p><!-- <abbr title="No Organization">NO</abbr> --><pre>European Union (EU)</pre><dl><dt>IMF</dt><dd>International Monetary Fund</dd></dl><table><tr><td>WCO</td><td>World Customs Organization</td></tr></table>',
		'WHO = World Health Organization', 'ILO = International Labour Organization', 'IMF = International Monetary Fund', 'WCO = World Customs Organization',
	],
	asciidoc: ['The *World Health Organization* (_WHO_).\n\n// European Union (EU)\n\n----\nEuropean Union (EU)\n----\n\nIMF:: International Monetary Fund\n', 'WHO = World Health Organization', 'IMF = International Monetary Fund'],
	restructuredtext: ['The **World Health Organization** (WHO).\n\n.. European Union (EU)\n\n:abbr:`ILO (International Labour Organization)`\n\nIMF\n  International Monetary Fund\n', 'WHO = World Health Organization', 'ILO = International Labour Organization', 'IMF = International Monetary Fund'],
	typst: ['#register-glossary((\n  (key: "who", short: "WHO", long: "World Health Organization"),\n  // (key: "no", short: "NO", long: "No Organization"),\n  (key: "ilo", short: [ILO], plural: "ILOs", long: [International Labour Organization]),\n))\nThe *International Monetary Fund* (IMF). // European Union (EU)\n', 'WHO = World Health Organization', 'ILO = International Labour Organization', 'IMF = International Monetary Fund'],
	org: ['The *World Health Organization* (WHO).\n# European Union (EU)\n\n- IMF :: International Monetary Fund\n', 'WHO = World Health Organization', 'IMF = International Monetary Fund'],
	wikitext: ["The '''World Health Organization''' (WHO) and {{abbr|ILO|International Labour Organization}}.<!-- {{abbr|NO|No Organization}} -->\n\n; IMF : International Monetary Fund\n", 'WHO = World Health Organization', 'ILO = International Labour Organization', 'IMF = International Monetary Fund'],
	plaintext: ['The World Health\nOrganization (WHO).\n\nIMF   International Monetary Fund\nWCO\tWorld Customs Organization\nGDP: gross domestic product\n', 'WHO = World Health Organization', 'IMF = International Monetary Fund', 'WCO = World Customs Organization', 'GDP = gross domestic product'],
	myst: ['The World Health Organization (WHO) and {abbr}`ILO (International Labour Organization)`.\n\n*[HTML]: HyperText Markup Language\n', 'WHO = World Health Organization', 'ILO = International Labour Organization', 'HTML = HyperText Markup Language'],
	quarto: ['The World Health Organization (WHO).\n\n```{r}\n# European Union (EU)\n```\n', 'WHO = World Health Organization'],
	'git-commit': ['Say what the World Health Organization (WHO) is\n\n# European Union (EU)\n', 'WHO = World Health Organization'],
};

describe('introductions of acronyms in a document', () => {
	it('are tested in every language', () => {
		const same = { rmd: 'quarto', tex: 'latex' } as Readonly<Record<string, string>>;
		assert.deepEqual(SERVED_IDS.filter(id => !Object.hasOwn(DOCUMENTS, same[id] ?? id)), []);
	});

	for (const [id, [text, ...pairs]] of Object.entries(DOCUMENTS)) {
		it(`are found in ${id}, without code, comments and formulas`, () => {
			const found = introductionsInDocument(text, documentLanguageOf(id));
			assert.deepEqual(found.map(({ acronym, expansion }) => `${acronym.text} = ${expansion?.text}`), pairs);
			assert.deepEqual(found.filter(({ acronym }) => text.slice(acronym.start, acronym.end) !== acronym.text), []);
			assert.deepEqual(found.filter(({ certainty }) => certainty !== 'letters'), []);
		});
	}

	it('are as certain as the dossier that has both names that a document declares', () => {
		const library = libraryOfLabels([
			{ text: 'Population Fund', entry: 'fund' },
			{ text: 'UNFPA', entry: 'fund', role: 'acronym', case: 'exact' },
		]);
		const text = '*[UNFPA]: Population Fund\n';
		assert.deepEqual(introductionsInDocument(text, documentLanguageOf('markdown'), { library, lexicon: buildLexicon(library) }), [
			{
				acronym: { text: 'UNFPA', start: 2, end: 7 },
				expansion: { text: 'Population Fund', start: 10, end: 25 },
				certainty: 'label',
				kind: 'declared',
				entry: 'd/fund',
			},
		]);
	});

	it('are not read from a declaration that is incomplete', () => {
		for (const text of [
			'\\newacronym{a}{B}',
			'\\newacronym',
			'\\DeclareAcronym{a}{short = B}',
			'\\acrodef{a}',
			'\\newacronym{a}{}{c d}',
			'\\begin{verbatim}\\newacronym{a}{B}{c}',
		]) {
			assert.deepEqual(introductionsInDocument(text, documentLanguageOf('latex')), [], text);
		}
		for (const [id, text] of [
			['wikitext', '{{abbr|A}} <!-- {{abbr|A|b}}'],
			['typst', '(short: "A", long: )'],
			['html', '<abbr title="">A</abbr><abbr title="b c">'],
			['markdown', '*[A]:\n\n*[]: b'],
		] as const) {
			assert.deepEqual(introductionsInDocument(text, documentLanguageOf(id)), [], text);
		}
	});
});
