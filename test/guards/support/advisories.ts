/** A half-open range of versions. */
interface Versions {
	readonly from?: string;
	readonly below: string;
}

/** A known vulnerability in a package that ships. */
export interface Advisory {
	readonly package: string;
	readonly advisory: string;
	readonly affected: readonly Versions[];
}

/** The date on which the bundled packages were last looked up in stored data of osv.dev, GitHub and Mend; those of the program alone were, a day later, with `npm audit`, and `approx-string-match`, `chokidar`, `jsonc-parser`, `readdirp` and those whose names begin with `vscode-` in stored threads of GitHub. */
const LOOKED_UP = '2026-11-26';

/** The packages that were looked up, with or without advisories. */
const LOOKED_UP_PACKAGES: readonly string[] = [
	'@lezer/common', '@lezer/markdown', 'ajv', 'approx-string-match', 'chokidar', 'd3-array', 'd3-path', 'd3-scale', 'd3-shape', 'd3-time', 'fflate', 'js-yaml', 'jsonc-parser', 'n3', 'readdirp', 'saxes', 'valibot', 'vscode-jsonrpc', 'vscode-languageserver',
	'vscode-languageserver-protocol', 'vscode-languageserver-textdocument', 'vscode-languageserver-types', 'xmlchars',
];

const ADVISORIES: readonly Advisory[] = [
	{ package: 'ajv', advisory: 'GHSA-2g4f-4pwh-qvx6', affected: [{ below: '6.14.0' }, { from: '7.0.0', below: '8.18.0' }] },
	{ package: 'js-yaml', advisory: 'GHSA-h67p-54hq-rp68', affected: [{ below: '3.15.0' }, { from: '4.0.0', below: '4.2.0' }] },
	{
		package: 'js-yaml',
		advisory: 'GHSA-52cp-r559-cp3m',
		affected: [
			{ from: '3.0.0', below: '3.15.0' },
			{ from: '4.0.0', below: '4.3.0' },
		],
	},
	{
		package: 'js-yaml',
		advisory: 'CVE-2026-84375',
		affected: [
			{ from: '3.0.0', below: '3.15.2' },
			{ from: '4.0.0', below: '4.3.2' },
		],
	},
	{ package: 'valibot', advisory: 'GHSA-vqpr-j7v3-hqw9', affected: [{ from: '0.31.0', below: '1.2.0' }] },
];

/** Returns the advisories that apply to packages in these versions. */
export function advisedAgainst(versions: ReadonlyMap<string, string>): readonly string[] {
	return [
		...[...versions.keys()]
			.filter(name => !LOOKED_UP_PACKAGES.includes(name))
			.map(name => `${name} is shipped, and was not among what was looked up on ${LOOKED_UP}`),
		...ADVISORIES.flatMap(({ package: name, advisory, affected }) => {
			const version = versions.get(name);
			const isAffected =
				version !== undefined
				&& affected.some(({ from, below }) => (from === undefined || compare(version, from) >= 0) && compare(version, below) < 0);
			return isAffected ? [`${name} ${version}: ${advisory}`] : [];
		}),
	];
}

function compare(one: string, other: string): number {
	const [a, b] = [one, other].map(version => version.split(/[.-]/).slice(0, 3).map(Number));
	const index = [0, 1, 2].find(at => a?.[at] !== b?.[at]);
	return index === undefined ? 0 : (a?.[index] ?? 0) - (b?.[index] ?? 0);
}
