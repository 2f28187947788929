import { createHash } from 'node:crypto';
import { validate as isValid } from 'dossier:schema';
import { load } from 'js-yaml';
import { compileInSteps, type CompiledFiles } from '../../../src/core/compiled/compileDossier';
import { joinLabelsInSteps } from '../../../src/core/compiled/joinLabels';
import { openLabelsInSteps, type LabelTable } from '../../../src/core/compiled/labelTable';
import type { JoinedLabels } from '../../../src/core/compiled/memberList';
import { openCompiledInSteps } from '../../../src/core/compiled/openCompiled';
import type { Utf8 } from '../../../src/core/compiled/utf8';
import type { DossierFile } from '../../../src/core/dossier/file';
import type { ShapeValidator } from '../../../src/core/dossier/finding';
import type { Dossier } from '../../../src/core/dossier/model';
import { readOwnInSteps } from '../../../src/core/dossier/readOwn';
import { buildLexicon, LexiconBuilder, type Lexicon } from '../../../src/core/lexicon/lexicon';
import { mentionAt } from '../../../src/core/lexicon/matching/find';
import { updateLexiconInSteps } from '../../../src/core/lexicon/updateLexicon';
import type { Library } from '../../../src/core/library/library';
import { mergeInSteps } from '../../../src/core/library/merge';
import { complete, type Steps } from '../../../src/core/steps/steps';
import { buildSymbolIndexInSteps } from '../../../src/core/symbol/symbolIndex';
import { largeFiles } from '../largeFiles';
import { median } from '../measure';
import { milliseconds, type Values } from './values';

const DOSSIERS = 12;
const ENTRIES = 100_000;
const LABELS = 3 * ENTRIES;
const ROUNDS = 5;
/** In place of the digest of a dossier that is not in use. */
const UNUSED = 'unused';
/** One label in the text whose mention ends the measurement. */
const TEXT = 'It refers to the name ';

const validate: ShapeValidator = value => (isValid(value) ? [] : isValid.errors ?? []);

const UTF8: Utf8 = (() => {
	const [encoder, decoder] = [new TextEncoder(), new TextDecoder('utf-8', { fatal: true })];
	return { encode: text => encoder.encode(text), decode: bytes => decoder.decode(bytes) };
})();

/** A dossier file in its three forms. */
export interface LargeFile {
	/** In place of a digest. */
	readonly name: string;
	readonly yaml: Uint8Array;
	readonly json: string;
	readonly compiled: CompiledFiles;
}

/**
 * Measures the time until the entry of the first mention is known, for 100,000 entries with 300,000 labels in twelve dossiers: when they are compiled, and when they
 * are read from YAML; and how long one changed entry takes.
 */
export function compiledJob(): Values {
	const { files, name } = preparedFiles();
	const jsons = files.map(({ json }) => UTF8.encode(json));
	const times: Record<'json' | 'opened' | 'joined' | 'replaced' | 'hashed', number[]> = {
		json: [],
		opened: [],
		joined: [],
		replaced: [],
		hashed: [],
	};
	const joined = joinedLabels(files);
	const [replaced, ...same] = files.toReversed();
	if (!replaced) {
		return {};
	}
	const similar = joinedLabels([...same.slice(0, 5), changedFile(), ...same.slice(5)]);
	const blocks = [longestStep(openLabelsInSteps(joined, 'all', UTF8), 1)];
	for (let round = 0; round < ROUNDS; round++) {
		times.json.push(
			measured(() =>
				jsons.reduce((sum, json) => sum + Object.keys((JSON.parse(UTF8.decode(json)) as DossierFile).entries).length, 0),
			),
		);
		times.hashed.push(measured(() => files.reduce((sum, { yaml }) => sum + digestOf(yaml).length, 0)));
		times.opened.push(measured(() => card(files.map(file => opened(file)), name, membersOf(openedLabels(joined), files))));
		times.joined.push(measured(() => card(files.map(file => opened(file)), name, membersOf(openedLabels(joinedLabels(files)), files))));
		const read = similar.slice();
		times.replaced.push(measured(() => card(files.map(file => opened(file)), name, similarLabels(openedLabels(read), same, replaced))));
	}
	const uncached = readTimes(files, name);
	files.forEach(file => blocks.push(longestStep(openCompiledInSteps(file.compiled.dossier, file.name, UTF8), 1)));
	return {
		compiledJson: median(times.json),
		compiledOpened: median(times.opened),
		compiledJoined: median(times.joined),
		compiledReplaced: median(times.replaced),
		compiledHashed: median(times.hashed),
		...uncached,
		compiledStep: Math.max(...blocks),
		compiledFile:
			files.reduce((sum, { compiled: { dossier, labels } }) => sum + dossier.length + labels.length, joined.length) / LABELS,
		...memory(files, joined, name),
		...edit(files),
	};
}

/** Measures the parser of YAML alone, and the first card when nothing is compiled. */
function readTimes(files: readonly LargeFile[], name: string): Values {
	const [yaml, uncached]: [number[], number[]] = [[], []];
	for (let round = 0; round < 2; round++) {
		yaml.push(
			measured(() => files.reduce((sum, file) => sum + Object.keys((load(UTF8.decode(file.yaml)) as DossierFile).entries).length, 0)),
		);
		uncached.push(
			measured(() =>
				card(
					files.map(file => read(UTF8.decode(file.yaml))),
					name,
				),
			),
		);
	}
	return { compiledYaml: median(yaml), compiledUncached: median(uncached) };
}

/** Returns the files, and a name in the first. The objects that they are made from are not kept: each garbage collection would go through them. */
function preparedFiles(): { readonly files: readonly LargeFile[]; readonly name: string } {
	const all = largeFiles(DOSSIERS, ENTRIES / DOSSIERS);
	return {
		files: all.map(({ file, yaml }): LargeFile => ({
			name: file.id,
			yaml: UTF8.encode(yaml),
			json: JSON.stringify(file),
			compiled: compiled(file, file.id),
		})),
		name: `${all[0]?.name ?? ''} `.trim(),
	};
}

/** Returns the memory, heap and buffers together, that is in use after the first card, for each label. */
function memory(files: readonly LargeFile[], joined: Uint8Array, name: string): Values {
	const before = used();
	const { library, lexicon } = libraryOf(
		files.map(file => opened(file, file.compiled.dossier.slice())),
		membersOf(openedLabels(joined.slice()), files),
	);
	const found = mentionIn(library, lexicon, name);
	const after = used();
	return { compiledBytes: (after - before) / LABELS * found * Math.sign(library.entries.size) };
}

/** Measures a change of one entry in a library of plain objects: the steps in which it is merged and indexed. */
function edit(files: readonly LargeFile[]): Values {
	const before = complete(mergeInSteps(files.map(({ json }) => read(json))));
	let lexicon = buildLexicon(before);
	const build = measured(() => (lexicon = buildLexicon(before)).size);
	const [first, ...others] = before.dossiers;
	const [key, entry] = [...first?.entries ?? []][7] ?? [];
	if (!first || key === undefined || !entry) {
		return {};
	}
	const changed: Dossier = {
		...first,
		entries: new Map([
			...first.entries,
			[key, { ...entry, labels: entry.labels.map(label => ({ ...label, text: `${label.text} changed` })) }],
		]),
	};
	const times: number[] = [];
	let library = before;
	for (const dossier of [changed, first, changed, first, changed]) {
		const after = complete(mergeInSteps([dossier, ...others], library));
		times.push(measured(() => (lexicon = complete(updateLexiconInSteps(lexicon, library, after)) ?? lexicon).size));
		library = after;
	}
	const last = complete(mergeInSteps([first, ...others], library));
	return { editBuild: build, editUpdate: median(times), editStep: longestStep(updateLexiconInSteps(lexicon, library, last), 64) };
}

/** Reads a dossier that is valid. */
export function read(text: string): Dossier {
	const { dossier, findings } = complete(readOwnInSteps(text, { validate }));
	if (!dossier) {
		throw new Error(`A dossier is not valid: ${JSON.stringify(findings[0])}`);
	}
	return dossier;
}

export function compiled(file: DossierFile, digest: string): CompiledFiles {
	const { dossier, valid, findings } = complete(readOwnInSteps(JSON.stringify(file), { validate }));
	if (!dossier || !valid) {
		throw new Error(`A dossier is not valid: ${JSON.stringify(findings[0])}`);
	}
	return complete(compileInSteps({ ...valid, dossier, findings, digest }, UTF8));
}

export function opened({ name, compiled: { dossier } }: LargeFile, bytes: Uint8Array = dossier): Dossier {
	const result = complete(openCompiledInSteps(bytes, name, UTF8));
	if (!result) {
		throw new Error('A compiled dossier cannot be opened.');
	}
	return result.dossier;
}

/** Returns the table of the labels of all files, as it is stored after the first start. */
export function joinedLabels(files: readonly LargeFile[]): Uint8Array<ArrayBuffer> {
	return complete(joinLabelsInSteps(files.map(({ name, compiled: { labels } }) => openedLabels(labels, name)), 'all', UTF8));
}

export function openedLabels(bytes: Uint8Array, digest = 'all'): LabelTable {
	const table = complete(openLabelsInSteps(bytes, digest, UTF8));
	if (!table) {
		throw new Error('A table of labels cannot be opened.');
	}
	return table;
}

/** Returns another dossier of the same size, which is not in use. */
function changedFile(): LargeFile {
	const { file, yaml } = largeFiles(DOSSIERS + 1, ENTRIES / DOSSIERS).at(-1) ?? {};
	if (!file || yaml === undefined) {
		throw new Error('There is no file.');
	}
	return { name: UNUSED, yaml: UTF8.encode(yaml), json: '', compiled: compiled(file, UNUSED) };
}

export function membersOf(table: LabelTable, files: readonly Pick<LargeFile, 'name'>[]): JoinedLabels {
	return { table, members: files.map(({ name }) => ({ digest: name, labels: table.labels / files.length })), others: new Map() };
}

/** Returns the table that has the labels of all but one of the dossiers in use, and of one that is not in use. */
function similarLabels(table: LabelTable, same: readonly LargeFile[], { name, compiled: { labels } }: LargeFile): JoinedLabels {
	const members = [...same.slice(0, 5), { name: UNUSED }, ...same.slice(5)];
	return { ...membersOf(table, members), others: new Map([[name, openedLabels(labels, name)]]) };
}

/** Merges and indexes dossiers, and finds a name. Returns 1 if its entry can be read. */
export function card(dossiers: readonly Dossier[], name: string, labels?: JoinedLabels): number {
	const { library, lexicon } = libraryOf(dossiers, labels);
	return mentionIn(library, lexicon, name);
}

export function libraryOf(dossiers: readonly Dossier[], labels?: JoinedLabels): { readonly library: Library; readonly lexicon: Lexicon } {
	const library = complete(mergeInSteps(dossiers));
	const builder = new LexiconBuilder(library, labels);
	while (builder.advance(1000)) {
		// Some of the labels are added at each call.
	}
	complete(buildSymbolIndexInSteps(library));
	return { library, lexicon: builder.finish() };
}

/** Returns 1 if a name is found and its entry can be read. */
export function mentionIn({ entries }: Library, lexicon: Lexicon, name: string): number {
	const text = TEXT + name;
	const mention = mentionAt(lexicon, text, [{ start: 0, end: text.length, continues: false }], text.length - 1);
	return entries.get(mention?.labels[0]?.entry ?? '')?.entry.gloss ? 1 : NaN;
}

function digestOf(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}

/** Returns the processor time of some work after collecting garbage, so that it is not charged for that of others. */
function measured(work: () => number): number {
	(globalThis as { gc?: () => void }).gc?.();
	return milliseconds(work);
}

/** Returns the processor time of the longest of `together` steps, in milliseconds. Short steps are timed together, since reading the time takes longer than one. */
function longestStep(steps: Steps<unknown>, together: number): number {
	(globalThis as { gc?: () => void }).gc?.();
	let longest = 0;
	for (let done = false; !done;) {
		longest = Math.max(longest, milliseconds(() => {
			for (let step = 0; step < together && !done; step++) {
				done = steps.next().done === true;
			}
			return 0;
		}));
	}
	return longest;
}

function used(): number {
	const { gc } = globalThis as { gc?: () => void };
	gc?.();
	gc?.();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return heapUsed + arrayBuffers;
}
