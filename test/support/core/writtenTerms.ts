import { TERM_FORMATS } from '../../../src/core/exchange/formats';
import type { TermBase } from '../../../src/core/exchange/termBase';
import { complete } from '../../../src/core/steps/steps';

/** Returns the file that a format of terminology writes, in English. Throws for a format that is only read. */
export function writtenTerms(name: string, base: TermBase): string | Uint8Array {
	const write = TERM_FORMATS.find(format => format.name === name)?.write;
	if (!write) {
		throw new Error(`${name} is not written.`);
	}
	return complete(write(base, { language: 'en' }));
}
