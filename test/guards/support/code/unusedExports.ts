import * as path from 'node:path';
import { perFile } from './perFile';

/** Modules that the test run or the editor loads by their path, and those that take the place of others in a bundle. */
const LOADED_BY_PATH = /^(?:src\/extension\/extension|test\/host\/run\/run|test\/soak\/probe\/probe|test\/support\/fakeVscode\/(?:awaits|pauses|vscode))\.ts$/;

const EXPORTED_VALUE = /^export (?:async )?(?:function\*?|const|(?:abstract )?class|enum) ([\w$]+)/gm;
const IMPORT = /\b(?:import|export)\s+(?:type\s+)?(\{[^}]*\}|\*)[^;'{}]*?\sfrom\s+'(\.[^']+)'/g;
const LOADED = /\bimport\('(\.[^']+)'\)/g;
const IMPORTED_NAME = /([\w$]+)(?:\s+as\s+[\w$]+)?\s*[,}]/g;

/** Returns a sentence for each exported function, constant and class that no other file imports. Tests count as users. */
export function unusedExports(texts: Readonly<Record<string, string>>): readonly string[] {
	const imported = new Set(Object.entries(texts).flatMap(([file, text]) => importsOf({ path: file, text })));
	return Object.entries(texts).filter(([file]) => !LOADED_BY_PATH.test(file)).flatMap(([file, text]) => {
		const module = file.replace(/\.ts$/, '');
		return imported.has(`${module}#*`) ? [] : exportsOf({ path: file, text })
			.filter(name => !imported.has(`${module}#${name}`))
			.map(name => `${file} exports ${name}, which no other file imports. Remove the export, or what is exported.`);
	});
}

/** Returns `module#name` for each name that a file imports, and `module#*` for a module that it imports as a whole. */
const importsOf = perFile(({ path: file, text }): readonly string[] => {
	const pathOf = (specifier: string) => path.posix.join(path.posix.dirname(file), specifier.replace(/\.ts$/, ''));
	const named = [...text.matchAll(IMPORT)].flatMap(([, names = '', specifier = '']) => {
		const list = names === '*' ? ['*'] : [...names.matchAll(IMPORTED_NAME)].map(([, name = '']) => name);
		return list.map(name => `${pathOf(specifier)}#${name}`);
	});
	return [...named, ...[...text.matchAll(LOADED)].map(([, specifier = '']) => `${pathOf(specifier)}#*`)];
});

/** Returns the names of the functions, constants and classes that a file exports. */
const exportsOf = perFile(({ text }) => [...text.matchAll(EXPORTED_VALUE)].map(([, name = '']) => name));
