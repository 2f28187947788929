import { compileInSteps } from '../../../src/core/compiled/compileDossier';
import { openCompiledInSteps } from '../../../src/core/compiled/openCompiled';
import type { Utf8 } from '../../../src/core/compiled/utf8';
import type { Dossier } from '../../../src/core/dossier/model';
import { readOwnInSteps } from '../../../src/core/dossier/readOwn';
import { complete } from '../../../src/core/dossier/steps';
import { validateShape } from './smallLibrary';

export const UTF8: Utf8 = {
	encode: text => new TextEncoder().encode(text),
	decode: bytes => new TextDecoder('utf-8', { fatal: true }).decode(bytes),
};

/** Compiles a valid dossier file. */
export function compiledBytes(text: string, digest = 'digest'): Uint8Array<ArrayBuffer> {
	const { dossier, valid, findings } = complete(readOwnInSteps(text, { validate: validateShape }));
	if (!dossier || !valid) {
		throw new Error(`The dossier is not valid: ${JSON.stringify(findings)}`);
	}
	return complete(compileInSteps({ ...valid, dossier, findings, digest }, UTF8));
}

/** Returns a dossier as it is read from its compiled form. */
export function openedDossier(bytes: Uint8Array, digest = 'digest'): Dossier | undefined {
	return complete(openCompiledInSteps(bytes, digest, UTF8))?.dossier;
}
