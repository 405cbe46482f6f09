import {
  ACTION,
  type Action,
  HostError,
  PATH,
  type ArgumentInfo,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
  type Result,
  WRONG,
} from './envelope.ts';
import { isHostObject, type HostObject } from './object.ts';
import { workbookObject, createdObject } from './objects/workbook.ts';
import { checkMember, identityOf, queried } from './query.ts';
import type { Session } from './session.ts';
import { checkGrouping } from './undo.ts';

/** One request being worked off: the objects its paths have come to so far. */
class Request {
  readonly #body: RequestBody;
  readonly #session: Session;
  readonly #objects = new Map<number, HostObject | null>();
  readonly #kept = new Map<number, string>();

  constructor(body: RequestBody, session: Session) {
    this.#body = body;
    this.#session = session;
  }

  object(id: number): HostObject | null {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.#body.ObjectPaths[String(id)];
    if (path === undefined)
      throw new HostError('InvalidObjectPath', `The object path ${id} isn't working for what you're trying to do.`);
    const found = this.#follow(path);
    this.#objects.set(id, found);
    return found;
  }

  #follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PATH.global:
        return workbookObject;
      case PATH.created:
        return createdObject(path.Name);
      case PATH.null:
        return null;
      case PATH.reference: {
        const kept = this.#session.references.get(path.Name);
        if (kept === undefined)
          throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
        kept.check(this.#session);
        this.#kept.set(path.Id, path.Name);
        return kept;
      }
      default:
        return this.#fromParent(path);
    }
  }

  #fromParent(path: ObjectPath): HostObject | null {
    const parent = this.object(path.ParentObjectPathId ?? -1);
    if (parent === null) return null;
    parent.check(this.#session);
    if (path.ObjectPathType === PATH.indexer) {
      if (parent.item === null) throw WRONG.api(`${parent.type.name}: no items by key`);
      return parent.item(this.arguments(path.ArgumentInfo)[0], this.#session);
    }
    checkMember(parent, path.Name, this.#session);
    if (path.ObjectPathType === PATH.property) return parent.part(path.Name, this.#session);
    if (path.ObjectPathType !== PATH.method) throw WRONG.argument(`object path type ${path.ObjectPathType}`);
    const given = parent.call(path.Name, this.arguments(path.ArgumentInfo), this.#session) ?? null;
    if (given !== null && !isHostObject(given)) throw WRONG.argument(`${path.Name} gives no object`);
    return given;
  }

  arguments(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    const withObjects = (value: unknown, reference: unknown): unknown => {
      if (Array.isArray(reference) && Array.isArray(value))
        return value.map((each, i) => withObjects(each, (reference as unknown[])[i]));
      if (typeof reference === 'number' && reference > 0) return this.object(reference);
      return this.#nested(value);
    };
    return (info?.Arguments ?? []).map((value, i) => withObjects(value, references[i]));
  }

  /** Objects inside of plain objects come as `{ _ObjectPathId: 9 }`. */
  #nested(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if ('_ObjectPathId' in value && typeof value._ObjectPathId === 'number') return this.object(value._ObjectPathId);
    return value;
  }

  /** Keeps an object for later requests, and says under which name; null for objects that are not kept. */
  keep(id: number, isForced: boolean): string | null {
    const known = this.#kept.get(id);
    if (known !== undefined) return known;
    const object = this.object(id);
    if (object === null || object.cells === null) return null;
    const isKept =
      isForced || (this.#body.AutoKeepReference === true && this.#body.ObjectPaths[String(id)]?.D !== true);
    if (!isKept) return null;
    const name = `ref_${this.#session.book.next()}`;
    this.#session.references.set(name, object);
    this.#kept.set(id, name);
    return name;
  }

  instantiated(id: number): Record<string, unknown> | null {
    const object = this.object(id);
    return object === null ? null : identityOf(object, this.keep(id, false));
  }
}

function performed(request: Request, action: Action, session: Session): unknown {
  const object = request.object(action.ObjectPathId);
  if (action.ActionType === ACTION.instantiate) return request.instantiated(action.ObjectPathId);
  if (action.Name === '_KeepReference') {
    request.keep(action.ObjectPathId, true);
    return null;
  }
  const isQuery =
    action.ActionType === ACTION.query ||
    action.ActionType === ACTION.queryAsJson ||
    action.ActionType === ACTION.recursiveQuery;
  if (object === null) return isQuery ? null : { _IsNull: true };
  object.check(session);
  if (isQuery)
    return {
      ...identityOf(object, request.keep(action.ObjectPathId, false)),
      ...queried(object, action.QueryInfo, session),
    };
  const given = request.arguments(action.ArgumentInfo);
  checkMember(object, action.Name, session);
  if (action.ActionType === ACTION.method) {
    if (object.type.members.get(action.Name)?.kind !== 'method')
      throw WRONG.api(`${object.type.name}.${action.Name}()`);
    return valueOf(object.call(action.Name, given, session));
  }
  if (action.ActionType !== ACTION.set) throw WRONG.argument(`action type ${action.ActionType}`);
  if (object.type.members.get(action.Name)?.isSettable !== true)
    throw WRONG.api(`${object.type.name}.${action.Name} cannot be set`);
  checkGrouping(session);
  object.write(action.Name, given[0] ?? null, session);
  return null;
}

function valueOf(given: unknown): unknown {
  return isHostObject(given) ? given.identity() : (given ?? null);
}

/**
 * Works a request off, action by action. Where one fails, the ones before it stay done and their results are given
 * all the same; how Excel behaves there is documented for its batches, and every caller must be able to live with it.
 * `until` cuts the batch off after so many actions, as a host that dies in the middle.
 */
export function processQuery(body: RequestBody, session: Session, until = Infinity): ResponseBody {
  const request = new Request(body, session);
  const results: Result[] = [];
  const traces: number[] = [];
  let index = 0;
  try {
    for (; index < body.Actions.length; index++) {
      const action = body.Actions[index];
      if (action === undefined) break;
      if (index >= until)
        throw new HostError('GeneralException', 'An internal error has occurred while processing the request.', 500);
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
      const value = action.ActionType === ACTION.trace ? null : performed(request, action, session);
      results.push({ ActionId: action.Id, Value: value });
    }
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const { code, message, status } = error;
    const at = body.Actions[index];
    const location = at === undefined ? '' : `${at.Name}@${at.ObjectPathId}`;
    return {
      Error: { Code: code, Message: message, HttpStatusCode: status, Location: location, ActionIndex: index },
      TraceIds: traces,
      ProcessedResults: { Results: results },
    };
  }
  return traces.length === 0 ? { Results: results } : { Results: results, TraceIds: traces };
}
