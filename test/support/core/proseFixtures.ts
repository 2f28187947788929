import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'node:path';
import { readMarked, type MarkedText } from './marked';

/** A document in which every mention of a label of the small dossier is marked. */
export interface ProseFixture extends MarkedText {
	/** The name of the file without its extension. */
	readonly language: string;
	readonly file: string;
}

/** The documents of `test/fixtures/prose`, one a language. */
export function proseFixtures(): readonly ProseFixture[] {
	return readdirSync('test/fixtures/prose').map(file => ({
		language: parse(file).name, file, ...readMarked(readFileSync(`test/fixtures/prose/${file}`, 'utf8')),
	}));
}
