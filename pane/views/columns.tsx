import type { JSX } from 'preact';
import { ROLES, isRole, type Role } from '../../core/columns/role.ts';
import type { ColumnChoice, RoleClaim, TableLine } from '../engine/answers.ts';
import type { Model } from '../state.ts';
import { Actions, Body, Button, Heading, Own } from './parts.tsx';
import { useShared } from './shared.ts';

function choiceText({ letters, header, sample }: ColumnChoice): string {
  return [letters, header, sample === '' ? '' : `(${sample})`].filter((part) => part !== '').join(' ');
}

type RoleFieldProps = { readonly table: TableLine; readonly role: Role; readonly claim: RoleClaim | null };

function RoleField({ table, role, claim }: RoleFieldProps): JSX.Element {
  const { words, dispatch } = useShared();
  const set = (letters: string | null): void => dispatch({ is: 'set-column', table: table.index, role, letters });
  return (
    <div class={`field ${claim?.isGuess === true ? 'guess' : ''}`}>
      <label>
        <span>
          {words.roles[role]}
          {claim?.isGuess === true ? <em> {words.guess}</em> : null}
          {claim?.isCorrected === true ? <em class="quiet"> {words.corrected}</em> : null}
        </span>
        <select
          value={claim?.letters ?? ''}
          data-focus={`role-${role}`}
          onChange={(event) => set(event.currentTarget.value === '' ? null : event.currentTarget.value)}
        >
          <option value="">{words.noColumn}</option>
          {table.choices.map((choice) => (
            <option key={choice.letters} value={choice.letters}>
              {choiceText(choice)}
            </option>
          ))}
        </select>
      </label>
      {claim?.isGuess === true ? <Button says={() => set(claim.letters)}>{words.thatIsRight}</Button> : null}
    </div>
  );
}

/** The roles that a plan is asked for even where no column was found. */
const USUAL: readonly Role[] = ['name', 'owner', 'target', 'actual', 'due', 'objective'];

function AddRole({ table, taken }: { readonly table: TableLine; readonly taken: ReadonlySet<Role> }): JSX.Element {
  const { words, dispatch } = useShared();
  return (
    <label class="field">
      <span>{words.addRole}</span>
      <select
        value=""
        onChange={({ currentTarget: { value } }) => {
          if (isRole(value)) dispatch({ is: 'go', to: { at: 'columns', table: table.index, role: value } });
        }}
      >
        <option value="">{words.none}</option>
        {ROLES.filter((role) => !taken.has(role)).map((role) => (
          <option key={role} value={role}>
            {words.roles[role]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The columns of a table, each role with the column that it was read from; what is picked here is remembered. */
export function Columns({ model, table: index, role }: { model: Model; table: number; role: Role | null }) {
  const { words } = useShared();
  const table = model.review?.tables[index];
  if (table === undefined) return null;
  const claims = new Map(table.claims.map((claim) => [claim.role, claim]));
  const roles = ROLES.filter((each) => claims.has(each) || USUAL.includes(each) || each === role);
  // The role that was pressed comes first: that is what the user came for.
  const ordered = role === null ? roles : [role, ...roles.filter((each) => each !== role)];
  return (
    <>
      <Body>
        <Heading title={words.columnsTitle}>
          <Own text={table.sheetName} /> {table.place}
        </Heading>
        <p>{words.columnsHelp}</p>
        {ordered.map((each) => (
          <RoleField key={each} table={table} role={each} claim={claims.get(each) ?? null} />
        ))}
        <AddRole table={table} taken={new Set(ordered)} />
      </Body>
      <Actions>
        <Button kind="primary" says={{ is: 'back' }}>
          {words.done}
        </Button>
      </Actions>
    </>
  );
}
