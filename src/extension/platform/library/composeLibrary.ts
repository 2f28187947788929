import type * as vscode from 'vscode';
import type { DossierFinding } from '../../../core/dossier/finding';
import type { Dossier, Key } from '../../../core/dossier/model';
import { restrictDossier } from '../../../core/library/restrict';
import { fileNameOf } from '../files/files';
import { shortAddress } from '../sources/address/dossierAddress';
import type { DossierFileState, DossierSourceKind } from '../sources/dossierSource';
import type { DossierSetting } from './dossierSettings';

/** A dossier file and the kind of its source. */
export interface SourcedFile extends DossierFileState {
	readonly kind: DossierSourceKind;
}

/** A dossier that is part of the library, restricted as the user has set, and its file. */
export interface DossierInUse extends SourcedFile {
	readonly dossier: Dossier;
}

/** A dossier file with findings. */
export interface BrokenDossier extends Pick<DossierFileState, 'origin'> {
	readonly uri: vscode.Uri;
	readonly kind: DossierSourceKind;
	readonly findings: readonly [DossierFinding, ...DossierFinding[]];
	/** Whether a version of the dossier, complete or not, is part of the library. */
	readonly isInUse: boolean;
	/** When that version was read, in milliseconds since the epoch; only if the newest one cannot be used. */
	readonly lastGood?: number;
}

/** Returns the name of a dossier file for lists and messages: its address without a query, or its name without its folders. */
export function dossierFileName({ uri, origin }: Pick<DossierFileState, 'uri' | 'origin'>): string {
	return origin ? shortAddress(origin.address) : fileNameOf(uri);
}

/** Whether nothing in a file can be used. A file that is merely replaced by another dossier with the same id does not count. */
export function isUnreadable({ isInUse, findings: [first] }: BrokenDossier): boolean {
	return !isInUse && first.code !== 'idInUse';
}

/** The dossiers that become the library, and the problems of the others. */
export interface Composition {
	/** Nearest first. */
	readonly inUse: readonly DossierInUse[];
	readonly broken: readonly BrokenDossier[];
}

/** A file with the setting for its dossier; absent for a file without a dossier. */
interface ConfiguredFile {
	readonly file: SourcedFile;
	readonly setting: DossierSetting | undefined;
}

/**
 * Chooses the dossiers to use, in the order of their priority and then of the files given. Of several with the same id, the first is used.
 * Dossiers that are switched off are left out, and their findings, too.
 */
export class LibraryComposer {
	/** Each dossier under the restriction that was applied last, so that it stays the same object. */
	private readonly restricted = new WeakMap<Dossier, { readonly by: string; readonly dossier: Dossier }>();

	compose(files: readonly SourcedFile[], settingOf: (id: Key) => DossierSetting): Composition {
		const inUse = new Map<Key, DossierInUse>();
		const broken: BrokenDossier[] = [];
		const wanted = files.map((file): ConfiguredFile => ({ file, setting: file.dossier && settingOf(file.dossier.id) }))
			.filter(({ setting }) => setting?.isEnabled !== false)
			.sort((one, other) => (other.setting?.priority ?? 0) - (one.setting?.priority ?? 0));
		for (const { file, setting } of wanted) {
			const { uri, kind, dossier, findings, lastGood, origin } = file;
			const earlier = dossier && inUse.get(dossier.id);
			const [first, ...others] = earlier ? [idInUse(earlier), ...findings] : findings;
			if (dossier && !earlier && setting) {
				inUse.set(dossier.id, this.inUseOf(file, dossier, setting));
			}
			if (first) {
				broken.push({
					uri,
					kind,
					findings: [first, ...others],
					isInUse: dossier !== undefined && !earlier,
					...(lastGood !== undefined && { lastGood }),
					...(origin && { origin }),
				});
			}
		}
		return { inUse: [...inUse.values()], broken };
	}

	private inUseOf({ folder, ...file }: SourcedFile, dossier: Dossier, setting: DossierSetting): DossierInUse {
		const isLimited = (setting.scope ?? dossier.scope) !== 'workspace';
		return { ...file, dossier: this.restrict(dossier, setting), ...(folder && isLimited && { folder }) };
	}

	private restrict(dossier: Dossier, { kinds, languages }: DossierSetting): Dossier {
		const by = JSON.stringify([kinds, languages]);
		const known = this.restricted.get(dossier);
		if (known?.by === by) {
			return known.dossier;
		}
		const restricted = restrictDossier(dossier, { ...(kinds && { kinds }), ...(languages && { languages }) });
		this.restricted.set(dossier, { by, dossier: restricted });
		return restricted;
	}
}

/** Returns the finding for a dossier that is not used because another one has its id. */
function idInUse({ dossier: { id }, ...file }: DossierInUse): DossierFinding {
	return { code: 'idInUse', path: ['id'], detail: `${id} (${dossierFileName(file)})` };
}
