/** What the service's model says of a value. Names of other shapes lead to their entries. */
export interface Shape {
  type:
    | 'string'
    | 'integer'
    | 'long'
    | 'boolean'
    | 'blob'
    | 'timestamp'
    | 'document'
    | 'list'
    | 'map'
    | 'structure';
  /** The least value of a number, or the least length of a text, list or map. */
  min?: number;
  max?: number;
  /** A regular expression of Java that has to match the whole text. */
  pattern?: string;
  enum?: readonly string[];
  /** Messages leave the value out. */
  sensitive?: boolean;
  key?: string;
  /** The shape of a list's items or a map's values. */
  of?: string;
  members?: Readonly<Record<string, string>>;
  required?: readonly string[];
}
