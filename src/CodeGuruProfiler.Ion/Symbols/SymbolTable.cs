using System.Diagnostics;

namespace CodeGuruProfiler.Ion.Symbols;

/// <summary>
/// The meaning of the ids of a stream: system symbols, then imports, then local symbols. Seen from outside it does not change; appending makes
/// another one. The text of a local symbol is in the arena, or a slice of the input where there is none.
/// </summary>
internal sealed class SymbolTable
{
    private readonly TableImports _imports;
    private readonly SymbolStore _store;
    private readonly SymbolSlot[] _slots;
    private readonly TextArena? _arena;
    private readonly long _firstLocal;
    private readonly int _count;

    public SymbolTable(TableImports imports, SymbolStore store, int count, TextArena? arena)
    {
        _imports = imports;
        _store = store;
        _slots = store.Slots;
        _count = count;
        _arena = arena;
        _firstLocal = 1 + imports.LastId;
    }

    public long MaxId => _firstLocal + _count - 1;

    public int Count => _count;

    public TextArena? Arena => _arena;

    public TableImports Imports => _imports;

    public SymbolStore StoreForAppending() => _store.ForAppending(_count);

    /// <summary>Whether the id is that of a local symbol with text, which is there in the input.</summary>
    public bool TryGetSlice(long id, out SymbolSlot slot)
    {
        long index = id - _firstLocal;
        bool isLocal = (ulong)index < (ulong)_count && _arena is null;
        slot = isLocal ? _slots[(int)index] : SymbolSlot.Unknown;
        return slot.Length >= 0;
    }

    public ReadOnlySpan<byte> GetText(long id, ReadOnlySpan<byte> input, out bool known)
    {
        Debug.Assert(id >= 0 && id <= MaxId, "Ids are checked where they are read.");
        if (id <= SystemSymbols.MaxId)
        {
            known = id != 0;
            return SystemSymbols.GetText(id);
        }

        if (id >= _firstLocal)
        {
            SymbolSlot slot = _slots[(int)(id - _firstLocal)];
            known = slot.Length >= 0;
            return !known ? default : _arena is null ? input.Slice(slot.Start, slot.Length) : _arena.Get(slot);
        }

        ResolvedImport import = _imports.Find(id);
        byte[]? text = import.Table?.GetUtf8((int)(id - import.FirstId) + 1);
        known = text is not null;
        return text;
    }

    public IonSymbol GetSymbol(long id, ReadOnlySpan<byte> input)
    {
        if (id <= SystemSymbols.MaxId)
        {
            return SystemSymbols.Get(id);
        }

        if (id >= _firstLocal)
        {
            // An unknown text that comes from no import is the same as symbol zero.
            ReadOnlySpan<byte> text = GetText(id, input, out bool known);
            return known ? new IonSymbol(_store.GetString((int)(id - _firstLocal), text)) : default;
        }

        ResolvedImport import = _imports.Find(id);
        int importId = (int)(id - import.FirstId) + 1;
        return import.Table?.GetString(importId) is { } shared
            ? new IonSymbol(shared)
            : IonSymbol.FromImport(import.Declared.Name, importId);
    }
}
