import { createStore } from "zustand/vanilla";

export type Theme = "auto" | "light" | "dark";

const key = "pactwright-theme";

/** Light, dark or as the system says; remembered on this device. */
export const theme = createStore<{ readonly theme: Theme }>(() => ({ theme: "auto" }));

/** Puts the remembered theme on the page. Called once, before the first paint. */
export function startTheme(): void {
  setTheme(remembered());
}

export function setTheme(chosen: Theme): void {
  theme.setState({ theme: chosen });
  document.documentElement.dataset.theme = chosen;
  try {
    localStorage.setItem(key, chosen);
  } catch {
    // Storage may be denied; the theme then holds for this visit.
  }
}

function remembered(): Theme {
  try {
    const kept = localStorage.getItem(key);
    return kept === "light" || kept === "dark" ? kept : "auto";
  } catch {
    return "auto";
  }
}
