import assert from 'node:assert/strict';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import { documentQuotations } from '../../../../src/core/quotation/documentQuotations';
import { readPieces } from '../../../../src/core/quotation/quotationPieces';

/** The parts of a text that are compared: its words and marks; a bar is where words may be missing. */
function compared(text: string): string {
	return readPieces(text, { literal: false }).pieces.map(({ tokens }) => tokens.map(({ keys: [key] }) => key).join(' ')).join(' | ');
}

/** The parts of the first quotation in a document that are compared. */
function quoted(languageId: string, text: string): string {
	const { quotations: syntax, prose, citationParser } = documentLanguageOf(languageId);
	const [quotation] = documentQuotations({ text, syntax, prose: prose.find(text), parsed: citationParser.read(text) });
	return quotation ? compared(quotation.text) : 'no quotation';
}

const { raw } = String;

/** Quotations with markup, and the same in print. */
const CASES: readonly (readonly [languageId: string, text: string, printed: string])[] = [
	['org', raw`“one \ndash two, caf\eacute{} na\iuml{}ve, five\nbsp{}years”`, 'one – two, café naïve, five years'],
	['org', raw`“\alpha rays, \EUR{}5, \sect 3, the port\rsquo{}s rule, mea\-sured”`, 'α rays, €5, § 3, the port’s rule, measured'],
	['org', raw`“one \dots two \hellip{} three”`, 'one … two … three'],
	['org', 'the words “rule of law^{3}, and H_{2}O”', 'rule of law, and H2O'],
	['org', raw`“rule of law [cite:@a_10_5 p. 3^{2}] and \enspace more”`, 'rule of law and more'],
	['latex', raw`\enquote{rule of law\footnote{caf\'e, \textsuperscript{3}} and more}`, 'rule of law and more'],
	['org', raw`“a path \home\user remains”`, 'a path remains'],
	['asciidoc', '“one{nbsp}two, the port{rsquo}s rule{empty}, a{sp}b wo{zwsp}rd j{apos}s”', 'one two, the port’s rule, a b word j\'s'],
	['asciidoc', '“{ldquo}one{rdquo} {lsquo}two{rsquo} 5{deg} a {amp} b, {startsb}not{endsb} he”', '“one” ‘two’ 5° a & b, [not] he'],
	['asciidoc', ':body: Security Council\n\nAs “the {body} decides” it', 'the Security Council decides'],
	['asciidoc', '“one&nbsp;two, caf&eacute; &#8211; three”', 'one two, café – three'],
	['asciidoc', '“rule of law^1^, and H~2~O”', 'rule of law, and H2O'],
	['asciidoc', raw`“one \{nbsp} two”`, '“one {nbsp} two”'],
	[
		'restructuredtext',
		'As “one |nbsp| two |--| the port |rsquo| s” it.\n\n.. |nbsp| unicode:: 0xA0\n   :trim:\n.. |--| unicode:: U+2013\n.. |rsquo| unicode:: U+2019 .. apostrophe\n   :trim:\n',
		'one two – the port’s',
	],
	['restructuredtext', 'As “the |body| decides” it.\n\n.. |body| replace:: Security Council\n', 'the Security Council decides'],
	[
		'restructuredtext',
		raw`“rule of law\ :sup:${'`3`'}, and H\ :sub:${'`2`'}\ O in the :emphasis:${'`third`'} port\’s rule”`,
		'rule of law, and H2O in the third port’s rule',
	],
	['restructuredtext', 'So “the :abbr:`UN (United Nations)` decides”', 'the UN decides'],
	[
		'latex',
		raw`\enquote{one~two, 5\,000, a\ldots\ b, the port\textquoteright s rule \textendash{} so}`,
		'one two, 5 000, a… b, the port’s rule – so',
	],
	[
		'latex',
		raw`\enquote{rule of law\textsuperscript{3}, and law\footnotemark{} on the 1\textsuperscript{st}, m\textsuperscript{2}}`,
		'rule of law, and law on the 1st, m2',
	],
	[
		'latex',
		raw`\enquote{one\hspace{1em}two\label{a} three\index{word}, four \textcolor{red}{five} \href{https://a.example}{six}}`,
		'one two three, four five six',
	],
	[
		'latex',
		raw`\enquote{the 1\ier{} janvier, \No 5, 20~\degres, M\up{me} et \bsc{Dupont}}`,
		'the 1er janvier, N° 5, 20 °, Mme et Dupont',
	],
	[
		'latex',
		raw`\enquote{the \foreignlanguage{french}{droit} of Co"=operation and Sep"-tember}`,
		'the droit of Cooperation and September',
	],
	['typst', '#quote[one~two -- three --- four, meas-?ured]', 'one two – three — four, measured'],
	['typst', '#quote[rule of law#super[3], and H#sub[2]O on the 1#super[st]]', 'rule of law, and H2O on the 1st'],
	[
		'typst',
		'He said “one#sym.space.nobreak;two #sym.dash.en three, the port#sym.quote.r.single;s rule”',
		'one two – three, the port’s rule',
	],
	[
		'typst',
		'#quote[one #emph[two] #text(fill: red)[three] #link("https://a.example")[four] #smallcaps[Five] six#h(1em)seven]',
		'one two three four Five six seven',
	],
	[
		'myst',
		'As “rule of law{sup}`3`, and H{sub}`2`O in the {term}`third` report of the {abbr}`UN (United Nations)`”',
		'rule of law, and H2O in the third report of the UN',
	],
	[
		'markdown',
		'As “rule of law<sup>3</sup>, and H<sub>2</sub>O on the 1<sup>st</sup>, 5 m<sup>2</sup>” it',
		'rule of law, and H2O on the 1st, 5 m2',
	],
	['markdown', 'As “rule of law<sup>[3](#note)</sup>, and <span lang="fr">mot</span>” it', 'rule of law, and mot'],
	['markdown', raw`As “rule of law^3^, and H~2~O five\ years” it`, 'rule of law, and H2O five years'],
	['quarto', raw`As “rule of law^3^, and H~2~O five\ years” it`, 'rule of law, and H2O five years'],
	['markdown', 'As “rule of law¹, and measures².³” it', 'rule of law, and measures.'],
	[
		'html',
		'<q>rule of law<sup>3</sup>, and law<sup><a href="#n">4</a></sup> on the 1<sup>st</sup>, 10<sup>9</sup> &alpha;&Delta;</q>',
		'rule of law, and law on the 1st, 109 αΔ',
	],
	[
		'wikitext',
		"<blockquote>one{{nbsp}}two{{spaced ndash}}three, the port{{'}}s rule, the port{{'s}} rule {{mdash}} four{{snd}}five</blockquote>",
		'one two – three, the port’s rule, the port’s rule — four – five',
	],
	[
		'markdown',
		'As “inter*national* law[^1] and [a b](http://k.example "title") and [c d][ref] so” it',
		'international law and a b and c d so',
	],
	[
		'markdown',
		'As “the <abbr title="United Nations">UN</abbr> met&#8239;; it’s\\\nso <!-- not this --> and \\"not\\"” it',
		'the UN met ; it’s so and "not"',
	],
	[
		'markdown',
		'As “Résolution n<sup>o</sup> 5, M<sup>me</sup> X, 2<sup>e</sup> partie, XXI<sup>e</sup> siècle” it',
		'Résolution no 5, Mme X, 2e partie, XXIe siècle',
	],
	[
		'latex',
		raw`\enquote{law$^{1}$ and CO$_2$, 1$^{\text{st}}$, 2{,}000 and {\em so} \mbox{A B} {\itshape c} d\linebreak[4] e\\f}`,
		'law and CO2, 1st, 2,000 and so A B c d e f',
	],
	[
		'latex',
		raw`\enquote{law\footnotemark[3] and law\textsuperscript{\hyperref[n]{4}} \textit{inter}national \allowbreak so\nolinebreak[2] x\slash y \textsc{un} \enquote*{inner}}`,
		'law and law international so x/y un inner',
	],
	[
		'latex',
		raw`\enquote{l'État\,; \og oui\fg\ et \up{e} n\textsuperscript{o} 5, XXI\ieme{} siècle, M\textsuperscript{me}}`,
		"l'État ; oui et e no 5, XXIe siècle, Mme",
	],
	['org', 'the words “one [[http://a.example][two three]] *four* and H_2 O law^{a} 5^{th}”', 'one two three four and H2 O law 5th'],
	[
		'asciidoc',
		'As “one link:http://a.example[two three] xref:a[four], https://a.example[five] and inter**nat**ional” it',
		'one two three four, five and international',
	],
	['restructuredtext', 'As “one `two three <http://a.example>`_ four [1]_ five\\ *six*” it', 'one two three four fivesix'],
	[
		'typst',
		'#quote[one *two* _three_ \\ four #footnote[no] five @ref seven eight#super[th] #cite(<k>) nine]',
		'one two three four five seven eightth nine',
	],
	[
		'wikitext',
		"<blockquote>''one'' '''two''' [[a|three]] [http://x.example four] five<ref>no</ref></blockquote>",
		'one two three four five',
	],
	[
		'html',
		'<q>one <em>two</em><a href="#f"><sup>1</sup></a> three<sup class="n">a</sup> f<wbr>ive <!-- no --> s<b>i</b>x <sup>[2]</sup></q>',
		'one two three five six',
	],
	['html', '<p>« Le XXI<sup>e</sup> siècle, n<sup>o</sup> 5&nbsp;: l’État<sup>2</sup>&nbsp;»</p>', 'Le XXIe siècle, no 5 : l’État'],
	['quarto', 'As “one [two]{.smallcaps} three[^1] ---four^th^ five^[a note] six” it\n\n[^1]: n', 'one two three --- fourth five six'],
	['plaintext', 'As “rule of law¹, and measures † and more‡” it', 'rule of law, and measures and more'],
];

describe('a quotation is compared as it is printed', () => {
	for (const [languageId, text, printed] of CASES) {
		it(`in ${languageId}: ${text.replace(/\n/g, '↵')}`, () => assert.equal(quoted(languageId, text), compared(printed)));
	}
});
