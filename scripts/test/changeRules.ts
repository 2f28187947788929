/** What a change touches beyond the test files that import the changed file. */
export interface ChangeRule {
	/** The changed files, by their path from the root. */
	readonly changed: RegExp;
	/** The sections all of whose tests are touched. */
	readonly sections: readonly string[];
	/** Why the tests of these sections read the file, or why none does. */
	readonly reason: string;
}

/** Every rule that matches a change applies. A change that no rule matches and no test imports touches everything. */
export const CHANGE_RULES: readonly ChangeRule[] = [
	{ changed: /^src\//, sections: ['guards', 'host'], reason: 'The guards read the sources and the bundle; the extension hosts run the bundle.' },
	{ changed: /^dossiers\//, sections: ['unit', 'interop', 'guards', 'host', 'ui'], reason: 'The bundled dossiers are built in, and tests of every kind read them.' },
	{ changed: /^schemas\//, sections: ['unit', 'interop', 'guards', 'host', 'ui'], reason: 'The build makes the validator of the schema, and tests read dossiers with it.' },
	{ changed: /^(esbuild\.mjs$|scripts\/build\/)/, sections: ['guards', 'host', 'ui'], reason: 'They make the bundle.' },
	{ changed: /^package(\.nls(\.[\w-]+)?)?\.json$/, sections: ['guards', 'host', 'ui'], reason: 'VS Code reads the manifest, and the guards compare it with the code.' },
	{ changed: /^media\//, sections: ['guards', 'ui'], reason: 'Icons and styles are only seen.' },
	{ changed: /^l10n\//, sections: ['guards', 'ui'], reason: 'Sentences are only seen.' },
	{ changed: /^(syntaxes|test\/fixtures\/grammar)\/|^scripts\/grammars\.ts$/, sections: ['guards'], reason: 'The guards try the grammars.' },
	{ changed: /^test\/fixtures\/workspace\//, sections: ['host', 'ui'], reason: 'Editors open a copy of this folder.' },
	{ changed: /^test\/fixtures\/(prose|symbols)\//, sections: ['unit', 'guards'], reason: 'Their marks say what is to be found.' },
	{ changed: /^test\/fixtures\/small\.dossier\.yaml$/, sections: ['unit', 'interop', 'guards', 'ui'], reason: 'It is the dossier of small examples.' },
	{ changed: /^test\/fixtures\/release-facts\.yaml$/, sections: ['guards'], reason: 'The guards look for these facts in the dossier.' },
	{ changed: /^test\/interop\/schema\//, sections: ['interop'], reason: 'It is the schema of CSL-JSON.' },
	{ changed: /^test\/support\/host\//, sections: ['host', 'ui'], reason: 'They start the editors.' },
	{ changed: /^test\/host\/run\//, sections: ['host'], reason: 'It runs the tests inside an extension host.' },
	{ changed: /^test\/guards\/support\//, sections: ['guards'], reason: 'Some are programs that a guard starts.' },
	{ changed: /^test\/(unit|interop|guards|host|ui|bench|support)\/.*\.ts$/, sections: [], reason: 'Imports tell who uses it.' },
	{ changed: /^(scripts\/(bench|corpus|start|test)\b.*|scripts\/(falsePositives|setup)\.m?ts|scripts\/setup\.mjs)$/, sections: [], reason: 'People run them; imports tell which tests do.' },
	{ changed: /^scripts\/package\.ts$/, sections: ['guards', 'host'], reason: 'It makes the package.' },
	{ changed: /^(docs\/.*|[^/]+\.md|LICENSE\.txt|\.vscodeignore|\.gitignore)$/, sections: ['guards'], reason: 'They are read by people, packed, or say what is packed.' },
	{ changed: /^eslint\.config\.mjs$/, sections: [], reason: 'The linter always runs.' },
	{ changed: /(^|\/)tsconfig(\.\w+)?\.json$/, sections: [], reason: 'The compiler always runs.' },
];

/** The guards that read every text file of the project. */
export const GUARDS_OF_ALL_TEXT = /\/(characters|documents|release)\.test\.ts$/;

/** The UI tests in which a part of the interface is seen. */
export interface UiRule {
	readonly changed: RegExp;
	/** Matches the names of the test files. */
	readonly tests: RegExp;
}

/**
 * Features do not import each other, so a change inside one shows only where the feature is seen. Any other change of the
 * sources, or one of a feature that is not named here, touches all UI tests.
 */
export const UI_RULES: readonly UiRule[] = [
	{ changed: /^src\/extension\/features\/browse\//, tests: /^tree|pictures/i },
	{ changed: /^src\/extension\/features\/cite\//, tests: /^cit(ing|ation)|pictures/i },
	{ changed: /^src\/extension\/features\/complete\//, tests: /^complet|pictures/i },
	{ changed: /^src\/extension\/features\/find\//, tests: /^quickPick|pictures/i },
	{ changed: /^src\/extension\/features\/hover\//, tests: /^(hover|showCard|hostileLabels)|pictures/i },
	{ changed: /^src\/extension\/features\/mentions\//, tests: /^mentions|pictures/i },
	{ changed: /^src\/extension\/features\/underline\//, tests: /^underline|pictures/i },
	{ changed: /^src\/(extension\/features|webview)\/markdownPreview\//, tests: /^markdownPreview|pictures/i },
	{ changed: /^src\/(extension\/features|webview)\/preview\//, tests: /^(preview|hostileLabels|damagedDossier)|pictures/i },
];
