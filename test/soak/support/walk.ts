import { setTimeout as wait } from 'node:timers/promises';
import { eventually, PATIENCE } from '../../ui/support/eventually';
import type { Measured } from '../probe/protocol';
import { MarkedErrors } from './markedErrors';
import { IMPATIENCE, leaveAll, type Person, unlessTimeout } from './person';
import type { Probe } from './probe';
import type { SoakRun } from './run';
import type { Snapshots } from './snapshots';
import { STEPS, type Step } from './steps';
import { MAX_GROWTH, WalkRecord, type WalkReport } from './walkRecord';

/** The number of steps between two rests, and between two reloads in the first part of a walk. */
const ROUND = 40;
const RESTLESS = 8;

/** The fraction of the time in which the window is reloaded repeatedly; in the rest, one window is used to the end. */
const RESTLESS_PART = 0.25;

/** How often the extension is reactivated at the end of a long walk, and of a short one. */
const REACTIVATIONS = { long: 50, short: 20 };
/** From how many minutes on a walk is long: then its heap is compared in detail. */
export const LONG = 5;

/** The heap counts as stable if it changes by less than this. */
const NOISE = 0.003;

/** The number of the last steps that are reported. */
const REPORTED_STEPS = 30;

/** The services of a walk. */
export interface WalkParts extends Person {
	readonly probe: Probe;
	readonly snapshots: Snapshots;
}

/** A random walk of a simulated user through the editor. */
export class Walk {
	private readonly person: WalkParts;
	private readonly record = new WalkRecord();
	private readonly errors: MarkedErrors;
	private readonly steps: string[] = [];
	private readonly begun: number[] = [];
	private minutes = 0;

	constructor(person: WalkParts) {
		this.person = person;
		this.errors = new MarkedErrors(person.screen.page);
	}

	/** The last steps with their numbers, the most recent one last. */
	get lastSteps(): readonly string[] {
		return this.steps.slice(-REPORTED_STEPS);
	}

	/** Walks for a time. After the reloads, each step runs once before measuring starts, so that everything created on first use exists. */
	async go({ minutes, isOneWindow }: Pick<SoakRun, 'minutes' | 'isOneWindow'>): Promise<void> {
		const { folder, probe, screen: { page } } = this.person;
		this.minutes = minutes;
		const began = Date.now();
		const isLeft = (part: number) => Date.now() - began < minutes * 60_000 * part;
		page.setDefaultTimeout(8_000);
		page.on('dialog', dialog => void dialog.accept());
		await folder.remember();
		await probe.findHost();
		do {
			await this.walk(RESTLESS);
			await this.reload();
		} while (!isOneWindow && isLeft(RESTLESS_PART));
		await this.takeAll();
		await this.measureAtRest(began);
		while (isLeft(1)) {
			await this.walk(ROUND, () => isLeft(1));
			await this.measureAtRest(began);
		}
	}

	/** Takes each step once. */
	private async takeAll(): Promise<void> {
		for (const left = [...STEPS]; left.length > 0;) {
			const [step] = left.splice(this.person.chance.below(left.length), 1);
			await (step && this.take(step));
		}
	}

	private async measureAtRest(began: number): Promise<void> {
		const measured = await this.rest();
		this.record.rest(measured);
		console.log(
			`${((Date.now() - began) / 60_000).toFixed(1)} min, ${this.steps.length} steps: ${(measured.heap / 1e6).toFixed(1)} MB`,
		);
		await this.person.snapshots.atRest(measured);
	}

	/** Deactivates the extension, and then activates it repeatedly; resolves with the problems found and with figures. */
	async end(): Promise<WalkReport> {
		const { probe, snapshots, screen: { extensionLog } } = this.person;
		const parts = await snapshots.compare();
		if (parts) {
			this.record.heapParts(...parts);
		}
		this.record.left(await probe.deactivate());
		await snapshots.take('deactivated');
		// By now, everything loaded on first use is loaded.
		const first = await this.settled(await probe.reactivate(3));
		const times = this.minutes < LONG ? REACTIVATIONS.short : REACTIVATIONS.long;
		const again = await probe.reactivate(times);
		this.record.reactivated(first, { ...(await this.settled(again, first.heap * (1 + MAX_GROWTH))), live: again.live }, times);
		return this.record.report({
			log: await extensionLog(),
			console: this.errors.ours,
			stepAt: time => this.steps[this.begun.findLastIndex(begun => begun < time)] ?? 'the start',
		});
	}

	/** Measures once pending work has ended and its garbage is collected: when the heap is small enough or no longer changes. */
	private async settled(first: Measured, enough = 0): Promise<Measured> {
		const { probe } = this.person;
		let [before, now] = [first, first];
		for (
			let tries = 0;
			tries < 40 && (tries < 2 || now.heap > enough) && (enough > 0 || tries < 2 || Math.abs(now.heap / before.heap - 1) > NOISE);
			tries++
		) {
			await wait(250);
			this.record.also(now);
			[before, now] = [now, await probe.measure()];
		}
		return now;
	}

	private async walk(steps: number, isWanted = () => true): Promise<void> {
		const { chance } = this.person;
		const lot = STEPS.flatMap(step => Array.from({ length: step.weight }, () => step));
		for (let count = 0; count < steps && isWanted(); count++) {
			await this.take(chance.pick(lot));
		}
	}

	/** Takes a step, and returns whether it had an effect. */
	private async take(step: Step): Promise<boolean> {
		const number = this.steps.length + 1;
		let isEffective = false;
		this.note(step.name);
		try {
			// An element that is not found is not a fault: something else may cover it.
			isEffective = await unlessTimeout(step.run(this.person)) ?? false;
		} catch (error) {
			throw new Error(`Step ${number}, ${step.name}`, { cause: error });
		}
		this.record.step(step.name, isEffective);
		await leaveAll(this.person);
		return isEffective;
	}

	private note(step: string): void {
		this.steps.push(`${this.steps.length + 1} ${step}`);
		this.begun.push(Date.now());
	}

	/** Reloads the window, including unsaved changes. */
	private async reload(): Promise<void> {
		const { probe, screen: { page, tree } } = this.person;
		this.record.window(await probe.measure());
		this.note('reload');
		await page.reload({ timeout: PATIENCE });
		await tree.icon.waitFor({ timeout: PATIENCE });
		// The extension is activated by a draft.
		await eventually('an open draft', () => this.take(STEPS.find(({ name }) => name === 'open') ?? STEPS[0]!), isOpen => isOpen);
		await probe.findHost();
	}

	/** Closes everything without saving, restores the folder, and waits until the extension is idle. */
	private async rest(): Promise<Measured> {
		const { probe, folder, screen: { page, palette } } = this.person;
		await leaveAll(this.person);
		let closing: Promise<unknown> | undefined;
		const dismiss = page.locator('.monaco-dialog-box').getByRole('button', { name: 'Don\'t Save' });
		await eventually('no editor', async () => {
			// An editor may open late, such as that of a citation of the last step.
			closing ??= probe.run('workbench.action.closeAllEditors').finally(() => {
				closing = undefined;
			});
			if (await dismiss.isVisible()) {
				// It may close before the click.
				await unlessTimeout(dismiss.click({ timeout: IMPATIENCE }));
			}
			return page.locator('.tabs-container .tab').count();
		}, count => count === 0);
		await closing;
		await folder.restore();
		// A list of the last step may open only now.
		await eventually('no list', async () => {
			await leaveAll(this.person);
			return palette.widget.isVisible();
		}, isOpen => !isOpen);
		await probe.run('notifications.clearAll');
		return this.settled(await probe.measure());
	}
}
