import { currentHost } from '../current';
import { ConfigurationTarget } from '../values/items';

/** The settings of the current host below a section. */
export function configuration(section: string | undefined) {
	const idOf = (key: string) => (section === undefined ? key : `${section}.${key}`);
	return {
		get(key: string, fallback?: unknown): unknown {
			const { defaultValue, globalValue, workspaceValue } = currentHost().setting(idOf(key));
			return workspaceValue ?? globalValue ?? defaultValue ?? fallback;
		},
		inspect: (key: string) => ({ key, ...currentHost().setting(idOf(key)) }),
		async update(key: string, value: unknown, target: number): Promise<void> {
			const host = currentHost();
			const field = target === ConfigurationTarget.Global ? 'globalValue' : 'workspaceValue';
			host.set(idOf(key), { ...host.settings.get(idOf(key)), [field]: value });
		},
	};
}
