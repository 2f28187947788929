import type { Steps } from '../../steps/steps';
import { entryOfFinding, type DossierFinding, type ShapeValidator } from '../finding';
import type { Key } from '../model';
import { shapeFindings } from '../read';

/** How many findings of an entry are kept. A file can have 200,000 entries, and people correct a few at a time. */
const MAX_KEPT_FINDINGS = 20;

/** The number of entries validated at once. */
const ENTRIES_AT_ONCE = 100;

/** Validates the entries of a file against the schema. */
export class EntryShapes {
	private readonly frame: Readonly<Record<string, unknown>>;
	private readonly validate: ShapeValidator;

	/** `file` is the file without its entries, and known to be valid. */
	constructor(file: Readonly<Record<string, unknown>>, validate: ShapeValidator) {
		// Each part is validated inside a file that is otherwise known to be valid.
		this.frame = { ...file, overview: [], sources: {} };
		this.validate = validate;
	}

	/** Returns the findings in entries, some of which may have the same key, by their index, in steps. Those that are valid are missing. */
	* findingsInSteps(entries: readonly (readonly [Key, unknown])[]): Steps<ReadonlyMap<number, readonly DossierFinding[]>> {
		const found = new Map<number, readonly DossierFinding[]>();
		for (let first = 0; first < entries.length;) {
			const some = new Map<Key, unknown>();
			let end = first;
			for (; end < entries.length && some.size < ENTRIES_AT_ONCE; end++) {
				const [key, entry] = entries[end] ?? [''];
				if (some.has(key)) {
					break;
				}
				some.set(key, entry);
			}
			if (this.findingsIn(some).length > 0) {
				for (const [index, [key, entry]] of entries.slice(first, end).entries()) {
					const findings = this.findingsIn([[key, entry]]);
					if (findings.length > 0) {
						found.set(first + index, findings.slice(0, MAX_KEPT_FINDINGS).map(finding => inEntry(finding, key)));
					}
				}
			}
			first = end;
			yield;
		}
		return found;
	}

	private findingsIn(entries: Iterable<readonly [Key, unknown]>): readonly DossierFinding[] {
		// `Object.fromEntries` defines even a key `__proto__` as an own property, which the schema then rejects.
		return shapeFindings({ ...this.frame, entries: Object.fromEntries(entries) }, this.validate);
	}
}

/** Returns a finding that is about an entry, if it was about all of them. */
function inEntry(finding: DossierFinding, key: Key): DossierFinding {
	return entryOfFinding(finding) === undefined ? { ...finding, path: ['entries', key] } : finding;
}
