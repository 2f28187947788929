import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { AddressHost, type Answer } from './addressHost';

export const X = 'https://un.example/x.dossier.yaml';
export const Y = 'https://un.example/y.dossier.yaml?token=1';

/** Returns the small dossier in a version. */
export const version = (number: string, id = 'small') =>
	SMALL_YAML.replace(/^version: .*$/m, `version: ${number}`).replace(/^id: .*$/m, `id: ${id}`);
/** Like that, with an entry that has an error. */
export const withError = (number: string) =>
	version(number).replace(/^(\t| {2})(\w+):\n\s+kind: \w+/m, match => match.replace(/kind: \w+/, 'kind: nothing'));
export const V1 = version('1.0.1');
export const V2 = version('1.0.2');

/** Returns a function that makes the host of a test, which is closed after it. */
export function useAddressHost(): (answers: Readonly<Record<string, Answer>>) => AddressHost {
	let opened: AddressHost | undefined;
	afterEach(() => {
		opened?.close();
		opened = undefined;
	});
	return answers => {
		opened = new AddressHost(answers);
		return opened;
	};
}
