import type { DossierFinding } from '../../../core/dossier/finding';
import type { Library } from '../../../core/library/library';
import type { BrokenDossier, DossierInUse } from './composeLibrary';

/** The library, the files that its dossiers come from, and the files with findings. */
export interface LibraryState {
	readonly library: Library;
	/** In the order of the dossiers of the library. */
	readonly inUse: readonly DossierInUse[];
	readonly broken: readonly BrokenDossier[];
}

/** Whether two states show the same: the same library object from the same files, with the same findings. */
export function isSameState(one: LibraryState, other: LibraryState): boolean {
	return one.library === other.library && areSame(one.inUse, other.inUse, isSameFile) && areSame(one.broken, other.broken, isSameBroken);
}

function isSameFile(one: DossierInUse, other: DossierInUse): boolean {
	return (
		String(one.uri) === String(other.uri)
		&& one.kind === other.kind
		&& one.dossier === other.dossier
		&& one.extension === other.extension
		&& one.lastGood === other.lastGood
		&& one.origin?.copy?.sha256 === other.origin?.copy?.sha256
		&& one.folder?.toString() === other.folder?.toString()
	);
}

function isSameBroken(one: BrokenDossier, other: BrokenDossier): boolean {
	return (
		String(one.uri) === String(other.uri)
		&& one.kind === other.kind
		&& one.isInUse === other.isInUse
		&& one.lastGood === other.lastGood
		&& areSame(one.findings, other.findings, isSameFinding)
	);
}

/** Findings of a file that has not changed are the same objects; those about its id are created again. */
function isSameFinding(one: DossierFinding, other: DossierFinding): boolean {
	return one === other || (one.code === other.code && one.code === 'idInUse' && one.detail === other.detail);
}

function areSame<Item>(ones: readonly Item[], others: readonly Item[], isSame: (one: Item, other: Item) => boolean): boolean {
	return ones.length === others.length && ones.every((one, index) => isSame(one, others[index] as Item));
}
