import { replaceTerminalControls } from './check/report/terminalControls';
import type { Machine } from './command';

/** An invisible character that separates two others. */
const JOINER = '\u2060';

/**
 * What the logs of build systems take for a command: `::` at the beginning of a line (GitHub Actions), and `##[`, `##vso[` and
 * `##teamcity[` anywhere (GitHub Actions, Azure Pipelines, TeamCity).
 */
const COMMAND = /^(\s*:)(?=:)|(#)(?=#[a-z]{0,20}\[)/giu;

/**
 * Escapes a line for people so that nothing in it is a command for a terminal or for a build system that shows it in its log, whatever
 * names and texts are in it. Other text is unchanged.
 */
function logLine(line: string): string {
	return replaceTerminalControls(line, character => (character === '\t' ? character : '\uFFFD')).replace(COMMAND, `$&${JOINER}`);
}

/** Returns a value as JSON on one line. The strings in it are unchanged, but none is a command for a terminal or a build system. */
export function jsonLine(value: unknown): string {
	return withoutCommands(JSON.stringify(value));
}

/** Escapes in JSON, perhaps on several lines, what is a command for a terminal or a build system. It can only be in strings. */
export function withoutCommands(json: string): string {
	return json.replace(/#(?=#)|[\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Returns a machine whose lines for people pass through `logLine`. What other programs read, `printExact` prints as it is. */
export function withLogLines(machine: Machine): Machine {
	const lines = (text: string) => text.split('\n').map(logLine).join('\n');
	return {
		...machine,
		print: text => machine.print(lines(text)),
		printAll: all => machine.printAll(all.map(lines)),
		report: text => machine.report(lines(text)),
	};
}
