import { isObject } from '../../data/isObject';
import { MAX_FINDINGS } from '../../limits';
import type { Steps } from '../../steps/steps';
import { misspeltVariablesInSteps } from '../cslVariables';
import type { DossierFile, EntryInFile } from '../file';
import { entryOfFinding, type DossierFinding, type ShapeValidator } from '../finding';
import type { Dossier, Key } from '../model';
import { normalizeInSteps } from '../normalize';
import { parseOwnInSteps, type ParsedDossier } from '../parseOwn';
import { isInOwnDirectionInSteps, withOwnDirection } from '../plainDirection';
import { ReferenceCheck } from '../references';
import { takeOverInSteps } from '../setAside';
import { withIndentedKeys } from '../yaml/misplacedKeys';
import { checkEntriesInSteps } from './entryFindings';
import { EntryShapes } from './entryShapes';
import { headFindings, sourcesOf } from './fileHead';
import { located, ownDossierInSteps, refused, wrongEntries, type OwnDossier } from './ownDossier';
import { findingsInWrongInSteps } from './wrongReferences';

/** How to read a dossier, and its last version that could be used. */
export interface ReadOwnOptions {
	readonly validate: ShapeValidator;
	readonly previous?: Dossier | undefined;
}

/** Reads a dossier in YAML or JSON of any layout as a whole, in steps. Never throws. */
export function* readWholeInSteps(text: string, options: ReadOwnOptions): Steps<OwnDossier> {
	const parsed = yield* parseOwnInSteps(text);
	return 'file' in parsed
		? located(yield* readParsed(parsed, yield* isInOwnDirectionInSteps(text), options), parsed.positionOf)
		: refused(parsed.findings);
}

function* readParsed(parsed: ParsedDossier, isPlain: boolean, { validate, previous }: ReadOwnOptions): Steps<OwnDossier> {
	const { file: data, parts } = parsed;
	const head = findingsInHead(parsed, validate);
	if (head.length > 0 || !isObject(data)) {
		return refused(head);
	}
	const all = [data['entries'], ...parts].filter(isObject).flatMap(map => Object.entries(map));
	const shapes = yield* new EntryShapes(data, validate).findingsInSteps(all);
	const own = <T>(value: T) => (isPlain ? value : withOwnDirection(value));
	const file = own({ ...data, entries: {} } as unknown as DossierFile);
	const inFile = new Map<Key, EntryInFile>();
	const wrongInFile: (readonly [Key, unknown])[] = [];
	for (const [index, [key, entry]] of all.entries()) {
		if (!shapes.has(index)) {
			inFile.set(key, own(entry as EntryInFile));
		} else if (wrongInFile.length < MAX_FINDINGS) {
			wrongInFile.push([key, own(entry)]);
		}
		yield;
	}
	const entries = new Map((yield* normalizeInSteps(file, inFile)).entries);
	if (previous) {
		yield* takeOverInSteps(entries, entries.keys(), previous);
	}
	const findings = [...parsed.findings, ...[...shapes.values()].flat()];
	const wrong = wrongEntries(findings);
	const check = new ReferenceCheck(file, key => inFile.has(key) || wrong.has(key));
	const found = yield* checkEntriesInSteps(check, inFile, entries);
	const inSources = [...check.inFile(), ...yield* misspeltVariablesInSteps(file.sources)];
	const inWrong = yield* findingsInWrongInSteps(wrongInFile, findings, check);
	const result = yield* ownDossierInSteps({ file, entries, findings: [...findings, ...inWrong, ...inSources], found }, previous);
	return { ...result, ...result.dossier && result.setAside.size === 0 && { valid: { file, entries: inFile } } };
}

/** Returns the findings in the file apart from its entries. */
function findingsInHead({ file, findings, parts }: ParsedDossier, validate: ShapeValidator): readonly DossierFinding[] {
	const head = headFindings(file, validate);
	const ofFile = findings.filter(finding => entryOfFinding(finding) === undefined);
	return head[0]?.code === 'newerFormat' || ofFile.length === 0
		? withIndentedKeys(head, { sources: [sourcesOf(file)], entries: isObject(file) ? [file['entries'], ...parts] : [] })
		: ofFile;
}
