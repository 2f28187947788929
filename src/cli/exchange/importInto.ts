import type { DossierFile } from '../../core/dossier/file';
import { readDossierYaml } from '../../core/dossier/yaml/readYaml';
import { DOSSIER } from '../../core/exchange/fileFormat';
import { mergeEdits } from '../../core/exchange/merge/mergeEdits';
import { namesLeftOut, planMerge, type MergePlan } from '../../core/exchange/merge/mergeImport';
import { columnNamed, type Column, type ColumnChoices } from '../../core/exchange/table/columns';
import { MAX_RELATIONS } from '../../core/limits';
import { oneLine } from '../../core/text/shownText';
import { withEdits } from '../../core/text/textEdit';
import { listOf, UsageError, type ExitCode, type Machine, type Options } from '../command';
import { changeFile, type ChangedText } from '../files/changeFile';
import { readReported, type BytesOrProblem } from '../files/readText';
import { writeReported } from '../files/writeReported';
import { COMPLETION_WORDS } from '../words/completionWords';
import { findingSentence } from '../words/findingSentence';
import { importFile, shownProblem } from './importFile';
import { readMemory, withoutRemoved, writtenMemory } from './importMemory';
import { deliver, reportProblems, type ExchangeOutput } from './output';

/** A file to add to a dossier. */
export interface IntoInput {
	readonly path: string;
	readonly file: Extract<BytesOrProblem, { bytes: unknown }>;
	/** The format of the file. */
	readonly from: string;
	/** The path of the dossier. */
	readonly into: string;
}

/** Adds the contents of a file to an existing dossier, whose existing content stays as it is. */
export async function importInto({ path, file, from, into }: IntoInput, delivery: ExchangeOutput): Promise<ExitCode> {
	const { options, machine } = delivery;
	forbid(options, from);
	const existing = await readExisting(into, machine);
	if (!existing) {
		return 2;
	}
	const { text, dossier } = existing;
	const read = importFile(file, from, {
		fileName: nameIn(path),
		words: COMPLETION_WORDS,
		language: dossier.language,
		columns: columnsOption(options, dossier.language),
	});
	reportProblems(read.problems, delivery);
	if (!('made' in read)) {
		return 2;
	}
	const { remember } = options;
	const memory = typeof remember === 'string' ? await readMemory(machine, remember) : new Map();
	if (!memory) {
		return 2;
	}
	const { made, removed } = withoutRemoved(dossier, read.made, memory);
	const plan = planMerge(dossier, made, () => options['update'] === true);
	const leftOut = namesLeftOut({ matched: plan.matched.filter(({ adds }) => adds) }, made);
	reportProblems(leftOut.map(shownProblem), delivery);
	const edits = mergeEdits(text, plan);
	if (!edits) {
		machine.report(
			`${oneLine(into)}: nothing can be added, because it is not YAML with “entries:” and “sources:” on lines of their own.`,
		);
		return 2;
	}
	const content = withEdits(text, edits);
	const code = options['out'] === undefined
		? await writeBack(into, { text, changed: content }, machine)
		: await deliver({ content, lost: [] }, delivery);
	if (code !== 0) {
		return code;
	}
	machine.report(
		`${oneLine(into)}: ${summaryOf(plan)}${removed > 0 ? ` Removed since an earlier import, and not added again: ${removed}.` : ''}`,
	);
	if (typeof remember === 'string' && !(await writeReported(machine, remember, machine.write(remember, writtenMemory(memory, plan, made))))) {
		return 2;
	}
	return read.problems.length + leftOut.length > 0 || plan.tooMany + plan.tooManyRelations > 0 ? 1 : 0;
}

/** Reads the dossier that is to be added to. If it cannot be read or is not valid, reports that and returns `undefined`. */
async function readExisting(
	path: string, machine: Machine,
): Promise<{ readonly text: string; readonly dossier: DossierFile } | undefined> {
	const text = await readReported(machine, path);
	const checked = text === undefined ? undefined : readDossierYaml(text, machine.validateShape);
	if (text === undefined || !checked) {
		return undefined;
	}
	if ('findings' in checked) {
		const [{ line, ...finding }] = checked.findings;
		machine.report(
			`${oneLine(path)}:${line === undefined ? '' : `${line}:`} ${findingSentence(finding)} Correct this first: “dossier validate ${oneLine(path)}” lists everything.`,
		);
		return undefined;
	}
	return { text, dossier: checked.data as DossierFile };
}

/** Writes the dossier that was read. It may have been changed in the meantime, because importing a large file takes seconds. */
async function writeBack(into: string, texts: ChangedText, machine: Machine): Promise<ExitCode> {
	const problem = await changeFile(into, texts, machine);
	if (problem !== undefined) {
		machine.report(`${oneLine(into)}: ${problem}`);
		return 2;
	}
	return 0;
}

function forbid(options: Options, from: string): void {
	const wrong = ['to', 'id', 'title', 'language', 'base'].find(name => options[name] !== undefined);
	if (wrong !== undefined || from === DOSSIER) {
		throw new UsageError(
			wrong === undefined
				? 'The file is a dossier. Only files in other formats can be added to one.'
				: `--${wrong} cannot be used with --into: the dossier has it.`,
		);
	}
}

function summaryOf({ entries, sources, matched, tooMany, tooManyRelations }: MergePlan): string {
	const additions = matched.filter(({ additions: one }) => one !== undefined);
	const waiting = additions.filter(({ adds }) => !adds);
	return [
		`new entries: ${Object.keys(entries).length}; new sources: ${Object.keys(sources).length}; entries that it has already: ${matched.length}.`,
		additions.length > waiting.length ? ` Entries with added names, texts or relations: ${additions.length - waiting.length}.` : '',
		waiting.length > 0
			? ` The file has names, texts or relations that ${waiting.length} of these lack (${waiting
					.slice(0, MAX_NAMED)
					.map(({ key }) => key)
					.join(', ')}${waiting.length > MAX_NAMED ? ', …' : ''}); --update adds them.`
			: '',
		tooMany > 0 ? ` There was no room for ${tooMany} more.` : '',
		tooManyRelations > 0 ? ` Relations left out, because an entry has at most ${MAX_RELATIONS}: ${tooManyRelations}.` : '',
	].join('');
}

/** The maximum number of entries that are named in a line. */
const MAX_NAMED = 5;

/** Returns the meanings of columns from `--map`. Throws `UsageError` for a value that is not a column and a field. */
export function columnsOption(
	options: Options,
	language = typeof options['language'] === 'string' ? options['language'] : 'en',
): ColumnChoices {
	return new Map(
		listOf(options, 'map').map((given): readonly [string, Column | undefined] => {
			const at = given.lastIndexOf('=');
			const heading = given.slice(0, Math.max(0, at)).trim();
			const field = given.slice(at + 1).trim();
			const column = columnNamed(field, language);
			if (heading === '' || (!column && field !== 'none')) {
				throw new UsageError(`--map must be a column and a field, such as --map "Nom=preferred:fr", not “${oneLine(given)}”.`);
			}
			return [heading, column];
		}),
	);
}

/** Returns the name of a file without its folder, on one line. */
export function nameIn(path: string): string {
	return oneLine(path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1));
}
