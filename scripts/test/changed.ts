import { CHANGE_RULES, GUARDS_OF_ALL_TEXT, UI_RULES } from './changeRules';
import type { ImportGraph } from './importGraph';

/** The test files of each section, by the section's name or, for sections that run the same files, by their group's. Paths are relative to the root. */
export type TestFiles = ReadonlyMap<string, readonly string[]>;

/**
 * The test files that changes can touch, by section; a section that is not touched is left out. A test is touched if it
 * imports a changed file, or if a rule says that its section reads it. What is not known to touch nothing touches everything.
 */
export function touchedBy(changes: readonly string[], tests: TestFiles, graph: ImportGraph): TestFiles {
	const imported = new Set([...graph.values()].flatMap(files => [...files]));
	const touched = [...tests].map(([section, files]) => [section, files.filter(file =>
		changes.some(change => graph.get(file)?.has(change) === true || isTouched(file, { section, change, files, imported })),
	)] as const);
	return new Map(touched.filter(([, files]) => files.length > 0));
}

interface Question {
	readonly section: string;
	readonly change: string;
	/** All test files of the section. */
	readonly files: readonly string[];
	/** All files that any test imports. */
	readonly imported: ReadonlySet<string>;
}

function isTouched(file: string, { section, change, files, imported }: Question): boolean {
	const rules = CHANGE_RULES.filter(({ changed }) => changed.test(change));
	return rules.some(({ sections }) => sections.includes(section))
		|| (rules.length === 0 && !imported.has(change))
		|| (section === 'guards' && GUARDS_OF_ALL_TEXT.test(`/${file}`))
		|| (section === 'ui' && change.startsWith('src/') && showsChange(file, change, files));
}

/** Whether a change of the sources can be seen in a UI test. */
function showsChange(file: string, change: string, files: readonly string[]): boolean {
	const rule = UI_RULES.find(({ changed }) => changed.test(change));
	const matches = (path: string) => rule?.tests.test(path.split('/').at(-1) ?? '') === true;
	return !files.some(matches) || matches(file);
}
