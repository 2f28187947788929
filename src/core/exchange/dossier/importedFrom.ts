import { increase } from '../../data/increase';
import type { ImportedFrom } from '../../dossier/file';
import type { Concept } from '../termBase';
import { cleanName } from '../termText';

/** The longest name of a file and the longest id, as in the schema of a dossier. */
const MAX_FILE = 300;
const MAX_ID = 500;

/** Returns the origin of the source that represents an imported file. */
export function importedFile(fileName: string): ImportedFrom {
	return { file: cleanName(fileName).slice(0, MAX_FILE) || 'file' };
}

/** Returns the identifier of a concept in its file: its id, otherwise its kind and `name`, its preferred name in the main language. */
export function recordOf({ id, kind = 'term' }: Pick<Concept, 'id' | 'kind'>, name: string): string {
	return id ?? `${kind} ${name}`;
}

/** Gives the records of a file ids that are unique in it. The same records in the same order get the same ids. */
export class RecordIds {
	private readonly file: string;
	private readonly taken = new Map<string, number>();

	constructor(fileName: string) {
		({ file: this.file } = importedFile(fileName));
	}

	/** Returns where a record comes from. A second record with the same id gets a number. */
	take(record: string): ImportedFrom {
		const id = cleanName(record).slice(0, MAX_ID - 8) || 'record';
		const number = increase(this.taken, id);
		return { file: this.file, id: number === 1 ? id : `${id} #${number}` };
	}
}

/** Returns a text that is unique to a record of a file. */
export function originKey({ file, id = '' }: ImportedFrom): string {
	return `${file}\u0000${id}`;
}
