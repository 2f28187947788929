import { pathToFileURL } from 'node:url';
import { runTestFiles } from './runTestFiles';

// A program: runs the test files that its command line names.
runTestFiles(files => files.map(file => ({ file, load: () => import(pathToFileURL(file).href) }))).catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
