import type { DocumentLanguage } from '../documentLanguage';
import { frontMatterPaths } from '../markdown/bibliographyPaths';
import { citationParserWith } from '../markdown/citations/citationParser';
import { keysWith } from '../markdown/citations/keys';
import { roleCitation } from '../markdown/citations/roleCitation';
import { citesInRoles } from '../markdown/citations/roleKeys';
import { citesByKeys, markdown, pandoc } from '../markdown/markdown';
import { proseWith } from '../markdown/prose';
import { mystParts } from './parts';
import { mystParser } from './syntax';

/** A citation of pandoc in brackets. */
const PANDOC = /\[[^[\]\n]{0,200}@[\p{L}\p{N}_]/u;

/**
 * MyST: Markdown with directives, roles and a syntax for comments. Citations are written as roles, which both mystmd and Sphinx parse,
 * unless the document has citations of pandoc, which mystmd also parses. The language identifier is `myst` if an extension defines it
 * (mystmd-syntax, myst-lsp); otherwise such documents are Markdown, for which the same directives and roles are recognized.
 */
export const myst: DocumentLanguage = {
	...markdown,
	prose: proseWith(mystParser),
	citationParser: citationParserWith(mystParser),
	keys: keysWith(mystParser),
	...(markdown.bibliography && { bibliography: { ...markdown.bibliography, paths: frontMatterPaths, parts: mystParts } }),
	citation: {
		...markdown.citation,
		wanted: document => {
			if (citesInRoles(document.text)) {
				return roleCitation;
			}
			if (PANDOC.test(document.text)) {
				return pandoc;
			}
			return citesByKeys(document) ? roleCitation : markdown.citation.footnote;
		},
	},
};
