import { compileInSteps, type CompiledFiles } from '../../../../src/core/compiled/compileDossier';
import { openLabelsInSteps, type LabelTable } from '../../../../src/core/compiled/labelTable';
import { openCompiledInSteps } from '../../../../src/core/compiled/openCompiled';
import type { Utf8 } from '../../../../src/core/compiled/utf8';
import type { Dossier } from '../../../../src/core/dossier/model';
import { readOwnInSteps } from '../../../../src/core/dossier/readOwn';
import type { Library } from '../../../../src/core/library/library';
import { complete } from '../../../../src/core/steps/steps';
import { validateShape } from './validDossier';

export const UTF8: Utf8 = {
	encode: text => new TextEncoder().encode(text),
	decode: bytes => new TextDecoder('utf-8', { fatal: true }).decode(bytes),
};

/** Compiles a valid dossier file. */
export function compiledFiles(text: string, digest = 'digest'): CompiledFiles {
	const { dossier, valid, findings } = complete(readOwnInSteps(text, { validate: validateShape }));
	if (!dossier || !valid) {
		throw new Error(`The dossier is not valid: ${JSON.stringify(findings)}`);
	}
	return complete(compileInSteps({ ...valid, dossier, findings, digest }, UTF8));
}

/** Returns a dossier as it is read from its compiled form; without the table of its labels if that cannot be used. */
export function openedDossier(
	{ dossier, labels }: { readonly dossier: Uint8Array; readonly labels?: Uint8Array },
	digest = 'digest',
): Dossier | undefined {
	return complete(openCompiledInSteps(dossier, digest, UTF8, labels && openedLabels(labels, digest)))?.dossier;
}

/** Returns a table of labels as it is read from its file. */
export function openedLabels(bytes: Uint8Array, digest = 'digest'): LabelTable | undefined {
	return complete(openLabelsInSteps(bytes, digest, UTF8));
}

/** Returns a text of all names, so that all of them are found unless they overlap. */
export function namesIn({ entries }: Library): string {
	return [...entries.values()].flatMap(({ entry }) => entry.labels.map(({ text }) => `${text}s and ${text}.`)).join(' Then ');
}
