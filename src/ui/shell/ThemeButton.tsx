import { type LucideIcon, Moon, Sun, SunMoon } from "lucide-react";
import type { ReactNode } from "react";
import { useStore } from "zustand";
import { setTheme, type Theme, theme } from "../theme.ts";

const next: Readonly<Record<Theme, Theme>> = { auto: "light", light: "dark", dark: "auto" };
const words: Readonly<Record<Theme, string>> = {
  auto: "as the system",
  light: "light",
  dark: "dark",
};
const icons: Readonly<Record<Theme, LucideIcon>> = { auto: SunMoon, light: Sun, dark: Moon };

/** Goes round the themes: as the system, light, dark. */
export function ThemeButton(): ReactNode {
  const now = useStore(theme, (state) => state.theme);
  const Icon = icons[now];
  const label = `Colours: ${words[now]}. Change to ${words[next[now]]}`;
  return (
    <button
      type="button"
      className="btn icon theme"
      aria-label={label}
      title={label}
      onClick={() => setTheme(next[now])}
    >
      <Icon size={17} aria-hidden />
    </button>
  );
}
