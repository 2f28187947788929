import { checkDocument } from '../../core/check/checkDocument';
import type { CheckFinding } from '../../core/check/finding';
import { documentLanguageOfFile } from '../../core/language/languages';
import { mergeDossiers } from '../../core/library/merge';
import { oneLine } from '../../core/text/shownText';
import type { Machine } from '../command';
import { heldSourcesOf } from '../dossiers/heldSources';
import { decoded, NOT_TEXT, readReported } from '../files/readText';
import type { CheckBatch, CheckMode, FileResult, PartResult } from './checkPart';
import { contextsOf } from './contextFor';
import { workspaceSettings, type WorkspaceSettings } from './files/workspaceSettings';
import { fixFile } from './fixFile';
import { keysOfDocuments, needsKeys, withKeys } from './keysOf';

/** Prepares the check of a file, and returns a function that checks any version of its text. */
export type FindFindings = (path: string, text: string) => Promise<(version: string) => readonly CheckFinding[]>;

/** Returns how texts are checked. Reports texts of sources that cannot be used. */
export async function finderOf({ placed, language }: CheckMode, settings: WorkspaceSettings, machine: Machine): Promise<FindFindings> {
	const library = mergeDossiers(placed.map(({ dossier }) => dossier));
	const contextFor = contextsOf({ library, held: await heldSourcesOf(placed, machine) }, settings);
	const keysOf = keysOfDocuments({ library, valueOf: settings.valueOf, machine, isLive: false });
	return async (path, text) => {
		const syntax = documentLanguageOfFile(path);
		// Most documents cite without keys, and need no bibliography.
		const found = needsKeys(settings.settings, () => (syntax.keys?.find(text).length ?? 0) > 0)
			? await keysOf({ path, text, syntax })
			: undefined;
		return version => {
			const writtenIn = syntax.writtenIn?.(version);
			const parsed = () => syntax.citationParser.read(version);
			const context = contextFor(syntax, { text: () => version, parsed, language: writtenIn ?? language, writtenIn });
			return checkDocument(version, withKeys(context, found));
		};
	};
}

/** Reads, fixes and checks a file, or standard input under its name. */
export async function checkFile(
	path: string,
	{ fix }: Pick<CheckMode, 'fix'>,
	{ find, machine, isInput = false }: { readonly find: FindFindings; readonly machine: Machine; readonly isInput?: boolean },
): Promise<FileResult> {
	const text = isInput ? await inputText(machine) : await readReported(machine, path);
	if (text === undefined) {
		return { hasSucceeded: false };
	}
	// Binary files may happen to be valid UTF-8, but no document has this character.
	if (text.includes('\0')) {
		machine.report(`${isInput ? 'standard input' : oneLine(path)}: ${NOT_TEXT}`);
		return { hasSucceeded: false };
	}
	const findIn = await find(path, text);
	if (fix === 'no') {
		return { file: { path, text, findings: findIn(text) }, hasSucceeded: true };
	}
	const { file, isWritten } = await fixFile({ path, text }, findIn, { machine, isDryRun: fix === 'show' });
	return { file, hasSucceeded: isWritten };
}

/** Returns the function that checks batches of files. The output is part of the results. */
export function batchesWith(find: FindFindings, mode: Pick<CheckMode, 'fix'>, machine: Machine): CheckBatch {
	return async paths => {
		const results: PartResult[] = [];
		for (const path of paths) {
			const printed: string[] = [];
			const reported: string[] = [];
			const result = await checkFile(path, mode, {
				find,
				machine: { ...machine, print: line => printed.push(line), report: line => reported.push(line) },
			});
			results.push({ ...result, printed, reported });
		}
		return results;
	};
}

/** Like {@link batchesWith}, for a separate thread: problems with settings and sources are left to the main thread to report. */
export async function batchesInThread(mode: CheckMode, machine: Machine): Promise<CheckBatch> {
	const silent: Machine = { ...machine, report: () => undefined };
	return batchesWith(await finderOf(mode, await workspaceSettings(silent), silent), mode, machine);
}

async function inputText(machine: Machine): Promise<string | undefined> {
	const result = decoded(await machine.input());
	if ('problem' in result) {
		machine.report(`standard input: ${result.problem}`);
	}
	return 'text' in result ? result.text : undefined;
}
