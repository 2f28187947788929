import { cslNameValue, type CslName } from '../../../csl/cslName';
import type { CslItem } from '../../../dossier/model';
import { MAX_FILE_FIELD_LENGTH } from '../../../limits';
import { bareDoi } from '../../doi';

/** A record of a bibliography file as a CSL item, with its links to local files and programs. */
export interface ReadItem {
	readonly key: string;
	readonly csl: CslItem;
	/** The start of the record in the file. */
	readonly start: number;
	/** The end of the record; absent in formats that are only read. */
	readonly end?: number;
	/** As in the file, unchecked. */
	readonly links: ItemLinks;
	/** The variables or fields that could not be read in full, such as a date that does not exist; absent if there are none. */
	readonly unread?: readonly string[];
}

/** The location of its document according to a record. */
export interface ItemLinks {
	/** A `zotero:` URI. */
	readonly zotero?: string;
	/** A file path. */
	readonly file?: string;
}

/** Collects the variables of an item that is being read. Empty values are left out. */
export class ItemFields {
	private readonly fields: Record<string, unknown> = {};

	/** Sets a text variable, unless it is already set or the text is empty. */
	text(name: string, value: string | undefined): void {
		const text = value?.replaceAll('\u0000', '').trim() ?? '';
		if (text !== '' && !Object.hasOwn(this.fields, name)) {
			this.fields[name] = name === 'DOI' ? bareDoi(text) : text;
		}
	}

	/** Sets a name variable, unless there are no names. */
	names(name: string, names: readonly CslName[]): void {
		if (names.length > 0 && !Object.hasOwn(this.fields, name)) {
			this.fields[name] = names.map(cslNameValue);
		}
	}

	/** Sets a date variable. */
	date(name: string, value: unknown): void {
		if (value !== undefined && !Object.hasOwn(this.fields, name)) {
			this.fields[name] = value;
		}
	}

	has(name: string): boolean {
		return Object.hasOwn(this.fields, name);
	}

	item(type: string): CslItem {
		return { type, ...this.fields };
	}
}

/**
 * Returns the path in a file field as Zotero, JabRef and Mendeley write it: `path` or `description:path:type`, several separated by
 * semicolons. The first PDF is preferred.
 */
export function fileIn(value: string): string | undefined {
	const files = value.slice(0, MAX_FILE_FIELD_LENGTH).split(/(?<!\\);/).map(entry => {
		const parts = entry.split(/(?<!\\):(?![\\/])/);
		const path = parts.length >= 3 ? parts.slice(1, -1).join(':') : entry;
		return path.replace(/\\([\\:;_])/g, '$1').trim();
	});
	return files.find(path => /\.pdf$/i.test(path));
}
const ZOTERO = /zotero:\/\/select\/(?:library|groups\/\d{1,12})\/items\/[A-Z0-9]{8}(?![A-Za-z0-9])/;

/** Returns the `zotero:` URI of an item in a text; `undefined` if there is no valid one. */
export function zoteroIn(text: string): string | undefined {
	return ZOTERO.exec(text)?.[0];
}
