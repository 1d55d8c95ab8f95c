using System.Buffers;

namespace CodeGuruProfiler.Ion;

// Gives every text an id, the same one each time. Open addressing over UTF-8, in arrays of the pool, so that asking allocates nothing.
internal sealed class SymbolInterner
{
    private const int FirstSize = 256;
    private const int GrowthFactor = 4;

    // Differs from run to run: nobody can prepare texts that collide.
    private static readonly ulong Seed = ((ulong)(uint)HashCode.Combine(1) << 32) | (uint)HashCode.Combine(2);

    // Each text as a string of the binary format, descriptor and length before it: a run of them is the content of a list of symbols.
    private BinaryBuffer _texts = new();
    private SymbolEntry[] _entries = ArrayPool<SymbolEntry>.Shared.Rent(FirstSize);
    private int _count;

    // The hash of an entry, and one more than its index; 0 where there is none. As many as a power of two; the array may be longer.
    private ulong[] _slots = ArrayPool<ulong>.Shared.Rent(FirstSize * 2);
    private int _slotCount = FirstSize * 2;

    // The entry that was asked for last.
    private int _last;
    private int _firstLocal;
    private int _firstLocalText;
    private long _nextId;

    internal SymbolInterner() => Reset(DeclaredImports.None);

    internal int LocalCount => _count - _firstLocal;

    // Begins anew with the system symbols and the imported ones.
    internal void Reset(DeclaredImports imports)
    {
        Array.Clear(_slots);
        _count = 0;
        _texts.Clear();
        _last = 0;
        for (_nextId = 1; _nextId <= SystemSymbols.MaxId;)
        {
            _ = GetId(SystemSymbols.GetText(_nextId));
        }

        foreach (ResolvedImport import in imports.Resolved)
        {
            AddImport(import);
        }

        _nextId = imports.NextId;
        _firstLocal = _count;
        _firstLocalText = _texts.Length;
    }

    // The local symbols from an index on, as the content of a list.
    internal ReadOnlySpan<byte> GetLocalsFrom(int index)
    {
        int start = index == 0 ? _firstLocalText : _entries[_firstLocal + index - 1].End;
        return _texts.Written[start..];
    }

    internal long GetId(ReadOnlySpan<byte> text)
    {
        // Names mostly come in the order in which they came before: then nothing needs to be hashed.
        if (_count > 0)
        {
            int expected = _entries[_last].Follower;
            ref SymbolEntry entry = ref _entries[expected];
            if (entry.Length == text.Length && text.SequenceEqual(GetText(in entry)))
            {
                _last = expected;
                return entry.Id;
            }
        }

        int index = Find(text);
        _entries[_last].Follower = index;
        _last = index;
        return _entries[index].Id;
    }

    // Gives the arrays back; the interner must not be used again.
    internal void Return()
    {
        _texts.Return();
        ArrayPool<SymbolEntry>.Shared.Return(_entries);
        ArrayPool<ulong>.Shared.Return(_slots);
    }

    private static void Grow<T>(ref T[] array, int count, int needed)
    {
        T[] larger = ArrayPool<T>.Shared.Rent(Math.Max(needed, array.Length * GrowthFactor));
        array.AsSpan(0, count).CopyTo(larger);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }

    private ReadOnlySpan<byte> GetText(in SymbolEntry entry) => _texts.Written.Slice(entry.Start, entry.Length);

    private void AddImport(ResolvedImport import)
    {
        for (int id = 1; import.Table is { } table && id <= Math.Min(table.Symbols.Count, import.Declared.MaxId); id++)
        {
            _nextId = import.FirstId + id - 1;
            if (table.GetUtf8(id) is { } text)
            {
                _ = GetId(text);
            }
        }
    }

    private int Find(ReadOnlySpan<byte> text)
    {
        uint hash = TextHash.Compute(text, Seed);
        int mask = _slotCount - 1;
        int slot = (int)hash & mask;
        for (ulong held = _slots[slot]; held != 0; held = _slots[slot])
        {
            int index = (int)(uint)held - 1;
            if ((uint)(held >> 32) == hash && text.SequenceEqual(GetText(in _entries[index])))
            {
                return index;
            }

            slot = (slot + 1) & mask;
        }

        return Add(text, hash, slot);
    }

    private int Add(ReadOnlySpan<byte> text, uint hash, int slot)
    {
        Throw.IfNotUtf8(text);
        if (_count == _entries.Length)
        {
            Grow(ref _entries, _count, _count + 1);
        }

        _texts.WriteBytes((int)IonType.String, text);
        _entries[_count] = new SymbolEntry { Start = _texts.Length - text.Length, Length = text.Length, Id = _nextId++ };
        int index = _count++;
        _slots[slot] = ((ulong)hash << 32) | (uint)_count;
        if (_count * 2 > _slotCount)
        {
            GrowSlots();
        }

        return index;
    }

    private void GrowSlots()
    {
        ulong[] before = _slots;
        int mask = (_slotCount * GrowthFactor) - 1;
        ulong[] after = ArrayPool<ulong>.Shared.Rent(mask + 1);
        after.AsSpan(0, mask + 1).Clear();
        foreach (ulong held in before.AsSpan(0, _slotCount))
        {
            if (held != 0)
            {
                int slot = (int)(held >> 32) & mask;
                while (after[slot] != 0)
                {
                    slot = (slot + 1) & mask;
                }

                after[slot] = held;
            }
        }

        ArrayPool<ulong>.Shared.Return(before);
        _slots = after;
        _slotCount = mask + 1;
    }
}
