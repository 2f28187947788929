import assert from 'node:assert/strict';
import { listWordsIn } from '../../../../src/core/abbreviationList/listWords';
import { readRows } from '../../../../src/core/abbreviationList/writtenRows';
import { documentLanguageOf, SERVED_IDS } from '../../../../src/core/language/languages';
import { listOf, withList } from '../../../support/core/abbreviation/abbreviatedText';
import { libraryOfLabels } from '../../../support/core/dossiers/libraryOfLabels';

const library = libraryOfLabels([
	{ entry: 'untoc', text: 'United Nations Convention against Transnational Organized Crime' },
	{ entry: 'untoc', text: 'UNTOC', role: 'acronym', case: 'exact' },
	{ entry: 'eu', text: 'European Union' },
	{ entry: 'eu', text: 'EU', role: 'acronym', case: 'exact' },
]);
const TEXT = 'The EU and the UNTOC.\n';
const LONG = 'United Nations Convention against Transnational Organized Crime';

/** The list of `TEXT` between its marks, by language and form. */
const LISTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	markdown: {
		table: `| Abbreviation | Full name |\n| --- | --- |\n| EU | European Union |\n| UNTOC | ${LONG} |`,
		definitions: `EU\n:   European Union\n\nUNTOC\n:   ${LONG}`,
		abbr: `*[EU]: European Union\n*[UNTOC]: ${LONG}`,
	},
	latex: {
		definitions: `\\begin{description}\n\\item[{EU}] European Union\n\\item[{UNTOC}] ${LONG}\n\\end{description}`,
		table: `\\begin{tabular}{@{}lp{0.75\\linewidth}@{}}\nEU & European Union \\\\\nUNTOC & ${LONG} \\\\\n\\end{tabular}`,
		acronym: `\\begin{acronym}[UNTOC]\n\\acro{EU}[EU]{European Union}\n\\acro{UNTOC}[UNTOC]{${LONG}}\n\\end{acronym}`,
		glossaries: `\\newacronym{eu}{EU}{European Union}\n\\newacronym{untoc}{UNTOC}{${LONG}}`,
		acro: `\\DeclareAcronym{eu}{short = {EU}, long = {European Union}}\n\\DeclareAcronym{untoc}{short = {UNTOC}, long = {${LONG}}}`,
	},
	typst: {
		definitions: `/ EU: European Union\n/ UNTOC: ${LONG}`,
		table: `#table(\n  columns: 2,\n  table.header([Abbreviation], [Full name]),\n  [EU], [European Union],\n  [UNTOC], [${LONG}],\n)`,
	},
	asciidoc: {
		definitions: `EU:: European Union\nUNTOC:: ${LONG}`,
		table: `[%header,cols="1,4"]\n|===\n|Abbreviation |Full name\n\n|EU |European Union\n|UNTOC |${LONG}\n|===`,
	},
	org: {
		definitions: `- EU :: European Union\n- UNTOC :: ${LONG}`,
		table: `| Abbreviation | Full name |\n|---+---|\n| EU | European Union |\n| UNTOC | ${LONG} |`,
	},
	restructuredtext: {
		definitions: `EU\n   European Union\nUNTOC\n   ${LONG}`,
		table: `.. list-table::\n   :header-rows: 1\n\n   * - Abbreviation\n     - Full name\n   * - EU\n     - European Union\n   * - UNTOC\n     - ${LONG}`,
	},
	html: {
		definitions: `<dl>\n<dt>EU</dt><dd>European Union</dd>\n<dt>UNTOC</dt><dd>${LONG}</dd>\n</dl>`,
		table: `<table>\n<tr><th scope="col">Abbreviation</th><th scope="col">Full name</th></tr>\n<tr><th scope="row">EU</th><td>European Union</td></tr>\n<tr><th scope="row">UNTOC</th><td>${LONG}</td></tr>\n</table>`,
	},
	wikitext: {
		definitions: `; EU\n: European Union\n; UNTOC\n: ${LONG}`,
		table: `{| class="wikitable"\n! Abbreviation !! Full name\n|-\n| EU || European Union\n|-\n| UNTOC || ${LONG}\n|}`,
	},
	plaintext: { definitions: `EU: European Union\nUNTOC: ${LONG}` },
};
/** Languages that write lists like another. */
const LIKE: Readonly<Record<string, string>> = {
	tex: 'latex',
	myst: 'markdown',
	quarto: 'markdown',
	rmd: 'markdown',
	'git-commit': 'plaintext',
};

describe('the forms of the list of abbreviations', () => {
	it('are tested in every language', () => {
		for (const id of SERVED_IDS) {
			assert.deepEqual(
				documentLanguageOf(id)
					.abbreviationList.forms.map(({ name }) => name)
					.sort(),
				Object.keys(LISTS[LIKE[id] ?? id] ?? {}).sort(),
				id,
			);
		}
	});

	for (const [id, forms] of Object.entries(LISTS)) {
		for (const [form, expected] of Object.entries(forms)) {
			it(`${id}: ${form} is written, read again and not changed by refreshing`, () => {
				const { lines, edits, exists } = listOf(id, TEXT, { library, form });
				assert.equal(lines.join('\n'), expected);
				assert.deepEqual([edits.length, exists], [1, false]);
				const text = withList(id, TEXT, { library, form });
				assert.deepEqual(
					readRows(text, documentLanguageOf(id).abbreviationList)?.rows.map(({ acronym, expansion }) => [acronym, expansion]),
					[
						['EU', 'European Union'],
						['UNTOC', LONG],
					],
				);
				const again = listOf(id, text, { library, form: 'auto' });
				assert.deepEqual([again.edits, again.exists, again.added, again.removed, again.changed], [[], true, [], [], []]);
				assert.equal(
					listOf(id, TEXT.replace('\n', '\r\n'), { library, form }).edits[0]?.text.replace(/\r\n/g, '').includes('\n'),
					false,
				);
			});
		}
	}

	it('have headings in the language of the document', () => {
		assert.match(withList('markdown', 'L’EU.\n', { library, language: 'fr-BE' }), /^\| Abréviation \| Nom complet \|$/m);
		assert.deepEqual(listWordsIn('tlh'), { acronym: 'Abbreviation', expansion: 'Full name' });
	});

	it('are chosen by the packages that a LaTeX document loads', () => {
		const forms = (['acronym', 'glossaries', 'glossaries-extra', 'acro', 'biblatex'] as const).map(name => {
			const text = `\\documentclass{article}\n\\usepackage[x]{${name}}\n\\begin{document}\nThe EU.\n\\end{document}\n`;
			return /\\(acro\{|newacronym|DeclareAcronym|item)/.exec(withList('latex', text, { library }))?.[1];
		});
		assert.deepEqual(forms, ['acro{', 'newacronym', 'newacronym', 'DeclareAcronym', 'item']);
	});

	it('of packages that print nothing go into the preamble, and are printed where the list was wanted', () => {
		const text = '\\documentclass{article}\n\\usepackage{acro}\n\\begin{document}\nThe EU.\n\\end{document}\n';
		const written = withList('latex', text, { library, position: 'end' });
		assert.equal(
			written,
			'\\documentclass{article}\n\\usepackage{acro}\n\n% dossier:abbreviations\n\n\\DeclareAcronym{eu}{short = {EU}, long = {European Union}}\n\n% /dossier:abbreviations\n\n\\begin{document}\nThe EU.\n\n\\printacronyms\n\n\\end{document}\n',
		);
		assert.deepEqual(listOf('latex', written, { library }).edits, []);
	});

	it('that declare leave out what the document declares elsewhere, and its keys', () => {
		const text =
			'\\newacronym{eu}{EU}{European Union}\n\\newacronym{untoc}{UNTOK}{Union of Tokens}\n\\gls{eu}, \\gls{untoc}, UNTOK and UNTOC.\n';
		assert.deepEqual(listOf('latex', text, { library, form: 'glossaries' }).lines, [`\\newacronym{untoc2}{UNTOC}{${LONG}}`]);
	});
});

describe('hostile names in the list of abbreviations', () => {
	const HOSTILE = [
		['X|Y', 'Exit <img src=x onerror=alert(1)> | Yes & $no$ \\input{/etc/passwd} % #let {{y}}'],
		['Q:Q', 'Quick :: Quirk :  [x](javascript:alert(1)) `code` *bold* _it_ @cite'],
		['-Z]Z', '\u202Ereversed } \\end{description} ]] ~~ /* // ++ ;; \' \'\' " || !! |- |}'],
	] as const;
	const hostile = libraryOfLabels(
		HOSTILE.flatMap(([acronym, name], index) => [
			{ entry: `h${String(index)}`, text: name },
			{ entry: `h${String(index)}`, text: acronym, role: 'acronym' as const, case: 'exact' as const },
		]),
	);

	for (const [id, forms] of Object.entries(LISTS)) {
		for (const form of Object.keys(forms)) {
			it(`${id}: ${form} has a row for each, which is read again as written`, () => {
				const { edits: [edit], count } = listOf(id, 'X|Y Q:Q -Z]Z\n', { library: hostile, form, ...(id === 'markdown' && {}) });
				const syntax = documentLanguageOf(id).abbreviationList;
				const written = syntax.forms.find(({ name }) => name === form);
				assert.ok(edit && written && count > 0);
				assert.ok(!/[\u202A-\u202E]/.test(edit.text));
				const rows = readRows(edit.text, { forms: [written] })?.rows ?? [];
				assert.equal(rows.length, count);
				for (const { acronym, expansion } of rows) {
					assert.ok(
						HOSTILE.some(one => written.acronym(one[0]) === acronym && written.expansion(one[1]) === expansion),
						`${acronym} ${expansion}`,
					);
				}
			});
		}
	}
});
