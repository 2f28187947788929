import { lowerCaseKey, plainKey, type AbbreviationListSyntax } from '../../abbreviationList/form';
import { lineStartIfBlank } from '../lineStartIfBlank';
import { latexBody } from './body';
import { escapeLatex } from './escapeLatex';
import { loadsPackage } from './packages';

/** After the line break of a table, an asterisk would be part of the command. */
function cell(text: string): string {
	return escapeLatex(text, { atStart: true }).replace(/^\*/, '{*}');
}

/**
 * The list of abbreviations in LaTeX: a description list or a table, for which no package is needed, or the declarations of the packages
 * acronym, glossaries and acro. Those of the last two print nothing; they go into the preamble.
 */
export const latexAbbreviationList: AbbreviationListSyntax = {
	forms: [
		{
			name: 'definitions', acronym: escapeLatex, expansion: escapeLatex,
			row: ({ acronym, expansion }) => `\\item[{${acronym}}] ${expansion}`,
			before: () => ['\\begin{description}'], after: ['\\end{description}'],
		},
		{
			name: 'table', acronym: cell, expansion: escapeLatex,
			row: ({ acronym, expansion }) => `${acronym} & ${expansion} \\\\`,
			before: () => ['\\begin{tabular}{@{}lp{0.75\\linewidth}@{}}'], after: ['\\end{tabular}'],
		},
		{
			name: 'acronym', acronym: escapeLatex, expansion: escapeLatex, key: plainKey, declares: {},
			row: ({ key, acronym, expansion }) => `\\acro{${key}}[${acronym}]{${expansion}}`,
			before: (_, rows) => [
				`\\begin{acronym}[${rows.map(({ acronym }) => acronym).reduce((longest, one) => (one.length > longest.length ? one : longest), '')}]`,
			],
			after: ['\\end{acronym}'],
		},
		{
			name: 'glossaries', acronym: escapeLatex, expansion: escapeLatex, key: lowerCaseKey,
			row: ({ key, acronym, expansion }) => `\\newacronym{${key}}{${acronym}}{${expansion}}`,
			declares: {
				printedBy: {
					command: '\\printglossary[type=\\acronymtype]',
					known: /\\print(?:(?:noidx|unsrt)?glossar(?:y|ies)|acronyms|abbreviations)(?![a-zA-Z])/,
				},
			},
		},
		{
			name: 'acro', acronym: escapeLatex, expansion: escapeLatex, key: lowerCaseKey,
			row: ({ key, acronym, expansion }) => `\\DeclareAcronym{${key}}{short = {${acronym}}, long = {${expansion}}}`,
			declares: { printedBy: { command: '\\printacronyms', known: /\\printacronyms(?![a-zA-Z])/ } },
		},
	],
	wanted(text) {
		if (loadsPackage(text, 'glossaries') || loadsPackage(text, 'glossaries-extra')) {
			return 'glossaries';
		}
		return (['acro', 'acronym'] as const).find(name => loadsPackage(text, name)) ?? 'definitions';
	},
	declarationPlace(text) {
		const begin = text.lastIndexOf('\\begin{document}', latexBody(text).start);
		return begin < 0 ? undefined : lineStartIfBlank(text, begin);
	},
};
