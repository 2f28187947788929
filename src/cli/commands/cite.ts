import { citeAlone } from '../../core/citation/citeAlone';
import { FOOTNOTE } from '../../core/citation/formats/chooseForm';
import type { CitationForm } from '../../core/citation/formats/form';
import { brackets } from '../../core/citation/formats/generalForms';
import { sourceKindOf } from '../../core/citation/style/kind';
import { LANGUAGES } from '../../core/citation/style/locale/languages';
import { styleOf } from '../../core/citation/style/styles';
import { parseTypedLocator } from '../../core/citation/typedLocator';
import { documentLanguageOf, SERVED_IDS } from '../../core/language/languages';
import { sourceToCite, type Library, type LibrarySource } from '../../core/library/library';
import { oneLine } from '../../core/text/shownText';
import { choiceOf, UsageError, type Command, type Options } from '../command';
import { LOOKUP_HELP, DOSSIER_OPTION, libraryOf } from '../dossiers/dossiers';
import { entriesNamed, sourceNamed } from '../dossiers/lookUp';
import { jsonLine } from '../logLine';
import { wordsOf } from '../operands';

/** The forms by their names, which are the values of the setting `dossier.citation.format`, and a document language that has each. */
const FORMS: ReadonlyMap<string, { readonly language: string; readonly form: CitationForm }> = new Map(
	SERVED_IDS.toReversed().flatMap(language =>
		documentLanguageOf(language)
			.citation.forms.filter(({ name }) => name !== FOOTNOTE)
			.map(form => [form.name, { language, form }] as const),
	),
);
/** The identifiers of document languages; the first is the default. */
const [FIRST = '', ...OTHERS] = SERVED_IDS;
const OTHER_FORMS = [...FORMS.keys()].sort();
const NAMES: readonly [string, ...string[]] = [FOOTNOTE, brackets.name, ...OTHER_FORMS];

const HELP = `Usage: dossier cite ENTRY [--as FORM] [--in DOCUMENT] [--style STYLE] [--locator PLACE] [--language LANGUAGE]
                    [--format FORMAT] [--dossier FILE]…

Writes the citation that Insert Citation would insert in the editor as the first one of a document. ENTRY is an entry (its id,
key, acronym or name), whose source is cited, or the citation key of a source.

Options:
  --as        footnote (default): a note, as the kind of document writes it
              brackets: the reference in square brackets
              or one of
              ${wrapped(OTHER_FORMS, 14)}
  --in        the kind of document for footnote and brackets, the first by default:
              ${wrapped(SERVED_IDS, 14)}
  --style     un (default), oscola, bluebook, chicago or apa
  --locator   the place in the source, such as “para. 3”, “art. 12, para. 3” or “12” (its meaning depends on the source)
  --language  the language of the text that cites: en (default), fr or es
  --format    text (default): the citation and, after an empty line, the note it refers to
              json: one object, {"key","form","mark","definitions":[…],"csl"};
              “key” is the citation key, “csl” the CSL-JSON item for the bibliography
${LOOKUP_HELP}

The exit code is 1 if there is no such entry, or if several have that name.

Example:
  dossier cite UNTOC --as pandoc --locator "art. 5"`;

/** Writes a citation. */
export const cite: Command = {
	name: 'cite',
	summary: 'writes a citation of an entry or a source',
	help: HELP,
	options: {
		as: { type: 'string' },
		in: { type: 'string' },
		style: { type: 'string' },
		locator: { type: 'string' },
		language: { type: 'string' },
		format: { type: 'string' },
		...DOSSIER_OPTION,
	},
	async run(operands, options, machine) {
		const style = {
			style: styleOf(choiceOf(options, 'style', ['un', 'oscola', 'bluebook', 'chicago', 'apa'])),
			language: choiceOf(options, 'language', [...LANGUAGES]),
		};
		const { form, language } = formOf(options);
		const format = choiceOf(options, 'format', ['text', 'json']);
		const wanted = wordsOf(operands, 'entry');
		const library = await libraryOf(options, machine);
		if (!library) {
			return 2;
		}
		const source = cited(library, wanted);
		if ('problem' in source) {
			machine.report(`dossier cite: ${source.problem}`);
			return 1;
		}
		const { key, source: { csl } } = source;
		const written = citeAlone({ source, locator: locatorOf(options, source), form, document: documentLanguageOf(language), style });
		if (!written) {
			machine.report(`dossier cite: the form ${form.name} cannot write the key “${oneLine(key)}”.`);
			return 2;
		}
		machine.print(format === 'json'
			? jsonLine({ key, form: form.name, ...written, csl: { id: key, ...csl } })
			: [written.mark, ...written.definitions].join('\n\n'));
		return 0;
	},
};

function formOf(options: Options): { readonly form: CitationForm; readonly language: string } {
	const name = choiceOf(options, 'as', NAMES);
	const language = choiceOf(options, 'in', [FIRST, ...OTHERS]);
	const named = FORMS.get(name);
	if (named && options['in'] !== undefined && !documentLanguageOf(language).citation.forms.includes(named.form)) {
		throw new UsageError(`${name} is not a form of ${language}. Leave out --in.`);
	}
	return named ?? { language, form: name === FOOTNOTE ? documentLanguageOf(language).citation.footnote : brackets };
}

function cited(library: Library, wanted: string): LibrarySource | { readonly problem: string } {
	const entries = entriesNamed(library, wanted);
	const [entry, ...others] = entries;
	if (others.length > 0) {
		return {
			problem: `several entries are called “${oneLine(wanted)}”: ${entries.map(({ id }) => id).join(', ')}. Give one of these ids.`,
		};
	}
	return (
		(entry ? sourceToCite(library, entry) : sourceNamed(library, wanted)) ?? {
			problem: `there is no entry or source “${oneLine(wanted)}”. \`dossier find ${oneLine(wanted)}\` also looks for parts of names.`,
		}
	);
}

function locatorOf({ locator }: Options, { source: { csl } }: LibrarySource) {
	const read = typeof locator === 'string' ? parseTypedLocator(locator, sourceKindOf(csl)) : undefined;
	if (locator !== undefined && !read) {
		throw new UsageError(`--locator “${String(locator)}” is not a place in a source. Write it like “para. 3”, “art. 2(a)” or “12”.`);
	}
	return read;
}

/** Joins words with commas, in lines that fit a terminal and begin with an indentation, except the first. */
function wrapped(words: readonly string[], indent: number): string {
	let length = 0;
	return words.map((word, index) => {
		length += word.length + 2;
		const breaks = length > 90;
		length = breaks ? word.length + 2 : length;
		return `${index === 0 ? '' : breaks ? `,\n${' '.repeat(indent)}` : ', '}${word}`;
	}).join('');
}
