/** One request of the library and what Excel answered, in the form that `replay` takes. */
export type Exchange = {
  readonly customData: string;
  readonly flags: number;
  readonly request: unknown;
  /** The body of the answer, or the error of the channel: `{ channel: 5103 }`. */
  readonly response: unknown;
};

/** A sheet as it was when the recording began: enough to begin again from it. */
export type RecordedSheet = {
  readonly name: string;
  readonly address: string;
  readonly formulas: unknown;
  readonly numberFormat: unknown;
};

/** A recording: from which Excel, from which workbook, and everything that was said. */
export type Recording = {
  readonly excel: string;
  readonly sheets: readonly RecordedSheet[];
  readonly exchanges: readonly Exchange[];
};

type Outcome = {
  readonly status: string;
  readonly value?: { readonly data?: readonly unknown[] };
  readonly error?: { readonly code: number };
};
type Send = (request: readonly unknown[], done: (outcome: Outcome) => void) => void;
type RichApi = { executeRichApiRequestAsync: Send };
type Library = { readonly OSF: { readonly DDA: { RichApi: RichApi } } };

function bodyOf(parts: unknown): unknown {
  const text = Array.isArray(parts) ? parts.join('') : String(parts);
  return JSON.parse(text) as unknown;
}

async function sheetsNow(): Promise<RecordedSheet[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRange().load('address,formulas,numberFormat'));
    await context.sync();
    return worksheets.items.map(({ name }, i) => ({
      name,
      address: used[i]?.address ?? '',
      formulas: used[i]?.formulas ?? [],
      numberFormat: used[i]?.numberFormat ?? [],
    }));
  });
}

/**
 * Starts recording what the library and this Excel say to each other; the function that comes back stops it and gives
 * the recording. For development builds only: a recording holds the workbook's contents.
 */
export async function record(): Promise<() => Recording> {
  const sheets = await sheetsNow();
  const exchanges: Exchange[] = [];
  // The library's own door to the host, which has no public types.
  const { DDA } = (window as unknown as Library).OSF;
  const real = DDA.RichApi;
  const send: Send = (request, done) => {
    real.executeRichApiRequestAsync(request, (outcome) => {
      const [customData, , , , body, , flags] = request;
      const response =
        outcome.status === 'succeeded' ? bodyOf(outcome.value?.data?.[2]) : { channel: outcome.error?.code ?? 0 };
      exchanges.push({ customData: String(customData), flags: Number(flags), request: bodyOf(body), response });
      done(outcome);
    });
  };
  // What is on it stays reachable; only the one call is ours.
  DDA.RichApi = Object.create(real, { executeRichApiRequestAsync: { value: send } }) as RichApi;
  return () => {
    DDA.RichApi = real;
    const { diagnostics } = Office.context;
    return { excel: `${diagnostics.platform} ${diagnostics.version}`, sheets, exchanges };
  };
}
