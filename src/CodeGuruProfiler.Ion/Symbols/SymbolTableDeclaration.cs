using System.Text;
using CodeGuruProfiler.Ion.Reading;

namespace CodeGuruProfiler.Ion.Symbols;

/// <summary>Follows the tokens inside a $ion_symbol_table struct: https://amazon-ion.github.io/ion-docs/docs/symbols.html#local-symbol-tables</summary>
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

    public bool Appends { get; private set; }

    public readonly TableImports Imports => _imports is null ? TableImports.None : new TableImports([.. _imports]);

    /// <summary>Takes the next token; depth 0 is a field of the struct itself. True when it is an element of the symbols list.</summary>
    public bool Accept(in Token token)
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

    private void AcceptField(in Token token)
    {
        _section = Section.None;
        if (token.FieldName.SequenceEqual("imports"u8))
        {
            if (_sawImports)
            {
                ThrowHelper.ThrowFieldRepeated("imports", "a symbol table", token.Position);
            }

            _sawImports = true;
            Appends = token.Type == IonTokenType.Symbol && token.Text.SequenceEqual(SystemSymbols.SymbolTableText);
            _section = token.Type == IonTokenType.StartList ? Section.Imports : Section.None;
        }
        else if (token.FieldName.SequenceEqual("symbols"u8))
        {
            if (_sawSymbols)
            {
                ThrowHelper.ThrowFieldRepeated("symbols", "a symbol table", token.Position);
            }

            _sawSymbols = true;
            _section = token.Type == IonTokenType.StartList ? Section.Symbols : Section.None;
        }
    }

    private void AcceptImport(in Token token)
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

    private void AcceptImportField(in Token token)
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
                ThrowHelper.ThrowTooManySymbolIds(token.Number, token.Position);
            }

            _maxId = token.Type != IonTokenType.Int ? -1 : (int)Math.Max(token.Number, -1);
        }
    }

    private void See(ImportFields field, in Token token)
    {
        if ((_seen & field) != 0)
        {
            ThrowHelper.ThrowFieldRepeated(Encoding.UTF8.GetString(token.FieldName), "an import", token.Position);
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
                ThrowHelper.ThrowImportWithoutMaxId(_name, _version, position);
            }

            _maxId = table.Symbols.Count;
        }

        long first = 1 + (_imports is { Count: > 0 } ? _imports[^1].LastId : SystemSymbols.MaxId);
        if (_maxId > 0)
        {
            (_imports ??= []).Add(new ResolvedImport(new IonSymbolTableImport(_name, _version, _maxId), first, table));
        }
    }

    /// <summary>A token inside a declaration. The number is the integer, cut to the ends of 64 bits.</summary>
    public readonly ref struct Token(IonTokenType type, int depth, ReadOnlySpan<byte> fieldName, ReadOnlySpan<byte> text, long number, long position)
    {
        public readonly IonTokenType Type = type;
        public readonly int Depth = depth;
        public readonly ReadOnlySpan<byte> FieldName = fieldName;
        public readonly ReadOnlySpan<byte> Text = text;
        public readonly long Number = number;
        public readonly long Position = position;
    }
}
