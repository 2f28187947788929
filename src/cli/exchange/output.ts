import type { Dossier } from '../../core/dossier/model';
import type { WriteOptions } from '../../core/exchange/formats';
import { MAX_SHOWN_PROBLEMS } from '../../core/limits';
import { oneLine } from '../../core/text/shownText';
import { choiceOf, UsageError, type ExitCode, type Machine, type Options } from '../command';
import { forbidOverwriting } from '../files/forbidOverwriting';
import { writeReported } from '../files/writeReported';
import { jsonLine } from '../logLine';
import { counted } from '../words/counted';
import type { Exported } from './exportDossier';
import type { ShownProblem } from './importFile';

/** The options of all commands that write another format. */
export const EXCHANGE_OPTIONS = {
	to: { type: 'string' }, out: { type: 'string' }, language: { type: 'string' }, base: { type: 'string' }, format: { type: 'string' },
} as const;

/** The help text about how problems are reported. */
export const OUTPUT_HELP = `  --format    how problems are reported on standard error: text (default), or json: one object per line,
              {"file","line","code","message"} for what was not imported (“line” is null if unknown), and
              {"file","count","code","message"} for what the format cannot hold`;

/** The destinations of the result and the report. */
export interface ExchangeOutput {
	readonly options: Options;
	readonly machine: Machine;
	/** The path of the file that was read. */
	readonly from: string;
}

/** Returns the value of an option that names a format; `undefined` if it is absent. Throws `UsageError` for an unknown one. */
export function givenName(options: Options, name: string, known: readonly string[]): string | undefined {
	const given = options[name];
	if (given !== undefined && !known.includes(String(given))) {
		throw new UsageError(`--${name} must be one of ${known.join(', ')}, not “${String(given)}”.`);
	}
	return given === undefined ? undefined : String(given);
}

/** Returns how a dossier is written: in its own language unless another is chosen. Throws `UsageError` for a wrong address. */
export function writeOptions({ language, base }: Options, dossier: Dossier): WriteOptions {
	if (base !== undefined && (typeof base !== 'string' || !/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(base))) {
		throw new UsageError(`--base must be the beginning of an address, such as https://example.org/terms, not “${String(base)}”.`);
	}
	return { language: typeof language === 'string' ? language : dossier.language, ...(typeof base === 'string' && { base }) };
}

/** Reports the parts of a file that were not imported. */
export function reportProblems(problems: readonly ShownProblem[], { options, machine, from }: ExchangeOutput): void {
	const isJson = choiceOf(options, 'format', ['text', 'json']) === 'json';
	for (const { code, message, line } of problems.slice(0, MAX_SHOWN_PROBLEMS)) {
		machine.report(
			isJson
				? jsonLine({ file: from, line: line ?? null, code, message })
				: `${oneLine(from)}:${line === undefined ? '' : `${line}:`} ${oneLine(message)}`,
		);
	}
	if (problems.length > MAX_SHOWN_PROBLEMS && !isJson) {
		machine.report(`${oneLine(from)}: ${counted(problems.length - MAX_SHOWN_PROBLEMS, 'more problem')}.`);
	}
}

/** Writes the result to the file that was named or to standard output, and reports the parts that the format cannot hold. */
export async function deliver({ content, lost }: Exported, { options, machine, from }: ExchangeOutput): Promise<ExitCode> {
	const { out } = options;
	const isJson = choiceOf(options, 'format', ['text', 'json']) === 'json';
	if (typeof out === 'string') {
		await forbidOverwriting(out, from, machine);
		if (!await writeReported(machine, out, machine.write(out, content))) {
			return 2;
		}
	} else if (typeof content === 'string') {
		machine.printExact([content.replace(/\n$/, '')]);
	} else {
		throw new UsageError('This format is not text. Name the file to write with --out.');
	}
	for (const { code, count, message } of lost) {
		machine.report(isJson ? jsonLine({ file: from, count, code, message }) : `${oneLine(from)}: ${oneLine(message)}`);
	}
	return 0;
}
