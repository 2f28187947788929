import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'node:path';
import { readMarked, type MarkedText } from './marked';

/** A document with all mentions of labels of the small dossier marked. */
export interface ProseFixture extends MarkedText {
	/** The file name without extension. */
	readonly language: string;
	readonly file: string;
}

/** Returns the documents of `test/fixtures/prose`, one per language. */
export function proseFixtures(): readonly ProseFixture[] {
	return readdirSync('test/fixtures/prose').map(file => ({
		language: parse(file).name, file, ...readMarked(readFileSync(`test/fixtures/prose/${file}`, 'utf8')),
	}));
}
