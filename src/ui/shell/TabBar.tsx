import { BookOpen, ListTree, PencilLine } from "lucide-react";
import type { ReactNode } from "react";
import { showPane } from "../actions.ts";
import { type Pane, useView } from "../store.ts";

const tabs = [
  { pane: "steps", title: "Steps", Icon: ListTree },
  { pane: "form", title: "Form", Icon: PencilLine },
  { pane: "pages", title: "Pages", Icon: BookOpen },
] as const satisfies readonly { pane: Pane; title: string; Icon: unknown }[];

/** On a narrow screen, which of the three panes is in sight. */
export function TabBar(): ReactNode {
  const pane = useView((view) => view.pane);
  return (
    <nav className="tabbar" aria-label="Panes">
      {tabs.map(({ pane: own, title, Icon }) => (
        <button
          key={own}
          type="button"
          aria-current={pane === own ? "page" : undefined}
          onClick={() => showPane(own)}
        >
          <Icon size={20} aria-hidden />
          {title}
        </button>
      ))}
    </nav>
  );
}
