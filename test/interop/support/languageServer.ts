import { nodeMachine } from '../../../src/cli/nodeMachine';
import { run } from '../../../src/cli/run';
import { validateShape } from '../../support/core/dossiers/validDossier';

// The program `dossier lsp` without a build and without bundled dossiers.

void run(
	['lsp'],
	nodeMachine({
		bundledDossiers: async () => [],
		optionalDossiers: new Map(),
		validateShape,
		site: { style: '', script: '' },
		version: '0',
	}),
).then(code => {
	process.exitCode = code;
});
