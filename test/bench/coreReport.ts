import { benchDoubling } from './prose';

/** The measurements of the core that are no gates, as rows of tables, line by line. */
export async function coreReport(): Promise<readonly string[]> {
	return [
		'\nTwice the text, at worst (2 is linear, 4 the square)\n',
		...benchDoubling().map(({ language, worst, ratio }) => `| ${language} | ${JSON.stringify(worst)} | ${ratio.toFixed(2)} |`),
	];
}
