/** A hold on a draft: only one tab at a time may write it. */
export interface Hold {
  /** Whether this tab may write from the start. */
  readonly isHeld: boolean;
  release(): void;
}

/**
 * Takes hold of a draft. Where another tab has it, `onHeld` is called once that tab lets go. Without
 * Web Locks every tab may write; the shelf's revisions then keep a stale one from overwriting.
 */
export async function holdDraft(id: string, onHeld: () => void): Promise<Hold> {
  const locks = navigator.locks as LockManager | undefined;
  if (!locks) return { isHeld: true, release: () => undefined };
  const name = `pactwright-${id}`;
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const stopWaiting = new AbortController();
  const isHeld = await new Promise<boolean>((tell) => {
    void locks.request(name, { ifAvailable: true }, (lock) => {
      tell(lock !== null);
      return lock === null ? null : ended;
    });
  });
  if (!isHeld) {
    const wait = locks.request(name, { signal: stopWaiting.signal }, () => {
      onHeld();
      return ended;
    });
    // Rejects only where the wait was given up by `release`.
    wait.catch(() => undefined);
  }
  return {
    isHeld,
    release() {
      stopWaiting.abort();
      end();
    },
  };
}
