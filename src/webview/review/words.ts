import type { ReviewKind } from '../../core/review/reviewItem';
import type { ReviewKindName } from '../../protocol/review';
import type { ReviewString } from '../../protocol/reviewStrings';

/** The words of the page. */
export interface ReviewWords {
	readonly strings: Readonly<Record<ReviewString, string>>;
	/** In display order. */
	readonly kinds: readonly ReviewKindName[];
}

/** Replaces `{0}`, `{1}` and so on in a translated string. */
export function filled(text: string, ...values: readonly string[]): string {
	return text.replace(/\{(\d)\}/g, (whole, index: string) => values[Number(index)] ?? whole);
}

/** Returns the names of a kind. */
export function kindName({ kinds }: ReviewWords, kind: ReviewKind): ReviewKindName {
	return kinds.find(one => one.kind === kind) ?? { kind, one: kind, several: kind, icon: 'circle' };
}
