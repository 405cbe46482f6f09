/** The error a host answers with, by its code: `ItemNotFound`, `InvalidArgument`, … */
export class HostError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** Excel's words for the most frequent errors. */
export const WRONG = {
  argument: (why = ''): HostError =>
    new HostError(
      'InvalidArgument',
      `The argument is invalid or missing or has an incorrect format.${why === '' ? '' : ` (${why})`}`,
    ),
  missing: (what: string): HostError =>
    new HostError('ItemNotFound', `The requested resource doesn't exist. (${what})`, 404),
  api: (what: string): HostError =>
    new HostError('ApiNotFound', `The API you are trying to use could not be found. (${what})`),
  denied: (why: string): HostError =>
    new HostError('AccessDenied', `You cannot perform the requested operation. (${why})`, 401),
  operation: (why: string): HostError =>
    new HostError('InvalidOperation', `The operation attempted is invalid on the object. (${why})`),
} as const;

/** How an object is reached: by the numbers of the library's ObjectPathType. */
export const PATH = { global: 1, created: 2, method: 3, property: 4, indexer: 5, reference: 6, null: 7 } as const;

/** What is to be done with it: by the numbers of the library's ActionType. */
export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  set: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export type ArgumentInfo = {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
};

export type ObjectPath = {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  /** Do not keep a reference of it. */
  readonly D?: boolean;
};

export type QueryInfo = {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
};

export type Action = {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: unknown;
};

export type RequestBody = {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
};

export type Result = { readonly ActionId: number; readonly Value: unknown };

export type ResponseBody =
  | { readonly Results: readonly Result[]; readonly TraceIds?: readonly number[] }
  | {
      readonly Error: {
        readonly Code: string;
        readonly Message: string;
        readonly HttpStatusCode: number;
        readonly Location: string;
        readonly ActionIndex: number;
      };
      readonly TraceIds: readonly number[];
      readonly ProcessedResults: { readonly Results: readonly Result[] };
    };

/** The flags of a request that the stand-in looks at. */
export const FLAG = { write: 1, undoable: 16, delayForCellEdit: 64 } as const;

/** Errors of the channel itself, by the numbers of the library. They come instead of a response. */
export const CHANNEL_ERRORS = {
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  ActivityLimitReached: 5102,
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  AccessDenied: 7000,
  GeneralException: 5001,
} as const;

export type ChannelError = keyof typeof CHANNEL_ERRORS;

/** What becomes of one request: a response, or an error of the channel. */
export type Answered = { readonly body: ResponseBody } | { readonly channel: ChannelError };
