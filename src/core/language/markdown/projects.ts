import type { BibliographyPath, ProjectSyntax } from '../../citation/bibliographySyntax';
import { projectPaths, yamlPaths } from './bibliographyPaths';

const BIBFILES_KEY = /^(?:bibtex_bibfiles|"bibtex_bibfiles"|'bibtex_bibfiles')[ \t]*:/;

/** A project of Sphinx, whose `conf.py` has the setting of sphinxcontrib-bibtex. */
export const SPHINX: ProjectSyntax = { file: 'conf.py', paths: sphinxPaths, isGeneral: true };

/**
 * The kinds of projects of Markdown that name bibliographies. mystmd takes those in `project.bibliography`, and without that all in
 * the folder of the project (its documentation, “Including BibTeX”), of which we know those beside its file. Jupyter Book has the setting of
 * sphinxcontrib-bibtex in `_config.yml`. In Quarto a folder of a project can have metadata of its own in `_metadata.yml` (“Project Basics”).
 */
export const PROJECTS: readonly ProjectSyntax[] = [
	{ file: '_metadata.yml', paths: projectPaths, isGeneral: true, goesOn: true },
	{ file: '_quarto.yml', paths: projectPaths },
	{ file: 'myst.yml', paths: projectPaths, siblingExtension: '.bib' },
	{ file: '_config.yml', paths: text => yamlPaths(text, BIBFILES_KEY, { from: 0, to: text.length }), isGeneral: true },
	SPHINX,
];

/** What a list of plain string literals in Python consists of. */
const IN_LIST = /[ \t\r\n,]+|#[^\n]*|(["'])(?<path>[^"'\\\n]*)\1|(?<end>[\])])/gy;

/**
 * The value of `bibtex_bibfiles` in `conf.py`, where it is a list of plain string literals; the last, if there are several. A list with
 * anything else in it would have to be evaluated, so it names none.
 */
function sphinxPaths(text: string): readonly BibliographyPath[] {
	const assignment = [...text.matchAll(/^bibtex_bibfiles[ \t]*=[ \t]*[[(]/gm)].at(-1);
	if (!assignment) {
		return [];
	}
	const found: BibliographyPath[] = [];
	const parts = new RegExp(IN_LIST);
	parts.lastIndex = assignment.index + assignment[0].length;
	for (let part = parts.exec(text); part; part = parts.exec(text)) {
		const { path, end } = part.groups ?? {};
		if (end !== undefined) {
			return found;
		}
		if (path !== undefined) {
			found.push({ path, start: part.index + 1, end: part.index + 1 + path.length });
		}
	}
	return [];
}
