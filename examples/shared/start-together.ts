/** What has been started, and can be stopped. */
export interface Running {
  close(): Promise<void>;
}

/**
 * Waits for servers that start at once. Where one does not start, those that do are closed, and it rejects
 * with what that one said: nothing is left running that nobody could stop any more.
 */
export async function startTogether<First extends Running, Second extends Running>(
  first: Promise<First>,
  second: Promise<Second>,
): Promise<readonly [First, Second]> {
  try {
    return await Promise.all([first, second]);
  } catch (error) {
    for (const each of await Promise.allSettled([first, second]))
      if (each.status === 'fulfilled') await each.value.close();
    throw error;
  }
}
