import { parse, type ParseError } from 'jsonc-parser';
import { readCheckSettings, type ReadSettings, type SettingProblem } from '../../../core/check/checkSettings';
import { isObject } from '../../../core/data/isObject';
import type { Machine } from '../../command';
import { decoded, reasonOf } from '../../files/readText';

/** The settings file of a workspace, below the current folder. */
export const SETTINGS_FILE = '.vscode/settings.json';

/** The settings of a workspace that the program uses. If the file is wrong, the problem is a sentence. */
export interface WorkspaceSettings extends ReadSettings {
	/** The settings of single dossiers, the files and folders with dossiers, and silenced names. */
	readonly valueOf: (name: string) => unknown;
	readonly problem?: string;
}

/** Reads the settings of the workspace in the current folder; without a settings file, all have their defaults. */
export async function workspaceSettings(machine: Machine): Promise<WorkspaceSettings> {
	const file = await readSettings(machine);
	const errors: ParseError[] = [];
	const all: unknown = file.text === undefined ? {} : parse(file.text, errors, { allowTrailingComma: true });
	const problem =
		file.problem ?? (errors.length > 0 || !isObject(all) ? 'it is not a JSON object; its settings are not used.' : undefined);
	const valueOf = (name: string) => (problem === undefined && isObject(all) && Object.hasOwn(all, name) ? all[name] : undefined);
	return { ...readCheckSettings(valueOf), valueOf, ...(problem !== undefined && { problem }) };
}

/** Returns the problems with the settings, as sentences. */
export function settingsSentences({ problem, problems }: Pick<WorkspaceSettings, 'problem' | 'problems'>): readonly string[] {
	return [...(problem === undefined ? [] : [problem]), ...problems.map(settingSentence)];
}

function settingSentence({ setting, problem, value }: SettingProblem): string {
	return problem === 'unknownCode'
		? `“${setting}” names a check that does not exist: ${value}`
		: `“${setting}” has a value that is not allowed: ${value}`;
}

async function readSettings(machine: Machine): Promise<{ readonly text?: string; readonly problem?: string }> {
	try {
		return decoded(await machine.read(SETTINGS_FILE));
	} catch (error) {
		return isMissing(error) ? {} : { problem: reasonOf(error) };
	}
}

function isMissing(error: unknown): boolean {
	return isObject(error) && (error['code'] === 'ENOENT' || error['code'] === 'ENOTDIR');
}
