/**
 * The minimum number of judgements that are kept: a book has some hundreds of quotations, and each version of a quotation that is being
 * typed counts as a further one.
 */
const MIN_KEPT = 2000;

/** Judgements about quotations, for all versions of the documents that are checked with a context. They take long to make. */
export class JudgementCache<Judgement> {
	private readonly known = new Map<string, Judgement>();

	/** Whether a key has a judgement. */
	has(key: string): boolean {
		return this.known.has(key);
	}

	/**
	 * Returns the judgement of a key, which is made if it is not known. `keys` is the maximum number that one check needs: a document may
	 * have more quotations than the minimum, and all of them have to be kept.
	 */
	get(key: string, keys: number, judge: () => Judgement): Judgement {
		if (this.known.has(key)) {
			return this.known.get(key) as Judgement;
		}
		const judgement = judge();
		if (this.known.size >= Math.max(MIN_KEPT, 2 * keys)) {
			this.known.clear();
		}
		this.known.set(key, judgement);
		return judgement;
	}
}
