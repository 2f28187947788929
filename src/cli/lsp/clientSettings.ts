import { isObject } from '../../core/data/isObject';

/**
 * Returns the value of a setting such as `dossier.checks.severity` in the settings of a client. These may be nested or have names with
 * dots, and may be all settings or only those below `dossier`. `undefined` if the setting is absent or null.
 */
export function settingIn(settings: unknown, name: string): unknown {
	return valueAt(settings, name) ?? valueAt(settings, name.replace(/^dossier\./, '')) ?? undefined;
}

function valueAt(settings: unknown, name: string): unknown {
	if (!isObject(settings)) {
		return undefined;
	}
	if (Object.hasOwn(settings, name)) {
		return settings[name];
	}
	for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
		const group = name.slice(0, dot);
		const found = Object.hasOwn(settings, group) ? valueAt(settings[group], name.slice(dot + 1)) : undefined;
		if (found !== undefined) {
			return found;
		}
	}
	return undefined;
}
