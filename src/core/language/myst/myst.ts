import { draftWith } from '../markdown/draft';
import { keysWith } from '../markdown/keys';
import { frontMatterPaths } from '../markdown/bibliographyPaths';
import { citesByKeys, markdown, pandoc } from '../markdown/markdown';
import { proseWith } from '../markdown/prose';
import { roleCitation } from '../markdown/roleCitation';
import { citesInRoles } from '../markdown/roleKeys';
import type { DocumentLanguage } from '../documentLanguage';
import { mystParser } from './syntax';

/** A citation of pandoc in brackets. */
const PANDOC = /\[[^[\]\n]{0,200}@[\p{L}\p{N}_]/u;

/**
 * MyST: Markdown with directives and roles, and with comments of its own. Its roles cite by key, which mystmd and Sphinx read alike; a
 * document that has the citations of pandoc, which mystmd reads too, gets these. Editors know such documents as `myst` where an extension
 * says so (mystmd-syntax, myst-lsp), else as Markdown, which has the same directives and roles.
 */
export const myst: DocumentLanguage = {
	...markdown,
	prose: proseWith(mystParser),
	draft: draftWith(mystParser),
	keys: keysWith(mystParser),
	...(markdown.bibliography && { bibliography: { ...markdown.bibliography, paths: frontMatterPaths } }),
	citation: {
		...markdown.citation,
		wanted: document => (citesInRoles(document.text) ? roleCitation : PANDOC.test(document.text) ? pandoc : citesByKeys(document) ? roleCitation : markdown.citation.footnote),
	},
};
