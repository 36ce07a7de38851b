import ts from 'typescript';
import { root } from '../house/sourceFiles';

/** A name that an entry exports. */
export interface Exported {
  /** The type that it names, where it names one. */
  type?: ts.Type;
  /** What its value is, where it has one. */
  value?: ts.Type;
  /** The module that the entry has it from. */
  from: string;
}

const settings: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.ReactJSX,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Reads each file once for all programs: the platform's own declarations are most of the work. */
const host: ts.CompilerHost = ts.createCompilerHost(settings);
const read = host.getSourceFile;
const known = new Map<string, ts.SourceFile | undefined>();
host.getSourceFile = (name, ...rest) => {
  if (!known.has(name)) known.set(name, read(name, ...rest));
  return known.get(name);
};

/** What declarations export, read with the compiler. */
export class Declarations {
  readonly #program: ts.Program;
  readonly #checker: ts.TypeChecker;

  /** @param files The entries, from the repository's root. */
  constructor(files: readonly string[]) {
    this.#program = ts.createProgram(
      files.map((file) => `${root}${file}`),
      settings,
      host,
    );
    this.#checker = this.#program.getTypeChecker();
  }

  exports(file: string): Map<string, Exported> {
    const checker = this.#checker;
    const source = this.#program.getSourceFile(`${root}${file}`);
    const module = source && checker.getSymbolAtLocation(source);
    if (!module) throw new Error(`${file} exports nothing.`);
    return new Map(
      checker.getExportsOfModule(module).map((symbol) => {
        const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
        const exported: Exported = { from: moduleOf(symbol) };
        if (meant.flags & ts.SymbolFlags.Type) exported.type = checker.getDeclaredTypeOfSymbol(meant);
        if (meant.flags & ts.SymbolFlags.Value) exported.value = checker.getTypeOfSymbol(meant);
        return [symbol.name, exported];
      }),
    );
  }

  /** The type of a public member, or of that of any part of a union. */
  member(type: ts.Type, name: string): ts.Type | undefined {
    for (const part of parts(this.#checker.getNonNullableType(type))) {
      const symbol = this.#checker.getPropertyOfType(part, name);
      if (symbol && isPublic(symbol)) return this.#checker.getTypeOfSymbol(symbol);
    }
    return undefined;
  }

  /** The type of a list's items. */
  item(type: ts.Type): ts.Type | undefined {
    return this.#checker.getIndexTypeOfType(this.#checker.getNonNullableType(type), ts.IndexKind.Number);
  }

  /** What a function gives back. */
  returned(type: ts.Type): ts.Type | undefined {
    return type.getCallSignatures()[0]?.getReturnType();
  }

  /** The names of the public members that a package of `owner` declares; those of all parts of a union. */
  members(type: ts.Type, owner = ''): Set<string> {
    return new Set(this.#own(type, owner).map(({ name }) => name));
  }

  /** The same down to what has no members of its own: `overrides.tts.speed`. */
  leaves(type: ts.Type, owner: string): Set<string> {
    const found = new Set<string>();
    for (const symbol of this.#own(type, owner)) {
      const below = this.leaves(this.#checker.getTypeOfSymbol(symbol), owner);
      if (below.size === 0) found.add(symbol.name);
      for (const name of below) found.add(`${symbol.name}.${name}`);
    }
    // In one part of a union it may be settled that there is none.
    return new Set([...found].filter((name) => ![...found].some((other) => other.startsWith(`${name}.`))));
  }

  #own(type: ts.Type, owner: string): ts.Symbol[] {
    return parts(this.#checker.getNonNullableType(type))
      .filter((part) => this.#isRecord(part))
      .flatMap((part) => this.#checker.getPropertiesOfType(part))
      .filter((symbol) => isPublic(symbol) && fileOf(symbol).includes(owner));
  }

  #isRecord(type: ts.Type): boolean {
    const checker = this.#checker;
    return (
      (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0 &&
      type.getCallSignatures().length === 0 &&
      !checker.isArrayType(type) &&
      checker.getIndexInfosOfType(type).length === 0
    );
  }
}

function parts(type: ts.Type): ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

function isPublic(symbol: ts.Symbol): boolean {
  const [declaration] = symbol.declarations ?? [];
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  return !declaration || (ts.getCombinedModifierFlags(declaration) & hidden) === 0;
}

function fileOf(symbol: ts.Symbol): string {
  return symbol.declarations?.[0]?.getSourceFile().fileName ?? '';
}

/** The text behind `from` where a name is handed on; '' where it is declared. */
function moduleOf(symbol: ts.Symbol): string {
  const [declaration] = symbol.declarations ?? [];
  if (!declaration || !ts.isExportSpecifier(declaration)) return '';
  const { moduleSpecifier } = declaration.parent.parent;
  return moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : '';
}
