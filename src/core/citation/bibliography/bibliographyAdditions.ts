import type { Steps } from '../../steps/steps';
import { withEdits, type TextEdit } from '../../text/textEdit';
import type { BibDialect } from './bib/bibEntry';
import type { AddResult, ExistingItem } from './file/addResult';
import type { OpenFile } from './file/openFile';
import { compareKeys, foldedKey, RecordFinder } from './file/recordFinder';
import { cleanItem } from './items/cleanItem';
import type { BibliographyItem } from './items/item';
import { identityOfCsl, sameDocument, type Identity } from './items/sameDocument';

/** How to write additions: the dialect for a .bib file that does not show its own, and the function that reads the file. */
export interface AdditionOptions {
	readonly dialect: BibDialect;
	readonly read: (text: string) => Steps<OpenFile>;
}

interface Added {
	readonly key: string;
	readonly identity: Identity;
	readonly index: number;
	/** Whether the file is sorted by key. */
	readonly isSorted: boolean;
	readonly edit: TextEdit;
}

/**
 * The additions to a bibliography file that has been read. However many items are added, the file is not read again, except once if it had no
 * records.
 */
export class BibliographyAdditions {
	private file: OpenFile;
	private readonly options: AdditionOptions;
	private finder: RecordFinder;
	/** The additions to the file as it was last read. */
	private readonly added: Added[] = [];

	constructor(file: OpenFile, options: AdditionOptions) {
		this.file = file;
		this.options = options;
		this.finder = new RecordFinder(file);
	}

	/** Looks for an item in the file and among the additions. Returns `undefined` if it is missing. */
	*findInSteps(given: BibliographyItem): Steps<ExistingItem | undefined> {
		const { key, csl } = cleanItem(given);
		const wanted = identityOfCsl(csl);
		return (yield* this.finder.namedInSteps(key, wanted))
			?? this.namedAddition(key, wanted)
			?? (yield* this.finder.describedInSteps(wanted))
			?? this.describedAddition(wanted);
	}

	/** Adds an item, if it is missing, with the smallest possible edit of the file as it was last read. */
	*addInSteps(given: BibliographyItem): Steps<AddResult> {
		if (this.file.problem) {
			return { kind: 'unreadable', problem: this.file.problem };
		}
		const existing = yield* this.findInSteps(given);
		if (existing) {
			return existing;
		}
		const item = cleanItem(given);
		const place = yield* this.finder.placeInSteps(item.key);
		const { edit, lost } = this.file.write(item, place.index, this.options.dialect);
		this.added.push({ key: item.key, identity: identityOfCsl(item.csl), ...place, edit });
		if (this.file.records.length === 0) {
			// The first record shows where and how to add others.
			this.file = yield* this.options.read(this.text);
			this.finder = new RecordFinder(this.file);
			this.added.length = 0;
		}
		return { kind: 'add', key: item.key, edit, lost };
	}

	/** The text of the file with all additions. */
	get text(): string {
		const inOrder = this.added.toSorted(
			// Without an order in the file, additions are in the order in which they were made.
			(a, b) => a.index - b.index || (a.isSorted ? compareKeys(a.key, b.key) : 0),
		);
		return withEdits(this.file.text, inOrder.map(({ edit }) => edit));
	}

	private namedAddition(key: string, wanted: Identity): ExistingItem | undefined {
		const named = this.added.find(one => foldedKey(one.key) === foldedKey(key));
		return named && { kind: named.key === key && sameDocument(wanted, named.identity, { sameKey: true }) ? 'present' : 'clash', key: named.key };
	}

	private describedAddition(wanted: Identity): ExistingItem | undefined {
		const known = this.added.find(({ identity }) => sameDocument(wanted, identity));
		return known && { kind: 'present', key: known.key };
	}
}
