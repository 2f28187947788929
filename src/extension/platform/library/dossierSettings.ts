import * as vscode from 'vscode';
import { isObject } from '../../../core/data/isObject';
import type { DossierScope, Key } from '../../../core/dossier/model';
import { ENTRY_KINDS, type EntryKind } from '../../../core/dossier/vocabulary';
import type { DossierRestriction } from '../../../core/library/restrict';
import { SETTINGS } from '../../ids';

/** The user's settings for a dossier. */
export interface DossierSetting extends DossierRestriction {
	readonly isEnabled: boolean;
	/** The greater one is nearer; 0 by default. */
	readonly priority: number;
	readonly scope?: DossierScope;
}

const DEFAULT: DossierSetting = { isEnabled: true, priority: 0 };

/**
 * Returns a function that looks up the setting of a dossier by its id, with the values of the settings now. Values of a wrong type are
 * ignored.
 */
export function readDossierSettings(): (id: Key) => DossierSetting {
	const all: unknown = vscode.workspace.getConfiguration().get(SETTINGS.dossiers);
	return id => {
		const set = isObject(all) && Object.hasOwn(all, id) ? all[id] : undefined;
		return isObject(set) ? settingOf(set) : DEFAULT;
	};
}

/** Returns a function that tells whether the user has switched a dossier on, which the optional ones that ship with the extension need. */
export function readSwitchedOn(): (id: Key) => boolean {
	const all: unknown = vscode.workspace.getConfiguration().get(SETTINGS.dossiers);
	return id => isObject(all) && Object.hasOwn(all, id) && isObject(all[id]) && all[id]['enabled'] === true;
}

function settingOf({ enabled, priority, kinds, languages, scope }: Readonly<Record<string, unknown>>): DossierSetting {
	return {
		isEnabled: enabled !== false,
		priority: typeof priority === 'number' && Number.isFinite(priority) ? priority : 0,
		...(Array.isArray(kinds) && { kinds: ENTRY_KINDS.filter((kind: EntryKind) => kinds.includes(kind)) }),
		...(Array.isArray(languages) && { languages: languages.filter(language => typeof language === 'string') }),
		...((scope === 'folder' || scope === 'workspace') && { scope }),
	};
}
