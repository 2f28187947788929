import type { Timing } from './measure';
import { benchPages, benchSearch } from './preview';
import { benchDoubling } from './prose';

/** The measurements of the core that are no gates, as rows of tables, line by line. */
export async function coreReport(): Promise<readonly string[]> {
	return [
		'\nTwice the text, at worst (2 is linear, 4 the square)\n',
		...benchDoubling().map(({ language, worst, ratio }) => `| ${language} | ${JSON.stringify(worst)} | ${ratio.toFixed(2)} |`),
		'\nPages of the preview, in milliseconds, and beside the first row\n',
		...benchPages().map(row),
		'\nSearch of the preview, in milliseconds, and beside the first row\n',
		...benchSearch().map(row),
	];
}

function row({ name, median, fastest, ratio }: Timing): string {
	return `| ${name} | ${median.toFixed(2)} | ${fastest.toFixed(2)} | ${ratio.toFixed(2)} |`;
}
