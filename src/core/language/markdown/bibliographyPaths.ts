import type { BibliographyPath } from '../../citation/bibliographySyntax';
import { linesOf } from '../../prose/paragraphs';
import { withoutYamlComment } from './yamlComment';

/** The bibliographies that front matter names. */
export function frontMatterPaths(text: string): readonly BibliographyPath[] {
	const open = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
	if (!open) {
		return [];
	}
	const close = new RegExp(/^(?:---|\.\.\.)[ \t]*$/gm);
	close.lastIndex = open[0].length;
	const end = close.exec(text.replaceAll('\r', ' '))?.index;
	return end === undefined ? [] : yamlPaths(text, YAML_KEY, { from: open[0].length, to: end });
}

const YAML_KEY = /^(?:bibliography|"bibliography"|'bibliography')[ \t]*:/;

/** The bibliographies that a YAML file of a project names. */
export function projectPaths(text: string): readonly BibliographyPath[] {
	return yamlPaths(text, YAML_KEY, { from: 0, to: text.length });
}

/** The value of a key in YAML: a text, a list in brackets, or a list below. In the file of a project it may stand deeper. */
export function yamlPaths(text: string, wanted: RegExp, { from, to }: { readonly from: number; readonly to: number }): readonly BibliographyPath[] {
	const found: BibliographyPath[] = [];
	let listIndent: number | undefined;
	for (const line of linesOf(text.slice(from, to))) {
		const indent = line.content.search(/\S/);
		const content = indent < 0 ? '' : line.content.slice(indent);
		const start = from + line.start + indent;
		if (content === '' || content.startsWith('#')) {
			continue;
		}
		const item = listIndent === undefined || indent < listIndent ? undefined : /^-[ \t]+/.exec(content)?.[0].length;
		if (item !== undefined) {
			yamlValues(content.slice(item), start + item).forEach(value => found.push(value));
			continue;
		}
		listIndent = undefined;
		const key = wanted.exec(content)?.[0];
		if (key !== undefined) {
			const values = yamlValues(content.slice(key.length), start + key.length);
			values.forEach(value => found.push(value));
			listIndent = values.length === 0 ? indent : undefined;
		}
	}
	return found;
}

/** What may stand in a list. A text takes the rest of the line where nothing closes it. */
const YAML_VALUE = /"((?:\\[^]|[^"\\])*)"?|'((?:''|[^'])*)'?|(?:^|(?<=[ \t]))#.*|[^\s[\],"'#][^\],#]*(?:#(?<! #)[^\],#]*)*/g;

/** The texts of a value on one line. */
function yamlValues(content: string, start: number): readonly BibliographyPath[] {
	const isList = content.trimStart().startsWith('[');
	const pattern = isList ? YAML_VALUE : /^[ \t]*(?:"((?:\\.|[^"\\])*)"|'((?:''|[^'])*)'|#.*|[^\s"'#].*)/g;
	return [...content.matchAll(pattern)].flatMap(match => {
		const quoted = match[1] ?? match[2];
		const raw = quoted ?? withoutYamlComment(match[0]).trim();
		const isOpen = quoted !== undefined && match[0].length < quoted.length + 2;
		if (raw === '' || raw.startsWith('#') || isOpen) {
			return [];
		}
		const offset = start + match.index + match[0].indexOf(raw);
		return [{ path: match[2] === undefined ? raw : raw.replaceAll("''", "'"), start: offset, end: offset + raw.length }];
	});
}
