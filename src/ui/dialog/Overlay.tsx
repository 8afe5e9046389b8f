import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { showDialog } from "../actions.ts";

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  readonly buttons?: ReactNode;
  readonly onClose?: () => void;
}

/** A dialog over the whole screen: it keeps the focus, and Escape or a click beside it closes it. */
export function Overlay({ title, children, buttons, onClose = closeDialog }: Props): ReactNode {
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => isOpen || onClose()}
    >
      <Modal className="modal">
        <Dialog className="dialog">
          <header>
            <Heading slot="title">{title}</Heading>
            <button type="button" className="btn icon" aria-label="Close" onClick={onClose}>
              <X size={18} aria-hidden />
            </button>
          </header>
          <div className="dialogbody">{children}</div>
          {buttons !== undefined && <footer>{buttons}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

export function closeDialog(): void {
  showDialog(null);
}
