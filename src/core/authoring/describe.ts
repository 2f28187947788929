import type { OffsetRange } from '../text/offsetRange';
import { valueExample } from './completion/templates';
import { keyUseAt, type KeyUse } from './outline/keyUses';
import type { Outline } from './outline/outline';
import { scalarAt } from './outline/place';
import { hasLanguageKeys, roleOf, type ValueRole } from './outline/roles';
import { descriptionOf, listedValues, type DossierSchema, type ValueSchema } from './schema';

/** The key or value at an offset of a dossier file, with its span. */
export interface Description extends OffsetRange {
	/** The key, or the value as written. */
	readonly text: string;
	readonly isKey: boolean;
	/** The source or entry whose key it is, or to which it refers. */
	readonly use: KeyUse | undefined;
	/** For a key, `language` if it is one, otherwise `other`. */
	readonly role: ValueRole;
	/** The description in the schema; `undefined` if it has none. */
	readonly description: string | undefined;
	/** Whether the schema requires the key. */
	readonly isRequired: boolean;
	/** The values that the schema lists for it. */
	readonly values: readonly string[];
	/** For a key, an example of it with its value in YAML, if the value has parts. */
	readonly example?: string | undefined;
}

/** Describes the key or value at an offset; `undefined` if there is none. */
export function describeAt(outline: Outline, offset: number, schema: DossierSchema): Description | undefined {
	const place = scalarAt(outline, offset);
	if (!place || place.scalar.style === 'block') {
		return undefined;
	}
	const { path, scalar, isKey } = place;
	const forms = schema.at(path);
	const name = path.at(-1);
	const above = schema.at(path.slice(0, -1));
	return {
		start: scalar.start,
		end: scalar.end,
		text: scalar.value,
		isKey,
		use: keyUseAt(place),
		role: !isKey ? roleOf(path) : hasLanguageKeys(above[0]?.definition, path.slice(0, -1)) ? 'language' : 'other',
		description: descriptionOf(forms),
		isRequired: isKey && above.some(({ required }) => required?.includes(String(name)) === true),
		values: listedValues(forms),
		...isKey && { example: exampleOf(outline, String(name), forms) },
	};
}

function exampleOf(outline: Outline, name: string, forms: readonly ValueSchema[]): string | undefined {
	const language = outline.top('language') ?? '';
	return valueExample(name, forms, /^[A-Za-z0-9-]+$/.test(language) ? language : 'en');
}
