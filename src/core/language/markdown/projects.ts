import type { BibliographyPath, ProjectSyntax } from '../../citation/bibliographySyntax';
import { projectPaths, yamlPaths } from './bibliographyPaths';

const BIBFILES_KEY = /^(?:bibtex_bibfiles|"bibtex_bibfiles"|'bibtex_bibfiles')[ \t]*:/;

/** A Sphinx project, whose `conf.py` contains the setting of sphinxcontrib-bibtex. */
export const SPHINX: ProjectSyntax = { file: 'conf.py', paths: sphinxPaths, isGeneral: true };

/**
 * The kinds of Markdown projects that name bibliographies. mystmd uses those in `project.bibliography`, otherwise all in the project folder
 * (documentation, “Including BibTeX”), of which only those next to the project file are considered here. Jupyter Book has the setting of
 * sphinxcontrib-bibtex in `_config.yml`. In Quarto, each folder of a project can have metadata in `_metadata.yml` (“Project Basics”).
 */
export const PROJECTS: readonly ProjectSyntax[] = [
	{ file: '_metadata.yml', paths: projectPaths, isGeneral: true, searchesParents: true },
	{ file: '_quarto.yml', paths: projectPaths },
	{ file: 'myst.yml', paths: projectPaths, siblingExtension: '.bib' },
	{ file: '_config.yml', paths: text => yamlPaths(text, BIBFILES_KEY, { from: 0, to: text.length }), isGeneral: true },
	SPHINX,
];

/** The tokens in a list of plain string literals in Python. */
const IN_LIST = /[ \t\r\n,]+|#[^\n]*|(["'])(?<path>[^"'\\\n]*)\1|(?<end>[\])])/gy;

/**
 * Returns the paths in the last `bibtex_bibfiles` of a `conf.py` if it is a list of plain string literals. Any other value would have to be
 * evaluated and is ignored.
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
