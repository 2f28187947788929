import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { dossierText } from '../../src/core/dossier/dossierText';
import type { DossierFile } from '../../src/core/dossier/file';
import type { DossierFinding, ShapeValidator } from '../../src/core/dossier/finding';
import { readDossierYaml } from '../../src/core/dossier/yaml/readYaml';
import { readFingerprint } from '../../src/core/quotation/fingerprint/fingerprintFile';
import { YAML_SUFFIX } from './readDossiers';

/** The source and target folders of the compilation. */
export interface CompileOptions {
	readonly from: string;
	readonly to: string;
	readonly validate: ShapeValidator;
}

/** Thrown if dossiers are invalid. The message lists every error with its position. */
export class InvalidDossiers extends Error {}

/** The folders of dossiers: those that are used unless the user switches them off, and those that the user switches on. */
export const DOSSIER_FOLDERS = ['dossiers', 'dossiers/optional'] as const;

/** Returns the file names that compiling a folder produces, sorted. */
export async function compiledNames(from: string): Promise<readonly string[]> {
	const names = (await readdir(from)).filter(name => name.endsWith(YAML_SUFFIX)).sort();
	return names.map(name => `${basename(name, YAML_SUFFIX)}.dossier.json`);
}

/** Returns the names of the fingerprints of sources in a folder, which are copied, sorted. */
export async function fingerprintNames(from: string): Promise<readonly string[]> {
	return (await readdir(from)).filter(name => name.endsWith('.fingerprint.json')).sort();
}

/** The source of the module `dossier:bundled`, for the dossiers that were compiled to a folder and to `optional` in it. */
export async function bundledModule(from: string, to: string): Promise<string> {
	const bundled = await compiledNames(from);
	const optional = (await compiledNames(join(from, 'optional'))).map(name => `optional/${name}`);
	return [
		`export const bundledDossiers = ${JSON.stringify(await digests(bundled, to))};`,
		`export const optionalDossiers = ${JSON.stringify(await digests(optional, to))};`,
	].join('\n');
}

async function digests(names: readonly string[], folder: string) {
	return Promise.all(names.map(async name => {
		const bytes = await readFile(join(folder, name));
		const { id, title } = JSON.parse(bytes.toString('utf8')) as DossierFile;
		return { name, sha256: createHash('sha256').update(bytes).digest('hex'), id, title };
	}));
}

/**
 * Compiles every YAML dossier in a folder to JSON of the same structure, one entry per line. Throws `InvalidDossiers` with the
 * file, line and column of each error. Copies the fingerprints of sources.
 */
export async function compileDossiers({ from, to, validate }: CompileOptions): Promise<void> {
	await mkdir(to, { recursive: true });
	const problems: string[] = [];
	const names = await compiledNames(from);
	const fingerprints = await fingerprintNames(from);
	for (const { name } of (await readdir(to, { withFileTypes: true })).filter(
		file => file.isFile() && ![...names, ...fingerprints].includes(file.name),
	)) {
		await rm(join(to, name));
	}
	for (const name of names) {
		const source = join(from, name.replace(/\.json$/, '.yaml'));
		const result = readDossierYaml(await readFile(source, 'utf8'), validate);
		if ('findings' in result) {
			problems.push(...result.findings.map(finding => describe(relative(process.cwd(), source), finding)));
		} else {
			await writeFile(join(to, name), dossierText(result.data as DossierFile));
		}
	}
	for (const name of fingerprints) {
		const text = await readFile(join(from, name), 'utf8');
		if (readFingerprint(text)) {
			await writeFile(join(to, name), text);
		} else {
			problems.push(`${relative(process.cwd(), join(from, name))}: expected a fingerprint, as \`dossier fingerprint\` writes it`);
		}
	}
	if (problems.length > 0) {
		throw new InvalidDossiers(`A dossier is not valid:\n${problems.join('\n')}`);
	}
}

const EXPECTATIONS: Readonly<Record<DossierFinding['code'], string>> = {
	unreadable: 'expected a file that can be read',
	notDownloaded: 'expected a file that was downloaded:',
	tooLarge: 'expected a smaller file, in MB:',
	tooManyFiles: 'expected fewer files:',
	newerFormat: 'expected a format that is known, not',
	idInUse: 'expected an id of its own, not',
	syntax: 'expected valid YAML',
	shape: 'expected by the schema:',
	misplacedKey: 'expected elsewhere; the key, and where it belongs:',
	duplicateKey: 'expected once in its object:',
	unknownSource: 'expected the key of a source of this dossier, not',
	unknownEntry: 'expected the key of an entry of this dossier, not',
	severalLocators: 'expected one locator at most in the evidence from',
	wrongProperty: 'expected a value of another type for the property',
	notADate: 'expected a date of the calendar, not',
	noPreferredLabel: 'expected a preferred label in the language',
	duplicateLabel: 'expected a label of its own, or `ambiguous: true` on both, for',
	duplicateRelation: 'expected the relation once, from one end:',
	misspeltVariable: 'expected a word that CSL knows:',
	moreFindings: 'there are more problems; these are the first',
};

function describe(file: string, { code, path, detail, line, column }: DossierFinding): string {
	return `${file}:${line ?? 1}:${column ?? 1}: ${path.join('.')}: ${EXPECTATIONS[code]} ${detail}`;
}
