import { readFileSync } from 'node:fs';
import { readBibliography } from '../../../../src/core/citation/bibliography/readBibliography';
import { buildKeyIndex } from '../../../../src/core/citation/keys/keyIndex';
import { keysOfFiles } from '../../../../src/core/citation/keys/knownBibliography';
import type { KnownKeys } from '../../../../src/core/citation/keys/unknownKeys';
import { once } from '../once';
import { bundledLibrary } from './bundledLibrary';

/** The bibliography that the documents in the fixtures of checks name. */
export const FIXTURE_BIBLIOGRAPHY = readFileSync('test/fixtures/checks/refs.bib', 'utf8');

/** The keys with which those of these documents are compared: those of the bundled dossier and of the bibliography. */
export const bundledKeys = once((): KnownKeys => ({
	index: buildKeyIndex(bundledLibrary),
	bibliography: keysOfFiles([{ format: 'bib', ...readBibliography(FIXTURE_BIBLIOGRAPHY, 'bib') }], false),
}));
