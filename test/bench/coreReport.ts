import type { Timing } from './measure';
import { benchDoubling, benchEdit } from './prose';
import { benchBuild, benchScan } from './scan';

/** The measurements of the core as rows of tables, line by line. */
export async function coreReport(): Promise<readonly string[]> {
	return [
		'\nA draft of one million characters (median of 15 rounds; ratio to the baseline of the same round)\n',
		...(await benchScan()).map(row),
		'\nThe index of 100,000 labels (median of 7 rounds; ratio to the baseline of the same round)\n',
		...benchBuild().map(row),
		'\nAn edit in such a draft (median of 9 rounds; ratio to a first parse)\n',
		...(await benchEdit()).map(row),
		'\nTwice the text, at worst (2 is linear, 4 the square)\n',
		...benchDoubling().map(({ language, worst, ratio }) => `| ${language} | ${JSON.stringify(worst)} | ${ratio.toFixed(2)} |`),
	];
}

function row({ name, median, ratio }: Timing): string {
	return `| ${name} | ${median.toFixed(2)} ms | ${ratio < 0.1 ? ratio.toFixed(4) : ratio.toFixed(2)} |`;
}
