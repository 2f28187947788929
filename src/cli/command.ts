import type { Readable, Writable } from 'node:stream';
import type { ParseArgsConfig } from 'node:util';
import type { ShapeValidator } from '../core/dossier/finding';
import type { LanguageTag } from '../core/dossier/model';
import type { SiteAssets } from '../core/site/siteFiles';
import type { CheckMode, CheckThread } from './check/checkPart';

/** 0: no findings; 1: findings; 2: the command could not be carried out. */
export type ExitCode = 0 | 1 | 2;

/** A file or folder in a folder. */
export interface FolderItem {
	readonly name: string;
	readonly isFolder: boolean;
}

/** The system functions that the program uses; tests replace them. */
export interface Machine {
	/** Writes a line of the result for people. What a terminal or the log of a build system takes for a command is made harmless. */
	readonly print: (line: string) => void;
	/** Writes many lines for people at once, which takes less time. */
	readonly printAll: (lines: readonly string[]) => void;
	/** Writes lines that other programs read, as they are. */
	readonly printExact: (lines: readonly string[]) => void;
	/** Writes a line of the error stream for people, like `print`. */
	readonly report: (line: string) => void;
	/** Shows on a terminal what the program is doing if that takes long; `busy` means that it will. The next output replaces the line. */
	readonly progress: (text: string, state?: 'busy') => void;
	/** Reads a file; rejects with the error of the system, and for pipes and devices, which may never end. */
	readonly read: (path: string) => Promise<Uint8Array>;
	/** Returns the size of a file in bytes; 0 if there is none. */
	readonly size: (path: string) => Promise<number>;
	/**
	 * Writes a file as a whole, replacing one with that name, whose permissions it keeps. Rejects with the error of the system; the earlier
	 * file is then unchanged. A pipe or device is written to.
	 */
	readonly write: (path: string, content: string | Uint8Array) => Promise<void>;
	/** Writes a file that does not exist yet; rejects with `EEXIST` if it does. */
	readonly create: (path: string, content: string) => Promise<void>;
	/** Reads standard input to its end. */
	readonly input: () => Promise<Uint8Array>;
	/** Returns standard input and output, for a command that talks to another program over them. */
	readonly streams: () => { readonly input: Readable; readonly output: Writable };
	/** Returns the files and folders in a folder, by name; other things are left out. Rejects with the error of the system. */
	readonly list: (folder: string) => Promise<readonly FolderItem[]>;
	/** Returns the names of everything in a folder, whatever it is. Rejects with the error of the system. */
	readonly names: (folder: string) => Promise<readonly string[]>;
	/** Makes a folder and those that contain it, unless it exists. Rejects with the error of the system. */
	readonly makeFolder: (path: string) => Promise<void>;
	/** Removes a file, unless there is none. Rejects with the error of the system. */
	readonly remove: (path: string) => Promise<void>;
	/** The number of threads that can run at the same time. */
	readonly cores: number;
	/** Starts another thread that checks files. */
	readonly startThread: (mode: CheckMode) => CheckThread;
	/** Yields the paths of files that change in folders, those of one moment together. Throws if the system cannot watch. */
	readonly watch: (folders: readonly string[]) => AsyncIterable<ReadonlySet<string>>;
	/** Whether two paths refer to the same file, also through links. */
	readonly areSameFile: (one: string, other: string) => Promise<boolean>;
	/** Whether a path is that of a folder. */
	readonly isFolder: (path: string) => Promise<boolean>;
	/** Returns the paths of the dossiers that come with the program and are used by default. */
	readonly bundledDossiers: () => Promise<readonly string[]>;
	/** The paths of the others that come with it, by their ids. */
	readonly optionalDossiers: ReadonlyMap<string, string>;
	/**
	 * The SHA-256 of each dossier that the build has validated, by the path of its file; absent if there are none. A file that still has it
	 * need not be validated again.
	 */
	readonly validated?: ReadonlyMap<string, string>;
	/** Checks a dossier file against the schema, and returns all errors. */
	readonly validateShape: ShapeValidator;
	/** The input that all pages of a website share. */
	readonly site: SiteAssets;
	/** The version of the package. */
	readonly version: string;
}

/** The values of the options on the command line, by name. */
export type Options = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** A command of the program. */
export interface Command {
	readonly name: string;
	/** One line for the list of commands. */
	readonly summary: string;
	/** The text of `--help`, with an example. */
	readonly help: string;
	readonly options: NonNullable<ParseArgsConfig['options']>;
	/** Runs the command. Throws `UsageError` if the arguments are wrong. */
	readonly run: (operands: readonly string[], options: Options, machine: Machine) => Promise<ExitCode>;
}

/** Thrown if the command line is wrong; its message says how. */
export class UsageError extends Error {}

/** Returns the value of an option, or the first of the allowed values if it is absent. Throws `UsageError` for another value. */
export function choiceOf<Value extends string>(options: Options, name: string, allowed: readonly [Value, ...Value[]]): Value {
	const given = options[name];
	const found = given === undefined ? allowed[0] : allowed.find(value => value === given);
	if (found === undefined) {
		throw new UsageError(`--${name} must be one of ${allowed.join(', ')}, not “${String(given)}”.`);
	}
	return found;
}

/** Returns the values of an option that may be given several times; none if it is absent. */
export function listOf(options: Options, name: string): readonly string[] {
	const given = options[name];
	return Array.isArray(given) ? given.map(String) : [];
}

/**
 * Returns the value of the option `--language`, a language tag whose first part is in lower case; English if it is absent. Throws
 * `UsageError` for anything else.
 */
export function languageOption({ language = 'en' }: Options): LanguageTag {
	if (typeof language !== 'string' || !/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language)) {
		throw new UsageError(`--language must be a language tag such as fr or pt-BR, not “${String(language)}”.`);
	}
	return language.replace(/^[A-Z]+/i, first => first.toLowerCase());
}

/** Returns the value of an option that is a whole number from 1. Throws `UsageError` for anything else. */
export function countOption(options: Options, name: string, otherwise: number): number {
	const given = options[name];
	if (given !== undefined && (typeof given !== 'string' || !/^[1-9]\d{0,8}$/.test(given))) {
		throw new UsageError(`--${name} must be a number from 1, not “${String(given)}”.`);
	}
	return given === undefined ? otherwise : Number(given);
}
