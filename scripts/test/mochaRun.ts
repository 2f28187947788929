import { pathToFileURL } from 'node:url';
import { runTestFiles } from './runTestFiles';

// The entry point of a process that runs the test files on its command line.
runTestFiles(files => files.map(file => ({ file, load: () => import(pathToFileURL(file).href) }))).catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
