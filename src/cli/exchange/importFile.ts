import type { BibliographyItem } from '../../core/citation/bibliography/items/item';
import type { Dossier } from '../../core/dossier/model';
import { readDossierYaml } from '../../core/dossier/yaml/readYaml';
import type { DossierOptions, MadeDossier } from '../../core/exchange/dossier/dossierMaker';
import { dossierYaml } from '../../core/exchange/dossier/dossierYaml';
import { dossierOfSources, dossierOfTerms } from '../../core/exchange/dossier/toDossier';
import { readExchangeFile, type ReadFile } from '../../core/exchange/readFile';
import type { ColumnChoices } from '../../core/exchange/table/columns';
import type { ExchangeProblem } from '../../core/exchange/termBase';
import { complete } from '../../core/steps/steps';
import type { Machine } from '../command';
import { decoded, type BytesOrProblem } from '../files/readText';
import { bibliographyProblem } from '../words/bibliographyProblem';
import { problemSentence } from '../words/exchangeWords';

/** A problem of an import, ready to be shown. */
export interface ShownProblem {
	readonly code: string;
	readonly message: string;
	/** From 1; absent if unknown. */
	readonly line?: number;
}

/** A file that became a dossier. */
export interface Imported {
	readonly made: MadeDossier;
	/** The records of a bibliography, as they were read; absent for other formats. */
	readonly items?: readonly BibliographyItem[];
	readonly problems: readonly ShownProblem[];
}

/** How a file is read. */
export interface ImportOptions extends DossierOptions {
	/** The meanings of the columns of a table, as far as they were chosen. */
	readonly columns?: ColumnChoices;
}

/** Reads a file in a format other than that of dossiers, and makes a dossier from it; returns only problems if nothing could be read. */
export function importFile(
	{ bytes }: Extract<BytesOrProblem, { bytes: unknown }>,
	format: string,
	options: ImportOptions,
): Imported | Pick<Imported, 'problems'> {
	const decode = (content: Uint8Array, encoding?: string) => {
		const read = decoded(content, encoding);
		return 'text' in read ? read.text : undefined;
	};
	const read = complete(
		readExchangeFile(bytes, format, {
			decode,
			language: options.language ?? 'en',
			...(options.columns && { columns: options.columns }),
		}),
	);
	switch (read.type) {
		case 'unreadable':
			return { problems: [shownProblem(read.problem)] };
		case 'terms':
			return ofTerms(read, options);
		case 'sources':
			return ofSources(read, options);
	}
}

/** Writes a dossier that was made, and reads it back as users will read it. */
export function writtenDossier(
	{ file, comments }: MadeDossier,
	{ validateShape }: Machine,
): { readonly yaml: string; readonly dossier: Dossier } {
	const yaml = dossierYaml(file, comments);
	const checked = readDossierYaml(yaml, validateShape);
	if ('findings' in checked) {
		// Only a valid dossier is written.
		throw new Error(
			`the dossier made of the file is not valid: ${checked.findings[0].path.join('.')}: ${checked.findings[0].code} ${checked.findings[0].detail}`,
		);
	}
	return { yaml, dossier: checked.dossier };
}

function ofTerms({ base, problems }: Extract<ReadFile, { type: 'terms' }>, options: DossierOptions): Imported | Pick<Imported, 'problems'> {
	const made = dossierOfTerms(base, options);
	const all = [...problems, ...made.problems].map(shownProblem);
	if (Object.keys(made.file.entries).length === 0) {
		return { problems: all.length > 0 ? all : [{ code: 'syntax', message: 'the file has no terms.' }] };
	}
	return { made, problems: all };
}

function ofSources(
	{ items, problems }: Extract<ReadFile, { type: 'sources' }>,
	options: DossierOptions,
): Imported | Pick<Imported, 'problems'> {
	const all = problems.map(({ problem, line }): ShownProblem => ({ code: problem.code, message: bibliographyProblem(problem), line }));
	if (items.length === 0) {
		return { problems: all.length > 0 ? all : [{ code: 'syntax', message: 'the file has no references.' }] };
	}
	const made = dossierOfSources(items.map(({ item: { key, csl }, line }) => ({ key, csl, line })), options);
	return { made, items: items.map(({ item }) => item), problems: [...all, ...made.problems.map(shownProblem)] };
}

/** Makes a problem of an import ready to be shown. */
export function shownProblem({ line, ...problem }: ExchangeProblem): ShownProblem {
	return { code: problem.code, message: problemSentence(problem), ...(line !== undefined && { line }) };
}
