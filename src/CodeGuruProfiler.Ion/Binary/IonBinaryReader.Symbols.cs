using CodeGuruProfiler.Ion.Binary;
using CodeGuruProfiler.Ion.Reading;
using CodeGuruProfiler.Ion.Symbols;

namespace CodeGuruProfiler.Ion;

// The symbol table of the stream. Its texts stay where they are in the input. A table without imports is not even indexed before the text
// of one of its symbols is asked for.
public ref partial struct IonBinaryReader
{
    private void ResetSymbols()
    {
        _symbols = null;
        _symbolVersion++;
        _maxId = SystemSymbols.MaxId;
        _unindexedCount = 0;
    }

    private ReadOnlySpan<byte> GetTextOf(long id, out bool known)
    {
        if (_symbols is not null && _symbols.TryGetSlice(id, out SymbolSlot slot))
        {
            known = true;
            return _data.Slice(slot.Start, slot.Length);
        }

        return GetOtherText(id, out known);
    }

    private ReadOnlySpan<byte> GetOtherText(long id, out bool known)
    {
        if (id > SystemSymbols.MaxId)
        {
            return Index().GetText(id, _data, out known);
        }

        known = id > 0;
        return SystemSymbols.GetText(id);
    }

    internal IonSymbol GetSymbolOf(long id)
    {
        return id <= SystemSymbols.MaxId ? SystemSymbols.Get(id) : Index().GetSymbol(id, _data);
    }

    private bool ReadTopLevel()
    {
        while (ReadAnyToken())
        {
            if (DeclaresSymbols())
            {
                ReadSymbolTable();
            }
            else if (ResetsSymbols())
            {
                ResetSymbols();
            }
            else if (!IsVersionSymbol())
            {
                return true;
            }
        }

        return false;
    }

    private bool DeclaresSymbols()
        => _token == IonTokenType.StartStruct
        && _stack.Count == 1
        && _annotationsEnd != 0
        && GetAnnotationSpan(0).SequenceEqual(SystemSymbols.SymbolTableText);

    // A null struct annotated as a symbol table is one that declares nothing.
    private bool ResetsSymbols()
        => _token == IonTokenType.Null
        && _stack.Count == 0
        && _annotationsEnd != 0
        && Type == IonType.Struct
        && GetAnnotationSpan(0).SequenceEqual(SystemSymbols.SymbolTableText);

    private bool IsVersionSymbol()
        => _token == IonTokenType.Symbol
        && _stack.Count == 0
        && _annotationsEnd == 0
        && GetTextOf(_symbolId, out _).SequenceEqual(SystemSymbols.IonVersionText);

    private void ReadSymbolTable()
    {
        var declaration = new SymbolTableDeclaration(_limits.Catalog);
        int listStart = 0;
        int listEnd = 0;
        int count = 0;
        while (ReadToken() && _stack.Count > 0)
        {
            int depth = Depth - 1;
            ReadOnlySpan<byte> field = HasFieldName ? FieldNameSpan : default;
            ReadOnlySpan<byte> text = _token is IonTokenType.String or IonTokenType.Symbol ? ValueSpan : default;
            long number = _token == IonTokenType.Int ? ClampToInt64() : 0;
            if (declaration.Accept(new SymbolTableDeclaration.Token(_token, depth, field, text, number, _tokenStart)))
            {
                if (count++ == 0)
                {
                    listStart = _tokenStart;
                }
            }
            else if (depth == 0 && _token == IonTokenType.EndList && listStart > 0 && listEnd == 0)
            {
                listEnd = _tokenStart;
            }
        }

        DeclareSymbols(in declaration, listStart, listEnd, count);
    }

    private readonly long ClampToInt64()
        => TryGetInt64(out long value) ? value : IsNegative ? long.MinValue : long.MaxValue;

    private void DeclareSymbols(in SymbolTableDeclaration declaration, int listStart, int listEnd, int count)
    {
        if (declaration.Appends && _maxId > SystemSymbols.MaxId)
        {
            SymbolTable table = Index();
            CheckSymbolCount((long)table.Count + count);
            SymbolStore store = table.StoreForAppending();
            IndexSymbols(store, listStart, listEnd);
            _symbols = new SymbolTable(table.Imports, store, table.Count + count, arena: null);
            _maxId = _symbols.MaxId;
            return;
        }

        ResetSymbols();
        TableImports imports = declaration.Imports;
        CheckSymbolCount(count);
        if (imports.IsEmpty)
        {
            _maxId += count;
            _unindexedCount = count;
            _unindexedStart = listStart;
            _unindexedEnd = listEnd;
            return;
        }

        var symbols = new SymbolStore(count);
        IndexSymbols(symbols, listStart, listEnd);
        _symbols = new SymbolTable(imports, symbols, count, arena: null);
        _maxId = _symbols.MaxId;
    }

    private readonly void CheckSymbolCount(long total)
    {
        if (total > _limits.MaxSymbols)
        {
            ThrowHelper.ThrowTooManySymbols(total, _limits.MaxSymbols, _tokenStart);
        }
    }

    private SymbolTable Index()
    {
        if (_symbols is null)
        {
            var store = new SymbolStore(_unindexedCount);
            IndexSymbols(store, _unindexedStart, _unindexedEnd);
            _symbols = new SymbolTable(TableImports.None, store, _unindexedCount, arena: null);
        }

        return _symbols;
    }

    // The elements of a list that has been read before: its lengths need no further check.
    private readonly void IndexSymbols(SymbolStore store, int position, int end)
    {
        while (position < end)
        {
            int descriptor = _data[position++];
            if (descriptor >> 4 == AnnotationCode)
            {
                _ = ElementLength(descriptor, ref position, end);
                int annotations = (int)VarInts.ReadUnsigned(_data, ref position, end);
                position += annotations;
                descriptor = _data[position++];
            }

            int code = descriptor >> 4;
            bool isNull = (descriptor & 0xF) == NullLength;
            int length = ElementLength(descriptor, ref position, end);
            if (code != 0 || isNull)
            {
                bool isText = code == (int)IonType.String && !isNull;
                store.Add(isText ? new SymbolSlot(position, length) : SymbolSlot.Unknown);
            }

            position += length;
        }
    }

    private readonly int ElementLength(int descriptor, ref int position, int end)
    {
        int code = descriptor >> 4;
        int length = descriptor & 0xF;
        if (length == NullLength || code == (int)IonType.Bool)
        {
            return 0;
        }

        bool follows = length == LengthFollows || (code == (int)IonType.Struct && length == 1);
        return follows ? (int)VarInts.ReadUnsigned(_data, ref position, end) : length;
    }
}
