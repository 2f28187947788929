import { formatIn } from '../citation/bibliography/file/format';
import { SOURCE_FORMATS, TERM_FORMATS } from './formats';
import { NAMESPACES } from './skos/namespaces';

/** The name of the format of dossiers. */
export const DOSSIER = 'dossier';

/** The names of the formats that can be read, and of those that can be written. */
export const READABLE: readonly string[] = [
	DOSSIER,
	...TERM_FORMATS.filter(({ read, readBytes }) => read ?? readBytes).map(({ name }) => name),
	...SOURCE_FORMATS.filter(({ reads }) => reads).map(({ name }) => name),
];
export const WRITABLE: readonly string[] = [
	DOSSIER,
	...TERM_FORMATS.filter(({ write }) => write).map(({ name }) => name),
	...SOURCE_FORMATS.map(({ name }) => name),
];

/** The file extensions of bibliographies; those of other formats are with them. */
const OF_SOURCES: Readonly<Record<string, string>> = { '.bib': 'biblatex', '.bibtex': 'biblatex', '.ris': 'ris' };

/** Returns the name of the format of a file, from its extension or, if that is not enough, its text; `undefined` if neither is enough. */
export function formatOfFile(path: string, text: () => string): string | undefined {
	const fileExtension = /\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? '';
	switch (fileExtension) {
		case '.json':
			return formatOfJson(text());
		case '.xml':
			return formatOfXml(text());
		case '.yaml':
		case '.yml':
			return /\.glossary\.[^.]*$/i.test(path) ? 'contextive' : formatOfYaml(text());
		default:
			return OF_SOURCES[fileExtension] ?? TERM_FORMATS.find(({ fileExtensions }) => fileExtensions.includes(fileExtension))?.name;
	}
}

function formatOfJson(text: string): string {
	const start = text.slice(0, 100_000);
	if (/"@(?:context|graph)"\s*:/.test(start)) {
		return 'skos-jsonld';
	}
	return /^\s*\{/.test(start) && /"format"\s*:\s*1\b/.test(start) ? DOSSIER : 'csl-json';
}

function formatOfXml(text: string): string {
	return text.slice(0, 100_000).includes(NAMESPACES.rdf) ? 'skos-rdfxml' : 'tbx';
}

function formatOfYaml(text: string): string {
	if (/^(?:entries|sources):/m.test(text) && /^format:\s*1\b/m.test(text)) {
		return DOSSIER;
	}
	return /^contexts:/m.test(text) ? 'contextive' : formatIn(text, 'cslYaml', 'cslYaml') === 'hayagriva' ? 'hayagriva' : 'csl-yaml';
}
