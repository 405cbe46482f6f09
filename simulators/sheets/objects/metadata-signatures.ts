/** The signatures with which metadata is added. */
export const METADATA_SIGNATURES = [
  'String',
  'String,DeveloperMetadataVisibility',
  'String,String',
  'String,String,DeveloperMetadataVisibility',
] as const;
