import { library } from "virtual:pactwright-library";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./ui/App.tsx";
import { startDrafts } from "./ui/drafts.ts";
import { keepOffline } from "./ui/offline.ts";
import { startPress } from "./ui/press.ts";
import { startRouting } from "./ui/route.ts";
import { startTheme } from "./ui/theme.ts";
import { trustOwnScripts } from "./ui/trust.ts";
import "./ui/styles/tokens.css";
import "./ui/styles/base.css";
import "./ui/styles/shell.css";
import "./ui/styles/preview.css";
import "./ui/styles/parts.css";
import "./ui/styles/fields.css";
import "./ui/styles/field-rows.css";
import "./ui/styles/screens.css";
import "./ui/styles/payment.css";
import "./ui/styles/value.css";
import "./ui/styles/type-chooser.css";
import "./ui/styles/clauses.css";
import "./ui/styles/packs.css";
import "./ui/styles/library.css";
import "./ui/styles/dialog.css";
import "./ui/styles/start.css";
import "./ui/styles/issue.css";
import "./ui/styles/ledger.css";
import "./ui/styles/futures.css";
import "./ui/styles/touch.css";
import "./ui/styles/media.css";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element to mount in");

trustOwnScripts();
keepOffline();
startTheme();
startDrafts();
startPress(library);

const mount = (): void => {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
};
/** A browser that is slow to give its drafts must not keep the screen empty. */
const patience = new Promise((resolve) => setTimeout(resolve, 1_500));
void Promise.race([startRouting(), patience]).finally(mount);
