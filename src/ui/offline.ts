/**
 * Keeps the built site for use without a network. A page opened as a file, or served without its
 * worker, works as it is and needs none.
 */
export function keepOffline(): void {
  if (!import.meta.env.PROD || location.protocol === "file:") return;
  navigator.serviceWorker?.register("./sw.js").catch(() => undefined);
}
