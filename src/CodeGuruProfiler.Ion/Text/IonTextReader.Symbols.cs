using System.Text;
using CodeGuruProfiler.Ion.Reading;
using CodeGuruProfiler.Ion.Symbols;
using CodeGuruProfiler.Ion.Text;

namespace CodeGuruProfiler.Ion;

// The symbol table of the stream, which only texts written as $10 look into.
public ref partial struct IonTextReader
{
    private readonly long MaxId => _symbols?.MaxId ?? SystemSymbols.MaxId;

    private readonly ReadOnlySpan<byte> GetText(TextSlice slice, scoped ref byte[]? decoded, bool clob, out bool known)
    {
        known = true;
        switch (slice.Form)
        {
            case TextForm.Plain:
                return _text[slice.Start..slice.End];
            case TextForm.SymbolId:
                return _symbols is not null
                    ? _symbols.GetText(slice.SymbolId, default, out known)
                    : GetSystemText(slice.SymbolId, out known);
            default:
                return decoded ??= TextStrings.Decode(_text, slice, clob);
        }
    }

    private static ReadOnlySpan<byte> GetSystemText(long id, out bool known)
    {
        known = id > 0;
        return SystemSymbols.GetText(id);
    }

    private readonly IonSymbol ToSymbol(TextSlice slice, scoped ref byte[]? decoded)
    {
        return slice.Form != TextForm.SymbolId
            ? new IonSymbol(Encoding.UTF8.GetString(GetText(slice, ref decoded, clob: false, out _)))
            : GetSymbolOf(slice.SymbolId);
    }

    internal readonly IonSymbol GetSymbolOf(long id) => _symbols?.GetSymbol(id, default) ?? SystemSymbols.Get(id);

    private bool DeclaresSymbols()
        => _annotationCount > 0
        && (_token == IonTokenType.StartStruct ? _stack.Count == 1 : ResetsSymbols())
        && GetAnnotationSpan(0).SequenceEqual(SystemSymbols.SymbolTableText);

    // A null struct annotated as a symbol table is one that declares nothing.
    private readonly bool ResetsSymbols() => _token == IonTokenType.Null && _type == IonType.Struct && _stack.Count == 0;

    // A version marker, or a symbol that only looks like one: neither is a value.
    private bool IsVersionSymbol()
    {
        if (_token != IonTokenType.Symbol || _stack.Count > 0 || _annotationCount > 0)
        {
            return false;
        }

        bool isMarker = !_isQuoted && _value.Form == TextForm.Plain;
        ReadOnlySpan<byte> text = GetText(_value, ref _valueBytes, clob: false, out _);
        if (text.SequenceEqual(SystemSymbols.IonVersionText))
        {
            if (isMarker)
            {
                ResetSymbols();
            }

            return true;
        }

        if (isMarker && TextVersions.IsMarker(text))
        {
            ThrowHelper.ThrowVersion(text, _tokenStart);
        }

        return false;
    }

    private void ResetSymbols()
    {
        _symbols = null;
        _symbolVersion++;
    }

    private void ReadSymbolTable()
    {
        if (_token == IonTokenType.Null)
        {
            ResetSymbols();
            return;
        }

        var declaration = new SymbolTableDeclaration(_limits.Catalog);
        var symbols = new List<SymbolSlot>();
        TextArena arena = _symbols?.Arena ?? new TextArena();
        while (ReadToken() && _stack.Count > 0)
        {
            ReadOnlySpan<byte> field = HasFieldName ? FieldNameSpan : default;
            ReadOnlySpan<byte> text = _token is IonTokenType.String or IonTokenType.Symbol ? ValueSpan : default;
            long number = _token == IonTokenType.Int ? ClampToInt64() : 0;
            if (declaration.Accept(new SymbolTableDeclaration.Token(_token, Depth - 1, field, text, number, _tokenStart)))
            {
                symbols.Add(_token == IonTokenType.String ? arena.Add(text) : SymbolSlot.Unknown);
            }
        }

        DeclareSymbols(in declaration, symbols, arena);
    }

    private readonly long ClampToInt64()
        => TryGetInt64(out long value) ? value : _text[_value.Start] == '-' ? long.MinValue : long.MaxValue;

    private void DeclareSymbols(in SymbolTableDeclaration declaration, List<SymbolSlot> added, TextArena arena)
    {
        SymbolTable? before = declaration.Appends ? _symbols : null;
        TableImports imports = before?.Imports ?? declaration.Imports;
        int count = (before?.Count ?? 0) + added.Count;
        if (count > _limits.MaxSymbols)
        {
            ThrowHelper.ThrowTooManySymbols(count, _limits.MaxSymbols, _tokenStart);
        }

        SymbolStore store = before?.StoreForAppending() ?? new SymbolStore(added.Count);
        foreach (SymbolSlot slot in added)
        {
            store.Add(slot);
        }

        _symbolVersion += declaration.Appends ? 0 : 1;
        _symbols = new SymbolTable(imports, store, count, arena);
    }
}
