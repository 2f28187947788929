import { registerCheck } from '../../../../src/extension/features/check/register';
import { SETTINGS } from '../../../../src/extension/ids';
import { ShownFindings } from '../../../../src/extension/platform/checks/shownFindings';
import type { FakeDocument } from '../../../support/fakeVscode/files/document';
import type { FakeHost } from '../../../support/fakeVscode/host';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { onlyExpansions } from './onlyExpansions';
import { shippedServices } from './services';

/** A wrong expansion of an acronym, and the right one. */
export const WRONG = 'the United Nations Office for Drug and Crime (UNODC)';
export const RIGHT = 'the United Nations Office on Drugs and Crime (UNODC)';

/** The checks of the documents that are shown. */
export function checking() {
	const services = shippedServices();
	const { host, served, store, keys, silenced, log } = services;
	host.settings.set(SETTINGS.checksSeverity, { globalValue: onlyExpansions() });
	const shownFindings = new ShownFindings();
	const { checks, held } = services;
	const registration = registerCheck({
		shownFindings,
		checks,
		held,
		store,
		keys,
		served,
		silenced,
		log,
		extensionUri: Uri.file('/extension'),
	});
	const diagnostics = (document: FakeDocument) => host.diagnostics.get(document.uri.toString());
	const codes = (document: FakeDocument) => diagnostics(document)?.map(({ code }) => (typeof code === 'object' ? code.value : code));
	const status = () => host.statusItems.get('dossier.checks')?.text;
	const run = async (command: string) => host.commands.get(command)?.();
	const published = recordPublications(host);
	return { ...services, registration, checks, shownFindings, diagnostics, codes, status, run, published };
}

/** Returns a list to which each publication of diagnostics adds how many there are. */
function recordPublications({ diagnostics }: FakeHost): readonly number[] {
	const published: number[] = [];
	const set = diagnostics.set.bind(diagnostics);
	diagnostics.set = (uri, all) => {
		published.push(all.length);
		return set(uri, all);
	};
	return published;
}
