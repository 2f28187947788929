import { execFileSync } from 'node:child_process';
import { projectTextFiles, type TextFile } from '../code/projectFiles';
import { regExpLiterals, type RegExpAt } from './regExpsOf';

/** Returns the source files of the project. */
export function sourceFiles(): readonly TextFile[] {
	return projectTextFiles().filter(({ path }) => path.startsWith('src/') && path.endsWith('.ts'));
}

/** Returns the regular expressions that our code constructs at run time. */
export function constructedRegExps(): readonly RegExpAt[] {
	const printed = execFileSync(process.execPath, ['--import', 'tsx', 'test/guards/support/regExps/recordRegExps.ts'], { encoding: 'utf8' });
	return JSON.parse(printed) as readonly RegExpAt[];
}

/** Returns all regular expressions of our code. */
export function ourRegExps(constructed: readonly RegExpAt[]): readonly RegExpAt[] {
	return [...regExpLiterals(sourceFiles()), ...constructed];
}
