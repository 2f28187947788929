import type { BibliographyItem } from '../core/citation/bibliography/item';
import { libraryItemsInSteps } from '../core/citation/bibliography/readLibraryFile';
import { readDossierYaml } from '../core/dossier/readYaml';
import type { Dossier } from '../core/dossier/model';
import { complete } from '../core/dossier/steps';
import { dossierYaml } from '../core/exchange/dossierYaml';
import { SOURCE_FORMATS, TERM_FORMATS } from '../core/exchange/formats';
import type { ExchangeProblem } from '../core/exchange/termBase';
import { dossierOfSources, dossierOfTerms, type DossierOptions, type MadeDossier } from '../core/exchange/toDossier';
import { MAX_EXCHANGE_BYTES } from '../core/limits';
import type { Machine } from './command';
import { bibliographyProblem } from './bibliographyProblem';
import { problemSentence } from './exchangeWords';
import { positionsIn } from './position';
import { decoded, type BytesOrProblem } from './readText';

/** A problem of an import, ready to be shown. */
export interface ShownProblem {
	readonly code: string;
	readonly message: string;
	/** From 1; absent if unknown. */
	readonly line?: number;
}

/** A file that became a dossier. */
export interface Imported {
	readonly dossier: Dossier;
	/** The dossier file, with comments. */
	readonly yaml: string;
	/** The records of a bibliography, as they were read; absent for other formats. */
	readonly items?: readonly BibliographyItem[];
	readonly problems: readonly ShownProblem[];
}

/** Reads a file in a format other than that of dossiers, and makes a dossier of it; only problems if nothing could be read. */
export function importFile(file: Extract<BytesOrProblem, { bytes: unknown }>, format: string, options: DossierOptions, { validateShape }: Machine): Imported | Pick<Imported, 'problems'> {
	if (file.bytes.length > MAX_EXCHANGE_BYTES) {
		return { problems: [shown({ code: 'tooLong', detail: MAX_EXCHANGE_BYTES.toLocaleString('en') })] };
	}
	const read = made(file.bytes, format, options);
	if (!('file' in read)) {
		return read;
	}
	const yaml = dossierYaml(read.file, read.comments);
	const checked = readDossierYaml(yaml, validateShape);
	if ('findings' in checked) {
		// What is written is valid, or it is not written.
		throw new Error(`the dossier made of the file is not valid: ${checked.findings[0].path.join('.')}: ${checked.findings[0].code} ${checked.findings[0].detail}`);
	}
	return { dossier: checked.dossier, yaml, problems: [...read.shown, ...read.problems.map(shown)], ...(read.items && { items: read.items }) };
}

type Made = (MadeDossier & { readonly shown: readonly ShownProblem[]; readonly items?: readonly BibliographyItem[] }) | { readonly problems: readonly ShownProblem[] };

function made(bytes: Uint8Array, format: string, options: DossierOptions): Made {
	const terms = TERM_FORMATS.find(({ name }) => name === format);
	const language = options.language ?? 'en';
	if (terms?.readBytes) {
		return madeOfTerms(terms.readBytes(bytes, { language }), options);
	}
	const file = decoded(bytes);
	if ('problem' in file) {
		return { problems: [{ code: 'syntax', message: file.problem }] };
	}
	return terms?.read ? madeOfTerms(terms.read(file.text, { language }), options) : madeOfSources(file.text, format, options);
}

function madeOfTerms({ base, problems }: { readonly base: Parameters<typeof dossierOfTerms>[0]; readonly problems: readonly ExchangeProblem[] }, options: DossierOptions): Made {
	const dossier = dossierOfTerms(base, options);
	const all = problems.map(shown);
	return Object.keys(dossier.file.entries).length === 0 ? { problems: [...all, ...dossier.problems.map(shown)] } : { ...dossier, shown: all };
}

function madeOfSources(text: string, format: string, options: DossierOptions): Made {
	const reads = SOURCE_FORMATS.find(({ name }) => name === format)?.reads;
	if (!reads) {
		throw new Error(`${format} cannot be read.`);
	}
	const { items, problems } = complete(libraryItemsInSteps(text, reads));
	const lineAt = positionsIn(text);
	const lineOf = (offset: number) => Number(lineAt(offset).split(':')[0]);
	const dossier = dossierOfSources(items.map(({ key, csl, start }) => ({ key, csl, line: lineOf(start) })), options);
	const all = problems.map(problem => ({ code: problem.code, message: bibliographyProblem(problem), line: lineOf(problem.offset) }));
	return items.length === 0 ? { problems: all.length > 0 ? all : [{ code: 'syntax', message: 'the file has no references.' }] } : { ...dossier, shown: all, items };
}

function shown({ code, detail, line }: ExchangeProblem): ShownProblem {
	return { code, message: problemSentence({ code, detail }), ...(line !== undefined && { line }) };
}
