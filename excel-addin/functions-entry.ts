import { associateFunctions, type FunctionRuntime } from './functions.ts';

declare const CustomFunctions: FunctionRuntime | undefined;

// Old Excels open the pane but have no functions.
if (typeof CustomFunctions !== 'undefined') associateFunctions(CustomFunctions);
