import type { ExportFormat } from '../citation/bibliography/exportItems';
import type { LibraryFormat } from '../citation/bibliography/file/format';
import type { LanguageTag } from '../dossier/model';
import type { Steps } from '../steps/steps';
import { contextiveInSteps, readContextive } from './contextive';
import { ASCIIDOC } from './documents/asciidocParts';
import { readDocument } from './documents/glossaryPart';
import { HTML } from './documents/htmlParts';
import { MARKDOWN } from './documents/markdownParts';
import { REST } from './documents/restParts';
import { PLAIN } from './documents/textParts';
import type { FormatCapabilities } from './formatCapabilities';
import { readGlossaries } from './glossaries/readGlossaries';
import { glossariesInSteps } from './glossaries/writeGlossaries';
import { schemaOrgInSteps } from './schemaOrg';
import { readJsonLd } from './skos/readJsonLd';
import { readRdfXml } from './skos/readRdfXml';
import { readSkos } from './skos/readSkos';
import { readTurtle } from './skos/readTurtle';
import { schemeAddress, skosNodesInSteps } from './skos/skosNodes';
import { jsonLdInSteps } from './skos/writeJsonLd';
import { turtleInSteps } from './skos/writeTurtle';
import type { ColumnChoices } from './table/columns';
import { withHeadings } from './table/headings';
import { readCsv, type ReadRows } from './table/readCsv';
import { readTable } from './table/readTable';
import { readXlsx } from './table/readXlsx';
import { csvInSteps, tableRowsInSteps } from './table/writeTable';
import { xlsxInSteps } from './table/writeXlsx';
import { readTbx } from './tbx/readTbx';
import { tbxInSteps } from './tbx/writeTbx';
import type { ReadTerms, TermBase } from './termBase';
import { textOfFile, type TextOf, type TextOfFile } from './textOfFile';
import { valeInSteps } from './vale';

/** How a file of terms is written. */
export interface WriteOptions {
	/** The language of formats that have only one. */
	readonly language: LanguageTag;
	/** The beginning of the addresses of entries, for formats that have them. */
	readonly base?: string;
}

/** Information that a file does not contain. */
export interface ReadOptions {
	/** The language of names without one. */
	readonly language: LanguageTag;
	/** The meanings of the columns of a table, as far as the user has chosen them. */
	readonly columns?: ColumnChoices;
}

/** A format of terminology. At least one of the functions is there. */
export interface TermFormat {
	readonly name: string;
	/** The extensions of its files, in lower case; empty if the extension does not identify the format. */
	readonly fileExtensions: readonly string[];
	readonly capabilities: FormatCapabilities;
	/** Reads the rows of a table, the headings first; absent for formats that are not tables. */
	readonly rows?: (bytes: Uint8Array, decode: TextOf) => ReadRows;
	/** Whether text that is not in UTF-8 is read as that of Windows, because the format has no rule for its encoding. */
	readonly guessesEncoding?: boolean;
	/** Reads text; a file in a binary format is read by `readBytes`. */
	readonly read?: (text: string, options: ReadOptions) => ReadTerms;
	readonly readBytes?: (bytes: Uint8Array, options: ReadOptions) => ReadTerms;
	/** Writes entries in steps; absent for formats that are only read. */
	readonly write?: (base: TermBase, options: WriteOptions) => Steps<string | Uint8Array>;
}

/** What the formats hold: tables hold most, and the others are described by how they differ. `ONE` formats have one language. */
const TABLE: FormatCapabilities = { keys: true, kinds: true, about: false, languages: 'all', roles: ['preferred', 'acronym', 'variant', 'discouraged'], byShape: false, corrections: true, descriptions: 'both', markup: true, links: [] };
const SKOS: FormatCapabilities = { ...TABLE, about: true, byShape: true, corrections: false, markup: false, links: ['related', 'partOf'] };
const ONE: FormatCapabilities = { ...TABLE, kinds: false, languages: 'one', corrections: false, descriptions: 'one', markup: false };
const GLOSSARY: FormatCapabilities = { ...ONE, roles: ['preferred', 'acronym'], acronyms: 1 };
const VALE: FormatCapabilities = { ...ONE, keys: false, descriptions: 'none', roles: ['preferred', 'acronym', 'variant'], byShape: true };

/** The formats of terminology, in the order of the documentation. */
export const TERM_FORMATS: readonly TermFormat[] = [
	{
		name: 'csv', fileExtensions: ['.csv'], capabilities: TABLE, guessesEncoding: true,
		rows: (bytes, decode) => textRows(textOfFile(bytes, decode, { guesses: true }), text => withHeadings(readCsv(text))),
		read: (text, { language, columns }) => readTable(readCsv(text), language, columns),
		*write(base) {
			return yield* csvInSteps(yield* tableRowsInSteps(base), ',');
		},
	},
	{
		name: 'tsv', fileExtensions: ['.tsv', '.tab'], capabilities: TABLE, guessesEncoding: true,
		rows: (bytes, decode) => textRows(textOfFile(bytes, decode, { guesses: true }), text => withHeadings(readCsv(text, '\t'))),
		read: (text, { language, columns }) => readTable(readCsv(text, '\t'), language, columns),
		*write(base) {
			return yield* csvInSteps(yield* tableRowsInSteps(base), '\t');
		},
	},
	{
		name: 'xlsx', fileExtensions: ['.xlsx', '.xlsm', '.xls', '.ods'], capabilities: TABLE,
		rows: bytes => withHeadings(readXlsx(bytes)),
		readBytes: (bytes, { language, columns }) => readTable(readXlsx(bytes), language, columns),
		*write(base) {
			return yield* xlsxInSteps(yield* tableRowsInSteps(base));
		},
	},
	{
		name: 'skos', fileExtensions: ['.ttl'], capabilities: SKOS,
		read: (text, { language }) => readSkos(readTurtle(text), language),
		*write(base, { base: address }) {
			return yield* turtleInSteps(yield* skosNodesInSteps(base, schemeAddress(base, address)));
		},
	},
	{
		name: 'skos-jsonld', fileExtensions: ['.jsonld'], capabilities: SKOS,
		read: (text, { language }) => readSkos(readJsonLd(text), language),
		*write(base, { base: address }) {
			return yield* jsonLdInSteps(yield* skosNodesInSteps(base, schemeAddress(base, address)));
		},
	},
	{
		name: 'skos-rdfxml', fileExtensions: ['.rdf'], capabilities: SKOS,
		read: (text, { language }) => readSkos(readRdfXml(text), language),
	},
	{
		name: 'tbx', fileExtensions: ['.tbx', '.xml'], capabilities: { ...SKOS, about: false, byShape: false, links: ['related'] },
		read: (text, { language }) => readTbx(text, language),
		write: base => tbxInSteps(base),
	},
	{
		name: 'contextive', fileExtensions: [], capabilities: { ...ONE, keys: false, markup: true, roles: ['preferred', 'acronym', 'variant'], byShape: true },
		read: (text, { language }) => readContextive(text, language),
		write: (base, { language }) => contextiveInSteps(base, language),
	},
	{
		name: 'glossaries', fileExtensions: ['.tex'], capabilities: GLOSSARY, guessesEncoding: true,
		read: (text, { language }) => readGlossaries(text, language),
		write: (base, { language }) => glossariesInSteps(base, language, 'glossaries'),
	},
	{
		name: 'acro', fileExtensions: [], capabilities: { ...GLOSSARY, needsAcronym: true }, guessesEncoding: true,
		read: (text, { language }) => readGlossaries(text, language),
		write: (base, { language }) => glossariesInSteps(base, language, 'acro'),
	},
	...([
		['md', ['.md', '.markdown'], MARKDOWN, '**Term**: definition'],
		['htm', ['.html', '.htm', '.xhtml'], HTML, '<dt>'],
		['adoc', ['.adoc', '.asciidoc'], ASCIIDOC, 'Term:: definition'],
		['rst', ['.rst', '.rest'], REST, '.. glossary::'],
		['txt', ['.txt'], PLAIN, 'Term: definition'],
	] as const).map(([name, fileExtensions, syntax, expected]): TermFormat => ({
		name, fileExtensions, capabilities: { ...ONE, keys: false }, guessesEncoding: true,
		read: (text, { language }) => readDocument(text, language, syntax, expected),
	})),
	{ name: 'vale-accept', fileExtensions: [], capabilities: VALE, write: (base, { language }) => valeInSteps(base, language, 'accept') },
	{
		name: 'vale-reject', fileExtensions: [], capabilities: { ...VALE, roles: ['discouraged'] },
		write: (base, { language }) => valeInSteps(base, language, 'reject'),
	},
	{
		name: 'schema-org', fileExtensions: [], capabilities: { ...SKOS, kinds: false, roles: ['preferred', 'acronym', 'variant'], descriptions: 'one', links: [] },
		write: (base, { base: address }) => schemaOrgInSteps(base, schemeAddress(base, address)),
	},
];

function textRows({ text, problem }: TextOfFile, read: (text: string) => ReadRows): ReadRows {
	return text === undefined ? { rows: [], problems: [problem] } : read(text);
}

/** The formats of bibliographies, for the sources of a dossier: their names, how they are read, and how they are written. */
export const SOURCE_FORMATS: readonly { readonly name: string; readonly reads?: LibraryFormat; readonly writes: ExportFormat }[] = [
	{ name: 'csl-json', reads: 'cslJson', writes: 'cslJson' },
	{ name: 'csl-yaml', reads: 'cslYaml', writes: 'cslYaml' },
	{ name: 'bibtex', reads: 'bib', writes: 'bibtex' },
	{ name: 'biblatex', reads: 'bib', writes: 'biblatex' },
	{ name: 'ris', reads: 'ris', writes: 'ris' },
	{ name: 'hayagriva', reads: 'hayagriva', writes: 'hayagriva' },
];
