/**
 * The minimum number of judgements that are kept: a book has some hundreds of quotations, and each version of one while it is typed is
 * another.
 */
const FEWEST_KEPT = 2000;

/** Judgements about quotations, which take long to make, for all versions of the documents that are checked with a context. */
export class JudgementCache<Judgement> {
	private readonly known = new Map<string, Judgement>();

	/** Whether a key has a judgement. */
	has(key: string): boolean {
		return this.known.has(key);
	}

	/**
	 * Returns the judgement of a key, which is made if it is not known. `keys` is how many a check asks for at most: of a document with
	 * more quotations than are kept otherwise, all have to be kept.
	 */
	get(key: string, keys: number, judge: () => Judgement): Judgement {
		if (this.known.has(key)) {
			return this.known.get(key) as Judgement;
		}
		const judgement = judge();
		if (this.known.size >= Math.max(FEWEST_KEPT, 2 * keys)) {
			this.known.clear();
		}
		this.known.set(key, judgement);
		return judgement;
	}
}
