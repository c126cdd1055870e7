/** The part of Storybook's channel that is used here. */
interface Channel {
  emit(event: string, data: unknown): void;
  on(event: string, listener: (data: never) => void): void;
  off(event: string, listener: (data: never) => void): void;
}

interface Preview {
  readonly ready: () => Promise<void>;
  readonly currentRender?: { readonly story?: { readonly parameters: StoryParameters } };
}

/** What a story says of itself to the checker. */
export interface StoryParameters {
  /** Words that must be seen. */
  readonly text?: readonly string[];
  /** It is made for one width (a board, a page): it need not fit into 320 px. */
  readonly wide?: boolean;
  /** Its picture shows what has the focus. */
  readonly keepsFocus?: boolean;
}

const storybook = globalThis as unknown as {
  readonly __STORYBOOK_ADDONS_CHANNEL__: Channel;
  readonly __STORYBOOK_PREVIEW__: Preview;
};

const TIMEOUT = 20_000;

/** What Storybook says of an error. */
interface Told {
  readonly message?: string;
  readonly description?: string;
}
const WRONG: Readonly<Record<string, string>> = {
  playFunctionThrewException: 'play',
  storyThrewException: 'render',
  storyErrored: 'render',
  storyMissing: 'no such story',
};
const LAST = ['storyFinished', 'storyErrored', 'storyMissing', 'storyUnchanged'];

/** Testing Library adds the whole page to what it says. */
export const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';

/** Shows a story and waits until it has come to rest, its `play` too. What went wrong, in words. */
export async function showStory(storyId: string): Promise<string[]> {
  await storybook.__STORYBOOK_PREVIEW__.ready();
  const channel = storybook.__STORYBOOK_ADDONS_CHANNEL__;
  const trouble: string[] = [];
  const listeners: [event: string, listener: (told: Told) => void][] = Object.entries(WRONG).map(
    ([event, what]) => [
      event,
      ({ message, description }) =>
        trouble.push(`${what}: ${firstLine(message ?? description ?? storyId)}`),
    ],
  );
  await new Promise<void>((resolve) => {
    const tooLate = (): void => {
      trouble.push(`it did not come to rest within ${TIMEOUT / 1000} s`);
      resolve();
    };
    const timer = setTimeout(tooLate, TIMEOUT);
    listeners.push(...LAST.map((event): [string, () => void] => [event, resolve]));
    listeners.push(['storyFinished', () => clearTimeout(timer)]);
    for (const [event, listener] of listeners) channel.on(event, listener);
    channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
  });
  for (const [event, listener] of listeners) channel.off(event, listener);
  return trouble;
}

/** Sets what the toolbar sets, for the stories that come. */
export async function setGlobals(globals: Readonly<Record<string, unknown>>): Promise<void> {
  await storybook.__STORYBOOK_PREVIEW__.ready();
  storybook.__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', { globals });
}

/** What the story that is shown says of itself. */
export function shownParameters(): StoryParameters {
  return storybook.__STORYBOOK_PREVIEW__.currentRender?.story?.parameters ?? {};
}
