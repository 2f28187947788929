import { resolve } from 'node:path';
import type { LanguageTag } from '../../core/dossier/model';
import { oneLine } from '../../core/text/shownText';
import { applyBaseline } from '../check/applyBaseline';
import { batchesWith, checkFile, finderOf } from '../check/checkFiles';
import { checkInThreads, progressOf, threadsFor } from '../check/checkInThreads';
import type { CheckMode, FileResult } from '../check/checkPart';
import { operandFiles, type OperandFiles } from '../check/files/operandFiles';
import { watchDocuments, type CheckedAgain } from '../check/files/watchDocuments';
import { workspaceDossiers } from '../check/files/workspaceDossiers';
import { SETTINGS_FILE, settingsSentences, workspaceSettings, type WorkspaceSettings } from '../check/files/workspaceSettings';
import { checkReport, REPORT_FORMATS, type ReportFormat } from '../check/report/report';
import { choiceOf, countOption, languageOption, UsageError, type Command, type Machine, type Options } from '../command';
import { heldPathsOf } from '../dossiers/heldSources';
import type { PlacedDossier } from '../dossiers/placedDossier';

const HELP = `Usage: dossier check FILE|FOLDER|GLOB… [OPTION…]
       dossier check --stdin-filename NAME [OPTION…] [-]

Checks documents: acronyms that are not explained, wrong names, quotations that differ from their sources, and other
things that a careful colleague would notice.
If a folder is named, all documents in it are checked. Files that .dossierignore excludes, in the syntax of .gitignore, are left out.
Run it in the folder that you open in the editor: it uses the settings in .vscode/settings.json and the dossiers there.

Options:
  --format FORMAT       human (default): a line for each finding, FILE:LINE:COLUMN: SEVERITY: MESSAGE [CODE]
                        json: an array of {"file","code","severity","message","range","entry","fixes"}; lines and
                        characters start at 0, characters are UTF-16 code units, and “entry” is DOSSIER/KEY or null
                        sarif, github, checkstyle: for other programs, GitHub Actions and build servers
  --fix                 applies the safe fixes to the files: names that a dossier records, outside quotations
  --dry-run             with --fix: shows what would change as a diff, and changes nothing
  --baseline FILE       reports only findings that are not in FILE
  --update-baseline     with --baseline: writes all current findings to FILE
  --watch               checks again after changes, until it is stopped with Ctrl+C: a changed document alone, or all
                        documents after a change of a dossier, a text of a source, a bibliography, the settings or
                        .dossierignore
  --threads NUMBER      the number of threads that check files at the same time; by default one for every megabyte, and at
                        most as many as there are cores
  --stdin-filename NAME checks standard input, in the document language of a file with this name
  --force-exclude       leaves out files that .dossierignore excludes even if they are named
  --language LANGUAGE   the natural language of documents that do not declare one, such as fr; en by default
  --dossier FILE        a dossier file to use, or uncac or unorg, which come with the program; can be given several
                        times. Without it, the bundled dossiers and those in the current folder are used

The exit code is 0 if there are no findings, 1 if there are, and 2 if something could not be read or written.

Example:
  dossier check report.md "chapters/**/*.tex" --format github`;

/** Checks documents. */
export const check: Command = {
	name: 'check',
	summary: 'checks documents: unexplained acronyms, wrong names, misquotations and other mistakes',
	help: HELP,
	options: {
		format: { type: 'string' },
		fix: { type: 'boolean' },
		'dry-run': { type: 'boolean' },
		baseline: { type: 'string' },
		'update-baseline': { type: 'boolean' },
		'stdin-filename': { type: 'string' },
		'force-exclude': { type: 'boolean' },
		watch: { type: 'boolean' },
		threads: { type: 'string' },
		language: { type: 'string' },
		dossier: { type: 'string', multiple: true },
	},
	async run(given, options, machine) {
		const format = choiceOf(options, 'format', REPORT_FORMATS);
		const operands = options['stdin-filename'] === undefined ? given : given.filter(operand => operand !== STANDARD_INPUT);
		const run: Run = { operands, options, machine, format, language: languageOption(options), threads: threadsOption(options) };
		checkUsage(run);
		if (options['watch'] === true) {
			return await watchDocuments(operands, only => checkOnce(run, only), machine);
		}
		return (await checkOnce(run, undefined)).code;
	},
};

/** The operand that means standard input in most programs. It can be left out, since `--stdin-filename` says the same. */
const STANDARD_INPUT = '-';

/** The values of the arguments. */
interface Run {
	readonly operands: readonly string[];
	readonly options: Options;
	readonly machine: Machine;
	readonly format: ReportFormat;
	readonly language: LanguageTag;
	/** The number of threads requested; `undefined` if the program decides. */
	readonly threads: number | undefined;
}

function threadsOption(options: Options): number | undefined {
	return options['threads'] === undefined ? undefined : countOption(options, 'threads', 1);
}

/** Checks all documents, or only those with some absolute paths, and prints the report. */
async function checkOnce(run: Run, only: ReadonlySet<string> | undefined): Promise<CheckedAgain> {
	const { options, machine, format } = run;
	const { paths, empty } = await pathsOf(run, only);
	if (only && paths.length === 0) {
		return { count: 0, code: 0, compared: [] };
	}
	const settings = await workspaceSettings(machine);
	reportProblems(settings, machine);
	const placed = await workspaceDossiers(options, settings, machine);
	if (!placed) {
		return { count: paths.length, code: 2, compared: [] };
	}
	empty.forEach(operand => machine.report(`${oneLine(operand)}: there is no document here to check.`));
	const results = await resultsOf(run, paths, { settings, placed });
	const areChecked = empty.length === 0 && results.every(({ hasSucceeded }) => hasSucceeded);
	const baseline = await applyBaseline(results.flatMap(({ file }) => file ?? []), { options, machine, areChecked });
	if (options['dry-run'] !== true) {
		const report = checkReport(format, { files: baseline.files, settings: settings.settings, version: machine.version });
		if (format === 'human') {
			machine.printAll(report);
		} else {
			machine.printExact(report);
		}
	}
	return {
		count: paths.length,
		compared: heldPathsOf(placed),
		code: !areChecked || !baseline.isUsed ? 2 : baseline.files.some(({ findings }) => findings.length > 0) ? 1 : 0,
	};
}

async function pathsOf({ operands, options, machine }: Run, only: ReadonlySet<string> | undefined): Promise<OperandFiles> {
	const input = options['stdin-filename'];
	const found =
		typeof input === 'string'
			? { paths: [input], empty: [] }
			: await operandFiles(operands, options['force-exclude'] === true, machine);
	return only ? { paths: found.paths.filter(path => only.has(resolve(path))), empty: [] } : found;
}

async function resultsOf(
	{ options, machine, language, threads }: Run,
	paths: readonly string[],
	{ settings, placed }: { readonly settings: WorkspaceSettings; readonly placed: readonly PlacedDossier[] },
): Promise<readonly FileResult[]> {
	const mode: CheckMode = { placed, language, fix: options['fix'] !== true ? 'no' : options['dry-run'] === true ? 'show' : 'write' };
	const isInput = options['stdin-filename'] !== undefined;
	const sizes = isInput || machine.cores < 2 || threads === 1 ? [] : await Promise.all(paths.map(path => machine.size(path)));
	const count = threadsFor(sizes, threads, machine);
	if (count > 1) {
		return await checkInThreads(paths, mode, {
			threads: count,
			sizes,
			startHere: async () => batchesWith(await finderOf(mode, settings, machine), mode, machine),
			machine,
		});
	}
	const find = await finderOf(mode, settings, machine);
	const results: FileResult[] = [];
	for (const path of paths) {
		results.push(await checkFile(path, mode, { find, machine, isInput }));
		machine.progress(progressOf(results.length, paths.length));
	}
	return results;
}

function checkUsage({ operands, options }: Run): void {
	if (operands.includes(STANDARD_INPUT)) {
		throw new UsageError('To check standard input, name its document language with --stdin-filename, such as report.md.');
	}
	const isInput = options['stdin-filename'] !== undefined;
	if (isInput ? operands.length > 0 : operands.length === 0) {
		throw new UsageError(isInput ? 'With --stdin-filename, no file can be given.' : 'The file is missing.');
	}
	if (isInput && options['fix'] === true && options['dry-run'] !== true) {
		throw new UsageError('--fix cannot change standard input. With --dry-run, it shows the changes.');
	}
	if (options['watch'] === true && (isInput || (options['format'] !== undefined && options['format'] !== 'human'))) {
		throw new UsageError(
			isInput ? '--watch cannot watch standard input.' : '--watch prints findings for people; it has no other format.',
		);
	}
	if (options['watch'] === true && options['update-baseline'] === true) {
		throw new UsageError('--update-baseline needs the findings of all documents, so that it cannot be used with --watch.');
	}
	for (const [option, needed] of [['dry-run', 'fix'], ['update-baseline', 'baseline']] as const) {
		if (options[option] !== undefined && options[needed] === undefined) {
			throw new UsageError(`--${option} needs --${needed}.`);
		}
	}
}

function reportProblems(settings: WorkspaceSettings, machine: Machine): void {
	settingsSentences(settings).forEach(sentence => machine.report(`${SETTINGS_FILE}: ${oneLine(sentence)}`));
}
