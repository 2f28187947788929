import { RuleTester } from 'eslint';
import { importOrder } from '../../../scripts/lint/importOrder.mjs';

RuleTester.describe = describe;
RuleTester.it = it;

const errors = [{ messageId: 'order' }];

new RuleTester().run('import-order', importOrder, {
	valid: [
		"import assert from 'node:assert';\nimport { z } from 'eslint';\nimport { y } from '../../a';\nimport { x } from '../b';\nimport { w } from './c';",
		"import { a } from './alpha';\nimport { b } from './Beta';\nimport { c } from './beta/gamma';",
		"import { a } from './alpha';\nimport { b } from './alpha';",
		"import { b } from './b';\nimport './effects';\nimport { a } from './a';",
		"import { b } from './b';\nstart();\nimport { a } from './a';",
		'',
	],
	invalid: [
		{
			code: "import { a } from './a';\nimport { b } from '../b';\nimport vscode from 'vscode';\nimport { c } from 'node:fs';\n\nstart();",
			output: "import { c } from 'node:fs';\nimport vscode from 'vscode';\nimport { b } from '../b';\nimport { a } from './a';\n\nstart();",
			errors: [{ messageId: 'order', data: { source: "'../b'", before: "'./a'" } }],
		},
		{
			code: "import { c } from '../c';\nimport {\n\ta,\n\tb,\n} from '../../a';",
			output: "import {\n\ta,\n\tb,\n} from '../../a';\nimport { c } from '../c';",
			errors,
		},
		{
			code: "import { b } from './b';\nimport { a } from './a';\nimport './effects';\nimport { d } from './d';\nimport { c } from './c';",
			output: "import { a } from './a';\nimport { b } from './b';\nimport './effects';\nimport { c } from './c';\nimport { d } from './d';",
			errors: [...errors, ...errors],
		},
		{ code: "import { b } from './b';\n// Why a is needed.\nimport { a } from './a';", output: null, errors },
	],
});
