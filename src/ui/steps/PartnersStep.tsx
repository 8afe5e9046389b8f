import type { ReactNode } from "react";
import { blankParty, blankSeat } from "../../domain/blank.ts";
import type { Party, Seat } from "../../domain/design.ts";
import { CardList } from "../parts/CardList.tsx";
import { LongTextField } from "../parts/LongTextField.tsx";
import { Screen } from "../parts/Screen.tsx";
import { SwitchField } from "../parts/SwitchField.tsx";
import { TextField } from "../parts/TextField.tsx";
import { roleWord, useSideNames, withArticle } from "../side-names.ts";
import { useDesign } from "../store.ts";

const roles: readonly Party["role"][] = ["supplier", "verifier", "partner", "buyer"];

/** Who takes part: those who sign, those who verify, and the other public bodies that help. */
export function PartnersStep(): ReactNode {
  const parties = useDesign((design) => design.parties);
  const seats = useDesign((design) => design.seats);
  const names = useSideNames();
  return (
    <Screen
      title="Partners"
      lead="Name those who sign, those who verify, and the other public bodies whose help the outcome needs."
    >
      <CardList
        path="parties"
        items={parties}
        noun="party"
        titleOf={(party) => party.name}
        untitled="Not named yet"
        tags={roleTag}
        summary={PartySummary}
        empty={`Nobody takes part yet. A contract needs at least ${withArticle(names.authority)} and ${withArticle(names.supplier)}.`}
        adders={roles.map((role) => ({
          label: `Add ${withArticle(roleWord(role, names))}`,
          blank: (id) => blankParty(id, role),
          firstField: "name",
        }))}
      >
        {(party, path) => <PartyFields party={party} path={path} />}
      </CardList>
      <h2 className="listhead">Mission Board</h2>
      <p className="listlead">
        The board steers the contract and reviews what is learned. Give a seat to those whom the
        outcome is for.
      </p>
      <CardList
        path="seats"
        items={seats}
        noun="seat"
        titleOf={(seat) => seat.body}
        untitled="Seat without a body"
        tags={VoteTag}
        summary={SeatSummary}
        empty="No seat named yet. The contract then leaves the board's members to the parties."
        adders={[{ label: "Add a seat", blank: blankSeat, firstField: "body" }]}
      >
        {(_seat, path) => (
          <div className="fields">
            <TextField path={`${path}.body`} label="Body" span={3} placeholder="Tenants' panel" />
            <TextField
              path={`${path}.person`}
              label="Person or office"
              span={3}
              placeholder="Chair of the panel"
            />
            <SwitchField path={`${path}.votes`} label="Votes" on="Votes" off="Advises" />
          </div>
        )}
      </CardList>
    </Screen>
  );
}

function PartyFields(props: { readonly party: Party; readonly path: string }): ReactNode {
  const { party, path } = props;
  const signs = party.role === "buyer" || party.role === "supplier";
  return (
    <div className="fields">
      <TextField path={`${path}.name`} label="Name" span={6} placeholder="Leeds City Council" />
      <TextField
        path={`${path}.legalForm`}
        label="Legal form"
        span={3}
        placeholder={party.role === "supplier" ? "Community interest company" : "Local authority"}
      />
      <TextField
        path={`${path}.registration`}
        label="Registration"
        span={3}
        placeholder="Company 07419283"
      />
      <LongTextField path={`${path}.address`} label="Address" rows={1} />
      <TextField path={`${path}.contactName`} label="Contact" span={3} />
      <TextField path={`${path}.contactEmail`} label="Email for notices" span={3} />
      {signs && (
        <>
          <TextField path={`${path}.signatoryName`} label="Signed by" span={3} />
          <TextField
            path={`${path}.signatoryTitle`}
            label="Office of the signatory"
            span={3}
            placeholder="Director of Housing"
          />
        </>
      )}
      <TextField path={`${path}.sector`} label="Sector" span={3} placeholder="Housing" />
      {party.role === "supplier" && (
        <SwitchField
          path={`${path}.isSme`}
          label="Small or medium-sized"
          on="Yes, or a charity of that size"
          off="No"
        />
      )}
      {party.role === "partner" && (
        <LongTextField
          path={`${path}.commitment`}
          label="What it commits to do, by when"
          rows={2}
          placeholder="Decide planning applications for external insulation within 20 Working Days"
        />
      )}
    </div>
  );
}

function roleTag({ role }: Party): ReactNode {
  return <RoleTag role={role} />;
}

function RoleTag({ role }: { readonly role: Party["role"] }): ReactNode {
  return <span className="tag">{roleWord(role, useSideNames())}</span>;
}

function PartySummary(party: Party): ReactNode {
  const { role, address, signatoryName, commitment } = party;
  const signs = role === "buyer" || role === "supplier";
  const missing = [
    party.legalForm === "" && "legal form",
    address === "" && "address",
    party.contactName === "" && "contact",
    party.contactEmail === "" && "email for notices",
    signs && signatoryName === "" && "signatory",
    role === "partner" && commitment === "" && "commitment",
  ].filter((part) => part !== false);
  return (
    <>
      {commitment !== "" && <p>{commitment}</p>}
      {missing.length > 0 ? <p>Missing: {missing.join(", ")}</p> : <p>{address}</p>}
    </>
  );
}

function VoteTag({ votes }: Seat): ReactNode {
  return <span className="tag">{votes ? "Votes" : "Advises"}</span>;
}

function SeatSummary({ person }: Seat): ReactNode {
  return <p>{person || "Person or office not named yet"}</p>;
}
