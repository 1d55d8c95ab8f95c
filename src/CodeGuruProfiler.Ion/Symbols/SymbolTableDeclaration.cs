using System.Text;

namespace CodeGuruProfiler.Ion;

// Follows the tokens inside a $ion_symbol_table struct: https://amazon-ion.github.io/ion-docs/docs/symbols.html#local-symbol-tables
internal struct SymbolTableDeclaration(IonCatalog? catalog)
{
    private readonly IonCatalog? _catalog = catalog;
    private List<ResolvedImport>? _imports;
    private Section _section;
    private bool _sawImports;
    private bool _sawSymbols;
    private bool _inImport;
    private string? _name;
    private int _version;
    private int _maxId;
    private ImportFields _seen;

    private enum Section
    {
        None,
        Imports,
        Symbols,
    }

    [Flags]
    private enum ImportFields
    {
        None = 0,
        Name = 1,
        Version = 2,
        MaxId = 4,
    }

    internal bool Appends { get; private set; }

    internal readonly TableImports Imports => _imports is null ? TableImports.None : new TableImports([.. _imports]);

    // Takes the next token; depth 0 is a field of the struct itself. True when it is an element of the symbols list.
    internal bool Accept(in SymbolTableToken token)
    {
        switch (token.Depth)
        {
            case 0:
                AcceptField(in token);
                return false;
            case 1 when _section == Section.Symbols:
                return token.Type is not (IonTokenType.EndList or IonTokenType.EndSExp or IonTokenType.EndStruct);
            case 1 when _section == Section.Imports:
                AcceptImport(in token);
                return false;
            case 2 when _inImport:
                AcceptImportField(in token);
                return false;
            default:
                return false;
        }
    }

    private void AcceptField(in SymbolTableToken token)
    {
        _section = Section.None;
        if (token.FieldName.SequenceEqual("imports"u8))
        {
            if (_sawImports)
            {
                Throw.FieldRepeated("imports", "a symbol table", token.Position);
            }

            _sawImports = true;
            Appends = token.Type == IonTokenType.Symbol && token.Text.SequenceEqual(SystemSymbols.SymbolTableText);
            _section = token.Type == IonTokenType.StartList ? Section.Imports : Section.None;
        }
        else if (token.FieldName.SequenceEqual("symbols"u8))
        {
            if (_sawSymbols)
            {
                Throw.FieldRepeated("symbols", "a symbol table", token.Position);
            }

            _sawSymbols = true;
            _section = token.Type == IonTokenType.StartList ? Section.Symbols : Section.None;
        }
    }

    private void AcceptImport(in SymbolTableToken token)
    {
        if (token.Type == IonTokenType.StartStruct)
        {
            _inImport = true;
            _name = null;
            _version = 1;
            _maxId = -1;
            _seen = ImportFields.None;
        }
        else if (_inImport)
        {
            _inImport = false;
            AddImport(token.Position);
        }
    }

    private void AcceptImportField(in SymbolTableToken token)
    {
        if (token.FieldName.SequenceEqual("name"u8))
        {
            See(ImportFields.Name, in token);
            _name = token.Type != IonTokenType.String ? null : Encoding.UTF8.GetString(token.Text);
        }
        else if (token.FieldName.SequenceEqual("version"u8))
        {
            See(ImportFields.Version, in token);
            _version = token.Type != IonTokenType.Int ? 1 : (int)Math.Clamp(token.Number, 1, int.MaxValue);
        }
        else if (token.FieldName.SequenceEqual("max_id"u8))
        {
            See(ImportFields.MaxId, in token);
            if (token.Number > int.MaxValue)
            {
                Throw.TooManySymbolIds(token.Number, token.Position);
            }

            _maxId = token.Type != IonTokenType.Int ? -1 : (int)Math.Max(token.Number, -1);
        }
    }

    private void See(ImportFields field, in SymbolTableToken token)
    {
        if ((_seen & field) != 0)
        {
            Throw.FieldRepeated(Encoding.UTF8.GetString(token.FieldName), "an import", token.Position);
        }

        _seen |= field;
    }

    private void AddImport(long position)
    {
        // An import without a name, and one of the system symbols, imports nothing.
        if (string.IsNullOrEmpty(_name) || _name == "$ion")
        {
            return;
        }

        IonSharedSymbolTable? table = _catalog?.Find(_name, _version);
        if (_maxId < 0)
        {
            // Without the very version, nobody knows how many ids it has.
            if (table is null || table.Version != _version)
            {
                Throw.ImportWithoutMaxId(_name, _version, position);
            }

            _maxId = table.Symbols.Count;
        }

        long first = 1 + (_imports is { Count: > 0 } ? _imports[^1].LastId : SystemSymbols.MaxId);
        if (_maxId > 0)
        {
            (_imports ??= []).Add(new ResolvedImport(new IonSymbolTableImport(_name, _version, _maxId), first, table));
        }
    }
}
