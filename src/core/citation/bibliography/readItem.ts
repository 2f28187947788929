import type { CslItem } from '../../dossier/model';
import type { CslName } from './cslName';
import { bareDoi } from '../doi';

/** What a record of a bibliography file says, as an item of CSL, with what it links to on the machine of its owner. */
export interface ReadItem {
	readonly key: string;
	readonly csl: CslItem;
	/** Where the record begins in the file. */
	readonly start: number;
	/** As it is written; nobody has checked that it leads anywhere, or may. */
	readonly links: ItemLinks;
}

/** Where a record says that its document is. */
export interface ItemLinks {
	/** An address of the scheme `zotero`. */
	readonly zotero?: string;
	/** The path of a file. */
	readonly file?: string;
}

/** The variables of an item while it is read; empty ones are left out. */
export class ItemFields {
	private readonly fields: Record<string, unknown> = {};

	/** Sets a variable that is text, unless it is there or the text is empty. */
	text(name: string, value: string | undefined): void {
		const text = value?.replaceAll('\u0000', '').trim() ?? '';
		if (text !== '' && !Object.hasOwn(this.fields, name)) {
			this.fields[name] = name === 'DOI' ? bareDoi(text) : text;
		}
	}

	/** Sets a variable that is names, unless there are none. */
	names(name: string, names: readonly CslName[]): void {
		if (names.length > 0 && !Object.hasOwn(this.fields, name)) {
			this.fields[name] = names.map(({ particle, ...rest }) => (particle === undefined ? rest : { ...rest, 'non-dropping-particle': particle }));
		}
	}

	/** Sets a variable that is a date. */
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

/** The file that a record names, from what Zotero, JabRef and Mendeley write: `path`, `description:path:type`, several of them behind semicolons. The first PDF is taken. */
export function fileIn(value: string): string | undefined {
	const files = value.slice(0, LONGEST_FILES).split(/(?<!\\);/).map(entry => {
		const parts = entry.split(/(?<!\\):(?![\\/])/);
		const path = parts.length >= 3 ? parts.slice(1, -1).join(':') : entry;
		return path.replace(/\\([\\:;_])/g, '$1').trim();
	});
	return files.find(path => /\.pdf$/i.test(path));
}

const LONGEST_FILES = 4000;
const ZOTERO = /zotero:\/\/select\/(?:library|groups\/\d{1,12})\/items\/[A-Z0-9]{8}(?![A-Za-z0-9])/;

/** The address of an item in Zotero that a text has; `undefined` where there is none of the expected shape. */
export function zoteroIn(text: string): string | undefined {
	return ZOTERO.exec(text)?.[0];
}
