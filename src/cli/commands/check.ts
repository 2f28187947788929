import { checkDocument } from '../../core/check/checkDocument';
import type { CheckFinding } from '../../core/check/finding';
import { documentLanguageOfFile } from '../../core/language/languages';
import { mergeDossiers } from '../../core/library/merge';
import { oneLine } from '../../core/shownText';
import { readBaseline, withoutKnown, writeBaseline } from '../check/baseline';
import type { CheckedFile } from '../check/checkedFile';
import { contextsOf, type Known } from '../check/contextFor';
import { fixFile } from '../check/fixFile';
import { keysOfDocuments, needsKeys, withKeys } from '../check/keysOf';
import { operandFiles } from '../check/operandFiles';
import { checkReport, REPORT_FORMATS } from '../check/report';
import { workspaceDossiers } from '../check/workspaceDossiers';
import { SETTINGS_FILE, settingsSentences, workspaceSettings, type WorkspaceSettings } from '../check/workspaceSettings';
import { choiceOf, languageOption, UsageError, type Command, type Machine, type Options } from '../command';
import { heldSourcesOf } from '../quoting';
import { decoded, readReported, reasonOf } from '../readText';

const HELP = `Usage: dossier check FILE|FOLDER|GLOB… [OPTION…]
       dossier check --stdin-filename NAME [OPTION…]

Checks documents: acronyms that are not explained, wrong names, quotations that differ from their sources, and other
things that a careful colleague would notice.
A folder stands for all documents in it. Files that .dossierignore excludes, in the syntax of .gitignore, are left out.
Run it in the folder that you open in the editor: it uses the settings in .vscode/settings.json and the dossiers there.

Options:
  --format FORMAT       human (default): a line for each finding, FILE:LINE:COLUMN: SEVERITY: MESSAGE [CODE]
                        json: an array of {"file","code","severity","message","range","entry","fixes"}; lines and
                        characters start at 0, characters are UTF-16 code units, and “entry” is DOSSIER/KEY or null
                        sarif, github, checkstyle: for other programs, GitHub Actions and build servers
  --fix                 applies the safe fixes to the files: names that a dossier records, outside quotations
  --dry-run             with --fix: shows what would change as a diff, and changes nothing
  --baseline FILE       reports only findings that are not in FILE
  --update-baseline     with --baseline: writes all present findings to FILE
  --stdin-filename NAME checks standard input, in the document language of a file with this name
  --force-exclude       leaves out files that .dossierignore excludes even if they are named
  --language LANGUAGE   the natural language of documents that do not say theirs, such as fr; en by default
  --dossier FILE        a dossier file to use; can be given several times. Without it, the bundled dossiers and those
                        in the current folder are used

The exit code is 0 if there are no findings, 1 if there are, and 2 if something could not be read or written.

Example:
  dossier check report.md "chapters/**/*.tex" --format github`;

/** Checks documents. */
export const check: Command = {
	name: 'check',
	summary: 'checks documents: unexplained acronyms, wrong names, misquotations and other mistakes',
	help: HELP,
	options: {
		format: { type: 'string' }, fix: { type: 'boolean' }, 'dry-run': { type: 'boolean' }, baseline: { type: 'string' }, 'update-baseline': { type: 'boolean' },
		'stdin-filename': { type: 'string' }, 'force-exclude': { type: 'boolean' }, language: { type: 'string' }, dossier: { type: 'string', multiple: true },
	},
	async run(operands, options, machine) {
		const format = choiceOf(options, 'format', REPORT_FORMATS);
		const language = languageOption(options);
		checkUsage(operands, options);
		const settings = await workspaceSettings(machine);
		reportProblems(settings, machine);
		const placed = await workspaceDossiers(options, settings, machine);
		if (!placed) {
			return 2;
		}
		const library = mergeDossiers(placed.map(({ dossier }) => dossier));
		const find = finderOf({ library, held: await heldSourcesOf(placed, machine) }, settings, { language, machine });
		const { files, isWhole } = await checkedFiles(operands, options, { machine, find });
		const baseline = await newOnly(files, options, machine);
		if (options['dry-run'] !== true) {
			for (const line of checkReport(format, { files: baseline.files, settings: settings.settings, version: machine.version })) {
				machine.print(line);
			}
		}
		return !isWhole || !baseline.isUsed ? 2 : baseline.files.some(({ findings }) => findings.length > 0) ? 1 : 0;
	},
};

function checkUsage(operands: readonly string[], options: Options): void {
	const isInput = options['stdin-filename'] !== undefined;
	if (isInput ? operands.length > 0 : operands.length === 0) {
		throw new UsageError(isInput ? 'With --stdin-filename, no file can be given.' : 'The file is missing.');
	}
	if (isInput && options['fix'] === true && options['dry-run'] !== true) {
		throw new UsageError('--fix cannot change standard input. With --dry-run, it shows the changes.');
	}
	for (const [option, needed] of [['dry-run', 'fix'], ['update-baseline', 'baseline']] as const) {
		if (options[option] !== undefined && options[needed] === undefined) {
			throw new UsageError(`--${option} needs --${needed}.`);
		}
	}
}

/** Returns a function that finds what is wrong in versions of a text, in the document language of a file with a path. */
type Find = (path: string, text: string) => Promise<(version: string) => readonly CheckFinding[]>;

function finderOf(known: Known, settings: WorkspaceSettings, { language, machine }: { readonly language: string; readonly machine: Machine }): Find {
	const contextFor = contextsOf(known, settings);
	const keysOf = keysOfDocuments({ library: known.library, valueOf: settings.valueOf, machine, isLive: false });
	return async (path, text) => {
		const syntax = documentLanguageOfFile(path);
		// Most documents cite without keys, and need no bibliography.
		const found = needsKeys(settings.settings, () => (syntax.keys?.find(text).length ?? 0) > 0) ? await keysOf({ path, text, syntax }) : undefined;
		return version => checkDocument(version, withKeys(contextFor(syntax, syntax.writtenIn?.(version) ?? language), found));
	};
}

/** Reads, fixes and checks the files; `isWhole` is false if something could not be read or written, which has then been reported. */
async function checkedFiles(operands: readonly string[], options: Options, { machine, find }: { readonly machine: Machine; readonly find: Find }): Promise<{ readonly files: readonly CheckedFile[]; readonly isWhole: boolean }> {
	const input = options['stdin-filename'];
	const { paths, empty } = typeof input === 'string' ? { paths: [input], empty: [] } : await operandFiles(operands, options['force-exclude'] === true, machine);
	empty.forEach(operand => machine.report(`${oneLine(operand)}: there is no document here to check.`));
	const files: CheckedFile[] = [];
	let isWhole = empty.length === 0;
	for (const path of paths) {
		const text = typeof input === 'string' ? await inputText(machine) : await readReported(machine, path);
		if (text === undefined) {
			isWhole = false;
		} else if (options['fix'] === true) {
			const fixed = await fixFile({ path, text }, await find(path, text), { machine, isDryRun: options['dry-run'] === true });
			files.push(fixed.file);
			isWhole &&= fixed.isWritten;
		} else {
			files.push({ path, text, findings: (await find(path, text))(text) });
		}
	}
	return { files, isWhole };
}

async function inputText(machine: Machine): Promise<string | undefined> {
	const result = decoded(await machine.input());
	if ('problem' in result) {
		machine.report(`standard input: ${result.problem}`);
	}
	return 'text' in result ? result.text : undefined;
}

/** Leaves out the findings that the baseline has; `isUsed` is false if it could not be read or written. */
async function newOnly(files: readonly CheckedFile[], options: Options, machine: Machine): Promise<{ readonly files: readonly CheckedFile[]; readonly isUsed: boolean }> {
	const path = options['baseline'];
	if (typeof path !== 'string') {
		return { files, isUsed: true };
	}
	const isUpdate = options['update-baseline'] === true;
	const known = await readKnown(path, isUpdate, machine);
	if (isUpdate && known) {
		try {
			await machine.write(path, writeBaseline(files));
		} catch (error) {
			machine.report(`${oneLine(path)}: ${reasonOf(error)}`);
			return { files, isUsed: false };
		}
	}
	return known === undefined ? { files, isUsed: false } : { files: known === 'none' ? files.map(file => ({ ...file, findings: [] })) : withoutKnown(files, known), isUsed: true };
}

async function readKnown(path: string, isUpdate: boolean, machine: Machine) {
	try {
		const file = decoded(await machine.read(path));
		const baseline = 'text' in file ? readBaseline(file.text) : undefined;
		if (!baseline) {
			machine.report(`${oneLine(path)}: this is not a baseline. \`--update-baseline\` makes one.`);
		}
		return baseline;
	} catch (error) {
		if (isUpdate) {
			return 'none';
		}
		machine.report(`${oneLine(path)}: ${reasonOf(error)} \`--update-baseline\` makes it.`);
		return undefined;
	}
}

function reportProblems(settings: WorkspaceSettings, machine: Machine): void {
	settingsSentences(settings).forEach(sentence => machine.report(`${SETTINGS_FILE}: ${oneLine(sentence)}`));
}
