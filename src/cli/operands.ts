import { UsageError } from './command';

/** Returns the only operand, a file. `what` names it in a message. Throws `UsageError` if there is none, or more than one. */
export function onlyFile([path, ...others]: readonly string[], what: 'file' | 'document' = 'file'): string {
	if (path === undefined || others.length > 0) {
		throw new UsageError(path === undefined ? `The ${what} is missing.` : `Only one ${what} can be given.`);
	}
	return path;
}

/** Returns the operands as one text. `what` names it in a message. Throws `UsageError` if it is empty. */
export function wordsOf(operands: readonly string[], what: string): string {
	const words = operands.join(' ');
	if (words.trim() === '') {
		throw new UsageError(`The ${what} is missing.`);
	}
	return words;
}
