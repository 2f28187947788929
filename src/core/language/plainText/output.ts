import type { Output } from '../../citation/style/output';
import { oneLine } from '../../text/shownText';

/** Writes unformatted text on one line. */
export const plainTextOutput: Output = {
	text: text => oneLine(text),
	italic: text => text,
	smallCaps: text => text,
	address: url => oneLine(url),
};
