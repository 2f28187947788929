import { readFile } from 'node:fs/promises';
import { parser } from '@lezer/markdown';
import { findMentions, mentionAt } from '../../src/core/lexicon/find';
import { buildLexicon } from '../../src/core/lexicon/lexicon';
import { mergeDossiers } from '../../src/core/library/library';
import { findMarkdownProse } from '../../src/core/prose/markdownProse';
import { readDossierYaml } from '../../src/core/dossier/readYaml';
import { schemaValidator } from '../../scripts/build/schemaModule';
import { buildMapTrie, findInMapTrie } from './baseline/mapTrie';
import { measure, type Timing } from './measure';
import { syntheticLabels, withLabels } from './syntheticLabels';

const MEGABYTE = 1_000_000;
const MANY = 100_000;

/** What finding labels costs in a draft of one million characters, beside reading each of its characters once. */
export async function benchScan(): Promise<readonly Timing[]> {
	const library = await bundledLibrary();
	const many = withLabels(library, syntheticLabels(MANY));
	const lexicon = buildLexicon(library);
	const large = buildLexicon(many);
	const trie = buildMapTrie(library);
	const largeTrie = buildMapTrie(many);
	const text = await longDraft(MEGABYTE);
	const prose = findMarkdownProse(text);
	const middle = text.indexOf('through UNODC', text.length / 2) + 'through '.length;
	return measure([
		{ name: 'baseline: read each character', run: () => checksum(text) },
		{ name: 'parse as Markdown (@lezer/markdown alone)', run: () => parser.parse(text).length },
		{ name: 'find the prose', run: () => findMarkdownProse(text).length },
		{ name: 'find all mentions in the prose', run: () => findMentions(lexicon, text, prose).length },
		{ name: 'the same with 100,000 labels more', run: () => findMentions(large, text, prose).length },
		{ name: 'the same with a trie of Maps, without forms', run: () => findInMapTrie(trie, text, prose).length },
		{ name: 'the same with it and 100,000 labels more', run: () => findInMapTrie(largeTrie, text, prose).length },
		{ name: 'find the mention under the cursor', run: () => mentionAt(lexicon, text, prose, middle + 1)?.end ?? NaN },
		{ name: 'the same with 100,000 labels more', run: () => mentionAt(large, text, prose, middle + 1)?.end ?? NaN },
	], 15, 3);
}

/** What building the index of 100,000 labels costs, beside parsing the same labels as JSON. */
export function benchBuild(): readonly Timing[] {
	const labels = syntheticLabels(MANY);
	const json = JSON.stringify(labels.map(({ text }, index) => ({ term: text, definition: `What ${text} means, number ${index}, in some words.` })));
	const library = withLabels(mergeDossiers([]), labels);
	return measure([
		{ name: 'baseline: parse the labels as JSON', run: () => JSON.parse(json).length },
		{ name: 'build the index with all forms', run: () => buildLexicon(library).size },
		{ name: 'build a trie of Maps without forms', run: () => buildMapTrie(library).size },
	], 7, 2);
}

function checksum(text: string): number {
	let sum = 0;
	for (let index = 0; index < text.length; index++) {
		sum = (Math.imul(sum, 31) + text.charCodeAt(index)) | 0;
	}
	return sum;
}

async function bundledLibrary() {
	const result = readDossierYaml(
		await readFile('dossiers/cop10-belgium.dossier.yaml', 'utf8'), await schemaValidator('schemas/dossier.schema.json'),
	);
	if ('findings' in result) {
		throw new Error('The dossier is not valid.');
	}
	return mergeDossiers([result.dossier]);
}

/** The sample note again and again, each time with a heading of its own. */
async function longDraft(length: number): Promise<string> {
	const note = await readFile('test/fixtures/workspace/policy-note.md', 'utf8');
	const parts: string[] = [];
	for (let size = 0; size < length; size += note.length) {
		parts.push(`## Part ${parts.length}\n\n${note}\n`);
	}
	return parts.join('').slice(0, length);
}
