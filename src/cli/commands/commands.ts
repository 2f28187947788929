import type { Command } from '../command';
import { abbreviations } from './abbreviations';
import { check } from './check';
import { cite } from './cite';
import { convert } from './convert';
import { exportCommand } from './export';
import { find } from './find';
import { fingerprint } from './fingerprint';
import { lsp } from './lsp';
import { newDossier } from './newDossier';
import { reference } from './reference';
import { show } from './show';
import { site } from './site';
import { validate } from './validate';

/**
 * The commands by their names, in the order of the help. The build evaluates an imported module when one of its exports is first used,
 * and a run needs one command.
 */
const COMMANDS: ReadonlyMap<string, () => Command> = new Map([
	['find', () => find],
	['show', () => show],
	['cite', () => cite],
	['check', () => check],
	['abbreviations', () => abbreviations],
	['reference', () => reference],
	['new', () => newDossier],
	['validate', () => validate],
	['fingerprint', () => fingerprint],
	['convert', () => convert],
	['export', () => exportCommand],
	['site', () => site],
	['lsp', () => lsp],
]);

/** Returns the command with a name; `undefined` if there is none. */
export function commandNamed(name: string | undefined): Command | undefined {
	return COMMANDS.get(name ?? '')?.();
}

/** Returns all commands, in the order of the help. */
export function allCommands(): readonly Command[] {
	return Array.from(COMMANDS.values(), command => command());
}
