import { resolve } from 'node:path';
import type { ExitCode, Machine } from '../../command';
import { counted } from '../../words/counted';
import { isGlob } from './globPattern';
import { IGNORE_FILE } from './ignoreFile';

/**
 * Files that may affect the findings in all documents: dossiers, whatever their names, fingerprints and bibliographies. None of them is a
 * document.
 */
const FOR_ALL = /\.(?:ya?ml|json|bib|bibtex|ris)$/i;

/** The result of checking several documents. */
export interface CheckedAgain {
	/** The number of documents that were checked. */
	readonly count: number;
	readonly code: ExitCode;
	/** The paths of the texts with which quotations were compared; none if no document was checked. */
	readonly compared: readonly string[];
}

/** Checks all documents, or those that are among some absolute paths. */
export type CheckAgain = (only: ReadonlySet<string> | undefined) => Promise<CheckedAgain>;

/**
 * Checks documents, and checks again after changes: a changed document alone; all documents after a change of a dossier, a text of a
 * source, a bibliography, the settings or the files left out. Returns only when watching ends.
 */
export async function watchDocuments(operands: readonly string[], check: CheckAgain, machine: Machine): Promise<ExitCode> {
	let { code, compared } = await check(undefined);
	machine.report('Waiting for changes. Ctrl+C stops.');
	for await (const changed of machine.watch(foldersOf(operands))) {
		const paths = new Set([...changed].map(path => resolve(path)));
		const texts = new Set(compared.map(path => resolve(path)));
		const isForAll = [...paths].some(path => FOR_ALL.test(path) || path === resolve(IGNORE_FILE) || texts.has(path));
		const again = await check(isForAll ? undefined : paths);
		if (again.count > 0) {
			({ code } = again);
			compared = isForAll ? again.compared : compared;
			machine.report(
				`${counted(again.count, 'document was', 'documents were')} checked again${again.code === 0 ? ': no findings.' : '.'}`,
			);
		}
	}
	return code;
}

/**
 * Returns what to watch: the files and folders named, globs up to their first wildcard, and the current folder with the settings and
 * dossiers.
 */
function foldersOf(operands: readonly string[]): readonly string[] {
	const named = operands.map(operand => {
		const parts = operand.split('/');
		const glob = parts.findIndex(isGlob);
		return glob < 0 ? operand : parts.slice(0, glob).join('/') || (operand.startsWith('/') ? '/' : '.');
	});
	return [...new Set(['.', ...named])];
}
